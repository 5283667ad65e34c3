// docs/coverage.md names places of the app and tests: each of them is there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function* files(folder, ending) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* files(path, ending);
    else if (entry.name.endsWith(ending)) yield path;
  }
}
const textOf = (paths) => [...paths].map((path) => readFileSync(path, 'utf8')).join('\n');

const tests = new Set([...textOf([...files('core', '_test.cpp'), ...files('server', '_test.cpp')]).matchAll(/^TEST(?:_F|_P)?\((\w+), (\w+)\)/gm)].map(([, suite, test]) => `${suite}.${test}`));
const titles = new Set(
  [...textOf([...files('tests/browser', '.test.mjs'), ...files('tests/cli', '.test.mjs'), ...files('web/test', '.test.ts')]).matchAll(/^\s*test\('((?:[^'\\]|\\.)*)'/gm)].map(([, title]) => title.replaceAll('\\', '')),
);
const places = new Set([...readFileSync('web/src/route.svelte.ts', 'utf8').matchAll(/^ {2}'([^']*)',$/gm)].map(([, place]) => place));
// Speak is one place whose rooms are told apart by what follows.
const rooms = JSON.parse(readFileSync('core/guide/rooms.json', 'utf8')).rooms.map(({ place }) => place);

const faults = [];
let named = 0;
const check = (what, isThere) => {
  named += 1;
  if (!isThere) faults.push(what);
};
for (const line of readFileSync('docs/coverage.md', 'utf8').split('\n').filter((row) => /^\| \d/.test(row))) {
  const [, number, , where, shown] = line.split(/(?<!\\)\|/);
  for (const [, place] of where.matchAll(/`#\/([^`]*)`/g)) check(`row${number}: no place #/${place}`, places.has(place) || rooms.includes(place));
  for (const [, test] of shown.matchAll(/`([^`]+)`/g)) check(`row${number}: no test ${test}`, tests.has(test));
  for (const [, title] of shown.matchAll(/"((?:[^"\\]|\\.)*)"/g)) check(`row${number}: no test "${title}"`, titles.has(title.replaceAll('\\', '')));
}
for (const fault of faults) console.error(fault);
console.log(`${named} places and tests named, ${faults.length} not found`);
process.exitCode = faults.length > 0 || named < 150 ? 1 : 0;
