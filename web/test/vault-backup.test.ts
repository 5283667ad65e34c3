import { web } from './vault-node';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Backup, type NewOpener, type Opener, keysForEpochs, plainOf, readBackup, sealStream, spaceForBackup, writeBackup } from '../src/vault/backup';
import { opensWith } from '../src/vault/backup_kind';
import { erasedBody, genesisBody, parseBody } from '../src/vault/bodies';
import { hex, label, join, readU32, u32, unhex, utf8 } from '../src/vault/bytes';
import { addRecords, emptyLog, firstHead, foldOrder, spaceIdOf } from '../src/vault/chain';
import { authorOf, digestOf, seal } from '../src/vault/envelope';
import { recoverySignSeed, signPublicKey, wrapPublicKey } from '../src/vault/keys';
import { cost_min } from '../src/vault/passphrase';
import { recoveryWords, seedOfWords } from '../src/vault/recovery_words';
import { generichash, random, sodiumReady } from '../src/vault/sodium';
import { beginEpoch, beginSpace, joinSpace, sealNext } from '../src/vault/space';

await sodiumReady;

const passphrase = utf8('a long enough passphrase');
const byPassphrase = { passphrase, cost: cost_min };

/** A space with `count` entries of which the second is erased. */
function someBackup(count: number, line = 'a good day'): Backup {
  const [K, signSeed, wrapSeed, recoverySeed, salt] = [random(32), random(32), random(32), random(16), random(16)];
  const device = { sign: signPublicKey(signSeed), wrap: wrapPublicKey(wrapSeed) };
  const genesis = genesisBody({ salt, person: hex(random(16)), recoverySigner: signPublicKey(recoverySignSeed(recoverySeed, salt)), device });
  const spaceId = spaceIdOf(genesis);
  const author = authorOf(spaceId, device.sign);
  const head = firstHead(spaceId);
  const envelopes = new Map<string, Uint8Array>();
  let prev: Uint8Array = new Uint8Array(32);
  let counter = 0;
  const write = (kindClass: number, body: Uint8Array): { eventId: Uint8Array; bytes: Uint8Array; counter: number } => {
    const eventId = random(16);
    counter += 1;
    const header = { spaceId, epoch: 0, eventId, nonce: random(24) };
    const bytes = seal(header, { kindClass, author, counter, prev, seenSeq: 0, seenHead: head, timeMs: 1_780_000_000_000 + counter, body }, K, signSeed);
    prev = digestOf(bytes);
    envelopes.set(hex(prev), bytes);
    return { eventId, bytes, counter };
  };
  write(2, genesis);
  const entries = Array.from({ length: count }, (_, i) => write(1, utf8(JSON.stringify({ kind: 'checked_in', line: `${line} ${i + 1}` }))));
  const gone = entries[1];
  if (gone) write(6, erasedBody([{ event_id: hex(gone.eventId), author: hex(author), counter: gone.counter, digest: hex(digestOf(gone.bytes)) }]));
  const epochKeys = [{ epoch: 0, key: hex(K) }];
  const log = emptyLog(spaceId, () => [K]);
  addRecords(log, [...envelopes.values()].map((bytes) => ({ bytes, seq: 0 })));
  const space = spaceForBackup(log, envelopes, { seq: 0, head: hex(head), epochKeys, eraseSecret: hex(random(32)) });
  return { made: 1_780_000_000_000, recoverySeed: hex(recoverySeed), spaces: [space] };
}

function written(backup: Backup, opener: NewOpener = byPassphrase): Uint8Array {
  const file = writeBackup(backup, opener);
  assert.ok(file.ok);
  return file.value;
}

