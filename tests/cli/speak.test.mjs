// `coach --assert`, `--listen` and `--doubt` as people and programs use them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const securebase = process.env.SECUREBASE_BINARY ?? `${root}build/release/cli/securebase`;

function coach(args, input = '') {
  const done = spawnSync(securebase, ['coach', ...args], { input, env: { ...process.env, TZ: 'UTC' } });
  return { status: done.status, out: done.stdout.toString(), err: done.stderr.toString() };
}
const plain = (text) => text.replace(/\s+/g, ' ').trim();

const message = 'When you came home at nine yesterday, I felt worried, because I need to be able to plan. Could you text me when it gets late?';

test('--assert takes the four parts as lines', () => {
  const { status, out } = coach(['--assert'], 'you came home at nine yesterday\nworried\nto be able to plan\ntext me when it gets late\n');
  assert.equal(status, 0);
  assert.ok(plain(out).includes(message), out);
});

test('--assert takes them as flags, and says what there is to look at', () => {
  const flags = ['--assert', '--observation', 'you came home at nine yesterday', '--feeling', 'worried', '--need', 'to be able to plan', '--request', 'text me when it gets late'];
  assert.ok(plain(coach(flags).out).includes(message));
  const { parts, check, versions } = JSON.parse(coach([...flags, '--json']).out);
  assert.equal(parts.feeling, 'worried');
  assert.deepEqual(check.parts.map(({ part }) => part), ['observation', 'feeling', 'need', 'request']);
  assert.ok(check.parts.every(({ is_ready: isReady }) => isReady));
  assert.deepEqual(versions.map(({ manner }) => manner), ['as_written', 'warmer', 'shorter']);
  assert.match(coach(['--assert', '--request', 'you must be home at six']).out, /No room for a no/);
});

test('--assert begins from a draft and keeps its tone', () => {
  const draft = 'hey love, on sunday you left the plates in the sink and i felt sad. could you wash up tonight x';
  for (const { out } of [coach(['--assert', draft]), coach(['--assert', '-'], draft)]) {
    assert.ok(plain(out).includes('hey love, on sunday you left the plates in the sink. i felt sad. could you wash up tonight? x'), out);
  }
});

test('--assert without any part says so', () => {
  const { status, err } = coach(['--assert']);
  assert.equal(status, 1);
  assert.match(err, /at least one part/);
});

test('--listen looks at an answer to the library, and to a real message', () => {
  const poor = coach(['--listen', '--message', 'train', 'You should take the bus, but ok.']);
  assert.equal(poor.status, 0);
  assert.match(poor.out, /This is advice/);
  assert.match(poor.out, /One way to say it back/);
  const real = ['--listen', '--message', 'My sister cancelled the weekend again. I feel so stupid for asking.', '--json'];
  const { summary, notes } = JSON.parse(coach(real, 'Your sister cancelled again, and you feel stupid. What would help?').out);
  assert.equal(summary, 'Somebody who reads this can feel heard.');
  assert.ok(notes.every(({ is_there: isThere }) => isThere));
  assert.equal(coach(['--listen']).status, 1);
});

test('--doubt gives readings and a question', () => {
  const { status, out } = coach(['--doubt'], 'She forgot my birthday\n');
  assert.equal(status, 0);
  assert.match(plain(out), /She may have been sure it was another day\./);
  assert.match(plain(out), /A kinder reading is not always the true one\./);
});

test('--doubt offers nothing where there is fear, nor behind a closed gate', () => {
  for (const args of [['He hit me last night'], ['--gate-closed', 'He was late']]) {
    const { status, out } = coach(['--doubt', ...args, '--json']);
    assert.equal(status, 0);
    const { state, readings, question } = JSON.parse(out);
    assert.ok(['stopped', 'closed'].includes(state));
    assert.deepEqual([readings, question], [[], '']);
  }
});

test('what belongs together is asked for together', () => {
  assert.equal(coach(['--assert', '--doubt', 'x']).status, 2);
  assert.equal(coach(['--feeling', 'sad']).status, 2);
});

test('--kind knows its kinds', () => {
  const { status, err } = coach(['--doubt', '--kind', 'birthday', 'She forgot my birthday']);
  assert.equal(status, 2);
  assert.match(plain(err), /--kind: .* no_answer, late, forgot, .* other/);
  assert.equal(JSON.parse(coach(['--doubt', '--json', '--kind', 'late', 'She came home']).out).kind, 'late');
});

test('--listen --messages lists the library by depth, with ids that --message takes', () => {
  const { status, out } = coach(['--listen', '--messages']);
  assert.equal(status, 0);
  assert.match(out, /^What happened\b.*fact[^]*^What it is like\b.*feeling[^]*^What lies beneath\b.*beneath/m);
  const ids = [...out.matchAll(/^ {2}(\w+) +\S+ \S+.*$/gm)].map(([, id]) => id);
  const { messages } = JSON.parse(coach(['--listen', '--messages', '--json']).out);
  assert.deepEqual(ids, messages.map(({ id }) => id));
  assert.ok(out.split('\n').every((line) => line.length <= 80));
  assert.equal(coach(['--messages']).status, 2);
});

test('--message that is no id points to the list', () => {
  const { status, err } = coach(['--listen', '--message', 'trian', 'You missed the train']);
  assert.equal(status, 2);
  assert.match(err, /--messages/);
});

test('--listen shows the message that is judged where nobody has seen it', () => {
  const { messages } = JSON.parse(coach(['--listen', '--messages', '--json']).out);
  const { text } = messages.find(({ id }) => id === 'train');
  for (const { out } of [coach(['--listen', '--message', 'train', 'You missed it.']), coach(['--listen', '--message', 'train'], 'You missed it.')]) {
    assert.ok(plain(out).startsWith(`The message ${plain(text)}`), out);
  }
});
