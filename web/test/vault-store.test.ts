import { require, web } from './vault-node';
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Vault } from '../src/vault/vault';
import type { Vector } from './vault-vectors';

const chromium_path = '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const skip = !existsSync(chromium_path) && `no ${chromium_path}`;

const { chromium } = require('playwright-core') as typeof import('playwright-core');
const built = join(web, 'node_modules/.vault-page');

/** The app's own policy, word for word from the server, so that what it forbids fails here too. */
function policies(): Record<string, string> {
  const source = readFileSync(join(web, '../server/headers.cpp'), 'utf8');
  const [, parts = ''] = /content_security_policy =((?:\s*"[^"]*")+)/.exec(source) ?? [];
  const text = [...parts.matchAll(/"([^"]*)"/g)].map(([, part]) => part).join('');
  assert.match(text, /^default-src 'none'; script-src 'self'/);
  return { 'Content-Security-Policy': text, 'Integrity-Policy': 'blocked-destinations=(script)' };
}

let server: Server;
let address: string;
let browser: Browser;

before(async () => {
  if (skip) return;
  const { build } = (await import(pathToFileURL(join(web, 'node_modules/vite/dist/node/index.js')).href)) as typeof import('vite');
  await build({
    root: join(web, 'test'),
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: built,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: { input: join(web, 'test/vault-page.ts'), output: { entryFileNames: 'page.js' } },
    },
  });
  const script = readFileSync(join(built, 'page.js'));
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  const page = `<!doctype html><title>vault</title><script type="module" src="./page.js" integrity="${integrity}"></script>`;
  server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.writeHead(200, { ...policies(), 'Content-Type': isScript ? 'text/javascript' : 'text/html' }).end(isScript ? script : page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({ executablePath: chromium_path, args });
});

after(async () => {
  await browser?.close();
  server?.close();
});

type Reply<Name extends keyof Vault> = Awaited<ReturnType<Extract<Vault[Name], (...args: never[]) => Promise<unknown>>>>;
type InPage = {
  callVault(name: string, what: string, args: unknown[]): Promise<unknown>;
  callWorker(name: string, what: string, args: unknown[]): Promise<unknown>;
  appendForever(name: string, told: (id: string) => void): Promise<void>;
  heard(): number;
};
// Both exist in the page alone.
declare const inPage: InPage;
declare const told: (id: string) => void;

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(address);
  await page.waitForFunction(() => 'inPage' in globalThis);
  return page;
}

function vaultIn(page: Page, name = 'vault') {
  const call = <Name extends keyof Vault>(what: Name, ...withArgs: unknown[]): Promise<Reply<Name>> =>
    page.evaluate(([it, which, given]) => inPage.callVault(it, which, given), [name, what, withArgs] as const) as Promise<Reply<Name>>;
  return {
    call,
    /** The value; a refusal fails the test. */
    async get<Name extends keyof Vault>(what: Name, ...withArgs: unknown[]): Promise<Extract<Reply<Name>, { ok: true }>['value']> {
      const reply = (await call(what, ...withArgs)) as { ok: boolean; error?: { message: string }; value: never };
      assert.ok(reply.ok, `${what}: ${reply.error?.message}`);
      return reply.value;
    },
    /** The code of the refusal. */
    async refused(what: keyof Vault, ...withArgs: unknown[]): Promise<string> {
      const reply = (await call(what, ...withArgs)) as { ok: boolean; error?: { code: string } };
      return reply.error?.code ?? 'ok';
    },
  };
}

const entry = (line: string): string => JSON.stringify({ kind: 'checked_in', line });
const linesOf = (events: { body: string | null }[]): (string | null)[] => events.map(({ body }) => body && (JSON.parse(body) as { line: string }).line);
const secret = 'a long enough passphrase';

const inBrowser: [name: string, work: () => Promise<void>][] = [];

/** Runs with a browser profile of its own. */
function inContext(name: string, work: (context: BrowserContext) => Promise<void>): void {
  inBrowser.push([
    name,
    async () => {
      const context = await browser.newContext();
      try {
        await work(context);
      } finally {
        await context.close();
      }
    },
  ]);
}

inContext('a new vault stores nothing before the first entry, and then keeps it over a reload', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  assert.equal((await vault.get('status')).state, 'new');
  await vault.get('open');
  assert.deepEqual(await vault.get('events'), []);
  assert.equal((await vault.get('status')).state, 'new');
  const { eventId } = await vault.get('append', entry('first'), { timeMs: 1_700_000_000_000 });
  await page.reload();
  const [event] = await vault.get('events');
  assert.deepEqual([event?.event_id, event?.time_ms, event?.body, event?.counter], [eventId, 1_700_000_000_000, entry('first'), 2]);
  const { state, mode, events, entriesSinceBackup, lastBackup, unreadable } = await vault.get('status');
  assert.deepEqual([state, mode, events, entriesSinceBackup, lastBackup, unreadable], ['open', 'none', 1, 1, null, 0]);
});

inContext('two tabs that write at once lose nothing and use no counter twice', async (context) => {
  const [one, two] = [await openTab(context), await openTab(context)];
  const write = (page: Page, prefix: string): Promise<unknown> =>
    page.evaluate(async (text) => {
      const replies = [];
      for (let i = 0; i < 100; ++i) replies.push(inPage.callVault('vault', 'append', [`{"kind":"checked_in","line":"${text}${i}"}`]));
      return Promise.all(replies);
    }, prefix);
  const replies = (await Promise.all([write(one, 'a'), write(two, 'b')])).flat() as { ok: boolean }[];
  assert.ok(replies.every(({ ok }) => ok));
  for (const page of [one, two]) {
    const events = await vaultIn(page).get('events');
    assert.equal(new Set(linesOf(events)).size, 200);
    assert.deepEqual(events.map(({ counter }) => counter).sort((a, b) => a - b), Array.from({ length: 200 }, (_, i) => i + 2));
  }
  assert.ok(await one.evaluate(() => inPage.heard() > 0), 'the other tab is told');
});

inContext('without turns between tabs the comparison in the store still holds', async (context) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  const pages = [await openTab(context), await openTab(context)];
  const written = await Promise.all(
    pages.map((page) =>
      page.evaluate(async () => {
        let saved = 0;
        for (let i = 0; i < 40; ++i) saved += ((await inPage.callVault('vault', 'append', ['{"kind":"checked_in"}'])) as { ok: boolean }).ok ? 1 : 0;
        return saved;
      }),
    ),
  );
  const events = await vaultIn(pages[0]!).get('events');
  const total = written[0]! + written[1]!;
  assert.ok(total >= 40);
  assert.deepEqual(events.map(({ counter }) => counter), Array.from({ length: total }, (_, i) => i + 2));
});

