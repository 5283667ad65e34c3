/**
 * A person's own log on this device: sealed, kept, brought back. The one interface of the app to it; runs in a page or in a
 * worker, and belongs into a worker, because a passphrase takes up to a second of computing. Every function resolves, with a
 * value or with an error for the person; none rejects.
 */
import { type CheckedSpace, keysForEpochs, readBackup, spaceForBackup, verifySpace, writeBackup } from './backup';
import { type ErasedEntry, erasedBody, isInItsClass, parseBody } from './bodies';
import { hex, isHex, textOf, unhex, utf8 } from './bytes';
import { type Log, type LogEvent, addRecords, emptyLog, foldOrder, lastOf } from './chain';
import { body_bytes_max, digest_bytes, kindClass } from './envelope';
import { type Keyring, readKeyring, writeKeyring } from './keyring';
import { generationOf, makeOpenLock, makePassphraseLock, openLock, openRow, readLockFront, sealRow } from './lock';
import { chooseCost, passphraseBytes } from './passphrase';
import { askToKeep, isKept } from './persist';
import { asCsv, asJson } from './plain';
import { type Outcome, done, failed } from './result';
import { random, sodium, sodiumReady } from './sodium';
import { type Sealed, type SpaceKeys, authorIn, beginEpoch, beginSpace, joinSpace, sealNext, seenOf } from './space';
import { type Change, type EventRow, type NewRow, rowOf, storeNamed } from './store';
import { type Note, tabsOf } from './tabs';

export type { Outcome, VaultError, VaultErrorCode } from './result';

export type VaultEvent = {
  /** 32 hexadecimal digits. */
  event_id: string;
  /** Milliseconds from 1970 UTC; 0 for an erased event. */
  time_ms: number;
  author: string;
  counter: number;
  /** JSON text as it was written; null once erased. */
  body: string | null;
};

export type VaultStatus = {
  /** 'new': nothing was ever written here. */
  state: 'new' | 'locked' | 'open';
  mode: 'none' | 'passphrase';
  /** Entries that can be read; 0 while locked. */
  events: number;
  /** Whether the browser promised not to clear it by itself. */
  persisted: boolean;
  /** When a backup was last made or restored; null if never, and while locked. */
  lastBackup: number | null;
  entriesSinceBackup: number;
  /** Records that could not be read: damaged, or written by a newer version. They are kept as they are. */
  unreadable: number;
};

export type AppendOptions = { eventId?: string; timeMs?: number };
export type Entry = AppendOptions & { body: string };

export type BackupSummary = {
  /** When it was made. */
  made: number;
  entries: number;
  erased: number;
  first: number | null;
  last: number | null;
  /** Entries in it that are not here; all of them while the vault is new. */
  notHere: number;
  /** Whose log it is, as far as this vault can tell; 'other' asks for `merge` to be restored. */
  belongs: 'empty' | 'same' | 'other';
};

export type Restored = { added: number; erased: number };

const locked = failed('locked', 'The diary is locked. Enter the passphrase to open it.');
const damaged = failed('damaged', 'The keys of this diary are damaged and cannot be read. If you have a backup file, you can restore from it.');
const busy = failed('busy', 'Another tab was writing at the same time. Nothing was changed; please try again.');
const defect = failed('defect', 'Something went wrong in here, and nothing was changed. Reload the page to try again.');

/** Local rows: table 1 holds one, what this device knows about its backups. Sealed like drafts, in no backup. */
const backup_table = 1;
const backup_row = hex(new Uint8Array(16));
type BackupNote = { at: number; order: number };

const erased_per_event_max = 300;
const attempts_max = 20;

/** What is in memory while the vault is open. */
type Session = {
  vaultKey: Uint8Array;
  generation: number;
  mode: 0 | 1;
  lock: Uint8Array;
  keyring: Keyring;
  log: Log;
  /** Append order of each event, by digest. */
  orders: Map<string, number>;
  lastOrder: number;
  backup: BackupNote | null;
  /** The events as they are handed out, until something changes. */
  folded: VaultEvent[] | null;
};

