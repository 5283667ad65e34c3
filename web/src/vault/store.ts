/**
 * Where the vault lies: one IndexedDB database. Whatever appends is one strict transaction, on the disk before it is called
 * done; a power cut leaves all of it or nothing.
 */
import { type DBSchema, type IDBPDatabase, deleteDB, openDB } from 'idb';
import { hex, unhex } from './bytes';
import { type CheckedPage, checked_table, firstOf, lastOf, pageOf, rowIdOf } from './checked';
import { digestOf, digest_bytes } from './envelope';
import { generationOf } from './lock';
import { type Outcome, type VaultError, done } from './result';
import { words } from '../words/words';

/** 1: lock, keyring, events, rows. A new version gets a new step in `upgrade`, and never changes an old one. */
export const schema_version = 1;

export type EventRow = {
  /** Append order on this device. */
  order: number;
  digest: string;
  event_id: string;
  /** The envelope, or the 32 bytes of its digest once erased. */
  bytes: Uint8Array;
  /** The number a server gave, or 0. */
  seq: number;
};

export type NewRow = Omit<EventRow, 'order'>;
export type LocalRow = { table: number; row_id: string; sealed: Uint8Array };

interface Schema extends DBSchema {
  lock: { key: number; value: Uint8Array };
  keyring: { key: number; value: Uint8Array };
  events: { key: number; value: EventRow; indexes: { digest: string } };
  rows: { key: [number, string]; value: LocalRow };
}

type Database = IDBPDatabase<Schema>;
const the_only = 0;

export type Stored = { lock: Uint8Array | null; keyring: Uint8Array | null };

/** One change, all of it or nothing. */
export type Change = {
  /** The generation this change was made from, null where nothing is stored; another one there means another tab was first. */
  from: number | null;
  keyring: Uint8Array;
  /** A new lock record takes the place of the old one. */
  lock?: Uint8Array;
  /** All events go before new ones come. */
  replacesEvents?: boolean;
  add?: NewRow[];
  /** Added rows may stand here already, damaged; then they take that place. */
  heals?: boolean;
  /** Digests of events whose envelope gives way to its digest. */
  drop?: string[];
  /** Whether a draft, sealed as it is after this change, is about what is dropped. */
  dropsDraft?: (row: LocalRow) => boolean;
  /** Every local row as it is to be sealed from now on. */
  reseal?: (row: LocalRow) => LocalRow | null;
  /** A local row, made when the order of the last event is known. */
  row?: (lastOrder: number) => LocalRow;
};

/** Local rows: half-written things. Those that are about what is erased go with it. */
export const draft_table = 3;

const wholeTable = (table: number): IDBKeyRange => IDBKeyRange.bound([table, ''], [table, '\uffff']);

export const rowOf = (bytes: Uint8Array, eventId: string, seq = 0): NewRow => ({
  digest: hex(bytes.length === digest_bytes ? bytes : digestOf(bytes)),
  event_id: eventId,
  bytes,
  seq,
});

/** What went wrong in the browser's storage, in words. */
function storageError(problem: unknown): VaultError {
  const name = problem instanceof Error || problem instanceof DOMException ? problem.name : '';
  if (name === 'QuotaExceededError') {
    const message = words.vault.storageFull;
    return { code: 'storage_full', message };
  }
  if (name === 'VersionError') {
    return { code: 'storage_newer', message: words.vault.storageNewer };
  }
  const message = words.vault.storageUnavailable;
  return { code: 'storage_unavailable', message };
}

async function guarded<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await work());
  } catch (problem) {
    return { ok: false, error: storageError(problem) };
  }
}

function upgrade(db: Database, from: number): void {
  if (from < 1) {
    db.createObjectStore('lock');
    db.createObjectStore('keyring');
    const events = db.createObjectStore('events', { keyPath: 'order', autoIncrement: true });
    // The same bytes are never stored twice.
    events.createIndex('digest', 'digest', { unique: true });
    db.createObjectStore('rows', { keyPath: ['table', 'row_id'] });
  }
}

