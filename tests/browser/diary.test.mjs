// One person's days with the app: from the first visit to a picture that survives a wipe.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { atRest, close, copyPages, holds, isSound, session, withVault } from './app.mjs';

const day = 86_400_000;
const firstDay = Date.UTC(2025, 2, 3, 18, 30);
const passphrase = 'seven small boats at noon';

const app = session();
const { go } = app;

/** A page whose clock stands where the test puts it. */
const openOn = (time, options = {}) => app.open(null, { at: time, ...options });

/** A check-in with the same answer to every question; `answer` from 0, never, to 4. */
async function checkIn(page, { answer = 2, line = '' } = {}) {
  await page.getByRole('button', { name: /^Check in/ }).click();
  await page.getByRole('heading', { name: 'How it feels' }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  const more = page.getByText('A few more, if you like');
  if (await more.isVisible()) await more.click();
  for (const question of await page.locator('.check-in fieldset:visible').all()) {
    await question.locator('label').nth(answer).click();
  }
  await page.getByRole('button', { name: 'Next' }).click();
  if (line) await page.getByLabel('Anything you want to keep of it').fill(line);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Check in again' }).waitFor();
}

async function begin(page) {
  await go(page, 'today');
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
}

/** What the picture says, as a person reads it. */
async function pictureOf(page) {
  await go(page, 'picture');
  await page.getByRole('heading', { name: 'Five signs' }).waitFor();
  return page.locator('main').innerText();
}

test('from the first visit to the same picture after a wipe', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await begin(page);
  await checkIn(page, { answer: 3, line: 'The first evening.' });

  // A step, with its reason, done to its end.
  await page.getByRole('heading', { name: 'One step worth taking' }).waitFor();
  await page.getByRole('link', { name: 'Begin' }).first().click();
  for (let screen = 0; screen < 20; ++screen) {
    const last = page.getByRole('button', { name: 'Done' });
    if (await last.isVisible()) {
      await last.click();
      break;
    }
    await page.getByRole('button', { name: /^(Next|Go on)/ }).first().click();
  }
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();

  // A month of days, some of them missed.
  for (let i = 1; i < 30; ++i) {
    if (i % 5 === 4) continue;
    await page.clock.setFixedTime(firstDay + i * day);
    await go(page, 'learn');
    await go(page, 'today');
    await checkIn(page, { answer: 3 });
  }
  const picture = await pictureOf(page);
  assert.match(picture, /Security within yourself/);
  assert.doesNotMatch(picture, /streak|missed|you forgot/i);

  // Lock: nothing can be read without the passphrase.
  await go(page, 'settings');
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  await choosePassphrase(page, 'Set it');
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  await page.getByLabel('Passphrase').fill('something else entirely');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: /passphrase/ }).waitFor();
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();

  // Backup, wipe, restore.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  await choosePassphrase(page, 'Make the backup');
  const backup = join(app.folder, 'backup.sbb');
  await (await download).saveAs(backup);
  assert.equal(readFileSync(backup).subarray(0, 8).toString(), 'SBBACKUP');
  assert.ok(!readFileSync(backup).includes('The first evening.'));
  await wipe(page);
  await page.waitForURL(/#\/$/);
  await go(page, 'picture');
  await page.getByText('There is nothing to draw yet').waitFor();
  await go(page, 'settings');
  await restore(page, backup, passphrase);
  await page.locator('.done').filter({ hasText: /\w/ }).waitFor();
  assert.equal(await pictureOf(page), picture);
  await close(opened);
});

async function choosePassphrase(page, action) {
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same once more').fill(passphrase);
  await page.getByRole('button', { name: action }).click();
}

async function wipe(page) {
  await page.getByRole('button', { name: 'Delete everything …' }).click();
  await page.getByLabel(/type the word/).fill('delete');
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
}

/** Brings a backup back; resolves when the panel says how it went. */
async function restore(page, path, words) {
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await page.setInputFiles('input[type=file]', path);
  await page.getByLabel('Passphrase of this backup').fill(words);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
}

test('a backup that is wrong, cut or changed says so and changes nothing', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await begin(page);
  await checkIn(page, { line: 'Still here.' });
  await go(page, 'settings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  await choosePassphrase(page, 'Make the backup');
  const whole = join(app.folder, 'whole.sbb');
  await (await download).saveAs(whole);
  const bytes = readFileSync(whole);
  const changed = Buffer.from(bytes);
  changed[changed.length - 40] ^= 1;
  writeFileSync(join(app.folder, 'cut.sbb'), bytes.subarray(0, bytes.length - 20));
  writeFileSync(join(app.folder, 'changed.sbb'), changed);
  writeFileSync(join(app.folder, 'other.sbb'), 'a letter to my aunt');
  for (const [name, words] of [['whole.sbb', 'not this one at all'], ['cut.sbb', passphrase], ['changed.sbb', passphrase], ['other.sbb', passphrase]]) {
    await page.reload();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await restore(page, join(app.folder, name), words);
    await page.locator('.problem').filter({ hasText: /\w/ }).first().waitFor();
  }
  await go(page, 'timeline');
  await page.getByText('Still here.').waitFor();
  await close(opened);
});

