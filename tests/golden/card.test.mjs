// The committed weights and the two labellings give the figures of model/CARD.md, all but the intervals and the baselines, which
// take Python (train/card). By the release build: it reads twenty thousand messages.
import { readFileSync } from 'node:fs';
import { agreement, labelledTwice } from '../../train/agreement.mjs';
import { byMark, calibrationError, corpus, emotionsF1, falseMarks, goemotions, marks, readings, rows, shownMarks } from '../../train/figures.mjs';

const program = 'build/release/train/train_readings';
const card = readFileSync('model/CARD.md', 'utf8');
const faults = [];

/** The numbers that a row of the card's tables tells, without their intervals. */
function told(name, columns) {
  const found = card.split('\n').filter((line) => line.startsWith(`| ${name} |`)).map((line) => line.split('|').slice(2, -1).map((cell) => cell.trim().split(' ')[0]));
  const row = found.find((cells) => cells.length === columns);
  if (!row) faults.push(`model/CARD.md has no row of ${columns} figures for ${name}`);
  return row ?? [];
}
function compare(name, measured, digits) {
  const figures = measured.map((figure) => (Number.isInteger(figure) ? String(figure) : figure.toFixed(digits)));
  // A whole number among shares: "1.00" is 1 as well.
  const row = told(name, measured.length);
  if (figures.some((figure, column) => Number(figure) !== Number(row[column]))) faults.push(`${name}: measured ${figures.join(', ')}; told ${row.join(', ')}`);
}
/** A figure in a sentence of the card, as a pattern with one group. */
function compareSentence(pattern, measured, digits) {
  const [, figure] = card.match(pattern) ?? [];
  if (figure !== measured.toFixed(digits)) faults.push(`${pattern}: measured ${measured.toFixed(digits)}, told ${figure}`);
}

agreement().forEach((row, k) => compare(`\`${marks[k]}\``, row, 2));
const [twice, differ, changed] = labelledTwice();
compareSentence(/All (\d+) messages of the validation and test splits/, twice, 0);
compareSentence(/they differed on (\d+) messages/, differ, 0);
compareSentence(/changed the first labels of (\d+)/, changed, 0);

const test = corpus('test');
const validation = corpus('validation');
const ofTest = readings(program, test);
const found = rows(test, ofTest, validation, readings(program, validation));
for (const [name, row] of Object.entries(found)) compare(name, row, 3);
byMark(test, ofTest).forEach((row, k) => compare(`\`${marks[k]}\``, [...row], 2));

compareSentence(/^(\d+) messages of test\.tsv/m, test.length, 0);
compareSentence(/test\.tsv, (\d+) of them ordinary/, test.filter(({ labels }) => labels.size === 0).length, 0);
compareSentence(/all marks and messages (0\.\d+)/, calibrationError(test, ofTest), 4);
compareSentence(/confidence of \.2 at least (0\.\d+)/, calibrationError(test, ofTest, 0.2), 3);
const [shown, sure, right] = shownMarks(test, ofTest);
compareSentence(/[Oo]f the (\d+) marks shown/, shown, 0);
compareSentence(/the mean confidence is (0\.\d+)/, sure, 3);
compareSentence(/and (0\.\d+)\s+are\s+right/, right, 3);

const everyday = corpus('everyday_test');
const ofEveryday = readings(program, everyday);
const [markedAtAll, markedHurtful] = falseMarks(everyday, ofEveryday.map((each) => each.shown));
compareSentence(/^(\d+) messages of everyday_test\.tsv/m, everyday.length, 0);
compareSentence(/everyday_test\.tsv, (\d+) of them ordinary/, everyday.filter(({ labels }) => labels.size === 0).length, 0);
compareSentence(/of these (0\.\d+) \(.*\) are marked at all/, markedAtAll, 4);
compareSentence(/and (0\.\d+) \([^)]*\)\s+as hurtful/, markedHurtful, 4);
const [shownEveryday, , rightEveryday] = shownMarks(everyday, ofEveryday);
compareSentence(/(\d+) marks are shown in these chats/, shownEveryday, 0);
compareSentence(/chats, and (0\.\d+) of them are right/, rightEveryday, 3);

const emotions = goemotions();
if (emotions) compareSentence(/28 labels: macro-F1 (0\.\d+)/, emotionsF1(emotions, readings(program, emotions)), 3);
else console.log('GoEmotions is not in ../shared/data: its figure is not looked at');

for (const fault of faults) console.error(fault);
console.log(`${Object.keys(found).length} readers, ${marks.length} marks; ${faults.length} figures differ from model/CARD.md`);
process.exitCode = faults.length > 0 ? 1 : 0;