export type Store = ReturnType<typeof storeNamed>;

export function storeNamed(name: string) {
  let opening: Promise<Database> | undefined;

  const close = async (): Promise<void> => {
    const db = opening;
    opening = undefined;
    (await db?.catch(() => undefined))?.close();
  };

  function database(): Promise<Database> {
    opening ??= openDB<Schema>(name, schema_version, {
      upgrade: (db, from) => upgrade(db, from),
      // A newer version of the app, or a deletion, waits in another tab: this one lets go and opens anew when it is asked.
      blocking: () => void close(),
      terminated: () => (opening = undefined),
    });
    opening.catch(() => (opening = undefined));
    return opening;
  }

  /** A connection that was closed beneath us is opened once more. */
  async function using<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await database());
    } catch (problem) {
      if (!(problem instanceof DOMException) || problem.name !== 'InvalidStateError') throw problem;
      opening = undefined;
      return work(await database());
    }
  }

  return {
    close,

    /** Lock and keyring as of one moment. */
    read: (): Promise<Outcome<Stored>> =>
      guarded(() =>
        using(async (db) => {
          const tx = db.transaction(['lock', 'keyring']);
          const [locks, keyring] = await Promise.all([tx.objectStore('lock').getAll(), tx.objectStore('keyring').get(the_only), tx.done]);
          return { lock: locks[0] ?? null, keyring: keyring ?? null };
        }),
      ),

    /** Events appended after `order`, in append order. */
    events: (order = 0): Promise<Outcome<EventRow[]>> =>
      guarded(() => using((db) => db.getAll('events', IDBKeyRange.lowerBound(order, true)))),

    /**
     * The log as of one moment: the pages of the checked copy that fit it, and the rows that no page speaks for. `open` gives
     * null for a page that is to be thrown away.
     */
    checked: (open: (row: LocalRow) => CheckedPage | null): Promise<Outcome<{ pages: CheckedPage[]; rows: EventRow[] }>> =>
      guarded(() =>
        using(async (db) => {
          const tx = db.transaction(['events', 'rows']);
          const events = tx.objectStore('events');
          const sealed = await tx.objectStore('rows').getAll(wholeTable(checked_table));
          const found = sealed.map(open).filter((page) => page !== null).sort((a, b) => a.number - b.number);
          const counts = await Promise.all(found.map(({ number }) => events.count(IDBKeyRange.bound(firstOf(number), lastOf(number)))));
          const pages = found.filter(({ rows }, i) => rows === counts[i]);
          const left = await Promise.all(pages.flatMap((page) => page.left.map((order) => events.get(order))));
          const rows = left.filter((row) => row !== undefined);
          let from = 1;
          for (const { number } of pages) {
            if (firstOf(number) > from) rows.push(...(await events.getAll(IDBKeyRange.bound(from, firstOf(number), false, true))));
            from = lastOf(number) + 1;
          }
          rows.push(...(await events.getAll(IDBKeyRange.lowerBound(from))));
          await tx.done;
          return { pages, rows };
        }),
      ),

    /** Puts and removes local rows, unless another tab changed the vault meanwhile; false then, and nothing was written. */
    writeRows: (from: number, rows: LocalRow[], remove: [number, string][] = []): Promise<Outcome<boolean>> =>
      guarded(() =>
        using(async (db) => {
          const tx = db.transaction(['keyring', 'rows'], 'readwrite');
          tx.done.catch(() => undefined);
          const before = await tx.objectStore('keyring').get(the_only);
          const isSame = before !== undefined && generationOf(before) === from;
          const store = tx.objectStore('rows');
          if (isSame) await Promise.all([...rows.map((row) => store.put(row)), ...remove.map((key) => store.delete(key))]);
          await tx.done;
          return isSame;
        }),
      ),

    /** The checked copy gives way. */
    dropChecked: (): Promise<Outcome<void>> => guarded(() => using((db) => db.delete('rows', wholeTable(checked_table)))),

    localRow: (table: number, rowId: string): Promise<Outcome<LocalRow | null>> =>
      guarded(() => using(async (db) => (await db.get('rows', [table, rowId])) ?? null)),

    countEvents: (): Promise<Outcome<number>> => guarded(() => using((db) => db.count('events'))),

    /** The append orders of the added rows, or 'stale' where another tab was first; then nothing was written. */
    write: (change: Change): Promise<Outcome<number[] | 'stale'>> =>
      guarded(() =>
        using(async (db) => {
          const tx = db.transaction(['lock', 'keyring', 'events', 'rows'], 'readwrite', { durability: 'strict' });
          // Whoever awaits the requests hears of a failure there; this keeps the second report of it quiet.
          tx.done.catch(() => undefined);
          try {
            const before = await tx.objectStore('keyring').get(the_only);
            if ((before ? generationOf(before) : null) !== change.from) {
              tx.abort();
              return 'stale';
            }
            const orders = await put(tx, change);
            await tx.done;
            return orders;
          } catch (problem) {
            const reason = tx.error ?? problem;
            await undo(tx);
            throw reason;
          }
        }),
      ),

    remove: (): Promise<Outcome<void>> =>
      guarded(async () => {
        // Emptied first: a tab that will not let go delays the removal of the empty database, not of the words.
        await using(async (db) => {
          const tx = db.transaction(['lock', 'keyring', 'events', 'rows'], 'readwrite', { durability: 'strict' });
          await Promise.all([...tx.objectStoreNames].map((store) => tx.objectStore(store).clear()));
          await tx.done;
        });
        await close();
        await new Promise<void>((resolve, reject) => {
          deleteDB(name, { blocked: () => resolve() }).then(resolve, reject);
        });
      }),
  };
}

