/** English, the language the others are checked against. One file for each room, so that each can be read as a whole. */
import { safety } from './safety';

export const en = { safety };
