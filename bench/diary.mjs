// Folds ten years of daily use in WebAssembly: node bench/diary.mjs core.wasm [EVENTS]. With --write it prints the calls
// instead, for `securebase call -`, so that both fold the same log.
import { readFileSync } from 'node:fs';
import { openCore } from '../tests/golden/core_wasm.mjs';

const [corePath, countText = '40000'] = process.argv.slice(2).filter((argument) => argument !== '--write');
const model = JSON.parse(readFileSync(new URL('../core/security/model.json', import.meta.url), 'utf8'));
const count = Number(countText);
const day = 86_400_000;
const start = Date.UTC(2016, 0, 1);

// A small seeded generator: the log is the same every time.
let seed = 1;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * list.length)];

function bodyOf() {
  const what = random();
  if (what < 0.6) {
    const answers = [0, 1].map(() => ({ item: pick(model.items).id, category: Math.floor(random() * 5) }));
    return { kind: 'checked_in', pleasantness: random() * 2 - 1, energy: random() * 2 - 1, feelings: ['calm', 'tired'], answers, line: 'a line of the length that people write in a minute' };
  }
  if (what < 0.8) return { kind: 'answered', answers: [{ item: pick(model.items).id, category: Math.floor(random() * 5) }] };
  if (what < 0.95) return { kind: 'step_taken', step: 'own_needs', practice: 'own_needs.pause', is_finished: true, notes: [{ screen: 1, text: 'rest' }] };
  return { kind: 'step_passed', step: 'life_outside', wish: 'other' };
}

const events = Array.from({ length: count }, (_, index) => ({
  event_id: index.toString(16).padStart(32, '0'),
  time_ms: Math.round(start + (index / count) * 3650 * day),
  body: JSON.stringify(bodyOf()),
}));
const now = start + 3650 * day;
const calls = [
  ['log.open', { zone: [] }],
  ['log.add', { events }],
  ['view.picture', { now_ms: now }],
  ['view.today', { now_ms: now, seed: 1 }],
  ['log.add', { events: [{ event_id: 'f'.repeat(32), time_ms: now, body: JSON.stringify(bodyOf()) }] }],
  ['view.picture', { now_ms: now }],
  ['log.snapshot', {}],
];

if (process.argv.includes('--write')) {
  for (const [call, request] of calls) console.log(JSON.stringify({ call, request: JSON.stringify(request) }));
} else {
  const core = await openCore(corePath);
  for (const [call, request] of calls) {
    const json = JSON.stringify(request);
    const begun = performance.now();
    const reply = core.call(call, json);
    if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`);
    console.log(`${call.padEnd(14)} ${(performance.now() - begun).toFixed(1).padStart(8)} ms`);
  }
}
