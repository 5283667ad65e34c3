/** Entries: how they are handed out, which may come in, how they are sealed and erased. Nothing here touches the store. */
import { type ErasedEntry, erasedBody, isInItsClass, parseBody } from './bodies';
import { isHex, utf8 } from './bytes';
import { type LogEvent, foldOrder } from './chain';
import { body_bytes_max, kindClass } from './envelope';
import { type Outcome, done, failed } from './result';
import { type Plan, type Session, type VaultEvent, isEntry, isErased, spaceOf } from './session';
import { type SpaceKeys, sealNext } from './space';
import { type NewRow, rowOf } from './store';
import { words } from '../words/words';

export type AppendOptions = { eventId?: string; timeMs?: number };
export type Entry = AppendOptions & { body: string };

/** So many entries fit into one `erased` event with room to spare. */
const erased_per_event_max = 300;

export function foldedEvents(open: Session): VaultEvent[] {
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

export function checkEntry({ body, eventId, timeMs }: Entry): Outcome<null> {
  const json = typeof body === 'string' ? parseBody(body) : null;
  if (!json || !isInItsClass(json.kind, kindClass.content) || /\p{Surrogate}/u.test(body)) {
    return failed('bad_input', words.vault.entryForm);
  }
  if (utf8(body).length > body_bytes_max) {
    return failed('too_large', words.vault.entryTooLong);
  }
  const isTime = timeMs === undefined || (Number.isSafeInteger(timeMs) && timeMs >= 0);
  if ((eventId !== undefined && !isHex(eventId, 16)) || !isTime) {
    return failed(
      'bad_input',
      words.vault.entryNoId,
    );
  }
  return done(null);
}

export function planEntries(open: Session, entries: Entry[]): Outcome<Plan<{ eventIds: string[] }>> {
  let keys = spaceOf(open);
  const add: NewRow[] = [];
  const eventIds: string[] = [];
  const bodies = new Map([...open.log.events.values()].map((event) => [event.eventId, event.body]));
  for (const { body, eventId, timeMs } of entries) {
    if (eventId !== undefined && bodies.has(eventId)) {
      if (bodies.get(eventId) !== body) return failed('event_exists', words.vault.entryExists);
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

export const entriesOf = (events: Iterable<LogEvent>, isGone: (event: LogEvent) => boolean): ErasedEntry[] =>
  [...events]
    .filter((event) => isEntry(event) && isGone(event))
    .map(({ eventId, author, counter, digest }) => ({ event_id: eventId, author, counter, digest }));

/** The `erased` events that name these, and the rows that give way to digests. */
export function planErasure(from: SpaceKeys, entries: ErasedEntry[]): { keys: SpaceKeys; add: NewRow[]; drop: string[] } {
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
