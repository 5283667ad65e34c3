// The journal, letting go, where it comes from, and another view, as a person uses them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { close, holds, isSound, session, withVault } from './app.mjs';

const app = session();
const { go, open } = app;

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

async function writePage(page, text) {
  await page.getByRole('textbox', { name: 'Write what is on your mind' }).fill(text);
  await press(page, 'Keep this page');
  await page.getByText('It is kept, on this device alone.').waitFor();
}

/** From the question before it to the choice of an end. */
async function letGo(page, text = '') {
  await go(page, 'today');
  await go(page, 'reflect/letting-go');
  await press(page, 'No, it is over');
  await press(page, 'Next');
  if (text) await page.getByLabel('What hurt?').fill(text);
  for (let screen = 0; screen < 4; ++screen) await press(page, 'Next');
  await press(page, 'Done');
  await page.getByRole('heading', { name: 'How shall it end?' }).waitFor();
}

test('a page is written, found by its words, corrected and erased', async () => {
  const opened = await open('reflect/journal');
  const { page } = opened;
  await page.getByText('No page yet.', { exact: false }).waitFor();
  await writePage(page, 'By the lake, a héron.');
  await writePage(page, 'Tea with Zoë in the Café.');

  const search = page.getByLabel('Search what you wrote');
  await search.fill('CAFE zoe');
  await page.getByText('One was found.').waitFor();
  assert.deepEqual(await page.locator('mark').allTextContents(), ['Zoë', 'Café']);
  await search.fill('cafe heron');
  await page.getByText('Nothing was found.').waitFor();
  await search.fill('heron');
  await page.getByRole('link', { name: /héron/ }).click();

  await page.getByRole('heading', { name: 'A page of the journal' }).waitFor();
  await press(page, 'Correct it');
  await page.getByLabel('What you wrote').fill('By the lake, two herons.');
  await press(page, 'Save');
  await page.getByText('two herons').waitFor();
  await go(page, 'timeline');
  await page.getByRole('link', { name: /two herons/ }).click();
  await page.getByText('Erase it for good').click();
  await press(page, 'Erase these words');
  await page.getByRole('heading', { name: 'What you wrote' }).waitFor();
  await go(page, 'reflect/journal');
  await page.getByLabel('Search what you wrote').fill('heron');
  await page.getByText('Nothing was found.').waitFor();
  await close(opened);
});

test('a question may stand over a page, and a half-written page outlives a reload', async () => {
  const opened = await open('reflect/journal');
  const { page } = opened;
  await writePage(page, 'something sealed');
  await press(page, 'A question to begin with');
  const question = await page.locator('form label').innerText();
  assert.match(question, /\?$/);
  await page.getByLabel(question).fill('half of a thought');
  await go(page, 'learn');
  // Read again, it shows that it was put away.
  await go(page, 'reflect/journal');
  await holds(page.locator('main textarea').first(), 'half of a thought');
  await page.reload();
  await holds(page.locator('main textarea').first(), 'half of a thought');
  await page.getByLabel(question).waitFor();
  await press(page, 'Keep this page');
  await page.getByRole('link', { name: /half of a thought/ }).getByText(question).waitFor();
  await close(opened);
});

test('a long page lies in several entries and is read whole', async () => {
  const opened = await open('reflect/journal');
  const { page } = opened;
  const text = `${'One more line of a long evening. '.repeat(4_000)}And a heron.`;
  await writePage(page, text);
  await page.getByLabel('Search what you wrote').fill('heron');
  await page.getByText('One was found.').waitFor();
  await page.getByRole('link', { name: /heron/ }).click();
  await page.getByRole('heading', { name: 'A page of the journal' }).waitFor();
  assert.equal((await page.locator('p.page').textContent()).length, text.length);
  await close(opened);
});

test('earlier years are shown only when that was wished for', async () => {
  const opened = await open('reflect/journal');
  const { page } = opened;
  await page.clock.setFixedTime(new Date(2024, 5, 3, 12));
  await writePage(page, 'two years ago');
  await page.clock.setFixedTime(new Date(2026, 5, 3, 12));
  await page.reload();
  await page.getByRole('link', { name: /two years ago/ }).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'On this day' }).count(), 0);
  await page.getByLabel('Show me here what I wrote on this day in earlier years').check();
  await page.getByRole('heading', { name: 'On this day' }).waitFor();
  await close(opened);
});

