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

/** The first and the second labels of every message that was labelled twice. */
function labellings() {
  const labelled = (...names) => new Map(names.flatMap(corpus).map(({ previous, text, labels }) => [`${previous}\t${text}`, labels]));
  const first = labelled('validation', 'test', 'first');
  return [...labelled('second')].map(([message, labels]) => [first.get(message), labels]);
}

/** How many messages were labelled twice, on how many of them the two differ, and how many first labels were decided against. */
export function labelledTwice() {
  const all = labellings();
  const isSame = ([one, other]) => one.size === other.size && [...one].every((label) => other.has(label));
  return [all.length, all.filter((pair) => !isSame(pair)).length, corpus('first').length];
}

/** For each mark the two labels of every message that was labelled twice. */
function pairsByMark() {
  const all = labellings();
  return marks.map((_, k) => all.map(([first, second]) => [Number(first.has(k)), Number(second.has(k))]));
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
  const [twice, differ, changed] = labelledTwice();
  console.log(`${twice} messages labelled twice; on ${differ} the two differ, of ${changed} the first labels were changed\n`);
  console.log('| mark | first | second | both | alpha |\n|---|---|---|---|---|');
  all.forEach((pairs, k) => {
    const drawn = Array.from({ length: 1000 }, () => alpha(pairs.map(() => pairs[below(pairs.length)]))).sort((a, b) => a - b);
    const [first, second, both, value] = found[k];
    console.log(`| \`${marks[k]}\` | ${first} | ${second} | ${both} | ${value.toFixed(2)} (${drawn[24].toFixed(2)} to ${drawn[974].toFixed(2)}) |`);
  });
}
