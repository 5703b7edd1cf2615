// textlint over the text of a file with the two rules for Chinese punctuation that it has; the sum is the number of its messages.
import { readFileSync } from "node:fs";
import { createLinter, loadTextlintrc } from "textlint";
import { serve } from "./turns.mjs";

const descriptor = await loadTextlintrc({ configFilePath: "textlintrc.json" });
const linter = createLinter({ descriptor });
const text = readFileSync(process.argv[2], "utf8");

serve(async () => {
  const { messages } = await linter.lintText(text, "text.txt");
  return String(messages.length);
});
