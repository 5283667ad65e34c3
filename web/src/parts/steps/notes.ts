import type { Breath } from './pace';

/** One screen of a practice, as the guide gives it. */
export type Screen = {
  kind: 'read' | 'write' | 'choose' | 'breathe' | 'timer' | 'done';
  title: string;
  text: string;
  prompt: string | null;
  choices: string[];
  seconds: number | null;
  breath: Breath | null;
};

/** What was written or chosen on a screen; several choices stand on lines of their own. */
export type Note = { screen: number; text: string };

/** What is on the screens now, kept apart by screen. */
export type Filled = { texts: string[]; picks: string[][] };

/** The state of the screens that these notes came from. */
export function filledFrom(screens: Screen[], notes: Note[]): Filled {
  const of = (index: number): string => notes.find(({ screen }) => screen === index)?.text ?? '';
  return {
    texts: screens.map(({ kind }, index) => (kind === 'write' ? of(index) : '')),
    picks: screens.map(({ kind, choices }, index) => (kind === 'choose' ? of(index).split('\n').filter((one) => choices.includes(one)) : [])),
  };
}

/** The notes of what is on the screens; screens that were left empty have none. */
export function notesOf(screens: Screen[], { texts, picks }: Filled): Note[] {
  return screens
    .map(({ kind, choices }, screen) => ({
      screen,
      text: kind === 'choose' ? choices.filter((choice) => picks[screen]?.includes(choice)).join('\n') : (texts[screen] ?? '').trim(),
    }))
    .filter(({ text }) => text !== '');
}
