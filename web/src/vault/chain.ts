/** A space's log: its first event, the heads of its chain, which events hold, and the order in which they are folded. */
import { type DeviceCard, type ErasedEntry, type Genesis, isInItsClass, parseBody, readDeviceAdded, readErased, readGenesis } from './bodies';
import { hex, isSame, isZero, join, label, textOf, u64, unhex } from './bytes';
import { type Opened, type Refusal, authorOf, digest_bytes, isSignedBy, kindClass, open } from './envelope';
import { generichash } from './sodium';

/** A space is named after its first event's body, so that nobody can put another log under its name. */
export const spaceIdOf = (genesis: Uint8Array): Uint8Array => generichash(32, join(label('space'), genesis)).slice(0, 16);

export const firstHead = (spaceId: Uint8Array): Uint8Array => generichash(32, join(label('genesis'), spaceId));

export const nextHead = (head: Uint8Array, number: number, digest: Uint8Array): Uint8Array =>
  generichash(32, join(label('chain'), head, u64(number), digest));

/** One event of a log that was checked. Ids and digests are hexadecimal digits, as keys of maps. */
export type LogEvent = {
  eventId: string;
  author: string;
  counter: number;
  /** Null for an erased event that was never seen whole. */
  prev: string | null;
  digest: string;
  kindClass: number;
  /** 0 for an erased event: its time went with it, and every device must sort it the same way. */
  timeMs: number;
  /** Null once erased. */
  body: string | null;
  /** The number a server gave, or 0. */
  seq: number;
};

export type Device = DeviceCard & { person: string };

export type SetAside = { digest: string; reason: Refusal | 'signature' | 'class' | 'newer' | 'genesis' | 'member' };

export type Log = {
  spaceId: Uint8Array;
  keysFor: (epoch: number) => Uint8Array[];
  genesis: Genesis | null;
  devices: Map<string, Device>;
  /** By digest. */
  events: Map<string, LogEvent>;
  /** What `erased` events name, by event id. */
  erased: Map<string, ErasedEntry[]>;
  /** Named by an `erased` event of this person, but the author is not introduced yet. */
  erasures: { entry: ErasedEntry; person: string }[];
  /** Digests that stand in the place of an event and that no `erased` event has explained yet, with their numbers. */
  withheld: Map<string, number>;
  setAside: SetAside[];
  /** Opened, but their author is not introduced yet. */
  waiting: { opened: Opened; seq: number }[];
};

export const emptyLog = (spaceId: Uint8Array, keysFor: Log['keysFor']): Log => ({
  spaceId,
  keysFor,
  genesis: null,
  devices: new Map(),
  events: new Map(),
  erased: new Map(),
  erasures: [],
  withheld: new Map(),
  setAside: [],
  waiting: [],
});

export type LogRecord = { bytes: Uint8Array; seq: number };

/**
 * Adds records in any order and checks them as far as the log allows. Gives the digests of the events that became erased by
 * it, so that whoever keeps the records can drop them.
 */
export function addRecords(log: Log, records: LogRecord[]): string[] {
  for (const { bytes, seq } of records) {
    if (bytes.length === digest_bytes) {
      if (!log.events.has(hex(bytes))) log.withheld.set(hex(bytes), seq);
      continue;
    }
    const opened = open(bytes, log.spaceId, log.keysFor);
    if (typeof opened === 'string') log.setAside.push({ digest: hex(generichash(32, bytes)), reason: opened });
    else if (!log.events.has(hex(opened.digest))) log.waiting.push({ opened, seq });
  }
  settle(log);
  return applyErasures(log);
}

/** Lets in what waits, as long as that introduces more authors. What is left waits for a device that is not known yet. */
function settle(log: Log): void {
  for (let before = -1; before !== log.waiting.length; ) {
    before = log.waiting.length;
    const waiting = log.waiting;
    log.waiting = [];
    for (const entry of waiting) {
      const result = admit(log, entry.opened, entry.seq);
      if (result === 'unknown author') log.waiting.push(entry);
      else if (result !== 'in') log.setAside.push({ digest: hex(entry.opened.digest), reason: result });
    }
  }
}

function admit(log: Log, opened: Opened, seq: number): 'in' | 'unknown author' | SetAside['reason'] {
  const { frame } = opened;
  const json = parseBody(frame.body);
  if (frame.kindClass >= 0x8000) return 'newer';
  const isKnownClass = frame.kindClass >= 1 && frame.kindClass <= 6;
  if (!json || (isKnownClass && !isInItsClass(json.kind, frame.kindClass))) return 'class';
  if (json.kind === 'genesis') return admitGenesis(log, opened, seq);
  if (!log.genesis) return 'unknown author';
  // Events without a chain belong to the recovery signer alone, and they introduce devices and nothing else.
  if (frame.counter === 0) {
    const added = readDeviceAdded(json);
    if (!added || added.person !== log.genesis.person || !isZero(frame.prev)) return 'member';
    if (!isSignedBy(opened, log.genesis.recoverySigner)) return 'signature';
    return introduce(log, opened, added, seq);
  }
  const author = log.devices.get(hex(frame.author));
  if (!author) return 'unknown author';
  if (!isSignedBy(opened, author.sign)) return 'signature';
  if (frame.counter === 1 ? !isZero(frame.prev) : isZero(frame.prev)) return 'member';
  if (json.kind === 'device_added') {
    const added = readDeviceAdded(json);
    return added?.person === author.person ? introduce(log, opened, added, seq) : 'member';
  }
  keep(log, opened, seq);
  for (const entry of readErased(json)) log.erasures.push({ entry, person: author.person });
  return 'in';
}

