// What every browser test needs: the built command serving the app on a free port, and a headless Chromium.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { chromium } = require('playwright-core');

export const securebase = process.env.SECUREBASE_BINARY ?? `${root}build/release/cli/securebase`;

async function freePort() {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

export async function startServer() {
  const port = await freePort();
  const child = spawn(securebase, ['serve', '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error('the server did not start');
    const up = await fetch(`${address}/healthz`).then((answer) => answer.ok).catch(() => false);
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    address,
    async stop() {
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}

export function startBrowser() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

const { buildSync } = require('esbuild');
let vaultScript;

/** Runs `work` in an empty page of the app's origin that has the app's own vault as `sealed.vault`; needs bypassCSP. */
export async function withVault(page, address, work, argument) {
  const entryPoints = [`${root}web/src/vault/vault.ts`];
  vaultScript ??= buildSync({ entryPoints, bundle: true, write: false, format: 'iife', globalName: 'sealed', target: 'es2022' }).outputFiles[0].text;
  await page.goto(`${address}/list.html`);
  await page.addScriptTag({ content: vaultScript });
  return page.evaluate(work, argument);
}

/** The checked copy's pages as they lie in the browser: names and sealed bytes. */
export const copyPages = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('securebase-vault');
        asked.onsuccess = () => {
          const all = asked.result.transaction('rows').objectStore('rows').getAll(IDBKeyRange.bound([2, ''], [2, '\uffff']));
          all.onsuccess = () => {
            asked.result.close();
            resolve(all.result.map(({ row_id, sealed }) => `${row_id} ${sealed}`));
          };
        };
      }),
  );

/** Waits until the place has drawn what it has to say: the content stays the same from one frame to the next, ten times over. */
export const atRest = (page) =>
  page.waitForFunction(() => {
    const now = location.hash + document.querySelector('main').innerHTML;
    const { seen, frames } = globalThis.restOfMain ?? {};
    globalThis.restOfMain = { seen: now, frames: seen === now ? frames + 1 : 0 };
    return globalThis.restOfMain.frames >= 10;
  }, undefined, { polling: 'raf' });

/** A page that notes every request to another origin and every console error: both must stay empty. */
export async function openPage(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const strayRequests = [];
  const consoleErrors = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:/.test(url.protocol) && url.origin !== address) strayRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(String(error)));
  return { page, context, strayRequests, consoleErrors };
}

/** For the tests of one file: the app, a browser and a folder of their own. They are there from the first test on. */
export function session() {
  const it = {
    server: undefined,
    browser: undefined,
    folder: mkdtempSync(join(tmpdir(), 'securebase-')),
    get address() {
      return it.server.address;
    },
    /**
     * A page on this place (null: on none yet). `at`: where its clock stands; `before`: the bodies of earlier entries, a minute
     * apart, the last a minute before. Everything else is for the browser's context.
     */
    async open(place, { at, before: bodies = [], ...options } = {}) {
      const opened = await openPage(it.browser, it.address, { reducedMotion: 'reduce', timezoneId: 'UTC', bypassCSP: bodies.length > 0, ...options });
      if (at !== undefined) await opened.page.clock.setFixedTime(at);
      if (bodies.length > 0) await it.write(opened.page, bodies, at);
      if (place !== null) await it.go(opened.page, place);
      return opened;
    },
    /** Writes these bodies past the app; needs bypassCSP. */
    async write(page, bodies, now = Date.now()) {
      const entries = bodies.map((body, index) => ({ eventId: (index + 1).toString(16).padStart(32, '0'), timeMs: now - (bodies.length - index) * 60_000, body: JSON.stringify(body) }));
      await withVault(page, it.address, (some) => globalThis.sealed.vault.appendMany(some), entries);
    },
    /** Goes to a place and waits until it is the one that is shown: its heading, and its title over the page. */
    async go(page, place) {
      const hash = `#/${place}`;
      // The app has drawn another place by the frame after it heard of it.
      if (page.url().startsWith(`${it.address}/#`)) await page.evaluate(turnTo, hash);
      else await page.goto(`${it.address}/${hash}`);
      await page.locator('main h1').first().waitFor();
    },
  };
  before(async () => {
    it.server = await startServer();
    it.browser = await startBrowser();
  });
  after(async () => {
    await it.browser?.close();
    const code = await it.server?.stop();
    rmSync(it.folder, { recursive: true, force: true });
    assert.equal(code, 0, 'the server stops cleanly on Ctrl-C');
  });
  return it;
}

/** In the page: turns to a place. */
const turnTo = (hash) =>
  new Promise((resolve) => {
    if (location.hash === hash) {
      resolve();
      return;
    }
    addEventListener('hashchange', () => requestAnimationFrame(() => resolve()), { once: true });
    location.hash = hash;
  });

/** Waits until the field holds this text: what was put away is read again after the page has been drawn. */
export async function holds(field, text) {
  const since = Date.now();
  while ((await field.inputValue()) !== text && Date.now() - since < 20_000) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(await field.inputValue(), text);
}

/** Ends a test: nothing went elsewhere, nothing went wrong. */
export async function close({ context, strayRequests, consoleErrors }) {
  assert.deepEqual(strayRequests, []);
  assert.deepEqual(consoleErrors, []);
  await context.close();
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds fault with. */
export async function faultsByAxe(page) {
  await page.evaluate(`${axe};0`);
  return page.evaluate(async () => (await globalThis.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
}

/** Nothing for axe-core to find fault with, and nothing wider than the screen, at twice the text too. */
export async function isSound(page, where) {
  assert.deepEqual(await faultsByAxe(page), [], where);
  for (const size of ['100%', '200%']) {
    await page.evaluate((wanted) => { document.documentElement.style.fontSize = wanted; }, size);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${where} at ${size} is ${overflow} px wider than the screen`);
  }
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
}
