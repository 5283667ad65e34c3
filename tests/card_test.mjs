// The committed weights give the figures of model/CARD.md: node tests/card_test.mjs CORPUS_REPORT
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [, , corpusReport] = process.argv;
const out = execFileSync(corpusReport, ['--both-layers', 'core/text/corpus/test.tsv']).toString();
const [, ordinary] = out.match(/(\d+) of them ordinary/);
const [, factors, marks] = out.match(/four factors ([\d.]+), all marks ([\d.]+)/);
const [, hurtful, any] = out.match(/a hurtful mark: (\d+) .*any mark: (\d+)/);
const measured = [factors, marks, (any / ordinary).toFixed(3), (hurtful / ordinary).toFixed(3)];

const row = readFileSync('model/CARD.md', 'utf8').match(/^\| both layers, as shipped \|(.*)\|$/m);
const told = row[1].split('|').map((cell) => cell.trim().split(' ')[0]);
const isAlike = measured.every((figure, column) => Math.abs(figure - told[column]) < 0.0015);
console.log(`measured ${measured.join(', ')}; model/CARD.md tells ${told.join(', ')}`);
process.exitCode = isAlike ? 0 : 1;
