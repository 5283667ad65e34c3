/** One sealed event, byte for byte as docs/formats/envelope.md has it. */
import { hex, isZero, join, label, readU16, readU32, readU64, textOf, u16, u32, u64 } from './bytes';
import { aeadOpen, aeadSeal, generichash, sodium } from './sodium';

export const header_bytes = 62;
export const commit_bytes = 32;
export const frame_bytes_min = 111;
export const signature_bytes = 64;
export const body_bytes_max = 64_336;
export const digest_bytes = 32;

const tag_bytes = 16;
const overhead_bytes = header_bytes + commit_bytes + tag_bytes;
const buckets = [1024, 2048, 4096, 8192, 16384, 32768, 64512];

/** What kind of rules judge an event; the kind itself stands in the body. */
export const kindClass = { content: 1, membership: 2, epoch: 3, snapshot: 4, farewell: 5, repair: 6 } as const;

export type Header = { spaceId: Uint8Array; epoch: number; eventId: Uint8Array; nonce: Uint8Array };

export type Frame = {
  kindClass: number;
  author: Uint8Array;
  counter: number;
  prev: Uint8Array;
  seenSeq: number;
  seenHead: Uint8Array;
  /** Milliseconds from 1970 UTC, as the author's clock claims. */
  timeMs: number;
  /** UTF-8 JSON, kept as it came. */
  body: Uint8Array;
};

/** An envelope that was opened; whether its signature holds is asked of `isSignedBy`, once the author's key is known. */
export type Opened = { header: Header; frame: Frame; signature: Uint8Array; signedBytes: Uint8Array; digest: Uint8Array };

export type Refusal =
  | 'length'
  | 'format'
  | 'space'
  | 'commit'
  | 'tag'
  | 'frame'
  | 'number'
  | 'padding'
  | 'text'
  | 'epoch';

/** The first bucket that holds `size` bytes, or undefined: so that a short entry and a longer one look the same. */
export const bucketOf = (size: number): number | undefined => buckets.find((bucket) => bucket >= size);

const envelopeSizes = new Set(buckets.map((bucket) => bucket + overhead_bytes));
export const isEnvelopeSize = (size: number): boolean => envelopeSizes.has(size);

export const digestOf = (envelope: Uint8Array): Uint8Array => generichash(digest_bytes, envelope);

/** The id of one device in one space, from its public signing key. */
export const authorOf = (spaceId: Uint8Array, signPublicKey: Uint8Array): Uint8Array =>
  generichash(32, join(label('author'), spaceId, signPublicKey)).slice(0, 16);

function headerBytes({ spaceId, epoch, eventId, nonce }: Header): Uint8Array {
  return join(new Uint8Array([1, 1]), spaceId, u32(epoch), eventId, nonce);
}

function frameBytes(frame: Frame): Uint8Array {
  const { author, counter, prev, seenSeq, seenHead, timeMs, body } = frame;
  const numbers = [u64(counter), prev, u64(seenSeq), seenHead, u64(timeMs), u32(body.length)];
  return join(new Uint8Array([1]), u16(frame.kindClass), author, ...numbers, body);
}

/** One key for one event, and a commitment to key and header: no ciphertext opens under two keys. */
function keysOf(header: Uint8Array, epochKey: Uint8Array): { key: Uint8Array; commit: Uint8Array } {
  const okm = generichash(64, join(label('event'), header), epochKey);
  return { key: okm.slice(0, 32), commit: okm.slice(32) };
}

/**
 * Seals an event. The body has at most `body_bytes_max` bytes, numbers are below 2^53; a caller that does not keep to this
 * is a defect of ours.
 */
