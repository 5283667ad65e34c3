// Runs the unit tests, which are TypeScript: bundled by the esbuild that Vite brings, then run by Node's own runner.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const outdir = fileURLToPath(new URL('../node_modules/.unit-tests/', import.meta.url));
const entryPoints = readdirSync(here).filter((name) => name.endsWith('.test.ts')).map((name) => here + name);
await build({ entryPoints, outdir, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', external: ['svelte/compiler'], logLevel: 'warning' });
const files = readdirSync(outdir).map((name) => outdir + name);
process.exitCode = spawnSync(process.execPath, ['--test', '--test-reporter=tap', ...files], { stdio: 'inherit' }).status ?? 1;
