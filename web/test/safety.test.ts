import './vault-node';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessCountry } from '../src/parts/support/country';
import { passphraseOfPin, pinFault } from '../src/pin';
import { asCsv, asJson } from '../src/vault/plain';

test('a PIN has six to twelve digits, is not guessed first, and is typed twice', () => {
  for (const pin of ['', '12345', '1234567890123', '12a456', ' 502817']) assert.equal(pinFault(pin, pin), 'digits', pin);
  for (const pin of ['111111', '123456', '987654', '012345']) assert.equal(pinFault(pin, pin), 'plain', pin);
  assert.equal(pinFault('502817', '502818'), 'differ');
  assert.equal(pinFault('502817', '502817'), null);
});

test('a PIN is long enough for the lock record', () => {
  assert.equal(passphraseOfPin('502817'), 'PIN 502817');
  assert.ok(passphraseOfPin('000001').length >= 8);
});

test('a country is guessed from the zone, else from the language', () => {
  assert.equal(guessCountry('Europe/Berlin', ['en-GB']), 'DE');
  assert.equal(guessCountry('Australia/Perth', []), 'AU');
  assert.equal(guessCountry('UTC', ['de', 'de-AT']), 'AT');
  assert.equal(guessCountry('UTC', ['zh-Hant-TW']), 'TW');
  assert.equal(guessCountry('UTC', ['de']), '');
});

test('no plain file holds the answers to the private questions, nor their corrections', () => {
  const event = (event_id: string, body: object) => ({ event_id, time_ms: 1, body: JSON.stringify(body) }) as Parameters<typeof asJson>[0][number];
  const check = { kind: 'safety_checked', answers: [{ question: 'afraid', answer: 'yes' }] };
  const events = [event('a', { kind: 'checked_in', line: 'kept' }), event('b', check), event('c', { kind: 'corrected', of: 'b', body: JSON.stringify(check) })];
  for (const text of [asJson(events), asCsv(events)]) {
    assert.match(text, /kept/);
    assert.doesNotMatch(text, /safety_checked|afraid/);
  }
});
