/// <reference lib="webworker" />
import coreUrl from '../../../build/wasm/wasm/core.wasm?url';
import weightsUrl from '../../../model/reader.bin?url';
import { language } from '../words/language';
import { vault } from '../vault/vault';
import { Core, type Reply } from './core';
import { type Diary, diaryOf } from './diary';
import type { FromWorker, ReadReply, ToWorker } from './messages';
import { deviceZone } from './zone';
import { words } from '../words/words';

const core: Promise<Core> = WebAssembly.compileStreaming(fetch(coreUrl)).then((module) => new Core(module, language));
const post = (message: FromWorker): void => self.postMessage(message);

/** Whether the weights came whole and the core took them. */
async function takesWeights(engine: Core): Promise<boolean> {
  try {
    const reply = await fetch(weightsUrl);
    return reply.ok && engine.useWeights(new Uint8Array(await reply.arrayBuffer())).ok;
  } catch {
    return false;
  }
}

/** The core with its trained reader; with the rules alone, and the page is told so, where it cannot be had. */
const reader: Promise<Core> = core.then(async (engine) => {
  if (!(await takesWeights(engine))) post({ kind: 'rules-alone' });
  return engine;
});
const diary: Promise<Diary> = core.then((engine) => diaryOf(engine, vault));
let reading = 0;

const needsReader = (name: string): boolean => name.startsWith('coach.') || name.startsWith('chat.');

/** Brings the core the bytes it asks for until it has read the export, or another reading or a cancel came. */
async function read(id: number, file: File): Promise<ReadReply> {
  const engine = await reader;
  const mine = ++reading;
  let step = engine.call('chat.open', { size: file.size, zone: deviceZone() });
  let told = 0;
  while (step.ok && step.value.wants !== null) {
    const { offset, size } = step.value.wants;
    const bytes = new Uint8Array(await file.slice(offset, offset + size).arrayBuffer());
    if (mine !== reading) {
      engine.call('chat.close', {});
      return { ok: false, error: { code: 'unavailable', where: '', message: words.vault.stopped } };
    }
    step = engine.call('chat.feed', bytes);
    if (step.ok && performance.now() - told > 50) {
      told = performance.now();
      post({ kind: 'progress', id, progress: step.value });
    }
  }
  return step.ok ? engine.call('chat.contents', {}) : step;
}

async function replyTo(message: Exclude<ToWorker, { kind: 'cancel' }>): Promise<Reply<unknown>> {
  if (message.kind === 'read') return read(message.id, message.file);
  if (message.kind === 'call') return (await (needsReader(message.name) ? reader : core)).call(message.name, message.request as never);
  const ask = (await diary)[message.ask] as (...args: unknown[]) => Promise<Reply<unknown>>;
  return ask(...message.with);
}

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === 'cancel') {
    reading += 1;
    return;
  }
  const { id } = message;
  try {
    post({ kind: 'reply', id, reply: await replyTo(message) });
  } catch {
    const text =
      message.kind === 'read'
        ? words.vault.fileUnreadable
        : words.vault.defect;
    post({ kind: 'reply', id, reply: { ok: false, error: { code: 'unavailable', where: '', message: text } } });
  }
}

vault.changed(() => post({ kind: 'diary-changed' }));
self.addEventListener('message', (event: MessageEvent<ToWorker>) => void answer(event.data));
