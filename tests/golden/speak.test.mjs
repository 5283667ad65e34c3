// The other pages of Speak give the same natively and in WebAssembly.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openCore } from './core_wasm.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const securebase = process.env.SECUREBASE_BINARY ?? `${root}build/release/cli/securebase`;

test('every message of the development corpus is taken apart, listened to and doubted alike', async () => {
  const core = await openCore(process.env.SECUREBASE_WASM ?? `${root}build/wasm/wasm/core.wasm`);
  const rows = readFileSync(`${root}core/text/corpus/dev.tsv`, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
  const calls = rows.flatMap(([, , previous, text]) => [
    ['coach.assert_from_draft', { text }],
    ['coach.assert_check', { observation: text, feeling: text, need: text, request: text }],
    ['coach.assert_compose', { parts: { observation: text, feeling: previous, need: text, request: text }, draft: text }],
    ['coach.listen_check', { reply: text, message: previous, message_id: null }],
    ['coach.doubt', { text, kind: null, is_message: false, gate_closed: false }],
  ]);
  calls.push(['coach.listen_library', {}]);
  // While no log is open, nothing is doubted.
  calls.unshift(['log.open', { zone: [] }]);
  const lines = calls.map(([call, request]) => JSON.stringify({ call, request: JSON.stringify(request) })).join('\n');
  const run = spawnSync(securebase, ['call', '-'], { input: lines, maxBuffer: 1 << 28 });
  const answers = run.stdout.toString().trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, calls.length);
  for (const [index, [call, request]] of calls.entries()) assert.deepEqual(core.call(call, request), answers[index], `${call} ${JSON.stringify(request)}`);
});
