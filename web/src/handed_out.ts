/** Notes in the diary that something left it by the person's own act, for the page that says who can see what. */
import { diary, erase, write } from './diary.svelte';
import type { HandedOut } from './generated/core';

export type Handed = 'backup' | 'export_json' | 'export_csv' | 'professional_page' | 'professional_file' | 'chat_page' | 'questionnaire' | 'reminder' | 'picture_page';

/** Nothing is noted where nothing was ever written, or while it is locked. Gives the event that noted it. */
export async function noteHandedOut(what: Handed): Promise<string | null> {
  if (diary.state?.vault !== 'open' || diary.state.entries === 0) return null;
  const written = await write({ kind: 'handed_out', what } satisfies { kind: 'handed_out' } & HandedOut);
  return written.ok ? written.value.eventId : null;
}

/** For a file that holds the diary itself: noted before it is made, so that nothing is new since then; taken back if it fails. */
export async function handingOut<T extends { ok: boolean }>(what: Handed, make: () => Promise<T>): Promise<T> {
  const noted = await noteHandedOut(what);
  const made = await make();
  if (!made.ok && noted !== null) await erase([noted]);
  return made;
}
