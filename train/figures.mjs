// What the weights in model/reader.bin say of labelled messages, and the figures that model/CARD.md tells of it. One
// implementation for tests/golden/card.test.mjs and bench/reader_table.mjs; train/card.py adds the baselines and the intervals.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const weightsPath = 'model/reader.bin';
const hurtful = 9; // The first nine marks.

/** The header of the weights: marks with their calibrations, emotions with their thresholds. */
export function header() {
  const file = readFileSync(weightsPath);
  return JSON.parse(file.subarray(12, 12 + file.readUInt32LE(8)).toString());
}
export const marks = header().marks.map(({ label }) => label);

/** The messages of one of the files in core/text/corpus: `labels` holds the indices of their marks. */
export function corpus(name) {
  const lines = readFileSync(`core/text/corpus/${name}.tsv`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [idea, said, previous, text] = line.split('\t');
    return { idea, previous: previous === '-' ? '' : previous, text, labels: new Set(said === '-' ? [] : said.split(',').map((mark) => marks.indexOf(mark))) };
  });
}

/** GoEmotions' official test split, or undefined where the public sets are not there. */
export function goemotions() {
  const path = `${process.env.SECUREBASE_DATA ?? '../shared/data'}/goemotions/test.tsv`;
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => {
    const [text, ids] = line.split('\t');
    return { previous: '', text: text.replaceAll('\\', '\\\\').replaceAll('\r', ' ').replaceAll('[NAME]', 'Name'), labels: new Set(ids.split(',').map(Number)) };
  });
}

const dot = (a, b) => a.reduce((sum, each, i) => sum + each * b[i], 0);

/** What the program train_readings says of each text, mark by mark, and of the 28 emotions. */
export function readings(program, texts) {
  const input = texts.map(({ previous, text }) => `${previous}\t${text}\n`).join('');
  const out = execFileSync(program, [weightsPath], { input, maxBuffer: 1 << 28 }).toString().trimEnd().split('\n');
  const { marks: columns } = header();
  return out.map((line) => {
    const numbers = line.split(' ').map(Number);
    const [rules, bag, network, emotions] = [numbers.slice(0, 19), numbers.slice(19, 38), numbers.slice(38, 57), numbers.slice(57, 85)];
    const logits = [...network, ...emotions];
    const confidences = columns.map((c, k) => 1 / (1 + Math.exp(-(dot(c.network, logits) + dot(c.bag, bag) + c.rule * rules[k] + c.offset))));
    const shown = columns.map((_, k) => ((numbers[85] >>> k) & 1) === 1);
    return { rules, bag, network, emotions, confidences, shown };
  });
}

/** Right, said and true of one label. */
export function counts(texts, said, k) {
  const sum = { right: 0, said: 0, truth: 0 };
  texts.forEach(({ labels }, row) => {
    sum.right += labels.has(k) && said[row][k] ? 1 : 0;
    sum.said += said[row][k] ? 1 : 0;
    sum.truth += labels.has(k) ? 1 : 0;
  });
  return sum;
}
export const f1 = ({ right, said, truth }) => (2 * right) / Math.max(said + truth, 1e-9);
export const macroF1 = (texts, said, labels) =>
  Array.from({ length: labels }, (_, k) => f1(counts(texts, said, k))).reduce((sum, each) => sum + each, 0) / labels;

/** The shares of the ordinary messages that are marked at all and as hurtful. */
export function falseMarks(texts, said) {
  const ordinary = said.filter((_, at) => texts[at].labels.size === 0);
  const share = (is) => ordinary.filter(is).length / ordinary.length;
  return [share((each) => each.some(Boolean)), share((each) => each.slice(0, hurtful).some(Boolean))];
}

/** A row of the card's table: macro-F1 of the four factors and of all marks, ordinary messages marked at all and as hurtful. */
export function row(texts, said) {
  return [macroF1(texts, said, 4), macroF1(texts, said, marks.length), ...falseMarks(texts, said)];
}

