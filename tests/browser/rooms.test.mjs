// Life outside, worth, the lists and the hard talk, as a person uses them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { atRest, close, isSound, session } from './app.mjs';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 23, 12, 0);

const app = session();
const { go } = app;

const open = (place, options = {}) => app.open(place, { at: noon, locale: 'en-GB', ...options });

const button = (page, name) => page.getByRole('button', { name, exact: true });

test('a person of mine is noted, given time, let rest and taken up again', async () => {
  const opened = await open('reflect/outside');
  const { page } = opened;
  await page.getByText('Add somebody').click();
  await page.getByLabel('Who is it?').fill('Ada');
  await button(page, 'Keep it').first().click();
  await page.getByRole('heading', { name: 'Ada' }).waitFor();

  await button(page, 'I gave it time: Ada').click();
  await page.getByLabel('Minutes, if you know').fill('90');
  await page.getByLabel('A line about it').fill('A walk by the lake');
  await page.locator('li').getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('You gave time to people once. The minutes you noted come to about 1.5 hours.').waitFor();
  assert.equal(await page.locator('.chart i').count(), 1, 'a dot for each time');
  await page.getByText('The same as a table').click();
  await page.getByRole('cell', { name: '1 (90 min)' }).waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), /streak|goal reached|missed|only once|target/i);

  await page.clock.setFixedTime(noon + minute);
  await button(page, 'Let it rest: Ada').click();
  await page.getByRole('heading', { name: 'What rests' }).waitFor();
  await page.clock.setFixedTime(noon + 2 * minute);
  await button(page, 'Take it up again: Ada').click();
  await button(page, 'I gave it time: Ada').waitFor();
  await close(opened);
});

test('what had no time for four weeks rests, and is not called late', async () => {
  const opened = await open('reflect/outside', { before: [{ kind: 'noted', list: 'places', text: 'the lake' }] });
  const { page } = opened;
  await page.getByRole('heading', { name: 'the lake' }).waitFor();
  await page.clock.setFixedTime(noon + 30 * 24 * 60 * minute);
  await page.reload();
  await page.getByRole('heading', { name: 'What rests' }).waitFor();
  await page.getByText('Nothing is lost by that.', { exact: false }).waitFor();
  await close(opened);
});

test('half a note is there after a reload, and a kept one is not', async () => {
  const opened = await open('reflect/lists/goals', { before: [{ kind: 'noted', list: 'goals', text: 'Swim' }] });
  const { page } = opened;
  await page.getByLabel('What do you want?').fill('Sing in a ch');
  // Reading it again shows that it was put away.
  await go(page, 'learn');
  await go(page, 'reflect/lists/goals');
  await page.waitForFunction(() => document.querySelector('main form input')?.value === 'Sing in a ch');
  await page.reload();
  const field = page.getByLabel('What do you want?');
  await page.waitForFunction(() => document.querySelector('main form input')?.value === 'Sing in a ch');
  await field.fill('Sing in a choir');
  await page.getByLabel('A day for it').fill('2026-11-20');
  await button(page, 'Keep it').click();
  await page.getByText('It is kept.').waitFor();
  // A day that is over is a day, and nothing more.
  await page.getByText('Meant for Friday', { exact: false }).waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), /overdue|late|missed/i);
  await page.reload();
  await page.getByRole('heading', { name: 'Sing in a choir' }).waitFor();
  assert.equal(await field.inputValue(), '');

  await button(page, 'Done: Sing in a choir').click();
  await page.getByText('Done, or resting').click();
  await page.clock.setFixedTime(noon + minute);
  await button(page, 'Back on the list: Sing in a choir').click();
  await button(page, 'Done: Sing in a choir').waitFor();
  await close(opened);
});

test('a need comes from the vocabulary or from own words', async () => {
  const opened = await open('reflect/lists');
  const { page } = opened;
  await button(page, 'company').click();
  await page.getByLabel('What would it look like?').fill('Eating together on Sundays');
  await button(page, 'Keep it').click();
  await page.getByRole('heading', { name: 'company' }).waitFor();
  await page.getByLabel('I need: find or write a word').fill('slow mornings');
  await page.getByRole('button', { name: 'as my own word' }).click();
  await button(page, 'Keep it').click();
  await page.getByRole('heading', { name: 'slow mornings' }).waitFor();
  await close(opened);
});