inContext('a reload in the middle of writing leaves whole entries only', async (context) => {
  const page = await openTab(context);
  const acknowledged = new Set<string>();
  await page.exposeFunction('told', (id: string) => acknowledged.add(id));
  for (let round = 0; round < 3; ++round) {
    const target = acknowledged.size + 15;
    await page.evaluate(() => void inPage.appendForever('vault', (id) => told(id)));
    while (acknowledged.size < target) await new Promise((resolve) => setTimeout(resolve, 5));
    await page.reload();
    await page.waitForFunction(() => 'inPage' in globalThis);
  }
  const events = await vaultIn(page).get('events');
  const stored = new Set(events.map(({ event_id }) => event_id));
  assert.ok([...acknowledged].every((id) => stored.has(id)), 'what was said to be saved is there');
  assert.deepEqual(events.map(({ counter }) => counter), events.map((_, i) => i + 2));
  assert.equal((await vaultIn(page).get('status')).unreadable, 0);
});

inBrowser.push(['a browser that is killed keeps what was said to be saved', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'vault-profile-'));
  const started: ChildProcess[] = [];
  const start = async (): Promise<{ child: ChildProcess; connected: Browser; page: Page }> => {
    const child = spawn(chromium_path, [...args, '--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] });
    started.push(child);
    const port = await new Promise<string>((resolve) => {
      let text = '';
      child.stderr!.on('data', (part: Buffer) => {
        text += part.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(text);
        if (found) resolve(found[1]!);
      });
    });
    const connected = await chromium.connectOverCDP(port);
    return { child, connected, page: await openTab(connected.contexts()[0]!) };
  };
  try {
    const first = await start();
    const acknowledged = new Set<string>();
    await first.page.exposeFunction('told', (id: string) => acknowledged.add(id));
    await first.page.evaluate(() => void inPage.appendForever('vault', (id) => told(id)));
    while (acknowledged.size < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = await start();
    const events = await vaultIn(second.page).get('events');
    const stored = new Set(events.map(({ event_id }) => event_id));
    assert.ok([...acknowledged].every((id) => stored.has(id)));
    assert.deepEqual(events.map(({ counter }) => counter), events.map((_, i) => i + 2));
    const ended = once(second.child, 'exit');
    await (await second.connected.newBrowserCDPSession()).send('Browser.close');
    await ended;
  } finally {
    for (const child of started) child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}]);

inContext('no room left: a clear message, and nothing half saved', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  const devtools = await context.newCDPSession(page);
  // Before the first entry: the browser remembers for a while how much room there was.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize: 5_000_000 });
  await vault.get('append', entry('before'));
  let code = 'ok';
  const big = Array.from({ length: 100 }, (_, i) => ({ body: entry(`${i}${'x'.repeat(30_000)}`) }));
  for (let i = 0; i < 20 && code === 'ok'; ++i) code = await vault.refused('appendMany', big);
  assert.equal(code, 'storage_full');
  const events = await vault.get('events');
  assert.equal((events.length - 1) % 100, 0, 'all of a batch or none');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin });
  await vault.get('append', entry('after'));
  await page.reload();
  assert.equal((await vault.get('events')).length, events.length + 1);
});

inContext('an entry sent twice under one id counts once, another one under it is refused', async (context) => {
  const vault = vaultIn(await openTab(context));
  const eventId = 'ab'.repeat(16);
  await vault.get('append', entry('one'), { eventId });
  assert.equal((await vault.get('append', entry('one'), { eventId })).eventId, eventId);
  assert.equal((await vault.get('events')).length, 1);
  assert.equal(await vault.refused('append', entry('two'), { eventId }), 'event_exists');
  assert.equal(await vault.refused('append', '{"kind":"erased","events":[]}'), 'bad_input');
  assert.equal(await vault.refused('append', 'no json'), 'bad_input');
  assert.equal(await vault.refused('append', entry('x'.repeat(64_400))), 'too_large');
  assert.equal((await vault.get('events')).length, 1);
});

inContext('an erased entry is gone from the store, and stays gone', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  const { eventId } = await vault.get('append', entry('please forget'));
  await vault.get('append', entry('keep'));
  await vault.get('erase', [eventId]);
  const check = async (): Promise<void> => {
    assert.deepEqual(linesOf(await vault.get('events')).sort(), ['keep', null]);
    const sizes = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const asked = indexedDB.open('vault');
          asked.onsuccess = () => {
            const all = asked.result.transaction('events').objectStore('events').getAll();
            all.onsuccess = () => {
              asked.result.close();
              resolve(all.result.map(({ bytes }: { bytes: Uint8Array }) => bytes.length));
            };
          };
        }),
    );
    assert.deepEqual(sizes, [1134, 32, 1134, 1134]);
  };
  await check();
  await page.reload();
  await check();
  assert.equal(await vault.refused('erase', [eventId]), 'ok', 'asked twice');
  assert.equal(await vault.refused('erase', ['00'.repeat(16)]), 'not_found');
  assert.equal(await vault.refused('append', entry('please forget'), { eventId }), 'event_exists');
});

/** Every local row of a table, as the browser stores it; each may be changed or dropped by `change`. */
const localRows = (page: Page, table: number, change: 'keep' | 'damage' | 'renumber' | 'drop events' = 'keep'): Promise<number> =>
  page.evaluate(
    ([wanted, how]) =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('vault');
        asked.onsuccess = () => {
          const tx = asked.result.transaction(['rows', 'events'], 'readwrite');
          const all = tx.objectStore('rows').getAll();
          let found: { table: number; row_id: string; sealed: Uint8Array }[] = [];
          all.onsuccess = () => {
            found = (all.result as typeof found).filter((row) => row.table === wanted);
            for (const row of found) {
              if (how === 'damage') row.sealed[30]! ^= 1;
              if (how === 'renumber') {
                tx.objectStore('rows').delete([row.table, row.row_id]);
                row.row_id = row.row_id.replace('00', '01');
              }
              if (how !== 'keep') tx.objectStore('rows').put(row);
            }
            if (how === 'drop events') tx.objectStore('events').delete(100);
          };
          tx.oncomplete = () => {
            asked.result.close();
            resolve(found.length);
          };
        };
      }),
    [table, change] as const,
  );

