/** German. Addresses the person as "du", as the English does with "you". */
import type { Words } from '../words';
import { about } from './about';
import { app } from './app';
import { entries } from './entries';
import { forms } from './forms';
import { home } from './home';
import { kept } from './kept';
import { picture } from './picture';
import { settings } from './settings';
import { steps } from './steps';
import { support } from './support';
import { today } from './today';
import { vault } from './vault';

export const de: Words = {
  about,
  app,
  entries,
  forms,
  home,
  kept,
  picture,
  settings,
  steps,
  support,
  today,
  vault,
};
