/** What is wrong with a new passphrase, in words, or ''. The bounds are those of docs/formats/lock.md. */
export function problemOf(first: string, second: string): string {
  const octets = new TextEncoder().encode(first.normalize('NFC')).length;
  if (octets < 8) return 'It needs at least 8 letters or signs. Four words that do not belong together are better.';
  if (octets > 1024) return 'It is too long.';
  return first.normalize('NFC') === second.normalize('NFC') ? '' : 'The two are not the same. Try typing them again.';
}

/** A callback's answer: '' when it is done, or what went wrong, in words for the person. */
export type Outcome = Promise<string>;
