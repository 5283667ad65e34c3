/** A space's log: its first event, the heads of its chain, which events hold, and the order in which they are folded. */
import {
  type DeviceCard, type ErasedEntry, type Genesis, isInItsClass, parseBody, readDeviceAdded, readEpoch, readErased, readGenesis, readRecoverySigner,
} from './bodies';
import { hex, isSame, isZero, join, label, textOf, u32, u64, unhex } from './bytes';
import { type Opened, type Refusal, authorOf, digest_bytes, isSignedBy, kindClass, open } from './envelope';
import { generichash } from './sodium';

/** A space is named after its first event's body, so that nobody can put another log under its name. */
export const spaceIdOf = (genesis: Uint8Array): Uint8Array => generichash(32, join(label('space'), genesis)).slice(0, 16);

export const firstHead = (spaceId: Uint8Array): Uint8Array => generichash(32, join(label('genesis'), spaceId));

export const nextHead = (head: Uint8Array, number: number, digest: Uint8Array): Uint8Array =>
  generichash(32, join(label('chain'), head, u64(number), digest));

/** What an `epoch` event says of the key that it brings, so that a wrong one is known as such. */
export const epochCheck = (spaceId: Uint8Array, epoch: number, key: Uint8Array): Uint8Array =>
  generichash(32, join(label('epoch-check'), spaceId, u32(epoch)), key);

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

/** May introduce a device of this person, and do nothing else. */
export type RecoverySigner = { key: Uint8Array; person: string };

/** A record without effect: under what digest it is kept, and why. */
export type SetAside = { digest: string; reason: Refusal | 'signature' | 'class' | 'newer' | 'genesis' | 'member' | 'seen' };

export type Log = {
  spaceId: Uint8Array;
  /** The head before anything was numbered. */
  head: Uint8Array;
  keysFor: (epoch: number) => Uint8Array[];
  genesis: Genesis | null;
  devices: Map<string, Device>;
  /** By author id. */
  signers: Map<string, RecoverySigner>;
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
  head: firstHead(spaceId),
  keysFor,
  genesis: null,
  devices: new Map(),
  signers: new Map(),
  events: new Map(),
  erased: new Map(),
  erasures: [],
  withheld: new Map(),
  setAside: [],
  waiting: [],
});

/** `digest`: under what it is kept, where that is known; damaged bytes have another. */
export type LogRecord = { bytes: Uint8Array; seq: number; digest?: string };

/**
 * Adds records in any order and checks them as far as the log allows. Gives the digests of the events that became erased by
 * it, so that whoever keeps the records can drop them.
 */
export function addRecords(log: Log, records: LogRecord[]): string[] {
  for (const { bytes, seq, digest } of records) {
    if (bytes.length === digest_bytes) {
      if (!log.events.has(hex(bytes))) log.withheld.set(hex(bytes), seq);
      continue;
    }
    const opened = open(bytes, log.spaceId, log.keysFor);
    if (typeof opened === 'string') log.setAside.push({ digest: digest ?? hex(generichash(32, bytes)), reason: opened });
    else if (!log.events.has(hex(opened.digest))) log.waiting.push({ opened, seq });
  }
  settle(log);
  const dropped = applyErasures(log);
  // What was damaged may have come again, whole.
  log.setAside = log.setAside.filter(({ digest }) => !log.events.has(digest));
  return dropped;
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
  // Before anything was seen of a server there is one head alone, and nobody has seen what came later.
  if (frame.seenSeq === 0 && !isSame(frame.seenHead, log.head)) return 'seen';
  if (seq > 0 && frame.seenSeq >= seq) return 'seen';
  const isKnownClass = frame.kindClass >= 1 && frame.kindClass <= 6;
  if (!json || (isKnownClass && !isInItsClass(json.kind, frame.kindClass))) return 'class';
  if (json.kind === 'genesis') return admitGenesis(log, opened, seq);
  if (!log.genesis) return 'unknown author';
  // Events without a chain belong to the recovery signer alone, and they introduce devices and nothing else.
  if (frame.counter === 0) {
    const signer = log.signers.get(hex(frame.author));
    if (!signer) return 'unknown author';
    if (!isSignedBy(opened, signer.key)) return 'signature';
    const added = readDeviceAdded(json);
    return added?.person === signer.person && isZero(frame.prev) ? introduce(log, opened, added, seq) : 'member';
  }
  const author = log.devices.get(hex(frame.author));
  if (!author) return 'unknown author';
  if (!isSignedBy(opened, author.sign)) return 'signature';
  if (frame.counter === 1 ? !isZero(frame.prev) : isZero(frame.prev)) return 'member';
  if (json.kind === 'device_added') {
    const added = readDeviceAdded(json);
    return added?.person === author.person ? introduce(log, opened, added, seq) : 'member';
  }
  if (json.kind === 'recovery_signer_set') {
    const set = readRecoverySigner(json);
    if (set?.person !== author.person) return 'member';
    addSigner(log, set.person, set.key);
  }
  if (json.kind === 'epoch' && !isTrueEpoch(log, json)) return 'epoch';
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
  addSigner(log, genesis.person, genesis.recoverySigner);
  return introduce(log, opened, genesis, seq);
}

