import type { ChatContents, ChatProgress, Operations } from '../generated/core';
import type { Reply } from './core';
import type { Diary } from './diary';

/** What the page and the worker say to each other. */
export type ToWorker =
  | { kind: 'call'; id: number; name: keyof Operations; request: unknown }
  | { kind: 'read'; id: number; file: File }
  | { kind: 'cancel' }
  | { kind: 'diary'; id: number; ask: keyof Diary; with: unknown[] };

export type FromWorker =
  | { kind: 'reply'; id: number; reply: Reply<unknown> }
  | { kind: 'progress'; id: number; progress: ChatProgress }
  /** The trained reader could not be loaded. */
  | { kind: 'rules-alone' }
  /** Another tab wrote something. */
  | { kind: 'diary-changed' };

export type ReadReply = Reply<ChatContents>;
