// How far two independent labellings agree: Krippendorff's alpha for each mark (nominal, two labellers; Krippendorff 2011).
// second.tsv has the second labelling. first.tsv has the first where it was decided against; elsewhere it is the corpus's.
// `node train/agreement.mjs` prints the card's table, with the 95 % interval of a bootstrap over messages.
import { pathToFileURL } from 'node:url';
import { corpus, marks } from './figures.mjs';

/** 1 - observed disagreement / disagreement expected by chance, of pairs of labels. */
function alpha(pairs) {
  const values = 2 * pairs.length;
  const ones = pairs.reduce((sum, [a, b]) => sum + a + b, 0);
  const expected = (2 * ones * (values - ones)) / (values * (values - 1));
  return expected === 0 ? 1 : 1 - pairs.filter(([a, b]) => a !== b).length / pairs.length / expected;
}

/** For each mark the two labels of every message that was labelled twice. */
function pairsByMark() {
  const key = ({ previous, text }) => `${previous}\t${text}`;
  const known = new Map(['dev', 'train', 'validation', 'test', 'first'].flatMap(corpus).map((message) => [key(message), message.labels]));
  const again = corpus('second').filter((message) => known.has(key(message)));
  return marks.map((_, k) => again.map((message) => [Number(known.get(key(message)).has(k)), Number(message.labels.has(k))]));
}

/** The card's rows without intervals: by the first labelling, by the second, by both, alpha. */
export function agreement() {
  return pairsByMark().map((pairs) => {
    const count = (is) => pairs.filter(is).length;
    return [count(([a]) => a), count(([, b]) => b), count(([a, b]) => a && b), alpha(pairs)];
  });
}

/** A seeded generator of numbers below `end` (xorshift, Marsaglia 2003). */
function generator(seed) {
  let state = seed;
  return (end) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const below = generator(2463534242);
  const found = agreement();
  const all = pairsByMark();
  console.log(`${all[0].length} messages labelled twice\n\n| mark | first | second | both | alpha |\n|---|---|---|---|---|`);
  all.forEach((pairs, k) => {
    const drawn = Array.from({ length: 1000 }, () => alpha(pairs.map(() => pairs[below(pairs.length)]))).sort((a, b) => a - b);
    const [first, second, both, value] = found[k];
    console.log(`| \`${marks[k]}\` | ${first} | ${second} | ${both} | ${value.toFixed(2)} (${drawn[24].toFixed(2)} to ${drawn[974].toFixed(2)}) |`);
  });
}
