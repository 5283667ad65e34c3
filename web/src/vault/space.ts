/** One device's part in a space: its keys, the events it seals, how it begins and how it is introduced. */
import { type EpochKey, keysForEpochs } from './backup';
import { type DeviceCard, deviceAddedBody, epochBody, genesisBody } from './bodies';
import { hex, unhex } from './bytes';
import { type Log, epochCheck, firstHead, spaceIdOf } from './chain';
import { authorOf, digestOf, kindClass, seal } from './envelope';
import { recoverySignSeed, signPublicKey, wrapPublicKey } from './keys';
import { random, sodium } from './sodium';

/** What the keyring holds of a space (docs/formats/lock.md); hexadecimal digits. */
export type SpaceKeys = {
  space_id: string;
  epoch_keys: EpochKey[];
  sign_seed: string;
  wrap_seed: string;
  erase_secret: string;
  next_counter: number;
  last_digest: string;
  /** The last pair that was verified against a server; left out where there is none. */
  seen_seq?: number;
  seen_head?: string;
};

export type Sealed = { bytes: Uint8Array; eventId: string };
export type ToSeal = { kindClass: number; body: Uint8Array; timeMs: number; eventId?: string };

const no_digest = hex(new Uint8Array(32));

export const epochOf = ({ epoch_keys }: SpaceKeys): number => Math.max(...epoch_keys.map(({ epoch }) => epoch));

export const authorIn = (keys: SpaceKeys): string => hex(authorOf(unhex(keys.space_id), signPublicKey(unhex(keys.sign_seed))));

export const seenOf = ({ space_id, seen_seq, seen_head }: SpaceKeys): { seq: number; head: string } =>
  seen_seq && seen_head ? { seq: seen_seq, head: seen_head } : { seq: 0, head: hex(firstHead(unhex(space_id))) };

const currentKey = (keys: SpaceKeys): Uint8Array => keysForEpochs(keys.epoch_keys)(epochOf(keys)).at(-1)!;

const cardOf = (signSeed: Uint8Array, wrapSeed: Uint8Array): DeviceCard => ({ sign: signPublicKey(signSeed), wrap: wrapPublicKey(wrapSeed) });

/** The next event of this device, and the keys as they stand after it: its counter is used up. */
export function sealNext(keys: SpaceKeys, { kindClass, body, timeMs, eventId }: ToSeal): { sealed: Sealed; keys: SpaceKeys } {
  const spaceId = unhex(keys.space_id);
  const id = eventId ?? hex(random(16));
  const seen = seenOf(keys);
  const bytes = seal(
    { spaceId, epoch: epochOf(keys), eventId: unhex(id), nonce: random(24) },
    {
      kindClass,
      author: unhex(authorIn(keys)),
      counter: keys.next_counter,
      prev: unhex(keys.last_digest),
      seenSeq: seen.seq,
      seenHead: unhex(seen.head),
      timeMs,
      body,
    },
    currentKey(keys),
    unhex(keys.sign_seed),
  );
  const after = { ...keys, next_counter: keys.next_counter + 1, last_digest: hex(digestOf(bytes)) };
  return { sealed: { bytes, eventId: id }, keys: after };
}

/** A private space: its genesis is sealed under its first epoch's key. */
export function beginSpace(recoverySeed: Uint8Array, timeMs: number): { sealed: Sealed; keys: SpaceKeys } {
  const [salt, signSeed, wrapSeed] = [random(16), random(32), random(32)];
  const recoverySigner = signPublicKey(recoverySignSeed(recoverySeed, salt));
  const body = genesisBody({ salt, person: hex(random(16)), recoverySigner, device: cardOf(signSeed, wrapSeed) });
  const keys: SpaceKeys = {
    space_id: hex(spaceIdOf(body)),
    epoch_keys: [{ epoch: 0, key: hex(random(32)) }],
    sign_seed: hex(signSeed),
    wrap_seed: hex(wrapSeed),
    erase_secret: hex(random(32)),
    next_counter: 1,
    last_digest: no_digest,
  };
  return sealNext(keys, { kindClass: kindClass.membership, body, timeMs });
}

/**
 * New keys for this device in a space that others wrote, introduced by the recovery signer: a restored device never goes on
 * with the keys of the old one, so that two of them cannot use one counter twice. Null where the seed is not the space's.
 */
export function joinSpace(
  log: Log,
  from: Omit<SpaceKeys, 'sign_seed' | 'wrap_seed' | 'next_counter' | 'last_digest'>,
  recoverySeed: Uint8Array,
  timeMs: number,
): { sealed: Sealed; keys: SpaceKeys } | null {
  if (!log.genesis) return null;
  const signer = recoverySignSeed(recoverySeed, log.genesis.salt);
  if (!log.signers.has(hex(authorOf(log.spaceId, signPublicKey(signer))))) return null;
  const [signSeed, wrapSeed] = [random(32), random(32)];
  const keys: SpaceKeys = { ...from, sign_seed: hex(signSeed), wrap_seed: hex(wrapSeed), next_counter: 1, last_digest: no_digest };
  const body = deviceAddedBody(log.genesis.person, cardOf(signSeed, wrapSeed));
  // Counter 0, no chain: the signer introduces, and writes nothing else.
  const asSigner = { ...keys, sign_seed: hex(signer), next_counter: 0 };
  return { sealed: sealNext(asSigner, { kindClass: kindClass.membership, body, timeMs }).sealed, keys };
}

/** A new epoch: its key is wrapped to every device of the space, in an event that the old key still opens. */
export function beginEpoch(log: Log, keys: SpaceKeys, timeMs: number): { sealed: Sealed; keys: SpaceKeys } {
  const epoch = epochOf(keys) + 1;
  const key = random(32);
  const wraps = [...log.devices].map(([author, { wrap }]) => ({ author, sealed: hex(sodium.crypto_box_seal(key, wrap)) }));
  const body = epochBody({ epoch, check: hex(epochCheck(unhex(keys.space_id), epoch, key)), wraps });
  const { sealed, keys: after } = sealNext(keys, { kindClass: kindClass.epoch, body, timeMs });
  return { sealed, keys: { ...after, epoch_keys: [...keys.epoch_keys, { epoch, key: hex(key) }] } };
}
