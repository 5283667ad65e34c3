// What the tests of the vault share: entries that are there already, what is saved, and backups made and brought back by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { session, withVault } from './app.mjs';

export const day = 86_400_000;
export const firstDay = Date.UTC(2025, 2, 3, 18, 30);
export const passphrase = 'seven small boats at noon';
export const id = (i) => i.toString(16).padStart(32, '0');
export const partner = { eventId: id(0xfff), timeMs: firstDay, body: JSON.stringify({ kind: 'setting_changed', setting: 'has_partner', value: 'yes' }) };
export const checkedIn = (i, more = {}) => ({ eventId: id(i), timeMs: firstDay + i, body: JSON.stringify({ kind: 'checked_in', ...more }) });

/** For the tests of one file. */
export function vaultSession() {
  const app = session();
  const { go } = app;

  /** A page whose diary holds these entries already. */
  async function openWith(entries, options = {}) {
    const opened = await app.open(null, { at: firstDay + day / 24, bypassCSP: true, ...options });
    if (entries.length > 0) await withVault(opened.page, app.address, (some) => globalThis.sealed.vault.appendMany(some), entries);
    return opened;
  }

  async function saved(page, click, name) {
    const download = page.waitForEvent('download');
    await click();
    await (await download).saveAs(join(app.folder, name));
    return readFileSync(join(app.folder, name));
  }

  async function exported(page) {
    await go(page, 'settings');
    return (await saved(page, () => page.getByRole('button', { name: 'Save everything (JSON)' }).click(), 'all.json')).toString();
  }

  async function makeBackup(page, name) {
    await go(page, 'settings');
    await page.getByRole('button', { name: 'Make a backup' }).click();
    await page.getByLabel('New passphrase').fill(passphrase);
    await page.getByLabel('The same once more').fill(passphrase);
    await saved(page, () => page.getByRole('button', { name: 'Make the backup' }).click(), name);
    await page.locator('.done').filter({ hasText: 'The backup is made' }).waitFor();
  }

  async function restoreFrom(page, name) {
    await go(page, 'settings');
    await page.getByRole('button', { name: 'Restore a backup' }).click();
    await page.setInputFiles('input[type=file]', join(app.folder, name));
    await page.getByLabel('Passphrase of this backup').fill(passphrase);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
  }

  return { app, go, openWith, saved, exported, makeBackup, restoreFrom };
}