function introduce(log: Log, opened: Opened, { person, device }: { person: string; device: DeviceCard }, seq: number): 'in' {
  log.devices.set(hex(authorOf(log.spaceId, device.sign)), { person, ...device });
  keep(log, opened, seq);
  return 'in';
}

/** A signer that was set once stays one; the first person to name a key is whose it is. */
function addSigner(log: Log, person: string, key: Uint8Array): void {
  const author = hex(authorOf(log.spaceId, key));
  if (!log.signers.has(author)) log.signers.set(author, { key, person });
}

/** Well formed, and of a key that is at hand it says what is true. */
function isTrueEpoch({ spaceId, keysFor }: Log, json: Record<string, unknown>): boolean {
  const said = readEpoch(json);
  if (!said) return false;
  const keys = keysFor(said.epoch);
  return keys.length === 0 || keys.some((key) => hex(epochCheck(spaceId, said.epoch, key)) === said.check);
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
      } else if (event && event.body !== null && event.kindClass === kindClass.content && event.eventId === event_id && event.author === author && event.counter === counter) {
        Object.assign(event, { timeMs: 0, body: null });
        dropped.push(digest);
      }
    }
  }
  return dropped;
}

/** Where an author's chain does not fit together. */
export type Holes = {
  /** Digests that events name as the one before, and that are not here. */
  missing: Set<string>;
  /** Holes before an erased event, which took the name of the one before along. */
  unnamed: number;
  /** Events whose one before is here, and is another one. */
  broken: number;
};

export function holesIn(log: Log): Holes {
  const holes: Holes = { missing: new Set(), unnamed: 0, broken: 0 };
  const places = new Set([...log.events.values()].map(({ author, counter }) => `${author} ${counter}`));
  for (const { author, counter, prev } of log.events.values()) {
    if (counter <= 1) continue;
    const before = prev === null ? undefined : log.events.get(prev);
    if (prev === null) holes.unnamed += places.has(`${author} ${counter - 1}`) ? 0 : 1;
    else if (!before) holes.missing.add(prev);
    else if (before.author !== author || before.counter !== counter - 1) holes.broken += 1;
  }
  return holes;
}

/** How many events stand behind something that is missing. */
export function gapsIn(log: Log): number {
  const { missing, unnamed, broken } = holesIn(log);
  return missing.size + unnamed + broken;
}

type Ordered = { eventId: string; author: string; counter: number; digest: string; timeMs: number; seq: number };
type Head<T> = { event: T; rest: T[]; at: number };

const isBefore = <T extends Ordered>({ event: a }: Head<T>, { event: b }: Head<T>): boolean => {
  if (a.timeMs !== b.timeMs) return a.timeMs < b.timeMs;
  return a.eventId !== b.eventId ? a.eventId < b.eventId : a.digest < b.digest;
};

const isEarlier = (a: Ordered, b: Ordered): boolean => a.counter < b.counter || (a.counter === b.counter && a.digest <= b.digest);

/**
 * The order in which events are folded: by number; then, of the first events of all authors' remaining chains, the one with
 * the smallest (time, event id), again and again. A chain goes by counter, and where a copied device used one twice, by digest.
 * The same set of events gives the same order on every device.
 */
export function foldOrder<T extends Ordered>(events: Iterable<T>): T[] {
  const all = [...events];
  const ordered = all.filter(({ seq }) => seq > 0).sort((a, b) => a.seq - b.seq);
  const chains = new Map<string, T[]>();
  for (const event of all) {
    if (event.seq > 0) continue;
    const name = event.counter === 0 ? `${event.author} ${event.eventId}` : event.author;
    const chain = chains.get(name);
    if (chain) chain.push(event);
    else chains.set(name, [event]);
  }
  const ready: Head<T>[] = [];
  for (const rest of chains.values()) {
    if (!rest.every((event, i) => i === 0 || isEarlier(rest[i - 1]!, event))) rest.sort((a, b) => (isEarlier(a, b) ? -1 : 1));
    push(ready, { event: rest[0]!, rest, at: 0 });
  }
  for (let next = pop(ready); next; next = pop(ready)) {
    const { event, rest, at } = next;
    ordered.push(event);
    const follower = rest[at + 1];
    if (follower) push(ready, { event: follower, rest, at: at + 1 });
  }
  return ordered;
}

/** A heap with the smallest first. */
function push<T extends Ordered>(heap: Head<T>[], head: Head<T>): void {
  heap.push(head);
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1;
    if (!isBefore(heap[at]!, heap[above]!)) break;
    [heap[at], heap[above]] = [heap[above]!, heap[at]!];
    at = above;
  }
}

function pop<T extends Ordered>(heap: Head<T>[]): Head<T> | undefined {
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
