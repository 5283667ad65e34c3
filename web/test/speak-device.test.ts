import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { forgetKept, heardAgain, isQuiet, keptOnce, quietOnes, readKept } from '../src/speak/quiet';
import { sleptIn, tomorrowAt, withSlept, withoutSlept } from '../src/speak/slept';

const held = new Map<string, string>();
const storage = {
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, value),
  removeItem: (key: string) => void held.delete(key),
};
const finding = { rule: 'criticism.never' };

beforeEach(() => {
  held.clear();
  Object.assign(globalThis, { localStorage: storage });
});

test('a pattern that was put away twice is quiet, until it is asked for again', () => {
  let kept = keptOnce(readKept(), finding);
  assert.ok(!isQuiet(kept, finding));
  kept = keptOnce(kept, finding);
  assert.ok(isQuiet(readKept(), finding));
  assert.ok(!isQuiet(kept, { rule: 'criticism.always' }), 'another pattern is another matter');
  assert.deepEqual(quietOnes(kept), ['criticism.never']);
  kept = heardAgain(kept, 'criticism.never');
  assert.ok(!isQuiet(kept, finding));
  assert.equal(held.size, 0, 'nothing is left behind');
});

test('a device that holds nonsense, or lets nothing be held, holds nothing', () => {
  for (const nonsense of ['', '{', '[]', 'null', '7', '{"a":"b"}']) {
    held.set('securebase.kept', nonsense);
    assert.deepEqual(readKept(), {}, nonsense);
  }
  const refuse = (): never => {
    throw new Error('refused');
  };
  Object.assign(globalThis, { localStorage: { getItem: refuse, setItem: refuse, removeItem: refuse } });
  assert.deepEqual(readKept(), {});
  assert.ok(isQuiet(keptOnce(keptOnce({}, finding), finding), finding), 'the page has learned it all the same');
  assert.deepEqual(forgetKept(), {});
});

test('a reminder is for tomorrow, once, and says nothing', () => {
  for (const now of [new Date(2025, 2, 3, 7, 0), new Date(2025, 2, 3, 23, 59)]) {
    const file = tomorrowAt('09:00', now, 'abc');
    assert.match(file, /DTSTART:20250304T090000\r\n/);
    assert.match(file, /RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=1\r\n/);
    assert.match(file, /SUMMARY:A minute for yourself\r\n/);
  }
  assert.match(tomorrowAt('08:30', new Date(2024, 11, 31, 12, 0), 'abc'), /DTSTART:20250101T083000\r\n/);
});

test('a second draft that is slept on leaves the first where it is', () => {
  const both = withSlept(withSlept(null, 'one'), '{"slept": 2}');
  assert.deepEqual(sleptIn(both), ['one', '{"slept": 2}']);
  assert.equal(withSlept(both, 'one'), withSlept(withSlept(null, '{"slept": 2}'), 'one'), 'the same words lie there once');
  assert.deepEqual(sleptIn(withoutSlept(both, 'one')), ['{"slept": 2}']);
  assert.equal(withoutSlept(withoutSlept(both, 'one'), '{"slept": 2}'), null);
});

test('a draft as an earlier version kept it is found', () => {
  for (const text of ['let me think', '{"slept": "no list"}', '[1]', 'null', '']) assert.deepEqual(sleptIn(text), [text]);
  assert.deepEqual(sleptIn(withSlept('let me think', 'about it')), ['let me think', 'about it']);
});
