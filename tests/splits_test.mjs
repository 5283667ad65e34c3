// What the reader is measured on was never learned: no idea lies in two of the corpus' files, and no message does, whatever
// its capitals and stops. A message of less than four words ("k") is the same only as an answer to the same words. And all that
// the card's figures are counted on was labelled twice.
import { readFileSync } from 'node:fs';

const names = ['test', 'validation', 'train', 'everyday_test', 'everyday_validation', 'drafts', 'plain'];
const words = (text) => text.toLowerCase().split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '');

function sameness(previous, text) {
  const said = words(text);
  return said.length >= 4 ? said.join(' ') : `${words(previous).join(' ')} / ${said.join(' ') || text}`;
}

const lines = (name) => readFileSync(`core/text/corpus/${name}.tsv`, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));

const homes = new Map();
const faults = [];
let messages = 0;
// These are learned from as train.tsv is.
const learned = ['dev', 'everyday_train'];
for (const name of [...names, ...learned]) {
  const home = learned.includes(name) ? 'train' : name;
  for (const [idea, , previous, text] of lines(name)) {
    messages += 1;
    for (const key of [`idea ${idea}`, sameness(previous, text)]) {
      const before = homes.get(key);
      if (before !== undefined && before !== home) faults.push(`${name}.tsv has what ${before}.tsv has: ${key}`);
      else homes.set(key, home);
    }
  }
}
// A message that was labelled twice is told by its words: one that changed would count as agreed on.
const texts = (names) => new Map(names.flatMap(lines).map(([, marks, previous, text]) => [`${previous}\t${text}`, marks]));
const decided = texts(['validation', 'test']);
const second = texts(['second']);
for (const key of second.keys()) if (!decided.has(key)) faults.push(`second.tsv has what neither split has: ${key}`);
for (const key of decided.keys()) if (!second.has(key)) faults.push(`second.tsv has not: ${key}`);
for (const [key, marks] of texts(['first'])) {
  if (!second.has(key) || decided.get(key) === marks) faults.push(`first.tsv has what was not decided otherwise: ${key}`);
}
for (const fault of faults) console.error(fault);
console.log(`${messages} messages, ${faults.length} faults`);
process.exitCode = faults.length > 0 || messages === 0 ? 1 : 0;
