// The pages of the vault: long lists, corrections, the keyboard alone, twice the text, and paper.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { close, isSound, withVault } from './app.mjs';
import { checkedIn, day, firstDay, id, partner, passphrase, vaultSession } from './vault.mjs';

const { app, go, openWith, saved } = vaultSession();

test('the list goes on beyond a thousand entries', async () => {
  const opened = await openWith(Array.from({ length: 1_120 }, (_, i) => checkedIn(i + 1, { line: `line ${i + 1} of many` })));
  const { page } = opened;
  await go(page, 'timeline');
  await page.getByText('line 1120 of many').waitFor();
  const more = page.getByRole('button', { name: 'Show earlier days' });
  for (let shown = 50; shown < 1_120; shown += 50) {
    await page.waitForFunction((least) => document.querySelectorAll('main li').length >= least, shown);
    await more.dispatchEvent('click');
  }
  await page.getByText('line 1 of many', { exact: true }).waitFor();
  assert.equal(await page.locator('main li').count(), 1_120);
  assert.equal(await more.count(), 0);
  await close(opened);
});

test('an entry shows what was answered, and each answer can be corrected later', async () => {
  const opened = await openWith([partner]);
  const { page } = opened;
  await go(page, 'today');
  await page.getByRole('button', { name: 'Check in' }).click();
  await page.getByText('Use two sliders instead').click();
  for (const slider of await page.locator('.check-in input[type=range]').all()) await slider.fill('0.5');
  for (let card = 0; card < 2; ++card) await page.getByRole('button', { name: 'Next' }).click();
  const questions = await page.locator('.check-in fieldset:visible legend').allInnerTexts();
  for (const question of await page.locator('.check-in fieldset:visible').all()) await question.locator('label').nth(3).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.locator('main li a').first().click();
  await page.getByText('rather pleasant, high energy').waitFor();
  for (const question of questions) assert.match(await page.locator('main').innerText(), new RegExp(question.replace(/[.?*+^$()|[\]\\]/g, '\\$&')));
  const often = page.locator('dd', { hasText: /^often$/ });
  assert.equal(await often.count(), questions.length);
  await page.getByRole('button', { name: 'Correct it' }).click();
  for (let card = 0; card < 2; ++card) await page.getByRole('button', { name: 'Next' }).click();
  assert.deepEqual(await page.locator('.check-in fieldset legend').allInnerTexts(), questions, 'the questions that it answered, and no others');
  await page.locator('.check-in fieldset:visible').first().locator('label').nth(0).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.locator('dd', { hasText: /^never$/ }).waitFor();
  assert.equal(await often.count(), questions.length - 1);
  await close(opened);
});

