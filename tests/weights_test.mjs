// docs/picture-weights.md says by how much each act, each step and a kept chat move the picture. Its tables are written from
// core/security/model.json: this test makes them anew and compares. `node tests/weights_test.mjs --write` puts them in.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const model = JSON.parse(readFileSync(at('core/security/model.json'), 'utf8'));

/** What each act is, in words; an act without words here has no row, and the test fails. */
const what = {
  journal: 'a page of the journal',
  letting_go: 'letting go, to its end',
  past: 'one dose of where it comes from, to its end',
  another_view: 'the view from outside, to its end',
  needs: 'a need noted',
  goals: 'a goal noted',
  worth: 'an own act noted to stand on',
  reassurance: 'a wish to be told again, noticed',
  thanks: 'thanks noted',
  outside_named: 'a person, pursuit or place of the life outside named',
  time_given: 'time given to one of them',
  talk_prepared: 'a hard talk prepared',
  paused: 'a hard talk paused with a time to come back',
  talk_closed: 'a hard talk looked back on',
};

const number = (value) => `${value < 0 ? '−' : '+'}${Number(Math.abs(value).toPrecision(2))}`;
const moves = (effects, weeks) => effects.map(({ scale, mean }) => `${scale} ${number(mean * weeks)}`).join(', ');
const effectsOf = (step) => model.steps.find(({ id }) => id === step).effects;

const acts = model.acts.map(({ id, step, weeks, effects }) => {
  assert.ok(what[id], `say in tests/weights_test.mjs what the act "${id}" is`);
  return `| ${what[id]} | \`${id}\` | \`${step}\` | ${weeks} | ${moves(effects ?? effectsOf(step), weeks)} |`;
});
const weeks = model.dynamics.weeks_per_practice;
const steps = model.steps.map(({ id, effects }) => `| \`${id}\` | ${weeks} | ${moves(effects, weeks)} |`);

/** What each mark is that a kept chat is counted by. */
const marks = {
  criticism: 'criticism', contempt: 'contempt', defensiveness: 'defensiveness', stonewalling: 'stonewalling',
  validation: 'what the other felt or said is taken up', open_question: 'questions about how it is for the other',
};
const sides = { written: 'by the person', reached: 'by the other' };
const { turns_min, checks_min, months_min, cap, signs } = model.chats;
const signRows = signs.map(({ mark, side, scale }) => {
  assert.ok(marks[mark], `say in tests/weights_test.mjs what the mark "${mark}" is`);
  return `| ${marks[mark]} | ${sides[side]} | ${scale} |`;
});
const gates = `At most ${cap} for a scale, all chats and months together; from ${months_min} months on, each with at least ${turns_min} messages of that side, and only for marks that the person looked at ${checks_min} times or more.`;

const tables = {
  chats: [gates, '', '| what is counted | written | leans |', '|---|---|---|', ...signRows],
  acts: ['| what | act | step | weeks | moves by |', '|---|---|---|---|---|', ...acts],
  steps: ['| step | weeks | moves by |', '|---|---|---|', ...steps],
};

const path = at('docs/picture-weights.md');
const page = readFileSync(path, 'utf8');
let wanted = page;
for (const [name, rows] of Object.entries(tables)) {
  const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- end -->)`);
  assert.match(page, place);
  wanted = wanted.replace(place, (_, begin, end) => `${begin}${rows.join('\n')}\n${end}`);
}
if (process.argv.includes('--write')) writeFileSync(path, wanted);
else assert.equal(page, wanted, 'docs/picture-weights.md is not what core/security/model.json says: node tests/weights_test.mjs --write');
