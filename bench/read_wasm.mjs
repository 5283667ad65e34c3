// Reads an export with core.wasm under Node, as the page's worker does: node bench/read_wasm.mjs core.wasm FILE
import { openSync, readFileSync, readSync, fstatSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [, , corePath, path] = process.argv;
const wasi = new WASI({ version: 'preview1' });
const { instance } = await WebAssembly.instantiate(readFileSync(corePath), { wasi_snapshot_preview1: wasi.wasiImport });
wasi.initialize(instance);
const door = instance.exports;

function call(name, request) {
  const nameBytes = Buffer.from(name);
  const place = door.securebase_alloc(nameBytes.length + request.length + 1);
  const room = new Uint8Array(door.memory.buffer, place, nameBytes.length + request.length);
  room.set(nameBytes);
  room.set(request, nameBytes.length);
  const size = door.securebase_call(place, nameBytes.length, place + nameBytes.length, request.length);
  const reply = JSON.parse(Buffer.from(door.memory.buffer, door.securebase_reply(), size).toString());
  door.securebase_free(place);
  if (!reply.ok) throw new Error(`${reply.error.where} ${reply.error.message}`);
  return reply.value;
}

const file = openSync(path);
const record = (value) => Buffer.from(JSON.stringify(value));
let step = call('chat.open', record({ size: fstatSync(file).size, zone: [] }));
while (step.wants) {
  const bytes = Buffer.alloc(step.wants.size);
  const read = readSync(file, bytes, 0, bytes.length, step.wants.offset);
  step = call('chat.feed', bytes.subarray(0, read));
}
const report = call('chat.report', record({ is_masked: false }));
console.log(JSON.stringify({ messages: report.messages, memory_mib: Math.round(door.memory.buffer.byteLength / 2 ** 20) }));
