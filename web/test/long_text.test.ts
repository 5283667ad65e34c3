import './vault-node';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesFor, piecesOf, text_bytes_max } from '../src/engine/long_text';
import type { EventBody } from '../src/generated/core';
import { body_bytes_max } from '../src/vault/envelope';

let ids = 0;
const newId = (): string => (++ids).toString(16).padStart(32, '0');
const owner = 'f'.repeat(32);
const entries = (body: EventBody) => entriesFor(body, owner, 1, newId);
const form = (questionnaire: string, scoring: string | null = null): EventBody =>
  ({ kind: 'questionnaire_added', title: 'Evenings', questionnaire, scoring, questionnaire_in_parts: null, scoring_in_parts: null });

/** The bodies, each of which has to fit an envelope. */
function bodiesOf(body: EventBody): { kind: string; [field: string]: unknown }[] {
  const all = entries(body);
  assert.ok(all);
  assert.equal(all.at(-1)?.eventId, owner);
  for (const entry of all) assert.ok(Buffer.byteLength(entry.body) <= body_bytes_max);
  return all.map((entry) => JSON.parse(entry.body) as { kind: string });
}
const joined = (parts: { [field: string]: unknown }[]): string => parts.map(({ text }) => text as string).join('');

test('a short text stays in its entry', () => {
  assert.deepEqual(bodiesOf(form('{}')), [form('{}')]);
});

test('pieces are cut between characters and are the text again', () => {
  const text = 'a"ü€😀\n\\'.repeat(500);
  for (const room of [6, 7, 100, 1_000]) {
    const pieces = piecesOf(text, room);
    assert.equal(pieces.join(''), text);
    for (const piece of pieces) {
      assert.doesNotMatch(piece, /\p{Surrogate}/u);
      assert.ok(Buffer.byteLength(JSON.stringify(piece)) - 2 <= room);
    }
  }
});

test('a long text goes into parts that name its entry', () => {
  const text = JSON.stringify({ item: '"😀"'.repeat(30_000) });
  const bodies = bodiesOf(form(text));
  const last = bodies.pop()!;
  assert.equal(joined(bodies), text);
  assert.equal(last.questionnaire, '');
  const [first] = bodies;
  assert.deepEqual(last.questionnaire_in_parts, { text_id: first?.text_id, parts: bodies.length });
  bodies.forEach(({ kind, of, order }, i) => assert.deepEqual([kind, of, order], ['text_part', owner, i]));
});

test('a scoring table that is added later leaves the parts of its form alone', () => {
  const in_parts = { text_id: 'a'.repeat(32), parts: 9 };
  const scored = { ...form('x'.repeat(500_000), 'y'.repeat(100_000)), questionnaire_in_parts: in_parts };
  const bodies = bodiesOf({ kind: 'corrected', of: 'e'.repeat(32), body: JSON.stringify(scored) });
  const correction = JSON.parse(bodies.pop()!.body as string) as { [field: string]: unknown };
  assert.deepEqual(correction.questionnaire_in_parts, in_parts);
  assert.deepEqual([correction.questionnaire, correction.scoring], ['', null]);
  assert.equal(joined(bodies), 'y'.repeat(100_000));
  for (const { of } of bodies) assert.equal(of, 'e'.repeat(32));
});

test('a filling-in may be as long, and nothing is longer than the bound', () => {
  const answered = (response: string): EventBody => ({ kind: 'questionnaire_answered', of: owner, response, response_in_parts: null });
  assert.equal(joined(bodiesOf(answered('z'.repeat(200_000))).slice(0, -1)), 'z'.repeat(200_000));
  assert.equal(entries(answered('z'.repeat(text_bytes_max + 1))), null);
  // As many parts as can be: everything in it is written with two bytes.
  assert.ok(entries(answered('"'.repeat(text_bytes_max)))!.length < 1_000);
});

test('a long page of the journal goes into parts, corrected or not', () => {
  const page = (text: string): EventBody => ({ kind: 'wrote', text, prompt: 'What is on your mind?', text_in_parts: null });
  const text = 'ein langer Abend. '.repeat(9_000);
  const bodies = bodiesOf(page(text));
  assert.equal(bodies.at(-1)?.text, '');
  assert.equal(bodies.at(-1)?.prompt, 'What is on your mind?');
  assert.equal(joined(bodies.slice(0, -1)), text);
  const corrected = bodiesOf({ kind: 'corrected', of: owner, body: JSON.stringify(page(text)) });
  assert.equal(joined(corrected.slice(0, -1)), text);
});
