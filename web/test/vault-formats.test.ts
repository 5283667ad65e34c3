import './vault-node';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { erasedBody, genesisBody, isInItsClass, parseBody } from '../src/vault/bodies';
import { hex, join, label, readU64, u16, u32, u64, utf8 } from '../src/vault/bytes';
import { addRecords, emptyLog, epochCheck, firstHead, foldOrder, gapsIn, holesIn, spaceIdOf } from '../src/vault/chain';
import { type Frame, type Header, type Opened, authorOf, bucketOf, digestOf, isSignatureOf, isSignedBy, kindClass, open, seal } from '../src/vault/envelope';
import { recoverySignSeed, signPublicKey, wrapPublicKey } from '../src/vault/keys';
import { makeOpenLock, makePassphraseLock, openKeyring, openLock, openRow, sealKeyring, sealRow } from '../src/vault/lock';
import { cost_min, isLegal, isRightAt, measureCost, passphraseBytes } from '../src/vault/passphrase';
import { aeadSeal, generichash, sodium, sodiumReady } from '../src/vault/sodium';
import { K, fill, frame, goldenVectors, header, seed, space } from './vault-vectors';

await sodiumReady;

const keysFor = (): Uint8Array[] => [K];

/** The plain text of an envelope and the envelope around any plain text: for files that nobody honest writes. */
const plainOf = (framed: Uint8Array, signature: Uint8Array, size: number, padding: number): Uint8Array => {
  const plain = fill(size, padding);
  plain.set(join(framed, signature, new Uint8Array([0x80])));
  return plain;
};
const framed = (it: Frame, version = 1): Uint8Array =>
  join(new Uint8Array([version]), u16(it.kindClass), it.author, u64(it.counter), it.prev, u64(it.seenSeq), it.seenHead, u64(it.timeMs), u32(it.body.length), it.body);
const headed = (it: Header): Uint8Array => join(new Uint8Array([1, 1]), it.spaceId, u32(it.epoch), it.eventId, it.nonce);
const sealPlain = (plain: Uint8Array): Uint8Array => {
  const okm = generichash(64, join(label('event'), headed(header)), K);
  const front = join(headed(header), okm.slice(32));
  return join(front, aeadSeal(okm.slice(0, 32), header.nonce, front, plain));
};
const signatureOf = (it: Uint8Array): Uint8Array =>
  sodium.crypto_sign_detached(join(label('sign'), headed(header), it), sodium.crypto_sign_seed_keypair(seed).privateKey);

test('the golden vectors', async () => {
  for (const { name, got, expected } of await goldenVectors()) assert.equal(got, expected, name);
});

test('the event of the vectors opens as what was sealed', () => {
  const opened = open(seal(header, frame, K, seed), space, keysFor) as Opened;
  assert.deepEqual([opened.frame, opened.header], [frame, header]);
  assert.ok(isSignatureOf(opened, signPublicKey(seed)));
  assert.ok(!isSignedBy(opened, signPublicKey(seed)), 'the author of the vector is no id of this key');
});

test('a body fills an envelope to the last byte and no further', () => {
  assert.throws(() => seal(header, { ...frame, body: fill(64_337, 32) }, K, seed), RangeError);
  assert.deepEqual([1, 1024, 1025, 64_512, 64_513].map(bucketOf), [1024, 1024, 2048, 64_512, undefined]);
});

test('another padding of the same signed event is refused', () => {
  const inner = framed(frame);
  const wide = sealPlain(plainOf(inner, signatureOf(inner), 2048, 0));
  assert.equal(hex(digestOf(wide)).slice(0, 16), 'f9cd74cc018511cf');
  assert.equal(open(wide, space, keysFor), 'padding');
  const filled = sealPlain(plainOf(inner, signatureOf(inner), 1024, 0x80));
  assert.equal(hex(digestOf(filled)).slice(0, 17), '8a1b269af49cac795');
  assert.equal(open(filled, space, keysFor), 'padding');
});

