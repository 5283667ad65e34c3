// The page and the file for a professional, as a person makes them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { faultsOf } from '../golden/fhir_schema.mjs';
import { close, holds, isSound, session } from './app.mjs';

const app = session();
const { go } = app;

const open = (options = {}) => app.open('support/professional', options);

/** A check-in with the same answer to every question, so that there is something to hand over. */
async function checkIn(page) {
  await go(page, 'today');
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.getByRole('button', { name: /^Check in/ }).click();
  await page.getByRole('heading', { name: 'How it feels' }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  const more = page.getByText('A few more, if you like');
  if (await more.isVisible()) await more.click();
  for (const question of await page.locator('.check-in fieldset').all()) await question.locator('label').nth(3).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Check in again' }).waitFor();
  await go(page, 'support/professional');
  await page.getByLabel('What it is about').waitFor();
}

const sheet = (page) => page.locator('article.sheet');

async function saved(page, name) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('what is written and ticked is on the page, and nothing else', async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByLabel('Title of the page').fill('Tuesday');
  await page.getByLabel('What it is about').fill('We argue about money & <time>.');
  await page.getByLabel('What would you look at first?').check();
  await page.getByLabel('Questions of your own').fill('Is this common?\n\nWhat comes next?');
  const text = await sheet(page).innerText();
  assert.match(text, /Tuesday/);
  assert.match(text, /We argue about money & <time>\./);
  assert.match(text, /What would you look at first\?\s+Is this common\?\s+What comes next\?/);
  assert.match(text, /not known yet/);
  assert.doesNotMatch(text, /Closeness|What I met in talks/);

  await page.getByRole('checkbox', { name: 'Closeness' }).check();
  await sheet(page).getByText(/^Closeness: not known yet \(/).waitFor();
  await page.getByRole('checkbox', { name: 'Its seven parts' }).uncheck();
  assert.doesNotMatch(await sheet(page).innerText(), /Its seven parts/);

  assert.equal(await page.getByLabel('In my own words, about safety').count(), 0);
  await page.getByLabel('Something about my safety').check();
  await page.getByLabel('In my own words, about safety').fill('I will say it when we meet.');
  await sheet(page).getByText('I will say it when we meet.').waitFor();
  await page.getByLabel('Something about my safety').uncheck();
  assert.doesNotMatch(await sheet(page).innerText(), /I will say it|safety/);
  await close(opened);
});

test('the saved page needs nothing else, and holds the words as they are', async () => {
  const opened = await open();
  const { page, context } = opened;
  await page.getByLabel('Title of the page').fill('Tuesday: notes');
  await page.getByLabel('What it is about').fill('<script>alert(1)</script> & more');
  const file = await saved(page, 'Save the page as a file');
  assert.equal(file.name, 'tuesday-notes.html');
  assert.doesNotMatch(file.text, /<script|<!--|https?:|tabindex="0" onclick/);
  assert.match(file.text, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; more/);
  const alone = await context.newPage();
  await alone.setContent(file.text);
  assert.equal(await alone.getByRole('heading', { level: 1 }).innerText(), 'Tuesday: notes');
  assert.ok((await alone.getByText('& more').isVisible()) && (await alone.locator('script').count()) === 0);
  await close(opened);
});

test('a draft outlives the page, and is cleared when the person says so', async () => {
  const opened = await open();
  const { page } = opened;
  await checkIn(page);
  await page.getByLabel('What it is about').fill('half a thought');
  await page.getByLabel('What I want from our talk').fill('a plan');
  await page.waitForFunction(() => document.querySelector('.sheet')?.textContent?.includes('a plan'));
  await go(page, 'about');
  await go(page, 'support/professional');
  const matter = page.getByLabel('What it is about');
  await holds(matter, 'half a thought');

  await page.getByRole('button', { name: 'Clear what I wrote here' }).click();
  await page.getByRole('button', { name: 'Yes, clear it' }).click();
  await holds(matter, '');
  // The page is read again only when what it held is gone.
  await go(page, 'about');
  await go(page, 'support/professional');
  await holds(matter, '');
  await page.reload();
  await holds(matter, '');
  await close(opened);
});

test('the data file is a Bundle of FHIR R4 without a word of the person', async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByText('Nothing that is ticked goes into the data file yet.').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Save the data file' }).isDisabled());
  await checkIn(page);
  await page.getByLabel('What it is about').fill('a private matter');
  await page.getByLabel('My single answers').check();
  const file = await saved(page, 'Save the data file');
  assert.equal(file.name, 'notes-for-our-talk.json');
  const bundle = JSON.parse(file.text);
  assert.deepEqual(faultsOf(bundle), []);
  assert.ok(bundle.entry.some(({ resource }) => resource.resourceType === 'QuestionnaireResponse'));
  assert.doesNotMatch(file.text, /a private matter/);
  await close(opened);
});

test('on paper there is the page alone, black on white, on one sheet', async () => {
  const opened = await open({ colorScheme: 'dark', viewport: { width: 1000, height: 800 } });
  const { page } = opened;
  await page.getByLabel('What it is about').fill('We talk less than we did. '.repeat(12));
  await page.getByLabel('What would you look at first?').check();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['header', 'footer', '.no-print']) assert.ok(!(await page.locator(hidden).first().isVisible()), hidden);
  const colours = await sheet(page).evaluate((element) => [getComputedStyle(element).color, getComputedStyle(document.body).backgroundColor]);
  assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
  assert.match(pdf, /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await close(opened);
});

test('the whole page is usable by keyboard, at twice the text, and by axe', async () => {
  const opened = await open();
  const { page } = opened;
  await isSound(page, 'the page for a professional');
  await page.evaluate(() => document.getElementById('pro-heading').focus());
  await page.keyboard.type('By hand');
  const reached = [];
  for (let presses = 0; presses < 60; ++presses) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.id);
    reached.push(name);
    if (name === 'Save the page as a file') break;
  }
  for (const needed of ['pro-matter', 'pro-questions', 'Print, or save as PDF']) assert.ok(reached.includes(needed), `${needed} of ${reached}`);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  assert.equal((await download).suggestedFilename(), 'by-hand.html');
  await close(opened);
});
