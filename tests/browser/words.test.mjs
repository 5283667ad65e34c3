// The twelve words: shown, written down, checked; a backup that opens with them, and the way back; what is said when one is wrong.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { close, isSound, securebase, withVault } from './app.mjs';
import { checkedIn, id, passphrase, vaultSession } from './vault.mjs';

const { app, go, openWith, saved, exported, makeBackup, restoreFrom } = vaultSession();

const panel = (page) => page.locator('section', { has: page.getByRole('heading', { name: 'Your twelve words' }) });
const shownWords = (page) => panel(page).locator('ol li').allInnerTexts();

/** Shows the words, as a vault without a passphrase does, and hides them again. */
async function readWords(page) {
  await go(page, 'settings');
  await page.getByRole('button', { name: 'Show the words' }).click();
  await panel(page).locator('ol li').nth(11).waitFor();
  const words = await shownWords(page);
  await page.getByRole('button', { name: 'Hide them' }).click();
  return words;
}

/** The two words that are asked for, each with its field. */
async function askedFor(page) {
  const labels = await page.locator('label', { hasText: /^Word \d+$/ }).allInnerTexts();
  assert.equal(labels.length, 2);
  return labels.map((label) => ({ label, place: Number(label.slice('Word '.length)) }));
}

async function answer(page, words) {
  for (const { label, place } of await askedFor(page)) await page.getByLabel(label, { exact: true }).fill(words[place - 1]);
}

async function makeForWords(page, words, name) {
  await go(page, 'settings');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  await page.getByLabel('With my twelve words').check();
  await answer(page, words);
  return saved(page, () => page.getByRole('button', { name: 'Make the backup' }).click(), name);
}

async function chooseFile(page, name) {
  await go(page, 'settings');
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await page.setInputFiles('input[type=file]', join(app.folder, name));
}

test('a diary that has nothing in it has no words yet', async () => {
  const opened = await openWith([]);
  const { page } = opened;
  await go(page, 'settings');
  await panel(page).getByText('There are none yet.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Show the words' }).count(), 0);
  await close(opened);
});

test('words that were written down are checked, and a wrong one is named', async () => {
  const opened = await openWith([checkedIn(1, { line: 'one line' })]);
  const { page } = opened;
  const words = await readWords(page);
  assert.equal(words.length, 12);
  assert.deepEqual(await shownWords(page), [], 'hidden, they are gone from the page');
  await page.getByRole('button', { name: 'Show the words' }).click();
  await page.getByRole('button', { name: 'I have written them down' }).click();
  const [first, second] = await askedFor(page);
  assert.ok(first.place < second.place && second.place <= 12);
  assert.deepEqual(await shownWords(page), []);
  await page.getByLabel(first.label, { exact: true }).fill('abandn');
  await page.getByLabel(second.label, { exact: true }).fill(words.find((word) => word !== words[second.place - 1]));
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByText(`Word ${first.place}, “abandn”, is not one of the list’s words. Is it “abandon”?`).waitFor();
  await page.getByText(`is not word ${second.place}. Look at your list`).waitFor();
  assert.ok(await page.getByLabel(first.label, { exact: true }).evaluate((field) => field === document.activeElement));
  await page.getByLabel(first.label, { exact: true }).fill(` ${words[first.place - 1].toUpperCase()} `);
  await page.getByLabel(second.label, { exact: true }).fill(words[second.place - 1]);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByText('Both words are right.').waitFor();
  await close(opened);
});

