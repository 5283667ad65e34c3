import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftQueue } from '../src/draft_queue';

/** A store that answers when the test says so. */
function slowStore() {
  const asked: { name: string; text: string | null; answer(ok: boolean): void }[] = [];
  const queue = draftQueue((name, text) => new Promise((resolve) => asked.push({ name, text, answer: (ok) => resolve({ ok }) })));
  const textsOf = (): (string | null)[] => asked.map(({ text }) => text);
  return { asked, queue, textsOf };
}

/** All that can go on without an answer has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what is written while the keys do not rest is put away all the same', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { queue, textsOf } = slowStore();
  for (const text of ['a', 'ab', 'abc', 'abcd']) {
    queue.note('page', text);
    context.mock.timers.tick(60);
  }
  assert.deepEqual(textsOf(), ['ab', 'abcd']);
});

test('whoever flushes waits for what is on the way already', async () => {
  const { asked, queue, textsOf } = slowStore();
  queue.note('page', 'half');
  void queue.flush();
  let isDone = false;
  void queue.flush().then(() => (isDone = true));
  await settled();
  assert.deepEqual([textsOf(), isDone], [['half'], false]);
  asked[0]!.answer(true);
  await settled();
  assert.deepEqual([textsOf(), isDone, queue.unstored('page')], [['half'], true, undefined]);
});

test('what could not be stored waits and is tried again, unless something newer took its place', async () => {
  const { asked, queue, textsOf } = slowStore();
  queue.note('page', 'half');
  void queue.flush();
  asked[0]!.answer(false);
  await settled();
  assert.equal(queue.unstored('page'), 'half');
  void queue.flush();
  queue.note('page', 'half a');
  asked[1]!.answer(false);
  await settled();
  assert.equal(queue.unstored('page'), 'half a');
  void queue.flush();
  asked[2]!.answer(true);
  await settled();
  assert.deepEqual([textsOf(), queue.unstored('page')], [['half', 'half', 'half a'], undefined]);
});

test('what was kept as an entry is forgotten, also where forgetting it failed at first', async () => {
  const { asked, queue } = slowStore();
  queue.note('page', 'half');
  queue.note('page', null);
  void queue.flush();
  asked[0]!.answer(false);
  await settled();
  assert.equal(queue.unstored('page'), null, 'nobody reads the old one meanwhile');
});

test('once everything is deleted nothing that waited comes back', async () => {
  const { asked, queue, textsOf } = slowStore();
  queue.note('page', 'on the way');
  void queue.flush();
  queue.note('note', 'waiting');
  let isDone = false;
  void queue.forget().then(() => (isDone = true));
  await settled();
  assert.equal(isDone, false);
  asked[0]!.answer(false);
  await settled();
  await queue.flush();
  assert.deepEqual([textsOf(), isDone, queue.unstored('page'), queue.unstored('note')], [['on the way'], true, undefined, undefined]);
});