function admitGenesis(log: Log, opened: Opened, seq: number): 'in' | SetAside['reason'] {
  const { frame } = opened;
  const json = parseBody(frame.body);
  const genesis = json && readGenesis(json);
  if (!genesis || log.genesis || frame.counter !== 1 || !isZero(frame.prev)) return 'genesis';
  if (!isSame(spaceIdOf(frame.body), log.spaceId)) return 'genesis';
  if (!isSignedBy(opened, genesis.device.sign)) return 'signature';
  log.genesis = genesis;
  return introduce(log, opened, genesis, seq);
}

function introduce(log: Log, opened: Opened, { person, device }: { person: string; device: DeviceCard }, seq: number): 'in' {
  log.devices.set(hex(authorOf(log.spaceId, device.sign)), { person, ...device });
  keep(log, opened, seq);
  return 'in';
}

function keep(log: Log, { header, frame, digest }: Opened, seq: number): void {
  log.events.set(hex(digest), {
    eventId: hex(header.eventId),
    author: hex(frame.author),
    counter: frame.counter,
    prev: hex(frame.prev),
    digest: hex(digest),
    kindClass: frame.kindClass,
    timeMs: frame.timeMs,
    body: textOf(frame.body),
    seq,
  });
}

function noteErasures(log: Log): void {
  log.erasures = log.erasures.filter(({ entry, person }) => {
    const author = log.devices.get(entry.author);
    // Only one's own events: whoever signed `erased` must be a device of the same person.
    if (author?.person !== person) return author === undefined;
    const known = log.erased.get(entry.event_id) ?? [];
    if (!known.some(({ digest }) => digest === entry.digest)) log.erased.set(entry.event_id, [...known, entry]);
    return false;
  });
}

function applyErasures(log: Log): string[] {
  noteErasures(log);
  const dropped: string[] = [];
  for (const entries of log.erased.values()) {
    for (const { event_id, author, counter, digest } of entries) {
      const event = log.events.get(digest);
      const seq = log.withheld.get(digest);
      if (!event && seq !== undefined) {
        log.withheld.delete(digest);
        const gone = { eventId: event_id, author, counter, prev: null, digest, kindClass: kindClass.content };
        log.events.set(digest, { ...gone, timeMs: 0, body: null, seq });
      } else if (event && event.body !== null && event.kindClass === kindClass.content && event.eventId === event_id) {
        Object.assign(event, { timeMs: 0, body: null });
        dropped.push(digest);
      }
    }
  }
  return dropped;
}

/** How many events name a predecessor that is not here: something of their author is missing. */
export function gapsIn(log: Log): number {
  let gaps = 0;
  for (const { author, counter, prev } of log.events.values()) {
    if (counter <= 1 || prev === null) continue;
    const before = log.events.get(prev);
    if (before?.author !== author || before.counter !== counter - 1) gaps += 1;
  }
  return gaps;
}

type Ordered = { eventId: string; author: string; counter: number; prev: string | null; digest: string; timeMs: number; seq: number };

const isBefore = (a: Ordered, b: Ordered): boolean => a.timeMs < b.timeMs || (a.timeMs === b.timeMs && a.eventId < b.eventId);

/**
 * The order in which events are folded: by number; then, of the first events of all authors' remaining chains, the one with
 * the smallest (time, event id), again and again. The same set of events gives the same order on every device.
 */
export function foldOrder<T extends Ordered>(events: Iterable<T>): T[] {
  const all = [...events];
  const numbered = all.filter(({ seq }) => seq > 0).sort((a, b) => a.seq - b.seq);
  const open = all.filter(({ seq }) => seq === 0);

  const byPlace = new Map(open.map((event) => [`${event.author} ${event.counter}`, event.digest]));
  const unnumbered = new Set(open.map(({ digest }) => digest));
  const followers = new Map<string, T[]>();
  const ready: T[] = [];
  for (const event of open) {
    // An erased event that was never seen whole has lost its `prev`; its place in the author's chain is known all the same.
    const before = event.prev ?? (event.counter > 1 ? byPlace.get(`${event.author} ${event.counter - 1}`) : undefined);
    if (event.counter <= 1 || before === undefined || !unnumbered.has(before)) push(ready, event);
    else followers.set(before, [...(followers.get(before) ?? []), event]);
  }
  const ordered: T[] = [];
  for (let next = pop(ready); next; next = pop(ready)) {
    ordered.push(next);
    for (const follower of followers.get(next.digest) ?? []) push(ready, follower);
  }
  return [...numbered, ...ordered];
}

/** A heap with the smallest first. */
function push<T extends Ordered>(heap: T[], event: T): void {
  heap.push(event);
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1;
    if (!isBefore(heap[at]!, heap[above]!)) break;
    [heap[at], heap[above]] = [heap[above]!, heap[at]!];
    at = above;
  }
}

function pop<T extends Ordered>(heap: T[]): T | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (!first || !last || heap.length === 0) return first;
  heap[0] = last;
  for (let at = 0; ; ) {
    let least = at;
    for (const below of [2 * at + 1, 2 * at + 2]) {
      if (below < heap.length && isBefore(heap[below]!, heap[least]!)) least = below;
    }
    if (least === at) return first;
    [heap[at], heap[least]] = [heap[least]!, heap[at]!];
    at = least;
  }
}

/** The highest (counter, digest) of an author, or (0, zeros). */
export function lastOf(log: Log, author: string): { counter: number; digest: Uint8Array } {
  let last: LogEvent | undefined;
  for (const event of log.events.values()) {
    if (event.author === author && event.counter > (last?.counter ?? 0)) last = event;
  }
  return last ? { counter: last.counter, digest: unhex(last.digest) } : { counter: 0, digest: new Uint8Array(digest_bytes) };
}
