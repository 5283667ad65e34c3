/**
 * A person's own log on this device: sealed, kept, brought back. The one interface of the app to it; runs in a page or in a
 * worker, and belongs into a worker, because a passphrase takes up to a second of computing. Every function resolves, with a
 * value or with an error for the person; none rejects.
 */
import { type SpaceBackup, missingFrom, soundPart, spaceForBackup, verifySpace, writeBackup } from './backup';
import { type LogEvent, foldOrder } from './chain';
import { type AppendOptions, type Entry, checkEntry, entriesOf, foldedEvents, planEntries, planErasure } from './entries';
import { hex, unhex } from './bytes';
import { digestOf, digest_bytes, kindClass } from './envelope';
import { damaged, keeperOf } from './keeper';
import { makeOpenLock, makePassphraseLock, openLock, readLockFront } from './lock';
import { chooseCost, costOfBoth, passphraseBytes } from './passphrase';
import { askToKeep, isKept } from './persist';
import { asCsv, asJson } from './plain';
import { problemOfWord, recoveryWords, typedWords } from './recovery_words';
import { planRewrite } from './rewrite';
import { type BackupSummary, type Restored, belongs, planMerge, planTakeover, planUnion, readFile } from './restore';
import { type Outcome, done, failed } from './result';
import { type Session, type VaultEvent, isEntry, spaceOf } from './session';
import { random, sodium } from './sodium';
import { beginEpoch, seenOf } from './space';
import { type EventRow, rowOf } from './store';
import { words } from '../words/words';

export type { AppendOptions, Entry } from './entries';
export type { BackupSummary, Restored } from './restore';
export type { VaultEvent } from './session';
export type { Outcome, VaultError, VaultErrorCode } from './result';

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
  /** Records that others name and that are not here at all. */
  missing: number;
  /** Envelopes that had to be unsealed since the vault was opened; the others came from the checked copy. */
  unsealed: number;
};

const wrong = failed('wrong_passphrase', words.vault.wrongPassphrase);

/** One of the twelve words as somebody typed it; `place` counts from 1. */
export type TypedWord = { place: number; word: string };

/** So many of the words show that somebody has them. */
export const words_checked = 2;

