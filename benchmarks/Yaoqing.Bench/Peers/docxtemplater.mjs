// Fills a docx template with the articles of a JSON file; writes the last result beside it for comparison.
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { serve } from "./turns.mjs";

const [template, data, result] = process.argv.slice(2);
const bytes = readFileSync(template);
const articles = JSON.parse(readFileSync(data, "utf8"));

serve(() => {
  const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
  document.render(articles);
  const written = document.toBuffer({ compression: "DEFLATE" });
  return () => {
    writeFileSync(result, written);
    return String(written.length);
  };
});
