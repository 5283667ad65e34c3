// Questionnaires that a person brings: every kind of question, begun and gone on with, scored, and compared with the time before.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { close, isSound, session } from './app.mjs';

const data = fileURLToPath(new URL('../../core/fhir/testdata/', import.meta.url));
const firstDay = Date.UTC(2025, 2, 3, 18, 30);
const week = 7 * 86_400_000;

const app = session();
const { go } = app;

const openOn = (time, options = {}) => app.open(null, { at: time, timezoneId: 'Europe/Berlin', ...options });

function fileOf(name, content) {
  const path = join(app.folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

async function load(page, form) {
  await go(page, 'questionnaires');
  await page.setInputFiles('input[type=file]', form);
  await page.getByRole('button', { name: 'Fill it in' }).waitFor();
}

async function saved(page, button, name) {
  const download = page.waitForEvent('download');
  await button.click();
  await (await download).saveAs(join(app.folder, name));
  return JSON.parse(readFileSync(join(app.folder, name), 'utf8'));
}

const keep = (page) => page.getByRole('button', { name: 'Keep it', exact: true }).click();

const anything = {
  resourceType: 'Questionnaire', status: 'active', title: 'All sorts of things',
  item: [
    { linkId: 'when', type: 'dateTime', text: 'When it was', required: true },
    { linkId: 'names', type: 'string', text: 'Who was there', repeats: true },
    { linkId: 'what', type: 'open-choice', text: 'What we did', repeats: true, answerOption: [{ valueString: 'We ate' }, { valueString: 'We talked' }] },
  ],
};

test('moments with a time of day, several answers, and a typed answer beside chosen ones', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await load(page, fileOf('anything.json', anything));
  await page.getByRole('button', { name: 'Fill it in' }).click();
  await page.getByLabel('When it was').fill('2025-03-01T20:15');
  await page.getByLabel('Who was there', { exact: true }).fill('Mara');
  await page.getByRole('button', { name: 'Another answer' }).click();
  await page.getByLabel('Who was there 2').fill('Jon');
  await page.getByLabel('We ate').check();
  await page.getByLabel('We talked').check();
  await page.getByLabel('Other').fill('We sang');
  assert.equal(await page.getByLabel('We ate').isChecked(), true);
  await keep(page);
  await page.getByRole('heading', { name: 'Filled in' }).waitFor();
  const response = await saved(page, page.getByRole('button', { name: 'Save as a file', exact: true }), 'anything-response.json');
  const answer = (linkId) => response.item.find((item) => item.linkId === linkId).answer.map((one) => Object.values(one)[0]);
  assert.deepEqual(answer('when'), ['2025-03-01T20:15:00+01:00']);
  assert.deepEqual(answer('names'), ['Mara', 'Jon']);
  assert.deepEqual(answer('what'), ['We ate', 'We talked', 'We sang']);
  await close(opened);
});

test('what is half filled in outlives the page, and what was kept unfinished is gone on with', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await go(page, 'today');
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await load(page, fileOf('anything.json', anything));
  const form = page.url().split('#/')[1];
  const names = page.getByLabel('Who was there', { exact: true });
  await page.getByRole('button', { name: 'Fill it in' }).click();
  await names.fill('Mara');
  await go(page, 'learn');
  for (const isReloaded of [false, true]) {
    // Read again, it shows that it was put away.
    await go(page, form);
    if (isReloaded) await page.reload();
    await page.getByRole('button', { name: 'Fill it in' }).click();
    assert.equal(await names.inputValue(), 'Mara');
  }
  await page.getByRole('button', { name: 'Keep it unfinished' }).click();
  await page.getByRole('button', { name: 'Go on with it' }).waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  assert.equal(await names.inputValue(), 'Mara');
  await page.getByLabel('When it was').fill('2025-03-01T20:15');
  await keep(page);
  await page.getByRole('button', { name: 'Save as a file', exact: true }).waitFor();
  assert.equal(await page.getByText('unfinished').count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Save as a file', exact: true }).count(), 1);
  await close(opened);
});

test('what is written elsewhere closes no form that is being filled in, and what is missing is said', async () => {
  const opened = await openOn(firstDay);
  const { page, context } = opened;
  await load(page, fileOf('anything.json', anything));
  await page.getByRole('button', { name: 'Fill it in' }).click();
  await page.getByLabel('Who was there', { exact: true }).fill('Mara');
  const other = await context.newPage();
  await go(other, 'reflect/journal');
  await other.getByRole('textbox', { name: 'Write what is on your mind' }).fill('a page');
  await other.getByRole('button', { name: 'Keep this page' }).click();
  await other.getByText('It is kept, on this device alone.').waitFor();
  await go(other, 'timeline');
  await other.getByText('a page', { exact: true }).waitFor();
  await other.close();
  await keep(page);
  await page.getByRole('alert').getByText('One answer is still missing').waitFor();
  assert.equal(await page.getByLabel('Who was there', { exact: true }).inputValue(), 'Mara');
  await close(opened);
});

/** Answers to the three scored questions of the evening form, by their words. */
async function fillEvening(page, answers) {
  await page.getByRole('button', { name: 'Fill it in' }).click();
  for (const [question, answer] of Object.entries(answers)) {
    await page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
  }
  await keep(page);
  await page.getByRole('heading', { name: 'Filled in' }).waitFor();
}

test('two fill-ins are scored and compared by reliable change, and a wrong table is replaced', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await load(page, `${data}evening.json`);
  const rightTable = JSON.parse(readFileSync(`${data}evening-scores.json`, 'utf8'));
  const wrongTable = structuredClone(rightTable);
  wrongTable.scores[0].title = 'Upside down';
  wrongTable.scores[0].reversed = ['heard', 'close'];
  await page.getByText('Add a scoring table').click();
  await page.setInputFiles('input[type=file]', fileOf('broken.json', { scores: [{ id: 'x' }] }));
  await page.getByRole('alert').waitFor();
  await page.setInputFiles('input[type=file]', fileOf('wrong.json', wrongTable));
  await page.getByText('Take another scoring table').waitFor();

  await fillEvening(page, { 'listened to': 'Not at all', 'near each other': 'A little', 'on my own': 'Very much' });
  await page.getByRole('heading', { name: 'Upside down' }).waitFor();
  // Of two corrections the later one counts.
  await page.clock.setFixedTime(firstDay + 60_000);
  await page.getByText('Take another scoring table').click();
  await page.setInputFiles('input[type=file]', fileOf('right.json', rightTable));
  await page.getByRole('heading', { name: 'Together', exact: true }).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Upside down' }).count(), 0);
  // 0 + 1 + (3 - 3): a quiet evening.
  await page.getByText('a quiet evening').waitFor();

  await page.clock.setFixedTime(firstDay + week);
  await fillEvening(page, { 'listened to': 'Very much', 'near each other': 'Very much', 'on my own': 'Not at all' });
  await page.getByText('a near evening').waitFor();
  // SEM = 2 √(1 - .84) = .8, and 1.96 √2 · .8 = 2.22 is less than the 8 between 1 and 9.
  await page.getByText('Changed: measurement error alone seldom makes more than 2.2').waitFor();
  await close(opened);
});

test('the forms are clean to axe-core, hold twice the text, and can be filled in by keyboard alone', async () => {
  const opened = await openOn(firstDay, { bypassCSP: true });
  const { page } = opened;
  await load(page, fileOf('anything.json', anything));
  await page.getByRole('button', { name: 'Fill it in' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('When it was').waitFor();
  await isSound(page, 'a form');
  await page.getByLabel('Who was there', { exact: true }).focus();
  await page.keyboard.type('Mara');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Who was there 2').focus();
  await page.keyboard.type('Jon');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.getByLabel('We ate').isChecked(), true);
  await close(opened);
});

test('our own questions and the table that scores them are saved, loaded again and fit', async () => {
  const opened = await openOn(firstDay);
  const { page } = opened;
  await go(page, 'questionnaires');
  await saved(page, page.getByRole('button', { name: 'Save our own questions' }), 'own.json');
  await saved(page, page.getByRole('button', { name: 'Save the table that scores them' }), 'own-scores.json');
  await page.setInputFiles('input[type=file]', join(app.folder, 'own.json'));
  await page.getByText('Add a scoring table').click();
  await page.setInputFiles('input[type=file]', join(app.folder, 'own-scores.json'));
  await page.getByText('Take another scoring table').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  await close(opened);
});