type WriteTransaction = ReturnType<typeof writeTransaction>;
const writeTransaction = (db: Database) => db.transaction(['lock', 'keyring', 'events', 'rows'], 'readwrite');

/** A transaction that stopped between two requests would be kept as far as it came. Ends when nothing of it is there. */
async function undo(tx: WriteTransaction): Promise<void> {
  try {
    tx.abort();
  } catch {
    // It is over: its own failure undid it.
  }
  await tx.done.catch(() => undefined);
}

async function put(tx: WriteTransaction, change: Change): Promise<number[]> {
  const events = tx.objectStore('events');
  const rows = tx.objectStore('rows');
  if (change.lock) {
    await tx.objectStore('lock').clear();
    await tx.objectStore('lock').put(change.lock, the_only);
  }
  if (change.reseal) {
    for (const row of await rows.getAll()) {
      const sealed = change.reseal(row);
      await (sealed ? rows.put(sealed) : rows.delete([row.table, row.row_id]));
    }
  }
  if (change.replacesEvents) {
    await events.clear();
    await rows.delete(wholeTable(checked_table));
  }
  for (const { digest } of change.heals ? (change.add ?? []) : []) {
    const order = await events.index('digest').getKey(digest);
    if (order === undefined) continue;
    // What was damaged gives way to what is whole, which is new to every tab.
    await events.delete(order);
    await rows.delete([checked_table, rowIdOf(pageOf(order))]);
  }
  // Without `order`: the store numbers them.
  const orders = await Promise.all((change.add ?? []).map((row) => events.add(row as EventRow)));
  for (const digest of change.drop ?? []) {
    const row = await events.index('digest').get(digest);
    if (!row) continue;
    await events.put({ ...row, bytes: unhex(digest) });
    // The copy of these words goes in the same moment.
    await rows.delete([checked_table, rowIdOf(pageOf(row.order))]);
  }
  if (change.dropsDraft) {
    const about = (await rows.getAll(wholeTable(draft_table))).filter(change.dropsDraft);
    await Promise.all(about.map(({ table, row_id }) => rows.delete([table, row_id])));
  }
  if (change.row) await rows.put(change.row(orders.at(-1) ?? 0));
  await tx.objectStore('keyring').put(change.keyring, the_only);
  return orders;
}
