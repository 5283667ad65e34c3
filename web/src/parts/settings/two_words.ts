const word_count = 12;

/** What a check answers: for each word what is wrong with it, or ''; or why nothing could be checked. */
export type Checked = Promise<{ problems: string[]; failure: string }>;

/** Two different places of the twelve words, counted from 1, drawn by chance, the smaller one first. */
export function twoPlaces(): [number, number] {
  const drawn = crypto.getRandomValues(new Uint32Array(2));
  const first = drawn[0]! % word_count;
  const second = (first + 1 + (drawn[1]! % (word_count - 1))) % word_count;
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1];
}
