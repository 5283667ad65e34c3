// Folds ten years of daily use in WebAssembly: node bench/diary.mjs core.wasm [EVENTS]
import { openCore } from '../tests/golden/core_wasm.mjs';
import { diaryCalls } from '../tests/golden/diary_log.mjs';

const [, , corePath, count = '40000'] = process.argv;
const core = await openCore(corePath);
let snapshot;
for (const [call, request] of diaryCalls(Number(count))) {
  const json = JSON.stringify(request);
  const begun = performance.now();
  const reply = core.call(call, json);
  if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`);
  console.log(`${call.padEnd(14)} ${(performance.now() - begun).toFixed(1).padStart(8)} ms`);
  snapshot = reply.value.snapshot;
}
const json = JSON.stringify({ snapshot });
const begun = performance.now();
core.call('log.open', json);
console.log(`from snapshot  ${(performance.now() - begun).toFixed(1).padStart(8)} ms`);
