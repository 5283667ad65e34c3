/** From a passphrase to a key, by Argon2id; what may go wrong in a browser is caught here (docs/formats/lock.md). */
import { hex, isZero, utf8 } from './bytes';
import { type Outcome, done, failed } from './result';
import { sodium } from './sodium';
import { words } from '../words/words';

/** `t` passes over `m_kib` KiB of memory. */
export type Cost = { t: number; m_kib: number };

export const cost_min: Cost = { t: 3, m_kib: 65_536 };
export const lock_m_kib_max = 262_144;
export const backup_m_kib_max = 1_048_576;
const t_max = 10;
const patience_ms = 500;

export const passphrase_bytes_min = 8;
export const passphrase_bytes_max = 1024;

/** Argon2id of a fixed phrase at t = 3, from the native libsodium: what this device must get too. */
const known_answers = new Map([
  [65_536, '30b212590685150fc7a895b097bad9ed2974b01f331ccb97a13f37c55ef5094b'],
  [131_072, 'a5f564bdd91190c6f59bb13e23000a6234d5306ac98b0886b941b1695613a2f8'],
  [262_144, '36af9e8e31d21eb5a653d6056f642381efe9afbc44624f49043a21ae44f3f86a'],
]);

const no_memory = failed(
  'no_memory',
  words.vault.noMemory,
);

/** Bounds are checked before any memory is taken: a file may ask for anything. */
export const isLegal = ({ t, m_kib }: Cost, m_kib_max: number): boolean =>
  t >= cost_min.t && t <= t_max && m_kib >= cost_min.m_kib && m_kib <= m_kib_max;

/** The bytes that are stretched: NFC, so that composed and decomposed letters give one key; never trimmed. */
export function passphraseBytes(passphrase: string): Outcome<Uint8Array> {
  const bytes = utf8(passphrase.normalize('NFC'));
  if (bytes.length < passphrase_bytes_min) {
    return failed('bad_passphrase', words.vault.passphraseTooShort(passphrase_bytes_min));
  }
  if (bytes.length > passphrase_bytes_max) return failed('bad_passphrase', words.vault.passphraseTooLong);
  return done(bytes);
}

function argon2(passphrase: Uint8Array, salt: Uint8Array, { t, m_kib }: Cost): Uint8Array | null {
  try {
    const key = sodium.crypto_pwhash(32, passphrase, salt, t, m_kib * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13);
    return isZero(key) ? null : key;
  } catch {
    return null;
  }
}

/** Whether this browser computes Argon2id rightly with this much memory; the first call on some phones did not. */
export function isRightAt(m_kib: number): boolean {
  const key = argon2(utf8('correct horse battery staple'), new Uint8Array(16).fill(15), { t: 3, m_kib });
  const isRight = key !== null && hex(key) === known_answers.get(m_kib);
  if (isRight) proven.add(m_kib);
  return isRight;
}

/** Sizes at which the known answer came out since the app was started. */
const proven = new Set<number>();

/** For opening something: one derivation. */
export function stretch(passphrase: Uint8Array, salt: Uint8Array, cost: Cost): Outcome<Uint8Array> {
  const key = argon2(passphrase, salt, cost);
  return key ? done(key) : no_memory;
}

/** For closing something: a known answer at this very cost, then twice the same key, so that no wrong key ever locks. */
export function stretchForKeeping(passphrase: Uint8Array, salt: Uint8Array, cost: Cost): Outcome<Uint8Array> {
  if (!proven.has(cost.m_kib) && known_answers.has(cost.m_kib) && !isRightAt(cost.m_kib)) return no_memory;
  const first = argon2(passphrase, salt, cost);
  const second = argon2(passphrase, salt, cost);
  if (!first || !second || !sodium.memcmp(first, second)) return no_memory;
  sodium.memzero(second);
  return done(first);
}

/**
 * The cost this device can bear: memory doubled from 64 MiB while one derivation stays under half a second. It is measured
 * with the known answer, so a size at which the browser fails is never chosen.
 */
export function measureCost(now: () => number): Cost {
  let chosen = cost_min.m_kib;
  for (const m_kib of known_answers.keys()) {
    const begun = now();
    const isRight = isRightAt(m_kib);
    const took = now() - begun;
    if (!isRight || took >= patience_ms) break;
    chosen = m_kib;
    // Twice the memory takes twice the time: nobody waits for a measurement that is known to fail.
    if (took * 2 >= patience_ms) break;
  }
  return { t: cost_min.t, m_kib: chosen };
}

/** As much as either asks for. */
export const costOfBoth = (a: Cost, b: Cost): Cost => ({ t: Math.max(a.t, b.t), m_kib: Math.max(a.m_kib, b.m_kib) });

let measured: Cost | undefined;

/** `measureCost` by this device's clock, once a start. */
export const chooseCost = (): Cost => (measured ??= measureCost(() => performance.now()));
