/**
 * What is half written and outlives the page: sealed in the vault, on this device alone, until the entry is kept or dropped.
 * Only a diary in which something was written before has drafts.
 */
import { startDiary } from './diary.svelte';
import { askDiary } from './engine/client';

/** So long after the last letter it is put away. */
const quiet_ms = 300;

export type Draft<T> = ReturnType<typeof draftNamed<T>>;

/** `isFit` says whether what was found is of the expected form; anything else counts as nothing. */
export function draftNamed<T>(name: string, isFit: (found: unknown) => found is T) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { value: T | null } | null = null;
  let isOver = false;

  function flush(): void {
    clearTimeout(timer);
    if (!waiting || isOver) return;
    const { value } = waiting;
    waiting = null;
    void askDiary('keepDraft', name, value === null ? null : JSON.stringify(value));
  }

  return {
    async read(): Promise<T | null> {
      await startDiary();
      const found = await askDiary('draft', name);
      if (!found.ok || found.value === null) return null;
      try {
        const value: unknown = JSON.parse(found.value);
        return isFit(value) ? value : null;
      } catch {
        return null;
      }
    },

    /** Notes how it reads now; null where nothing is left of it. */
    note(value: T | null): void {
      waiting = { value };
      clearTimeout(timer);
      timer = setTimeout(flush, quiet_ms);
    },

    /** Puts away at once what waits: the page may be gone in a moment. */
    flush,

    /** It was kept as an entry, or dropped: nothing of it stays, and nothing that still waits brings it back. */
    async end(): Promise<void> {
      clearTimeout(timer);
      isOver = true;
      await askDiary('keepDraft', name, null);
    },
  };
}
