// What must be right before all else: the private questions and the gate they close, leaving quickly, a PIN, people to call.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { close, isSound, openPage, session } from './app.mjs';

const day = 86_400_000;
const firstDay = Date.UTC(2026, 2, 2, 12);
const pin = '502817';

const app = session();
const { open, go } = app;
const heading = (page, name) => page.getByRole('heading', { name, exact: true });

/** A check-in with a line. */
async function checkIn(page, line) {
  await go(page, 'today');
  await page.getByRole('button', { name: /^Check in/ }).click();
  await page.getByRole('heading', { name: 'How it feels' }).waitFor();
  for (let card = 0; card < 3; ++card) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Anything you want to keep of it').fill(line);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText(line).first().waitFor();
}

/** A check-in that answers what is asked. Of a question that is folded away nothing can be chosen. */
async function checkInFully(page, n) {
  await go(page, 'today');
  await page.getByRole('button', { name: /^Check in/ }).click();
  const cards = page.locator('.check-in');
  await cards.waitFor();
  for (const next = page.getByRole('button', { name: 'Next' }); await next.isVisible(); ) {
    for (const asked of await page.locator('.check-in fieldset:visible').all()) {
      const choices = asked.getByRole('radio');
      if ((await choices.count()) > 0) await choices.nth(n % (await choices.count())).check({ force: true });
    }
    await next.click();
  }
  await page.getByLabel('Anything you want to keep of it').fill(`line ${n}`);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await cards.waitFor({ state: 'detached' });
  await page.getByText(`line ${n}`).first().waitFor();
}

async function nextDay(page, n) {
  await page.clock.setFixedTime(firstDay + n * day);
  await page.reload();
}

/** Answers the four questions. */
async function answerAll(page, answers) {
  await page.getByRole('button', { name: 'I am on my own' }).click();
  for (const [i, answer] of answers.entries()) {
    await page.getByText(`Question ${i + 1} of 4`).waitFor();
    await page.getByRole('button', { name: answer, exact: true }).click();
  }
}

const risky = ['reflect/letting-go', 'reflect/another-view', 'reflect/hard-talk', 'speak/doubt', 'speak/assert', 'speak/listen'];

async function rests(page, place) {
  await go(page, place);
  await heading(page, 'Not this week').waitFor();
}

/** Everything a person is offered, on the pages that offer. */
async function offered(page) {
  const texts = [];
  for (const place of ['today', 'steps', 'reflect', 'speak', 'learn']) {
    await go(page, place);
    await page.locator('main h1').first().waitFor();
    // On the first day Today has no link yet.
    if (place !== 'today') await page.locator('main a').first().waitFor();
    texts.push(...(await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))));
  }
  return texts;
}

test('four plain answers change nothing, and the offer may wait or never come back', async () => {
  const opened = await open('private', { at: firstDay });
  const { page } = opened;
  await answerAll(page, ['No', 'No', 'No', 'No']);
  await heading(page, 'Thank you').waitFor();
  await go(page, 'speak/doubt');
  await page.locator('#happened').waitFor();
  await go(page, 'private');
  await page.getByRole('button', { name: 'Do not offer this again' }).click();
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
  await close(opened);
});

const whoeverOpensIt = (page) => heading(page, 'Are you on your own?').waitFor();
const privatePage = async (page) => {
  await go(page, 'today');
  await go(page, 'private');
  await whoeverOpensIt(page);
  return page.locator('main').innerText();
};

