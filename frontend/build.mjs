// One build, no framework: esbuild with code splitting and hashed names, and a manifest for Django's {% asset %}.
import { build } from 'esbuild';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [out, compress] = process.argv.slice(2);

const result = await build({
  entryPoints: { main: 'src/main.ts', introduction: 'src/introduction.ts', base: 'src/css/base.css', library: 'src/css/library.css', record: 'src/css/record.css', field: 'src/maths/field.css' },
  outdir: out, bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true, metafile: true,
  legalComments: 'linked', logLevel: 'warning',
  entryNames: '[name]-[hash]', chunkNames: 'parts/[name]-[hash]', assetNames: 'fonts/[name]-[hash]',
  loader: { '.woff2': 'file' },
});

const manifest = {};
for (const [file, made] of Object.entries(result.metafile.outputs)) {
  const name = path.relative(out, path.resolve(file)).split(path.sep).join('/');
  if (made.entryPoint) manifest[path.basename(made.entryPoint)] = name;
  if (name.endsWith('.woff2')) manifest[`font:${path.basename(Object.keys(made.inputs)[0])}`] = name;
}
writeFileSync(path.join(out, 'manifest.json'), JSON.stringify(manifest, null, 1));

const files = (folder) => readdirSync(folder).flatMap((name) => {
  const whole = path.join(folder, name);
  return statSync(whole).isDirectory() ? files(whole) : [whole];
});

if (compress) {
  for (const file of files(out).filter((name) => /\.(js|css)$/.test(name))) {
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}
