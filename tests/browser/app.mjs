// What every browser test needs: the built command serving the app on a free port, and a headless Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { chromium } = require('playwright-core');

export const axeSource = require.resolve('axe-core/axe.min.js');
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

/** Waits until something half-written lies in the browser. */
export const draftKept = (page) =>
  page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('securebase-vault');
        asked.onsuccess = () => {
          const all = asked.result.transaction('rows').objectStore('rows').count(IDBKeyRange.bound([3, ''], [3, '\uffff']));
          all.onsuccess = () => {
            asked.result.close();
            resolve(all.result > 0);
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
