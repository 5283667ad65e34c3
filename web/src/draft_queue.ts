/** What is half written on its way into the vault: soon, in order, and tried again until it is there. */

/** So often, at most, while somebody writes. */
const pause_ms = 100;

type Note = { text: string | null; isOnTheWay: boolean };

/** `store` keeps a text under its name, or forgets it where it is null, and never rejects. */
export function draftQueue(store: (name: string, text: string | null) => Promise<{ ok: boolean }>) {
  /** What was noted last under a name, as long as it is not known to be stored. */
  const notes = new Map<string, Note>();
  const onTheWay = new Set<Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(name: string, note: Note): void {
    note.isOnTheWay = true;
    const sent = store(name, note.text).then(({ ok }) => {
      note.isOnTheWay = false;
      onTheWay.delete(sent);
      if (ok && notes.get(name) === note) notes.delete(name);
    });
    onTheWay.add(sent);
  }

  function sendAll(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const [name, note] of notes) if (!note.isOnTheWay) send(name, note);
  }

  const arrived = async (): Promise<void> => void (await Promise.all(onTheWay));

  return {
    /** Notes how it reads now; null where nothing is left of it. */
    note(name: string, text: string | null): void {
      notes.set(name, { text, isOnTheWay: false });
      timer ??= setTimeout(sendAll, pause_ms);
    },

    /** What could not be stored yet under this name; undefined where nothing waits. */
    unstored: (name: string): string | null | undefined => notes.get(name)?.text,

    /** Sends at once what waits. Ends when all that is on the way was answered. */
    flush(): Promise<void> {
      sendAll();
      return arrived();
    },

    /** Nothing that waits is stored any more. Ends when nothing is on the way. */
    forget(): Promise<void> {
      clearTimeout(timer);
      timer = undefined;
      notes.clear();
      return arrived();
    },
  };
}
