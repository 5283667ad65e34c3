/** Copies the text. False where the browser keeps a page from it: over plain http, or where it was not allowed. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
