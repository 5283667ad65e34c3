// What a person half wrote is never lost, never comes back once it was kept, and is shown to nobody while the diary is locked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, holds, session, withVault } from './app.mjs';

const noon = Date.UTC(2026, 10, 23, 12, 0);
const passphrase = 'seven small boats at noon';
const id = (i) => i.toString(16).padStart(32, '0');

const app = session();
const { go } = app;
const open = (place, before = [], options = {}) => app.open(place, { at: noon, before, bypassCSP: true, ...options });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const journal = (page) => page.getByRole('textbox', { name: 'Write what is on your mind' });
const page1 = { kind: 'wrote', text: 'the first page', prompt: null, text_in_parts: null };

/** Leaves the page for another and comes back: what is in the field then was put away. */
async function comeBack(page, place, field, text) {
  await go(page, 'learn');
  await go(page, place);
  await holds(field, text);
}

test('a page half written is there once the diary is unlocked, and nobody sees it before', async () => {
  const opened = await open('reflect/journal', [page1]);
  const { page } = opened;
  await journal(page).fill('half a page');
  await comeBack(page, 'reflect/journal', journal(page), 'half a page');
  await withVault(page, app.address, (words) => globalThis.sealed.vault.setPassphrase(words), passphrase);
  await go(page, 'reflect/journal');
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  assert.equal(await journal(page).count(), 0);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await holds(journal(page), 'half a page');
  await close(opened);
});

test('a locked diary asks for its passphrase in every room, whatever rests for everybody', async () => {
  const opened = await open(null, [page1]);
  const { page } = opened;
  await withVault(page, app.address, (words) => globalThis.sealed.vault.setPassphrase(words), passphrase);
  for (const place of ['reflect/letting-go', 'reflect/another-view', 'reflect/hard-talk', 'speak/assert', 'speak/doubt']) {
    await go(page, place);
    // A room that is safe for everybody may be used without the diary.
    const heading = await page.locator('main h1').first().innerText();
    assert.notEqual(heading, 'Not this week', place);
  }
  await go(page, 'reflect/letting-go');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'No, it is over' }).waitFor();
  await close(opened);
});

test('a half-written correction outlives the page, and is over once kept or cancelled', async () => {
  const note = { kind: 'noted', list: 'goals', text: 'Swim', detail: null, day: null };
  const opened = await open(null, [page1, note]);
  const { page } = opened;
  for (const [at, text] of [[1, 'a better first page'], [2, 'Swim in the lake']]) {
    await go(page, `entry/${id(at)}`);
    await press(page, 'Correct it');
    const field = page.locator('main textarea').first();
    await field.fill(text);
    await comeBack(page, `entry/${id(at)}`, field, text);
    await page.reload();
    await holds(field, text);
    await press(page, 'Leave it as it was');
    await page.getByRole('button', { name: 'Correct it' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Correct it' }).waitFor();
    assert.equal(await field.count(), 0, 'cancelled');
    await press(page, 'Correct it');
    await field.fill(text);
    await press(page, 'Save');
    await page.locator('main').getByText(text).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Correct it' }).waitFor();
    assert.equal(await field.count(), 0, 'kept');
  }
  await close(opened);
});

test('a wish half written is there again', async () => {
  const opened = await open('reflect/worth');
  const { page } = opened;
  const field = page.getByLabel('What do you want to hear?');
  await field.fill('that you like');
  await page.getByLabel('10 minutes').check();
  await comeBack(page, 'reflect/worth', field, 'that you like');
  await page.reload();
  await holds(field, 'that you like');
  assert.equal(await page.getByLabel('10 minutes').isChecked(), true);
  await close(opened);
});

test('erasing an entry takes its half-written correction, and no other draft', async () => {
  const opened = await open('reflect/journal', [page1, { ...page1, text: 'the second page' }]);
  const { page } = opened;
  await journal(page).fill('half a page');
  await comeBack(page, 'reflect/journal', journal(page), 'half a page');
  await go(page, `entry/${id(1)}`);
  await press(page, 'Correct it');
  await page.locator('main textarea').fill('half a correction');
  await comeBack(page, `entry/${id(1)}`, page.locator('main textarea'), 'half a correction');
  await page.getByText('erase it for good').click();
  await press(page, 'Erase these words');
  await page.getByText('the second page').waitFor();
  await go(page, 'reflect/journal');
  await page.reload();
  await holds(journal(page), 'half a page');
  const { drafts } = await withVault(
    page,
    app.address,
    async (name) => ({ drafts: [(await globalThis.sealed.vault.draft(name)).value, (await globalThis.sealed.vault.draft('journal')).value?.includes('half a page')] }),
    `correct ${id(1)}`,
  );
  assert.deepEqual(drafts, [null, true]);
  await close(opened);
});

test('what was just written is sealed before a quick exit, and is there the next time', async () => {
  const opened = await open('reflect/journal', [page1]);
  const { page, context } = opened;
  await journal(page).pressSequentially('the last letters', { delay: 0 });
  await press(page, 'Leave now');
  await page.waitForURL(/list/);
  const next = await context.newPage();
  await go(next, 'reflect/journal');
  await holds(journal(next), 'the last letters');
  await close(opened);
});

test('after a hard talk is kept, it is said and the focus is there', async () => {
  const opened = await open('reflect/hard-talk/after', [{ kind: 'talk_prepared', matter: 'Sundays', feeling: null, need: null, start: null }]);
  const { page } = opened;
  await page.getByLabel('What I heard').fill('It is about rest');
  await press(page, 'Keep it');
  await page.getByText('It is kept.').waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2' && !document.querySelector('main .matter'));
  assert.equal(await page.getByText('It is kept.').isVisible(), true);
  await close(opened);
});
