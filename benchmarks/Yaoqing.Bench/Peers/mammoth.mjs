// The text of every docx of a folder, in the order of the names; the checksum is its SHA-256 without white space.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import { serve } from "./turns.mjs";

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => name.endsWith(".docx")).sort().map((name) => readFileSync(join(folder, name)));

serve(async () => {
  const texts = [];
  for (const buffer of files) texts.push((await mammoth.extractRawText({ buffer })).value);
  return () => createHash("sha256").update(texts.join("").replace(/\s+/g, "")).digest("hex").toUpperCase();
});