const many = (count: number, from = 0): { body: string }[] => Array.from({ length: count }, (_, i) => ({ body: entry(`line ${from + i}`) }));
const [checkedTable, draftTable] = [2, 3];

/** A page whose vault was loaded anew, as at the next opening. */
async function again(page: Page): Promise<ReturnType<typeof vaultIn>> {
  await page.reload();
  await page.waitForFunction(() => 'inPage' in globalThis);
  return vaultIn(page);
}

inContext('the second opening unseals only what came after the checked copy', async (context) => {
  const page = await openTab(context);
  let vault = vaultIn(page);
  const { eventIds } = await vault.get('appendMany', many(600));
  await vault.get('erase', [eventIds[3]!]);
  assert.deepEqual(await vault.get('keepChecked'), { pages: 2 });
  assert.deepEqual(await vault.get('keepChecked'), { pages: 0 }, 'once is enough');
  const events = await vault.get('events');
  const written = await vault.get('exportPlain', 'json');
  vault = await again(page);
  assert.deepEqual(await vault.get('events'), events);
  assert.equal(await vault.get('exportPlain', 'json'), written);
  // 602 records; 512 lie in two pages, of which genesis is opened all the same and the erased one has nothing to open.
  const { unsealed, events: count, unreadable } = await vault.get('status');
  assert.deepEqual([unsealed, count, unreadable], [602 - 512 + 1, 599, 0]);
  // What is written on top of the copy stands in one chain with it, and a backup of both opens again.
  await vault.get('append', entry('after'));
  const { bytes } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[] };
  assert.equal((await vault.get('inspectBackup', bytes, secret)).entries, 600);
  assert.equal(await vault.refused('append', entry('another'), { eventId: eventIds[5]! }), 'event_exists');
});

inContext('erasing wipes the copy of what is erased, whichever tab erases', async (context) => {
  const page = await openTab(context);
  let vault = vaultIn(page);
  const { eventIds } = await vault.get('appendMany', many(600));
  await vault.get('keepChecked');
  const other = vaultIn(await openTab(context));
  await other.get('erase', [eventIds[300]!]);
  assert.equal(await localRows(page, checkedTable), 1, 'the page goes with the words, in one transaction');
  assert.deepEqual(await vault.get('keepChecked'), { pages: 1 }, 'and is written anew without them');
  for (const opened of [vault, await again(page)]) {
    vault = opened;
    assert.equal((await vault.get('events')).filter(({ body }) => body === null).length, 1);
    assert.doesNotMatch(await vault.get('exportPlain', 'json'), /line 300"/);
  }
  assert.ok((await vault.get('status')).unsealed < 100);
});

for (const [how, change] of [['damaged', 'damage'], ['in another one’s place', 'renumber']] as const) {
  inContext(`a checked copy that is ${how} is thrown away, and nothing is lost`, async (context) => {
    const page = await openTab(context);
    let vault = vaultIn(page);
    await vault.get('appendMany', many(300));
    await vault.get('keepChecked');
    const events = await vault.get('events');
    assert.equal(await localRows(page, checkedTable, change), 1);
    vault = await again(page);
    assert.deepEqual(await vault.get('events'), events);
    assert.equal((await vault.get('status')).unsealed, 301);
    assert.deepEqual(await vault.get('keepChecked'), { pages: 1 });
    vault = await again(page);
    assert.deepEqual(await vault.get('events'), events);
    assert.equal((await vault.get('status')).unsealed, 301 - 256 + 1);
  });
}

inContext('a checked copy does not stand for records that are gone', async (context) => {
  const page = await openTab(context);
  await vaultIn(page).get('appendMany', many(300));
  await vaultIn(page).get('keepChecked');
  await localRows(page, checkedTable, 'drop events');
  const vault = await again(page);
  assert.deepEqual([(await vault.get('events')).length, (await vault.get('status')).unsealed], [299, 300]);
});

inContext('the checked copy is locked with the diary, follows a new passphrase, and goes with everything', async (context) => {
  const page = await openTab(context);
  let vault = vaultIn(page);
  await vault.get('appendMany', many(300));
  await vault.get('keepChecked');
  await vault.get('setPassphrase', secret);
  vault = await again(page);
  assert.equal(await vault.refused('keepChecked'), 'locked');
  assert.equal(await vault.refused('events'), 'locked');
  await vault.get('open', secret);
  assert.equal((await vault.get('events')).length, 300);
  // The genesis, the new epoch, and 45 entries after the page.
  assert.ok((await vault.get('status')).unsealed < 50);
  await vault.get('deleteEverything');
  await vault.get('append', entry('a new beginning'));
  assert.equal(await localRows(page, checkedTable), 0);
  assert.deepEqual(linesOf(await vault.get('events')), ['a new beginning']);
});

inContext('without room for a new entry the checked copy gives way, and is not written again at once', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  const devtools = await context.newCDPSession(page);
  const origin = new URL(address).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5_000_000 });
  await vault.get('appendMany', many(300));
  await vault.get('keepChecked');
  let code = 'ok';
  const big = Array.from({ length: 60 }, (_, i) => ({ body: entry(`${i}${'x'.repeat(30_000)}`) }));
  for (let i = 0; i < 20 && code === 'ok'; ++i) code = await vault.refused('appendMany', big);
  assert.equal(code, 'storage_full');
  assert.equal(await localRows(page, checkedTable), 0);
  assert.deepEqual(await vault.get('keepChecked'), { pages: 0 });
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  const { length } = await vault.get('events');
  const reloaded = await again(page);
  assert.equal((await reloaded.get('events')).length, length);
  assert.ok((await reloaded.get('keepChecked')).pages > 0, 'there is room again');
});

inContext('a restore and a merge fit the checked copy', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  const { eventIds } = await vault.get('appendMany', many(300));
  await vault.get('keepChecked');
  const { bytes } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[] };
  await vault.get('append', entry('later'));
  await vault.get('erase', [eventIds[7]!]);
  assert.deepEqual(await vault.get('restoreBackup', bytes, secret), { added: 0, erased: 0 });
  const other = vaultIn(page, 'other');
  await other.get('append', entry('of another diary'));
  await other.get('restoreBackup', bytes, secret, { merge: true });
  assert.deepEqual(await other.get('keepChecked'), { pages: 1 });
  const expected = { vault: await vault.get('events'), other: await other.get('events') };
  assert.deepEqual([expected.vault.length, expected.other.length], [301, 301]);
  await again(page);
  assert.deepEqual(await vaultIn(page).get('events'), expected.vault);
  assert.deepEqual(await vaultIn(page, 'other').get('events'), expected.other);
  assert.ok((await vaultIn(page, 'other').get('status')).unsealed < 50);
});

