// What the pages say is easy to read: the mean Flesch-Kincaid grade of the interface's sentences is 7 at most.
//   node tests/interface_words_test.mjs READING_GRADE
// Labels and titles are left out: so short, they would make the grade look better than it is. The texts of the guide are
// measured in core/guide/texts_test.cpp.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const { buildSync } = createRequire(new URL('../web/package.json', import.meta.url))('esbuild');
const bundled = buildSync({ entryPoints: ['web/test/leaves.ts'], bundle: true, write: false, platform: 'node', format: 'esm' }).outputFiles[0].text;
globalThis.localStorage ??= { getItem: () => null };
const { everyLeaf } = await import(`data:text/javascript;base64,${Buffer.from(bundled).toString('base64')}`);

const sentences = everyLeaf().filter(({ english }) => english.split(' ').length >= 6);
const lines = sentences.map(({ english }) => english.replaceAll(/\s+/g, ' ')).join('\n');
const grades = execFileSync(process.argv[2], { input: `${lines}\n` }).toString().trim().split('\n').map(Number);
const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;

const hardest = grades.map((grade, at) => ({ grade, ...sentences[at] })).sort((a, b) => b.grade - a.grade);
for (const { grade, path, english } of hardest.slice(0, 8)) console.log(`${grade.toFixed(1)}  ${path}: ${english}`);
console.log(`${grades.length} sentences, mean grade ${mean.toFixed(2)}`);
process.exitCode = grades.length === sentences.length && grades.length > 150 && mean <= 7 ? 0 : 1;
