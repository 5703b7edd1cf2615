// zhlint over the text of a file; the sum is the number of its findings.
import { readFileSync } from "node:fs";
import { run } from "zhlint";
import { serve } from "./turns.mjs";

const text = readFileSync(process.argv[2], "utf8");
const options = { rules: { preset: "default" } };

serve(() => {
  const { validations } = run(text, options);
  return String(validations?.length ?? 0);
});
