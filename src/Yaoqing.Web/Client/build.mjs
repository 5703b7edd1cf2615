// Builds the browser bundle into ../wwwroot/assets: every file carries the hash of its content in its name, has a Brotli
// and a gzip copy beside it, and is listed by its plain name in manifest.json (written last, read by Look/Assets.cs).
import { build } from 'esbuild';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const out = join(root, '..', 'wwwroot', 'assets');
const firstPageLimit = 150 * 1024;   // compressed; the heaviest first page is the editor's

const result = await build({
  absWorkingDir: root,
  entryPoints: ['src/app.ts', 'src/editor.ts', 'src/desk.ts', 'src/order.ts', 'src/scheme.ts', 'src/preview.ts', 'style/app.css'],
  entryNames: '[name]-[hash]',
  chunkNames: 'part-[hash]',
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['chrome100', 'firefox102', 'safari15.4'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
});

await mkdir(out, { recursive: true });
const kept = new Set(['manifest.json']);
const sizes = new Map();
for (const file of result.outputFiles) {
  const name = basename(file.path);
  const packed = brotliCompressSync(file.contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(join(out, name), file.contents);
  await writeFile(join(out, `${name}.br`), packed);
  await writeFile(join(out, `${name}.gz`), gzipSync(file.contents, { level: 9 }));
  for (const end of ['', '.br', '.gz']) kept.add(name + end);
  sizes.set(name, packed.length);
}

const manifest = {};
const imports = new Map();
for (const [path, output] of Object.entries(result.metafile.outputs)) {
  imports.set(basename(path), output.imports.filter(i => i.kind === 'import-statement').map(i => basename(i.path)));
  if (output.entryPoint) manifest[basename(output.entryPoint).replace(/\.ts$/, '.js')] = basename(path);
}
await writeFile(join(out, 'manifest.new'), JSON.stringify(manifest, null, 2) + '\n');
await rename(join(out, 'manifest.new'), join(out, 'manifest.json'));
for (const name of await readdir(out)) if (!kept.has(name)) await rm(join(out, name));

const closure = (name, seen = new Set()) => {
  if (!seen.has(name)) { seen.add(name); for (const next of imports.get(name) ?? []) closure(next, seen); }
  return seen;
};
const weight = names => [...new Set(names.flatMap(n => [...closure(manifest[n])]))].reduce((sum, n) => sum + sizes.get(n), 0);
const first = weight(['app.css', 'app.js']);
const writing = weight(['app.css', 'app.js', 'editor.js']);
console.log(`first page ${(first / 1024).toFixed(1)} kB, with the editor ${(writing / 1024).toFixed(1)} kB (Brotli)`);
if (writing > firstPageLimit) throw new Error(`The first page may weigh ${firstPageLimit / 1024} kB compressed; it weighs ${(writing / 1024).toFixed(1)} kB.`);
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
console.log(`yaoqing-client ${version}: ${result.outputFiles.length} files`);
