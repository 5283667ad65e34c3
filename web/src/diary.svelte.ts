/** The person's own log as the screens see it: where it stands, and a number that grows whenever it changes. */
import { drafts } from './drafts';
import { askDiary, call, onDiaryChange } from './engine/client';
import type { Reply } from './engine/core';
import type { DiaryState, Written } from './engine/diary';
import type { EventBody, Operations } from './generated/core';
import { askToKeep } from './vault/persist';
import type { BackupSummary, TypedWord } from './vault/vault';

export const diary = $state({
  state: null as DiaryState | null,
  problem: '',
  /** Grows with every change; a screen that reads it is drawn anew. */
  version: 0,
});

let started: Promise<void> | undefined;

function take(reply: Reply<DiaryState>): boolean {
  diary.problem = reply.ok ? '' : reply.error.message;
  if (reply.ok) {
    diary.state = reply.value;
    diary.version += 1;
  }
  return reply.ok;
}

/** Opens what can be opened without asking; a log with a passphrase stays locked. */
export function startDiary(): Promise<void> {
  started ??= (async () => {
    onDiaryChange(() => void askDiary('follow').then(take));
    const found = await askDiary('state');
    take(found.ok && found.value.vault !== 'locked' ? await askDiary('open') : found);
  })();
  return started;
}

export async function unlock(passphrase: string): Promise<boolean> {
  const isOpen = take(await askDiary('open', passphrase));
  // What could not be sealed while it was locked.
  if (isOpen) void drafts.flush();
  return isOpen;
}
export const lock = async (): Promise<boolean> => take(await askDiary('lock'));
/** A list of a page's state is copied: only plain values go to the worker. */
export const erase = async (eventIds: string[]): Promise<boolean> => take(await askDiary('erase', [...eventIds]));
export const setPassphrase = async (now: string, before?: string, isKnown?: boolean): Promise<boolean> => take(await askDiary('setPassphrase', now, before, isKnown));
export const removePassphrase = async (before: string): Promise<boolean> => take(await askDiary('removePassphrase', before));
/** Deletes for good what was erased: everything else is written anew under new keys. */
export const rewrite = async (passphrase?: string): Promise<boolean> => take(await askDiary('rewrite', passphrase));
export async function deleteEverything(): Promise<boolean> {
  await drafts.forget();
  return take(await askDiary('deleteEverything'));
}

/** What a file of another diary holds, when the person is to be asked; null when it is restored, or `diary.problem` says why not. */
export async function restoreBackup(bytes: Uint8Array, secret: string, isJoining: boolean): Promise<BackupSummary | null> {
  const restored = await askDiary('restoreBackup', bytes, secret, isJoining);
  take(restored.ok ? { ok: true, value: restored.value.state } : restored);
  return restored.ok ? restored.value.other : null;
}

/** The twelve words, or why not; the passphrase is asked for again where there is one. */
export const recoveryWords = (passphrase?: string) => askDiary('recoveryWords', passphrase);
/** What is wrong with each of these words, or an empty text. */
export const checkWords = (typed: TypedWord[]) => askDiary('checkWords', typed);
/** Opened by a passphrase of its own, or by the twelve words, of which some must be given. */
export const makeBackup = (opener: string | TypedWord[]) => askDiary('makeBackup', opener);
export const exportPlain = (form: 'json' | 'csv') => askDiary('exportPlain', form);

/** Adds an entry. One `eventId` is one entry, however often it is tried. */
export async function write(body: EventBody, eventId?: string): Promise<Reply<Written>> {
  await startDiary();
  const written = await askDiary('write', body, Date.now(), eventId);
  diary.problem = written.ok ? '' : written.error.message;
  // Only a page may ask the browser to keep what is stored; now there is something to keep.
  if (written.ok && diary.state?.isPersisted === false) await askToKeep();
  if (written.ok) take(await askDiary('state'));
  return written;
}

/** What a page shows, as of now. */
export async function viewOf<Name extends keyof Operations>(name: Name, request: Operations[Name]['request']): Promise<Operations[Name]['reply'] | null> {
  await startDiary();
  let reply = await call(name, request);
  // The core was started anew and has lost what it folded; the vault has it all.
  if (!reply.ok && reply.error.code === 'not_found' && take(await askDiary('refold'))) reply = await call(name, request);
  if (reply.ok) return reply.value;
  diary.problem = reply.error.message;
  return null;
}
