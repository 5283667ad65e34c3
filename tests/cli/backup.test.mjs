// `securebase backup`: what a person can do with a backup file without the app.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const securebase = process.env.SECUREBASE_BINARY ?? `${root}build/release/cli/securebase`;
const sample = `${root}vault/testdata/sample.securebase`;
const folder = mkdtempSync(join(tmpdir(), 'securebase-backup-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const right = file('right.txt', 'a long enough passphrase\n');
const wrong = file('wrong.txt', 'a passphrase that is wrong\n');

function backup(...args) {
  // A session of its own has no terminal to ask on.
  const done = spawnSync('setsid', ['--wait', securebase, 'backup', ...args], { env: { ...process.env, TZ: 'UTC' } });
  return { status: done.status, out: done.stdout.toString(), err: done.stderr.toString() };
}
const opened = (command, path, ...more) => backup(command, path, '--passphrase-file', right, ...more);

test('inspect counts what is there and shows nothing that was written', () => {
  const { status, out, err } = opened('inspect', sample);
  assert.equal(status, 0, err);
  assert.match(out, /^Backup made 2026-01-31T09:00:00Z\nOpens with a passphrase \(Argon2id, 3 passes over 64 MiB\)\n1 space\n/);
  assert.match(out, /8 entries from 2 devices, 1 deleted/);
  assert.match(out, /2026-01 +checked_in 2, device_added 1, erased 1, genesis 1, other 1, something_of_the_future 1, word_added 1/);
  assert.ok(!/slept|held|has_partner|calm/.test(out));
});

test('export writes the entries in order, one a line', () => {
  const { status, out, err } = opened('export', sample);
  assert.equal(status, 0, err);
  assert.equal(out, readFileSync(`${root}vault/testdata/sample.jsonl`, 'utf8'));
  const entries = out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(Object.keys(entries[0]), ['event_id', 'time', 'author', 'counter', 'body']);
  assert.equal(entries[1].body.line, 'slept well, grüße');
  assert.equal(entries[1].time, '2026-01-02T09:00:00Z');
  assert.ok(!out.includes('taken out again'), 'what was deleted is not there');
  assert.equal(opened('export', sample, '--json').out, out);
});

test('the answers to the private questions are neither counted by name nor written out, unless that is asked for', () => {
  const asked = `${root}vault/testdata/private.securebase`;
  const { out } = opened('inspect', asked);
  assert.match(out, /2026-01 +checked_in 1, genesis 1, other 2\n/);
  for (const form of ['--json', '--csv']) {
    const plain = opened('export', asked, form);
    assert.equal(plain.status, 0, plain.err);
    assert.match(plain.out, /a quiet day/);
    assert.doesNotMatch(plain.out, /safety_checked|afraid/);
    const whole = opened('export', asked, form, '--with-private-questions').out;
    assert.equal(whole.match(/safety_checked/g).length, form === '--csv' ? 3 : 2);
  }
  assert.match(backup('export', '--help').out, /--with-private-questions/);
});

test('export writes a table, to a file', () => {
  const target = join(folder, 'out.csv');
  assert.equal(opened('export', sample, '--csv', '-o', target).status, 0);
  const lines = readFileSync(target, 'utf8').split('\r\n');
  assert.equal(lines[0], 'kind,time,event_id,body');
  assert.equal(lines[2], `checked_in,2026-01-02T09:00:00Z,${'41'.repeat(16)},"{""kind"":""checked_in"",""pleasantness"":0.4,""energy"":-0.2,""feelings"":[""calm""],""line"":""slept well, grüße""}"`);
});

test('a backup of the web app opens as well', () => {
  const path = `${root}web/test/vault-testdata/web.securebase`;
  const { status, out, err } = opened('export', path);
  assert.equal(status, 0, err);
  const expected = JSON.parse(readFileSync(path.replace('.securebase', '.json'), 'utf8')).spaces[0].events;
  assert.deepEqual(out.trimEnd().split('\n').map((line) => JSON.parse(line).event_id), expected.filter(({ body }) => body).map(({ event_id }) => event_id));
});

const byWords = `${root}vault/testdata/words.securebase`;
const sampleWords = 'couple maze era give basic obtain shadow change couple maze era glide';
const openedBy = (words, command, path, ...more) => backup(command, path, '--words-file', file('words.txt', words), ...more);

test('a backup that opens with the twelve words opens here too, the app\'s as well', () => {
  const { status, out, err } = openedBy(sampleWords, 'export', byWords);
  assert.equal(status, 0, err);
  assert.equal(out, readFileSync(`${root}vault/testdata/sample.jsonl`, 'utf8'));
  const numbered = sampleWords.split(' ').map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join('\n');
  assert.match(openedBy(numbered, 'inspect', byWords).out, /^Backup made 2026-01-31T09:00:00Z\nOpens with the twelve words\n1 space\n/);

  const path = `${root}web/test/vault-testdata/words`;
  const { words, spaces } = JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  const app = openedBy(words, 'export', `${path}.securebase`);
  assert.equal(app.status, 0, app.err);
  assert.deepEqual(app.out.trimEnd().split('\n').map((line) => JSON.parse(line).event_id), spaces[0].events.filter(({ body }) => body).map(({ event_id }) => event_id));
});

test('words that are misspelt, missing, in another order or of another diary each get a sentence and status 1', () => {
  const other = 'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong';
  const cases = [
    [sampleWords.replace('shadow', 'shadwo'), /word 7, "shadwo", is not one of the list's; "shadow" is/],
    [sampleWords.replace('couple ', ''), /there are twelve words, and these are 11/],
    [sampleWords.replace('couple maze', 'maze couple'), /together they do not fit/],
    ['', /there are twelve words, and these are 0/],
    [other, /these words do not open this backup/],
  ];
  for (const [words, message] of cases) {
    const { status, out, err } = openedBy(words, 'export', byWords);
    assert.equal(status, 1, words);
    assert.equal(out, '');
    assert.match(err, message);
    assert.ok(!err.includes('glide') && !err.includes('wrong'), 'the other words are not repeated');
  }
  assert.match(openedBy(sampleWords, 'inspect', sample).err, /opens with a passphrase, not with the twelve words/);
  assert.match(opened('inspect', byWords).err, /opens with the twelve words, not with a passphrase/);
  assert.match(backup('inspect', byWords).err, /no terminal to ask.*--words-file/);
  assert.match(backup('inspect', byWords, '--words-file', join(folder, 'nowhere')).err, /cannot be read/);
  assert.equal(openedBy(sampleWords, 'inspect', byWords, '--passphrase-file', right).status, 2);
});

test('another passphrase, a cut file and a changed file each get a sentence and status 1', () => {
  const bytes = readFileSync(sample);
  const target = join(folder, 'none.jsonl');
  const changed = Buffer.from(bytes);
  changed[4000] ^= 1;
  const cases = [
    [[sample, '--passphrase-file', wrong], /this passphrase does not open this backup/],
    [[file('cut.securebase', bytes.subarray(0, 3000)), '--passphrase-file', right], /cut short, or was changed/],
    [[file('changed.securebase', changed), '--passphrase-file', right], /cut short, or was changed/],
    [[file('longer.securebase', Buffer.concat([bytes, Buffer.from([0])])), '--passphrase-file', right], /cut short, or was changed/],
    [[file('short.securebase', bytes.subarray(0, 60)), '--passphrase-file', right], /cut short/],
    [[file('notes.txt', 'milk\n'), '--passphrase-file', right], /not a Securebase backup/],
    [[join(folder, 'nowhere'), '--passphrase-file', right], /cannot be read/],
    [[sample, '--passphrase-file', join(folder, 'nowhere')], /cannot be read/],
    [[sample, '--passphrase-file', file('short.txt', 'short')], /8 to 1,024 bytes/],
    [[sample], /no terminal to ask.*--passphrase-file/],
    [[sample, '--passphrase-file', file('umlaut.txt', 'ein größeres Geheimnis')], /NFC/],
  ];
  for (const [args, message] of cases) {
    const { status, out, err } = backup('export', '-o', target, ...args);
    assert.equal(status, 1, args.join(' '));
    assert.equal(out, '');
    assert.match(err, message);
    assert.ok(!existsSync(target));
  }
});

test('used wrongly, it says so with status 2', () => {
  assert.equal(backup().status, 2);
  assert.equal(backup('export').status, 2);
  assert.equal(opened('export', sample, '--json', '--csv').status, 2);
});
