// The reader against what was aimed for, on the test splits, with 95 % intervals (bootstrap over ideas, whose messages go together):
//   node bench/reader_table.mjs TRAIN_READINGS BENCH_CORE CORE_WASM
// for instance build/release/train/train_readings build/bench/bench/bench_core build/wasm/wasm/core.wasm. GoEmotions is left out
// where ../shared/data is not there. Takes a minute.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { corpus, emotionsF1, f1, goemotions, header, marks, readings, saidForF1, weightsPath } from '../train/figures.mjs';
import { microsecondsADraft } from './reader.mjs';

const [, , program, bench, corePath] = process.argv;
const rounds = 1000;

/** Numbers from 0 to below 1, the same at each run (Park and Miller 1988). */
function numbers() {
  let state = 20261128;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** The measure of all groups, and the interval of the measure when groups are drawn with replacement. */
function interval(groups, measure) {
  const random = numbers();
  const drawn = Array.from({ length: rounds }, () => measure(groups.map(() => groups[Math.floor(random() * groups.length)]))).sort((a, b) => a - b);
  return { at: measure(groups), from: drawn[Math.floor(rounds * 0.025)], to: drawn[Math.ceil(rounds * 0.975) - 1] };
}

/** What a group of messages adds to each label's counts. */
function countsOf(rows, said, labels) {
  return Array.from({ length: labels }, (_, k) => ({
    right: rows.filter((at) => said[at].is[k] && said[at].labels.has(k)).length,
    said: rows.filter((at) => said[at].is[k]).length,
    truth: rows.filter((at) => said[at].labels.has(k)).length,
  }));
}

/** The rows of each idea. */
function grouped(texts) {
  const ideas = new Map();
  texts.forEach(({ idea }, at) => ideas.set(idea ?? at, [...(ideas.get(idea ?? at) ?? []), at]));
  return [...ideas.values()];
}

function macroF1(texts, is, labels) {
  const said = texts.map((text, at) => ({ is: is[at], labels: text.labels }));
  const groups = grouped(texts).map((rows) => countsOf(rows, said, labels));
  return interval(groups, (drawn) => {
    let sum = 0;
    for (let k = 0; k < labels; ++k) {
      const all = { right: 0, said: 0, truth: 0 };
      for (const group of drawn) for (const key in all) all[key] += group[k][key];
      sum += f1(all);
    }
    return sum / labels;
  });
}

function falseMarks(texts, shown) {
  const groups = grouped(texts).map((rows) => rows.filter((at) => texts[at].labels.size === 0).map((at) => shown[at].some(Boolean)));
  return interval(groups.filter(({ length }) => length > 0), (drawn) => {
    const all = drawn.flat();
    return all.filter(Boolean).length / all.length;
  });
}

const test = corpus('test');
const ofTest = readings(program, test);
const shown = ofTest.map((each) => each.shown);
const everyday = corpus('everyday_test');
const validation = corpus('validation');
const forF1 = saidForF1('confidences', validation, readings(program, validation), ofTest);
// Batches a to p, as the corpus was when marks were still written with their usual words more often (core/text/corpus/README.md).
const isEarly = ({ idea }) => /^[abcdefhjklnp]\d/.test(idea);
const early = test.filter(isEarly);
const ofEarly = (said) => said.filter((_, at) => isEarly(test[at]));
const emotions = goemotions();
const network_ns = JSON.parse(execFileSync(bench, ['--benchmark_filter=ReadDraftWithBothLayers', '--benchmark_format=json'], { stdio: ['ignore', 'pipe', 'ignore'] })).benchmarks[0].real_time;
const transferred = (pack) => [weightsPath, corePath].reduce((sum, path) => sum + pack(readFileSync(path)).length, 0) / 1e6;

const share = ({ at, from, to }) => `${at.toFixed(3)} (${from.toFixed(3)} to ${to.toFixed(3)})`;
const percent = ({ at, from, to }) => `${(100 * at).toFixed(1)} % (${(100 * from).toFixed(1)} to ${(100 * to).toFixed(1)})`;
const rows = [
  ['macro-F1, four factors, thresholds for F1', '.75', '.88', share(macroF1(test, forF1, 4))],
  [`of these the ${early.length} of the early batches`, '', '', share(macroF1(early, ofEarly(forF1), 4))],
  ['all of them, as shipped', '', '', share(macroF1(test, shown, 4))],
  ['macro-F1, all marks, thresholds for F1', '.70', '.85', share(macroF1(test, forF1, marks.length))],
  [`of these the ${early.length} of the early batches`, '', '', share(macroF1(early, ofEarly(forF1), marks.length))],
  ['all of them, as shipped', '', '', share(macroF1(test, shown, marks.length))],
  ['false marks on ordinary messages of everyday chats, as shipped', '2 %', '1 %', percent(falseMarks(everyday, readings(program, everyday).map((each) => each.shown)))],
  ['the same on those of the corpus, many made to look like a mark', '2 %', '1 %', percent(falseMarks(test, shown))],
  ['GoEmotions test, macro-F1 over 28 labels', '.41', '.48', emotions ? emotionsRow() : 'not here'],
  ['a message with both layers, natively, one core', '1 ms', '0.1 ms', `${(network_ns / 1e6).toFixed(2)} ms`],
  ['the same in WebAssembly, with the JSON of the call', '3 ms', '0.3 ms', `${((await microsecondsADraft(corePath)) / 1000).toFixed(2)} ms`],
  ['core and weights to the browser, brotli', '5 MB', '2.5 MB', `${transferred(brotliCompressSync).toFixed(2)} MB`],
  ['the same with gzip', '5 MB', '2.5 MB', `${transferred((bytes) => gzipSync(bytes, { level: 9 })).toFixed(2)} MB`],
];

function emotionsRow() {
  const said = readings(program, emotions);
  const from = header().emotions.map(({ logit }) => logit);
  const found = macroF1(emotions, said.map((each) => each.emotions.map((number, k) => number > from[k])), from.length);
  // One implementation tells the card; this one draws the interval around it.
  if (Math.abs(found.at - emotionsF1(emotions, said)) > 1e-9) throw new Error('two ways to count the emotions differ');
  return share(found);
}

console.log('| measure | floor | goal | measured |\n|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