test('what still happens is nothing to let go of, and nothing of it is kept', async () => {
  const opened = await open('reflect/letting-go');
  const { page } = opened;
  await press(page, 'Yes, or I am not sure');
  await page.getByRole('heading', { name: 'Then this is not something to let go of' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Support: lines and people' }).getAttribute('href'), '#/support');
  await go(page, 'timeline');
  await page.getByText('Nothing yet.', { exact: false }).waitFor();
  await close(opened);
});

test('a hurt is put away with its words, or let go without them', async () => {
  const opened = await open('reflect/letting-go');
  const { page } = opened;
  await letGo(page, 'the birthday that was forgotten');
  await page.getByLabel('Put it away').check();
  await press(page, 'End it this way');
  await page.getByRole('heading', { name: 'It is put away.', exact: false }).waitFor();
  await letGo(page, 'the letter without an answer');
  await page.getByLabel('Let the words go').check();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await press(page, 'End it this way');
  await page.getByText('the letter without an answer').waitFor();
  await page.getByRole('heading', { name: 'The words are gone.', exact: false }).waitFor();
  await go(page, 'timeline');
  await page.getByText('the birthday that was forgotten').waitFor();
  assert.equal(await page.getByText('the letter without an answer').count(), 0);
  assert.equal(await page.getByRole('link', { name: /Letting go/ }).count(), 2);
  await page.getByRole('link', { name: /birthday/ }).click();
  await page.getByText('What hurt?').waitFor();
  // Its draft is gone as well: the walk begins empty.
  await go(page, 'reflect/letting-go');
  await press(page, 'No, it is over');
  await press(page, 'Next');
  assert.equal(await page.getByLabel('What hurt?').inputValue(), '');
  await close(opened);
});

test('after three in a row there is a turn to the present, until something else is done', async () => {
  const opened = await open('reflect/letting-go');
  const { page } = opened;
  for (let hurt = 0; hurt < 3; ++hurt) {
    await letGo(page);
    await press(page, 'End it this way');
    await page.getByRole('heading', { name: 'It is put away.', exact: false }).waitFor();
  }
  await go(page, 'today');
  await go(page, 'reflect/letting-go');
  await page.getByRole('heading', { name: 'For today, something of today' }).waitFor();
  assert.equal(await page.getByText('Is it still happening?').count(), 0);
  await go(page, 'reflect/journal');
  await page.getByRole('heading', { name: 'For today, something of today' }).waitFor();
  await writePage(page, 'The kettle hums.');
  await go(page, 'reflect/letting-go');
  await page.getByText('Is it still happening?').waitFor();
  await close(opened);
});

test('the past comes in small doses, each with a way out', async () => {
  const opened = await open('reflect/past');
  const { page } = opened;
  await page.getByRole('link', { name: /Who soothed me/ }).waitFor();
  assert.ok((await page.locator('main li a').count()) >= 5);
  await page.getByRole('link', { name: /Who soothed me/ }).click();
  await page.getByRole('heading', { name: 'A small dose' }).waitFor();
  for (let screen = 0; screen < 5; ++screen) {
    await page.getByRole('button', { name: 'Stop here' }).waitFor();
    await page.getByRole('link', { name: 'Support has people to talk to.' }).waitFor();
    await press(page, 'Next');
  }
  await press(page, 'Done');
  await page.getByText('You took a dose today.', { exact: false }).waitFor();
  await page.getByText('Last on', { exact: false }).waitFor();
  await close(opened);
});

test('another view says when it is next due, and gives a reminder that says nothing', async () => {
  const opened = await open('reflect/another-view');
  const { page } = opened;
  await page.getByText('You can do it whenever it suits you.').waitFor();
  await press(page, 'Begin');
  await page.getByRole('heading', { name: 'Seven minutes, if you like' }).waitFor();
  for (let screen = 0; screen < 5; ++screen) await press(page, 'Next');
  await press(page, 'Done');
  await page.getByText('The next time is from', { exact: false }).waitFor();
  await page.getByText('A reminder in your own calendar').click();
  const download = page.waitForEvent('download');
  await press(page, 'Save the calendar file');
  const file = readFileSync(await (await download).path(), 'utf8');
  assert.match(file, /RRULE:FREQ=MONTHLY;INTERVAL=4;COUNT=3\r\n/);
  assert.match(file, /SUMMARY:A minute for yourself\r\n/);
  assert.doesNotMatch(file, /quarrel|view|securebase/i);
  await close(opened);
});

test('where suggestions are quiet, only what is safe is there, and no page says why', async () => {
  const opened = await open('reflect/journal', { bypassCSP: true });
  const { page } = opened;
  await writePage(page, 'an ordinary day');
  await quiet(page);
  for (const place of ['letting-go', 'another-view']) {
    await go(page, `reflect/${place}`);
    await page.getByRole('heading', { name: 'Not this week' }).waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /safe|afraid|danger|private/i);
  }
  await go(page, 'reflect/past');
  await page.getByRole('link', { name: /Who soothed me/ }).waitFor();
  assert.equal(await page.getByRole('link', { name: /What is different in this bond/ }).count(), 0);
  await close(opened);
});

/** The plain setting that keeps suggestions quiet, as an event. */
async function quiet(page) {
  const body = JSON.stringify({ kind: 'setting_changed', setting: 'suggestions', value: 'quiet' });
  const entries = [{ eventId: 'a'.repeat(32), timeMs: Date.now(), body }];
  await withVault(page, app.address, (all) => globalThis.sealed.vault.appendMany(all), entries);
}

test('the rooms are clean for axe, in both schemes, at 200 % text and without a sideways scroll', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const opened = await open('reflect/journal', { colorScheme, bypassCSP: true });
    const { page } = opened;
    await writePage(page, 'a page for axe');
    await page.getByLabel('Search what you wrote').fill('axe');
    await page.locator('mark').waitFor();
    await isSound(page, 'journal');
    await page.getByRole('link', { name: /a page for axe/ }).click();
    await page.getByRole('heading', { name: 'A page of the journal' }).waitFor();
    await isSound(page, 'entry');
    await go(page, 'reflect/letting-go');
    await page.getByText('Is it still happening?').waitFor();
    await isSound(page, 'letting go');
    await letGo(page, 'a hurt');
    await isSound(page, 'the end');
    await go(page, 'reflect/past');
    await page.getByRole('link', { name: /Who soothed me/ }).waitFor();
    await isSound(page, 'the past');
    await go(page, 'reflect/another-view');
    await page.getByText('A reminder in your own calendar').click();
    await isSound(page, 'another view');
    await close(opened);
  }
});

