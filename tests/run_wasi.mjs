// Runs a WebAssembly program under Node: node tests/run_wasi.mjs PROGRAM.wasm [ARGUMENTS]. The program sees the checkout
// (SECUREBASE_SOURCE) at its own path and the working directory, and no other file.
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [program, ...rest] = process.argv.slice(2);
const source = process.env.SECUREBASE_SOURCE ?? process.cwd();
const wasi = new WASI({
  version: 'preview1',
  args: [program, ...rest],
  env: process.env,
  preopens: { [source]: source, '.': '.' },
  returnOnExit: true,
});

const module = await WebAssembly.compile(readFileSync(program));
const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
process.exitCode = wasi.start(instance);