const thanks = { kind: 'noted', list: 'thanks', text: 'the warm car', detail: 'Bo' };
const quiet = { kind: 'setting_changed', setting: 'suggestions', value: 'quiet' };

test('saying thanks is suggested, but not where suggestions are quiet', async () => {
  for (const isQuiet of [false, true]) {
    const opened = await open('reflect/lists/thanks', { before: isQuiet ? [thanks, quiet] : [thanks] });
    const { page } = opened;
    await page.getByRole('heading', { name: 'the warm car' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Say it today' }).count(), isQuiet ? 0 : 1);
    assert.equal(await page.getByText('What was good today', { exact: false }).count(), isQuiet ? 1 : 0);
    await close(opened);
  }
});

test('a wish to be told again waits, outlives the page, and is asked plainly', async () => {
  const opened = await open('reflect/worth');
  const { page } = opened;
  await page.getByLabel('What do you want to hear?').fill('that you like me');
  await page.getByLabel('3 minutes').check();
  await button(page, 'Note it and wait').click();
  await page.getByText('About 3 minutes left.', { exact: false }).waitFor();
  await page.clock.setFixedTime(noon + minute);
  await go(page, 'learn');
  await go(page, 'reflect/worth');
  await page.getByText('About 2 minutes left.', { exact: false }).waitFor();
  await page.reload();
  await page.getByText('About 2 minutes left.', { exact: false }).waitFor();
  await page.clock.setFixedTime(noon + 3 * minute);
  await page.reload();
  await page.getByText('The time is over. How is it now?').waitFor();
  await button(page, 'I still want to ask').click();
  assert.match(await page.getByLabel('My sentence').inputValue(), /that you like me\. Will you tell me\?/);
  await button(page, 'Show it large').click();
  await page.getByRole('dialog').getByText('Will you tell me?', { exact: false }).waitFor();
  await button(page, 'Close').click();
  await page.getByLabel('How did it go?').fill('She laughed and said yes');
  await button(page, 'I asked').click();
  await page.getByText('Earlier wishes').click();
  await page.getByText('You asked. She laughed and said yes').waitFor();

  await page.getByLabel('What did you do?').fill('I asked instead of sulking');
  await button(page, 'Keep it').click();
  await page.locator('.act', { hasText: 'I asked instead of sulking' }).waitFor();
  await close(opened);
});

test('a hard talk is prepared as an "it", with a start made of its parts', async () => {
  const opened = await open('reflect/hard-talk');
  const { page } = opened;
  await page.getByLabel('What is it?').fill('You never help');
  await page.getByText('Always or never', { exact: false }).waitFor();
  await page.getByLabel('What is it?').fill('Our evenings');
  await page.getByLabel('What I feel about it').fill('tired');
  await page.getByLabel('What I need').fill('time for us');
  await button(page, 'As you wrote it').click();
  assert.equal(await page.getByLabel('How I would begin').inputValue(), 'I would like to talk with you about our evenings. Is now a good time? I feel tired, because I need time for us.');
  await button(page, 'Keep it').click();
  await page.getByText('When the time is right', { exact: false }).waitFor();
  await page.reload();
  await page.getByText('Is now a good time?', { exact: false }).waitFor();

  await page.getByRole('link', { name: 'After' }).click();
  await page.getByText('About: Our evenings').waitFor();
  await page.getByLabel('What I heard').fill('He is tired too');
  await button(page, 'Keep it').click();
  await page.getByRole('link', { name: 'After a hard talk' }).click();
  await button(page, 'Correct it').click();
  await page.getByLabel('What I heard').fill('He is more tired than I knew');
  await button(page, 'Save').click();
  await page.getByText('He is more tired than I knew').waitFor();
  await page.getByText('Erase it for good').click();
  await button(page, 'Erase these words').click();
  await page.getByRole('link', { name: 'Prepared a hard talk' }).waitFor();
  assert.equal(await page.getByText('more tired than I knew').count(), 0);
  await close(opened);
});

test('a pause is announced, outlives the page, reminds neutrally and is come back from', async () => {
  const opened = await open('reflect/hard-talk/pause');
  const { page } = opened;
  await page.getByLabel('30 minutes').check();
  await button(page, 'Show it large').click();
  await page.getByRole('dialog').getByText('I am back at 12:30.', { exact: false }).waitFor();
  await page.keyboard.press('Escape');
  await button(page, 'Begin the pause').click();
  await page.getByRole('heading', { name: 'Back at 12:30' }).waitFor();

  const download = page.waitForEvent('download');
  await button(page, 'Save a reminder for the calendar').click();
  const file = readFileSync(await (await download).path(), 'utf8');
  assert.match(file, /SUMMARY:A minute for yourself\r\n/);
  assert.match(file, /DTSTART:20261123T123000\r\n/);
  assert.doesNotMatch(file, /RRULE|talk|pause|secure/i);

  await page.clock.setFixedTime(noon + 10 * minute);
  await go(page, 'today');
  await go(page, 'reflect/hard-talk');
  await page.getByText('About 20 minutes left').waitFor();
  await page.clock.setFixedTime(noon + 30 * minute);
  await page.reload();
  await page.getByRole('heading', { name: 'It is time to go back' }).waitFor();
  await button(page, 'I am back').click();
  await page.getByText('You came back. Begin gently.').waitFor();
  await page.reload();
  await button(page, 'Begin the pause').waitFor();
  await close(opened);
});

test('a pause may last until a time that is chosen, and says what is tested', async () => {
  const opened = await open('reflect/hard-talk/pause');
  const { page } = opened;
  await page.locator('input[type=time]').fill('13:05');
  await button(page, 'Begin the pause').click();
  await page.getByRole('heading', { name: 'Back at 13:05' }).waitFor();
  await button(page, 'I am back already').click();
  await page.getByText('What is known about pauses').click();
  await page.getByText('81 couples', { exact: false }).waitFor();
  await page.getByText('no trial has tested', { exact: false }).waitFor();
  await close(opened);
});

test('the words at hand are reached with the keyboard and shown large', async () => {
  const opened = await open('reflect/hard-talk/prepare');
  const { page } = opened;
  await page.getByRole('link', { name: 'Words', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Words at hand' }).waitFor();
  assert.ok((await page.locator('main li button').count()) >= 30);
  await button(page, 'Can we start again?').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Can we start again?').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Can we start again?', 'the focus is back where it was');
  await close(opened);
});

test('where suggestions are quiet, the hard talk is not there', async () => {
  const opened = await open('reflect/hard-talk/words', { before: [{ kind: 'talk_prepared', matter: 'the money' }, quiet] });
  const { page } = opened;
  await page.getByRole('heading', { name: 'Not this week' }).waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), /the money|start again|pause/i);
  await close(opened);
});

for (const scheme of ['light', 'dark']) {
  test(`the rooms are accessible (${scheme}), fit 320 px and twice the text, and speak German`, async () => {
    const events = [
      { kind: 'noted', list: 'people', text: 'Ada', detail: 'Write to her' },
      { kind: 'tended', of: '1'.padStart(32, '0'), how: 'time', minutes: 20, text: null },
      { kind: 'noted', list: 'worth', text: 'I kept a promise' },
      { kind: 'noted', list: 'goals', text: 'Sing', detail: 'Ask', day: '2026-12-01' },
      { kind: 'noted', list: 'reassurance', text: 'that all is well' },
      { kind: 'talk_prepared', matter: 'Our evenings', feeling: 'tired', need: null, start: 'Is now a good time?' },
    ];
    const locale = scheme === 'dark' ? 'de-DE' : 'en-GB';
    const opened = await open('reflect/outside', { before: events, colorScheme: scheme, viewport: { width: 320, height: 640 }, locale });
    const { page } = opened;
    for (const room of ['outside', 'worth', 'lists', 'lists/thanks', 'lists/goals', 'hard-talk/prepare', 'hard-talk/pause', 'hard-talk/words', 'hard-talk/after']) {
      await go(page, `reflect/${room}`);
      await page.locator('main h2').first().waitFor();
      await atRest(page);
      await isSound(page, room);
    }
    await page.getByRole('heading', { name: locale === 'de-DE' ? 'Danach' : 'Afterwards' }).waitFor();
    await close(opened);
  });
}