export function seal(header: Header, frame: Frame, epochKey: Uint8Array, signSeed: Uint8Array): Uint8Array {
  const head = headerBytes(header);
  const inner = frameBytes(frame);
  const pair = sodium.crypto_sign_seed_keypair(signSeed);
  const signature = sodium.crypto_sign_detached(join(label('sign'), head, inner), pair.privateKey);
  sodium.memzero(pair.privateKey);
  const bucket = bucketOf(inner.length + signature_bytes + 1);
  if (bucket === undefined) throw new RangeError('the body is too long for an envelope');
  const plain = new Uint8Array(bucket);
  plain.set(inner);
  plain.set(signature, inner.length);
  plain[inner.length + signature_bytes] = 0x80;
  const { key, commit } = keysOf(head, epochKey);
  const sealed = aeadSeal(key, header.nonce, join(head, commit), plain);
  return join(head, commit, sealed);
}

/** What stands in clear at the front; null where the length or the format is not one of ours. */
export function readHeader(envelope: Uint8Array): Header | null {
  if (!isEnvelopeSize(envelope.length) || envelope[0] !== 1 || envelope[1] !== 1) return null;
  return {
    spaceId: envelope.slice(2, 18),
    epoch: readU32(envelope, 18),
    eventId: envelope.slice(22, 38),
    nonce: envelope.slice(38, 62),
  };
}

/**
 * Opens an envelope with the keys of its epoch; several may exist, and the commitment picks the right one. Every check of
 * docs/formats/envelope.md in its order; the first that fails is the refusal.
 */
export function open(envelope: Uint8Array, spaceId: Uint8Array, keysFor: (epoch: number) => Uint8Array[]): Opened | Refusal {
  if (!isEnvelopeSize(envelope.length)) return 'length';
  const header = readHeader(envelope);
  if (!header) return 'format';
  if (hex(header.spaceId) !== hex(spaceId)) return 'space';
  const head = envelope.subarray(0, header_bytes);
  const commit = envelope.slice(header_bytes, header_bytes + commit_bytes);
  const epochKeys = keysFor(header.epoch);
  if (epochKeys.length === 0) return 'epoch';
  const fitting = epochKeys.map((key) => keysOf(head, key)).find((keys) => sodium.memcmp(keys.commit, commit));
  if (!fitting) return 'commit';
  const ad = envelope.subarray(0, header_bytes + commit_bytes);
  const plain = aeadOpen(fitting.key, header.nonce, ad, envelope.subarray(header_bytes + commit_bytes));
  if (!plain) return 'tag';

  if (plain[0] !== 1) return 'frame';
  const bodySize = readU32(plain, 107);
  const [counter, seenSeq, timeMs] = [readU64(plain, 19), readU64(plain, 59), readU64(plain, 99)];
  if (Number.isNaN(counter) || Number.isNaN(seenSeq) || Number.isNaN(timeMs)) return 'number';
  if (bodySize > body_bytes_max) return 'frame';
  const frameSize = frame_bytes_min + bodySize;
  const used = frameSize + signature_bytes;
  if (plain.length !== bucketOf(used + 1)) return 'padding';
  if (plain[used] !== 0x80 || !isZero(plain.subarray(used + 1))) return 'padding';
  const body = plain.slice(frame_bytes_min, frameSize);
  if (textOf(body) === null) return 'text';
  return {
    header,
    frame: {
      kindClass: readU16(plain, 1),
      author: plain.slice(3, 19),
      counter,
      prev: plain.slice(27, 59),
      seenSeq,
      seenHead: plain.slice(67, 99),
      timeMs,
      body,
    },
    signature: plain.slice(frameSize, used),
    signedBytes: join(label('sign'), head, plain.subarray(0, frameSize)),
    digest: digestOf(envelope),
  };
}

/** Whether this key signed it, and whether it is the key that the author's id stands for. */
export function isSignedBy(opened: Opened, signPublicKey: Uint8Array): boolean {
  if (hex(authorOf(opened.header.spaceId, signPublicKey)) !== hex(opened.frame.author)) return false;
  return isSignatureOf(opened, signPublicKey);
}

export const isSignatureOf = (opened: Opened, signPublicKey: Uint8Array): boolean =>
  sodium.crypto_sign_verify_detached(opened.signature, opened.signedBytes, signPublicKey);
