/** The backup file, written and read byte for byte as docs/formats/backup.md has it. */
import { type ErasedEntry, readErasedEntry } from './bodies';
import { hex, isHex, isSame, join, joinAll, label, readU32, textOf, u32, unhex, utf8 } from './bytes';
import { type Log, type LogRecord, addRecords, emptyLog, firstHead, foldOrder, holesIn, nextHead } from './chain';
import { digestOf, digest_bytes, isEnvelopeSize } from './envelope';
import { recoveryKey } from './keys';
import { type Cost, backup_m_kib_max, isLegal, stretch, stretchForKeeping } from './passphrase';
import { type Outcome, done, failed } from './result';
import { generichash, random, sodium } from './sodium';
import { words } from '../words/words';

const magic = utf8('SBBACKUP');
const front_bytes = 34;
const chunks_at = 90;
const chunk_bytes = 65_536;
const sealed_chunk_bytes = chunk_bytes + 17;
const manifest_bytes_max = 16 * 1024 * 1024;

export type EpochKey = { epoch: number; key: string };

export type SpaceBackup = {
  spaceId: string;
  seq: number;
  head: string;
  epochKeys: EpochKey[];
  eraseSecret: string;
  erased: ErasedEntry[];
  /** Digests of records that were damaged on the device and so left out; 32 zero bytes for one that nothing names any more. */
  missing: string[];
  /** Envelopes, or the digests of erased ones, in the order of the fold. */
  records: Uint8Array[];
};

export type Backup = { made: number; recoverySeed: string; spaces: SpaceBackup[] };

/** What opens a file: its passphrase, or the seed that the twelve words say. */
export type Opener = { passphrase: Uint8Array } | { seed: Uint8Array };
/** How a new file is to be opened. */
export type NewOpener = { passphrase: Uint8Array; cost: Cost } | { seed: Uint8Array };

const stanzas = { passphrase: 1, words: 2 } as const;
const noCost: Cost = { t: 0, m_kib: 0 };

/** The key of the file's keys. The seed is as long as a key is strong, so nothing is stretched. */
const secretOfSeed = (seed: Uint8Array): Uint8Array => recoveryKey(seed, 4);

const keysIn = (front: Uint8Array, stretched: Uint8Array): { key: Uint8Array; commit: Uint8Array } => {
  const okm = generichash(64, join(label('backup'), front), stretched);
  return { key: okm.slice(0, 32), commit: okm.slice(32) };
};

export function plainOf({ made, recoverySeed, spaces }: Backup): Uint8Array {
  const manifest = utf8(
    JSON.stringify({
      format: 1,
      made,
      recovery_seed: recoverySeed,
      spaces: spaces.map(({ spaceId, seq, head, epochKeys, eraseSecret, erased, missing, records }) => ({
        space_id: spaceId,
        records: records.length,
        bytes: records.reduce((size, record) => size + 4 + record.length, 0),
        seq,
        head,
        epoch_keys: epochKeys,
        erase_secret: eraseSecret,
        erased,
        missing,
      })),
    }),
  );
  const records = spaces.flatMap((space) => space.records.flatMap((record) => [u32(record.length), record]));
  return joinAll([u32(manifest.length), manifest, ...records]);
}

export const writeBackup = (backup: Backup, opener: NewOpener): Outcome<Uint8Array> => sealStream(plainOf(backup), opener);

export function sealStream(plain: Uint8Array, opener: NewOpener): Outcome<Uint8Array> {
  const salt = random(16);
  const isByWords = 'seed' in opener;
  const cost = isByWords ? noCost : opener.cost;
  const secret = isByWords ? done(secretOfSeed(opener.seed)) : stretchForKeeping(opener.passphrase, salt, cost);
  if (!secret.ok) return secret;
  const front = join(magic, new Uint8Array([1, isByWords ? stanzas.words : stanzas.passphrase]), u32(cost.t), u32(cost.m_kib), salt);
  const { key, commit } = keysIn(front, secret.value);
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  const parts = [front, commit, header];
  for (let at = 0; ; at += chunk_bytes) {
    const chunk = plain.subarray(at, at + chunk_bytes);
    // A chunk that is full is never the last: a plain text of whole chunks ends with an empty one.
    const isLast = chunk.length < chunk_bytes;
    const tag = isLast
      ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
      : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    parts.push(sodium.crypto_secretstream_xchacha20poly1305_push(state, chunk, null, tag));
    if (isLast) break;
  }
  sodium.memzero(key);
  sodium.memzero(secret.value);
  return done(joinAll(parts));
}

const notABackup = failed('not_a_backup', words.vault.notABackup);
const newer = failed('backup_newer', words.vault.backupNewer);
const cutOff = failed(
  'backup_cut_off',
  words.vault.backupCutOff,
);
const changed = failed(
  'backup_changed',
  words.vault.backupChanged,
);
const wrong = failed(
  'wrong_passphrase',
  words.vault.backupWrongPassphrase,
);
const needsWords = failed('wrong_words', words.vault.backupNeedsWords);
const wrongWords = failed('wrong_words', words.vault.backupWrongWords);

