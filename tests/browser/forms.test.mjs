// Questionnaires that a person brings: every kind of question, begun and gone on with, scored, and compared with the time before.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axeSource, openPage, startBrowser, startServer } from './app.mjs';

const data = fileURLToPath(new URL('../../core/fhir/testdata/', import.meta.url));
const firstDay = Date.UTC(2025, 2, 3, 18, 30);
const week = 7 * 86_400_000;

let server;
let browser;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'securebase-forms-'));
  server = await startServer();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function openOn(time, options = {}) {
  const opened = await openPage(browser, server.address, { timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', ...options });
  await opened.page.clock.setFixedTime(time);
  return opened;
}

const go = (page, place) => page.goto(`${server.address}/#/${place}`);

function fileOf(name, content) {
  const path = join(folder, name);
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
  await (await download).saveAs(join(folder, name));
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
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
  const { page, consoleErrors, strayRequests } = await openOn(firstDay);
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
  assert.deepEqual([consoleErrors, strayRequests], [[], []]);
  await page.context().close();
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

test('the forms are clean to axe-core, hold twice the text, and can be filled in by keyboard alone', async () => {
  const { page } = await openOn(firstDay, { bypassCSP: true });
  await load(page, fileOf('anything.json', anything));
  await page.getByRole('button', { name: 'Fill it in' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('When it was').waitFor();
  await page.addScriptTag({ path: axeSource });
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
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
  await page.context().close();
});

test('our own questions and the table that scores them are saved, loaded again and fit', async () => {
  const { page } = await openOn(firstDay);
  await go(page, 'questionnaires');
  await saved(page, page.getByRole('button', { name: 'Save our own questions' }), 'own.json');
  await saved(page, page.getByRole('button', { name: 'Save the table that scores them' }), 'own-scores.json');
  await page.setInputFiles('input[type=file]', join(folder, 'own.json'));
  await page.getByText('Add a scoring table').click();
  await page.setInputFiles('input[type=file]', join(folder, 'own-scores.json'));
  await page.getByText('Take another scoring table').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  await page.context().close();
});
