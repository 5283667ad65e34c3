// A chat joins the picture: read, looked at ("Was this fair?"), kept by an explicit act, shown beside own answers, removed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { close, isSound, session } from './app.mjs';

const now = Date.UTC(2025, 0, 4, 18, 30);
const app = session();
const { go } = app;

/** Two years of two people. Sam says thank you often, ever more so in the last months; Robin now and then. */
function writeExport(path) {
  const lines = [];
  const thanks = 'thank you for making dinner, that was so kind of you';
  for (let month = 0; month < 24; ++month) {
    for (let i = 0; i < 420; ++i) {
      const at = new Date(Date.UTC(2023, month, 1, 7) + i * 92 * 60_000).toISOString();
      const [year, mon, day] = at.slice(0, 10).split('-');
      const isSam = i % 2 === 0;
      const turn = Math.floor(i / 2);
      const isThanks = isSam ? turn % (month > 20 ? 4 : 10 + (month % 3)) === 0 : turn % 12 === 5;
      const text = isThanks ? thanks : ['on my way', 'the train is late again', 'see you at seven', 'milk and bread please'][(turn * 7 + month) % 4];
      lines.push(`${day}/${mon}/${year}, ${at.slice(11, 16)} - ${isSam ? 'Sam' : 'Robin'}: ${text}`);
    }
  }
  writeFileSync(path, lines.join('\n') + '\n');
}

before(() => writeExport(join(app.folder, 'chat.txt')));

const open = (options = {}) => app.open(null, { at: now, ...options });

async function readChat(page, { me = 'Sam' } = {}) {
  await go(page, 'reflect/read');
  await page.setInputFiles('input[type=file]', join(app.folder, 'chat.txt'));
  await page.getByLabel(me, { exact: true }).check({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show the reading' }).click();
  await page.getByRole('heading', { name: 'Sam and Robin' }).waitFor();
}

/** By the keyboard alone: to the control of that name, and Enter or Space on it. */
async function press(page, locator, key = 'Enter') {
  await locator.focus();
  await page.keyboard.press(key);
}

test('a chat is read, looked at, kept, shown in the picture, and removed without a trace', async () => {
  const opened = await open();
  const { page } = opened;
  await go(page, 'picture');
  await page.getByRole('heading', { name: 'Five signs' }).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'From your chats' }).count(), 0);

  await readChat(page);
  await page.getByRole('heading', { name: 'Keep the monthly numbers?' }).waitFor();
  await isSound(page, 'the offer to keep');

  // Twelve marked messages, by keyboard alone.
  await page.getByLabel('Which kind?').selectOption({ label: 'Appreciation: 0 of 10' });
  await page.getByText('Message 1 of 24').waitFor();
  await isSound(page, 'a message to look at');
  for (let i = 0; i < 12; ++i) {
    await page.getByText(`Message ${i + 1} of 24`).waitFor();
    await press(page, page.getByRole('button', { name: i === 11 ? 'Cannot tell' : 'Fair', exact: true }));
  }
  await page.getByRole('option', { name: 'Appreciation: 11 of 10' }).waitFor({ state: 'attached' });

  // What would be kept is there to be read, with no word and no name in it.
  await press(page, page.locator('summary', { hasText: 'See exactly what would be kept' }));
  await press(page, page.locator('summary', { hasText: 'The entry, letter for letter' }));
  const shown = await page.locator('pre').innerText();
  assert.doesNotMatch(shown, /Sam|Robin|dinner|train|chat\.txt/);
  const entry = JSON.parse(shown);
  assert.equal(entry.months.length, 24);
  assert.equal(entry.months[0].written.turns, 210);
  assert.deepEqual(entry.checks, [{ mark: 'appreciation', fair: 11, unfair: 0, unsure: 1 }]);

  // Not without the other person's yes.
  await press(page, page.getByRole('button', { name: 'Keep the monthly numbers' }));
  await page.getByText('First tick the box about the other person.').waitFor();
  await press(page, page.getByLabel(/agrees that I keep these numbers/), 'Space');
  await press(page, page.getByRole('button', { name: 'Keep the monthly numbers' }));
  await page.getByText('Kept. They stand in your').waitFor();

  await press(page, page.getByRole('link', { name: 'picture', exact: true }));
  await page.getByRole('heading', { name: 'From your chats' }).waitFor();
  const section = page.locator('section', { has: page.getByRole('heading', { name: 'From your chats' }) });
  await section.getByRole('heading', { name: 'Appreciation' }).waitFor();
  const text = await section.innerText();
  assert.match(text, /As you wrote\s+In December 2024 about \d+ of 100 messages, most likely \d+ to \d+\./);
  assert.match(text, /As it reached you\s+In December 2024 about/);
  assert.match(text, /no evidence/);
  assert.doesNotMatch(text, /Sam|Robin/);
  await press(page, section.locator('summary', { hasText: 'Not known yet' }));
  await section.getByText(/10 marked messages that you looked at, and there are 0/).first().waitFor();
  await press(page, section.locator('summary', { hasText: 'The same as a table' }).first());
  await section.getByRole('rowheader', { name: /Dec 2024/ }).first().waitFor();
  await isSound(page, 'the section');

  // Off the paper unless it is wished.
  await page.emulateMedia({ media: 'print' });
  assert.equal(await section.isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  await press(page, section.getByLabel('Print this part too'), 'Space');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await section.isVisible(), true);
  await page.emulateMedia({ media: 'screen' });

  // Read and kept once more: every month still counts once.
  await readChat(page);
  await page.getByLabel(/agrees that I keep these numbers/).check();
  await page.getByRole('button', { name: 'Keep the monthly numbers' }).click();
  await page.getByText('Kept. They stand in your').waitFor();
  await go(page, 'picture');
  await section.getByRole('heading', { name: 'Appreciation' }).waitFor();
  assert.equal(await section.getByRole('button', { name: 'Remove these numbers' }).count(), 2);
  await section.locator('summary', { hasText: 'The same as a table' }).first().click();
  assert.equal(await section.locator('table').first().locator('tbody tr').count(), 24);

  // One tap each, and nothing is left: not in the picture, not in what is saved.
  for (const left of [1, 0]) {
    await press(page, section.getByRole('button', { name: 'Remove these numbers' }).first());
    await page.waitForFunction((count) => document.querySelectorAll('.kept li').length === count, left);
  }
  await page.getByRole('heading', { name: 'Five signs' }).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'From your chats' }).count(), 0);
  await go(page, 'settings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything (JSON)' }).click();
  const exported = join(app.folder, 'everything.json');
  await (await download).saveAs(exported);
  assert.doesNotMatch(readFileSync(exported, 'utf8'), /marked|appreciation/);
  await close(opened);
});

test('who does not say which one they are can read, and keep nothing', async () => {
  const opened = await open({ colorScheme: 'dark' });
  const { page } = opened;
  await readChat(page, { me: 'I would rather not say' });
  await page.getByText('say at its beginning which one is you').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Keep the monthly numbers' }).count(), 0);
  await isSound(page, 'the offer in the dark');
  await close(opened);
});
