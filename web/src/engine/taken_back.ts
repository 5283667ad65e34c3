/** Taking back is for good: the words of what was taken back are erased, whoever took it back and whenever that was. */
import type { VaultEvent } from '../vault/vault';

type Body = { kind?: unknown; of?: unknown };

/** The bodies of these kinds. Only those whose text names such a kind are read: a log is long, and few of it is of interest. */
function bodiesOf(events: VaultEvent[], kinds: string[]): { event_id: string; of: string }[] {
  const found: { event_id: string; of: string }[] = [];
  for (const { event_id, body } of events) {
    if (body === null || !kinds.some((kind) => body.includes(`"${kind}"`))) continue;
    const { kind, of } = JSON.parse(body) as Body;
    if (typeof of === 'string' && kinds.some((one) => one === kind)) found.push({ event_id, of });
  }
  return found;
}

/**
 * The events that still hold words of what was taken back: itself, what corrected it, and the pieces of its texts. A
 * `taken_back` itself has no words and cannot be taken back.
 */
export function wordsTakenBack(events: VaultEvent[]): string[] {
  const takings = bodiesOf(events, ['taken_back']);
  if (takings.length === 0) return [];
  const gone = new Set(takings.map(({ of }) => of));
  const notes = new Set(takings.map(({ event_id }) => event_id));
  const parts = bodiesOf(events, ['corrected', 'text_part']).filter(({ of }) => gone.has(of));
  const hasWords = new Set([...gone, ...parts.map(({ event_id }) => event_id)]);
  return events.filter(({ event_id, body }) => body !== null && hasWords.has(event_id) && !notes.has(event_id)).map(({ event_id }) => event_id);
}
