/** Asking the browser to keep what is stored. Only a page may ask; a worker can only look whether it was granted. */

/** To be called by the page after the first entry. False where the browser does not promise it. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) || ((await navigator.storage?.persist?.()) ?? false);
  } catch {
    return false;
  }
}

export async function isKept(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) ?? false;
  } catch {
    return false;
  }
}