test('whatever is changed in an envelope, it does not open', () => {
  const envelope = seal(header, frame, K, seed);
  for (let at = 0; at < envelope.length; at += 7) {
    const other = envelope.slice();
    other[at]! ^= 1;
    assert.equal(typeof open(other, space, keysFor), 'string', `byte ${at}`);
  }
  const refusal = (at: number): unknown => open(envelope.map((byte, i) => (i === at ? byte ^ 1 : byte)), space, keysFor);
  assert.deepEqual([0, 1, 2, 20, 40, 62, 200].map(refusal), ['format', 'format', 'space', 'commit', 'commit', 'commit', 'tag']);
  assert.equal(open(envelope.slice(1), space, keysFor), 'length');
  assert.equal(open(envelope, space, () => [fill(32, 9)]), 'commit');
  assert.equal(open(envelope, space, () => []), 'epoch');
  assert.equal(typeof open(envelope, space, () => [fill(32, 9), K]), 'object', 'the commitment picks the key');
});

test('a frame of another layout, a number of 2^53 and a body that is no text are refused', () => {
  const refused = (inner: Uint8Array): unknown => open(sealPlain(plainOf(inner, signatureOf(inner), 1024, 0)), space, keysFor);
  assert.equal(refused(framed(frame, 2)), 'frame');
  const large = framed(frame);
  large.set(fill(8, 0xff), 19);
  assert.equal(refused(large), 'number');
  assert.equal(refused(framed({ ...frame, body: new Uint8Array([0xc3, 0x28]) })), 'text');
  const long = framed(frame);
  long.set(u32(64_337), 107);
  assert.equal(refused(long), 'frame');
  assert.equal(readU64(u64(Number.MAX_SAFE_INTEGER), 0), Number.MAX_SAFE_INTEGER);
  assert.ok(Number.isNaN(readU64(new Uint8Array([0, 0, 0, 0, 0, 0, 0x20, 0]), 0)));
});

test('a kind stands in its own class', () => {
  assert.ok(isInItsClass('checked_in', kindClass.content));
  assert.ok(!isInItsClass('erased', kindClass.content));
  assert.ok(!isInItsClass('checked_in', kindClass.repair));
  assert.ok(!isInItsClass(undefined, kindClass.content));
});

// A space of its own, with a genesis that counts.
const salt = fill(16, 0x21);
const recovery = recoverySignSeed(fill(16, 0x22), salt);
const device = { sign: signPublicKey(seed), wrap: wrapPublicKey(fill(32, 0x23)) };
const genesis = genesisBody({ salt, person: hex(fill(16, 0x24)), recoverySigner: signPublicKey(recovery), device });
const own = spaceIdOf(genesis);
const ownAuthor = authorOf(own, device.sign);

function writer(signSeed: Uint8Array) {
  const author = authorOf(own, signPublicKey(signSeed));
  let counter = 0;
  let prev = fill(32, 0);
  return (classOf: number, body: Uint8Array | string, timeMs: number, id: number): { bytes: Uint8Array; seq: number } => {
    counter += 1;
    const bytes = seal(
      { spaceId: own, epoch: 0, eventId: fill(16, id), nonce: sodium.randombytes_buf(24) },
      { kindClass: classOf, author, counter, prev, seenSeq: 0, seenHead: firstHead(own), timeMs, body: typeof body === 'string' ? utf8(body) : body },
      K,
      signSeed,
    );
    prev = digestOf(bytes);
    return { bytes, seq: 0 };
  };
}

test('a log is checked and folded in the same order whatever order it came in', () => {
  const write = writer(seed);
  const records = [
    write(2, genesis, 10, 1),
    write(1, '{"kind":"a"}', 50, 9),
    write(1, '{"kind":"b"}', 20, 2),
    write(1, '{"kind":"c"}', 50, 3),
  ];
  const orders = [records, [...records].reverse()].map((some) => {
    const log = emptyLog(own, keysFor);
    addRecords(log, some);
    assert.deepEqual([log.setAside, log.waiting.length, gapsIn(log)], [[], 0, 0]);
    return foldOrder(log.events.values()).map(({ body }) => parseBody(body ?? '')?.kind);
  });
  assert.deepEqual(orders[0], ['genesis', 'a', 'b', 'c'], "an author's own order is never broken, whatever the clock said");
  assert.deepEqual(orders[1], orders[0]);

  const log = emptyLog(own, keysFor);
  addRecords(log, records.filter((_, i) => i !== 2));
  assert.equal(gapsIn(log), 1);
});