/** All that this version writes: entries, a new epoch, an erasure, a restored device that goes on with a clock that is slow. */
function fullBackup(): Backup {
  const recoverySeed = random(16);
  const begun = beginSpace(recoverySeed, 1_780_000_000_000);
  const sealed = [begun.sealed];
  let { keys } = begun;
  const write = (line: string, timeMs: number): void => {
    const next = sealNext(keys, { kindClass: 1, body: utf8(JSON.stringify({ kind: 'checked_in', line })), timeMs });
    keys = next.keys;
    sealed.push(next.sealed);
  };
  const logOf = (): ReturnType<typeof emptyLog> => {
    const log = emptyLog(unhex(keys.space_id), keysForEpochs(keys.epoch_keys));
    addRecords(log, sealed.map(({ bytes }) => ({ bytes, seq: 0 })));
    return log;
  };
  const erase = (count: number): void => {
    const entries = [...logOf().events.values()].filter((event) => event.kindClass === 1 && event.body !== null).slice(0, count);
    const body = erasedBody(entries.map(({ eventId, author, counter, digest }) => ({ event_id: eventId, author, counter, digest })));
    const next = sealNext(keys, { kindClass: 6, body, timeMs: 1_780_000_009_000 });
    keys = next.keys;
    sealed.push(next.sealed);
  };
  for (let i = 1; i <= 3; ++i) write(`Grüße, Tag ${i}`, 1_780_000_000_000 + i);
  const epoch = beginEpoch(logOf(), keys, 1_780_000_001_000);
  keys = epoch.keys;
  sealed.push(epoch.sealed);
  write('x'.repeat(2000), 1_780_000_002_000);
  erase(1);
  const { sign_seed: _sign, wrap_seed: _wrap, next_counter: _next, last_digest: _last, ...rest } = keys;
  const joined = joinSpace(logOf(), rest, recoverySeed, 1_780_000_003_000)!;
  keys = joined.keys;
  sealed.push(joined.sealed);
  for (let i = 1; i <= 3; ++i) write(`on the new device ${i}`, 1_779_999_999_000 - i);
  erase(1);
  const log = logOf();
  const envelopes = new Map(sealed.map(({ bytes }) => [hex(digestOf(bytes)), bytes]));
  const head = hex(firstHead(unhex(keys.space_id)));
  const space = spaceForBackup(log, envelopes, { seq: 0, head, epochKeys: keys.epoch_keys, eraseSecret: keys.erase_secret });
  return { made: 1_780_000_010_000, recoverySeed: hex(recoverySeed), spaces: [space] };
}

const codeOf = (file: Uint8Array, opener: Opener = { passphrase }): string => {
  const read = readBackup(file, opener);
  return read.ok ? 'ok' : read.error.code;
};

const changedAt = (file: Uint8Array, at: number): Uint8Array => file.map((byte, i) => (i === at ? byte ^ 1 : byte));

const small = written(someBackup(4));
const large = written(someBackup(130));

test('a backup gives back what was put in, without the words of what was erased', () => {
  const read = readBackup(small, { passphrase });
  assert.ok(read.ok);
  const { log, space } = read.value.spaces[0]!;
  const lines = foldOrder(log.events.values()).filter(({ kindClass }) => kindClass === 1);
  assert.deepEqual(lines.map(({ body }) => body && parseBody(body)?.line).sort(), ['a good day 1', 'a good day 3', 'a good day 4', null].sort());
  assert.equal(space.records.filter(({ length }) => length === 32).length, 1);
  assert.equal(space.erased.length, 1);
});

test('what several devices, epochs and erasures left behind is one log', () => {
  const read = readBackup(written(fullBackup()), { passphrase });
  assert.ok(read.ok);
  const { log } = read.value.spaces[0]!;
  const entries = foldOrder(log.events.values()).filter(({ kindClass }) => kindClass === 1);
  assert.deepEqual([entries.length, entries.filter(({ body }) => body === null).length, log.devices.size], [7, 2, 2]);
});

test('a wrong passphrase, a file cut off, a changed file and another file are told apart', () => {
  assert.ok(large.length > 90 + 2 * 65_553);
  assert.equal(codeOf(large), 'ok');
  assert.equal(codeOf(small, { passphrase: utf8('a long enough passphrasE') }), 'wrong_passphrase');
  for (const size of [60, 100, 90 + 65_553, large.length - 1, large.length - 3000, 90 + 65_553 + 20]) {
    assert.equal(codeOf(large.slice(0, size)), 'backup_cut_off', `${size} bytes`);
  }
  assert.equal(codeOf(small.slice(0, -1)), 'backup_cut_off');
  for (const at of [95, 40_000, 90 + 65_553 + 5]) assert.equal(codeOf(changedAt(large, at)), 'backup_changed', `byte ${at}`);
  assert.equal(codeOf(join(large, new Uint8Array(1))), 'backup_cut_off', 'its end does not fit');
  assert.equal(codeOf(utf8('PK\u0003\u0004 something else entirely')), 'not_a_backup');
  assert.equal(codeOf(new Uint8Array(0)), 'not_a_backup');
  assert.equal(codeOf(small.map((byte, i) => (i === 8 ? 2 : byte))), 'backup_newer');
});

