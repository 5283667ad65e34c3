/**
 * Quick exit: what was read is dropped, the diary is locked here and in every other tab, and a neutral page takes this one's
 * place in the history. What it cannot do is said on the page "Who can see what".
 */
import { flushDrafts } from './drafts';
import { forgetEverything, lockOtherTabs } from './engine/client';
import { words } from './words/words';

/** Set when somebody left, so that "back" finds the neutral page and not this app. */
const left = 'left';

function hide(): void {
  document.title = words.app.list.title;
  document.querySelectorAll('link[rel~="icon"], link[rel="manifest"]').forEach((link) => link.remove());
  document.body.replaceChildren();
}

/** The keys are needed until what was half written is sealed. */
function go(): void {
  lockOtherTabs();
  forgetEverything();
  location.replace(words.app.list.page);
}

export function leaveNow(): void {
  const sealed = flushDrafts();
  hide();
  sessionStorage.setItem(left, '1');
  void sealed.then(go);
}

/** Whether the browser's "back" led here after a quick exit; then the neutral page is shown again. */
export function isBackAfterLeaving(): boolean {
  if (sessionStorage.getItem(left) === null) return false;
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type === 'back_forward') return true;
  sessionStorage.removeItem(left);
  return false;
}

const window_ms = 2_000;
let presses: number[] = [];

/** Three presses of Escape within two seconds leave. */
export function countEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  presses = [...presses.filter((at) => event.timeStamp - at < window_ms), event.timeStamp];
  if (presses.length >= 3) leaveNow();
}
