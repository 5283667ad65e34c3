// What a person must be able to rely on: what is taken back is gone, what is damaged comes back, nothing joins unasked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { close, withVault } from './app.mjs';
import { checkedIn, day, firstDay, id, partner, passphrase, vaultSession } from './vault.mjs';

const { app, go, openWith, exported, makeBackup, restoreFrom } = vaultSession();

test('what is taken back is in no list, no export and no backup, also where an earlier version left its words', async () => {
  const taken = { eventId: id(9), timeMs: firstDay + 9, body: JSON.stringify({ kind: 'taken_back', of: id(2) }) };
  const opened = await openWith([partner, checkedIn(1, { line: 'kept words' }), checkedIn(2, { line: 'old secret' }), checkedIn(3, { line: 'new secret' }), taken]);
  const { page } = opened;
  await go(page, 'timeline');
  await page.getByText('new secret').click();
  await page.getByText('Take it back and erase it for good').click();
  await page.getByRole('button', { name: 'Erase these words' }).click();
  await page.getByRole('heading', { name: 'What you wrote' }).waitFor();
  await page.getByText('kept words').waitFor();
  const all = await exported(page);
  assert.match(all, /kept words/);
  assert.doesNotMatch(all, /old secret|new secret/);
  await makeBackup(page, 'after.securebase');
  const held = await withVault(
    page,
    app.address,
    async ([bytes, words]) => {
      const vault = globalThis.sealed.createVault('another');
      await vault.restoreBackup(Uint8Array.from(bytes), words);
      return (await vault.exportPlain('json')).value;
    },
    [[...readFileSync(join(app.folder, 'after.securebase'))], passphrase],
  );
  assert.match(held, /kept words/);
  assert.doesNotMatch(held, /old secret|new secret/);
  await close(opened);
});

test('a damaged record is told of, a backup goes on without it, and one made before brings it back', async () => {
  const opened = await openWith([checkedIn(1, { line: 'first line' }), checkedIn(2, { line: 'second line' }), checkedIn(3, { line: 'third line' })]);
  const { page } = opened;
  await makeBackup(page, 'before.securebase');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('securebase-vault');
        asked.onsuccess = () => {
          const events = asked.result.transaction('events', 'readwrite').objectStore('events');
          events.get(3).onsuccess = ({ target }) => {
            target.result.bytes[500] ^= 1;
            events.put(target.result).onsuccess = () => {
              asked.result.close();
              resolve();
            };
          };
        };
      }),
  );
  await page.reload();
  await page.getByRole('heading', { name: 'Something cannot be read' }).waitFor();
  await page.getByText('One record on this device cannot be read').waitFor();
  await makeBackup(page, 'without.securebase');
  await page.getByText('One record is damaged on this device, so it is not in the file.').waitFor();
  await restoreFrom(page, 'before.securebase');
  await page.getByText('The backup is restored.').waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Something cannot be read' }).count(), 0);
  await go(page, 'timeline');
  await page.getByText('second line').waitFor();
  await close(opened);
});

test('a file of another diary joins only when that is wished', async () => {
  const other = await openWith([checkedIn(1, { line: 'somebody else' }), checkedIn(2, { line: 'and again' })]);
  await makeBackup(other.page, 'other.securebase');
  await other.page.context().close();
  const opened = await openWith([checkedIn(5, { line: 'my own' })]);
  const { page } = opened;
  await restoreFrom(page, 'other.securebase');
  await page.getByText('This file is from another diary: 2 entries of March 3, 2025.').waitFor();
  await page.getByRole('button', { name: 'Leave mine as it is' }).click();
  assert.doesNotMatch(await exported(page), /somebody else/);
  await restoreFrom(page, 'other.securebase');
  await page.getByRole('button', { name: 'Join them with mine' }).click();
  await page.getByText('The backup is restored.').waitFor();
  assert.match(await exported(page), /somebody else/);
  await close(opened);
});

test('an own word can be erased, and the reminder of a backup put away for some weeks', async () => {
  const word = { eventId: id(7), timeMs: firstDay, body: JSON.stringify({ kind: 'word_added', list: 'feelings', word: 'wintry' }) };
  const opened = await openWith([partner, word, checkedIn(1, { line: 'one' }), checkedIn(2, { line: 'two' })]);
  const { page } = opened;
  await go(page, 'today');
  await page.getByText('two', { exact: true }).waitFor();
  assert.equal(await page.getByText('There is no backup yet').count(), 0, 'two entries, a setting and a word are not three entries');
  await withVault(page, app.address, (entry) => globalThis.sealed.vault.append(entry.body, entry), checkedIn(3, { line: 'three' }));
  await go(page, 'today');
  await page.getByText('There is no backup yet').waitFor();
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.reload();
  await page.getByText('three', { exact: true }).waitFor();
  assert.equal(await page.getByText('There is no backup yet').count(), 0);
  await page.clock.setFixedTime(firstDay + 30 * day);
  await page.reload();
  await page.getByText('There is no backup yet').waitFor();

  await go(page, 'settings');
  await page.getByRole('button', { name: 'Erase “wintry”' }).click();
  await page.getByText('“wintry” is erased.').waitFor();
  assert.doesNotMatch(await exported(page), /wintry/);
  await close(opened);
});

test('what is half written before the first entry is there after a reload', async () => {
  const opened = await openWith([]);
  const { page } = opened;
  await go(page, 'reflect/journal');
  const field = page.locator('main textarea');
  await field.fill('half a page');
  await go(page, 'about');
  for (const isReloaded of [false, true]) {
    // Read again, it shows that it was put away.
    await go(page, 'reflect/journal');
    if (isReloaded) await page.reload();
    await field.waitFor();
    assert.equal(await field.inputValue(), 'half a page');
  }
  await close(opened);
});