test('a hurt can be let go with the keyboard alone', async () => {
  const opened = await open('reflect/letting-go');
  const { page } = opened;
  const to = async (name, key = 'Enter') => {
    for (let i = 0; i < 40; ++i) {
      const here = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (here === name) return page.keyboard.press(key);
      await page.keyboard.press('Tab');
    }
    assert.fail(`the keyboard does not reach "${name}"`);
  };
  await page.getByText('Is it still happening?').waitFor();
  await to('No, it is over');
  await page.getByRole('heading', { name: 'Before you begin' }).waitFor();
  for (const title of ['The hurt', 'What it cost', 'What is still needed', 'What you can put down', 'That was enough']) {
    await to('Next');
    await page.getByRole('heading', { name: title }).waitFor();
  }
  await to('Done');
  await page.getByRole('heading', { name: 'How shall it end?' }).waitFor();
  await page.keyboard.press('Tab');
  for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowDown');
  assert.ok(await page.getByLabel('Something with your hands').isChecked());
  await to('End it this way');
  await page.getByRole('heading', { name: 'Take your time with it.', exact: false }).waitFor();
  await close(opened);
});

test('the rooms speak German', async () => {
  const opened = await open('reflect/journal', { locale: 'de-DE' });
  const { page } = opened;
  await page.getByRole('heading', { name: 'Tagebuch' }).waitFor();
  await go(page, 'reflect/letting-go');
  await page.getByText('Geschieht es noch?').waitFor();
  await press(page, 'Nein, es ist vorbei');
  await page.getByRole('heading', { name: 'Bevor du beginnst' }).waitFor();
  await go(page, 'reflect/past');
  await page.getByRole('link', { name: /Wer mich getröstet hat/ }).waitFor();
  await go(page, 'reflect/another-view');
  await page.getByText('Dreimal im Jahr genügt.', { exact: false }).waitFor();
  await close(opened);
});