/** All of the plain text, or why not. Nothing is handed on before the last chunk was opened. */
function openStream(file: Uint8Array, opener: Opener): Outcome<Uint8Array> {
  const isOurs = file.length > magic.length && magic.every((byte, i) => file[i] === byte);
  if (!isOurs) return notABackup;
  if (file[8] !== 1) return newer;
  if (file.length < chunks_at + 17) return cutOff;
  const stanza = file[9];
  if (stanza !== stanzas.passphrase && stanza !== stanzas.words) return newer;
  const isByWords = stanza === stanzas.words;
  const cost = { t: readU32(file, 10), m_kib: readU32(file, 14) };
  if (isByWords ? cost.t !== 0 || cost.m_kib !== 0 : !isLegal(cost, backup_m_kib_max)) return changed;
  if (isByWords !== 'seed' in opener) return isByWords ? needsWords : wrong;
  const front = file.subarray(0, front_bytes);
  const secret = 'seed' in opener ? done(secretOfSeed(opener.seed)) : stretch(opener.passphrase, file.slice(18, front_bytes), cost);
  if (!secret.ok) return secret;
  const { key, commit } = keysIn(front, secret.value);
  if (!sodium.memcmp(commit, file.slice(front_bytes, front_bytes + 32))) return isByWords ? wrongWords : wrong;

  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(file.slice(66, chunks_at), key);
  const parts: Uint8Array[] = [];
  for (let at = chunks_at; ; at += sealed_chunk_bytes) {
    // The last chunk was full and did not say that it is the last.
    if (at >= file.length) return cutOff;
    const sealed = file.subarray(at, at + sealed_chunk_bytes);
    const isLast = at + sealed.length === file.length;
    const pulled = pull(state, sealed);
    if (!pulled) return isLast && sealed.length < sealed_chunk_bytes ? cutOff : changed;
    parts.push(pulled.message);
    const isFinal = pulled.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (isFinal !== pulled.message.length < chunk_bytes) return changed;
    if (isFinal) return isLast ? done(joinAll(parts)) : changed;
  }
}

type StreamState = Parameters<typeof sodium.crypto_secretstream_xchacha20poly1305_pull>[0];

function pull(state: StreamState, sealed: Uint8Array): { message: Uint8Array; tag: number } | null {
  if (sealed.length < 17) return null;
  try {
    const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed, null);
    return pulled ? { message: pulled.message, tag: pulled.tag } : null;
  } catch {
    return null;
  }
}

type Json = Record<string, unknown>;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isEpochKey = (value: Json): boolean => isCount(value.epoch) && isHex(value.key, 32);

/** A space of the manifest without its records, or null. */
function readSpace(value: Json): (SpaceBackup & { count: number; bytes: number }) | null {
  const { space_id, records, bytes, seq, head, epoch_keys, erase_secret, erased, missing = [] } = value;
  if (!isHex(space_id, 16) || !isHex(head, 32) || !isHex(erase_secret, 32)) return null;
  if (!isCount(records) || !isCount(bytes) || !isCount(seq) || seq > records) return null;
  if (!Array.isArray(epoch_keys) || !epoch_keys.every(isEpochKey) || !Array.isArray(erased)) return null;
  if (!Array.isArray(missing) || !missing.every((digest) => isHex(digest, 32))) return null;
  const entries = erased.map(readErasedEntry);
  if (!entries.every((entry) => entry !== null)) return null;
  const epochKeys = epoch_keys.map(({ epoch, key }: EpochKey) => ({ epoch, key }));
  return { spaceId: space_id, seq, head, epochKeys, eraseSecret: erase_secret, erased: entries, missing, records: [], count: records, bytes };
}

function readPlain(plain: Uint8Array): Outcome<Backup> {
  if (plain.length < 4) return changed;
  const manifestSize = readU32(plain, 0);
  if (manifestSize > manifest_bytes_max || manifestSize > plain.length - 4) return changed;
  const text = textOf(plain.subarray(4, 4 + manifestSize));
  let manifest: Json;
  try {
    manifest = JSON.parse(text ?? '') as Json;
  } catch {
    return changed;
  }
  if (manifest?.format !== 1) return isCount(manifest?.format) ? newer : changed;
  const { made, recovery_seed, spaces: listed } = manifest;
  if (!isCount(made) || !isHex(recovery_seed, 16) || !Array.isArray(listed)) return changed;
  const spaces: SpaceBackup[] = [];
  let at = 4 + manifestSize;
  for (const value of listed as Json[]) {
    const space = readSpace(value ?? {});
    if (!space) return changed;
    const { count, bytes, ...rest } = space;
    const begun = at;
    for (let i = 0; i < count; ++i) {
      if (plain.length - at < 4) return changed;
      const size = readU32(plain, at);
      if ((size !== digest_bytes && !isEnvelopeSize(size)) || size > plain.length - at - 4) return changed;
      rest.records.push(plain.slice(at + 4, at + 4 + size));
      at += 4 + size;
    }
    if (at - begun !== bytes) return changed;
    spaces.push(rest);
  }
  return at === plain.length ? done({ made, recoverySeed: recovery_seed, spaces }) : changed;
}

