/** The message catalogues: every visible word of the pages by name, in one language at a time. A page reads `words`. */
import { de } from './de/all';
import { en } from './en/all';
import { language } from './language';

export type Words = typeof en;

const catalogues = { en, de } satisfies Record<string, Words>;

export const words: Words = catalogues[language];
