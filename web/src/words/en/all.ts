/** English, against which the types of the other languages are checked. A file for each room, to be read as a whole. */
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

export const en = {
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
