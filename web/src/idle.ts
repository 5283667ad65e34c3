/** Locking by itself: when the page was hidden, or nobody touched it, for the time that was chosen. On this device alone. */
import { flushDrafts } from './drafts';

const key = 'securebase-idle';
/** In minutes; 0 is never. */
export const choices = [1, 5, 15, 0] as const;
export type Minutes = (typeof choices)[number];
const usual: Minutes = 15;

export function chosenMinutes(): Minutes {
  const kept = localStorage.getItem(key);
  return choices.find((one) => String(one) === kept) ?? usual;
}

export function chooseMinutes(minutes: Minutes): void {
  localStorage.setItem(key, String(minutes));
}

export const forgetMinutes = (): void => localStorage.removeItem(key);

const signs = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/** Watches from now on. `mayLock` says whether there is a lock to close. Gives a function that ends it. */
export function watchIdle(mayLock: () => boolean, lock: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = Date.now();

  const limit_ms = (): number => chosenMinutes() * 60_000;
  async function close(): Promise<void> {
    if (!mayLock() || limit_ms() === 0) return;
    await flushDrafts();
    lock();
  }
  function wait(): void {
    clearTimeout(timer);
    if (limit_ms() > 0) timer = setTimeout(() => void close(), limit_ms());
  }
  function touched(): void {
    since = Date.now();
    wait();
  }
  function shown(): void {
    // A sleeping device runs no timers: the clock tells.
    if (document.visibilityState === 'visible' && limit_ms() > 0 && Date.now() - since >= limit_ms()) void close();
    // Hidden, the time runs from now on; shown again, it was touched.
    touched();
  }
  for (const sign of signs) addEventListener(sign, touched, { passive: true, capture: true });
  document.addEventListener('visibilitychange', shown);
  wait();
  return () => {
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, touched, { capture: true });
    document.removeEventListener('visibilitychange', shown);
  };
}
