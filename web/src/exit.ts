/** Quick exit: what was read is dropped, and a neutral page takes this one's place in the history. */
import { forgetEverything } from './engine/client';

export function leaveNow(): void {
  forgetEverything();
  document.title = 'Shopping list';
  document.body.replaceChildren();
  location.replace('./list.html');
}

const window_ms = 2_000;
let presses: number[] = [];

/** Three presses of Escape within two seconds leave. */
export function countEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  presses = [...presses.filter((at) => event.timeStamp - at < window_ms), event.timeStamp];
  if (presses.length >= 3) leaveNow();
}
