/** English, against which the types of the other languages are checked. A file for each room, to be read as a whole. */
import { about } from './about';
import { app } from './app';
import { entries } from './entries';
import { home } from './home';
import { kept } from './kept';
import { picture } from './picture';
import { steps } from './steps';
import { support } from './support';
import { today } from './today';

export const en = {
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
