/** German. Addresses the person as "du", as the English does with "you". */
import type { Words } from '../words';
import { about } from './about';
import { app } from './app';
import { entries } from './entries';
import { home } from './home';
import { kept } from './kept';
import { picture } from './picture';
import { steps } from './steps';
import { support } from './support';
import { today } from './today';

export const de: Words = {
  about,
  app,
  entries,
  home,
  kept,
  picture,
  steps,
  support,
  today,
};