test('from the second day the questions are offered; a yes closes the gate, an ordinary week follows, and wiping leaves it quiet', async () => {
  const opened = await open('today', { at: firstDay });
  const { page } = opened;
  await page.getByRole('button', { name: 'Yes', exact: true }).click(); // There is a partner.
  await page.locator('.asked').waitFor({ state: 'detached' });
  await checkIn(page, 'a first line');
  assert.equal(await page.getByRole('heading', { name: 'A few private questions' }).count(), 0);
  const unasked = await privatePage(page);
  await nextDay(page, 1);
  await checkIn(page, 'a second line');
  await page.getByRole('link', { name: 'When I am on my own' }).click();
  await whoeverOpensIt(page);
  await answerAll(page, ['No', 'Yes', 'No', 'No']);
  await page.getByText('It is not your fault', { exact: false }).waitFor();
  await page.getByRole('heading', { name: 'In danger now', exact: true }).waitFor();

  // Whoever opens the questions again reads what everybody reads.
  assert.equal(await privatePage(page), unasked);
  for (const place of risky) await rests(page, place);
  const links = await offered(page);
  for (const place of risky) assert.ok(!links.includes(`#/${place}`), place);
  assert.ok(links.filter((link) => link?.startsWith('#/reflect/')).length >= 4, 'there is enough left');

  // What rests is not there for the moment either in which it is not known yet.
  await page.addInitScript(() => {
    globalThis.seen = [];
    const look = () => globalThis.seen.push(...[...document.querySelectorAll('nav.pages a')].map((link) => link.getAttribute('href')));
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await go(page, 'speak');
  await page.reload();
  await page.locator('nav.pages a').first().waitFor();
  await page.locator('#draft').fill('You never listen to me.');
  await page.locator('main mark').first().waitFor();
  assert.deepEqual(await page.evaluate(() => [...new Set(globalThis.seen)]), ['#/speak']);

  // A lesson teaches nothing that rests elsewhere.
  await go(page, 'learn/working_towards_it');
  await heading(page, 'A life of your own').waitFor();
  assert.equal(await heading(page, 'The benefit of the doubt').count(), 0);

  // An ordinary week, with no word of why.
  for (let n = 2; n <= 5; ++n) {
    await nextDay(page, n);
    await checkInFully(page, n);
    await page.locator('main h2').first().waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /private questions|afraid|danger|violence|benefit of the doubt|as a team/i);
  }

  // Somebody else answers anew, with plain noes: it stays as it was, and Settings says so.
  await go(page, 'private');
  await answerAll(page, ['No', 'No', 'No', 'No']);
  await heading(page, 'Thank you').waitFor();
  await rests(page, 'speak/doubt');
  await go(page, 'settings');
  await page.waitForFunction(() => document.querySelectorAll('input[name=suggestions]')[1]?.checked === true);

  await go(page, 'private');
  await page.getByRole('button', { name: 'Wipe the answers' }).click();
  await page.getByText('The answers are gone', { exact: false }).waitFor();
  assert.equal(await privatePage(page), unasked);
  for (const place of risky) await rests(page, place);
  await go(page, 'today');
  await nextDay(page, 6);
  await heading(page, 'Today').waitFor();
  await page.getByRole('button', { name: /^Check in/ }).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'A few private questions' }).count(), 0);

  // And the person opens it again by the plain setting.
  await go(page, 'settings');
  await page.getByLabel('All of them').check();
  await go(page, 'speak/doubt');
  await page.locator('#happened').waitFor();
  await close(opened);
});

test('a yes counts at once, also where somebody has to leave in the middle of the questions', async () => {
  const opened = await open('speak/doubt', { at: firstDay });
  const { page } = opened;
  await page.locator('#happened').waitFor();
  await go(page, 'private');
  await page.getByRole('button', { name: 'I am on my own' }).click();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.getByText('Question 2 of 4').waitFor();
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Escape');
  await page.waitForURL(/list\.html$/);
  await page.goto(`${app.address}/#/speak/doubt`);
  await heading(page, 'Not this week').waitFor();
  await close(opened);
});

test('the print of the Picture is listed with what left', async () => {
  const opened = await open('today', { at: firstDay });
  const { page } = opened;
  await page.addInitScript(() => { globalThis.print = () => dispatchEvent(new Event('afterprint')); });
  await page.reload();
  await checkIn(page, 'a line');
  await go(page, 'picture');
  await page.getByRole('button', { name: /print/i }).click();
  await go(page, 'shared');
  await page.getByText('Your picture, printed').waitFor();
  await close(opened);
});

test('leaving hides at once, keeps half-written words, locks, and stays left when somebody goes back', async () => {
  const opened = await open('settings');
  const { page } = opened;
  await checkIn(page, 'a line to lock away');
  await setPin(page);
  await go(page, 'reflect/journal');
  await page.locator('main textarea').first().fill('half a page');
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Escape');
  await page.waitForURL(/list\.html$/);
  assert.equal(await page.title(), 'Shopping list');
  assert.equal(await page.locator('link[rel~=icon]').getAttribute('href'), 'data:,');
  await page.goBack().catch(() => undefined);
  await page.waitForURL(/list\.html$/);
  await heading(page, 'Shopping list').waitFor();

  // Typed anew, the app opens, locked.
  await page.goto(`${app.address}/#/today`);
  await heading(page, 'Locked').waitFor();
  assert.doesNotMatch(await page.locator('body').innerText(), /a line to lock away/);
  await unlockPin(page);
  await go(page, 'reflect/journal');
  await page.waitForFunction(() => [...document.querySelectorAll('main textarea')].some((field) => field.value === 'half a page'));
  await page.getByRole('button', { name: 'Leave now' }).click();
  await page.waitForURL(/list\.html$/);
  await close(opened);
});

