// Sixty days of one invented person, through the whole app in a browser: node tests/walk/walk.mjs [FOLDER]
// Writes screenshots of the days 1, 7, 30 and 60 into the folder (build/walk), light and dark, for a phone and a desktop; they
// are to be looked at. Ends with an error when a page asks another host for something or reports an error.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atRest, openPage, startBrowser, startServer } from '../browser/app.mjs';

const folder = process.argv[2] ?? 'build/walk';
const firstEvening = Date.UTC(2026, 2, 2, 19, 40);
const dayMs = 86_400_000;
const lookedAt = [1, 7, 30, 60];
const pages = ['today', 'picture', 'reflect', 'steps', 'timeline', 'reflect/outside', 'reflect/worth', 'reflect/lists', 'support'];

mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await startBrowser();
const { page, strayRequests, consoleErrors } = await openPage(browser, server.address, { timezoneId: 'UTC', locale: 'en-GB', reducedMotion: 'reduce' });

const go = async (place) => {
  // A page that is left and opened again reads the clock anew.
  await page.goto(`${server.address}/#/about`);
  await page.goto(`${server.address}/#/${place}`);
  await page.locator('main h1').first().waitFor();
  await atRest(page);
};
const press = (name) => page.getByRole('button', { name, exact: true }).first().click();

/** Always the same numbers from 0 to 1, so that two walks are alike. */
let state = 20260302;
function chance() {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return state / 2 ** 32;
}

// What this person's days are like: the first two weeks are hard, a quarrel comes in week five, and it grows easier.
const mood = (day) => (day < 14 ? -0.45 : day > 30 && day < 37 ? -0.5 : 0.1 + day / 120);
const lines = {
  1: 'We argued about the dishes again. I went to bed without a word.',
  4: 'Bo asked how my day was, and listened.',
  9: 'Too much at work, nothing left for the evening.',
  16: 'A walk by the river. We laughed.',
  32: 'The quarrel about his mother. I shouted.',
  38: 'We talked it through. It is not solved, but it is out.',
  47: 'I said no to the weekend, and it was fine.',
  58: 'Quiet evening, each with a book.',
};

async function checkIn(day) {
  await go('today');
  const asked = page.getByRole('button', { name: 'Yes', exact: true });
  if (day === 1) await asked.click();
  await page.getByRole('button', { name: /^Check in/ }).first().click();
  const grid = page.getByRole('slider').first();
  await grid.waitFor();
  const box = await grid.boundingBox();
  const x = Math.min(0.95, Math.max(0.05, (mood(day) + (chance() - 0.5) * 0.6 + 1) / 2));
  const y = Math.min(0.95, Math.max(0.05, 0.3 + chance() * 0.4));
  await grid.click({ position: { x: x * box.width, y: y * box.height } });
  for (const word of (await page.locator('.check-in .word').all()).slice(0, 1 + Math.floor(chance() * 2))) await word.click();
  await press('Next');
  const picks = await page.locator('.check-in .word').all();
  if (picks.length > 0) await picks[Math.floor(chance() * Math.min(picks.length, 6))].click();
  await press('Next');
  for (const question of await page.locator('.check-in fieldset:visible').all()) {
    const answers = await question.locator('label').all();
    const middle = 2 + mood(day) * 1.6 + (chance() - 0.5) * 1.6;
    await answers[Math.max(0, Math.min(answers.length - 1, Math.round(middle)))].click();
  }
  await press('Next');
  if (lines[day]) await page.getByLabel('Anything you want to keep of it').fill(lines[day]);
  await press('Keep it');
  await page.getByRole('button', { name: 'Check in again' }).waitFor();
}

