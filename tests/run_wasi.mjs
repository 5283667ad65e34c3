// Runs a WebAssembly program under Node: node tests/run_wasi.mjs PROGRAM.wasm [ARGUMENTS]. The program sees the checkout
// (SECUREBASE_SOURCE) at its own path, the public data beside it where they are there, and the working directory; no other file.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [program, ...rest] = process.argv.slice(2);
const source = process.env.SECUREBASE_SOURCE ?? process.cwd();
const shared = `${source}/../shared`; // As the tests name it: a program cannot climb out of what it was given.
const preopens = { [source]: source, '.': '.' };
if (existsSync(shared)) preopens[shared] = realpathSync(shared);
const wasi = new WASI({
  version: 'preview1',
  args: [program, ...rest],
  env: process.env,
  preopens,
  returnOnExit: true,
});

const module = await WebAssembly.compile(readFileSync(program));
const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
process.exitCode = wasi.start(instance);
