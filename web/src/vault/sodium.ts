/**
 * libsodium, the same primitives as in the command line (docs/formats/envelope.md). It lies whole in the script that
 * imports it, WebAssembly included: nothing is fetched and no second script is loaded.
 */
import sodium from 'libsodium-wrappers-sumo';

export { sodium };

/** Resolves when the functions of `sodium` may be called. */
export const sodiumReady: Promise<void> = sodium.ready;

export const generichash = (size: number, input: Uint8Array, key: Uint8Array | null = null): Uint8Array =>
  sodium.crypto_generichash(size, input, key);

/** A subkey of 32 bytes; `context` has eight characters. */
export const subkey = (key: Uint8Array, id: number, context: string): Uint8Array =>
  sodium.crypto_kdf_derive_from_key(32, id, context, key);

export const random = (size: number): Uint8Array => sodium.randombytes_buf(size);

export const aeadSeal = (key: Uint8Array, nonce: Uint8Array, ad: Uint8Array, plain: Uint8Array): Uint8Array =>
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, ad, null, nonce, key);

/** Null where the tag does not fit. */
export function aeadOpen(key: Uint8Array, nonce: Uint8Array, ad: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, ad, nonce, key);
  } catch {
    return null;
  }
}