test('a backup opens with the words on another device, and on the command line; a misspelt word is named', async () => {
  const first = await openWith([checkedIn(1, { line: 'kept for later' })]);
  const words = await readWords(first.page);
  const bytes = await makeForWords(first.page, words, 'words.securebase');
  await first.page.getByText('It opens with your twelve words.').waitFor();
  assert.deepEqual([bytes[8], bytes[9]], [1, 2]);
  await close(first);

  const opened = await openWith([]);
  const { page } = opened;
  await chooseFile(page, 'words.securebase');
  const field = page.getByLabel('The twelve words, in their order');
  await field.waitFor(); // The file says what opens it.
  assert.equal(await page.getByLabel('Passphrase of this backup').count(), 0);
  const restore = page.getByRole('button', { name: 'Restore', exact: true });
  const attempt = async (typed, said) => {
    await field.fill(typed);
    await restore.click();
    await page.getByText(said).waitFor();
    assert.ok((await field.getAttribute('aria-invalid')) === 'true');
  };
  await attempt(words.map((word, i) => (i === 6 ? 'qqqq' : word)).join(' '), 'Word 7, “qqqq”, is not one of the list’s words.');
  // Said where they were typed, and nowhere else.
  await go(page, 'today');
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
  assert.equal(await page.getByText('qqqq').count(), 0);
  await chooseFile(page, 'words.securebase');
  await attempt(words.slice(1).join(' '), 'These are 11 words; there are twelve.');
  await attempt('couple maze era give basic obtain shadow change couple maze era glide', 'These twelve words do not open the backup file.');
  await field.fill(words.map((word, i) => `${i + 1}. ${word}`).join('\n'));
  await restore.click();
  await page.getByText('The backup is restored.').waitFor();
  assert.match(await exported(page), /kept for later/);
  assert.deepEqual(await readWords(page), words, 'they stay the words of this diary');
  await close(opened);

  const list = join(app.folder, 'words.txt');
  writeFileSync(list, words.join('\n'));
  const done = spawnSync(securebase, ['backup', 'export', join(app.folder, 'words.securebase'), '--words-file', list]);
  assert.equal(done.status, 0, done.stderr.toString());
  assert.match(done.stdout.toString(), /kept for later/);
});

test('behind a lock the words are shown to whoever knows the passphrase, and go when it is locked', async () => {
  const opened = await openWith([checkedIn(1)]);
  const { page } = opened;
  await withVault(page, app.address, (words) => globalThis.sealed.vault.setPassphrase(words), passphrase);
  await go(page, 'settings');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'Show the words' }).click();
  await panel(page).getByLabel('Current passphrase').fill('not the passphrase');
  await panel(page).getByRole('button', { name: 'Show the words' }).click();
  await panel(page).getByText('This passphrase does not open the diary.').waitFor();
  assert.deepEqual(await shownWords(page), []);
  // Whoever cancels while they are being opened does not see them.
  await panel(page).getByLabel('Current passphrase').fill(passphrase);
  await panel(page).locator('form').evaluate((form) => {
    form.requestSubmit();
    form.querySelector('button[type=button]').click();
  });
  await panel(page).getByRole('button', { name: 'Show the words' }).click();
  await panel(page).getByLabel('Current passphrase').fill(passphrase);
  await panel(page).getByRole('button', { name: 'Show the words' }).click();
  await panel(page).locator('ol li').nth(11).waitFor();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  assert.equal(await page.locator('main ol').count(), 0);
  await close(opened);
});

test('behind a PIN the PIN is asked for, before the words and before the diary is written anew', async () => {
  const pin = '502817';
  const opened = await openWith([checkedIn(1, { line: 'behind a PIN' })]);
  const { page } = opened;
  await go(page, 'settings');
  await page.getByRole('button', { name: 'Set a PIN' }).click();
  for (const label of ['New PIN', 'The same once more']) await page.getByLabel(label).fill(pin);
  await page.getByRole('button', { name: 'Set a PIN' }).click();
  await page.getByText('The PIN is set.').waitFor();
  await page.getByRole('button', { name: 'Show the words' }).click();
  await panel(page).getByLabel('Current PIN').fill('000000');
  await panel(page).getByRole('button', { name: 'Show the words' }).click();
  await panel(page).getByText('This PIN does not open it.').waitFor();
  await panel(page).getByLabel('Current PIN').fill(pin);
  await panel(page).getByRole('button', { name: 'Show the words' }).click();
  await panel(page).locator('ol li').nth(11).waitFor();
  await page.getByRole('button', { name: 'Hide them' }).click();

  await page.getByRole('button', { name: 'Remove the traces …' }).click();
  await page.getByLabel('Current PIN').fill(pin);
  await page.getByRole('button', { name: 'Write it anew' }).click();
  await page.getByText('It is written anew.').waitFor();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  assert.match(await exported(page), /behind a PIN/);
  await close(opened);
});

