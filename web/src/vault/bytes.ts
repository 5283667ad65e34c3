/** Bytes in and out: little-endian integers, labels, hexadecimal digits. */

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Null where the bytes are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return null;
  }
}

/** What every hash and signature begins with, so that none can be taken for another: the label and a zero byte. */
export const label = (text: string): Uint8Array => utf8(`securebase/v1/${text}\0`);

export const join = (...parts: Uint8Array[]): Uint8Array => joinAll(parts);

/** For lists of any length, which a call with that many arguments would not survive. */
export function joinAll(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function u16(value: number): Uint8Array {
  return new Uint8Array([value & 0xff, (value >>> 8) & 0xff]);
}

export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** `value` is a whole number from 0 to 2^53 - 1. */
export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, value % 0x1_0000_0000, true);
  view.setUint32(4, Math.floor(value / 0x1_0000_0000), true);
  return bytes;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const readU16 = (bytes: Uint8Array, at: number): number => viewOf(bytes).getUint16(at, true);
export const readU32 = (bytes: Uint8Array, at: number): number => viewOf(bytes).getUint32(at, true);

/** NaN for 2^53 and above, which every reader refuses. */
export function readU64(bytes: Uint8Array, at: number): number {
  const value = viewOf(bytes).getBigUint64(at, true);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : Number.NaN;
}

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += digits[byte];
  return text;
}

export const isHex = (text: unknown, size: number): text is string =>
  typeof text === 'string' && text.length === size * 2 && /^[0-9a-f]*$/.test(text);

/** `text` is an even number of lower-case hexadecimal digits. */
export function unhex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; ++i) bytes[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** For what is no secret; secrets are compared by libsodium's memcmp. */
export const isSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, i) => byte === right[i]);

export const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