test('only the recovery signer or a device of the same person introduces a device', () => {
  const second = fill(32, 0x31);
  const card = { sign: signPublicKey(second), wrap: wrapPublicKey(second) };
  const body = utf8(JSON.stringify({ kind: 'device_added', person: hex(fill(16, 0x24)), device: { sign: hex(card.sign), wrap: hex(card.wrap) } }));
  const introduction = (by: Uint8Array): { bytes: Uint8Array; seq: number } => ({
    bytes: seal(
      { spaceId: own, epoch: 0, eventId: fill(16, 0x32), nonce: fill(24, 0x33) },
      { kindClass: 2, author: authorOf(own, signPublicKey(by)), counter: 0, prev: fill(32, 0), seenSeq: 0, seenHead: firstHead(own), timeMs: 30, body },
      K,
      by,
    ),
    seq: 0,
  });
  const first = writer(seed);
  const other = writer(second);
  const started = first(2, genesis, 10, 1);
  const wrote = other(1, '{"kind":"a"}', 40, 5);

  const log = emptyLog(own, keysFor);
  addRecords(log, [wrote, started]);
  assert.equal(log.waiting.length, 1, 'nobody has introduced its author');
  addRecords(log, [introduction(recovery)]);
  assert.deepEqual([log.waiting.length, log.events.size, log.setAside], [0, 3, []]);

  const fooled = emptyLog(own, keysFor);
  addRecords(fooled, [started, introduction(second), wrote]);
  assert.deepEqual([fooled.waiting.length, fooled.events.size, fooled.setAside], [2, 1, []], 'nobody has introduced whoever introduces');
});

test('a recovery signer that a device set introduces devices, and only of its own person', () => {
  const signer = fill(32, 0x51);
  const device = { sign: hex(signPublicKey(fill(32, 0x52))), wrap: hex(fill(32, 1)) };
  const person = hex(fill(16, 0x24));
  const set = (whose: string): string => JSON.stringify({ kind: 'recovery_signer_set', person: whose, key: hex(signPublicKey(signer)) });
  const write = writer(seed);
  const started = write(2, genesis, 10, 1);
  const introduced = {
    bytes: seal(
      { spaceId: own, epoch: 0, eventId: fill(16, 0x32), nonce: fill(24, 0x33) },
      { kindClass: 2, author: authorOf(own, signPublicKey(signer)), counter: 0, prev: fill(32, 0), seenSeq: 0, seenHead: firstHead(own), timeMs: 30, body: utf8(JSON.stringify({ kind: 'device_added', person, device })) },
      K,
      signer,
    ),
    seq: 0,
  };
  const log = emptyLog(own, keysFor);
  addRecords(log, [introduced, started]);
  assert.equal(log.waiting.length, 1);
  addRecords(log, [write(2, set(person), 20, 2)]);
  assert.deepEqual([log.waiting.length, log.devices.size, log.setAside], [0, 2, []]);
  addRecords(log, [write(2, set(hex(fill(16, 9))), 40, 4)]);
  assert.equal(log.setAside[0]?.reason, 'member');
});

test('an epoch that announces another key, or none in the right form, is set aside', () => {
  const [one, two] = [fill(32, 3), fill(32, 4)];
  const wraps = [{ author: hex(fill(16, 1)), sealed: hex(fill(80, 2)) }];
  const reasonWith = (keys: Uint8Array[], sealed = wraps): unknown => {
    const write = writer(seed);
    const log = emptyLog(own, (epoch) => (epoch === 0 ? [K] : keys));
    addRecords(log, [write(2, genesis, 10, 1), write(3, JSON.stringify({ kind: 'epoch', epoch: 1, check: hex(epochCheck(own, 1, one)), wraps: sealed }), 20, 2)]);
    return log.setAside[0]?.reason;
  };
  assert.deepEqual([reasonWith([one]), reasonWith([two, one]), reasonWith([])], [undefined, undefined, undefined]);
  assert.deepEqual([reasonWith([two]), reasonWith([one], [{ author: '', sealed: '' }])], ['epoch', 'epoch']);
});