/** A check-in with a line alone, by events: what a hidden tab draws, nobody can click. */
async function writeLine(page, line) {
  const click = (name) => page.getByRole('button', { name }).dispatchEvent('click');
  await click(/^Check in/);
  for (let card = 0; card < 3; ++card) await click('Next');
  await page.getByLabel('Anything you want to keep of it').evaluate((field, text) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, line);
  await click('Keep it');
  await page.getByRole('button', { name: 'Check in again' }).waitFor();
}

test('two tabs write at once, and nothing is lost or doubled', async () => {
  const opened = await openOn(firstDay);
  const { page, context } = opened;
  await begin(page);
  await page.getByRole('button', { name: 'Check in' }).waitFor();
  const other = await context.newPage();
  await other.clock.setFixedTime(firstDay);
  await go(other, 'today');
  for (let round = 0; round < 3; ++round) {
    await Promise.all([writeLine(page, `left ${round}`), writeLine(other, `right ${round}`)]);
  }
  for (const tab of [page, other]) {
    await go(tab, 'timeline');
    for (const side of ['left', 'right']) for (let round = 0; round < 3; ++round) await tab.getByText(`${side} ${round}`).waitFor();
    assert.equal(await tab.locator('main li').count(), 6);
  }
  await close(opened);
});

test('an entry is corrected, taken back, and erased for good', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await begin(page);
  await checkIn(page, { line: 'first words' });
  await page.getByText('first words').click();
  await page.getByRole('button', { name: 'Correct it' }).click();
  for (let i = 0; i < 3; ++i) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Anything you want to keep of it').fill('better words');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('better words').waitFor();
  await page.getByText('Erase it for good').click();
  await page.getByRole('button', { name: 'Erase these words' }).click();
  await page.getByRole('heading', { name: 'What you wrote' }).waitFor();
  await page.getByText('Nothing yet').waitFor();
  await go(page, 'settings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything (JSON)' }).click();
  const exported = join(app.folder, 'everything.json');
  await (await download).saveAs(exported);
  assert.doesNotMatch(readFileSync(exported, 'utf8'), /first words|better words/);
  await close(opened);
});

test('an own word is there again the next time', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await begin(page);
  const openWords = async () => {
    await page.getByRole('button', { name: /^Check in/ }).click();
    return page.locator('.check-in input[type=text], .check-in input[type=search]').first();
  };
  const search = await openWords();
  await search.fill('wintry');
  await page.getByRole('button', { name: /wintry/ }).first().click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('wintry').waitFor();
  await (await openWords()).fill('wintr');
  await page.getByRole('button', { name: 'wintry', exact: true }).or(page.getByLabel('wintry', { exact: true })).first().waitFor();
  await close(opened);
});

test('a day begins and ends without a network after the first visit', async () => {
  const opened = await openOn(firstDay);
  const { page, context } = opened;
  await go(page, 'today');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await checkIn(page, { line: 'far from any network' });
  await page.reload();
  await page.getByText('far from any network').waitFor();
  await close(opened);
});

test('a check-in is done with the keyboard alone', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await begin(page);
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  const reach = async (name) => {
    for (let i = 0; i < 120; ++i) {
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (focused === name) return;
      await press('Tab');
    }
    assert.fail(`${name} is not reached with Tab`);
  };
  await reach('Check in');
  await press('Enter');
  await page.getByRole('heading', { name: 'How it feels' }).waitFor();
  for (const name of ['Next', 'Next', 'Next', 'Keep it']) {
    await reach(name);
    await press('Enter');
  }
  await page.getByRole('button', { name: 'Check in again' }).waitFor();
  await close(opened);
});

test('the focus is on the next card before another key can be pressed', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await begin(page);
  await page.getByRole('button', { name: 'Check in', exact: true }).click();
  await page.getByRole('heading', { name: 'How it feels' }).waitFor();
  // A key is a task of its own: whatever happens within the click's task is done before it.
  const focused = await page.evaluate(async () => {
    [...document.querySelectorAll('.check-in button')].find(({ textContent }) => textContent === 'Next').click();
    for (let i = 0; i < 100; ++i) await null;
    return document.activeElement.localName;
  });
  assert.equal(focused, 'h2');
  await close(opened);
});

