/** The drafts of this page that are not stored yet. */
import { draftQueue } from './draft_queue';
import { askDiary } from './engine/client';

export const drafts = draftQueue((name, text) => askDiary('keepDraft', name, text));

/** So long, at most, words may take to be sealed before the page goes or is locked. */
const patience_ms = 400;

/** Puts away whatever waits; ends when that is done, or soon. */
export const flushDrafts = (): Promise<unknown> => Promise.race([drafts.flush(), new Promise((resolve) => setTimeout(resolve, patience_ms))]);

// Whoever turns to another place may be gone in a moment.
const flush = (): void => void drafts.flush();
document.addEventListener('visibilitychange', flush);
addEventListener('pagehide', flush);
addEventListener('hashchange', flush);