export type CheckedSpace = { space: SpaceBackup; log: Log; records: LogRecord[] };

/** What is missing from a log, as a backup tells of it. */
export function missingFrom(log: Log): string[] {
  const { missing, unnamed } = holesIn(log);
  return unnamed > 0 && missing.size === 0 ? [hex(new Uint8Array(digest_bytes))] : [...missing];
}

/** No hole that was not told of. */
function fitsTogether(log: Log, told: ReadonlySet<string>): boolean {
  const { missing, unnamed, broken } = holesIn(log);
  return broken === 0 && [...missing].every((digest) => told.has(digest)) && (unnamed === 0 || told.size > 0);
}

/** Checks every record of a space as a reader of a log does, and that nothing is missing untold; null where it does not hold. */
export function verifySpace(space: SpaceBackup): CheckedSpace | null {
  const spaceId = unhex(space.spaceId);
  const log = emptyLog(spaceId, keysForEpochs(space.epochKeys));
  const records = space.records.map((bytes, i) => ({ bytes, seq: i < space.seq ? i + 1 : 0 }));
  addRecords(log, records);
  const isWhole = log.genesis && log.setAside.length === 0 && log.waiting.length === 0 && log.withheld.size === 0 && fitsTogether(log, new Set(space.missing));
  if (!isWhole) return null;
  // The list and the records must agree on what is gone.
  const digests = new Set(space.records.filter(({ length }) => length === digest_bytes).map(hex));
  if (space.erased.length !== digests.size || !space.erased.every(({ digest }) => digests.has(digest))) return null;
  let head = firstHead(spaceId);
  for (const { bytes, seq } of records.slice(0, space.seq)) {
    head = nextHead(head, seq, bytes.length === digest_bytes ? bytes : digestOf(bytes));
  }
  return space.seq > 0 && !isSame(head, unhex(space.head)) ? null : { space, log, records };
}

/** The keys of an epoch number; several may stand under one. */
export const keysForEpochs = (epochKeys: EpochKey[]) => (epoch: number): Uint8Array[] =>
  epochKeys.filter((entry) => entry.epoch === epoch).map(({ key }) => unhex(key));

export type CheckedBackup = { made: number; recoverySeed: string; spaces: CheckedSpace[] };

/** Reads a backup and checks all of it: the file's frame, then every event. Errors are for a person; nothing is written. */
export function readBackup(file: Uint8Array, opener: Opener): Outcome<CheckedBackup> {
  const plain = openStream(file, opener);
  if (!plain.ok) return plain;
  const backup = readPlain(plain.value);
  if (!backup.ok) return backup;
  const spaces = backup.value.spaces.map(verifySpace);
  if (!spaces.every((space) => space !== null)) return changed;
  return done({ made: backup.value.made, recoverySeed: backup.value.recoverySeed, spaces });
}

/** What a log and its records become in a backup: only what was checked, in the order of the fold. */
export function spaceForBackup(
  log: Log,
  envelopes: Map<string, Uint8Array>,
  rest: Pick<SpaceBackup, 'seq' | 'head' | 'epochKeys' | 'eraseSecret'>,
  leftOut: string[] = [],
): SpaceBackup {
  const ordered = foldOrder(log.events.values());
  const isGone = (event: { body: string | null }): boolean => event.body === null;
  return {
    spaceId: hex(log.spaceId),
    ...rest,
    missing: [...new Set([...leftOut, ...missingFrom(log)])],
    erased: ordered.filter(isGone).map(({ eventId, author, counter, digest }) => ({ event_id: eventId, author, counter, digest })),
    records: ordered.map((event) => (isGone(event) ? unhex(event.digest) : envelopes.get(event.digest)!)),
  };
}

/**
 * What can be read of a log's records, for a backup without the damaged ones; null where its first event is among those.
 * `leftOut`: the digests of what is not in it.
 */
export function soundPart(
  rows: { digest: string; bytes: Uint8Array; seq: number }[],
  spaceId: Uint8Array,
  rest: Pick<SpaceBackup, 'seq' | 'head' | 'epochKeys' | 'eraseSecret'>,
): { space: SpaceBackup; leftOut: string[]; isNewer: boolean } | null {
  const log = emptyLog(spaceId, keysForEpochs(rest.epochKeys));
  addRecords(log, rows);
  if (!log.genesis) return null;
  const leftOut = rows.map(({ digest }) => digest).filter((digest) => !log.events.has(digest));
  const space = spaceForBackup(log, new Map(rows.map(({ digest, bytes }) => [digest, bytes])), rest, leftOut);
  return { space, leftOut, isNewer: log.setAside.some(({ reason }) => reason === 'newer') };
}
