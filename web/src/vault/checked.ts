/**
 * The checked copy: entries as they were opened and checked once, in pages of sealed local rows, so that the next opening does
 * not unseal each envelope anew. A copy is never needed and never trusted further than its own seal: a page that is damaged,
 * of another diary, of another version, or that does not fit what is stored counts for nothing, and its envelopes are opened.
 *
 * A page is written once, when its span of the log is full. Whatever changes a row of its span drops it in the same
 * transaction (store.ts), so that no erased words survive in it.
 */
import { hex, isHex, textOf, u64, unhex, utf8 } from './bytes';
import type { LogEvent } from './chain';
import { kindClass } from './envelope';
import { openRow, sealRow } from './lock';
import type { LocalRow } from './store';

export const checked_table = 2;

/** How many append orders one page spans. */
export const page_orders = 256;

/** Raised whenever a page would read differently; pages of another version are thrown away. */
const copy_version = 1;

export type CheckedEvent = LogEvent & { order: number };

export type CheckedPage = {
  number: number;
  /** How many rows its span holds. */
  rows: number;
  events: CheckedEvent[];
  /** The orders of rows that are read from their envelopes all the same: all but living entries. */
  left: number[];
};

/** Orders begin at 1. */
export const pageOf = (order: number): number => Math.floor((order - 1) / page_orders);
export const firstOf = (page: number): number => page * page_orders + 1;
export const lastOf = (page: number): number => (page + 1) * page_orders;

export const rowIdOf = (page: number): string => hex(new Uint8Array([...u64(page), 0, 0, 0, 0, 0, 0, 0, 0]));

type Packed = [order: number, eventId: string, author: string, counter: number, prev: string, digest: string, timeMs: number, body: string, seq: number];

export function sealPage({ number, rows, events, left }: CheckedPage, spaceId: string, vaultKey: Uint8Array): LocalRow {
  const packed = events.map(({ order, eventId, author, counter, prev, digest, timeMs, body, seq }) => [order, eventId, author, counter, prev, digest, timeMs, body, seq]);
  const value = utf8(JSON.stringify({ version: copy_version, space_id: spaceId, number, rows, events: packed, left }));
  const row_id = rowIdOf(number);
  return { table: checked_table, row_id, sealed: sealRow(checked_table, unhex(row_id), value, vaultKey) };
}

const isPacked = (value: unknown): value is Packed =>
  Array.isArray(value) && value.length === 9 && isHex(value[1], 16) && isHex(value[5], 32) && typeof value[7] === 'string';

/** Null for a page that is to be thrown away. */
export function openPage({ row_id, sealed }: LocalRow, spaceId: string, vaultKey: Uint8Array): CheckedPage | null {
  const plain = openRow(checked_table, unhex(row_id), sealed, vaultKey);
  const text = plain && textOf(plain);
  if (!text) return null;
  try {
    const { version, space_id, number, rows, events, left } = JSON.parse(text) as Record<string, unknown>;
    const isOurs = version === copy_version && space_id === spaceId && typeof number === 'number' && rowIdOf(number) === row_id;
    if (!isOurs || !Array.isArray(events) || !events.every(isPacked) || !Array.isArray(left) || rows !== events.length + left.length) return null;
    const opened = events.map(([order, eventId, author, counter, prev, digest, timeMs, body, seq]) =>
      ({ order, eventId, author, counter, prev, digest, kindClass: kindClass.content, timeMs, body, seq }));
    return { number, rows, events: opened, left: left as number[] };
  } catch {
    return null;
  }
}

/** The full pages of a log that are not kept yet. */
export function pagesToKeep(events: ReadonlyMap<string, LogEvent>, orders: ReadonlyMap<string, number>, lastOrder: number, kept: ReadonlySet<number>): CheckedPage[] {
  const pages = new Map<number, CheckedPage>();
  for (const [digest, order] of orders) {
    const number = pageOf(order);
    if (lastOf(number) > lastOrder || kept.has(number)) continue;
    const page = pages.get(number) ?? { number, rows: 0, events: [], left: [] };
    pages.set(number, page);
    page.rows += 1;
    const event = events.get(digest);
    if (event && event.kindClass === kindClass.content && event.body !== null && event.prev !== null) page.events.push({ ...event, order });
    else page.left.push(order);
  }
  return [...pages.values()].sort((a, b) => a.number - b.number);
}
