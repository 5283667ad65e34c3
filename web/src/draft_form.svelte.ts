/** A form whose words outlive the page. It is to be shown only when it is ready: what was begun earlier is in it then. */
import { draftNamed } from './draft';
import type { EventBody } from './generated/core';
import { held } from './held';

type Form<T> = {
  none: () => T;
  isFit: (found: unknown) => found is T;
  /** Whether nothing of it is worth to be there again. */
  isEmpty: (value: T) => boolean;
  /** It was begun earlier and is in the form now. */
  onfound?: () => void;
};

export function draftForm<T>(name: string, { none, isFit, isEmpty, onfound }: Form<T>) {
  let draft = draftNamed(name, isFit);
  const form = $state({ value: none(), isReady: false, problem: '' });

  void draft.read().then((found) => {
    if (!found.ok) {
      form.problem = found.error.message;
      return;
    }
    if (found.value !== null) {
      form.value = found.value;
      onfound?.();
    }
    form.isReady = true;
  });

  function beginAnew(): void {
    draft = draftNamed(name, isFit);
    form.value = none();
  }

  return {
    get value(): T {
      return form.value;
    },
    set value(value: T) {
      form.value = value;
    },
    get isReady(): boolean {
      return form.isReady;
    },
    /** Why what was begun cannot be read; the form must not take its place. */
    get problem(): string {
      return form.problem;
    },

    /** Of the entry it will be. */
    get eventId(): string {
      return draft.eventId;
    },

    /** Something was written. */
    changed(): void {
      draft.note(isEmpty(form.value) ? null : ($state.snapshot(form.value) as T));
    },

    /** Keeps it as this entry and begins anew. `within` takes no letter meanwhile. Gives whether it is kept. */
    async keep(body: EventBody, within?: HTMLElement): Promise<boolean> {
      const written = await held(within, () => draft.keep(body));
      if (written.ok) beginAnew();
      return written.ok;
    },

    /** Drops what was begun. */
    async drop(): Promise<void> {
      const ending = draft.end();
      beginAnew();
      await ending;
    },
  };
}
