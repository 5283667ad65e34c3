// The same request gives the same answer natively and in WebAssembly: text exactly, numbers to a relative 1e-9, the network's confidences to 1e-5 (the two
// C libraries differ in the last places of exp and tanh).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openCore } from './core_wasm.mjs';
import { diaryCalls } from './diary_log.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const securebase = process.env.SECUREBASE_BINARY ?? `${root}build/release/cli/securebase`;
const corePath = `${root}build/wasm/wasm/core.wasm`;

function assertAlike(native, wasm, path, tolerance = 1e-9) {
  if (typeof native === 'number' && typeof wasm === 'number') {
    assert.ok(Math.abs(native - wasm) <= tolerance * Math.max(1, Math.abs(native)), `${path}: ${native} natively, ${wasm} in WebAssembly`);
  } else if (native !== null && typeof native === 'object') {
    assert.deepEqual(Object.keys(wasm), Object.keys(native), path);
    for (const key of Object.keys(native)) assertAlike(native[key], wasm[key], `${path}.${key}`, tolerance);
  } else {
    assert.equal(wasm, native, path);
  }
}

// The network's sums are of single precision, and a processor may add them in another order.
const network_tolerance = 1e-5;

function native(args, input) {
  const run = spawnSync(securebase, args, { input, env: { ...process.env, TZ: 'UTC' }, maxBuffer: 1 << 28 });
  assert.equal(run.error, undefined);
  return { status: run.status, out: run.stdout.toString(), err: run.stderr.toString() };
}

test('every message of the development corpus is read alike', async () => {
  const core = await openCore(corePath);
  const requests = readFileSync(`${root}core/text/corpus/dev.tsv`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, id) => {
      const [, , previous, text] = line.split('\t');
      return { id, text, previous: previous === '-' ? null : previous };
    });
  const run = native(['coach', '--jsonl'], requests.map((request) => JSON.stringify(request)).join('\n') + '\n');
  assert.equal(run.status, 0, run.err);
  const answers = run.out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, requests.length);
  for (const [index, request] of requests.entries()) {
    const reply = core.call('coach.check', { text: request.text, previous: request.previous });
    assert.ok(reply.ok);
    const { findings, sureness } = reply.value;
    const marks = findings.map(({ mark, begin, end, confidence, layer, why, rewordings }) => ({ mark, begin, end, confidence, layer, why, rewordings }));
    assertAlike(answers[index].marks, marks, `message ${index}`, network_tolerance);
    assertAlike(answers[index].sureness, sureness.map(({ confidence }) => confidence), `message ${index}`, network_tolerance);
  }
});

const samples = readdirSync(`${root}core/chat/testdata`).filter((name) => !name.includes('.expected.'));
for (const name of [...samples.map((sample) => `core/chat/testdata/${sample}`)]) {
  test(`${name} is read alike`, async () => {
    const core = await openCore(corePath);
    const step = core.readFile(root + name);
    const run = native(['read', '--json', root + name]);
    if (!step.ok) {
      assert.equal(run.status, 1, `WebAssembly refuses it: ${step.error.message}`);
      assert.ok(run.err.includes(step.error.message), `${run.err} / ${step.error.message}`);
      return;
    }
    const report = core.call('chat.report', { is_masked: false });
    assert.equal(report.ok, run.status === 0, run.err);
    if (report.ok) assertAlike(JSON.parse(run.out), report.value, '$');
    else assert.ok(run.err.includes(report.error.message));
  });
}

test('a log of ten years gives the same pages', async () => {
  const core = await openCore(corePath);
  const calls = diaryCalls(3000);
  const lines = calls.map(([call, request]) => JSON.stringify({ call, request: JSON.stringify(request) })).join('\n');
  const answers = native(['call', '-'], lines).out.trimEnd().split('\n').map((line) => JSON.parse(line));
  for (const [index, [call, request]] of calls.entries()) {
    const reply = core.call(call, request);
    assert.ok(reply.ok, `${call}: ${reply.error?.message}`);
    assertAlike(answers[index], reply, `${index} ${call}`);
    // What is compared must be there: the kept chat with its rates, and something to hand over.
    if (call === 'view.chats') {
      assert.equal(reply.value.readings.length, 1);
      assert.ok(reply.value.marks.some(({ sides }) => sides.some(({ is_known }) => is_known)));
    }
    if (call === 'view.professional') assert.ok(reply.value.measures.some(({ lines }) => lines.some(({ now }) => now.is_known)));
  }
});

test('the generated types are those of the core', () => {
  const generated = readFileSync(`${root}web/src/generated/core.ts`, 'utf8');
  assert.equal(generated, native(['call', 'typescript']).out, 'run: build/release/cli/securebase call typescript > web/src/generated/core.ts');
});

test('the page on events is that of the core', () => {
  const page = readFileSync(`${root}docs/events.md`, 'utf8');
  assert.equal(page, native(['call', 'events']).out, 'run: build/release/cli/securebase call events > docs/events.md');
});
