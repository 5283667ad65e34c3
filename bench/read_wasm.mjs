// Reads an export with core.wasm under Node, as the page's worker does: node bench/read_wasm.mjs core.wasm FILE
import { openCore } from '../tests/golden/core_wasm.mjs';

const [, , corePath, path] = process.argv;
const core = await openCore(corePath);
const step = core.readFile(path);
if (!step.ok) throw new Error(`${step.error.where} ${step.error.message}`);
const { value } = core.call('chat.report', { is_masked: false });
console.log(JSON.stringify({ messages: value.messages, memory_mib: Math.round(core.memoryBytes() / 2 ** 20) }));
