import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, figure, reachOf, runsOf, share } from '../src/parts/picture/scale';
import { problemOf } from '../src/parts/settings/passphrase';
import { filledFrom, notesOf, type Screen } from '../src/parts/steps/notes';
import { leftWords, paceAt } from '../src/parts/steps/pace';
import { moved, placeAt, placeWords } from '../src/parts/today/place';
import { searched } from '../src/parts/today/search';

const screen = (kind: Screen['kind'], choices: string[] = []): Screen =>
  ({ kind, title: '', text: '', prompt: null, choices, seconds: null, breath: null });

test('the corners and the middle of the field are the ends and the middle of both scales', () => {
  assert.deepEqual(placeAt(0, 0), { pleasantness: -1, energy: 1 });
  assert.deepEqual(placeAt(1.2, 0.5), { pleasantness: 1, energy: 0 });
});

test('an arrow key begins in the middle, moves one step and stops at the edge', () => {
  assert.deepEqual(moved(null, 'ArrowUp', false), { pleasantness: 0, energy: 0.1 });
  assert.deepEqual(moved({ pleasantness: -0.9, energy: 0 }, 'ArrowLeft', true), { pleasantness: -1, energy: 0 });
  assert.equal(moved(null, 'Enter', false), null);
});

test('a place is said in words', () => {
  assert.equal(placeWords({ pleasantness: 0.5, energy: -0.5 }), 'rather pleasant, low energy');
  assert.equal(placeWords({ pleasantness: 0, energy: 1 }), 'neither pleasant nor unpleasant, very high energy');
});

test('a search finds the beginning of a word first, then its middle, then its definition', () => {
  const words = ['uncertain', 'hurt', 'tense'].map((word) => ({ id: word, word, definition: word === 'hurt' ? 'Something cut you.' : '', group: '' }));
  assert.deepEqual(searched(words, ' TEN').map(({ id }) => id), ['tense']);
  assert.deepEqual(searched([...words, { id: 'certain', word: 'certain', definition: '', group: '' }], 'cert').map(({ id }) => id), ['certain', 'uncertain']);
  assert.deepEqual(searched(words, 'cut').map(({ id }) => id), ['hurt']);
  assert.equal(searched(words, 'zzz').length, 0);
});

test('breathing goes in, holds, goes out, and ends after its rounds', () => {
  const breath = { in_seconds: 4, hold_seconds: 2, out_seconds: 6, rounds: 2 };
  assert.deepEqual(paceAt(breath, 0), { phase: 'in', round: 1, count: 1, fullness: 0 });
  assert.deepEqual(paceAt(breath, 4.5), { phase: 'hold', round: 1, count: 1, fullness: 1 });
  assert.equal(paceAt(breath, 11.9).phase, 'out');
  assert.ok(paceAt(breath, 11.99).fullness < 0.01);
  assert.deepEqual([paceAt(breath, 12).round, paceAt(breath, 12).phase], [2, 'in']);
  assert.equal(paceAt(breath, 24).phase, 'done');
  assert.equal(paceAt({ ...breath, in_seconds: 0, hold_seconds: 0, out_seconds: 0 }, 0).phase, 'done');
});

test('without a hold, breathing in is followed by breathing out', () => {
  const breath = { in_seconds: 4, hold_seconds: 0, out_seconds: 6, rounds: 9 };
  assert.equal(paceAt(breath, 4).phase, 'out');
  assert.equal(paceAt(breath, 89.9).round, 9);
});

test('the time left is said roughly', () => {
  assert.deepEqual([150, 90, 60, 30, 5].map(leftWords), [
    'About 3 minutes left', 'About a minute and a half left', 'About a minute left', 'About half a minute left', 'A few more breaths',
  ]);
  assert.match(leftWords(0), /^That is the time/);
});

test('notes hold what was written and chosen, and bring the screens back', () => {
  const screens = [screen('read'), screen('write'), screen('choose', ['sad', 'tired', 'angry']), screen('write'), screen('done')];
  const filled = { texts: ['', ' two\nlines ', '', '  ', ''], picks: [[], [], ['angry', 'sad'], [], []] };
  const notes = notesOf(screens, filled);
  assert.deepEqual(notes, [{ screen: 1, text: 'two\nlines' }, { screen: 2, text: 'sad\nangry' }]);
  assert.deepEqual(notesOf(screens, filledFrom(screens, notes)), notes);
});

test('a line is broken where nothing was said', () => {
  const day = 86_400_000;
  const points = [0, 1, 3, 20, 21].map((at) => ({ time_ms: at * day }));
  assert.deepEqual(runsOf(points, 14).map((run) => run.length), [3, 2]);
  assert.deepEqual(runsOf([], 14), []);
});

test('the scale holds the usual reach, and widens for what lies beyond', () => {
  assert.equal(reachOf([]), 2.5);
  assert.equal(reachOf([{ time_ms: 0, mean: 0, low: -3, high: 1 }]), 3);
  assert.deepEqual([-9, -2.5, 0, 2.5].map(share), [0, 0, 0.5, 1]);
});

test('numbers have a minus sign and no negative zero', () => {
  assert.deepEqual([-0.04, -1.25, 0.5].map(figure), ['0.0', '−1.3', '0.5']);
  assert.equal(between({ low: -0.4, high: 1.2 }), '−0.4 to 1.2');
});

test('a new passphrase is long enough and was typed twice alike', () => {
  assert.match(problemOf('short', 'short'), /at least 8/);
  assert.match(problemOf('four grey cats', 'four gray cats'), /not the same/);
  assert.equal(problemOf('four grey cats', 'four grey cats'), '');
  assert.match(problemOf('a'.repeat(1025), 'a'.repeat(1025)), /too long/);
  assert.equal(problemOf('e\u0301'.repeat(4), '\u00e9'.repeat(4)), '');
});
