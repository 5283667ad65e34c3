/**
 * What is half written and outlives the page: sealed in the vault, on this device alone, until the entry is kept or dropped.
 * A draft knows from the first letter under which id it will be kept: kept twice, it is one entry.
 */
import { startDiary, write } from './diary.svelte';
import { drafts } from './drafts';
import { askDiary } from './engine/client';
import type { Reply } from './engine/core';
import type { Written } from './engine/diary';
import type { EventBody } from './generated/core';
import { newId } from './new_id';

export type Draft<T> = ReturnType<typeof draftNamed<T>>;

/** As it lies in the vault. */
type Kept = { event_id: string; draft: unknown };

const isKept = (found: unknown): found is Kept => typeof found === 'object' && found !== null && 'draft' in found && typeof (found as Kept).event_id === 'string';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `isFit` says whether what was found is of the expected form; anything else counts as nothing. */
export function draftNamed<T>(name: string, isFit: (found: unknown) => found is T) {
  let isOver = false;
  let eventId = newId();

  /** It was kept as an entry, or dropped: nothing of it stays, and nothing that is noted later brings it back. */
  async function end(): Promise<void> {
    isOver = true;
    drafts.note(name, null);
    await drafts.flush();
  }

  return {
    /** Of the entry it will be. Known once it was read. */
    get eventId(): string {
      return eventId;
    },

    /** What is there of it; null where there is nothing. While it cannot be read, nothing may be written in its place. */
    async read(): Promise<Reply<T | null>> {
      await startDiary();
      await drafts.flush();
      const unstored = drafts.unstored(name);
      const found = unstored === undefined ? await askDiary('draft', name) : { ok: true as const, value: unstored };
      if (!found.ok || found.value === null) return found.ok ? { ok: true, value: null } : found;
      const kept = parsed(found.value);
      // An earlier version kept the draft alone.
      const value = isKept(kept) ? kept.draft : kept;
      if (!isFit(value)) return { ok: true, value: null };
      if (isKept(kept)) eventId = kept.event_id;
      return { ok: true, value };
    },

    /** Notes how it reads now; null where nothing is left of it. */
    note(value: T | null): void {
      if (!isOver) drafts.note(name, value === null ? null : JSON.stringify({ event_id: eventId, draft: value } satisfies Kept));
    },

    /** Keeps it as this entry and is over then. After a failure it may be tried again, and is the same entry still. */
    async keep(body: EventBody): Promise<Reply<Written>> {
      const written = await write(body, eventId);
      if (written.ok) await end();
      return written;
    },

    end,
  };
}
