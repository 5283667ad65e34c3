/** The twelve words that say a recovery seed, and the seed that somebody's words say (docs/formats/words.md). */
import list from '../../../vault/words/english.txt?raw';
import { recovery_seed_bytes } from './keys';
import { type Outcome, done, failed } from './result';
import { sodium } from './sodium';
import { words } from '../words/words';

export const word_count = 12;
const bits_of_word = 11;
const bits_of_checksum = 4;
/** Longer than any word: what an error names stays short. */
const named_letters_max = 24;

const wordList = list.trimEnd().split('\n');
const places = new Map(wordList.map((word, place) => [word, place]));

const bitsOf = (value: number, size: number): string => value.toString(2).padStart(size, '0');
const chunksOf = (bits: string, size: number): number[] => (bits.match(new RegExp(`.{${size}}`, 'g')) ?? []).map((chunk) => Number.parseInt(chunk, 2));
const checksumOf = (seed: Uint8Array): string => bitsOf(sodium.crypto_hash_sha256(seed)[0]!, 8).slice(0, bits_of_checksum);

export function recoveryWords(seed: Uint8Array): string[] {
  const bits = [...seed].map((byte) => bitsOf(byte, 8)).join('') + checksumOf(seed);
  return chunksOf(bits, bits_of_word).map((place) => wordList[place]!);
}

/** What somebody typed, in small letters; whatever is none of a to z lies between two words. */
export const typedWords = (typed: string): string[] => (typed.match(/[a-z]+/gi) ?? []).map((word) => word.toLowerCase());

/** Whether one letter was added, left out, or taken for another, or two neighbours changed places. */
function isSlip(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const [a, b] = [typed.slice(at), word.slice(at)];
  if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true;
  return a.length >= 2 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}

/** The word that may be meant: the one with the same four first letters, which no two share, or the only one that is a slip away. */
function meantBy(typed: string): string | undefined {
  const begun = typed.length >= 4 ? wordList.find((word) => word.startsWith(typed.slice(0, 4))) : undefined;
  if (begun) return begun;
  const near = wordList.filter((word) => isSlip(typed, word));
  return near.length === 1 ? near[0] : undefined;
}

/** Nothing where it is a word of the list; else a sentence that names it. `place` counts from 1. */
export function problemOfWord(place: number, word: string): string {
  if (places.has(word)) return '';
  const meant = meantBy(word);
  const named = word.length > named_letters_max ? `${word.slice(0, named_letters_max)} …` : word;
  return meant ? words.vault.wordMisspelt(place, named, meant) : words.vault.wordUnknown(place, named);
}

/** The seed of twelve words as somebody types them. */
export function seedOfWords(typed: string): Outcome<Uint8Array> {
  const typedOnes = typedWords(typed);
  const problem = typedOnes.slice(0, word_count).map((word, i) => problemOfWord(i + 1, word)).find((said) => said !== '');
  if (problem) return failed('wrong_words', problem);
  if (typedOnes.length !== word_count) return failed('wrong_words', words.vault.wordsCount(typedOnes.length));
  const bits = typedOnes.map((word) => bitsOf(places.get(word)!, bits_of_word)).join('');
  const seed = Uint8Array.from(chunksOf(bits.slice(0, recovery_seed_bytes * 8), 8));
  return bits.slice(recovery_seed_bytes * 8) === checksumOf(seed) ? done(seed) : failed('wrong_words', words.vault.wordsMisfit);
}
