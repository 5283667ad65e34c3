/**
 * "Delete for good": the log built anew. What lives is sealed again by this device under keys that did not exist before; the old
 * log, its keys and what was erased go in the same transaction. Nothing here touches the store.
 */
import { keysForEpochs } from './backup';
import { unhex, utf8 } from './bytes';
import { addRecords, emptyLog } from './chain';
import { foldedEvents } from './entries';
import { kindClass } from './envelope';
import { type Outcome, done, failed } from './result';
import { type Plan, type Session, type VaultEvent, spaceOf } from './session';
import { type SpaceKeys, beginSpace, sealNext } from './space';
import { type NewRow, rowOf } from './store';
import { words } from '../words/words';

/** Whether all of the log is of a kind that can be said again: nothing unread, nothing missing, nothing of a later version. */
function isWhole({ log }: Session, missing: number): boolean {
  const known = new Set<number>([kindClass.content, kindClass.membership, kindClass.epoch, kindClass.repair]);
  const unread = log.setAside.length + log.waiting.length + log.withheld.size + missing;
  return unread === 0 && [...log.events.values()].every((event) => known.has(event.kindClass));
}

/** The last event that this device sealed: nothing names it but the keyring. */
const hasLast = ({ log }: Session, { next_counter, last_digest }: SpaceKeys): boolean => next_counter === 1 || log.events.has(last_digest);

const living = (open: Session): VaultEvent[] => foldedEvents(open).filter(({ body }) => body !== null);

/** What an entry says, without who sealed it. */
const said = (events: VaultEvent[]): string => JSON.stringify(events.map(({ event_id, time_ms, body }) => [event_id, time_ms, body]));

/** The new log must say what the old one says, to the letter and in the same order, before the old one goes. */
function saysTheSame(open: Session, keys: Plan<null>['keys'], rows: NewRow[]): boolean {
  const log = emptyLog(unhex(keys.space_id), keysForEpochs(keys.epoch_keys));
  addRecords(log, rows);
  const anew: Session = { ...open, log, folded: null };
  return log.genesis !== null && isWhole(anew, 0) && said(living(anew)) === said(living(open));
}

/** `missing`: how many records are known to be missing. */
export function planRewrite(open: Session, missing: number, lock: NonNullable<Plan<null>['lock']>): Outcome<Plan<null>> {
  const old = spaceOf(open);
  // A server holds it, or will be told of it: then this is another matter.
  if (!isWhole(open, missing) || !hasLast(open, old) || (old.seen_seq ?? 0) > 0) return failed('damaged', words.vault.rewriteImpossible);
  const begun = beginSpace(unhex(open.keyring.recovery_seed), Date.now());
  let { keys } = begun;
  const add = [rowOf(begun.sealed.bytes, begun.sealed.eventId)];
  for (const { event_id, time_ms, body } of living(open)) {
    const next = sealNext(keys, { kindClass: kindClass.content, body: utf8(body!), timeMs: time_ms, eventId: event_id });
    keys = next.keys;
    add.push(rowOf(next.sealed.bytes, event_id));
  }
  if (!saysTheSame(open, keys, add)) return failed('defect', words.vault.defect);
  return done({ keys, add, lock, replacesEvents: true, gone: [...open.keyring.gone, old.space_id], value: null });
}
