/** A backup file against what is here: what it would bring, and how it comes in. Nothing here touches the store. */
import { type CheckedSpace, type Opener, readBackup } from './backup';
import { opensWith } from './backup_kind';
import { hex, unhex, utf8 } from './bytes';
import { type Log, type LogEvent, foldOrder } from './chain';
import { entriesOf, planErasure } from './entries';
import { digest_bytes, kindClass } from './envelope';
import { passphraseBytes } from './passphrase';
import { seedOfWords } from './recovery_words';
import { type Outcome, done, failed } from './result';
import { type Plan, type Session, isEntry, isErased, spaceOf } from './session';
import { type SpaceKeys, authorIn, joinSpace, sealNext } from './space';
import { type NewRow, rowOf } from './store';
import { words } from '../words/words';

export type BackupSummary = {
  /** When it was made. */
  made: number;
  entries: number;
  erased: number;
  first: number | null;
  last: number | null;
  /** Entries in it that are not here; all of them while the vault is new. */
  notHere: number;
  /** Whose log it is, as far as this vault can tell; 'other' and 'gone', its own before it was
   * written anew, ask for `merge` to be restored. */
  belongs: 'empty' | 'same' | 'other' | 'gone';
};

export type Restored = { added: number; erased: number };

export type BackupFile = { made: number; recoverySeed: string; space: CheckedSpace };

/** What was typed, as that which opens the file: it says itself whether that is a passphrase or the twelve words. */
function openerOf(bytes: Uint8Array, typed: string): Outcome<Opener> {
  if (opensWith(bytes) === 'words') {
    const seed = seedOfWords(typed);
    return seed.ok ? done({ seed: seed.value }) : seed;
  }
  const passphrase = passphraseBytes(typed);
  return passphrase.ok ? done({ passphrase: passphrase.value }) : failed('wrong_passphrase', words.vault.backupPassphraseLength);
}

/** A backup file with everything in it checked. `typed`: its passphrase, or the twelve words where it opens with them. */
export function readFile(bytes: Uint8Array, typed: string): Outcome<BackupFile> {
  const opener = openerOf(bytes, typed);
  if (!opener.ok) return opener;
  const read = readBackup(bytes, opener.value);
  if (!read.ok) return read;
  const { made, recoverySeed, spaces } = read.value;
  const [space] = spaces;
  if (!space || spaces.length > 1) {
    return failed(
      'backup_newer',
      words.vault.backupHoldsNewer,
    );
  }
  return done({ made, recoverySeed, space });
}

const idsIn = (log: Log): Set<string> => new Set([...log.events.values()].filter(isEntry).map(({ eventId }) => eventId));

export function belongs(open: Session | null, { log }: CheckedSpace): BackupSummary['belongs'] {
  if (open && hex(log.spaceId) === hex(open.log.spaceId)) return 'same';
  if (open?.keyring.gone.includes(hex(log.spaceId))) return 'gone';
  return open && idsIn(open.log).size > 0 ? 'other' : 'empty';
}

/** Erased events come as their digests even where the file still held them whole. */
const rowsOf = ({ log, records }: CheckedSpace): NewRow[] => {
  const known = new Map([...log.events.values()].map((event) => [event.digest, event]));
  return records.map(({ bytes, seq }) => {
    const row = rowOf(bytes, '', seq);
    const event = known.get(row.digest)!;
    return { ...row, event_id: event.eventId, bytes: isErased(event) ? unhex(row.digest) : bytes };
  });
};

/** The keys of a space from a file; device keys are in no file. */
const keysFrom = ({ space }: CheckedSpace) => ({
  space_id: space.spaceId,
  epoch_keys: space.epochKeys,
  erase_secret: space.eraseSecret,
  ...(space.seq > 0 ? { seen_seq: space.seq, seen_head: space.head } : {}),
});

const replacedSigner = failed(
  'backup_changed',
  words.vault.backupReplacedSigner,
);

/** Into a vault without entries: the log as it was, and this device as a new one of its person. */
export function planTakeover(file: BackupFile): Outcome<Plan<Restored>> {
  const joined = joinSpace(file.space.log, keysFrom(file.space), unhex(file.recoverySeed), Date.now());
  if (!joined) return replacedSigner;
  const add = [...rowsOf(file.space), rowOf(joined.sealed.bytes, joined.sealed.eventId)];
  const value = { added: idsIn(file.space.log).size, erased: 0 };
  return done({ keys: joined.keys, add, replacesEvents: true, recoverySeed: file.recoverySeed, backup: { at: file.made, order: null }, value });
}

