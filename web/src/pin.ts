/**
 * A PIN is a short passphrase with a form of its own: it goes through the same lock record and the same Argon2id
 * (docs/formats/lock.md), with a word before it that makes it long enough. That a PIN is set is noted beside it, so that the
 * page can show a field for digits; it says nothing of the digits.
 */
const key = 'securebase-lock';

export type LockKind = 'passphrase' | 'pin';

export const lockKind = (): LockKind => (localStorage.getItem(key) === 'pin' ? 'pin' : 'passphrase');

export function noteLockKind(kind: LockKind | null): void {
  if (kind === 'pin') localStorage.setItem(key, kind);
  else localStorage.removeItem(key);
}

export const digits_min = 6;
export const digits_max = 12;

export const passphraseOfPin = (pin: string): string => `PIN ${pin}`;

/** 111111, 123456, 987654: what is tried first. */
function isPlain(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]));
  return [0, 1, -1].some((step) => steps.every((one) => one === step));
}

export type PinFault = 'digits' | 'plain' | 'differ';

/** What is wrong with a new PIN. */
export function pinFault(first: string, second: string): PinFault | null {
  if (!new RegExp(`^[0-9]{${digits_min},${digits_max}}$`).test(first)) return 'digits';
  if (isPlain(first)) return 'plain';
  return first === second ? null : 'differ';
}