inContext('what is half written is kept sealed until it is saved or dropped', async (context) => {
  const page = await openTab(context);
  let vault = vaultIn(page);
  await vault.get('keepDraft', 'check-in', 'too early');
  assert.equal(await vault.get('draft', 'check-in'), 'too early', 'before the first entry too');
  assert.deepEqual([(await vault.get('status')).events, await vault.get('events')], [0, []]);
  await vault.get('append', entry('first'));
  await vault.get('keepDraft', 'check-in', 'half a line');
  await vault.get('keepDraft', 'practice', 'half a note');
  vault = await again(page);
  assert.deepEqual([await vault.get('draft', 'check-in'), await vault.get('draft', 'other')], ['half a line', null]);
  await vault.get('setPassphrase', secret);
  assert.equal(await vault.get('draft', 'practice'), 'half a note', 'it follows a new passphrase');
  await vault.get('lock');
  assert.equal(await vault.refused('draft', 'check-in'), 'locked');
  assert.equal(await vault.refused('keepDraft', 'check-in', 'x'), 'locked');
  await vault.get('open', secret);
  await vault.get('keepDraft', 'check-in', null);
  assert.equal(await vault.get('draft', 'check-in'), null);
  assert.doesNotMatch(await vault.get('exportPlain', 'json'), /half/);
});

inContext('a draft that is asked for while it is put away is the new one', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  await vault.get('append', entry('first'));
  await vault.get('keepDraft', 'x', 'old');
  const [, found] = await page.evaluate(() => Promise.all([inPage.callVault('vault', 'keepDraft', ['x', 'new']), inPage.callVault('vault', 'draft', ['x'])]));
  assert.deepEqual(found, { ok: true, value: 'new' });
});

inContext('erasing takes the drafts that are about what is erased, and leaves all others', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  const { eventIds } = await vault.get('appendMany', many(4));
  const [gone, stays, asked] = eventIds as [string, string, string];
  await vault.get('keepDraft', 'journal', JSON.stringify({ event_id: 'ab'.repeat(16), draft: 'half a page' }));
  await vault.get('keepDraft', `correct ${gone}`, 'a better word');
  await vault.get('keepDraft', `correct ${stays}`, 'another word');
  await vault.get('keepDraft', 'form', JSON.stringify({ event_id: gone, draft: 'kept once already' }));
  await vault.get('keepDraft', 'talk', JSON.stringify({ draft: { of: gone } }));
  await vault.get('setPassphrase', secret);
  await vault.get('erase', [gone]);
  const left = ['journal', `correct ${gone}`, `correct ${stays}`, 'form', 'talk'];
  const found = await Promise.all(left.map((name) => vault.get('draft', name)));
  assert.deepEqual(found.map((text) => text !== null), [true, false, true, false, false]);
  assert.equal(await localRows(page, draftTable), 2);
  // Whoever still has the page open writes nothing more about it.
  await vault.get('keepDraft', `correct ${gone}`, 'a better word still');
  assert.equal(await vault.get('draft', `correct ${gone}`), null);
  // A row of which nobody can say what it is about goes with whatever is erased.
  await localRows(page, draftTable, 'damage');
  await vault.get('erase', [asked]);
  assert.equal(await localRows(page, draftTable), 0);
});

inContext('a passphrase locks, opens, changes and goes, in every tab', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  await vault.get('append', entry('before'));
  assert.equal(await vault.refused('setPassphrase', 'short'), 'bad_passphrase');
  await vault.get('setPassphrase', secret);
  const other = vaultIn(await openTab(context));
  assert.equal((await other.get('status')).state, 'locked');
  assert.equal(await other.refused('events'), 'locked');
  assert.equal(await other.refused('append', entry('x')), 'locked');
  assert.equal(await other.refused('open', 'not this passphrase'), 'wrong_passphrase');
  assert.equal((await other.get('status')).state, 'locked');
  await other.get('open', secret);
  await other.get('append', entry('after'));
  assert.deepEqual(linesOf(await vault.get('events')), ['before', 'after']);

  assert.equal(await vault.refused('setPassphrase', 'another passphrase'), 'wrong_passphrase');
  assert.equal(await vault.refused('setPassphrase', 'another passphrase', 'not this passphrase'), 'wrong_passphrase');
  await vault.get('setPassphrase', 'another passphrase', secret);
  assert.equal((await other.get('status')).state, 'locked', 'the old key opens nothing any more');
  assert.equal(await other.refused('open', secret), 'wrong_passphrase');
  await other.get('open', 'another passphrase');
  assert.deepEqual(linesOf(await other.get('events')), ['before', 'after']);

  await vault.get('lock');
  assert.equal((await vault.get('status')).state, 'locked');
  await page.waitForFunction(() => true);
  await vault.get('open', 'another passphrase');
  assert.equal(await vault.refused('removePassphrase', 'wrong passphrase'), 'wrong_passphrase');
  await vault.get('removePassphrase', 'another passphrase');
  const { state, mode, events } = await other.get('status');
  assert.deepEqual([state, mode, events], ['open', 'none', 2]);
});

