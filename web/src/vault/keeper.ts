/**
 * Keeps the open vault in step with what is stored: opens it, follows what other tabs wrote, and makes changes from the latest
 * state, all or nothing.
 */
import { keysForEpochs } from './backup';
import { parseBody } from './bodies';
import { hex, isSame, join, label, textOf, unhex, utf8 } from './bytes';
import { addRecords, emptyLog, lastOf } from './chain';
import { type CheckedPage, openPage, pageOf, pagesToKeep, sealPage } from './checked';
import { digest_bytes } from './envelope';
import { type Keyring, readKeyring, writeKeyring } from './keyring';
import { generationOf, makeOpenLock, openLock, openRow, readLockFront, sealRow } from './lock';
import { type Outcome, done, failed } from './result';
import { type BackupNote, type Plan, type Session, spaceOf } from './session';
import { generichash, random, sodium, sodiumReady } from './sodium';
import { type Sealed, authorIn, beginSpace } from './space';
import { type Change, type EventRow, draft_table, rowOf, storeNamed } from './store';
import { type Note, tabsOf } from './tabs';
import { words } from '../words/words';

const locked = failed('locked', words.vault.locked);
export const damaged = failed(
  'damaged',
  words.vault.keysDamaged,
);
const busy = failed('busy', words.vault.busy);
const defect = failed('defect', words.vault.defect);

/** Local rows: table 1 holds one, what this device knows about its backups. Sealed like drafts, in no backup. */
const backup_table = 1;
const backup_row = hex(new Uint8Array(16));

/** What a half-written thing is about stands in no row's name, but sealed in it. */
const draftRow = (name: string): Uint8Array => generichash(16, join(label('draft'), utf8(name)));
const draftValue = (name: string, text: string): Uint8Array => utf8(JSON.stringify({ name, text }));

/** The text of an earlier version's row is all of it. */
function readDraft(value: string): { name: string | null; text: string } {
  const { name, text } = parseBody(value) ?? {};
  return typeof name === 'string' && typeof text === 'string' ? { name, text } : { name: null, text: value };
}

/** Whether a draft's name or text holds the id of one of these entries. */
const isAbout = ({ name, text }: { name: string | null; text: string }, gone: { has(id: string): boolean }): boolean =>
  (`${name} ${text}`.match(/[0-9a-f]{32}/g) ?? []).some((id) => gone.has(id));

/** Of a session before it took its log. */
const unread = { lastOrder: 0, unsealed: 0, folded: null };

const attempts_max = 20;

/** Pages of the checked copy that are sealed and stored at a time: some milliseconds of work. */
const pages_at_once = 8;

