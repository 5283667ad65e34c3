/** German. Addresses the person as "du", as the English does with "you". */
import type { Words } from '../words';
import { about } from './about';
import { anotherView } from './another_view';
import { app } from './app';
import { chat } from './chat';
import { chats } from './chats';
import { entries } from './entries';
import { forms } from './forms';
import { home } from './home';
import { journal } from './journal';
import { kept } from './kept';
import { lettingGo } from './letting_go';
import { lists } from './lists';
import { outside } from './outside';
import { past } from './past';
import { picture } from './picture';
import { professional } from './professional';
import { reflect } from './reflect';
import { safety } from './safety';
import { settings } from './settings';
import { shared } from './shared';
import { speak } from './speak';
import { steps } from './steps';
import { support } from './support';
import { talk } from './talk';
import { today } from './today';
import { vault } from './vault';
import { worth } from './worth';

export const de: Words = {
  about,
  anotherView,
  app,
  chat,
  chats,
  entries,
  forms,
  home,
  journal,
  kept,
  lettingGo,
  lists,
  outside,
  past,
  picture,
  professional,
  reflect,
  safety,
  settings,
  shared,
  speak,
  steps,
  support,
  talk,
  today,
  vault,
  worth,
};
