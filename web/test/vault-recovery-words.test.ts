/** The twelve words: BIP39's own vectors, what people type, and what they are told. */
import './vault-node';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import list from '../../vault/words/english.txt?raw';
import { hex, unhex } from '../src/vault/bytes';
import { recoveryKey } from '../src/vault/keys';
import { recoveryWords, seedOfWords } from '../src/vault/recovery_words';
import { random, sodiumReady } from '../src/vault/sodium';

await sodiumReady;

/** BIP39's own, and the seed of vault/testdata. */
const vectors = [
  ['00000000000000000000000000000000', 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about'],
  ['7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
  ['80808080808080808080808080808080', 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above'],
  ['ffffffffffffffffffffffffffffffff', 'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong'],
  ['9e885d952ad362caeb4efe34a8e91bd2', 'ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic'],
  ['c0ba5a8e914111210f2bd131f3d08e0d', 'scheme spot photo card baby mountain device kick cradle ozone castle breeze'],
  ['23db8160a31d3e0dca3688ed941adbf3', 'cat swing flag economy stadium alone churn speed unique patch report train'],
  ['f30f8c1da665478f49b001d94c5fc452', 'vessel ladder alter error federal sibling chat ability sun glass valve picture'],
  ['31313131313131313131313131313131', 'couple maze era give basic obtain shadow change couple maze era glide'],
] as const;
const ours = vectors.at(-1)![1];

const said = (typed: string): string => {
  const seed = seedOfWords(typed);
  return seed.ok ? hex(seed.value) : seed.error.message;
};

test('the words are those of BIP39', () => {
  for (const [digits, words] of vectors) {
    assert.equal(recoveryWords(unhex(digits)).join(' '), words);
    assert.equal(said(words), digits);
  }
  assert.equal(createHash('sha256').update(list).digest('hex'), '2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda');
  assert.equal(hex(recoveryKey(unhex('31'.repeat(16)), 4)), '2751bc4a76fd366073c3307be1dc28bfb6e63247a077654d985cc8787e11c3d5', 'what opens a backup');
});

test('any seed comes back from its words', () => {
  for (let i = 0; i < 1_000; ++i) {
    const seed = random(16);
    assert.equal(said(recoveryWords(seed).join(' ')), hex(seed));
  }
});

test('words are taken as people write them', () => {
  assert.equal(said('1. Couple\r\n2. maze\r\n3. ERA\n 4) give, basic;obtain\tshadow change couple maze 11:era\u00a012:glide.\n'), '31'.repeat(16));
});

test('a word that is not in the list is named, with the one that may be meant', () => {
  const withWord = (place: number, word: string): string => said(ours.split(' ').map((one, i) => (i + 1 === place ? word : one)).join(' '));
  assert.match(withWord(2, 'maize'), /^Word 2, “maize”.*“maze”/);
  assert.match(withWord(5, 'basik'), /^Word 5, “basik”.*“basic”/);
  assert.match(withWord(6, 'obtian'), /^Word 6, “obtian”.*“obtain”/);
  assert.match(withWord(7, 'shadowy'), /^Word 7, “shadowy”.*“shadow”/);
  assert.equal(withWord(1, 'qqqq'), 'Word 1, “qqqq”, is not one of the list’s words. Look at how it is spelled.');
  assert.match(withWord(1, 'größe'), /^Word 1, “gr”/, 'letters from a to z');
  assert.ok(said('x'.repeat(5_000)).length < 120);
});

test('another number of words, and words that do not fit together, are told apart', () => {
  assert.equal(said(''), 'These are 0 words; there are twelve.');
  assert.equal(said('maze'), 'This is one word; there are twelve.');
  assert.equal(said(ours.replace(/ glide$/, '')), 'These are 11 words; there are twelve.');
  assert.equal(said(`${ours} glide`), 'These are 13 words; there are twelve.');
  assert.match(said(ours.replace('couple maze', 'maze couple')), /do not fit together/);
  const start = ours.replace(/glide$/, '');
  assert.equal(list.trimEnd().split('\n').filter((word) => seedOfWords(start + word).ok).length, 128, 'seven bits are free, four must fit');
});

test('whatever is typed gets a seed or a sentence', () => {
  for (let size = 0; size < 300; ++size) assert.ok(said(String.fromCharCode(...random(size))).length > 0);
});
