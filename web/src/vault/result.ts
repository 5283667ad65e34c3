/** What every function of the vault resolves with. */

/** Stable names, for code; the message is for the person. */
export type VaultErrorCode =
  | 'bad_input'
  | 'locked'
  | 'wrong_passphrase'
  | 'bad_passphrase'
  | 'wrong_words'
  | 'too_large'
  | 'event_exists'
  | 'not_found'
  | 'damaged'
  | 'not_a_backup'
  | 'backup_newer'
  | 'backup_cut_off'
  | 'backup_changed'
  | 'other_vault'
  | 'storage_full'
  | 'storage_newer'
  | 'storage_unavailable'
  | 'no_memory'
  | 'busy'
  | 'defect';

export type VaultError = { code: VaultErrorCode; message: string };
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: VaultError };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (code: VaultErrorCode, message: string): Outcome<never> => ({ ok: false, error: { code, message } });