inContext('a backup brings everything back on another device, which then goes on', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  const ids = (await vault.get('appendMany', ['one', 'two', 'three'].map((line) => ({ body: entry(line) })))).eventIds;
  await vault.get('setPassphrase', secret);
  await vault.get('append', entry('four'));
  await vault.get('erase', [ids[1]!]);
  assert.equal((await vault.get('status')).entriesSinceBackup, 3);
  const { bytes, filename } = (await vault.get('makeBackup', 'the passphrase of the file')) as unknown as { bytes: number[]; filename: string };
  assert.match(filename, /^backup-\d{4}-\d\d-\d\d\.securebase$/);
  assert.equal((await vault.get('status')).entriesSinceBackup, 0);
  await vault.get('append', entry('five'));
  const status = await vault.get('status');
  assert.deepEqual([status.entriesSinceBackup, typeof status.lastBackup], [1, 'number']);

  const device = vaultIn(page, 'second-device');
  assert.equal(await device.refused('restoreBackup', bytes, secret), 'wrong_passphrase');
  assert.equal(await device.refused('restoreBackup', bytes.slice(0, -40), 'the passphrase of the file'), 'backup_cut_off');
  assert.equal((await device.get('status')).state, 'new', 'nothing was changed');
  const summary = await device.get('inspectBackup', bytes, 'the passphrase of the file');
  assert.deepEqual([summary.entries, summary.erased, summary.notHere, summary.belongs], [3, 1, 3, 'empty']);
  assert.deepEqual(await device.get('restoreBackup', bytes, 'the passphrase of the file'), { added: 3, erased: 0 });
  const there = (await vault.get('events')).filter(({ body }) => body !== entry('five'));
  assert.deepEqual(await device.get('events'), there);
  const restored = await device.get('status');
  assert.deepEqual([restored.mode, restored.entriesSinceBackup, restored.unreadable], ['none', 0, 0]);

  // The restored device writes as a new one: its counters begin anew, under another author.
  await device.get('append', entry('six'));
  const own = (await device.get('events')).at(-1)!;
  assert.deepEqual([own.counter, own.body], [1, entry('six')]);
  assert.ok(!there.some(({ author }) => author === own.author));
  assert.equal((await device.get('status')).entriesSinceBackup, 1);

  // Its backup goes back into the first device: what is missing there comes, twice restored counts once.
  await device.get('erase', [ids[0]!]);
  const back = (await device.get('makeBackup', 'the passphrase of the file')) as unknown as { bytes: number[] };
  assert.equal((await vault.get('inspectBackup', back.bytes, 'the passphrase of the file')).belongs, 'same');
  assert.deepEqual(await vault.get('restoreBackup', back.bytes, 'the passphrase of the file'), { added: 1, erased: 1 });
  assert.deepEqual(await vault.get('restoreBackup', back.bytes, 'the passphrase of the file'), { added: 0, erased: 0 });
  // The old file brings nothing back that was erased since.
  assert.deepEqual(await vault.get('restoreBackup', bytes, 'the passphrase of the file'), { added: 0, erased: 0 });
  const lines = linesOf(await vault.get('events')).filter((line) => line !== null);
  assert.deepEqual(lines.sort(), ['five', 'four', 'six', 'three']);
  await page.reload();
  await vault.get('open', secret);
  assert.deepEqual(linesOf(await vault.get('events')).filter((line) => line !== null).sort(), lines);
  assert.equal((await vault.get('status')).unreadable, 0);
});

inContext('a copy of the same device that wrote too is taken in, and its key is retired', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  await vault.get('append', entry('one'));
  // The profile is copied as a disk image would be.
  const copy = (from: string, to: string): Promise<void> =>
    page.evaluate(
      async ([source, target]) => {
        const opened = (name: string, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> =>
          new Promise((resolve) => {
            const asked = indexedDB.open(name, 1);
            asked.onupgradeneeded = () => upgrade?.(asked.result);
            asked.onsuccess = () => resolve(asked.result);
          });
        const old = await opened(source!);
        const fresh = await opened(target!, (db) => {
          for (const store of ['lock', 'keyring']) db.createObjectStore(store);
          db.createObjectStore('events', { keyPath: 'order', autoIncrement: true }).createIndex('digest', 'digest', { unique: true });
          db.createObjectStore('rows', { keyPath: ['table', 'row_id'] });
        });
        for (const store of ['lock', 'keyring', 'events', 'rows']) {
          const all = old.transaction(store).objectStore(store).getAll();
          const values = await new Promise<unknown[]>((resolve) => (all.onsuccess = () => resolve(all.result)));
          const tx = fresh.transaction(store, 'readwrite');
          for (const value of values) tx.objectStore(store).put(value, tx.objectStore(store).keyPath ? undefined : 0);
          await new Promise((resolve) => (tx.oncomplete = resolve));
        }
        old.close();
        fresh.close();
      },
      [from, to],
    );
  await copy('vault', 'twin');
  const twin = vaultIn(page, 'twin');
  await twin.get('append', entry('by the twin'));
  await vault.get('append', entry('by the first'));
  const { bytes } = (await twin.get('makeBackup', secret)) as unknown as { bytes: number[] };
  assert.deepEqual(await vault.get('restoreBackup', bytes, secret), { added: 1, erased: 0 });
  await vault.get('append', entry('afterwards'));
  const events = await vault.get('events');
  // Which of the two under one counter comes first, their digests decide.
  assert.deepEqual(linesOf(events).sort(), ['afterwards', 'by the first', 'by the twin', 'one']);
  assert.equal(linesOf(events).at(-1), 'afterwards');
  assert.equal(new Set(events.map(({ author }) => author)).size, 2);
  assert.equal(events.at(-1)?.counter, 1);
  assert.equal(await vault.refused('makeBackup', secret), 'ok', 'and its backup opens again');
});

inContext('a backup of another diary is added only when that is asked for', async (context) => {
  const page = await openTab(context);
  const [mine, theirs] = [vaultIn(page, 'mine'), vaultIn(page, 'theirs')];
  await mine.get('append', entry('mine'), { timeMs: 2000 });
  const ids = (await theirs.get('appendMany', [{ body: entry('theirs'), timeMs: 1000 }, { body: entry('gone'), timeMs: 1500 }])).eventIds;
  await theirs.get('erase', [ids[1]!]);
  const { bytes } = (await theirs.get('makeBackup', secret)) as unknown as { bytes: number[] };
  assert.equal((await mine.get('inspectBackup', bytes, secret)).belongs, 'other');
  assert.equal(await mine.refused('restoreBackup', bytes, secret), 'other_vault');
  assert.deepEqual(linesOf(await mine.get('events')), ['mine']);
  assert.deepEqual(await mine.get('restoreBackup', bytes, secret, { merge: true }), { added: 1, erased: 0 });
  assert.deepEqual(linesOf(await mine.get('events')).sort(), ['mine', 'theirs']);
  assert.deepEqual(await mine.get('restoreBackup', bytes, secret, { merge: true }), { added: 0, erased: 0 });
  assert.ok((await mine.get('events')).some(({ event_id, time_ms }) => event_id === ids[0] && time_ms === 1000));
});