test('a file that asks for absurd work is refused before any is done', () => {
  const asking = small.slice();
  asking.set(u32(0xffffffff), 14);
  assert.equal(codeOf(asking), 'backup_changed');
  asking.set(u32(1000), 10);
  assert.equal(codeOf(asking), 'backup_changed');
});

test('a file that opens with the words opens with them alone', () => {
  const backup = someBackup(4);
  const seed = unhex(backup.recoverySeed);
  const file = written(backup, { seed });
  assert.deepEqual([opensWith(file), opensWith(small), opensWith(utf8('no backup at all'))], ['words', 'passphrase', 'passphrase']);
  assert.deepEqual([...file.slice(8, 18)], [1, 2, 0, 0, 0, 0, 0, 0, 0, 0], 'nothing is stretched');
  assert.equal(codeOf(file, { seed }), 'ok');
  assert.equal(codeOf(file, { seed: random(16) }), 'wrong_words');
  assert.equal(codeOf(file), 'wrong_words');
  assert.equal(codeOf(small, { seed }), 'wrong_passphrase');
  assert.notDeepEqual(written(backup, { seed }).slice(18), file.slice(18), 'made twice, no byte of it is the same');
});

test('a file that opens with the words is refused when a byte of it is changed, moved or missing', () => {
  const backup = someBackup(2);
  const seed = unhex(backup.recoverySeed);
  const file = written(backup, { seed });
  for (let at = 0; at < file.length; at += at < 120 ? 1 : 97) assert.notEqual(codeOf(changedAt(file, at), { seed }), 'ok', `byte ${at}`);
  for (let size = 0; size < file.length; size += size < 120 ? 1 : 97) assert.notEqual(codeOf(file.slice(0, size), { seed }), 'ok', `${size} bytes`);
  assert.notEqual(codeOf(join(file, new Uint8Array(1)), { seed }), 'ok');
  const asking = file.slice();
  asking.set(u32(3), 10);
  asking.set(u32(65_536), 14);
  assert.equal(codeOf(asking, { seed }), 'backup_changed', 'costs where there is nothing to stretch');
  assert.equal(codeOf(file.map((byte, i) => (i === 9 ? 3 : byte)), { seed }), 'backup_newer');
  assert.notEqual(codeOf(file.map((byte, i) => (i === 9 ? 1 : byte)), { passphrase }), 'ok', 'words cannot be turned into a passphrase');
});

test('every message says what to do, and that nothing was changed', () => {
  for (const file of [large.slice(0, 200), changedAt(large, 95)]) {
    const read = readBackup(file, { passphrase });
    assert.match(read.ok ? '' : read.error.message, /Try another copy of the file. Nothing was changed.$/);
  }
});

test('a backup whose events do not fit together is not taken in', () => {
  const refuse = (spoil: (backup: Backup) => void): void => {
    const backup = someBackup(4);
    spoil(backup);
    assert.equal(codeOf(written(backup)), 'backup_changed');
  };
  refuse(({ spaces }) => spaces[0]!.records.pop());
  refuse(({ spaces }) => spaces[0]!.records.shift());
  refuse(({ spaces }) => (spaces[0]!.records[1] = changedAt(spaces[0]!.records[1]!, 300)));
  refuse(({ spaces }) => (spaces[0]!.erased = []));
  refuse(({ spaces }) => (spaces[0]!.epochKeys = [{ epoch: 0, key: hex(random(32)) }]));
  refuse(({ spaces }) => (spaces[0]!.spaceId = hex(random(16))));
  refuse(({ spaces }) => spaces[0]!.records.push(random(32)));
  refuse(({ spaces }) => Object.assign(spaces[0]!, { seq: 1, head: hex(random(32)) }));
});

test('numbered records must lead to the head that the file names', () => {
  const backup = someBackup(0);
  const space = backup.spaces[0]!;
  const spaceId = Uint8Array.from(space.spaceId.match(/../g)!, (two) => Number.parseInt(two, 16));
  const head = generichash(32, join(label('chain'), firstHead(spaceId), new Uint8Array([1, 0, 0, 0, 0, 0, 0, 0]), digestOf(space.records[0]!)));
  Object.assign(space, { seq: 1, head: hex(head) });
  assert.equal(codeOf(written(backup)), 'ok');
});

