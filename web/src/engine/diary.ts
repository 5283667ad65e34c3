/**
 * The worker's side of a person's own log: what the vault holds, folded by the core. It lives in the worker because the
 * key of a passphrase takes a second to make, and a page must never freeze for it.
 */
import type { EventBody } from '../generated/core';
import { newId } from '../new_id';
import type { BackupSummary, TypedWord, Vault, VaultEvent } from '../vault/vault';
import type { Core, Reply } from './core';
import { isCounted } from './counted';
import { entriesFor } from './long_text';
import { wordsTakenBack } from './taken_back';
import { deviceZone } from './zone';
import { words } from '../words/words';

const batch = 2_000;

/** So long nothing may have happened before the vault keeps what it checked. */
const quiet_ms = 1_500;

export type DiaryState = {
  /** Whether anything was ever written here, and whether it can be read now. */
  vault: 'new' | 'locked' | 'open';
  hasPassphrase: boolean;
  entries: number;
  lastBackup: number | null;
  /** What a person would call an entry, and is in no backup yet. */
  entriesSinceBackup: number;
  /** Records that are here and cannot be read, and records that are known to be missing. */
  unreadable: number;
  missing: number;
  isPersisted: boolean;
};

export type Written = { eventId: string };

/** `other`: the file is of another diary, nothing was changed, and the person is to be asked. */
export type Restoring = { state: DiaryState; other: BackupSummary | null };

