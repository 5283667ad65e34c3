import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backAt, minutesLeft } from '../src/parts/talk/back';

const at = (hour: number, minute: number, second = 0): number => new Date(2026, 10, 23, hour, minute, second).getTime();

test('a pause ends on a full minute, so that the time that is said is the time that is meant', () => {
  assert.equal(backAt(at(18, 20, 12), 20, ''), at(18, 40));
  assert.equal(backAt(at(18, 20, 48), 20, ''), at(18, 41));
});

test('a time that has passed today is meant for tomorrow', () => {
  assert.equal(backAt(at(18, 20), 'until', '18:40'), at(18, 40));
  assert.equal(backAt(at(23, 50), 'until', '00:10'), new Date(2026, 10, 24, 0, 10).getTime());
});

test('where no time was written, it is twenty minutes', () => {
  assert.equal(backAt(at(18, 20), 'until', ''), at(18, 40));
});

test('what is left is said in whole minutes', () => {
  assert.deepEqual([1_200_000, 90_000, 60_000, 59_000, 0].map(minutesLeft), [20, 2, 1, 0, 0]);
});
