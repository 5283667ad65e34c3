// Reads the development corpus with both layers in WebAssembly: node bench/reader.mjs core.wasm
// The time holds the call itself, with its JSON in and out. Then what a browser has to fetch for it, compressed.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openCore } from '../tests/golden/core_wasm.mjs';

/** The fastest of three rounds over the development corpus. */
export async function microsecondsADraft(corePath, report = () => {}) {
  const core = await openCore(corePath);
  const drafts = readFileSync('core/text/corpus/dev.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([, , previous, text]) => JSON.stringify({ text, previous: previous === '-' ? null : previous, is_brief: true }));
  const rounds = [1, 2, 3].map(() => {
    const begun = performance.now();
    for (const draft of drafts) core.call('coach.check', draft);
    const each = ((performance.now() - begun) / drafts.length) * 1000;
    report(`${each.toFixed(0)} µs a message`);
    return each;
  });
  return Math.min(...rounds);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , corePath] = process.argv;
  await microsecondsADraft(corePath, console.log);
  for (const path of [corePath, 'model/reader.bin']) {
    const bytes = readFileSync(path);
    const [gzip, brotli] = [gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(({ length }) => (length / 1e6).toFixed(2));
    console.log(`${path}: ${(bytes.length / 1e6).toFixed(2)} MB, gzip ${gzip} MB, brotli ${brotli} MB`);
  }
}
