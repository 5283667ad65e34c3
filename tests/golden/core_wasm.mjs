// core.wasm under Node, called as the page's worker calls it.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { WASI } from 'node:wasi';

const weightsPath = new URL('../../model/reader.bin', import.meta.url);

export async function openCore(path) {
  const wasi = new WASI({ version: 'preview1' });
  const { instance } = await WebAssembly.instantiate(readFileSync(path), { wasi_snapshot_preview1: wasi.wasiImport });
  wasi.initialize(instance);
  const door = instance.exports;

  /** The reply to one call; `request` is a record or the bytes of a file. */
  function call(name, request) {
    const bytes = request instanceof Uint8Array ? request : Buffer.from(typeof request === 'string' ? request : JSON.stringify(request));
    const nameBytes = Buffer.from(name);
    const place = door.securebase_alloc(nameBytes.length + bytes.length + 1);
    const room = new Uint8Array(door.memory.buffer, place, nameBytes.length + bytes.length);
    room.set(nameBytes);
    room.set(bytes, nameBytes.length);
    const size = door.securebase_call(place, nameBytes.length, place + nameBytes.length, bytes.length);
    const reply = JSON.parse(Buffer.from(door.memory.buffer, door.securebase_reply(), size).toString());
    door.securebase_free(place);
    return reply;
  }

  /** Brings the core the slices of the file that it asks for; the last reply. */
  function readFile(file) {
    const handle = openSync(file);
    try {
      let step = call('chat.open', { size: fstatSync(handle).size, zone: [] });
      while (step.ok && step.value.wants) {
        const { offset, size } = step.value.wants;
        const bytes = Buffer.alloc(size);
        step = call('chat.feed', bytes.subarray(0, readSync(handle, bytes, 0, size, offset)));
      }
      return step;
    } finally {
      closeSync(handle);
    }
  }

  const loaded = call('model.load', readFileSync(weightsPath));
  if (!loaded.ok) throw new Error(loaded.error.message);
  return { call, readFile, memoryBytes: () => door.memory.buffer.byteLength };
}