test('the words, the check, a backup and its return with the keyboard alone', async () => {
  const opened = await openWith([checkedIn(1, { line: 'by keys' })]);
  const { page } = opened;
  const focus = () => page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.labels?.[0]?.textContent?.trim() || document.activeElement?.className);
  const reach = async (name) => {
    for (let i = 0; i < 120 && (await focus()) !== name; ++i) await page.keyboard.press('Tab');
    assert.equal(await focus(), name);
  };
  const press = async (name) => {
    await reach(name);
    await page.keyboard.press('Enter');
  };
  await go(page, 'settings');
  await page.getByRole('heading', { name: 'Your twelve words' }).waitFor();
  await press('Show the words');
  await panel(page).locator('ol li').nth(11).waitFor();
  const words = await shownWords(page);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')), 'recovery-list', 'the focus is on what is shown');
  await press('I have written them down');
  const type = async () => {
    for (const { label, place } of await askedFor(page)) {
      await reach(label);
      await page.keyboard.insertText(words[place - 1]);
    }
  };
  await type();
  await page.keyboard.press('Enter');
  await page.getByText('Both words are right.').waitFor();
  assert.equal(await focus(), 'Show the words');

  await go(page, 'settings');
  await press('Make a backup');
  await reach('With a passphrase of its own');
  await page.keyboard.press('ArrowDown');
  await type();
  await saved(page, () => page.keyboard.press('Enter'), 'keys.securebase');
  await page.getByText('It opens with your twelve words.').waitFor();
  await press('Restore a backup');
  const chooser = page.waitForEvent('filechooser');
  await reach('Choose the file');
  await page.keyboard.press('Space');
  await (await chooser).setFiles(join(app.folder, 'keys.securebase'));
  await reach('The twelve words, in their order');
  await page.keyboard.insertText(words.join(' '));
  await press('Restore');
  await page.getByText('The backup is restored.').waitFor();
  await close(opened);
});

for (const colorScheme of ['light', 'dark']) {
  test(`the words and their forms are accessible (${colorScheme}) and fit twice the text on 320 px`, async () => {
    const opened = await openWith([checkedIn(1)], { colorScheme, viewport: { width: 320, height: 640 } });
    const { page } = opened;
    const words = await readWords(page);
    await panel(page).getByText('What the words can do').click();
    await isSound(page, 'what they can do');
    await page.getByRole('button', { name: 'Show the words' }).click();
    await panel(page).locator('ol li').nth(11).waitFor();
    await isSound(page, 'the words');
    await page.getByRole('button', { name: 'I have written them down' }).click();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('is missing.').first().waitFor();
    await isSound(page, 'the check');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await makeForWords(page, words, `${colorScheme}.securebase`);
    await page.getByText('It opens with your twelve words.').waitFor();
    await page.getByRole('button', { name: 'Make a backup' }).click();
    await page.getByLabel('With my twelve words').check();
    await isSound(page, 'how a backup opens');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await chooseFile(page, `${colorScheme}.securebase`);
    await page.getByLabel('The twelve words, in their order').fill('qqqq');
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('Word 1, “qqqq”').waitFor();
    await isSound(page, 'a wrong word');
    await close(opened);
  });
}

test('deleting for good keeps what lives, drops what was erased, and asks before an old file brings it back', async () => {
  const opened = await openWith([checkedIn(1, { line: 'it stays' }), checkedIn(2, { line: 'it goes' })], { viewport: { width: 320, height: 640 } });
  const { page } = opened;
  await makeBackup(page, 'older.securebase');
  await withVault(page, app.address, (entry) => globalThis.sealed.vault.erase([entry]), id(2));
  await go(page, 'settings');
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'Traces of what you erased' }) });
  await card.getByRole('button', { name: 'Remove the traces …' }).click();
  await card.getByText('The last backup file is of').waitFor();
  await isSound(page, 'deleting for good');
  await page.keyboard.press('Enter');
  await card.getByText('It is written anew.').waitFor();
  const all = await exported(page);
  assert.match(all, /it stays/);
  assert.doesNotMatch(all, /it goes/);

  await restoreFrom(page, 'older.securebase');
  await page.getByText('This file is of this diary, from before you removed the traces').waitFor();
  await isSound(page, 'a file from before');
  await page.getByRole('button', { name: 'Leave it erased' }).click();
  assert.doesNotMatch(await exported(page), /it goes/);
  await close(opened);
});
