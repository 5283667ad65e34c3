/** The page's side of the worker: typed calls that resolve with a reply and never reject. */
import type { ChatContents, ChatProgress, Operations } from '../generated/core';
import type { Reply } from './core';
import type { Diary } from './diary';
import type { Note } from '../vault/tabs';
import type { FromWorker, ToWorker } from './messages';
import { language } from '../words/language';
import { trustedScript } from './trusted';
import workerUrl from './worker?worker&url';
import { words } from '../words/words';

type Waiting = { resolve(reply: Reply<never>): void; onProgress?: (progress: ChatProgress) => void };

const waiting = new Map<number, Waiting>();
let diaryChanged: () => void = () => undefined;
let worker: Worker | undefined;
let areRulesAlone = false;
let nextId = 1;

function started(): Worker {
  if (worker) return worker;
  areRulesAlone = false;
  worker = new Worker(trustedScript(workerUrl), { type: 'module', name: language });
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
    const message = event.data;
    if (message.kind === 'diary-changed') {
      diaryChanged();
      return;
    }
    if (message.kind === 'rules-alone') {
      areRulesAlone = true;
      return;
    }
    const entry = waiting.get(message.id);
    if (!entry) return;
    if (message.kind === 'progress') {
      entry.onProgress?.(message.progress);
    } else {
      waiting.delete(message.id);
      entry.resolve(message.reply as Reply<never>);
    }
  });
  worker.addEventListener('error', () => stopAll());
  return worker;
}

/** The worker is gone: everybody who waits is told, and the next call starts a new one. */
function stopAll(): void {
  worker?.terminate();
  worker = undefined;
  const message = words.vault.engineNotStarted;
  for (const entry of waiting.values()) entry.resolve({ ok: false, error: { code: 'unavailable', where: '', message } });
  waiting.clear();
}

function send<T>(make: (id: number) => ToWorker, onProgress?: (progress: ChatProgress) => void): Promise<Reply<T>> {
  return new Promise((resolve) => {
    const id = nextId++;
    waiting.set(id, { resolve, onProgress });
    try {
      started().postMessage(make(id));
    } catch {
      // No worker, or something that cannot be handed to it.
      waiting.delete(id);
      resolve({ ok: false, error: { code: 'unavailable', where: '', message: words.vault.defect } });
    }
  });
}

export function call<Name extends keyof Operations>(
  name: Name,
  request: Operations[Name]['request'],
): Promise<Reply<Operations[Name]['reply']>> {
  return send((id) => ({ kind: 'call', id, name, request }));
}

/** Reads a whole export; one at a time. */
export function readChat(file: File, onProgress: (progress: ChatProgress) => void): Promise<Reply<ChatContents>> {
  return send((id) => ({ kind: 'read', id, file }), onProgress);
}

/** Asks the person's own log; see engine/diary.ts. */
export function askDiary<Ask extends keyof Diary>(ask: Ask, ...args: Parameters<Diary[Ask]>): ReturnType<Diary[Ask]> {
  return send((id) => ({ kind: 'diary', id, ask, with: args })) as ReturnType<Diary[Ask]>;
}

/** Whether messages are read by the rules alone because the trained reader could not be loaded; known once one was read. */
export const readsByRulesAlone = (): boolean => areRulesAlone;

export function onDiaryChange(listener: () => void): void {
  diaryChanged = listener;
}

export function cancelReading(): void {
  worker?.postMessage({ kind: 'cancel' } satisfies ToWorker);
}

/** Whoever left wants nothing to stay open elsewhere; vault/tabs.ts hears it. */
export function lockOtherTabs(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel('securebase-vault');
  channel.postMessage('locked' satisfies Note);
  channel.close();
}

/** Ends the worker and with it everything it held: for the quick exit. */
export function forgetEverything(): void {
  worker?.terminate();
  worker = undefined;
  waiting.clear();
}
