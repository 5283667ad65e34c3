import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { close, isSound, securebase, session } from './app.mjs';

const app = session();
const { go } = app;
const names = ['Sam', 'Robin'];

/** An export of 600 messages with a known number from each. */
function writeExport(path) {
  const lines = [];
  for (let i = 0; i < 600; ++i) {
    const at = new Date(Date.UTC(2024, 0, 1, 8, 0) + i * 47 * 60_000).toISOString();
    const [year, month, day] = at.slice(0, 10).split('-');
    const text = ['good morning you', 'thank you for making dinner, that was lovely', 'can you pick up milk?', 'you never listen to me'][i % 4];
    lines.push(`${day}/${month}/${year}, ${at.slice(11, 16)} - ${names[i % 3 === 0 ? 0 : 1]}: ${text}`);
  }
  writeFileSync(path, lines.join('\n') + '\n');
}

before(() => writeExport(join(app.folder, 'chat.txt')));

async function chooseFile(page, path) {
  await go(page, 'reflect/read');
  await page.setInputFiles('input[type=file]', path);
}

/** Drops a file as a hand would: a DataTransfer on the drop zone. */
async function dropFile(page, path, name) {
  const bytes = readFileSync(path).toString('base64');
  const transfer = await page.evaluateHandle(
    ([content, title]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], title));
      return data;
    },
    [bytes, name],
  );
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
}

test('a dropped export becomes a report whose numbers are those of the command line', async () => {
  const opened = await app.open(null, { timezoneId: 'UTC' });
  const { page } = opened;
  await go(page, 'reflect/read');
  await dropFile(page, join(app.folder, 'chat.txt'), 'chat.txt');
  await page.getByLabel('Sam').check();
  await page.getByRole('button', { name: 'Show the reading' }).click();
  await page.getByText('600 messages from WhatsApp').waitFor();

  const native = JSON.parse(
    execFileSync(securebase, ['read', '--json', '--me', 'Sam', join(app.folder, 'chat.txt')], { env: { ...process.env, TZ: 'UTC' } }),
  );
  assert.equal(native.messages, 600);
  assert.equal(native.members.find((member) => member.is_me).messages, 200);
  for (const section of native.sections) {
    for (const measure of section.measures) await page.getByText(measure.sentence, { exact: true }).first().waitFor();
  }
  const charts = native.sections.flatMap((section) => section.measures).filter((measure) => measure.chart).length;
  await page.waitForFunction((count) => document.querySelectorAll('.chart img').length === count, charts);
  const drawn = await page.locator('.chart img').evaluateAll((images) => images.every((image) => image.complete && image.naturalWidth > 200));
  assert.ok(drawn, 'every chart is drawn');
  await close(opened);
});

test('a file that is no chat gets a sentence, and the page goes on', async () => {
  const opened = await app.open(null);
  const { page } = opened;
  writeFileSync(join(app.folder, 'picture.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  await chooseFile(page, join(app.folder, 'picture.jpg'));
  await page.getByRole('alert').waitFor();
  await page.setInputFiles('input[type=file]', join(app.folder, 'chat.txt'));
  await page.getByRole('button', { name: 'Show the reading' }).waitFor();
  await close(opened);
});

test('a draft is read after a pause, and a rewording takes the place of the sentence', async () => {
  const opened = await app.open(null);
  const { page } = opened;
  await go(page, 'speak');
  await page.getByLabel('Your message').fill('Dinner is in the oven. You never listen to me.');
  await page.getByText('One place may land harder than you mean.').waitFor();
  const use = page.getByRole('button', { name: 'Use this' }).first();
  const keep = page.getByRole('button', { name: 'Keep mine' }).first();
  const [useBox, keepBox] = [await use.boundingBox(), await keep.boundingBox()];
  assert.equal(useBox.height, keepBox.height, 'both choices weigh the same');
  await use.click();
  const text = await page.getByLabel('Your message').inputValue();
  assert.ok(text.startsWith('Dinner is in the oven. '), text);
  assert.ok(!text.includes('never listen'), text);
  await page.getByText('Nothing here stood out as hurtful', { exact: false }).waitFor();
  await close(opened);
});

test('what is kept is not marked again', async () => {
  const opened = await app.open(null);
  const { page } = opened;
  await go(page, 'speak');
  await page.getByLabel('Your message').fill('You never listen to me.');
  const keep = page.getByRole('button', { name: 'Keep mine' });
  await keep.first().waitFor();
  while ((await keep.count()) > 0) await keep.first().click(); // One for each mark.
  await page.getByText('Nothing here stood out as hurtful', { exact: false }).waitFor();
  await close(opened);
});

test('words in another language are said to be unread', async () => {
  const opened = await app.open(null);
  const { page } = opened;
  await go(page, 'speak');
  await page.getByLabel('Your message').fill('Warum hast du mich gestern Abend nicht angerufen, ich habe so lange gewartet');
  await page.getByText('This does not look like English', { exact: false }).waitFor();
  await close(opened);
});

for (const way of ['the button', 'Escape three times']) {
  test(`quick exit by ${way} leaves a neutral page in this one's place`, async () => {
    const opened = await app.open(null);
    const { page } = opened;
    await go(page, 'speak');
    await page.getByLabel('Your message').fill('a private word');
    if (way === 'the button') await page.getByRole('button', { name: 'Leave now' }).click();
    else for (let i = 0; i < 3; ++i) await page.keyboard.press('Escape');
    await page.waitForURL('**/list.html');
    assert.equal(await page.title(), 'Shopping list');
    assert.ok(!(await page.content()).includes('private'));
    await page.goBack().catch(() => undefined);
    assert.ok(!(await page.content()).includes('a private word'));
    await close(opened);
  });
}

test('the app opens without a network once it was opened', async () => {
  const opened = await app.open(null);
  const { page, context } = opened;
  await page.goto(app.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await go(page, 'speak');
  await page.getByLabel('Your message').fill('You never listen to me.');
  await page.getByText('may land harder', { exact: false }).waitFor();
  await close(opened);
});

for (const scheme of ['light', 'dark']) {
  for (const place of ['', 'speak', 'reflect', 'reflect/read', 'about', 'report', 'marked']) {
    test(`${place || 'the first page'} is accessible (${scheme}) and fits 320 px`, async () => {
      const opened = await app.open(null, { colorScheme: scheme, viewport: { width: 320, height: 640 } });
      const { page } = opened;
      if (place === 'report') {
        await chooseFile(page, join(app.folder, 'chat.txt'));
        await page.getByRole('button', { name: 'Show the reading' }).click();
        await page.locator('.chart img').first().waitFor();
        for (const summary of await page.locator('summary').all()) await summary.click();
      } else if (place === 'marked') {
        await go(page, 'speak');
        await page.getByLabel('Your message').fill('You never listen to me. Thank you for making dinner.');
        await page.getByText('may land harder', { exact: false }).waitFor();
      } else {
        await go(page, place);
      }
      await isSound(page, place);
      await close(opened);
    });
  }
}

test('every page forbids what it does not need', async () => {
  const answer = await fetch(`${app.address}/`);
  const policy = answer.headers.get('content-security-policy');
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'self'(;|$)/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
});