test('an event that claims a history that cannot be is set aside', () => {
  const write = writer(seed);
  const log = emptyLog(own, keysFor);
  addRecords(log, [{ ...write(2, genesis, 10, 1), seq: 1 }]);
  const claim = (seenSeq: number, seenHead: Uint8Array, seq: number): void => {
    const bytes = seal(
      { spaceId: own, epoch: 0, eventId: sodium.randombytes_buf(16), nonce: fill(24, 9) },
      { kindClass: 1, author: ownAuthor, counter: 2, prev: fill(32, 1), seenSeq, seenHead, timeMs: 20, body: utf8('{"kind":"a"}') },
      K,
      seed,
    );
    addRecords(log, [{ bytes, seq }]);
  };
  claim(0, fill(32, 1), 0);
  claim(2, fill(32, 1), 2);
  claim(1, fill(32, 1), 2);
  assert.deepEqual([log.setAside.map(({ reason }) => reason), log.events.size], [['seen', 'seen'], 2]);
});

test('of two events under one counter the digest decides, and a hole breaks no chain in two', () => {
  const [write, copy] = [writer(seed), writer(seed)];
  const records = [write(2, genesis, 10, 1)];
  copy(2, genesis, 10, 1);
  // Both go on from counter 2; whose clock is ahead does not matter.
  records.push(write(1, '{"kind":"a"}', 90, 2), copy(1, '{"kind":"b"}', 20, 3), write(1, '{"kind":"c"}', 5, 4));
  const log = emptyLog(own, keysFor);
  addRecords(log, records);
  const byDigest = ['a', 'b'].sort((left, right) => {
    const digest = (kind: string): string => [...log.events.values()].find(({ body }) => body?.includes(`"${kind}"`))!.digest;
    return digest(left) < digest(right) ? -1 : 1;
  });
  const kinds = (it: typeof log): unknown[] => foldOrder(it.events.values()).map(({ body }) => parseBody(body ?? '')?.kind);
  assert.deepEqual(kinds(log), ['genesis', ...byDigest, 'c']);

  const holed = emptyLog(own, keysFor);
  addRecords(holed, [records[0]!, records[3]!]);
  assert.deepEqual(kinds(holed), ['genesis', 'c']);
  assert.deepEqual([[...holesIn(holed).missing], gapsIn(holed)], [[hex(digestOf(records[1]!.bytes))], 1]);
});

test('a record that was damaged counts again when it comes whole', () => {
  const write = writer(seed);
  const records = [write(2, genesis, 10, 1), write(1, '{"kind":"a"}', 20, 2)];
  const digest = hex(digestOf(records[1]!.bytes));
  const log = emptyLog(own, keysFor);
  addRecords(log, [records[0]!, { bytes: records[1]!.bytes.map((byte, i) => (i === 200 ? byte ^ 1 : byte)), seq: 0, digest }]);
  assert.deepEqual(log.setAside, [{ digest, reason: 'tag' }]);
  addRecords(log, [{ ...records[1]!, digest }]);
  assert.deepEqual([log.setAside, log.events.size], [[], 2]);
});

test('an erased event leaves its digest, and only an `erased` event explains a digest', () => {
  const write = writer(seed);
  const started = write(2, genesis, 10, 1);
  const secret = write(1, '{"kind":"a"}', 20, 2);
  const entry = { event_id: hex(fill(16, 2)), author: hex(ownAuthor), counter: 2, digest: hex(digestOf(secret.bytes)) };
  const erasing = write(6, erasedBody([entry]), 30, 3);

  const log = emptyLog(own, keysFor);
  assert.deepEqual(addRecords(log, [started, secret]), []);
  assert.deepEqual(addRecords(log, [erasing]), [entry.digest]);
  assert.equal(log.events.get(entry.digest)?.body, null);

  const later = emptyLog(own, keysFor);
  addRecords(later, [{ bytes: digestOf(secret.bytes), seq: 0 }, started]);
  assert.equal(later.withheld.size, 1);
  addRecords(later, [erasing]);
  assert.deepEqual([later.withheld.size, later.events.get(entry.digest)?.body, gapsIn(later)], [0, null, 0]);
  const order = (it: typeof log): string[] => foldOrder(it.events.values()).map(({ digest }) => digest);
  assert.deepEqual(order(later), order(log));
});

