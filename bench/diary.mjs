// Folds ten years of daily use in WebAssembly: node bench/diary.mjs core.wasm [EVENTS]
import { openCore } from '../tests/golden/core_wasm.mjs';
import { diaryCalls } from '../tests/golden/diary_log.mjs';

const [, , corePath, count = '40000'] = process.argv;
const core = await openCore(corePath);
let snapshot;
let before = '';
let adds = 0;
for (const [call, request] of diaryCalls(Number(count))) {
  const json = JSON.stringify(request);
  const begun = performance.now();
  const reply = core.call(call, json);
  if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`);
  const took = performance.now() - begun;
  adds += call === 'log.add' ? 1 : 0;
  const when = before === 'log.add' && adds > 1 ? '  after one more entry' : '';
  console.log(`${call.padEnd(17)} ${took.toFixed(1).padStart(8)} ms${when}`);
  before = call;
  snapshot = reply.value.snapshot;
}
const json = JSON.stringify({ snapshot });
const begun = performance.now();
core.call('log.open', json);
console.log(`from snapshot     ${(performance.now() - begun).toFixed(1).padStart(8)} ms`);

// A page of the journal a day for ten years, a thousand letters each, beside all that: found by a word that is on one of them.
const sentence = 'Ein ganz gewöhnlicher Abend, müde und zufrieden; we had tea and said little. ';
const pages = Array.from({ length: 3650 }, (_, i) => ({
  event_id: `page-${i}`,
  time_ms: i * 86_400_000,
  body: JSON.stringify({ kind: 'wrote', text: sentence.repeat(13) + (i === 1 ? 'A heron.' : ''), prompt: null, text_in_parts: null }),
}));
core.call('log.add', JSON.stringify({ events: pages }));
for (const search of ['heron', 'tea müde heron', 'mude', null]) {
  const request = JSON.stringify({ search, before_ms: null, before_id: null, now_ms: 0, count: 30 });
  const asked = performance.now();
  const found = core.call('view.journal', request);
  if (!found.ok) throw new Error(found.error.message);
  console.log(`view.journal      ${(performance.now() - asked).toFixed(1).padStart(8)} ms   ${search === null ? 'without a search' : `"${search}"`}`);
}
