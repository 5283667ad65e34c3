/** The bodies that the vault writes and reads itself; all others it keeps as they came (docs/formats/envelope.md). */
import { hex, isHex, textOf, unhex, utf8 } from './bytes';
import { kindClass } from './envelope';

export type DeviceCard = { sign: Uint8Array; wrap: Uint8Array };
export type Genesis = { salt: Uint8Array; person: string; recoverySigner: Uint8Array; device: DeviceCard };
export type ErasedEntry = { event_id: string; author: string; counter: number; digest: string };
export type EpochChange = { epoch: number; check: string; wraps: { author: string; sealed: string }[] };

const classOfKind = new Map<string, number>([
  ...['genesis', 'device_added', 'device_removed', 'recovery_signer_set'].map((kind) => [kind, kindClass.membership] as const),
  ['epoch', kindClass.epoch],
  ['snapshot', kindClass.snapshot],
  ['snapshot_confirmed', kindClass.snapshot],
  ['farewell', kindClass.farewell],
  ...['erased', 'rejoined', 'reissued'].map((kind) => [kind, kindClass.repair] as const),
]);

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON object in a body, or null. Read for its kind and for the vault's own kinds; never written anew. */
export function parseBody(body: Uint8Array | string): Json | null {
  const text = typeof body === 'string' ? body : textOf(body);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a kind stands in its own class: otherwise one reader would go by the class and another by the kind. */
export function isInItsClass(kind: unknown, eventClass: number): kind is string {
  if (typeof kind !== 'string') return false;
  return (classOfKind.get(kind) ?? kindClass.content) === eventClass;
}

const cardJson = ({ sign, wrap }: DeviceCard) => ({ sign: hex(sign), wrap: hex(wrap) });

function readCard(value: unknown): DeviceCard | null {
  if (!isObject(value) || !isHex(value.sign, 32) || !isHex(value.wrap, 32)) return null;
  return { sign: unhex(value.sign), wrap: unhex(value.wrap) };
}

export function genesisBody({ salt, person, recoverySigner, device }: Genesis): Uint8Array {
  const members = [{ person, recovery_signer: hex(recoverySigner), devices: [cardJson(device)] }];
  return utf8(JSON.stringify({ kind: 'genesis', space_kind: 'private', salt: hex(salt), members }));
}

/** Null where it is not the genesis of a private space with one member and one device. */
export function readGenesis(json: Json): Genesis | null {
  const { kind, space_kind, salt, members } = json;
  if (kind !== 'genesis' || space_kind !== 'private' || !isHex(salt, 16)) return null;
  if (!Array.isArray(members) || members.length !== 1 || !isObject(members[0])) return null;
  const { person, recovery_signer, devices } = members[0];
  if (!isHex(person, 16) || !isHex(recovery_signer, 32) || !Array.isArray(devices) || devices.length !== 1) return null;
  const device = readCard(devices[0]);
  return device && { salt: unhex(salt), person, recoverySigner: unhex(recovery_signer), device };
}

export const deviceAddedBody = (person: string, device: DeviceCard): Uint8Array =>
  utf8(JSON.stringify({ kind: 'device_added', person, device: cardJson(device) }));

export function readDeviceAdded(json: Json): { person: string; device: DeviceCard } | null {
  if (json.kind !== 'device_added' || !isHex(json.person, 16)) return null;
  const device = readCard(json.device);
  return device && { person: json.person, device };
}

export const erasedBody = (events: ErasedEntry[]): Uint8Array => utf8(JSON.stringify({ kind: 'erased', events }));

export function readErasedEntry(value: unknown): ErasedEntry | null {
  if (!isObject(value)) return null;
  const { event_id, author, counter, digest } = value;
  if (!isHex(event_id, 16) || !isHex(author, 16) || !isHex(digest, 32)) return null;
  if (typeof counter !== 'number' || !Number.isSafeInteger(counter) || counter < 1) return null;
  return { event_id, author, counter, digest };
}

/** The entries that can be read; those that cannot are passed over and erase nothing. */
export function readErased(json: Json): ErasedEntry[] {
  if (json.kind !== 'erased' || !Array.isArray(json.events)) return [];
  return json.events.map(readErasedEntry).filter((entry) => entry !== null);
}

export function readRecoverySigner(json: Json): { person: string; key: Uint8Array } | null {
  if (json.kind !== 'recovery_signer_set' || !isHex(json.person, 16) || !isHex(json.key, 32)) return null;
  return { person: json.person, key: unhex(json.key) };
}

const isWrap = (value: unknown): value is EpochChange['wraps'][number] => isObject(value) && isHex(value.author, 16) && isHex(value.sealed, 80);

/** Null where it is not of the form; which keys it brings to whom is asked by the device that needs one. */
export function readEpoch(json: Json): EpochChange | null {
  const { kind, epoch, check, wraps } = json;
  if (kind !== 'epoch' || typeof epoch !== 'number' || !Number.isInteger(epoch) || epoch < 0 || epoch >= 2 ** 32) return null;
  return isHex(check, 32) && Array.isArray(wraps) && wraps.every(isWrap) ? { epoch, check, wraps } : null;
}

export const epochBody = ({ epoch, check, wraps }: EpochChange): Uint8Array =>
  utf8(JSON.stringify({ kind: 'epoch', epoch, check, wraps }));