export function keeperOf(name: string) {
  const store = storeNamed(name);
  const listeners = new Set<() => void>();
  let session: Session | null = null;
  /** How often keys were forgotten: whoever waited meanwhile must not bring them back. */
  let forgotten = 0;
  /** The checked copy had to give way once; it is not written again before the page is loaded anew. */
  let isShortOfRoom = false;
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

  function take(into: Session, rows: EventRow[], pages: CheckedPage[] = []): void {
    for (const { number, events } of pages) {
      into.keptPages.add(number);
      for (const { order, ...event } of events) {
        into.log.events.set(event.digest, event);
        into.orders.set(event.digest, order);
        into.lastOrder = Math.max(into.lastOrder, order);
      }
    }
    for (const { order, digest } of rows) {
      // Its damaged place was in a page, which went with it.
      const before = into.orders.get(digest);
      if (before !== undefined && before !== order) into.keptPages.delete(pageOf(before));
      into.orders.set(digest, order);
      into.lastOrder = Math.max(into.lastOrder, order);
    }
    into.unsealed += rows.filter(({ bytes }) => bytes.length !== digest_bytes).length;
    // Whoever erased these dropped their pages too.
    for (const digest of addRecords(into.log, rows)) into.keptPages.delete(pageOf(into.orders.get(digest) ?? 0));
    into.folded = null;
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
    const { keyring, generation } = opened;
    const keys = keyring.spaces[0]!;
    const stored = await store.checked((row) => openPage(row, keys.space_id, vaultKey));
    if (!stored.ok) return stored;
    const backup = await readBackupNote(vaultKey);
    if (!backup.ok) return backup;
    if (forgotten !== before && mode === 1) return locked;
    const log = emptyLog(unhex(keys.space_id), keysForEpochs(keys.epoch_keys));
    const loaded: Session = { ...unread, vaultKey, generation, mode, lock, keyring, log, orders: new Map(), keptPages: new Set(), backup: backup.value };
    take(loaded, stored.value.rows, stored.value.pages);
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
    if (session && isSame(session.lock, lock)) {
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
    return found.value ? done(found.value) : failed('not_found', words.vault.nothingWritten);
  }

  // Changing.

  /** What a vault begins with: an open lock, a keyring, the first event of a private space. Nothing is stored yet. */
  function fresh(recoverySeed: Uint8Array, vaultKey: Uint8Array, timeMs: number): { session: Session; genesis: Sealed } {
    const { sealed, keys } = beginSpace(recoverySeed, timeMs);
    const keyring: Keyring = { recovery_seed: hex(recoverySeed), spaces: [keys], gone: [] };
    const log = emptyLog(unhex(keys.space_id), keysForEpochs(keys.epoch_keys));
    const maps = { orders: new Map<string, number>(), keptPages: new Set<number>() };
    const empty = { vaultKey, generation: 0, mode: 0 as const, lock: new Uint8Array(), keyring, log, ...maps };
    return { session: { ...unread, ...empty, backup: null }, genesis: sealed };
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
      // Copies: while it is stored, a lock may wipe the session's own, and what does not open any more would be dropped.
      const vaultKeys = { old: open.vaultKey.slice(), now: (plan.value.lock?.vaultKey ?? open.vaultKey).slice() };
      const change = changeOf(open, plan.value, start?.genesis ?? null, vaultKeys);
      const before = forgotten;
      const written = await store.write(change);
      for (const key of [vaultKeys.old, vaultKeys.now]) sodium.memzero(key);
      // What a person writes needs the room more than the checked copy does.
      if (!written.ok && written.error.code === 'storage_full' && open.keptPages.size > 0) {
        isShortOfRoom = true;
        open.keptPages.clear();
        const dropped = await store.dropChecked();
        if (dropped.ok) continue;
      }
      if (!written.ok) return written;
      if (written.value === 'stale') continue;
      settle(open, plan.value, change, written.value, before);
      tabs.tell('changed');
      return done(plan.value.value);
    }
    return busy;
  }

  /** `vaultKeys`: what local rows are sealed under before and after it; needed until it is stored. */
  function changeOf<T>(open: Session, plan: Plan<T>, genesis: Sealed | null, vaultKeys: { old: Uint8Array; now: Uint8Array }): Change {
    const isFirst = genesis !== null;
    const vaultKey = vaultKeys.now;
    const [, ...otherSpaces] = open.keyring.spaces;
    const keyring = { ...open.keyring, recovery_seed: plan.recoverySeed ?? open.keyring.recovery_seed, spaces: [plan.keys, ...otherSpaces], gone: plan.gone ?? open.keyring.gone };
    const change: Change = {
      from: isFirst ? null : open.generation,
      keyring: writeKeyring(keyring, open.generation + 1, vaultKey),
      add: [...(genesis && !plan.replacesEvents ? [rowOf(genesis.bytes, genesis.eventId)] : []), ...(plan.add ?? [])],
      heals: plan.heals,
      replacesEvents: plan.replacesEvents,
      drop: plan.drop,
    };
    if (plan.lock) {
      change.lock = plan.lock.record;
      change.reseal = ({ table, row_id, sealed }) => {
        const plain = openRow(table, unhex(row_id), sealed, vaultKeys.old);
        return plain && { table, row_id, sealed: sealRow(table, unhex(row_id), plain, vaultKey) };
      };
    } else if (isFirst) {
      change.lock = makeOpenLock(vaultKey);
    }
    if (plan.drop && plan.drop.length > 0) {
      const gone = new Set(plan.drop.map((digest) => open.log.events.get(digest)?.eventId ?? ''));
      change.dropsDraft = ({ table, row_id, sealed }) => {
        const plain = openRow(table, unhex(row_id), sealed, vaultKey);
        const draft = readDraft((plain && textOf(plain)) ?? '');
        // What it is about cannot be said of one that has no name.
        return draft.name === null || isAbout(draft, gone);
      };
    }
    const { backup } = plan;
    if (backup) {
      change.row = (lastOrder) => {
        const note: BackupNote = { at: backup.at, order: backup.order ?? lastOrder };
        const sealed = sealRow(backup_table, unhex(backup_row), utf8(JSON.stringify(note)), vaultKey);
        return { table: backup_table, row_id: backup_row, sealed };
      };
    }
    return change;
  }

  /** What was stored, in memory too; unless the keys were forgotten meanwhile. */
  function settle<T>(open: Session, plan: Plan<T>, change: Change, orders: number[], before: number): void {
    if (forgotten !== before) {
      if (plan.lock) sodium.memzero(plan.lock.vaultKey);
      return;
    }
    const kept = plan.lock ?? { record: change.lock ?? open.lock, vaultKey: open.vaultKey, mode: open.mode };
    const read = readKeyring(change.keyring, kept.vaultKey)!;
    if (plan.lock) sodium.memzero(open.vaultKey);
    Object.assign(open, { vaultKey: kept.vaultKey, lock: kept.record, mode: kept.mode, generation: read.generation, keyring: read.keyring });
    const keys = spaceOf(open);
    if (plan.replacesEvents) {
      open.log = emptyLog(unhex(keys.space_id), keysForEpochs(keys.epoch_keys));
      open.orders = new Map();
      open.keptPages = new Set();
    }
    open.log.keysFor = keysForEpochs(keys.epoch_keys);
    take(open, (change.add ?? []).map((row, i) => ({ ...row, order: orders[i]! })));
    if (plan.backup) open.backup = { at: plan.backup.at, order: plan.backup.order ?? open.lastOrder };
    session = open;
  }

  // Local rows.

  /** Stores the pages of the checked copy that are missing; a few at a time, as long as nothing else is written. */
  async function keepChecked(): Promise<Outcome<{ pages: number }>> {
    for (let pages = 0; ; ) {
      const found = await current();
      if (!found.ok) return found;
      const open = found.value;
      const missing = open ? pagesToKeep(open.log.events, open.orders, open.lastOrder, open.keptPages).slice(0, pages_at_once) : [];
      if (!open || missing.length === 0 || isShortOfRoom) return done({ pages });
      const rows = missing.map((page) => sealPage(page, spaceOf(open).space_id, open.vaultKey));
      const written = await store.writeRows(open.generation, rows);
      if (!written.ok) return written;
      if (!written.value) return done({ pages });
      for (const { number } of missing) open.keptPages.add(number);
      pages += missing.length;
    }
  }

  /** What was half written under this name, or null. */
  async function draft(draftName: string): Promise<Outcome<string | null>> {
    // What was written before this was asked is read.
    await drafting;
    const found = await current();
    if (!found.ok) return found;
    const rowId = draftRow(draftName);
    const row = await store.localRow(draft_table, hex(rowId));
    if (!row.ok) return row;
    const plain = found.value && row.value && openRow(draft_table, rowId, row.value.sealed, found.value.vaultKey);
    const value = plain ? textOf(plain) : null;
    return done(value === null ? null : readDraft(value).text);
  }

  /** Keeps what is half written; null forgets it, and so does an erased entry that it is about. In a new vault it makes the keys, as the first entry would. */
  function keepDraft(draftName: string, text: string | null): Promise<Outcome<null>> {
    // One after the other: what is forgotten last stays forgotten.
    const mine = drafting.then(() => keepDraftNow(draftName, text));
    drafting = mine.catch(() => undefined);
    return mine;
  }

  let drafting: Promise<unknown> = Promise.resolve();

  async function keepDraftNow(draftName: string, text: string | null): Promise<Outcome<null>> {
    const rowId = draftRow(draftName);
    for (let attempt = 0; attempt < attempts_max; ++attempt) {
      const found = await current();
      if (!found.ok) return found;
      const open = found.value;
      if (!open) {
        // In the second round: everything was deleted meanwhile, and so is this.
        if (text === null || attempt > 0) return done(null);
        // What is half written needs the keys that the first entry would have made.
        const begun = await mutate((fresh) => done({ keys: spaceOf(fresh), value: null }));
        if (!begun.ok) return begun;
        continue;
      }
      const row_id = hex(rowId);
      const isGone = text === null || isAbout({ name: draftName, text }, open.log.erased);
      const rows = isGone ? [] : [{ table: draft_table, row_id, sealed: sealRow(draft_table, rowId, draftValue(draftName, text), open.vaultKey) }];
      const written = await store.writeRows(open.generation, rows, isGone ? [[draft_table, row_id]] : []);
      if (!written.ok) return written;
      if (written.value) return done(null);
    }
    return busy;
  }

  const tell = (note: Note): void => tabs.tell(note);
  return { store, listeners, safely, inTurn, current, opened, mutate, load, keepChecked, draft, keepDraft, forget, tell };
}