/** For each mark the step from which F1 is highest on `texts`; of several the first, or with `isLast` the last. */
export function bestThresholds(texts, numbers, steps, is, isLast) {
  return marks.map((_, k) => {
    let best = [-1, steps[0]];
    for (const step of steps) {
      const reached = f1(counts(texts, numbers.map((each) => ({ [k]: is(each[k], step) })), k));
      if (reached > best[0] || (isLast && reached === best[0])) best = [reached, step];
    }
    return best[1];
  });
}
const range = (from, to, by) => Array.from({ length: Math.ceil((to - from) / by) }, (_, i) => from + i * by);

/** What is said of the test's messages by one of their numbers, cut where F1 is highest on the validation split. */
export function saidForF1(key, validation, ofValidation, ofTest) {
  const [is, steps, isLast] = key === 'confidences'
    ? [(number, step) => number >= step, range(0.05, 0.95, 0.02), true]
    : [(number, step) => number > step, range(-5, 3, 0.05), false];
  const from = bestThresholds(validation, ofValidation.map((each) => each[key]), steps, is, isLast);
  return ofTest.map((each) => each[key].map((number, k) => is(number, from[k])));
}

/** The rows of the card that take no baseline, by their names. */
export function rows(test, ofTest, validation, ofValidation) {
  const cut = (key) => saidForF1(key, validation, ofValidation, ofTest);
  return {
    'both layers, as shipped': row(test, ofTest.map(({ shown }) => shown)),
    'both layers, thresholds for F1': row(test, cut('confidences')),
    'the network alone, thresholds for F1': row(test, cut('network')),
    'the bag alone, thresholds for F1': row(test, cut('bag')),
    'the rules alone': row(test, ofTest.map(({ rules }) => rules.map((strength) => strength > 0))),
  };
}

/** The rows of the table as shipped: messages, precision, recall, F1, and F1 of the rules. */
export function byMark(test, ofTest) {
  return marks.map((_, k) => {
    const shown = counts(test, ofTest.map((each) => each.shown), k);
    const rules = counts(test, ofTest.map((each) => each.rules.map((strength) => strength > 0)), k);
    return [shown.truth, shown.right / Math.max(1, shown.said), shown.right / Math.max(1, shown.truth), f1(shown), f1(rules)];
  });
}

/** Guo et al. 2017, over the marks of all messages whose confidence is `from` at least: by tenths of confidence the gap to the share that is true. */
export function calibrationError(test, ofTest, from = 0) {
  const bins = Array.from({ length: 10 }, () => [0, 0, 0]);
  let all = 0;
  ofTest.forEach(({ confidences }, at) =>
    confidences.forEach((confidence, k) => {
      if (confidence < from) return;
      const bin = bins[Math.min(9, Math.floor(confidence * 10))];
      bin[0] += 1;
      bin[1] += confidence;
      bin[2] += test[at].labels.has(k) ? 1 : 0;
      all += 1;
    }),
  );
  return bins.reduce((sum, [, said, truth]) => sum + Math.abs(said - truth) / all, 0);
}

/** How many marks are shown, their mean confidence, and the share that is right. */
export function shownMarks(test, ofTest) {
  const sum = [0, 0, 0];
  ofTest.forEach(({ confidences, shown }, at) =>
    shown.forEach((is, k) => {
      if (!is) return;
      sum[0] += 1;
      sum[1] += confidences[k];
      sum[2] += test[at].labels.has(k) ? 1 : 0;
    }),
  );
  return [sum[0], sum[1] / sum[0], sum[2] / sum[0]];
}

/** Macro-F1 over the 28 emotions. */
export function emotionsF1(texts, ofTexts) {
  const from = header().emotions.map(({ logit }) => logit);
  return macroF1(texts, ofTexts.map(({ emotions }) => emotions.map((number, k) => number > from[k])), from.length);
}
