/** The message catalogues: every visible word of the app by name, in one language at a time. A page reads `words`. */
import { en } from './en/all';

export type Words = typeof en;

export const words: Words = en;
