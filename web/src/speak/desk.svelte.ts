import type { AssertParts } from '../generated/core';

/** What lies on the desk while Speak is open: it goes along from one page of it to the next, and away with it. */
export class Desk {
  draft = $state('');
  previous = $state('');
  parts = $state<AssertParts>({ observation: '', feeling: '', need: '', request: '' });
  /** What the parts were found in; its tone goes into the message. */
  source = $state('');
  /** The source that was taken apart last. */
  takenApart = '';
  reply = $state('');
  theirs = $state('');
  happened = $state('');
}

/** [begin, end) of the text, counted in code points as the core counts. */
export const cut = (text: string, { begin, end }: { begin: number; end: number }): string => [...text].slice(begin, end).join('');

/** Calls back once nothing has happened for a while. */
export function whenQuiet(act: () => void, quiet_ms = 600): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, quiet_ms);
  };
}
