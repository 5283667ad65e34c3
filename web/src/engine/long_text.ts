/**
 * A text that is too long for one entry goes into several (docs/events.md, text_part), which the core puts together again.
 * Only loaded questionnaires, their scoring tables, what was filled in, and pages of the journal may be so long.
 */
import type { EventBody, InParts, TextPart } from '../generated/core';
import { utf8 } from '../vault/bytes';
import { body_bytes_max } from '../vault/envelope';
import type { Entry } from '../vault/vault';

/** As core/event/event.hpp has it. */
export const text_bytes_max = 8 * 1024 * 1024;

const longFields: Record<string, string[]> = {
  questionnaire_added: ['questionnaire', 'scoring'],
  questionnaire_answered: ['response'],
  wrote: ['text'],
};

type Fields = Record<string, string | InParts | null>;

const sizeOf = (text: string): number => utf8(text).length;

/** How many bytes this character takes in the JSON of an entry. */
function bytesInJson(character: string): number {
  const code = character.codePointAt(0)!;
  if (code === 0x22 || code === 0x5c) return 2;
  if (code < 0x20) return 6;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  // Half of a pair is written as an escape.
  if (code >= 0xd800 && code <= 0xdfff) return 6;
  return code < 0x10000 ? 3 : 4;
}

/** The text in pieces of at most `room` bytes, as the JSON of an entry writes them; cut between characters. */
export function piecesOf(text: string, room: number): string[] {
  const pieces: string[] = [];
  let [begin, at, used] = [0, 0, 0];
  for (const character of text) {
    const bytes = bytesInJson(character);
    if (used + bytes > room) {
      pieces.push(text.slice(begin, at));
      [begin, used] = [at, 0];
    }
    at += character.length;
    used += bytes;
  }
  return [...pieces, text.slice(begin)];
}

/** Moves the long texts of a body into parts until `fits`; what lies in parts already is not written again. */
function shortened(body: Fields, of: string, newId: () => string, fits: (body: Fields) => boolean): TextPart[] | null {
  const parts: TextPart[] = [];
  const fields = longFields[body.kind as string] ?? [];
  const take = (field: string): void => void (body[field] = field === 'scoring' ? null : '');
  for (const field of fields) if (body[`${field}_in_parts`]) take(field);
  for (const field of fields) {
    const text = body[field];
    if (fits(body)) break;
    if (typeof text !== 'string' || text === '') continue;
    if (sizeOf(text) > text_bytes_max) return null;
    const text_id = newId();
    const around = sizeOf(JSON.stringify({ kind: 'text_part', of, text_id, order: 1000, text: '' }));
    const pieces = piecesOf(text, body_bytes_max - around);
    body[`${field}_in_parts`] = { text_id, parts: pieces.length };
    take(field);
    pieces.forEach((piece, order) => parts.push({ of, text_id, order, text: piece }));
  }
  return parts;
}

/**
 * The entries that hold this body, to be appended together: itself last, under `eventId`. Null where one of its texts is
 * longer than `text_bytes_max`. A body whose length comes from elsewhere stays as it is, and the vault says that it is too long.
 */
export function entriesFor(body: EventBody, eventId: string, timeMs: number, newId: () => string): Entry[] | null {
  const whole = structuredClone(body);
  const isShort = (text: string): boolean => text.length <= body_bytes_max && sizeOf(text) <= body_bytes_max;
  let parts: TextPart[] | null;
  if (whole.kind === 'corrected') {
    const inner = JSON.parse(whole.body) as Fields;
    const write = (): void => void (whole.body = JSON.stringify(inner));
    parts = shortened(inner, whole.of, newId, () => (write(), isShort(JSON.stringify(whole))));
    write();
  } else {
    parts = shortened(whole as unknown as Fields, eventId, newId, (now) => isShort(JSON.stringify(now)));
  }
  if (!parts) return null;
  const bodies: object[] = [...parts.map((part) => ({ kind: 'text_part', ...part })), whole];
  return bodies.map((one, i) => ({ body: JSON.stringify(one), timeMs, eventId: i === bodies.length - 1 ? eventId : newId() }));
}