test('a plain text of whole chunks ends with an empty one', () => {
  const plain = plainOf(someBackup(60));
  const manifestSize = readU32(plain, 0);
  // Spaces behind the manifest fill it up; JSON does not mind.
  const missing = 65_536 * Math.ceil(plain.length / 65_536) - plain.length;
  const spaces = new Uint8Array(missing).fill(32);
  const filled = join(u32(manifestSize + missing), plain.slice(4, 4 + manifestSize), spaces, plain.slice(4 + manifestSize));
  const whole = sealStream(filled, byPassphrase);
  assert.ok(whole.ok);
  assert.equal((whole.value.length - 90) % 65_553, 17);
  assert.equal(codeOf(whole.value), 'ok');
  assert.equal(codeOf(whole.value.slice(0, -17)), 'backup_cut_off');
});

/** What a file holds, for the `.json` beside it. */
function contents(file: Uint8Array, opener: Opener = { passphrase }) {
  const read = readBackup(file, opener);
  assert.ok(read.ok, read.ok ? '' : read.error.message);
  const spaces = read.value.spaces.map(({ log, space }) => ({
    space_id: space.spaceId,
    events: foldOrder(log.events.values()).map(({ eventId, author, counter, digest, kindClass, timeMs, body }) => ({
      event_id: eventId,
      author,
      counter,
      digest,
      kind_class: kindClass,
      time_ms: timeMs,
      body,
    })),
  }));
  return { made: read.value.made, recovery_seed: read.value.recoverySeed, spaces };
}

/** As `securebase backup export` writes it: a living event a line, in the order of the fold. */
const livingLines = ({ spaces }: ReturnType<typeof contents>): string =>
  spaces
    .flatMap(({ events }) => events.filter(({ body }) => body !== null))
    .map(({ event_id, time_ms, author, counter, body }) => {
      const time = new Date(time_ms).toISOString().replace('.000Z', 'Z');
      return `{"event_id":"${event_id}","time":"${time}","author":"${author}","counter":${counter},"body":${body}}\n`;
    })
    .join('');

const ours = `${web}/test/vault-testdata`;
if (process.env.WRITE_TESTDATA) {
  const file = written(fullBackup());
  writeFileSync(`${ours}/web.securebase`, file);
  writeFileSync(`${ours}/web.json`, `${JSON.stringify(contents(file), null, 2)}\n`);
  const backup = fullBackup();
  const seed = unhex(backup.recoverySeed);
  const byWords = written(backup, { seed });
  writeFileSync(`${ours}/words.securebase`, byWords);
  writeFileSync(`${ours}/words.json`, `${JSON.stringify({ words: recoveryWords(seed).join(' '), ...contents(byWords, { seed }) }, null, 2)}\n`);
}

/** The seed of twelve words that must be right. */
function seedOf(typed: string): Uint8Array {
  const seed = seedOfWords(typed);
  assert.ok(seed.ok, seed.ok ? '' : seed.error.message);
  return seed.value;
}

// Files that were made before, here and by the command line; a text beside them says what they hold.
const theirs = `${web}/../vault/testdata`;
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
for (const name of ['web', 'words']) {
  test(`test/vault-testdata/${name}.securebase opens and holds what it should`, () => {
    const { words, ...expected } = JSON.parse(readFileSync(`${ours}/${name}.json`, 'utf8')) as { words?: string };
    assert.deepEqual(contents(bytesOf(`${ours}/${name}.securebase`), words ? { seed: seedOf(words) } : { passphrase }), expected);
  });
}
const sampleWords = 'couple maze era give basic obtain shadow change couple maze era glide';
/** Each with the file that says what it holds: the two samples hold the same. */
const samples = [
  ['sample', 'sample', { passphrase }],
  ['private', 'private', { passphrase }],
  ['words', 'sample', { seed: seedOf(sampleWords) }],
] as const;
for (const [name, said, opener] of samples) {
  test(`../vault/testdata/${name}.securebase opens and holds what it should`, () => {
    assert.equal(livingLines(contents(bytesOf(`${theirs}/${name}.securebase`), opener)), readFileSync(`${theirs}/${said}.jsonl`, 'utf8'));
  });
}
