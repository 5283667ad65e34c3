/** German. Addresses the person as "du", as the English does with "you". */
import type { Words } from '../words';
import { app } from './app';
import { kept } from './kept';
import { support } from './support';

export const de: Words = {
  app,
  kept,
  support,
};
