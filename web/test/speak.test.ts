import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CoachFinding } from '../src/generated/core';
import { howSure, pieces, replaced } from '../src/screens/speak';
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

test('a probability is said in words', () => {
  assert.deepEqual([0.95, 0.8, 0.6].map(howSure), ['quite sure', 'fairly sure', 'not very sure']);
});

test('a number is shown with its unit and interval, or as not known', () => {
  assert.equal(shown({ value: 62.04, low: 55.5, high: 70, unit: '%' }), '62.0% (55.5 to 70.0)');
  assert.equal(shown({ value: 1.234, low: null, high: null, unit: '' }), '1.23');
  assert.equal(shown({ value: null, low: null, high: null, unit: 'min' }), 'not known yet');
});
