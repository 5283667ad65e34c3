/** What the vault holds in memory while it is open, and what a change to it consists of. */
import { type Log, type LogEvent } from './chain';
import { kindClass } from './envelope';
import type { Keyring } from './keyring';
import type { SpaceKeys } from './space';
import type { NewRow } from './store';

export type VaultEvent = {
  /** 32 hexadecimal digits. */
  event_id: string;
  /** Milliseconds from 1970 UTC; 0 for an erased event. */
  time_ms: number;
  author: string;
  counter: number;
  /** JSON text as it was written; null once erased. */
  body: string | null;
};

/** What this device knows about its backups: when, and up to which append order entries are in one. */
export type BackupNote = { at: number; order: number };

/** What is in memory while the vault is open. */
export type Session = {
  vaultKey: Uint8Array;
  generation: number;
  mode: 0 | 1;
  lock: Uint8Array;
  keyring: Keyring;
  log: Log;
  /** Append order of each event, by digest. */
  orders: Map<string, number>;
  lastOrder: number;
  backup: BackupNote | null;
  /** The pages of the checked copy that are stored and still true. */
  keptPages: Set<number>;
  /** How many envelopes this session had to unseal. */
  unsealed: number;
  /** The events as they are handed out, until something changes. */
  folded: VaultEvent[] | null;
};

/** What a mutation wants: everything that changes, in one transaction. */
export type Plan<T> = {
  keys: SpaceKeys;
  add?: NewRow[];
  heals?: boolean;
  drop?: string[];
  recoverySeed?: string;
  lock?: { record: Uint8Array; vaultKey: Uint8Array; mode: 0 | 1 };
  replacesEvents?: boolean;
  /** The spaces that were deleted for good and written anew. */
  gone?: string[];
  /** `order` null: what this very change stores is covered too. */
  backup?: { at: number; order: number | null };
  value: T;
};

export const isErased = (event: LogEvent): boolean => event.body === null;
export const isEntry = (event: LogEvent): boolean => event.kindClass === kindClass.content && !isErased(event);

export const spaceOf = ({ keyring }: Session): SpaceKeys => keyring.spaces[0]!;
