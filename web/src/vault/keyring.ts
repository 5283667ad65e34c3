/** The keyring's JSON. Fields that this version does not know are kept for the one that wrote them. */
import { isHex } from './bytes';
import { openKeyring, sealKeyring } from './lock';
import type { SpaceKeys } from './space';

export type Keyring = { recovery_seed: string; spaces: SpaceKeys[]; gone: string[] };

const isKeyring = (value: Partial<Keyring> | null): value is Keyring =>
  isHex(value?.recovery_seed, 16) &&
  Array.isArray(value?.spaces) &&
  value.spaces.length > 0 &&
  value.spaces.every((space) => isHex(space?.space_id, 16));

/** Null where it does not open under this vault key: it was changed elsewhere, or damaged. */
export function readKeyring(sealed: Uint8Array, vaultKey: Uint8Array): { keyring: Keyring; generation: number } | null {
  const opened = openKeyring(sealed, vaultKey);
  if (!opened) return null;
  try {
    const keyring = JSON.parse(opened.json) as Partial<Keyring> | null;
    return isKeyring(keyring) ? { keyring, generation: opened.generation } : null;
  } catch {
    return null;
  }
}

export const writeKeyring = (keyring: Keyring, generation: number, vaultKey: Uint8Array): Uint8Array =>
  sealKeyring(generation, JSON.stringify(keyring), vaultKey);
