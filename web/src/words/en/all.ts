/** English, against which the types of the other languages are checked. A file for each room, to be read as a whole. */
import { app } from './app';
import { kept } from './kept';
import { support } from './support';

export const en = {
  app,
  kept,
  support,
};
