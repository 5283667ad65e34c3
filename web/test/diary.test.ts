import './vault-node';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Core } from '../src/engine/core';
import { diaryOf } from '../src/engine/diary';
import type { EventBody } from '../src/generated/core';
import type { Entry, Vault, VaultEvent } from '../src/vault/vault';

type Failure = { ok: false; error: { code: string; message: string } };
const failure = (code: string): Failure => ({ ok: false, error: { code, message: code } });
const checkIn = (line: string): EventBody =>
  ({ kind: 'checked_in', pleasantness: null, energy: null, feelings: [], topics: [], needs: [], daily: [], answers: [], line }) as EventBody;

/** A vault in memory that does what the real one promises, and refuses where a test says so. */
function someVault(events: VaultEvent[] = []) {
  const refuse: { events?: string; append?: string; afterAppend?: string } = {};
  const count = { dropped: 0 };
  const vault = {
    status: () => Promise.resolve({ ok: true, value: { state: 'open', mode: 'none', events: events.length, persisted: true, lastBackup: null, entriesSinceBackup: 0, unreadable: 0, missing: 0, unsealed: 0 } }),
    open: () => Promise.resolve({ ok: true, value: null }),
    events: () => Promise.resolve(refuse.events ? failure(refuse.events) : { ok: true, value: events.map((event) => ({ ...event })) }),
    keepChecked: () => Promise.resolve({ ok: true, value: { pages: 0 } }),
    appendMany: (entries: Entry[]) => {
      if (refuse.append) return Promise.resolve(failure(refuse.append));
      for (const { eventId, body } of entries) {
        const known = events.find(({ event_id }) => event_id === eventId);
        if (known && known.body !== body) return Promise.resolve(failure('event_exists'));
      }
      for (const { eventId = '', timeMs = 0, body } of entries) {
        if (!events.some(({ event_id }) => event_id === eventId)) events.push({ event_id: eventId, time_ms: timeMs, author: 'a', counter: events.length + 1, body });
      }
      if (refuse.afterAppend) return Promise.resolve(failure(refuse.afterAppend));
      return Promise.resolve({ ok: true, value: { eventIds: entries.map(({ eventId }) => eventId) } });
    },
    erase: (ids: string[]) => {
      count.dropped += 1;
      for (const event of events) if (ids.includes(event.event_id)) event.body = null;
      return Promise.resolve({ ok: true, value: null });
    },
  };
  return { vault: vault as unknown as Vault, events, refuse, count };
}

const core = { call: () => ({ ok: true, value: {} }) } as unknown as Core;
const bodies = (events: VaultEvent[]): (string | null)[] => events.map(({ body }) => body);
const event = (event_id: string, body: object): VaultEvent => ({ event_id, time_ms: 1, author: 'a', counter: 1, body: JSON.stringify(body) });

test('what is taken back loses its words, with its corrections and the pieces of its texts', async () => {
  const { vault, events } = someVault([
    event('page', { kind: 'wrote', text: '' }),
    event('piece', { kind: 'text_part', of: 'page', text: 'long words' }),
    event('better', { kind: 'corrected', of: 'page', body: '{"kind":"wrote","text":"better words"}' }),
    event('other', { kind: 'checked_in', line: 'the word "taken_back" in a line' }),
  ]);
  const diary = diaryOf(core, vault);
  assert.ok((await diary.open()).ok);
  assert.ok((await diary.write({ kind: 'taken_back', of: 'page' }, 2)).ok);
  assert.deepEqual(bodies(events).map((body) => body === null), [true, true, true, false, false]);
});

test('what an earlier version took back and left in the log is erased at the next opening, once', async () => {
  const { vault, events, count } = someVault([event('page', { kind: 'wrote', text: 'words' }), event('note', { kind: 'taken_back', of: 'page' }), event('twice', { kind: 'taken_back', of: 'note' })]);
  const diary = diaryOf(core, vault);
  assert.ok((await diary.open()).ok);
  assert.deepEqual(bodies(events).map((body) => body === null), [true, false, false]);
  assert.ok((await diary.follow()).ok);
  assert.equal(count.dropped, 1);
});

test('an entry that was kept counts as kept, even where it could not be read back', async () => {
  const { vault, events, refuse } = someVault();
  const diary = diaryOf(core, vault);
  refuse.events = 'locked';
  const written = await diary.write(checkIn('kept'), 1);
  assert.ok(written.ok);
  assert.equal(events.length, 1);
});

test('a second try after an unclear failure is the same entry, and what was changed meanwhile corrects it', async () => {
  const { vault, events, refuse } = someVault();
  const diary = diaryOf(core, vault);
  const id = 'ab'.repeat(16);
  refuse.afterAppend = 'storage_unavailable';
  assert.ok(!(await diary.write(checkIn('first'), 1, id)).ok);
  delete refuse.afterAppend;
  const again = await diary.write(checkIn('first'), 2, id);
  assert.ok(again.ok);
  assert.equal(again.value.eventId, id);
  assert.equal(events.length, 1);
  const changed = await diary.write(checkIn('second'), 3, id);
  assert.ok(changed.ok);
  assert.equal(changed.value.eventId, id);
  assert.deepEqual(events.slice(1).map(({ body }) => JSON.parse(body ?? '') as object), [{ kind: 'corrected', of: id, body: JSON.stringify(checkIn('second')) }]);
});
