/** The diary as plain text, for any other program. */
import { parseBody } from './bodies';
import type { VaultEvent } from './session';

/** The answers to the private questions are in no file that anybody can read. */
const isPrivate = (body: string): boolean => {
  const parsed = parseBody(body);
  const corrected = typeof parsed?.body === 'string' ? parseBody(parsed.body) : undefined;
  return parsed?.kind === 'safety_checked' || corrected?.kind === 'safety_checked';
};

const living = (events: VaultEvent[]): (VaultEvent & { body: string })[] =>
  events.filter((event): event is VaultEvent & { body: string } => event.body !== null && !isPrivate(event.body));

/** A claimed time may lie beyond what a calendar can say. */
const dateOf = (time_ms: number): string => (time_ms <= 8.64e15 ? new Date(time_ms).toISOString() : '');

/** Bodies stand in it as they were written. */
export function asJson(events: VaultEvent[]): string {
  const lines = living(events).map(
    ({ event_id, time_ms, body }) => `{"event_id":"${event_id}","time":"${dateOf(time_ms)}","time_ms":${time_ms},"body":${body}}`,
  );
  return `{"format":"securebase-plain","version":1,"events":[\n${lines.join(',\n')}\n]}\n`;
}

/** A quoted field. A sign that makes a spreadsheet compute is put behind a quotation mark. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

export function asCsv(events: VaultEvent[]): string {
  const rows = living(events).map(({ event_id, time_ms, body }) => {
    const { kind, ...rest } = parseBody(body) ?? {};
    return [dateOf(time_ms), String(kind ?? ''), JSON.stringify(rest), event_id].map(field).join(',');
  });
  return [['time', 'kind', 'content', 'event_id'].map(field).join(','), ...rows, ''].join('\r\n');
}
