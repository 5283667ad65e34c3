/** The golden vectors of docs/protocol.md, for whatever runs the vault: Node, a page, a worker. */
import { hex, utf8 } from '../src/vault/bytes';
import { epochCheck, firstHead, nextHead } from '../src/vault/chain';
import { type Frame, type Header, authorOf, digestOf, open, seal } from '../src/vault/envelope';
import { eraseToken, signPublicKey } from '../src/vault/keys';
import { keyringKey, makeOpenLock, openLockSecret } from '../src/vault/lock';
import { cost_min, stretch } from '../src/vault/passphrase';
import { generichash, sodiumReady, subkey } from '../src/vault/sodium';

export type Vector = { name: string; got: string; expected: string };

export const fill = (size: number, byte: number): Uint8Array => new Uint8Array(size).fill(byte);
export const K = fill(32, 1);
export const space = fill(16, 2);
export const seed = fill(32, 5);
export const header: Header = { spaceId: space, epoch: 7, eventId: fill(16, 3), nonce: fill(24, 4) };
export const frame: Frame = {
  kindClass: 1,
  author: fill(16, 6),
  counter: 9,
  prev: fill(32, 7),
  seenSeq: 41,
  seenHead: fill(32, 8),
  timeMs: 1_700_000_000_000,
  body: utf8('{"kind":"checked_in"}'),
};

const commitOf = (envelope: Uint8Array): string => hex(envelope.slice(62, 94));

function* envelopes(): Generator<[string, string, string]> {
  const event = seal(header, frame, K, seed);
  const opened = open(event, space, () => [K]);
  yield ['event: commit', commitOf(event), '4f6188c99af64f63037345779166f24201d5982f796ab082150f2b51700a2690'];
  yield ['event: signature', typeof opened === 'string' ? opened : hex(opened.signature.slice(0, 16)), 'dac54a8c9d1fd047271728581b9b19a8'];
  yield ['event: digest', hex(digestOf(event)), '8d47f2df5deeef295cd39fb6fae3811fe261bdbd1aa8a299245ab67bb73c7366'];
  yield ['event: head_1', hex(nextHead(firstHead(space), 1, digestOf(event))), '5db16bc46cdbb737d75acd7e823ba049ca998538ae648d4b89aedc07a025ebf6'];
  const bodies = [
    [848, '1134 c6f36a4a4ec3adeb643a6f571ae12d3b5d983fb8924b89219c6088da81600bca'],
    [849, '2158 c51841c62fa54353cecd51ebbc022ca54641891cabb4e65ec7281a005b6d665c'],
    [64_336, '64622 576e062c9747e1ffbf93a2a7d86ed67bc97d11f72bfa522e1f923a9b973291d2'],
  ] as const;
  for (const [size, expected] of bodies) {
    const envelope = seal(header, { ...frame, body: utf8(`{"t":"${'a'.repeat(size - 8)}"}`) }, K, seed);
    yield [`edge of a bucket: ${size} bytes`, `${envelope.length} ${hex(digestOf(envelope))}`, expected];
  }
}

function* localEvents(): Generator<[string, string, string]> {
  const author = authorOf(space, signPublicKey(seed));
  yield ['head_0', hex(firstHead(space)), '39bcfdfe2100dc1875403e82bcca9106077c7f30b293d072a9b57840df86d53f'];
  yield ['author', hex(author), '2fb3a9cfcf9a59972893f0e602b6cd9b'];
  const unseen = { author, seenSeq: 0, seenHead: firstHead(space), timeMs: frame.timeMs };
  const first = seal({ ...header, epoch: 0 }, { ...unseen, kindClass: 2, counter: 1, prev: fill(32, 0), body: utf8('{"kind":"genesis"}') }, K, seed);
  yield ['local event 1: commit', commitOf(first), '1bacff167743b84a0db34149672d3ca87075724562ac9a2aa0dce9d4c465f12f'];
  yield ['local event 1: digest', hex(digestOf(first)), '403e6ce111cb0302e22b913870e932cf021de85f5a519e95263226522c284fa9'];
  const place = { spaceId: space, epoch: 0, eventId: fill(16, 0x13), nonce: fill(24, 0x14) };
  const second = seal(place, { ...unseen, kindClass: 1, counter: 2, prev: digestOf(first), body: frame.body }, K, seed);
  yield ['local event 2: digest', hex(digestOf(second)), 'a62295b34351d397d29918fce1f1af3bcfd296a9322f53b641d146fc9951851c'];
  const head = nextHead(nextHead(firstHead(space), 1, digestOf(first)), 2, digestOf(second));
  yield ['local event 2: head_2', hex(head), 'a3a335bacf11a2872d700f612b679b8d799786374cc47f9ebd20e7e73841917f'];
}

function* keys(): Generator<[string, string, string]> {
  const stretched = stretch(utf8('correct horse battery staple'), fill(16, 0x0f), cost_min);
  yield ['Argon2id', stretched.ok ? hex(stretched.value) : stretched.error.code, '30b212590685150fc7a895b097bad9ed2974b01f331ccb97a13f37c55ef5094b'];
  yield ['subkey', hex(subkey(K, 1, 'sb1local')), 'bf8af500a90a34f9665f1c615cb1a2ab096f649dbf665d90cd3c988e241ac83c'];
  const lock = makeOpenLock(fill(32, 0x15), fill(16, 0x0f), fill(24, 0x16));
  yield ['lock, mode 0: L', hex(subkey(openLockSecret(fill(16, 0x0f)), 1, 'sb1local')), '16b404f3d4e2ffae7bcf1cc1ec6351854336eaad2f1f2118ca0c065383a01f5a'];
  yield ['lock, mode 0: record', hex(generichash(32, lock)), 'fe504fc0aa4daca37c66f111b4e1e73d42d8c57e2597b37e2311e54aa3ce705f'];
  yield ['keyring key', hex(keyringKey(fill(32, 0x15))), '5ae44cae772a3bf741f96e6b0783ba0b54afb2d9e0a22e6d37ff002fa6b76d6b'];
  yield ['epoch check', hex(epochCheck(space, 7, K)), 'efd22f6741a69abf15e7651c0f5126d2433adb036adcf49665f91e84808ee88b'];
  const { token, stored } = eraseToken(fill(32, 0x17), space, fill(16, 3));
  yield ['erase token', hex(token), '5361e2111de7146627d8898c4ddea9196a175762f8ea2965313f9657e006889b'];
  yield ['erase token: stored', hex(stored), '59263af657953e63136457b703049625a57c649c241bc19ce8345bce6969b5b4'];
}

export async function goldenVectors(): Promise<Vector[]> {
  await sodiumReady;
  return [...envelopes(), ...localEvents(), ...keys()].map(([name, got, expected]) => ({ name, got, expected }));
}
