/** Asking the browser to keep what is stored. Only a page may ask; a worker can only look whether it was granted. */

/** To be called by the page after the first entry. False where the browser does not promise it. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) || ((await navigator.storage?.persist?.()) ?? false);
  } catch {
    return false;
  }
}

/** What tells which browser this is; a page's window, or a stand-in for tests. */
type Surroundings = { GestureEvent?: unknown; navigator: object; matchMedia(query: string): { matches: boolean } };

/**
 * Whether this browser removes what a page keeps after seven days without a visit: Safari, and every browser on an iPhone,
 * unless the app lies on the home screen. They are the ones that know gestures as events.
 */
export function forgetsAfterAWeek(here: Surroundings = window as unknown as Surroundings): boolean {
  const isOnHomeScreen = ('standalone' in here.navigator && here.navigator.standalone === true) || here.matchMedia('(display-mode: standalone)').matches;
  return here.GestureEvent !== undefined && !isOnHomeScreen;
}

export async function isKept(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) ?? false;
  } catch {
    return false;
  }
}