async function setPin(page) {
  await go(page, 'settings');
  await page.getByRole('button', { name: 'Set a PIN' }).click();
  await page.getByLabel('New PIN').fill('123456');
  await page.getByLabel('The same once more').fill('123456');
  await page.getByRole('button', { name: 'Set a PIN' }).click();
  await page.getByText('This one is guessed first', { exact: false }).waitFor();
  await page.getByLabel('New PIN').fill(pin);
  await page.getByLabel('The same once more').fill(pin);
  await page.getByRole('button', { name: 'Set a PIN' }).click();
  await page.getByText('The PIN is set.').waitFor();
}

async function unlockPin(page) {
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await heading(page, 'Locked').waitFor({ state: 'detached' });
}

test('a PIN locks: a wrong one opens nothing, the lines stay in reach, and leaving in one tab locks the other', async () => {
  const opened = await open('today');
  const { page, context } = opened;
  await checkIn(page, 'a line behind a PIN');
  await setPin(page);
  await page.getByText('A PIN is set.', { exact: false }).waitFor();
  await page.reload();
  await heading(page, 'Locked').waitFor();
  assert.equal(await page.getByLabel('PIN', { exact: true }).getAttribute('inputmode'), 'numeric');
  await page.getByLabel('PIN', { exact: true }).fill('111222');
  await page.keyboard.press('Enter');
  await page.getByText('This PIN does not open it', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Support' }).click();
  await page.getByRole('heading', { name: 'In danger now', exact: true }).waitFor();
  await page.getByText('You need not talk it out together').waitFor();
  // Nobody knows yet what this person needs: a room that may rest asks for the PIN as well.
  await go(page, 'speak/doubt');
  await heading(page, 'Locked').waitFor();
  await go(page, 'today');
  await unlockPin(page);
  await page.getByText('a line behind a PIN').waitFor();

  const other = await context.newPage();
  await other.goto(`${app.address}/#/today`);
  await unlockPin(other);
  await other.getByRole('button', { name: 'Leave now' }).click();
  await other.waitForURL(/list\.html$/);
  await heading(page, 'Locked').waitFor();
  await unlockPin(page);

  // The PIN gives way to a passphrase, with the PIN as proof.
  await go(page, 'settings');
  await page.getByLabel('Lock by itself').selectOption('1');
  await page.getByRole('button', { name: 'Set a passphrase instead' }).click();
  await page.getByLabel('Current PIN').fill(pin);
  await page.getByLabel('New passphrase').fill('seven small boats at noon');
  await page.getByLabel('The same once more').fill('seven small boats at noon');
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByText('The passphrase is set.').waitFor();
  await close(opened);
});

test('nobody touches it for the chosen time: it locks by itself', async () => {
  const opened = await openPage(app.browser, app.address);
  const { page } = opened;
  await page.clock.install({ time: firstDay });
  await page.goto(`${app.address}/#/today`);
  await checkIn(page, 'left lying open');
  await setPin(page);
  await page.getByLabel('Lock by itself').selectOption('5');
  await page.keyboard.press('Tab');
  await page.clock.fastForward(4 * 60_000);
  await page.getByText('A PIN is set.', { exact: false }).waitFor();
  await page.clock.fastForward(2 * 60_000);
  await heading(page, 'Locked').waitFor();
  await close(opened);
});

test('people to call are one tap away on every page, without a network, in the country that was chosen', async () => {
  const opened = await open('', { locale: 'en-GB', timezoneId: 'Europe/London' });
  const { page, context } = opened;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.locator('main h1').waitFor();
  await context.setOffline(true);
  const places = ['', 'today', 'speak', 'reflect', 'picture', 'steps', 'learn', 'timeline', 'settings', 'questionnaires', 'shared', 'private', 'about'];
  for (const place of places) {
    await go(page, place);
    await page.getByRole('banner').getByRole('link', { name: 'Support' }).click();
    await heading(page, 'Support').waitFor();
    await page.getByRole('heading', { name: 'In danger now', exact: true }).waitFor();
  }
  assert.equal(await page.getByLabel('Your country').inputValue(), 'GB');
  await page.getByText('A guess from the settings', { exact: false }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Call Samaritans: 116 123' }).getAttribute('href'), 'tel:116123');
  await page.getByLabel('Your country').selectOption('DE');
  await page.getByRole('link', { name: 'Polizei 110' }).or(page.getByRole('link', { name: 'Police 110' })).waitFor();
  await page.reload();
  assert.equal(await page.getByLabel('Your country').inputValue(), 'DE');
  await page.getByText('TelefonSeelsorge').first().waitFor();
  // Where no line is certain, or none for everybody, the page says so.
  assert.equal(await page.getByText('no line we are certain of', { exact: false }).count(), 0);
  await page.getByLabel('Your country').selectOption('CH');
  await page.getByText('No line we are certain of here.', { exact: false }).first().waitFor();
  await page.getByLabel('Your country').selectOption('FR');
  await page.getByText('For anybody else, no line we are certain of here.', { exact: false }).first().waitFor();
  await context.setOffline(false);
  await close(opened);
});

test('crisis words in one’s own writing offer the page, after a pause; idioms do not, and nothing is blocked', async () => {
  const opened = await open('reflect/journal');
  const { page } = opened;
  const field = page.locator('main textarea').first();
  await field.fill('I nearly died laughing. I could kill for a coffee.');
  await page.waitForTimeout(1_300);
  assert.equal(await page.getByText('You are not alone with this').count(), 0);
  await field.fill('I do not want to live any more.');
  await page.getByText('You are not alone with this', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Here are people to talk to' }).click();
  await heading(page, 'Support').waitFor();
  await close(opened);
});

test('what left the diary is listed with its day, and the list can be cleared', async () => {
  const opened = await open('today');
  const { page } = opened;
  await checkIn(page, 'a line');
  await go(page, 'shared');
  await page.getByText('Nothing so far.').waitFor();
  await page.getByText('without a lock', { exact: false }).first().waitFor();
  await go(page, 'settings');
  for (const button of ['Save everything (JSON)', 'Save the calendar file']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    await download;
  }
  await go(page, 'shared');
  await page.getByText('Everything as a plain file (JSON)').waitFor();
  await page.getByText('A reminder for the calendar').waitFor();
  await page.getByRole('button', { name: 'Clear this list' }).click();
  await page.getByText('Nothing so far.').waitFor();
  await close(opened);
});

test('the questions can be answered with the keyboard alone', async () => {
  const opened = await open('private');
  const { page } = opened;
  await page.getByRole('button', { name: 'I am on my own' }).focus();
  await page.keyboard.press('Enter');
  for (let i = 1; i <= 4; ++i) {
    await page.getByText(`Question ${i} of 4`).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await heading(page, 'Thank you').waitFor();
  await close(opened);
});

for (const scheme of ['light', 'dark']) {
  test(`the pages of safety are accessible (${scheme}), fit 320 px and twice the text`, async () => {
    const opened = await open('support', { colorScheme: scheme, bypassCSP: true, viewport: { width: 320, height: 640 }, locale: 'en-US', timezoneId: 'America/New_York' });
    const { page } = opened;
    const pages = {
      support: async () => page.getByRole('heading', { name: 'In danger now', exact: true }).waitFor(),
      private: async () => heading(page, 'Are you on your own?').waitFor(),
      'private ': async () => {
        await page.getByRole('button', { name: 'I am on my own' }).click();
        await page.getByText('Question 1 of 4').waitFor();
      },
      'private  ': async () => {
        await answerAll(page, ['I would rather not say', 'No', 'No', 'No']);
        await page.getByText('You do not have to say').waitFor();
        await page.getByRole('heading', { name: 'In danger now', exact: true }).waitFor();
      },
      'speak/doubt': async () => heading(page, 'Not this week').waitFor(),
      shared: async () => page.getByText('Somebody who holds your phone').waitFor(),
      settings: async () => {
        await page.getByRole('button', { name: 'Set a PIN' }).click();
        await page.getByLabel('New PIN').waitFor();
      },
    };
    for (const [place, ready] of Object.entries(pages)) {
      await go(page, place.trim());
      if (place.startsWith('private')) await page.reload();
      await ready();
      await isSound(page, place);
    }
    await close(opened);
  });
}
