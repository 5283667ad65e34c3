// The smallest weights file that the loader takes (docs/formats/weights.md), for the fuzzer to begin from: what is changed in
// it reaches the arrays behind the header. Without its checksum, which weights_fuzz.cpp adds after each change.
//     node fuzz/tiny_weights.mjs >fuzz/corpus/weights/tiny
import { readFileSync } from 'node:fs';

const labels = (path, name) => {
  const [, list] = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8').match(new RegExp(`${name} = \\{([^}]*)\\}`));
  return [...list.matchAll(/"(\w+)"/g)].map(([, label]) => label);
};
const marks = labels('core/base/mark.hpp', 'mark_names');
const emotions = labels('core/model/weights.hpp', 'emotion_names');

const known = marks.length + emotions.length;
const [rows, bagRows, embedding, width] = [2, 2, 16, 16];
const header = JSON.stringify({
  format: 3,
  trained: 'tiny',
  shape: { table_rows: rows, embedding, width, layers: 2, attentions: 1, heads: 2, bag_rows: bagRows, previous_max: 2, text_max: 4 },
  marks: marks.map((label) => ({ label, network: Array(known).fill(1), bag: Array(marks.length).fill(1), rule: 1, offset: 0, threshold: 0.5 })),
  emotions: emotions.map((label) => ({ label, logit: 0 })),
});

const f32 = (count) => Buffer.from(Float32Array.from({ length: count }, (_, i) => ((i % 7) - 3) / 8).buffer);
const i8 = (count) => Buffer.from(Int8Array.from({ length: count }, (_, i) => (i % 5) - 2).buffer);
const dense = (from, to) => [f32(to), f32(to), i8(from * to)];
const norm = () => [f32(width), f32(width)];
const size = Buffer.alloc(4);
size.writeUInt32LE(Buffer.byteLength(header));
process.stdout.write(
  Buffer.concat([
    Buffer.from('SBREADER'), size, Buffer.from(header),
    f32(rows), i8(rows * embedding), f32(3 * embedding),
    ...dense(embedding, width),
    ...norm(), ...dense(3 * width, width),
    ...norm(), ...dense(3 * width, width), ...norm(), ...dense(width, 3 * width), ...dense(width, width),
    ...norm(),
    f32(4 * known * width), f32(known),
    f32(marks.length), f32(marks.length), i8(3 * bagRows * marks.length),
  ]),
);