inContext('the twelve words are said to whoever has the passphrase, open a backup, and stay the same after it', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  assert.equal(await vault.refused('recoveryWords'), 'not_found', 'before anything is written there are none');
  await vault.get('appendMany', ['one', 'two'].map((line) => ({ body: entry(line) })));
  const words = await vault.get('recoveryWords');
  assert.equal(words.length, 12);
  await vault.get('setPassphrase', secret);
  assert.equal(await vault.refused('recoveryWords'), 'wrong_passphrase');
  assert.equal(await vault.refused('recoveryWords', 'another long passphrase'), 'wrong_passphrase');
  assert.deepEqual(await vault.get('recoveryWords', secret), words);

  const [third, ninth] = [{ place: 3, word: ` ${words[2]!.toUpperCase()} ` }, { place: 9, word: words[8]! }];
  const elsewhere = words.find((word) => word !== words[8])!;
  assert.deepEqual(await vault.get('checkWords', [third, ninth]), ['', '']);
  const told = await vault.get('checkWords', [{ place: 3, word: 'qqqq' }, { place: 9, word: elsewhere }, { place: 12, word: ' ' }]);
  assert.match(told[0]!, /^Word 3, “qqqq”/);
  assert.match(told[1]!, /is not word 9/);
  assert.match(told[2]!, /^Word 12 is missing/);

  for (const given of [[], [third], [third, { place: 9, word: elsewhere }]]) {
    assert.equal(await vault.refused('makeBackup', given), 'wrong_words', 'no file that nobody could open');
  }
  assert.equal((await vault.get('status')).lastBackup, null);
  const { bytes } = (await vault.get('makeBackup', [third, ninth])) as unknown as { bytes: number[] };
  assert.equal((await vault.get('status')).entriesSinceBackup, 0);

  const device = vaultIn(page, 'by-words');
  const slip = words.map((word, i) => (i === 4 ? `${word}s` : word)).join(' ');
  assert.equal(await device.refused('restoreBackup', bytes, slip), 'wrong_words');
  assert.equal(await device.refused('restoreBackup', bytes, secret), 'wrong_words');
  assert.equal(await device.refused('restoreBackup', bytes, 'couple maze era give basic obtain shadow change couple maze era glide'), 'wrong_words');
  assert.equal((await device.get('status')).state, 'new', 'nothing was changed');
  assert.deepEqual(await device.get('restoreBackup', bytes, words.join(' ')), { added: 2, erased: 0 });
  assert.deepEqual(linesOf(await device.get('events')), ['one', 'two']);
  assert.deepEqual(await device.get('recoveryWords'), words, 'they stay the words of this diary');
});

/** All that lies in the database, as one text of digits. */
const allBytes = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const asked = indexedDB.open('vault');
        asked.onsuccess = () => {
          const tx = asked.result.transaction([...asked.result.objectStoreNames]);
          const found = [...asked.result.objectStoreNames].map((name) => tx.objectStore(name).getAll());
          tx.oncomplete = () => {
            asked.result.close();
            const digits = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('') : value);
            resolve(JSON.stringify(found.map(({ result }) => result), digits));
          };
        };
      }),
  );

inContext('deleting for good writes what lives anew, to the letter, and leaves neither the old log nor its keys', async (context) => {
  const [page, elsewhere] = [await openTab(context), await openTab(context)];
  const [vault, other] = [vaultIn(page), vaultIn(elsewhere)];
  const ids = (await vault.get('appendMany', [3, 1, 2, 9].map((time, i) => ({ body: entry(`line ${i}`), timeMs: time * 1000 })))).eventIds;
  await vault.get('setPassphrase', secret);
  await vault.get('keepDraft', 'notes', 'half written');
  await other.get('open', secret);
  const { bytes: before } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[] };
  await vault.get('erase', [ids[1]!]);
  const words = await vault.get('recoveryWords', secret);
  const told = (await vault.get('events')).filter(({ body }) => body !== null).map(({ event_id, time_ms, body }) => [event_id, time_ms, body]);
  const spaceIds = (all: string): Set<string> => new Set(all.match(/(?<="bytes":"0101)[0-9a-f]{32}/g));
  const old = spaceIds(await allBytes(page));
  assert.equal(old.size, 1);

  assert.equal(await vault.refused('rewrite'), 'wrong_passphrase');
  assert.equal(await vault.refused('rewrite', 'another long passphrase'), 'wrong_passphrase');
  assert.deepEqual(spaceIds(await allBytes(page)), old);
  await vault.get('rewrite', secret);
  const now = await allBytes(page);
  assert.equal(spaceIds(now).size, 1);
  for (const id of old) assert.ok(!now.includes(id), 'no envelope of the old log');
  for (const id of ids.slice(1, 2)) assert.ok(!now.includes(id), 'and no trace of what was erased');
  const isSame = async (some: typeof vault): Promise<void> => {
    assert.deepEqual((await some.get('events')).map(({ event_id, time_ms, body }) => [event_id, time_ms, body]), told);
  };
  await isSame(vault);
  assert.equal(await vault.get('draft', 'notes'), 'half written');
  assert.deepEqual(await vault.get('recoveryWords', secret), words, 'the words stay');
  assert.equal((await vault.get('status')).entriesSinceBackup, 3, 'no backup holds the new log yet');
  assert.equal((await other.get('status')).state, 'locked', 'another tab has no key of it');
  await other.get('open', secret);
  await isSame(other);
  await other.get('append', entry('and on'));
  await page.reload();
  await page.waitForFunction(() => 'inPage' in globalThis);
  assert.equal((await vault.get('status')).state, 'locked');
  await vault.get('open', secret);
  assert.equal((await vault.get('status')).unreadable, 0);
  assert.equal((await vault.get('events')).length, 4);

  // A file from before is not brought back unasked, not even where nothing is left; asked for, it brings back what is missing.
  assert.equal((await vault.get('inspectBackup', before, secret)).belongs, 'gone');
  assert.equal(await vault.refused('restoreBackup', before, secret), 'other_vault');
  assert.deepEqual(await vault.get('restoreBackup', before, secret, { merge: true }), { added: 1, erased: 0 });
  await vault.get('erase', (await vault.get('events')).map(({ event_id }) => event_id));
  assert.equal(await vault.refused('restoreBackup', before, secret), 'other_vault');
  const { bytes: after } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[] };
  assert.equal((await vaultIn(page, 'one-more').get('inspectBackup', after, secret)).belongs, 'empty');
});

inContext('deleting for good does nothing where something cannot be read, and needs no passphrase where there is none', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  assert.equal(await vault.refused('rewrite'), 'not_found');
  await vault.get('appendMany', ['one', 'two', 'three'].map((line) => ({ body: entry(line) })));
  await vault.get('rewrite');
  assert.deepEqual(linesOf(await vault.get('events')), ['one', 'two', 'three']);
  const { bytes } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[] };
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('vault');
        asked.onsuccess = () => {
          const events = asked.result.transaction('events', 'readwrite').objectStore('events');
          events.getAll().onsuccess = ({ target }) => {
            const row = (target as IDBRequest<{ bytes: Uint8Array }[]>).result[2]!;
            row.bytes[500]! ^= 1;
            events.put(row).onsuccess = () => {
              asked.result.close();
              resolve();
            };
          };
        };
      }),
  );
  assert.equal(await vault.refused('rewrite'), 'damaged', 'while it is open and does not know yet');
  await page.reload();
  await page.waitForFunction(() => 'inPage' in globalThis);
  assert.equal((await vault.get('status')).unreadable, 1);
  assert.equal(await vault.refused('rewrite'), 'damaged');
  await vault.get('restoreBackup', bytes, secret);
  await vault.get('rewrite');
  assert.deepEqual(linesOf(await vault.get('events')), ['one', 'two', 'three']);
});

