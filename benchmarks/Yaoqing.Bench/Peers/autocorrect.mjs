// AutoCorrect over the lines of a file: "format" writes them anew, "lint" names each change with its place. The sum is the number of lines it changes.
import { readFileSync } from "node:fs";
import autocorrect from "autocorrect-node";
import { serve } from "./turns.mjs";

const [mode, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

function format() {
  const changed = autocorrect.format(text);
  return () => {
    const before = text.split("\n");
    return String(changed.split("\n").filter((line, i) => line !== before[i]).length);
  };
}

function lint() {
  const found = autocorrect.lintFor(text, "text");
  return () => String(found.lines.length);
}

serve(mode === "lint" ? lint : format);
