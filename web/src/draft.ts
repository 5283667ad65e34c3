/**
 * What is half written and outlives the page: sealed in the vault, on this device alone, until the entry is kept or dropped.
 * A draft knows from the first letter under which id it will be kept: kept twice, it is one entry.
 */
import { startDiary, write } from './diary.svelte';
import { askDiary } from './engine/client';
import type { Reply } from './engine/core';
import type { Written } from './engine/diary';
import type { EventBody } from './generated/core';
import { hex } from './vault/bytes';

/** What waits in every draft of the page. */
const flushes = new Set<() => Promise<unknown> | null>();

/** Puts away at once whatever waits: the page is about to go. Null when nothing waits. */
export function flushDrafts(): Promise<unknown> | null {
  const waiting = [...flushes].map((flush) => flush()).filter((one) => one !== null);
  return waiting.length > 0 ? Promise.all(waiting) : null;
}

/** What was put away last: who reads waits for it. */
let settled: Promise<unknown> = Promise.resolve();

/** So long after the last letter it is put away. */
const quiet_ms = 300;

export type Draft<T> = ReturnType<typeof draftNamed<T>>;

/** As it lies in the vault. */
type Kept = { event_id: string; draft: unknown };

const isKept = (found: unknown): found is Kept => typeof found === 'object' && found !== null && 'draft' in found && typeof (found as Kept).event_id === 'string';

/** `isFit` says whether what was found is of the expected form; anything else counts as nothing. */
export function draftNamed<T>(name: string, isFit: (found: unknown) => found is T) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { value: T | null } | null = null;
  let isOver = false;
  let eventId = hex(crypto.getRandomValues(new Uint8Array(16)));

  function put(): Promise<unknown> | null {
    clearTimeout(timer);
    flushes.delete(put);
    if (!waiting || isOver) return null;
    const { value } = waiting;
    waiting = null;
    settled = Promise.all([settled, askDiary('keepDraft', name, value === null ? null : JSON.stringify({ event_id: eventId, draft: value } satisfies Kept))]);
    return settled;
  }
  const flush = (): void => void put();

  /** It was kept as an entry, or dropped: nothing of it stays, and nothing that still waits brings it back. */
  async function end(): Promise<void> {
    clearTimeout(timer);
    flushes.delete(put);
    isOver = true;
    await askDiary('keepDraft', name, null);
  }

  return {
    async read(): Promise<T | null> {
      await startDiary();
      await settled;
      const found = await askDiary('draft', name);
      if (!found.ok || found.value === null) return null;
      try {
        const kept: unknown = JSON.parse(found.value);
        // An earlier version kept the draft alone.
        const value = isKept(kept) ? kept.draft : kept;
        if (!isFit(value)) return null;
        if (isKept(kept)) eventId = kept.event_id;
        return value;
      } catch {
        return null;
      }
    },

    /** Notes how it reads now; null where nothing is left of it. */
    note(value: T | null): void {
      waiting = { value };
      flushes.add(put);
      clearTimeout(timer);
      timer = setTimeout(flush, quiet_ms);
    },

    /** Puts away at once what waits: the page may be gone in a moment. */
    flush,

    /** Keeps it as this entry and is over then. After a failure it may be tried again, and is the same entry still. */
    async keep(body: EventBody): Promise<Reply<Written>> {
      flush();
      const written = await write(body, eventId);
      if (written.ok) await end();
      return written;
    },

    end,
  };
}
