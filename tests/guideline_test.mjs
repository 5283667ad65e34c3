// The examples of train/GUIDELINE.md, read by what is shipped: node tests/guideline_test.mjs SECUREBASE
// What it says is not a mark must not be marked so. How many of the others are seen is printed: silence is allowed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [, , program] = process.argv;
const rows = readFileSync('train/GUIDELINE.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^`\w+`$/.test(cells[1] ?? ''))
  .map(([, mark, is, , isNot]) => ({ mark: mark.slice(1, -1), is, isNot }));
const quoted = (cell) => [...cell.matchAll(/"([^"]+)"/g)].map(([, text]) => text);

const examples = rows.flatMap(({ mark, is, isNot }) => [...quoted(is).map((text) => ({ mark, text, isMark: true })), ...quoted(isNot).map((text) => ({ mark, text, isMark: false }))]);
const input = examples.map(({ text }, id) => JSON.stringify({ id: String(id), text, previous: null })).join('\n');
const replies = execFileSync(program, ['coach', '--jsonl', '--brief'], { input: `${input}\n` }).toString().trimEnd().split('\n').map((line) => JSON.parse(line));

const marksOf = ({ marks }) => marks.map((each) => each.mark ?? each);
const faults = examples.filter(({ mark, isMark }, at) => !isMark && marksOf(replies[at]).includes(mark));
const seen = examples.filter(({ mark, isMark }, at) => isMark && marksOf(replies[at]).includes(mark));
for (const { mark, text } of faults) console.error(`"${text}" is read as ${mark}`);
console.log(`${rows.length} marks; ${examples.filter(({ isMark }) => !isMark).length} examples of what is none, ${faults.length} read as one; of ${examples.filter(({ isMark }) => isMark).length} of what is one, ${seen.length} seen`);
process.exitCode = faults.length > 0 || rows.length !== 19 || replies.length !== examples.length ? 1 : 0;
