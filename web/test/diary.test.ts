import './vault-node';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Core } from '../src/engine/core';
import { forgetReminder, mayRemind, remindLater } from '../src/backup_later';
import { isCounted } from '../src/engine/counted';
import { diaryOf } from '../src/engine/diary';
import type { EventBody } from '../src/generated/core';
import type { Entry, Vault, VaultEvent } from '../src/vault/vault';

type Failure = { ok: false; error: { code: string; message: string } };
const failure = (code: string): Failure => ({ ok: false, error: { code, message: code } });
const checkIn = (line: string): EventBody =>
  ({ kind: 'checked_in', pleasantness: null, energy: null, feelings: [], topics: [], needs: [], daily: [], answers: [], line }) as EventBody;

/** A vault in memory that does what the real one promises, and refuses where a test says so. */
function someVault(events: VaultEvent[] = []) {
  /** `open`: one failure for each of the next openings. */
  const refuse: { open?: string[]; events?: string; append?: string; afterAppend?: string } = {};
  const count = { dropped: 0, opened: 0 };
  const vault = {
    status: () => Promise.resolve({ ok: true, value: { state: 'open', mode: 'none', events: events.length, persisted: true, lastBackup: null, entriesSinceBackup: 0, unreadable: 0, missing: 0, unsealed: 0 } }),
    open: () => {
      count.opened += 1;
      const code = refuse.open?.shift();
      return Promise.resolve(code ? failure(code) : { ok: true, value: null });
    },
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

test('an entry that was erased and is brought back in another tab is there again', async () => {
  const { vault, events } = someVault([event('page', { kind: 'checked_in' })]);
  const calls: [name: string, bodies: unknown][] = [];
  const call = (name: string, { events: added }: { events?: VaultEvent[] }) => (calls.push([name, added && bodies(added)]), { ok: true, value: {} });
  const diary = diaryOf({ call } as unknown as Core, vault);
  assert.ok((await diary.open()).ok);
  const { body } = events[0]!;
  events[0]!.body = null;
  assert.ok((await diary.follow()).ok);
  events[0]!.body = body;
  assert.ok((await diary.follow()).ok);
  assert.ok((await diary.follow()).ok);
  assert.deepEqual(calls, [['log.open', undefined], ['log.add', [body]], ['log.add', [null]], ['log.open', undefined], ['log.add', [body]]]);
});

test('what another tab deleted is not folded here any more', async () => {
  const { vault, events } = someVault([event('page', { kind: 'checked_in' }), event('note', { kind: 'checked_in' })]);
  const calls: string[] = [];
  const diary = diaryOf({ call: (name: string) => (calls.push(name), { ok: true, value: {} }) } as unknown as Core, vault);
  assert.ok((await diary.open()).ok);
  assert.ok((await diary.erase(['note'])).ok);
  assert.deepEqual(calls, ['log.open', 'log.add', 'log.add']);
  events.length = 0;
  assert.ok((await diary.follow()).ok);
  assert.ok((await diary.follow()).ok);
  assert.deepEqual(calls.slice(3), ['log.open']);
});

test('a lock that another tab calls for in the middle of an opening is no wrong passphrase; a wrong one is tried once', async () => {
  const { vault, refuse, count } = someVault();
  const diary = diaryOf(core, vault);
  refuse.open = ['locked'];
  assert.ok((await diary.open('right')).ok);
  assert.equal(count.opened, 2);
  refuse.open = ['wrong_passphrase'];
  assert.equal((await diary.open('wrong')).ok, false);
  assert.equal(count.opened, 3);
  refuse.open = ['locked'];
  assert.equal((await diary.open()).ok, false); // Without a passphrase it stays locked.
  assert.equal(count.opened, 4);
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

test('what counts for the reminder of a backup is what a person would call an entry', () => {
  const counted = ['checked_in', 'step_taken', 'wrote', 'noted', 'a_kind_of_a_newer_version'];
  const not = ['setting_changed', 'step_passed', 'word_added', 'handed_out', 'safety_checked', 'text_part', 'corrected', 'taken_back'];
  for (const kind of counted) assert.ok(isCounted(JSON.stringify({ kind, text: '' })), kind);
  for (const kind of not) assert.ok(!isCounted(JSON.stringify({ kind, text: '' })), kind);
  assert.ok(!isCounted('{"setting":"has_partner","kind":"setting_changed"}'), 'wherever the kind stands');
});

test('the reminder of a backup that was put away comes back after four weeks', () => {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  const [now, day] = [1_780_000_000_000, 86_400_000];
  assert.ok(mayRemind(now));
  remindLater(now);
  assert.ok(!mayRemind(now + 27 * day));
  assert.ok(mayRemind(now + 28 * day));
  assert.ok(mayRemind(now - 400 * day), 'a clock that was set back silences nothing for years');
  forgetReminder();
  assert.ok(mayRemind(now));
  Reflect.deleteProperty(globalThis, 'localStorage');
});

test('a backup of another diary asks before anything is joined', async () => {
  const { vault } = someVault();
  const summary = { made: 1, entries: 2, erased: 0, first: 1, last: 2, notHere: 2, belongs: 'other' };
  const asked: boolean[] = [];
  Object.assign(vault, {
    restoreBackup: (_bytes: Uint8Array, _passphrase: string, { merge }: { merge: boolean }) => {
      asked.push(merge);
      return Promise.resolve(merge ? { ok: true, value: { added: 2, erased: 0 } } : failure('other_vault'));
    },
    inspectBackup: () => Promise.resolve({ ok: true, value: summary }),
  });
  const diary = diaryOf(core, vault);
  const first = await diary.restoreBackup(new Uint8Array(), '', false);
  assert.deepEqual(first.ok && first.value.other, summary);
  const second = await diary.restoreBackup(new Uint8Array(), '', true);
  assert.equal(second.ok && second.value.other, null);
  assert.deepEqual(asked, [false, true]);
});