/** The next time the page calls this of a store, the diary is locked, as by another tab: in the middle of a change. */
const lockAtNext = (page: Page, what: 'clear' | 'add'): Promise<void> =>
  page.evaluate((name) => {
    const before = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    Object.assign(IDBObjectStore.prototype, {
      [name](this: IDBObjectStore, ...args: unknown[]) {
        Object.assign(IDBObjectStore.prototype, { [name]: before });
        void inPage.callVault('vault', 'lock', []);
        return before.apply(this, args);
      },
    });
  }, what);

inContext('a lock in the middle of a change takes nothing that is half written with it', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  const { eventIds } = await vault.get('appendMany', [{ body: entry('stays') }, { body: entry('goes') }]);
  await vault.get('setPassphrase', secret);
  await vault.get('keepDraft', 'notes', 'half written');

  await lockAtNext(page, 'clear');
  await vault.get('rewrite', secret);
  assert.equal((await vault.get('status')).state, 'locked');
  await vault.get('open', secret);
  assert.equal(await vault.get('draft', 'notes'), 'half written');

  await lockAtNext(page, 'add');
  await vault.get('erase', [eventIds[1]!]);
  assert.equal((await vault.get('status')).state, 'locked');
  await vault.get('open', secret);
  assert.deepEqual(linesOf(await vault.get('events')).sort(), [null, 'stays'].sort());
  assert.equal(await vault.get('draft', 'notes'), 'half written');
});

inContext('a change that fails halfway leaves nothing of itself', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  await vault.get('append', entry('stays'));
  await vault.get('setPassphrase', secret);
  // A row that cannot be sealed anew.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('vault');
        asked.onsuccess = () => {
          asked.result.transaction('rows', 'readwrite').objectStore('rows').put({ table: 9, row_id: '' }).onsuccess = () => {
            asked.result.close();
            resolve();
          };
        };
      }),
  );
  const before = await allBytes(page);
  assert.equal(await vault.refused('rewrite', secret), 'storage_unavailable');
  assert.ok((await allBytes(page)) === before, 'not one byte');
  await page.reload();
  await page.waitForFunction(() => 'inPage' in globalThis);
  await vault.get('open', secret);
  assert.deepEqual(linesOf(await vault.get('events')), ['stays']);
});

inContext('a file from before the diary was written anew brings back, and erases nothing that was brought back', async (context) => {
  const vault = vaultIn(await openTab(context));
  const { eventIds } = await vault.get('appendMany', [{ body: entry('stays') }, { body: entry('wanted again') }]);
  const { bytes: whole } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[] };
  await vault.get('erase', [eventIds[1]!]);
  const { bytes: without } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[] };
  await vault.get('rewrite');
  assert.deepEqual(await vault.get('restoreBackup', whole, secret, { merge: true }), { added: 1, erased: 0 });
  assert.deepEqual(await vault.get('restoreBackup', without, secret, { merge: true }), { added: 0, erased: 0 });
  assert.deepEqual(linesOf(await vault.get('events')), ['stays', 'wanted again']);
});

inContext('deleting for good does nothing where the last thing written is gone from the disk', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  await vault.get('appendMany', ['one', 'two', 'three'].map((line) => ({ body: entry(line) })));
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('vault');
        asked.onsuccess = () => {
          asked.result.transaction('events', 'readwrite').objectStore('events').delete(4).onsuccess = () => {
            asked.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await page.waitForFunction(() => 'inPage' in globalThis);
  assert.deepEqual(linesOf(await vault.get('events')), ['one', 'two']);
  assert.equal(await vault.refused('rewrite'), 'damaged');
});

inContext('deleting for good leaves the passphrase as costly to guess as it was', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  /** What the lock asks for, in KiB. */
  const memory = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const asked = indexedDB.open('vault');
          asked.onsuccess = () => {
            const found = asked.result.transaction('lock').objectStore('lock').get(0);
            found.onsuccess = () => {
              asked.result.close();
              resolve(new DataView((found.result as Uint8Array).buffer).getUint32(10, true));
            };
          };
        }),
    );
  // A device that is quick when the passphrase is set, and slow afterwards.
  await page.evaluate(() => void (performance.now = () => 0));
  await vault.get('append', entry('one'));
  await vault.get('setPassphrase', secret);
  assert.equal(await memory(), 262_144);
  await page.reload();
  await page.waitForFunction(() => 'inPage' in globalThis);
  await page.evaluate(() => {
    let now = 0;
    performance.now = () => (now += 1_000);
  });
  await vault.get('open', secret);
  await vault.get('rewrite', secret);
  assert.equal(await memory(), 262_144);
});

inContext('the command line\'s backup is restored here', async (context) => {
  const folder = join(web, '../vault/testdata');
  const names = existsSync(folder) ? (require('node:fs') as typeof import('node:fs')).readdirSync(folder).filter((name) => name.endsWith('.securebase')) : [];
  const words = 'couple maze era give basic obtain shadow change couple maze era glide';
  for (const name of [...names.map((file) => join(folder, file)), join(web, 'test/vault-testdata/web.securebase')]) {
    const vault = vaultIn(await openTab(context), name);
    const { added } = await vault.get('restoreBackup', [...readFileSync(name)], name.endsWith('words.securebase') ? words : secret);
    assert.ok(added > 0);
    await vault.get('append', entry('and on'));
    assert.equal((await vault.get('status')).events, added + 1);
  }
});

inContext('everything is deleted, in other tabs too, even when it was locked', async (context) => {
  const [one, two] = [vaultIn(await openTab(context)), vaultIn(await openTab(context))];
  await one.get('append', entry('one'));
  await one.get('setPassphrase', secret);
  assert.equal((await two.get('status')).state, 'locked');
  await two.get('deleteEverything');
  assert.equal((await one.get('status')).state, 'new');
  assert.deepEqual(await one.get('events'), []);
  await one.get('append', entry('anew'));
  assert.deepEqual(linesOf(await two.get('events')), ['anew']);
});