/** Tab until what has this text or label has the focus. */
async function reach(page, name) {
  for (let i = 0; i < 200; ++i) {
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      return [at?.textContent?.trim(), at?.getAttribute('aria-label'), ...[...(at?.labels ?? [])].map((label) => label.textContent?.trim())];
    });
    if (focused.includes(name)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${name} is not reached with Tab`);
}
const use = async (page, name, key = 'Enter') => {
  await reach(page, name);
  await page.keyboard.press(key);
};
const type = async (page, label, text) => {
  await reach(page, label);
  await page.keyboard.insertText(text);
};

test('a step, the picture, the lock, a backup and its return with the keyboard alone', async () => {
  const answers = [{ item: 'f1.1', category: 3 }];
  const opened = await openWith([partner, checkedIn(1, { answers, line: 'a line' })]);
  const { page } = opened;
  await go(page, 'today');
  await page.getByRole('heading', { name: /One step|Two steps/ }).waitFor();
  await use(page, 'Begin');
  for (let screen = 0; screen < 20; ++screen) {
    await page.locator('main button').first().waitFor();
    const last = page.getByRole('button', { name: 'Done' });
    const next = page.getByRole('button', { name: /^(Next|Go on)/ }).first();
    const name = (await ((await last.isVisible()) ? last : next).innerText()).trim();
    await use(page, name);
    if (name === 'Done') break;
  }
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
  await go(page, 'picture');
  await page.getByRole('heading', { name: 'Five signs' }).waitFor();
  const summaries = await page.locator('main summary').allInnerTexts();
  if (summaries.length > 0) {
    await use(page, summaries[0].trim());
    await page.waitForFunction(() => document.querySelector('main details[open]') !== null);
  }

  await go(page, 'settings');
  await page.getByRole('heading', { name: 'Lock', exact: true }).waitFor();
  await use(page, 'Set a passphrase');
  await type(page, 'New passphrase', passphrase);
  await type(page, 'The same once more', passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('From now on everything new is locked.').waitFor();
  await use(page, 'Lock now');
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  await type(page, 'Passphrase', passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();

  await use(page, 'Make a backup');
  await type(page, 'New passphrase', passphrase);
  await type(page, 'The same once more', passphrase);
  await saved(page, () => page.keyboard.press('Enter'), 'keys.securebase');
  await page.locator('.done').filter({ hasText: 'The backup is made' }).waitFor();
  await use(page, 'Restore a backup');
  const chooser = page.waitForEvent('filechooser');
  await use(page, 'Choose the file', 'Space');
  await (await chooser).setFiles(join(app.folder, 'keys.securebase'));
  await type(page, 'Passphrase of this backup', passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('The backup is restored.').waitFor();
  await close(opened);
});

for (const colorScheme of ['light', 'dark']) {
  test(`an entry, the lock and the open forms are accessible (${colorScheme}) and fit twice the text on 320 px`, async () => {
    const answers = [{ item: 'f1.1', category: 3 }];
    const word = { eventId: id(7), timeMs: firstDay, body: JSON.stringify({ kind: 'word_added', list: 'feelings', word: 'wintry' }) };
    const opened = await openWith([partner, word, checkedIn(1, { pleasantness: 0.4, energy: -0.2, answers, line: 'a line' }), checkedIn(2), checkedIn(3)], { colorScheme, viewport: { width: 320, height: 640 } });
    const { page } = opened;
    await go(page, 'today');
    await page.getByText('There is no backup yet').waitFor();
    await isSound(page, 'the reminder');
    await go(page, `entry/${id(1)}`);
    await page.getByRole('heading', { name: 'What you answered' }).waitFor();
    await page.getByText('Take it back and erase it for good').click();
    await isSound(page, 'an entry');
    await page.getByRole('button', { name: 'Correct it' }).click();
    await page.getByRole('heading', { name: 'How it feels' }).waitFor();
    await isSound(page, 'a correction');
    await go(page, 'settings');
    for (const name of ['Make a backup', 'Set a passphrase']) {
      await page.getByRole('button', { name }).click();
      await isSound(page, name);
      await page.getByRole('button', { name: 'Cancel' }).first().click();
    }
    await page.getByRole('button', { name: 'Restore a backup' }).click();
    await isSound(page, 'Restore a backup');
    const calendar = await saved(page, () => page.getByRole('button', { name: 'Save the calendar file' }).click(), `${colorScheme}.ics`);
    assert.match(calendar.toString(), /^BEGIN:VCALENDAR[\s\S]*SUMMARY:A minute for yourself[\s\S]*END:VCALENDAR\r\n$/);
    await withVault(page, app.address, (words) => globalThis.sealed.vault.setPassphrase(words), passphrase);
    await go(page, 'today');
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    await isSound(page, 'Locked');
    await close(opened);
  });
}

test('the picture on paper has its words and charts, and nothing to press', async () => {
  const entries = Array.from({ length: 20 }, (_, i) => ({ ...checkedIn(i + 1, { answers: [{ item: `f${1 + (i % 7)}.1`, category: 3 }] }), timeMs: firstDay - (20 - i) * day }));
  const opened = await openWith([partner, ...entries], { viewport: { width: 794, height: 1123 } });
  const { page } = opened;
  await go(page, 'picture');
  await page.getByRole('heading', { name: 'Five signs' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const pressed of ['header a', 'nav a', 'main button']) {
    for (const one of await page.locator(pressed).all()) assert.ok(!(await one.isVisible()), `${pressed} is not printed`);
  }
  assert.ok(await page.getByRole('heading', { name: 'Five signs' }).isVisible());
  if (process.env.SECUREBASE_SHOTS) await page.screenshot({ path: `${process.env.SECUREBASE_SHOTS}/print.png`, fullPage: true });
  await close(opened);
});