/** What a mutation wants: everything that changes, in one transaction. */
type Plan<T> = {
  keys: SpaceKeys;
  add?: NewRow[];
  drop?: string[];
  recoverySeed?: string;
  lock?: { record: Uint8Array; vaultKey: Uint8Array; mode: 0 | 1 };
  replacesEvents?: boolean;
  /** `order` null: what this very change stores is covered too. */
  backup?: { at: number; order: number | null };
  value: T;
};

const isErased = (event: LogEvent): boolean => event.body === null;
const isEntry = (event: LogEvent): boolean => event.kindClass === kindClass.content && !isErased(event);

/** A vault in the database `name`. The app has one; tests make their own. */
export function createVault(name = 'securebase-vault') {
  const store = storeNamed(name);
  const listeners = new Set<() => void>();
  let session: Session | null = null;
  /** How often keys were forgotten: whoever waited meanwhile must not bring them back. */
  let forgotten = 0;
  const tabs = tabsOf(name, heard);

  function forget(): void {
    if (session) sodium.memzero(session.vaultKey);
    session = null;
    forgotten += 1;
  }

  function heard(note: Note): void {
    if (note !== 'changed') forget();
    if (note === 'deleted') void store.close();
    for (const listener of listeners) listener();
  }

  /** The interface's promise: resolves, whatever happens. */
  async function safely<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      await sodiumReady;
      return await work();
    } catch {
      return defect;
    }
  }

  const inTurn = <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => safely(() => tabs.inTurn(() => safely(work)));

  // Opening and following.

  const spaceOf = ({ keyring }: Session): SpaceKeys => keyring.spaces[0]!;

  function take(into: Session, rows: EventRow[]): string[] {
    const dropped = addRecords(into.log, rows);
    for (const { order, digest } of rows) {
      into.orders.set(digest, order);
      into.lastOrder = Math.max(into.lastOrder, order);
    }
    into.folded = null;
    return dropped;
  }

  async function readBackupNote(vaultKey: Uint8Array): Promise<Outcome<BackupNote | null>> {
    const row = await store.localRow(backup_table, backup_row);
    if (!row.ok) return row;
    const plain = row.value && openRow(backup_table, unhex(backup_row), row.value.sealed, vaultKey);
    return done(plain ? (JSON.parse(textOf(plain) ?? 'null') as BackupNote | null) : null);
  }

  /** Reads everything under a key that was just unwrapped. */
  async function load(vaultKey: Uint8Array, mode: 0 | 1, lock: Uint8Array, sealed: Uint8Array): Promise<Outcome<Session>> {
    const before = forgotten;
    const opened = readKeyring(sealed, vaultKey);
    if (!opened) return damaged;
    const rows = await store.events();
    if (!rows.ok) return rows;
    const backup = await readBackupNote(vaultKey);
    if (!backup.ok) return backup;
    if (forgotten !== before && mode === 1) return locked;
    const { keyring, generation } = opened;
    const keys = keyring.spaces[0]!;
    const log = emptyLog(unhex(keys.space_id), keysForEpochs(keys.epoch_keys));
    const loaded: Session = { vaultKey, generation, mode, lock, keyring, log, orders: new Map(), lastOrder: 0, backup: backup.value, folded: null };
    take(loaded, rows.value);
    repairUpwards(loaded);
    session = loaded;
    return done(loaded);
  }

  /** A counter that the log shows as used is never used again, whatever the keyring says. */
  function repairUpwards(into: Session): void {
    const keys = spaceOf(into);
    const last = lastOf(into.log, authorIn(keys));
    if (last.counter < keys.next_counter) return;
    into.keyring.spaces[0] = { ...keys, next_counter: last.counter + 1, last_digest: hex(last.digest) };
  }

  const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

  /** The open session brought up to what other tabs wrote. Without a passphrase it opens by itself; null: nothing is stored. */
  function current(): Promise<Outcome<Session | null>> {
    // One after the other: two at once would both read what is new.
    const mine = reading.then(readCurrent, readCurrent);
    reading = mine.catch(() => undefined);
    return mine;
  }

  let reading: Promise<unknown> = Promise.resolve();

  async function readCurrent(): Promise<Outcome<Session | null>> {
    const stored = await store.read();
    if (!stored.ok) return stored;
    const { lock, keyring } = stored.value;
    if (!lock || !keyring) {
      forget();
      return lock || keyring ? damaged : done(null);
    }
    if (session && sameBytes(session.lock, lock)) {
      return generationOf(keyring) === session.generation ? done(session) : follow(session, keyring);
    }
    forget();
    const front = readLockFront(lock);
    if (!front.ok) return front;
    if (front.value.mode === 1) return locked;
    const vaultKey = openLock(lock, null);
    return vaultKey.ok ? load(vaultKey.value, 0, lock, keyring) : vaultKey;
  }

  async function follow(open: Session, sealed: Uint8Array): Promise<Outcome<Session | null>> {
    const before = forgotten;
    const read = readKeyring(sealed, open.vaultKey);
    if (!read) return damaged;
    const isSameSpace = read.keyring.spaces[0]?.space_id === spaceOf(open).space_id;
    if (!isSameSpace || read.generation < open.generation) return load(open.vaultKey, open.mode, open.lock, sealed);
    const rows = await store.events(open.lastOrder);
    if (!rows.ok) return rows;
    const backup = await readBackupNote(open.vaultKey);
    if (!backup.ok) return backup;
    if (forgotten !== before) return readCurrent();
    open.keyring = read.keyring;
    open.generation = read.generation;
    open.backup = backup.value;
    open.log.keysFor = keysForEpochs(spaceOf(open).epoch_keys);
    take(open, rows.value);
    return done(open);
  }

  async function opened(): Promise<Outcome<Session>> {
    const found = await current();
    if (!found.ok) return found;
    return found.value ? done(found.value) : failed('not_found', 'Nothing has been written here yet.');
  }

  // Changing.

  /** What a vault begins with: an open lock, a keyring, the first event of a private space. Nothing is stored yet. */
  function fresh(recoverySeed: Uint8Array, vaultKey: Uint8Array, timeMs: number): { session: Session; genesis: Sealed } {
    const { sealed, keys } = beginSpace(recoverySeed, timeMs);
    const keyring: Keyring = { recovery_seed: hex(recoverySeed), spaces: [keys], gone: [] };
    const log = emptyLog(unhex(keys.space_id), keysForEpochs(keys.epoch_keys));
    const empty = { vaultKey, generation: 0, mode: 0 as const, lock: new Uint8Array(), keyring, log, orders: new Map<string, number>() };
    return { session: { ...empty, lastOrder: 0, backup: null, folded: null }, genesis: sealed };
  }

  /**
   * Makes a change from the latest state and stores it, all or nothing; where another tab was first, makes it again from what
   * that one left. `make` may be called several times and must not change the session.
   */
  async function mutate<T>(make: (open: Session, isNew: boolean) => Outcome<Plan<T>>): Promise<Outcome<T>> {
    for (let attempt = 0; attempt < attempts_max; ++attempt) {
      const found = await current();
      if (!found.ok) return found;
      const start = found.value ? null : fresh(random(16), random(32), Date.now());
      const open = found.value ?? start!.session;
      const plan = make(open, start !== null);
      if (!plan.ok) return plan;
      const change = changeOf(open, plan.value, start?.genesis ?? null);
      const before = forgotten;
      const written = await store.write(change);
      if (!written.ok) return written;
      if (written.value === 'stale') continue;
      settle(open, plan.value, change, written.value, before);
      tabs.tell('changed');
      return done(plan.value.value);
    }
    return busy;
  }

  function changeOf<T>(open: Session, plan: Plan<T>, genesis: Sealed | null): Change {
    const isFirst = genesis !== null;
    const vaultKey = plan.lock?.vaultKey ?? open.vaultKey;
    const [, ...otherSpaces] = open.keyring.spaces;
    const keyring = { ...open.keyring, recovery_seed: plan.recoverySeed ?? open.keyring.recovery_seed, spaces: [plan.keys, ...otherSpaces] };
    const change: Change = {
      from: isFirst ? null : open.generation,
      keyring: writeKeyring(keyring, open.generation + 1, vaultKey),
      add: [...(genesis && !plan.replacesEvents ? [rowOf(genesis.bytes, genesis.eventId)] : []), ...(plan.add ?? [])],
      replacesEvents: plan.replacesEvents,
      drop: plan.drop,
    };
    if (plan.lock) {
      change.lock = plan.lock.record;
      change.reseal = ({ table, row_id, sealed }) => {
        const plain = openRow(table, unhex(row_id), sealed, open.vaultKey);
        return plain && { table, row_id, sealed: sealRow(table, unhex(row_id), plain, vaultKey) };
      };
    } else if (isFirst) {
      change.lock = makeOpenLock(vaultKey);
    }
    const { backup } = plan;
    if (backup) {
      change.row = (lastOrder) => {
        const note: BackupNote = { at: backup.at, order: backup.order ?? lastOrder };
        return { table: backup_table, row_id: backup_row, sealed: sealRow(backup_table, unhex(backup_row), utf8(JSON.stringify(note)), vaultKey) };
      };
    }
    return change;
  }

  /** What was stored, in memory too; unless the keys were forgotten meanwhile. */
  function settle<T>(open: Session, plan: Plan<T>, change: Change, orders: number[], before: number): void {
    if (forgotten !== before) return;
    const kept = plan.lock ?? { record: change.lock ?? open.lock, vaultKey: open.vaultKey, mode: open.mode };
    const read = readKeyring(change.keyring, kept.vaultKey)!;
    if (plan.lock) sodium.memzero(open.vaultKey);
    Object.assign(open, { vaultKey: kept.vaultKey, lock: kept.record, mode: kept.mode, generation: read.generation, keyring: read.keyring });
    const keys = spaceOf(open);
    if (plan.replacesEvents) {
      open.log = emptyLog(unhex(keys.space_id), keysForEpochs(keys.epoch_keys));
      open.orders = new Map();
    }
    open.log.keysFor = keysForEpochs(keys.epoch_keys);
    take(open, (change.add ?? []).map((row, i) => ({ ...row, order: orders[i]! })));
    if (plan.backup) open.backup = { at: plan.backup.at, order: plan.backup.order ?? open.lastOrder };
    session = open;
  }

  // Events.

  function foldedEvents(open: Session): VaultEvent[] {
    if (open.folded) return open.folded;
    const seen = new Set<string>();
    const events: VaultEvent[] = [];
    for (const event of foldOrder(open.log.events.values())) {
      // One fact counts once, whichever device signed it; and what was erased once stays erased in every copy.
      if (event.kindClass !== kindClass.content || seen.has(event.eventId)) continue;
      seen.add(event.eventId);
      const isGone = isErased(event) || open.log.erased.has(event.eventId);
      const { eventId, author, counter, timeMs, body } = event;
      events.push({ event_id: eventId, time_ms: isGone ? 0 : timeMs, author, counter, body: isGone ? null : body });
    }
    open.folded = events;
    return events;
  }

  function checkEntry({ body, eventId, timeMs }: Entry): Outcome<null> {
    const json = typeof body === 'string' ? parseBody(body) : null;
    if (!json || !isInItsClass(json.kind, kindClass.content) || /\p{Surrogate}/u.test(body)) {
      return failed('bad_input', 'This entry has a form that cannot be kept. Nothing was changed.');
    }
    if (utf8(body).length > body_bytes_max) {
      return failed('too_large', 'This entry is too long to keep in one piece. Split it into two and save them one after the other.');
    }
    const isTime = timeMs === undefined || (Number.isSafeInteger(timeMs) && timeMs >= 0);
    if ((eventId !== undefined && !isHex(eventId, 16)) || !isTime) return failed('bad_input', 'This entry has no valid id or time. Nothing was changed.');
    return done(null);
  }

  function planEntries(open: Session, entries: Entry[]): Outcome<Plan<{ eventIds: string[] }>> {
    let keys = spaceOf(open);
    const add: NewRow[] = [];
    const eventIds: string[] = [];
    const bodies = new Map([...open.log.events.values()].map((event) => [event.eventId, event.body]));
    for (const { body, eventId, timeMs } of entries) {
      if (eventId !== undefined && bodies.has(eventId)) {
        if (bodies.get(eventId) !== body) return failed('event_exists', 'An entry with this id is already here. Nothing was changed.');
        // Sent twice: it counts once.
        eventIds.push(eventId);
        continue;
      }
      const next = sealNext(keys, { kindClass: kindClass.content, body: utf8(body), timeMs: timeMs ?? Date.now(), eventId });
      keys = next.keys;
      add.push(rowOf(next.sealed.bytes, next.sealed.eventId));
      eventIds.push(next.sealed.eventId);
      bodies.set(next.sealed.eventId, body);
    }
    return done({ keys, add, value: { eventIds } });
  }

  const entriesOf = (events: Iterable<LogEvent>, isGone: (event: LogEvent) => boolean): ErasedEntry[] =>
    [...events]
      .filter((event) => isEntry(event) && isGone(event))
      .map(({ eventId, author, counter, digest }) => ({ event_id: eventId, author, counter, digest }));

  /** The `erased` events that name these, and the rows that give way to digests. */
  function planErasure(from: SpaceKeys, entries: ErasedEntry[]): { keys: SpaceKeys; add: NewRow[]; drop: string[] } {
    let keys = from;
    const add: NewRow[] = [];
    for (let at = 0; at < entries.length; at += erased_per_event_max) {
      const body = erasedBody(entries.slice(at, at + erased_per_event_max));
      const next = sealNext(keys, { kindClass: kindClass.repair, body, timeMs: Date.now() });
      keys = next.keys;
      add.push(rowOf(next.sealed.bytes, next.sealed.eventId));
    }
    return { keys, add, drop: entries.map(({ digest }) => digest) };
  }

  async function appendMany(entries: Entry[]): Promise<Outcome<{ eventIds: string[] }>> {
    for (const entry of entries) {
      const checked = checkEntry(entry);
      if (!checked.ok) return checked;
    }
    if (entries.length === 0) return done({ eventIds: [] });
    let isFirst = false;
    const appended = await inTurn(() =>
      mutate((open, isNew) => {
        isFirst = isNew;
        return planEntries(open, entries);
      }),
    );
    // In a worker this does nothing: there only the page may ask.
    if (appended.ok && isFirst) void askToKeep();
    return appended;
  }

  // Passphrases.

  /** Whether `passphrase` is the one of the lock; a vault without a lock asks for none. */
  async function proves(passphrase: string | undefined): Promise<Outcome<null>> {
    const stored = await store.read();
    if (!stored.ok) return stored;
    const { lock } = stored.value;
    const front = lock && readLockFront(lock);
    if (!front) return done(null);
    if (!front.ok) return front;
    if (front.value.mode === 0) return done(null);
    if (passphrase === undefined) return failed('wrong_passphrase', 'Enter the passphrase as it is now. Nothing was changed.');
    const bytes = passphraseBytes(passphrase);
    if (!bytes.ok) return failed('wrong_passphrase', 'This is not the passphrase as it is now. Nothing was changed.');
    const key = openLock(lock!, bytes.value);
    if (!key.ok) return key;
    sodium.memzero(key.value);
    return done(null);
  }

  // Backups.

  /** The envelopes of the log, by digest. */
  async function envelopes(): Promise<Outcome<Map<string, Uint8Array>>> {
    const rows = await store.events();
    return rows.ok ? done(new Map(rows.value.map(({ digest, bytes }) => [digest, bytes]))) : rows;
  }

  async function readFile(bytes: Uint8Array, passphrase: string): Promise<Outcome<{ made: number; recoverySeed: string; space: CheckedSpace }>> {
    const typed = passphraseBytes(passphrase);
    if (!typed.ok) return failed('wrong_passphrase', 'This passphrase does not open the backup file: it is too short or too long. Nothing was changed.');
    const read = readBackup(bytes, typed.value);
    if (!read.ok) return read;
    const { made, recoverySeed, spaces } = read.value;
    const [space] = spaces;
    if (!space || spaces.length > 1) return failed('backup_newer', 'This backup holds something that only a newer version of the app can read. Nothing was changed.');
    return done({ made, recoverySeed, space });
  }

  const idsIn = (log: Log): Set<string> => new Set([...log.events.values()].filter(isEntry).map(({ eventId }) => eventId));

  function belongs(open: Session | null, { log }: CheckedSpace): BackupSummary['belongs'] {
    if (open && hex(log.spaceId) === hex(open.log.spaceId)) return 'same';
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

  const replacedSigner = failed('backup_changed', 'The recovery words of this log were replaced after this backup was made, so this file alone cannot bring it back. Nothing was changed.');

  /** Into a vault without entries: the log as it was, and this device as a new one of its person. */
  function planTakeover(file: { made: number; recoverySeed: string; space: CheckedSpace }): Outcome<Plan<Restored>> {
    const joined = joinSpace(file.space.log, keysFrom(file.space), unhex(file.recoverySeed), Date.now());
    if (!joined) return replacedSigner;
    const add = [...rowsOf(file.space), rowOf(joined.sealed.bytes, joined.sealed.eventId)];
    const value = { added: idsIn(file.space.log).size, erased: 0 };
    return done({ keys: joined.keys, add, replacesEvents: true, recoverySeed: file.recoverySeed, backup: { at: file.made, order: null }, value });
  }

  /** Into the same log: what is not here yet. What was erased on either side stays erased. */
  function planUnion(open: Session, { space }: { space: CheckedSpace }): Outcome<Plan<Restored>> {
    const here = open.log;
    const isGoneHere = ({ eventId }: LogEvent): boolean => here.erased.has(eventId);
    // A copy of what was erased here comes as its digest, so that its author's chain stays whole.
    const goneHere = entriesOf(space.log.events.values(), (event) => !here.events.has(event.digest) && isGoneHere(event));
    const asDigest = new Set(goneHere.map(({ digest }) => digest));
    const unknown = rowsOf(space)
      .filter(({ digest }) => !here.events.has(digest))
      .map((row) => (asDigest.has(row.digest) ? { ...row, bytes: unhex(row.digest) } : row));
    let keys: SpaceKeys = { ...spaceOf(open), epoch_keys: joinKeys(spaceOf(open).epoch_keys, space.space.epochKeys) };
    const add = [...unknown];
    const author = authorIn(keys);
    if (unknown.some(({ digest }) => space.log.events.get(digest)?.author === author)) {
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
    return done({ keys: erasure.keys, add: [...add, ...erasure.add], drop: gone.map(({ digest }) => digest), value });
  }

  const joinKeys = (mine: SpaceKeys['epoch_keys'], theirs: SpaceKeys['epoch_keys']): SpaceKeys['epoch_keys'] => [
    ...mine,
    ...theirs.filter(({ epoch, key }) => !mine.some((have) => have.epoch === epoch && have.key === key)),
  ];

  /** Another log's entries, written into this one as own events under the same ids and times. */
  function planMerge(open: Session, { space }: { space: CheckedSpace }): Outcome<Plan<Restored>> {
    const here = new Set([...open.log.events.values()].map(({ eventId }) => eventId));
    const erasedHere = planErasure(spaceOf(open), entriesOf(open.log.events.values(), ({ eventId }) => space.log.erased.has(eventId)));
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

  return {
    status: (): Promise<Outcome<VaultStatus>> =>
      safely<VaultStatus>(async () => {
        const found = await current();
        const persisted = await isKept();
        const nothing = { events: 0, persisted, lastBackup: null, entriesSinceBackup: 0, unreadable: 0 };
        if (!found.ok) return found.error.code === 'locked' ? done({ state: 'locked', mode: 'passphrase', ...nothing }) : found;
        const open = found.value;
        if (!open) return done({ state: 'new', mode: 'none', ...nothing });
        const covered = open.backup?.order ?? 0;
        const entries = [...open.log.events.values()].filter(isEntry);
        return done({
          state: 'open',
          mode: open.mode === 1 ? 'passphrase' : 'none',
          events: entries.length,
          persisted,
          lastBackup: open.backup?.at ?? null,
          entriesSinceBackup: entries.filter(({ digest }) => (open.orders.get(digest) ?? 0) > covered).length,
          unreadable: open.log.setAside.length + open.log.waiting.length,
        });
      }),

    /** Opens the vault. A new one and one without a passphrase need none. */
    open: (passphrase?: string): Promise<Outcome<null>> =>
      inTurn(async () => {
        const found = await current();
        if (found.ok || found.error.code !== 'locked' || passphrase === undefined) return found.ok ? done(null) : found;
        const typed = passphraseBytes(passphrase);
        if (!typed.ok) return failed('wrong_passphrase', 'This passphrase does not open the diary. Look at capital letters and spaces, then try again.');
        const stored = await store.read();
        if (!stored.ok) return stored;
        const { lock, keyring } = stored.value;
        if (!lock || !keyring) return damaged;
        const vaultKey = openLock(lock, typed.value);
        if (!vaultKey.ok) return vaultKey;
        const loaded = await load(vaultKey.value, 1, lock, keyring);
        return loaded.ok ? done(null) : loaded;
      }),

    /** Forgets the keys and what was read, here and in every other tab. */
    lock: (): Promise<Outcome<null>> =>
      safely(async () => {
        forget();
        tabs.tell('locked');
        return done(null);
      }),

    /** Adds one entry. The same `eventId` with the same body counts once. */
    append: async (body: string, options: AppendOptions = {}): Promise<Outcome<{ eventId: string }>> => {
      const appended = await appendMany([{ ...options, body }]);
      return appended.ok ? done({ eventId: appended.value.eventIds[0]! }) : appended;
    },

    /** Adds several entries, all or none. */
    appendMany: (entries: Entry[]): Promise<Outcome<{ eventIds: string[] }>> => safely(() => appendMany(entries)),

    /** All entries in the order in which they are folded. */
    events: (): Promise<Outcome<VaultEvent[]>> =>
      safely(async () => {
        const found = await current();
        return found.ok ? done(found.value ? foldedEvents(found.value) : []) : found;
      }),

    /** The words of these entries go for good; see `deletion_limits` for what that cannot reach. */
    erase: (eventIds: string[]): Promise<Outcome<null>> =>
      inTurn(async () => {
        const found = await opened();
        if (!found.ok) return found;
        const ids = new Set(eventIds);
        const known = new Set([...found.value.log.events.values()].filter((event) => event.kindClass === kindClass.content).map(({ eventId }) => eventId));
        if (![...ids].every((id) => known.has(id))) return failed('not_found', 'One of these entries is not here. Nothing was changed.');
        const isGone = ({ eventId }: LogEvent): boolean => ids.has(eventId);
        // Asked a second time: nothing is left to do.
        if (![...found.value.log.events.values()].some((event) => isEntry(event) && isGone(event))) return done(null);
        return mutate((open) => done({ ...planErasure(spaceOf(open), entriesOf(open.log.events.values(), isGone)), value: null }));
      }),

    /** Sets the first passphrase, or another one; the one before must be given. Takes a second or two. */
    setPassphrase: (passphrase: string, before?: string): Promise<Outcome<null>> =>
      inTurn(async () => {
        const typed = passphraseBytes(passphrase);
        if (!typed.ok) return typed;
        const proved = await proves(before);
        if (!proved.ok) return proved;
        const state = await current();
        if (!state.ok) return state;
        const vaultKey = random(32);
        const record = makePassphraseLock(vaultKey, typed.value, chooseCost());
        if (!record.ok) return record;
        return mutate((open, isNew) => {
          const lock = { record: record.value, vaultKey, mode: 1 as const };
          if (open.mode === 1 || isNew) return done({ keys: spaceOf(open), lock, value: null });
          // The key that lay open until now locks nothing that comes.
          const { sealed, keys } = beginEpoch(open.log, spaceOf(open), Date.now());
          return done({ keys, add: [rowOf(sealed.bytes, sealed.eventId)], lock, value: null });
        });
      }),

    removePassphrase: (before: string): Promise<Outcome<null>> =>
      inTurn(async () => {
        const proved = await proves(before);
        if (!proved.ok) return proved;
        const found = await opened();
        if (!found.ok) return found;
        const vaultKey = random(32);
        const lock = { record: makeOpenLock(vaultKey), vaultKey, mode: 0 as const };
        return mutate((open) => done({ keys: spaceOf(open), lock, value: null }));
      }),

    /** Calls `listener` whenever another tab changed, locked or deleted something. Gives a function that ends it. */
    changed: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** One file with everything, under a passphrase of its own. Noted before it is handed out. */
    makeBackup: (passphrase: string): Promise<Outcome<{ bytes: Uint8Array; filename: string }>> =>
      inTurn(async () => {
        const typed = passphraseBytes(passphrase);
        if (!typed.ok) return typed;
        const found = await opened();
        if (!found.ok) return found;
        const all = await envelopes();
        if (!all.ok) return all;
        const open = found.value;
        const keys = spaceOf(open);
        const { seq, head } = seenOf(keys);
        const space = spaceForBackup(open.log, all.value, { seq, head, epochKeys: keys.epoch_keys, eraseSecret: keys.erase_secret });
        if (!verifySpace(space)) {
          return failed('damaged', 'A part of the diary on this device is damaged, so a backup of it would not open again. Use the plain export to save what can be read.');
        }
        const made = Date.now();
        const bytes = writeBackup({ made, recoverySeed: open.keyring.recovery_seed, spaces: [space] }, typed.value, chooseCost());
        if (!bytes.ok) return bytes;
        const noted = await mutate((now) => done({ keys: spaceOf(now), backup: { at: made, order: open.lastOrder }, value: null }));
        if (!noted.ok) return noted;
        const day = new Date(made - new Date(made).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
        return done({ bytes: bytes.value, filename: `backup-${day}.securebase` });
      }),

    /** What a file holds, and whether it fits what is here. Changes nothing. */
    inspectBackup: (bytes: Uint8Array, passphrase: string): Promise<Outcome<BackupSummary>> =>
      safely(async () => {
        const file = await readFile(bytes, passphrase);
        if (!file.ok) return file;
        const found = await current();
        if (!found.ok) return found;
        const { log, space } = file.value.space;
        const entries = foldOrder(log.events.values()).filter(isEntry);
        const times = entries.map(({ timeMs }) => timeMs).sort((a, b) => a - b);
        const here = found.value ? new Set([...found.value.log.events.values()].map(({ eventId }) => eventId)) : new Set();
        return done({
          made: file.value.made,
          entries: entries.length,
          erased: space.erased.length,
          first: times[0] ?? null,
          last: times.at(-1) ?? null,
          notHere: entries.filter(({ eventId }) => !here.has(eventId)).length,
          belongs: belongs(found.value, file.value.space),
        });
      }),

    /**
     * Brings a backup back. Into a vault without entries: the log itself, with this device as a new one. Into the same log:
     * what is missing. Into another log only with `merge`, as new entries of this one, because the file may be another
     * person's. Erased entries stay erased. A vault that was new has no passphrase afterwards: the screen should offer one.
     */
    restoreBackup: (bytes: Uint8Array, passphrase: string, options: { merge?: boolean } = {}): Promise<Outcome<Restored>> =>
      inTurn(async () => {
        const state = await current();
        if (!state.ok) return state;
        const file = await readFile(bytes, passphrase);
        if (!file.ok) return file;
        return mutate((open, isNew) => {
          const how = belongs(isNew ? null : open, file.value.space);
          if (how === 'same') return planUnion(open, file.value);
          if (how === 'empty') return planTakeover(file.value);
          if (options.merge) return planMerge(open, file.value);
          return failed('other_vault', 'This backup is of another diary than the one on this device. You can add its entries to this one, if both are yours. Nothing was changed.');
        });
      }),

    exportPlain: (form: 'json' | 'csv'): Promise<Outcome<string>> =>
      safely(async () => {
        const found = await current();
        if (!found.ok) return found;
        const events = found.value ? foldedEvents(found.value) : [];
        return done(form === 'csv' ? asCsv(events) : asJson(events));
      }),

    /** Everything goes, locked or not: for a forgotten passphrase this is the way to begin anew. */
    deleteEverything: (): Promise<Outcome<null>> =>
      inTurn(async () => {
        forget();
        const removed = await store.remove();
        tabs.tell('deleted');
        return removed.ok ? done(null) : removed;
      }),
  };
}

export type Vault = ReturnType<typeof createVault>;

/** The app's vault. */
export const vault: Vault = createVault();
