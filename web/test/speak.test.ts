import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CoachFinding } from '../src/generated/core';
import { filledIn, foundAgain, howSure, pieces, replaced } from '../src/screens/speak';
import { shown } from '../src/parts/shown';

const finding = (begin: number, end: number): CoachFinding =>
  ({ begin, end, sentence_begin: begin, sentence_end: end, mark: 'criticism', rewordings: [] }) as unknown as CoachFinding;

test('a rewording takes the place of its sentence and keeps the spaces', () => {
  assert.equal(replaced('Hi. You never listen. Bye.', finding(4, 21), 'I need you.'), 'Hi. I need you. Bye.');
  assert.equal(replaced('You never listen', finding(0, 16), 'I need you.'), 'I need you.');
});

test('positions count code points, not UTF-16 units', () => {
  assert.equal(replaced('😀 never. Bye', finding(2, 8), 'Now.'), '😀 Now. Bye');
  assert.deepEqual(pieces('😀 never', [finding(2, 7)]).map((piece) => piece.text), ['😀 ', 'never']);
});

test('every letter of the text is shown once, whatever the findings', () => {
  const text = 'You never listen to me';
  for (const findings of [[], [finding(0, 9), finding(4, 16)], [finding(4, 16), finding(0, 3)], [finding(0, 22)]]) {
    assert.equal(pieces(text, findings).map((piece) => piece.text).join(''), text);
  }
});

test('a sentence is found again where it stands once, marked by the same rule', () => {
  const at = (text: string, sentence: string, rule = 'never', from = 0) => {
    const sentence_begin = [...text.slice(0, text.indexOf(sentence, from))].length;
    return { rule, sentence_begin, sentence_end: sentence_begin + [...sentence].length };
  };
  const sentence = 'You never listen.';
  const found = at(sentence, sentence);
  const moved = `😀 Hi. ${sentence} Bye.`;
  const twice = `${sentence} Really. ${sentence}`;
  const longer = 'You never listen. to me';
  const again = (text: string, places: ReturnType<typeof at>[]) => foundAgain(found, sentence, places, text);
  assert.deepEqual(again(moved, [at(moved, 'Bye.'), at(moved, sentence), at(moved, sentence)]), at(moved, sentence), 'marked twice it is one sentence');
  assert.equal(again(moved, [at(moved, sentence, 'always')]), null);
  assert.equal(again(longer, [at(longer, longer)]), null);
  assert.equal(again(twice, [at(twice, sentence), at(twice, sentence, 'never', 1)]), null);
  assert.equal(again(moved, []), null);
});

test('what is found in a draft goes where nothing is written', () => {
  const written = { observation: 'You came late', feeling: ' ', need: '', request: 'call me' };
  const found = { observation: 'you left', feeling: 'I felt sad', need: '', request: 'call me' };
  assert.deepEqual(filledIn(written, found), { parts: { observation: 'You came late', feeling: 'I felt sad', need: '', request: 'call me' }, unplaced: ['you left'] });
  const none = { observation: '', feeling: '', need: '', request: '' };
  assert.deepEqual(filledIn(written, none).parts.observation, 'You came late');
  assert.deepEqual(filledIn(none, found), { parts: found, unplaced: [] });
});

test('a probability is said in words', () => {
  assert.deepEqual([0.95, 0.8, 0.6].map(howSure), ['quite sure', 'fairly sure', 'not very sure']);
});

test('a number is shown with its unit and interval, or as not known', () => {
  assert.equal(shown({ value: 62.04, low: 55.5, high: 70, unit: '%' }), '62.0% (55.5 to 70.0)');
  assert.equal(shown({ value: 1.234, low: null, high: null, unit: '' }), '1.23');
  assert.equal(shown({ value: null, low: null, high: null, unit: 'min' }), 'not known yet');
});