/** A vault in the database `name`. The app has one; tests make their own. */
export function createVault(name = 'securebase-vault') {
  const { store, listeners, safely, inTurn, current, opened, mutate, load, keepChecked, draft, keepDraft, forget, tell } = keeperOf(name);

  // Events.

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
    if (passphrase === undefined) return failed('wrong_passphrase', words.vault.enterCurrent);
    const bytes = passphraseBytes(passphrase);
    if (!bytes.ok) return failed('wrong_passphrase', words.vault.notCurrent);
    const key = openLock(lock!, bytes.value);
    if (!key.ok) return key;
    sodium.memzero(key.value);
    return done(null);
  }

  /** What is wrong with each of these words of the diary, or an empty text. */
  function problemsOf(typed: TypedWord[], open: Session): string[] {
    const right = recoveryWords(unhex(open.keyring.recovery_seed));
    return typed.map(({ place, word }) => {
      const [given = ''] = typedWords(word);
      if (given === '') return words.vault.wordMissing(place);
      return given === right[place - 1] ? '' : problemOfWord(place, given) || words.vault.wordElsewhere(place, given);
    });
  }

  // Backups.

  const damagedHere = failed('damaged', words.vault.backupImpossible);

  /** The log as a backup has it: all of it, or all that can be read where something is damaged. */
  async function spaceNow(open: Session): Promise<Outcome<{ space: SpaceBackup; leftOut: number }>> {
    const rows = await store.events();
    if (!rows.ok) return rows;
    const keys = spaceOf(open);
    const rest = { ...seenOf(keys), epochKeys: keys.epoch_keys, eraseSecret: keys.erase_secret };
    const whole = spaceForBackup(open.log, new Map(rows.value.map(({ digest, bytes }) => [digest, bytes])), rest);
    const isAll = whole.records.length === rows.value.length;
    if (isAll && verifySpace(whole)) return done({ space: whole, leftOut: 0 });
    const sound = soundPart(rows.value, open.log.spaceId, rest);
    if (sound?.isNewer) return failed('storage_newer', words.vault.storageNewer);
    // Never a backup that would not open again.
    return sound && verifySpace(sound.space) ? done({ space: sound.space, leftOut: sound.leftOut.length }) : damagedHere;
  }

  /** Of the stored records those whose bytes are not what they were. */
  async function spoiledRecords(): Promise<Outcome<Set<string>>> {
    const rows = await store.events();
    if (!rows.ok) return rows;
    const isSpoiled = ({ digest, bytes }: EventRow): boolean => hex(bytes.length === digest_bytes ? bytes : digestOf(bytes)) !== digest;
    return done(new Set(rows.value.filter(isSpoiled).map(({ digest }) => digest)));
  }

  return {
    /** `counts`: which bodies count as entries since the last backup. */
    status: (counts: (body: string) => boolean = () => true): Promise<Outcome<VaultStatus>> =>
      safely<VaultStatus>(async () => {
        const found = await current();
        const persisted = await isKept();
        const nothing = { events: 0, persisted, lastBackup: null, entriesSinceBackup: 0, unreadable: 0, missing: 0, unsealed: 0 };
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
          entriesSinceBackup: entries.filter(({ digest, body }) => (open.orders.get(digest) ?? 0) > covered && counts(body ?? '')).length,
          unreadable: open.log.setAside.length + open.log.waiting.length + open.log.withheld.size,
          missing: missingFrom(open.log).filter((digest) => !open.orders.has(digest)).length,
          unsealed: open.unsealed,
        });
      }),

    /** Opens the vault. A new one and one without a passphrase need none. */
    open: (passphrase?: string): Promise<Outcome<null>> =>
      inTurn(async () => {
        const found = await current();
        if (found.ok || found.error.code !== 'locked' || passphrase === undefined) return found.ok ? done(null) : found;
        const typed = passphraseBytes(passphrase);
        if (!typed.ok) return wrong;
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
        tell('locked');
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

    /**
     * Keeps what was opened and checked in sealed rows on this device, so that the next opening unseals only what came after.
     * For quiet moments; nothing depends on it. Gives how many pages of 256 entries were written.
     */
    keepChecked: (): Promise<Outcome<{ pages: number }>> => safely(keepChecked),

    /** What was half written under this name and not kept as an entry; null where there is nothing. In no backup. */
    draft: (draftName: string): Promise<Outcome<string | null>> => safely(() => draft(draftName)),

    /** Keeps something half written, sealed, on this device alone; null forgets it. Erasing an entry forgets those that hold its id in name or text. */
    keepDraft: (draftName: string, text: string | null): Promise<Outcome<null>> => safely(() => keepDraft(draftName, text)),

    /** The words of these entries go for good. Backup files made before still hold them. */
    erase: (eventIds: string[]): Promise<Outcome<null>> =>
      inTurn(async () => {
        const found = await opened();
        if (!found.ok) return found;
        const ids = new Set(eventIds);
        const content = [...found.value.log.events.values()].filter((event) => event.kindClass === kindClass.content);
        const known = new Set(content.map(({ eventId }) => eventId));
        if (![...ids].every((id) => known.has(id))) return failed('not_found', words.vault.entriesNotHere);
        const isGone = ({ eventId }: LogEvent): boolean => ids.has(eventId);
        // Asked a second time: nothing is left to do.
        if (!content.some((event) => isEntry(event) && isGone(event))) return done(null);
        return mutate((open) => done({ ...planErasure(spaceOf(open), entriesOf(open.log.events.values(), isGone)), value: null }));
      }),

    /**
     * Sets the first passphrase, or another one; the one before must be given. `isKnown`: somebody may have known that one, so
     * that a new key seals what comes. Takes a second or two.
     */
    setPassphrase: (passphrase: string, before?: string, isKnown = false): Promise<Outcome<null>> =>
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
          if (isNew || (open.mode === 1 && !isKnown)) return done({ keys: spaceOf(open), lock, value: null });
          // A key that lay open, or that somebody may have, locks nothing that comes.
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

    /**
     * Deletes for good what was erased: what lives is written anew under new keys, and the old log goes with its keys. All in one
     * transaction, and only when the new log says to the letter what the old one says. Backup files made before still open.
     */
    rewrite: (passphrase?: string): Promise<Outcome<null>> =>
      inTurn(async () => {
        const proved = await proves(passphrase);
        if (!proved.ok) return proved;
        const found = await opened();
        if (!found.ok) return found;
        const vaultKey = random(32);
        const { mode, lock } = found.value;
        const typed = mode === 1 ? passphraseBytes(passphrase ?? '') : null;
        if (typed?.ok === false) return typed;
        const front = readLockFront(lock);
        if (!front.ok) return front;
        // The passphrase stays, and is not to be guessed more cheaply because this device has less room today.
        const record = typed ? makePassphraseLock(vaultKey, typed.value, costOfBoth(front.value.cost, chooseCost())) : done(makeOpenLock(vaultKey));
        if (!record.ok) return record;
        const spoiled = await spoiledRecords();
        if (!spoiled.ok) return spoiled;
        return mutate((open) => {
          // The lock was changed by a tab that did not wait for its turn: the new one would undo that.
          if (open.mode !== mode) return failed('busy', words.vault.busy);
          return planRewrite(open, missingFrom(open.log).length + spoiled.value.size, { record: record.value, vaultKey, mode });
        });
      }),

    /** Calls `listener` whenever another tab changed, locked or deleted something. Gives a function that ends it. */
    changed: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** The twelve words of this diary, for whoever may open it: the passphrase is asked for again. */
    recoveryWords: (passphrase?: string): Promise<Outcome<string[]>> =>
      inTurn(async () => {
        const proved = await proves(passphrase);
        if (!proved.ok) return proved;
        const found = await opened();
        return found.ok ? done(recoveryWords(unhex(found.value.keyring.recovery_seed))) : found;
      }),

    /** What is wrong with each of these, in words, or an empty text; `place` counts from 1. For somebody who wrote them down. */
    checkWords: (typed: TypedWord[]): Promise<Outcome<string[]>> =>
      safely(async () => {
        const found = await opened();
        return found.ok ? done(problemsOf(typed, found.value)) : found;
      }),

    /**
     * One file with everything, under a passphrase of its own, or opened by the twelve words: then some of them must be given,
     * since nobody else can open such a file. Noted before it is handed out. `leftOut`: how many records are damaged here and so
     * not in it.
     */
    makeBackup: (opener: string | TypedWord[]): Promise<Outcome<{ bytes: Uint8Array; filename: string; leftOut: number }>> =>
      inTurn(async () => {
        const typed = typeof opener === 'string' ? passphraseBytes(opener) : null;
        if (typed?.ok === false) return typed;
        const found = await opened();
        if (!found.ok) return found;
        const open = found.value;
        if (typeof opener !== 'string') {
          const problem = problemsOf(opener, open).find((said) => said !== '');
          if (problem !== undefined || opener.length < words_checked) return failed('wrong_words', problem ?? words.vault.wordsNeeded);
        }
        const read = await spaceNow(open);
        if (!read.ok) return read;
        const { space, leftOut } = read.value;
        const made = Date.now();
        const covered = open.lastOrder;
        const recoverySeed = open.keyring.recovery_seed;
        const by = typed ? { passphrase: typed.value, cost: chooseCost() } : { seed: unhex(recoverySeed) };
        const bytes = writeBackup({ made, recoverySeed, spaces: [space] }, by);
        if (!bytes.ok) return bytes;
        const noted = await mutate((now) => done({ keys: spaceOf(now), backup: { at: made, order: covered }, value: null }));
        if (!noted.ok) return noted;
        const day = new Date(made - new Date(made).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
        return done({ bytes: bytes.value, filename: `backup-${day}.securebase`, leftOut });
      }),

    /** What a file holds, and whether it fits what is here; `secret` is its passphrase, or its words. Changes nothing. `counts`: which bodies count as entries. */
    inspectBackup: (bytes: Uint8Array, secret: string, counts: (body: string) => boolean = () => true): Promise<Outcome<BackupSummary>> =>
      safely(async () => {
        const file = readFile(bytes, secret);
        if (!file.ok) return file;
        const found = await current();
        if (!found.ok) return found;
        const { log, space } = file.value.space;
        const entries = foldOrder(log.events.values()).filter((event) => isEntry(event) && counts(event.body ?? ''));
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
    restoreBackup: (bytes: Uint8Array, secret: string, options: { merge?: boolean } = {}): Promise<Outcome<Restored>> =>
      inTurn(async () => {
        const state = await current();
        if (!state.ok) return state;
        const file = readFile(bytes, secret);
        if (!file.ok) return file;
        const spoiled = await spoiledRecords();
        if (!spoiled.ok) return spoiled;
        return mutate((open, isNew) => {
          const how = belongs(isNew ? null : open, file.value.space);
          if (how === 'same') return planUnion(open, file.value, spoiled.value);
          if (how === 'empty') return planTakeover(file.value);
          if (options.merge) return planMerge(open, file.value);
          return failed('other_vault', how === 'gone' ? words.vault.backupOfGone : words.vault.backupOfAnother);
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
        tell('deleted');
        return removed.ok ? done(null) : removed;
      }),
  };
}

export type Vault = ReturnType<typeof createVault>;

/** The app's vault. */
export const vault: Vault = createVault();
