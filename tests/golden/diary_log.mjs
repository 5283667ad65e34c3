// A log as a person would write it over ten years, and the calls a page makes of it. Seeded: the same every time.
import { readFileSync } from 'node:fs';

const model = JSON.parse(readFileSync(new URL('../../core/security/model.json', import.meta.url), 'utf8'));
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

/** Two years of a kept chat, and what the person said of its marks. */
function keptChat() {
  const marks = ['criticism', 'stonewalling', 'appreciation', 'validation'];
  const side = (month) => ({ turns: 300 + 20 * month, marked: marks.map((_, mark) => 6 + 3 * mark + ((month * 7 + mark) % 5) * 4), complaints: 3, shut_down: month % 3 });
  return {
    kind: 'chat_measured',
    reader: 'rules 1',
    readers: marks.map((mark) => ({ mark, hits: 67, misses: 40, false_alarms: 12, correct_silence: 3500, bursts: 1.2 })),
    checks: marks.map((mark) => ({ mark, fair: 10, unfair: 2, unsure: 1 })),
    months: Array.from({ length: 24 }, (_, month) => ({
      month: `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      written: side(month),
      reached: side(23 - month),
    })),
  };
}

/** [name, request] in order. */
export function diaryCalls(count) {
  seed = 1;
  const now = start + 3650 * day;
  const events = Array.from({ length: count }, (_, index) => ({
    event_id: index.toString(16).padStart(32, '0'),
    time_ms: Math.round(start + (index / count) * 3650 * day),
    body: JSON.stringify(bodyOf()),
  }));
  return [
    ['log.open', { zone: [] }],
    ['log.add', { events }],
    ['view.picture', { now_ms: now }],
    ['view.today', { now_ms: now, seed: 1 }],
    ['log.add', { events: [{ event_id: 'f'.repeat(32), time_ms: now, body: JSON.stringify(bodyOf()) }] }],
    ['view.picture', { now_ms: now }],
    ['log.add', { events: [{ event_id: 'e'.repeat(32), time_ms: now, body: JSON.stringify(bodyOf()) }] }],
    ['view.today', { now_ms: now, seed: 1 }],
    ['log.add', { events: [{ event_id: 'd'.repeat(32), time_ms: now, body: JSON.stringify(keptChat()) }] }],
    ['view.chats', { now_ms: now }],
    ['view.picture', { now_ms: now }],
    ['view.professional', { now_ms: now, since_ms: start + day }],
    ['fhir.bundle', { now_ms: now, since_ms: start + day, parts: ['answers', 'components', 'facets', 'attachment', 'experienced', 'own'], forms: [] }],
    ['log.snapshot', {}],
  ];
}
