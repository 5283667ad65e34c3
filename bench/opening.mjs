// How long the app takes to open a log in Chromium, with and without the vault's checked copy:
//   node bench/opening.mjs [EVENTS]      (the built command of build/release, or SECUREBASE_BINARY; some minutes)
// From loading the page to the first entry on the timeline; the median of three openings.
import { openPage, startBrowser, startServer, withVault } from '../tests/browser/app.mjs';
import { diaryCalls } from '../tests/golden/diary_log.mjs';

const count = Number(process.argv[2] ?? 40_000);
const at_once = 5_000;
const server = await startServer();
const browser = await startBrowser();
const { page } = await openPage(browser, server.address, { bypassCSP: true });

const inVault = (work, argument) => withVault(page, server.address, work, argument);

async function append(events) {
  const entries = events.map(({ event_id, time_ms, body }) => ({ eventId: event_id, timeMs: time_ms, body }));
  const appended = await inVault((list) => globalThis.sealed.vault.appendMany(list), entries);
  if (!appended.ok) throw new Error(appended.error.message);
}

const forgetCopy = () =>
  inVault(
    () =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open('securebase-vault');
        asked.onsuccess = () => {
          const tx = asked.result.transaction('rows', 'readwrite');
          tx.objectStore('rows').delete(IDBKeyRange.bound([2, ''], [2, '\uffff']));
          tx.oncomplete = () => resolve(asked.result.close());
          tx.onabort = reject;
        };
      }),
  );

async function opening() {
  await page.goto('about:blank');
  const begun = performance.now();
  await page.goto(`${server.address}/#/timeline`);
  await page.locator('main li').first().waitFor();
  return performance.now() - begun;
}

async function median(prepare) {
  const times = [];
  for (let round = 0; round < 3; ++round) {
    await prepare();
    times.push(await opening());
  }
  return times.sort((a, b) => a - b)[1];
}

const keepCopy = () =>
  inVault(async () => {
    const begun = performance.now();
    const kept = await globalThis.sealed.vault.keepChecked();
    const status = await globalThis.sealed.vault.status();
    return { ms: performance.now() - begun, pages: kept.value.pages, unsealed: status.value.unsealed };
  });

const print = (what, ms) => console.log(`${what.padEnd(44)} ${(ms / 1000).toFixed(2).padStart(8)} s`);
console.log(`opening a log of ${count} events, from loading the page to the first entry (Chromium, median of three)`);
const events = diaryCalls(count)[1][1].events;
await append(events.slice(-1));
print('(a log of one event)', await median(() => undefined));
for (let begin = 0; begin < count - 1; begin += at_once) await append(events.slice(begin, Math.min(begin + at_once, count - 1)));
print('every envelope unsealed', await median(forgetCopy));
await forgetCopy();
const written = await keepCopy();
print(`(unsealing and writing the copy, ${written.pages} pages)`, written.ms);
print('with the checked copy', await median(() => undefined));
const { unsealed } = await keepCopy();
console.log(`envelopes unsealed with the copy: ${unsealed} of ${count + 1}`);

await browser.close();
await server.stop();