test('a FHIR questionnaire is loaded, filled in and shown again', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  const form = join(app.folder, 'form.json');
  writeFileSync(form, JSON.stringify({
    resourceType: 'Questionnaire', status: 'active', title: 'How the week was',
    item: [
      { linkId: '1', type: 'choice', text: 'I slept well', required: true, answerOption: [{ valueInteger: 0 }, { valueInteger: 1 }] },
      { linkId: '2', type: 'attachment', text: 'A picture' },
      { linkId: '3', type: 'text', text: 'In my words' },
    ],
  }));
  await go(page, 'questionnaires');
  await page.setInputFiles('input[type=file]', form);
  await page.getByRole('heading', { name: 'How the week was' }).waitFor();
  await page.getByRole('button', { name: 'Fill it in' }).click();
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: /missing/ }).waitFor();
  await page.getByRole('radio').nth(1).check();
  await page.getByLabel('In my words').fill('quiet');
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await page.getByRole('heading', { name: 'Filled in' }).waitFor();
  await close(opened);
});

/** A form of some 300 KB: more than one entry can hold. */
function longForm() {
  const options = Array.from({ length: 5 }, (_, i) => ({ valueCoding: { system: 'http://example.org/answers', code: `a${i}`, display: `Answer ${i} – né à “Köln” 🌿` } }));
  const item = Array.from({ length: 400 }, (_, i) => ({ linkId: `q${i}`, type: 'choice', text: `Question ${i} "in quotes", with a \\ in it`, answerOption: options }));
  item.push({ linkId: 'words', type: 'text', text: 'In my words' });
  return { resourceType: 'Questionnaire', status: 'active', title: 'A very long form', url: 'http://example.org/long', item };
}

test('a form of 300 KB is loaded, filled in, there after a reload, saved as a file, and erased with its parts', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  const form = join(app.folder, 'long.json');
  const text = JSON.stringify(longForm());
  assert.ok(Buffer.byteLength(text) > 250_000);
  writeFileSync(form, JSON.stringify(longForm(), null, 2));
  await go(page, 'questionnaires');
  await page.setInputFiles('input[type=file]', form);
  await page.getByRole('heading', { name: 'A very long form' }).waitFor();
  await page.getByRole('button', { name: 'Fill it in' }).click();
  await page.getByRole('radio').nth(2).check();
  const story = 'A long evening 🌒. '.repeat(6_000);
  await page.getByLabel('In my words').fill(story);
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await page.getByRole('heading', { name: 'Filled in' }).waitFor();

  await page.reload();
  await page.getByRole('heading', { name: 'Filled in' }).waitFor();
  const saved = async (button, name) => {
    const download = page.waitForEvent('download');
    await button.click();
    await (await download).saveAs(join(app.folder, name));
    return readFileSync(join(app.folder, name), 'utf8');
  };
  assert.equal(await saved(page.getByRole('button', { name: 'Save the form as a file' }), 'form-again.json'), text);
  const response = JSON.parse(await saved(page.getByRole('button', { name: 'Save as a file', exact: true }), 'response.json'));
  assert.equal(response.item.find(({ linkId }) => linkId === 'words').answer[0].valueString, story.trim());
  assert.equal(response.item.find(({ linkId }) => linkId === 'q0').answer[0].valueCoding.code, 'a2');

  // Erased: nothing of either is left in the plain export.
  for (const title of ['Filled in a questionnaire', 'Added a questionnaire']) {
    await go(page, 'timeline');
    await page.getByText(title).click();
    await page.getByText('Erase it for good').click();
    await page.getByRole('button', { name: 'Erase these words' }).click();
    await page.getByRole('heading', { name: 'What you wrote' }).waitFor();
  }
  await page.getByText('Nothing yet').waitFor();
  await go(page, 'settings');
  const everything = await saved(page.getByRole('button', { name: 'Save everything (JSON)' }), 'all.json');
  assert.doesNotMatch(everything, /A long evening|Question 399/);
  await close(opened);
});

