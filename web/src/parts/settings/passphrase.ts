import { words } from '../../words/words';

/** What is wrong with a new passphrase, in words, or ''. The bounds are those of docs/formats/lock.md. */
export function problemOf(first: string, second: string): string {
  const said = words.settings.passphrase;
  const octets = new TextEncoder().encode(first.normalize('NFC')).length;
  if (octets < 8) return said.tooShort;
  if (octets > 1024) return said.tooLong;
  return first.normalize('NFC') === second.normalize('NFC') ? '' : said.differ;
}

/** A callback's answer: '' when it is done, or what went wrong, in words for the person. */
export type Outcome = Promise<string>;