/**
 * Into the same log: what is not here yet, and what is `spoiled` here: whose bytes are not those of its digest any more. What
 * was erased on either side stays erased.
 */
export function planUnion(open: Session, { space }: BackupFile, spoiled: ReadonlySet<string>): Outcome<Plan<Restored>> {
  const here = open.log;
  const isGoneHere = ({ eventId }: LogEvent): boolean => here.erased.has(eventId);
  // A copy of what was erased here comes as its digest, so that its author's chain stays whole.
  const goneHere = entriesOf(space.log.events.values(), (event) => !here.events.has(event.digest) && isGoneHere(event));
  const asDigest = new Set(goneHere.map(({ digest }) => digest));
  const unknown = rowsOf(space)
    .filter(({ digest }) => !here.events.has(digest) || (spoiled.has(digest) && here.events.get(digest)?.body !== null))
    .map((row) => (asDigest.has(row.digest) ? { ...row, bytes: unhex(row.digest) } : row));
  let keys: SpaceKeys = { ...spaceOf(open), epoch_keys: joinKeys(spaceOf(open).epoch_keys, space.space.epochKeys) };
  const add = [...unknown];
  const author = authorIn(keys);
  const isFromElsewhere = ({ digest }: NewRow): boolean => !open.orders.has(digest);
  if (unknown.some((row) => isFromElsewhere(row) && space.log.events.get(row.digest)?.author === author)) {
    // A copy of this device wrote too: its key is retired, so that no counter is ever used twice.
    const joined = joinSpace(here, keys, unhex(open.keyring.recovery_seed), Date.now());
    if (!joined) return replacedSigner;
    keys = joined.keys;
    add.push(rowOf(joined.sealed.bytes, joined.sealed.eventId));
  }
  const gone = entriesOf(here.events.values(), ({ eventId }) => space.log.erased.has(eventId));
  const named = new Set([...space.log.erased.values()].flat().map(({ digest }) => digest));
  const erasure = planErasure(keys, [...gone.filter(({ digest }) => !named.has(digest)), ...goneHere]);
  const isNewEntry = ({ digest, bytes }: NewRow): boolean => bytes.length > digest_bytes && space.log.events.get(digest)?.kindClass === kindClass.content;
  const value = { added: unknown.filter(isNewEntry).length, erased: gone.length };
  return done({ keys: erasure.keys, add: [...add, ...erasure.add], heals: true, drop: gone.map(({ digest }) => digest), value });
}

const joinKeys = (mine: SpaceKeys['epoch_keys'], theirs: SpaceKeys['epoch_keys']): SpaceKeys['epoch_keys'] => [
  ...mine,
  ...theirs.filter(({ epoch, key }) => !mine.some((have) => have.epoch === epoch && have.key === key)),
];

/** Another log's entries, written into this one as own events under the same ids and times. */
export function planMerge(open: Session, { space }: BackupFile): Outcome<Plan<Restored>> {
  const here = new Set([...open.log.events.values()].map(({ eventId }) => eventId));
  // What this log had erased before it was written anew is not here, unless it was brought back since: then it stays.
  const isOlder = open.keyring.gone.includes(hex(space.log.spaceId));
  const isGone = ({ eventId }: LogEvent): boolean => !isOlder && space.log.erased.has(eventId);
  const erasedHere = planErasure(spaceOf(open), entriesOf(open.log.events.values(), isGone));
  let { keys } = erasedHere;
  const add = [...erasedHere.add];
  let added = 0;
  for (const { eventId, timeMs, body, kindClass: itsClass } of foldOrder(space.log.events.values())) {
    if (itsClass !== kindClass.content || body === null || here.has(eventId) || open.log.erased.has(eventId)) continue;
    here.add(eventId);
    const next = sealNext(keys, { kindClass: kindClass.content, body: utf8(body), timeMs, eventId });
    keys = next.keys;
    add.push(rowOf(next.sealed.bytes, eventId));
    added += 1;
  }
  return done({ keys, add, drop: erasedHere.drop, value: { added, erased: erasedHere.drop.length } });
}
