/** How a device keeps its keys: the lock record, the keyring, local rows (docs/formats/lock.md). */
import { join, label, readU32, readU64, textOf, u32, u64, utf8 } from './bytes';
import { type Cost, isLegal, isRightAt, lock_m_kib_max, stretch, stretchForKeeping } from './passphrase';
import { type Outcome, done, failed } from './result';
import { aeadOpen, aeadSeal, generichash, random, sodium, subkey } from './sodium';
import { words } from '../words/words';

export const lock_record_bytes = 102;
const magic = utf8('SBLK');
const front_bytes = 30;
const no_cost: Cost = { t: 0, m_kib: 0 };

/** 0: no lock, no secrecy; 1: a passphrase. 2, a passkey, is reserved and refused. */
export type LockMode = 0 | 1;

export type LockFront = { mode: LockMode; cost: Cost; salt: Uint8Array };

const context = 'sb1local';
const lockKey = (stretched: Uint8Array): Uint8Array => subkey(stretched, 1, context);
/** Under which the keyring lies. */
export const keyringKey = (vaultKey: Uint8Array): Uint8Array => subkey(vaultKey, 2, context);
const rowKey = (vaultKey: Uint8Array): Uint8Array => subkey(vaultKey, 3, context);

export const openLockSecret = (salt: Uint8Array): Uint8Array => generichash(32, join(label('nolock'), salt));

function wrapRecord({ mode, cost, salt }: LockFront, nonce: Uint8Array, stretched: Uint8Array, vaultKey: Uint8Array): Uint8Array {
  const front = join(magic, new Uint8Array([1, mode]), u32(cost.t), u32(cost.m_kib), salt);
  return join(front, nonce, aeadSeal(lockKey(stretched), nonce, join(label('lock'), front), vaultKey));
}

/** For tests with fixed bytes, and for `makeLock`. Mode 0 has no secret: what is needed to open it stands in it. */
export const makeOpenLock = (vaultKey: Uint8Array, salt = random(16), nonce = random(24)): Uint8Array =>
  wrapRecord({ mode: 0, cost: no_cost, salt }, nonce, openLockSecret(salt), vaultKey);

/** A record that a passphrase opens. It was opened once before it is handed out. */
export function makePassphraseLock(vaultKey: Uint8Array, passphrase: Uint8Array, cost: Cost): Outcome<Uint8Array> {
  const salt = random(16);
  const stretched = stretchForKeeping(passphrase, salt, cost);
  if (!stretched.ok) return stretched;
  const record = wrapRecord({ mode: 1, cost, salt }, random(24), stretched.value, vaultKey);
  const opened = unwrap(record, stretched.value);
  sodium.memzero(stretched.value);
  if (!opened || !sodium.memcmp(opened, vaultKey)) {
    return failed('defect', words.vault.lockUntested);
  }
  return done(record);
}

const damaged = failed(
  'damaged',
  words.vault.lockDamaged,
);

/** What stands in clear in a record, checked against its bounds. */
export function readLockFront(record: Uint8Array): Outcome<LockFront> {
  if (record.length !== lock_record_bytes || !magic.every((byte, i) => record[i] === byte)) return damaged;
  const mode = record[5];
  if (record[4] !== 1 || mode === 2) {
    return failed('storage_newer', words.vault.lockNewer);
  }
  const cost = { t: readU32(record, 6), m_kib: readU32(record, 10) };
  const isInBounds = mode === 0 ? cost.t === 0 && cost.m_kib === 0 : mode === 1 && isLegal(cost, lock_m_kib_max);
  if (!isInBounds) return damaged;
  return done({ mode: mode as LockMode, cost, salt: record.slice(14, front_bytes) });
}

function unwrap(record: Uint8Array, stretched: Uint8Array): Uint8Array | null {
  const ad = join(label('lock'), record.subarray(0, front_bytes));
  return aeadOpen(lockKey(stretched), record.slice(front_bytes, front_bytes + 24), ad, record.subarray(front_bytes + 24));
}

/** The vault key. `passphrase` is what `passphraseBytes` gave, and is not looked at in mode 0. */
export function openLock(record: Uint8Array, passphrase: Uint8Array | null): Outcome<Uint8Array> {
  const front = readLockFront(record);
  if (!front.ok) return front;
  const { mode, cost, salt } = front.value;
  if (mode === 0) {
    const key = unwrap(record, openLockSecret(salt));
    return key ? done(key) : damaged;
  }
  if (!passphrase) return failed('locked', words.vault.locked);
  // A browser short of memory can compute a wrong key: before a person hears "wrong passphrase", it is tried once more and
  // the browser is tested.
  for (let attempt = 0; attempt < 2; ++attempt) {
    const stretched = stretch(passphrase, salt, cost);
    if (!stretched.ok) return stretched;
    const key = unwrap(record, stretched.value);
    sodium.memzero(stretched.value);
    if (key) return done(key);
    if (attempt === 0 && isRightAt(cost.m_kib)) break;
  }
  return failed('wrong_passphrase', words.vault.wrongPassphrase);
}

/** Null where the keyring is not whole or was sealed under another vault key. */
export function openKeyring(sealed: Uint8Array, vaultKey: Uint8Array): { generation: number; json: string } | null {
  if (sealed.length < 33 + 16 || sealed[0] !== 1) return null;
  const generation = readU64(sealed, 1);
  const plain = aeadOpen(keyringKey(vaultKey), sealed.slice(9, 33), join(label('keyring'), sealed.subarray(0, 9)), sealed.subarray(33));
  const json = plain && textOf(plain);
  return json === null || Number.isNaN(generation) ? null : { generation, json };
}

export function sealKeyring(generation: number, json: string, vaultKey: Uint8Array): Uint8Array {
  const front = join(new Uint8Array([1]), u64(generation));
  const nonce = random(24);
  return join(front, nonce, aeadSeal(keyringKey(vaultKey), nonce, join(label('keyring'), front), utf8(json)));
}

/** The generation stands in clear, so that two tabs can compare it without a key. */
export const generationOf = (sealed: Uint8Array): number => readU64(sealed, 1);

const rowAd = (table: number, rowId: Uint8Array): Uint8Array => join(label('row'), new Uint8Array([table]), rowId);

export function sealRow(table: number, rowId: Uint8Array, value: Uint8Array, vaultKey: Uint8Array): Uint8Array {
  const nonce = random(24);
  return join(nonce, aeadSeal(rowKey(vaultKey), nonce, rowAd(table, rowId), value));
}

export const openRow = (table: number, rowId: Uint8Array, sealed: Uint8Array, vaultKey: Uint8Array): Uint8Array | null =>
  sealed.length < 40 ? null : aeadOpen(rowKey(vaultKey), sealed.slice(0, 24), rowAd(table, rowId), sealed.subarray(24));