inContext('a database of a newer version is left alone, with a message', async (context) => {
  const page = await openTab(context);
  await page.evaluate(() => new Promise<void>((resolve) => {
    const asked = indexedDB.open('vault', 99);
    asked.onsuccess = () => resolve(asked.result.close());
  }));
  assert.equal(await vaultIn(page).refused('status'), 'storage_newer');
  assert.equal(await vaultIn(page).refused('append', entry('one')), 'storage_newer');
});

inContext('one damaged record takes no other with it, and a backup made before heals it', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  for (const line of ['one', 'two', 'three']) await vault.get('append', entry(line));
  const { bytes: before } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[] };
  await damage(page, 3);
  await page.reload();
  assert.deepEqual(linesOf(await vault.get('events')), ['one', 'three']);
  const { unreadable, missing } = await vault.get('status');
  assert.deepEqual([unreadable, missing], [1, 0]);
  await vault.get('append', entry('four'));
  assert.equal((await vault.get('events')).at(-1)?.counter, 5);
  assert.match(await vault.get('exportPlain', 'json'), /"three"/);

  // A backup goes on without it and says so; whoever restores it knows of the hole, and can make a backup again.
  const { bytes, leftOut } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[]; leftOut: number };
  assert.equal(leftOut, 1);
  const other = vaultIn(page, 'other');
  await other.get('restoreBackup', bytes, secret);
  assert.deepEqual([linesOf(await other.get('events')), (await other.get('status')).missing], [['one', 'three', 'four'], 1]);
  assert.equal((await other.get('makeBackup', secret)).leftOut, 0);

  // A backup made before brings it back, into the same chain, also in a tab that was open.
  const tab = vaultIn(await openTab(context));
  assert.equal((await tab.get('status')).unreadable, 1);
  assert.deepEqual(await vault.get('restoreBackup', before, secret), { added: 1, erased: 0 });
  for (const one of [vault, tab, await again(page)]) {
    assert.deepEqual(linesOf(await one.get('events')), ['one', 'two', 'three', 'four']);
    assert.equal((await one.get('status')).unreadable, 0);
  }
  assert.equal((await vaultIn(page).get('makeBackup', secret)).leftOut, 0);
  await other.get('restoreBackup', before, secret);
  assert.equal((await other.get('status')).missing, 0);
});

inContext('a record that was damaged behind the checked copy is left out of backups, and healed by one', async (context) => {
  const page = await openTab(context);
  await vaultIn(page).get('appendMany', many(300));
  await vaultIn(page).get('keepChecked');
  const { bytes: before } = (await vaultIn(page).get('makeBackup', secret)) as unknown as { bytes: number[] };
  await damage(page, 7);
  const vault = await again(page);
  assert.equal((await vault.get('events')).length, 300, 'the copy has it still');
  assert.equal((await vault.get('makeBackup', secret)).leftOut, 1);
  await vault.get('restoreBackup', before, secret);
  assert.equal((await vault.get('makeBackup', secret)).leftOut, 0);
  assert.equal((await (await again(page)).get('events')).length, 300);
});

/** One bit of a stored envelope, as a failing disk would have it. */
const damage = (page: Page, order: number): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('vault');
        asked.onsuccess = () => {
          const events = asked.result.transaction('events', 'readwrite').objectStore('events');
          const row = events.get(wanted);
          row.onsuccess = () => {
            row.result.bytes[500] ^= 1;
            events.put(row.result).onsuccess = () => {
              asked.result.close();
              resolve();
            };
          };
        };
      }),
    order,
  );

inContext('the golden vectors hold in a page and in a worker, under the app’s own policy', async (context) => {
  const page = await openTab(context);
  const given = [await page.evaluate(() => inPage.callVault('', 'vectors', [])), await page.evaluate(() => inPage.callWorker('', 'vectors', []))] as Vector[][];
  for (const vectors of given) {
    assert.ok(vectors.length >= 20);
    for (const { name, got, expected } of vectors) assert.equal(got, expected, name);
  }
});

inContext('a passphrase that somebody may have known begins a new epoch when it is changed', async (context) => {
  const page = await openTab(context);
  const vault = vaultIn(page);
  await vault.get('append', entry('before'));
  await vault.get('setPassphrase', secret);
  const records = await countRecords(page);
  await vault.get('setPassphrase', `${secret} two`, secret);
  assert.equal(await countRecords(page), records, 'a change alone touches no log');
  await vault.get('setPassphrase', `${secret} three`, `${secret} two`, true);
  assert.equal(await countRecords(page), records + 1);
  await vault.get('append', entry('after'));
  const { bytes } = (await vault.get('makeBackup', secret)) as unknown as { bytes: number[] };
  assert.equal((await vault.get('inspectBackup', bytes, secret)).entries, 2);
});

const countRecords = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('vault');
        asked.onsuccess = () => {
          const all = asked.result.transaction('events').objectStore('events').count();
          all.onsuccess = () => {
            asked.result.close();
            resolve(all.result);
          };
        };
      }),
  );

inContext('plain exports hold every entry', async (context) => {
  const vault = vaultIn(await openTab(context));
  await vault.get('append', '{"kind":"checked_in","line":"a \\"b\\", c","n":1.50}', { timeMs: 0 });
  const json = await vault.get('exportPlain', 'json');
  assert.equal((JSON.parse(json) as { events: { body: { line: string } }[] }).events[0]?.body.line, 'a "b", c');
  assert.ok(json.includes('"n":1.50'), 'as it was written');
  const csv = await vault.get('exportPlain', 'csv');
  assert.match(csv, /^"time","kind","content","event_id"\r\n"1970-01-01T00:00:00.000Z","checked_in","\{""line"":""a \\""b\\"", c""/);
});

inContext('in a worker it does the same', async (context) => {
  const page = await openTab(context);
  const call = (what: string, ...given: unknown[]): Promise<{ ok: boolean; value: { state: string; mode: string; events: number } }> =>
    page.evaluate(([which, some]) => inPage.callWorker('vault', which, some), [what, given] as const) as never;
  await call('append', entry('one'));
  assert.equal((await call('setPassphrase', secret)).ok, true);
  const { state, mode, events } = (await call('status')).value;
  assert.deepEqual([state, mode, events], ['open', 'passphrase', 1]);
});

describe('in a browser', { skip, concurrency: 3 }, () => {
  for (const [name, work] of inBrowser) test(name, work);
});