/** The step that Today suggests, from its first screen to its last. */
async function takeStep() {
  await go('today');
  const begin = page.getByRole('link', { name: 'Begin' }).first();
  if ((await begin.count()) === 0) return;
  await begin.click();
  await page.getByRole('region', { name: 'Practice' }).waitFor();
  for (let screen = 0; screen < 20; ++screen) {
    const done = page.getByRole('button', { name: 'Done', exact: true });
    if (await done.isVisible()) {
      await done.click();
      await page.waitForURL(/#\/today$/); // The page goes back by itself, once the practice is kept.
      return;
    }
    const text = page.locator('main textarea');
    if (await text.isVisible()) await text.fill('A few honest words.');
    await page.getByRole('button', { name: /^(Next|Go on)/ }).first().click();
  }
}

async function person(name, kind, question) {
  await go('reflect/outside');
  await page.getByText(kind, { exact: true }).click();
  await page.getByLabel(question).fill(name);
  await press('Keep it');
  await page.getByRole('heading', { name }).waitFor();
}

async function timeFor(name, minutes) {
  await go('reflect/outside');
  await press(`I gave it time: ${name}`);
  await page.getByLabel('Minutes, if you know').fill(String(minutes));
  await page.locator('li').getByRole('button', { name: 'Keep it' }).click();
}

async function writePage(text) {
  await go('reflect/journal');
  await page.getByRole('textbox', { name: 'Write what is on your mind' }).fill(text);
  await press('Keep this page');
  await page.getByText('It is kept, on this device alone.').waitFor();
}

async function act(text) {
  await go('reflect/worth');
  await page.getByLabel('What did you do?').fill(text);
  await press('Keep it');
  await page.locator('.act', { hasText: text }).waitFor();
}

async function prepareTalk() {
  await go('reflect/hard-talk');
  await page.getByLabel('What is it?').fill('Sundays with the family');
  await page.getByLabel('What I feel about it').fill('torn');
  await page.getByLabel('What I need').fill('one Sunday a month for the two of us');
  await press('As you wrote it');
  await press('Keep it');
  await page.getByText('When the time is right', { exact: false }).waitFor();
}

async function pauseAndReturn(now) {
  await go('reflect/hard-talk/pause');
  await page.getByLabel('20 minutes').check();
  await press('Begin the pause');
  await page.clock.setFixedTime(now + 21 * 60_000);
  await page.reload();
  await press('I am back');
}

async function letGo() {
  await go('reflect/letting-go');
  await press('No, it is over');
  await press('Next');
  await page.getByLabel('What hurt?').fill('The birthday that went by without a word.');
  for (let screen = 0; screen < 4; ++screen) await press('Next');
  await press('Done');
  await press('End it this way');
  await page.getByRole('heading', { name: 'It is put away.', exact: false }).waitFor();
}

async function need(word, looks) {
  await go('reflect/lists');
  await press(word);
  await page.getByLabel('What would it look like?').fill(looks);
  await press('Keep it');
  await page.getByRole('heading', { name: word }).waitFor();
}

async function chatKept() {
  // Two years of an invented chat; the words are read and forgotten, the monthly numbers are kept.
  const said = ['good morning you', 'thank you for making dinner, that was lovely', 'can you pick up milk?', 'you never listen to me', 'I felt lonely last night', 'ok see you at six'];
  const rows = [];
  for (let i = 0; i < 9_000; ++i) {
    const at = new Date(firstEvening - (9_000 - i) * 110 * 60_000).toISOString();
    rows.push(`${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}, ${at.slice(11, 16)} - ${i % 2 === 0 ? 'Sam' : 'Bo'}: ${said[Math.floor(chance() * said.length)]}`);
  }
  const path = join(folder, 'chat.txt');
  writeFileSync(path, `${rows.join('\n')}\n`);
  await go('reflect/read');
  await page.setInputFiles('input[type=file]', path);
  await page.getByLabel('Sam', { exact: true }).check({ timeout: 60_000 });
  await press('Show the reading');
  await page.getByLabel(/agrees that I keep these numbers/).check();
  await press('Keep the monthly numbers');
  await page.getByText('Kept. They stand in your').waitFor();
}

async function lookAt(day) {
  for (const place of pages) {
    await go(place);
    for (const [device, width, height] of [['phone', 360, 740], ['desktop', 1200, 900]]) {
      for (const colorScheme of ['light', 'dark']) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: join(folder, `day-${String(day).padStart(2, '0')}-${place.replace('/', '-')}-${device}-${colorScheme}.png`), fullPage: true });
      }
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'light' });
  }
}

const days = {
  1: [() => writePage('I want to understand why I go quiet.')],
  3: [() => person('Ada', 'Add somebody', 'Who is it?')],
  5: [() => act('I said what I needed, without raising my voice.')],
  6: [() => need('company', 'One evening a week with the phones away.')],
  8: [() => timeFor('Ada', 60)],
  12: [letGo],
  20: [prepareTalk],
  24: [() => timeFor('Ada', 90), () => act('I called the doctor I had put off.')],
  28: [chatKept],
  32: [(now) => pauseAndReturn(now)],
  45: [() => timeFor('Ada', 45), () => writePage('It is easier to come back after a pause when the time is said aloud.')],
  52: [() => act('I stayed in the room.')],
};

for (let day = 1; day <= 60; ++day) {
  const now = firstEvening + (day - 1) * dayMs;
  await page.clock.setFixedTime(now);
  const isMissed = !lookedAt.includes(day) && !lines[day] && chance() < 0.25;
  if (!isMissed) await checkIn(day);
  if (day % 6 === 2) await takeStep();
  for (const doing of days[day] ?? []) await doing(now);
  if (lookedAt.includes(day)) await lookAt(day);
}

await browser.close();
await server.stop();
for (const fault of [...strayRequests, ...consoleErrors]) console.error(fault);
console.log(`60 days walked; the pages of the days ${lookedAt.join(', ')} are in ${folder}`);
process.exitCode = strayRequests.length + consoleErrors.length > 0 ? 1 : 0;
