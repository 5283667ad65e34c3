/// <reference lib="webworker" />
import coreUrl from '../../../build/wasm/wasm/core.wasm?url';
import { Core } from './core';
import type { FromWorker, ReadReply, ToWorker } from './messages';
import { deviceZone } from './zone';

const core: Promise<Core> = WebAssembly.compileStreaming(fetch(coreUrl)).then((module) => new Core(module));
let reading = 0;

const post = (message: FromWorker): void => self.postMessage(message);

/** Brings the core the bytes it asks for until it has read the export, or another reading or a cancel came. */
async function read(id: number, file: File): Promise<ReadReply> {
  const engine = await core;
  const mine = ++reading;
  let step = engine.call('chat.open', { size: file.size, zone: deviceZone() });
  let told = 0;
  while (step.ok && step.value.wants !== null) {
    const { offset, size } = step.value.wants;
    const bytes = new Uint8Array(await file.slice(offset, offset + size).arrayBuffer());
    if (mine !== reading) {
      engine.call('chat.close', {});
      return { ok: false, error: { code: 'unavailable', where: '', message: 'Stopped. Nothing was kept.' } };
    }
    step = engine.call('chat.feed', bytes);
    if (step.ok && performance.now() - told > 50) {
      told = performance.now();
      post({ kind: 'progress', id, progress: step.value });
    }
  }
  return step.ok ? engine.call('chat.contents', {}) : step;
}

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === 'cancel') {
    reading += 1;
    return;
  }
  const { id } = message;
  try {
    const reply =
      message.kind === 'read'
        ? await read(id, message.file)
        : (await core).call(message.name, message.request as never);
    post({ kind: 'reply', id, reply });
  } catch {
    const text = 'The file could not be read. It may have been moved or changed; please choose it again.';
    post({ kind: 'reply', id, reply: { ok: false, error: { code: 'unavailable', where: '', message: text } } });
  }
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => void answer(event.data));