export function diaryOf(core: Core, vault: Vault) {
  let folded = new Set<string>();
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** In a quiet moment the vault keeps what it checked, and the next opening is quicker. */
  function restSoon(): void {
    clearTimeout(resting);
    resting = setTimeout(() => void vault.keepChecked(), quiet_ms);
  }

  async function state(): Promise<Reply<DiaryState>> {
    const status = await vault.status(isCounted);
    if (!status.ok) return failed(status.error.message);
    const { state: where, mode, events, persisted, lastBackup, entriesSinceBackup, unreadable, missing } = status.value;
    return {
      ok: true,
      value: { vault: where, hasPassphrase: mode === 'passphrase', entries: events, lastBackup, entriesSinceBackup, unreadable, missing, isPersisted: persisted },
    };
  }

  /** All events; what was taken back has lost its words, here and in the log. */
  async function livingEvents(): ReturnType<Vault['events']> {
    const read = await vault.events();
    const gone = read.ok ? wordsTakenBack(read.value) : [];
    if (gone.length === 0) return read;
    const erased = await vault.erase(gone);
    // What could not be erased now is tried again the next time; it counts no more all the same.
    return erased.ok ? vault.events() : read;
  }

  /** Keeps a body as one entry, however many events it takes. */
  function keep(body: EventBody, timeMs: number, eventId: string): ReturnType<Vault['appendMany']> {
    const entries = entriesFor(body, eventId, timeMs, newId);
    return entries ? vault.appendMany(entries) : Promise.resolve({ ok: false, error: { code: 'too_large', message: words.vault.textTooLong } });
  }

  /** Brings the core what it has not seen; all of it after a restart. */
  async function follow(): Promise<Reply<DiaryState>> {
    const read = await livingEvents();
    if (!read.ok) {
      if (read.error.code !== 'locked') return failed(read.error.message);
      // Locked in another tab: what was folded here goes too.
      core.call('log.close', {});
      folded = new Set();
      return state();
    }
    if (!isStillThere(read.value)) return refold();
    const fresh = read.value.filter((event) => !folded.has(keyOf(event)));
    for (let begin = 0; begin < fresh.length; begin += batch) {
      const part = fresh.slice(begin, begin + batch);
      const added = core.call('log.add', {
        events: part.map(({ event_id, time_ms, body }) => ({ event_id, time_ms, body })),
      });
      if (!added.ok) return added;
      for (const event of part) folded.add(keyOf(event));
    }
    restSoon();
    return state();
  }

  /** Not where another tab deleted everything, wrote the log anew, or brought back what was erased: the core cannot unlearn. */
  function isStillThere(events: VaultEvent[]): boolean {
    const now = new Set(events.map(keyOf));
    return [...folded].every((key) => now.has(key) || now.has(erasedKey(key)));
  }

  async function refold(): Promise<Reply<DiaryState>> {
    folded = new Set();
    const opened = core.call('log.open', { snapshot: null, zone: deviceZone() });
    return opened.ok ? follow() : opened;
  }

  /** An erased event comes back under the same id without its body, and is another thing to fold. */
  const keyOf = ({ event_id, body }: VaultEvent): string => (body === null ? erasedKey(event_id) : event_id);
  const erasedKey = (event_id: string): string => `${event_id} erased`;

  const failed = (message: string): Reply<never> => ({ ok: false, error: { code: 'unavailable', where: '', message } });

  return {
    state,
    follow,
    refold,

    /** Opens the vault, with its passphrase where it has one, and folds the log. */
    async open(passphrase?: string): Promise<Reply<DiaryState>> {
      let opened = await vault.open(passphrase);
      // A tab that is being left locks all others, and may say so while this one opens: that is no wrong passphrase.
      if (!opened.ok && opened.error.code === 'locked' && passphrase !== undefined) opened = await vault.open(passphrase);
      return opened.ok ? refold() : failed(opened.error.message);
    },

    async lock(): Promise<Reply<DiaryState>> {
      clearTimeout(resting);
      await vault.lock();
      core.call('log.close', {});
      folded = new Set();
      return state();
    },

    /**
     * `timeMs` is the page's clock: what a page shows as now and what it writes agree. A page that tries again after an
     * unclear failure gives the same `eventId`: then it is the same entry, and words that changed meanwhile correct it.
     */
    async write(body: EventBody, timeMs: number, eventId: string = newId()): Promise<Reply<Written>> {
      let kept = await keep(body, timeMs, eventId);
      if (!kept.ok && kept.error.code === 'event_exists') {
        const now: EventBody = body.kind === 'corrected' ? body : { kind: 'corrected', of: eventId, body: JSON.stringify(body) };
        kept = await keep(now, timeMs, newId());
      }
      if (!kept.ok) return failed(kept.error.message);
      // It is kept. If it cannot be read back now, because another tab locked, say, it will be at the next look.
      await follow();
      return { ok: true, value: { eventId } };
    },

    /** The words leave the log for good; what was read from them leaves the picture. */
    async erase(eventIds: string[]): Promise<Reply<DiaryState>> {
      const erased = await vault.erase(eventIds);
      return erased.ok ? follow() : failed(erased.error.message);
    },

    /** What was half written under this name; null where there is nothing, and while it is locked. */
    async draft(name: string): Promise<Reply<string | null>> {
      const found = await vault.draft(name);
      return found.ok ? found : failed(found.error.message);
    },

    /** Null forgets it. */
    async keepDraft(name: string, text: string | null): Promise<Reply<null>> {
      const kept = await vault.keepDraft(name, text);
      return kept.ok ? kept : failed(kept.error.message);
    },

    async setPassphrase(passphrase: string, before?: string, isKnown?: boolean): Promise<Reply<DiaryState>> {
      const set = await vault.setPassphrase(passphrase, before, isKnown);
      return set.ok ? state() : failed(set.error.message);
    },

    async removePassphrase(before: string): Promise<Reply<DiaryState>> {
      const removed = await vault.removePassphrase(before);
      return removed.ok ? state() : failed(removed.error.message);
    },

    /** What lives is written anew under new keys; the old log goes with its keys. */
    async rewrite(passphrase?: string): Promise<Reply<DiaryState>> {
      const rewritten = await vault.rewrite(passphrase);
      return rewritten.ok ? refold() : failed(rewritten.error.message);
    },

    async recoveryWords(passphrase?: string): Promise<Reply<string[]>> {
      const said = await vault.recoveryWords(passphrase);
      return said.ok ? said : failed(said.error.message);
    },

    /** What is wrong with each of these, or an empty text. */
    async checkWords(typed: TypedWord[]): Promise<Reply<string[]>> {
      const checked = await vault.checkWords(typed);
      return checked.ok ? checked : failed(checked.error.message);
    },

    async makeBackup(opener: string | TypedWord[]): Promise<Reply<{ bytes: Uint8Array; filename: string; leftOut: number }>> {
      const made = await vault.makeBackup(opener);
      return made.ok ? made : failed(made.error.message);
    },

    /** `secret`: the file's passphrase, or its words. Another diary's entries join this one only with `isJoining`: the file may be another person's. */
    async restoreBackup(bytes: Uint8Array, secret: string, isJoining: boolean): Promise<Reply<Restoring>> {
      const restored = await vault.restoreBackup(bytes, secret, { merge: isJoining });
      if (!restored.ok && restored.error.code === 'other_vault') {
        const [summary, now] = [await vault.inspectBackup(bytes, secret, isCounted), await state()];
        if (!summary.ok) return failed(summary.error.message);
        return now.ok ? { ok: true, value: { state: now.value, other: summary.value } } : now;
      }
      if (!restored.ok) return failed(restored.error.message);
      const now = await refold();
      return now.ok ? { ok: true, value: { state: now.value, other: null } } : now;
    },

    async exportPlain(form: 'json' | 'csv'): Promise<Reply<string>> {
      const text = await vault.exportPlain(form);
      return text.ok ? text : failed(text.error.message);
    },

    async deleteEverything(): Promise<Reply<DiaryState>> {
      clearTimeout(resting);
      const deleted = await vault.deleteEverything();
      if (!deleted.ok) return failed(deleted.error.message);
      core.call('log.close', {});
      folded = new Set();
      return state();
    },
  };
}

export type Diary = ReturnType<typeof diaryOf>;
