/** Notes what was done about a thing on a list, or that somebody came back from a pause. */
import { write } from '../../diary.svelte';

export const tend = async (of: string, how: 'time' | 'done' | 'rest' | 'again', minutes: number | null = null, text = ''): Promise<boolean> =>
  (await write({ kind: 'tended', of, how, minutes, text: text.trim() || null })).ok;
