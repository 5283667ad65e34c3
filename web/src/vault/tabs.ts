/** Several tabs, one vault: they take turns, and tell each other what they did. */

export type Note = 'changed' | 'locked' | 'deleted';

export type Tabs = {
  /** Runs `work` while no other tab runs its own. Where the browser has no such locks, the store's comparison still holds. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  tell(note: Note): void;
};

export function tabsOf(name: string, heard: (note: Note) => void): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  channel?.addEventListener('message', (event: MessageEvent<Note>) => heard(event.data));
  let last: Promise<unknown> = Promise.resolve();

  return {
    inTurn<T>(work: () => Promise<T>): Promise<T> {
      if (typeof navigator !== 'undefined' && navigator.locks) return navigator.locks.request(name, work) as Promise<T>;
      const mine = last.then(work, work);
      last = mine.catch(() => undefined);
      return mine;
    },
    tell: (note) => channel?.postMessage(note),
  };
}
