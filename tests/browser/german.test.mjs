// The app in German, as a person finds it who chooses it, and as one finds it whose browser asks for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, isSound, session } from './app.mjs';

const app = session();

const phone = { viewport: { width: 360, height: 780 } };

async function go(page, place, heading) {
  await app.go(page, place);
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

/** Clean by axe-core, nothing beside the page, and no English left on it. */
async function look(page, place) {
  await isSound(page, place);
  const text = await page.evaluate(() => document.body.innerText);
  assert.doesNotMatch(text, /\b(the|and|your|with|what)\b/i, place);
}

test('German is chosen on the first page and stays', async () => {
  const opened = await app.open(null, { ...phone, bypassCSP: true, locale: 'en-GB' });
  const { page } = opened;
  await page.goto(app.address);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { name: 'Etwas fester stehen', exact: false }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
  await go(page, 'today', 'Heute');
  await page.getByRole('button', { name: 'Kurz innehalten' }).click();
  await page.getByRole('heading', { name: 'Wie es sich anfühlt' }).waitFor();
  // What the core chooses is German too.
  await page.getByRole('button', { name: 'glücklich', exact: true }).click();
  await page.getByRole('button', { name: 'Festhalten' }).click();
  await page.getByRole('heading', { name: 'Heute geschrieben' }).waitFor();
  await page.getByText('So ging es dir').waitFor();
  await page.reload();
  await page.getByText('So ging es dir').waitFor();
  await look(page, 'today');
  await close(opened);
});

test('the pages are German for a browser that asks for it', async () => {
  const opened = await app.open(null, { ...phone, bypassCSP: true, locale: 'de-AT' });
  const { page } = opened;
  for (const [place, heading] of [
    ['picture', 'Bild'],
    ['steps', 'Schritte'],
    ['learn', 'Wissen'],
    ['reflect', 'In Ruhe'],
    ['settings', 'Einstellungen'],
    ['about', 'Über Securebase'],
    ['speak', 'Reden'],
  ]) {
    await go(page, place, heading);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    if (place === 'picture') await page.getByText('Sicherheit in dir selbst').first().waitFor();
    if (place === 'steps') await page.getByText('Was brauche ich?').waitFor();
    if (place === 'speak') await page.getByText('nur auf Englisch gelesen', { exact: false }).waitFor();
    await look(page, place);
  }
  await close(opened);
});