test('in a quiet moment the app keeps a checked copy, opens from it, and erasing an entry wipes its words from it', async () => {
  const opened = await openOn(firstDay, { bypassCSP: true });
  const { page } = opened;
  const id = (i) => i.toString(16).padStart(32, '0');
  const lines = Array.from({ length: 300 }, (_, i) => ({ eventId: id(i), timeMs: firstDay + i, body: JSON.stringify({ kind: 'checked_in', line: `line ${i} of many` }) }));
  await withVault(page, app.address, (entries) => globalThis.sealed.vault.appendMany(entries), lines);
  const kept = async (isDone) => {
    for (;;) {
      const pages = await copyPages(page);
      if (isDone(pages)) return pages;
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  };
  await go(page, 'timeline');
  await page.getByText('line 299 of many').waitFor();
  const [before] = await kept(({ length }) => length === 1);

  // Of an opening from the copy: what is read is the same, and few envelopes had to be unsealed.
  const reopened = () =>
    withVault(page, app.address, async () => {
      const { vault } = globalThis.sealed;
      return { text: (await vault.exportPlain('json')).value, unsealed: (await vault.status()).value.unsealed };
    });
  const first = await reopened();
  assert.match(first.text, /line 3 of many/);
  assert.ok(first.unsealed < 60, `${first.unsealed} of 301 unsealed`);

  await go(page, `entry/${id(3)}`);
  await page.getByText('line 3 of many').waitFor();
  await page.getByText('Erase it for good').click();
  await page.getByRole('button', { name: 'Erase these words' }).click();
  await page.getByRole('heading', { name: 'What you wrote' }).waitFor();
  assert.ok(!(await copyPages(page)).includes(before), 'the page with its words is gone at once');
  await kept((pages) => pages.length === 1);
  const second = await reopened();
  assert.doesNotMatch(second.text, /line 3 of many/);
  assert.match(second.text, /line 4 of many/);
  assert.ok(second.unsealed < 60, `${second.unsealed} of 301 unsealed`);
  await close(opened);
});

test('a half-written check-in and half-written notes are there after a reload, and gone once kept or dropped', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await begin(page);
  const toTheLine = async () => {
    await page.getByRole('button', { name: /^Check in/ }).click();
    for (let i = 0; i < 3; ++i) await page.getByRole('button', { name: 'Next' }).click();
    return page.getByLabel('Anything you want to keep of it');
  };
  await (await toTheLine()).fill('half a thought');
  await go(page, 'learn');
  // Read again, it shows that it was put away.
  await go(page, 'today');
  await holds(await toTheLine(), 'half a thought');
  await page.reload();
  await holds(await toTheLine(), 'half a thought');
  await page.getByText('begun earlier').waitFor();
  await page.getByRole('button', { name: 'Leave it' }).click();
  const line = await toTheLine();
  assert.equal(await line.inputValue(), '', 'dropped');
  await line.fill('a whole thought');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('a whole thought').waitFor();
  // It closes when its draft is gone as well.
  await page.locator('section.check-in').waitFor({ state: 'detached' });
  await page.reload();
  assert.equal(await (await toTheLine()).inputValue(), '', 'kept');

  const openNotes = async () => {
    await go(page, 'steps');
    await page.locator('main a[href^="#/steps/"]').first().waitFor();
    const links = await page.locator('main a[href^="#/steps/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const link of links) {
      await page.goto(`${app.address}/${link}`);
      await page.getByRole('button', { name: 'Next' }).waitFor();
      while (await page.getByRole('button', { name: 'Next' }).isVisible()) {
        if (await page.locator('textarea').isVisible()) return page.locator('textarea');
        await page.getByRole('button', { name: 'Next' }).click();
      }
    }
    return assert.fail('no practice asks for words');
  };
  await (await openNotes()).fill('half a note');
  await go(page, 'learn');
  // Reading it again shows that it was put away.
  assert.equal(await (await openNotes()).inputValue(), 'half a note');
  await page.reload();
  assert.equal(await (await openNotes()).inputValue(), 'half a note');
  await page.getByRole('button', { name: 'Leave here' }).click();
  await page.getByRole('button', { name: 'Leave without keeping it' }).click();
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
  assert.equal(await (await openNotes()).inputValue(), '');
  await close(opened);
});

for (const scheme of ['light', 'dark']) {
  test(`every room of the diary is accessible (${scheme}), fits 320 px and twice the text`, async () => {
    const opened = await openOn(firstDay, { colorScheme: scheme, bypassCSP: true, viewport: { width: 320, height: 640 } });
    const { page } = opened;
    await begin(page);
    for (let i = 0; i < 4; ++i) {
      await page.clock.setFixedTime(firstDay + i * day);
      await page.reload();
      await checkIn(page, { answer: 1, line: 'a line' });
    }
    const rooms = ['today', 'picture', 'steps', 'steps/slow_breathing', 'learn', 'learn/what_it_is', 'timeline', 'settings', 'questionnaires', 'about', ''];
    for (const room of [...rooms, 'check-in']) {
      await go(page, room === 'check-in' ? 'today' : room);
      if (room === 'check-in') await page.getByRole('button', { name: 'Check in again' }).click();
      await page.locator('main h1, main h2').first().waitFor();
      await atRest(page);
      await isSound(page, room);
    }
    await close(opened);
  });
}
