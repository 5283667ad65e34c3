/** The core: one WebAssembly instance behind a typed call. Runs wherever it is imported; the app imports it in a worker. */
import type { ErrorReply, Operations } from '../generated/core';
import type { Language } from '../words/language';
import { wasiImports } from './wasi';
import { words } from '../words/words';

export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorReply };

type Door = {
  memory: WebAssembly.Memory;
  _initialize(): void;
  securebase_alloc(size: number): number;
  securebase_free(place: number): void;
  securebase_call(name: number, nameSize: number, request: number, requestSize: number): number;
  securebase_reply(): number;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Core {
  private door: Door;
  private weights: Uint8Array | undefined;

  constructor(
    private readonly module: WebAssembly.Module,
    private readonly language: Language = 'en',
  ) {
    this.door = this.open();
  }

  /** Gives the reader its trained layer, now and whenever a fresh instance starts. Without it the rules speak alone. */
  useWeights(weights: Uint8Array): Reply<Operations['model.load']['reply']> {
    const reply = this.call('model.load', weights);
    if (reply.ok) this.weights = weights;
    return reply;
  }

  /** Never throws for what a person can cause: the reply says what is wrong. */
  call<Name extends keyof Operations>(name: Name, request: Operations[Name]['request']): Reply<Operations[Name]['reply']> {
    const bytes = request instanceof Uint8Array ? request : encoder.encode(JSON.stringify(request));
    try {
      return JSON.parse(this.exchange(encoder.encode(name), bytes)) as Reply<Operations[Name]['reply']>;
    } catch {
      // The instance has ended (out of memory, or a defect of ours). A fresh one holds nothing of the old.
      this.door = this.open();
      if (this.weights) this.exchange(encoder.encode('model.load'), this.weights);
      const message = words.vault.engineRestarted;
      return { ok: false, error: { code: 'unavailable', where: '', message } };
    }
  }

  private open(): Door {
    const instance: WebAssembly.Instance = new WebAssembly.Instance(this.module, {
      wasi_snapshot_preview1: wasiImports(() => this.door.memory),
    });
    this.door = instance.exports as unknown as Door;
    this.door._initialize();
    if (this.language !== 'en') this.exchange(encoder.encode('language.set'), encoder.encode(JSON.stringify({ language: this.language })));
    return this.door;
  }

  private exchange(name: Uint8Array, request: Uint8Array): string {
    const { door } = this;
    const place = door.securebase_alloc(name.length + request.length + 1);
    if (place === 0) throw new Error('out of memory');
    const room = new Uint8Array(door.memory.buffer, place, name.length + request.length);
    room.set(name);
    room.set(request, name.length);
    const size = door.securebase_call(place, name.length, place + name.length, request.length);
    const reply = decoder.decode(new Uint8Array(door.memory.buffer, door.securebase_reply(), size));
    door.securebase_free(place);
    return reply;
  }
}
