/** Quick exit: what was read is dropped, and a neutral page takes this one's place in the history. */
import { forgetEverything } from './engine/client';
import { words } from './words/words';

export function leaveNow(): void {
  forgetEverything();
  document.title = words.app.list.title;
  document.body.replaceChildren();
  location.replace(words.app.list.page);
}

const window_ms = 2_000;
let presses: number[] = [];

/** Three presses of Escape within two seconds leave. */
export function countEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  presses = [...presses.filter((at) => event.timeStamp - at < window_ms), event.timeStamp];
  if (presses.length >= 3) leaveNow();
}