test('a space is named after its genesis', () => {
  const log = emptyLog(space, keysFor);
  const bytes = seal(header, { ...frame, kindClass: 2, counter: 1, prev: fill(32, 0), author: authorOf(space, device.sign), body: genesis }, K, seed);
  addRecords(log, [{ bytes, seq: 0 }]);
  assert.deepEqual([log.genesis, log.setAside[0]?.reason], [null, 'genesis']);
});

test('the lock without a passphrase opens by itself', () => {
  const V = fill(32, 0x15);
  const record = makeOpenLock(V, fill(16, 0x0f), fill(24, 0x16));
  assert.equal(record.length, 102);
  assert.deepEqual(openLock(record, null), { ok: true, value: V });
});

const bytesOf = (passphrase: string): Uint8Array => {
  const bytes = passphraseBytes(passphrase);
  assert.ok(bytes.ok);
  return bytes.value;
};

test('a cost is what this machine bears', () => {
  assert.ok(isRightAt(131_072));
  const clock = (...times: number[]) => () => times.shift()!;
  assert.equal(measureCost(clock(0, 900)).m_kib, 65_536, 'never less than 64 MiB, however slow');
  assert.equal(measureCost(clock(0, 100, 100, 400)).m_kib, 131_072, 'no more where it would double to over half a second');
  assert.equal(measureCost(clock(0, 100, 100, 300, 300, 900)).m_kib, 131_072, 'back to what was fast enough');
  assert.deepEqual([[3, 65_536], [2, 65_536], [11, 65_536], [3, 65_535], [3, 262_145]].map(([t, m_kib]) => isLegal({ t: t!, m_kib: m_kib! }, 262_144)), [true, false, false, false, false]);
});

test('a passphrase opens its lock, composed or decomposed, and no other does', () => {
  const V = fill(32, 0x15);
  const made = makePassphraseLock(V, bytesOf('Gr\u00fc\u00dfe aus K\u00f6ln'), cost_min);
  assert.ok(made.ok);
  assert.deepEqual(openLock(made.value, bytesOf('Gru\u0308\u00dfe aus Ko\u0308ln')), { ok: true, value: V });
  const wrong = openLock(made.value, bytesOf('Gr\u00fc\u00dfe aus K\u00f6ln '));
  assert.equal(!wrong.ok && wrong.error.code, 'wrong_passphrase');
  const locked = openLock(made.value, null);
  assert.equal(!locked.ok && locked.error.code, 'locked');
});

test('a lock of another mode, with an absurd cost or cut short is refused before anything is computed', () => {
  const made = makeOpenLock(fill(32, 0x15));
  const refusal = (change: (record: Uint8Array) => void): unknown => {
    const record = made.slice();
    change(record);
    const opened = openLock(record, utf8('does not matter'));
    return opened.ok || opened.error.code;
  };
  assert.equal(refusal((record) => (record[5] = 2)), 'storage_newer');
  assert.equal(refusal((record) => (record[4] = 2)), 'storage_newer');
  assert.equal(refusal((record) => record.set([1, 3, 0, 0, 0, 0xff, 0xff, 0xff, 0xff], 5)), 'damaged');
  assert.equal(refusal((record) => record.set([1, 0xff, 0, 0, 0, 0, 0, 1, 0], 5)), 'damaged');
  assert.equal(refusal((record) => (record[101]! ^= 1)), 'damaged');
  assert.equal(openLock(made.slice(1), null).ok, false);
});

test('passphrases have bounds', () => {
  assert.equal(passphraseBytes('seven77').ok, false);
  assert.equal(passphraseBytes('eight888').ok, true);
  assert.equal(passphraseBytes('x'.repeat(1025)).ok, false);
});

test('keyring and rows open under their own key and place only', () => {
  const V = fill(32, 0x15);
  const sealed = sealKeyring(7, '{"a":1}', V);
  assert.deepEqual(openKeyring(sealed, V), { generation: 7, json: '{"a":1}' });
  assert.equal(openKeyring(sealed, fill(32, 0x16)), null);
  sealed[1] = 8;
  assert.equal(openKeyring(sealed, V), null, 'an old keyring cannot be passed off as a new one');
  const row = sealRow(3, fill(16, 1), utf8('private'), V);
  assert.deepEqual(openRow(3, fill(16, 1), row, V), utf8('private'));
  assert.equal(openRow(3, fill(16, 2), row, V), null);
  assert.equal(openRow(1, fill(16, 1), row, V), null);
});
