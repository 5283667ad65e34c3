/** Keys that are made from other keys: the recovery keys, the recovery signer of a space, the tokens that allow erasing. */
import { join, label } from './bytes';
import { generichash, sodium, subkey } from './sodium';

export const recovery_seed_bytes = 16;

/** Ids of `sb1recov`: 1 lookup, 2 Ed25519 seed, 3 wrap, 4 backup. */
export type RecoveryKeyId = 1 | 2 | 3 | 4;

export const recoveryKey = (recoverySeed: Uint8Array, id: RecoveryKeyId): Uint8Array =>
  subkey(generichash(32, join(label('recovery'), recoverySeed)), id, 'sb1recov');

/** The seed of the key that may introduce a device into the space whose genesis holds `salt`. */
export const recoverySignSeed = (recoverySeed: Uint8Array, salt: Uint8Array): Uint8Array =>
  generichash(32, join(label('recover-sign'), salt), recoveryKey(recoverySeed, 2));

export function signPublicKey(signSeed: Uint8Array): Uint8Array {
  const pair = sodium.crypto_sign_seed_keypair(signSeed);
  sodium.memzero(pair.privateKey);
  return pair.publicKey;
}

/** `wrapSeed` is the X25519 secret key itself. */
export const wrapPublicKey = (wrapSeed: Uint8Array): Uint8Array => sodium.crypto_scalarmult_base(wrapSeed);

/** What a server is shown when an event is to be dropped, and what it stores beforehand to compare with. */
export function eraseToken(eraseSecret: Uint8Array, spaceId: Uint8Array, eventId: Uint8Array): { token: Uint8Array; stored: Uint8Array } {
  const token = generichash(32, join(label('erase'), spaceId, eventId), eraseSecret);
  return { token, stored: generichash(32, join(label('erased'), token)) };
}
