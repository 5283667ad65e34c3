// The app in German, as a person finds it who chooses it, and as one finds it whose browser asks for it.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { close, isSound, session } from './app.mjs';

const app = session();

const phone = { viewport: { width: 360, height: 780 } };

async function go(page, place, heading) {
  await app.go(page, place);
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

/** Clean by axe-core, nothing beside the page, and no English left on it but what says that it is (`lang`) or is quoted. */
async function look(page, place) {
  await isSound(page, place);
  const text = await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.open = true;
    const english = [...document.querySelectorAll('[lang=en], .marked, pre')];
    for (const one of english) one.style.display = 'none';
    const shown = document.body.innerText;
    for (const one of english) one.style.display = '';
    return shown;
  });
  const line = text.replaceAll(/„[^“]*“/g, '').split('\n').find((one) => /\b(the|and|your|with|what|from|messages)\b/i.test(one));
  assert.equal(line, undefined, place);
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

const german = (place) => app.open(place, { ...phone, bypassCSP: true, locale: 'de-DE' });

/** Two months of two people, with tense evenings among them. */
function writeChat(path) {
  const said = (day, minute) =>
    day % 3 !== 0 || minute > 7
      ? ['on my way, see you at seven', 'thank you for cooking, that was so kind of you', 'how was it for you today?'][(day + minute) % 3]
      : ['you never listen, you are so selfish', 'you are pathetic and you always lie to me'][minute % 2];
  const lines = [];
  for (let day = 0; day < 60; ++day) {
    for (let minute = 0; minute < 14; ++minute) {
      const [year, month, date] = new Date(Date.UTC(2024, 3, 1 + day)).toISOString().slice(0, 10).split('-');
      lines.push(`${date}/${month}/${year}, 20:${10 + minute} - ${minute % 2 === 0 ? 'Sam' : 'Robin'}: ${said(day, minute)}`);
    }
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}

test('a chat is read and told of in German', async () => {
  const file = join(app.folder, 'chat.txt');
  writeChat(file);
  const opened = await german(null);
  const { page } = opened;
  await app.go(page, 'reflect/read');
  await page.setInputFiles('input[type=file]', { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n nothing', 'latin1') });
  await page.getByText('Das ist ein Bild.', { exact: false }).waitFor();
  await page.setInputFiles('input[type=file]', file);
  await page.getByLabel('Sam', { exact: true }).check({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Zeigen, was gelesen wurde' }).click();
  await page.getByRole('heading', { name: 'Sam und Robin' }).waitFor();
  await page.getByText('Gelesen sind 840 Nachrichten zwischen dir und Robin', { exact: false }).waitFor();
  await page.getByRole('heading', { name: 'Schwere Momente', exact: true }).waitFor();
  await look(page, 'the report');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Als Seite speichern' }).click();
  assert.equal((await download).suggestedFilename(), 'wie-ihr-schreibt.html');
  await close(opened);
});

test('what is said about a draft, its parts, a reply and another reading is German, and what to write is English', async () => {
  const opened = await german('speak');
  const { page } = opened;
  await page.getByLabel('Deine Nachricht').fill('You never listen to me.');
  await page.getByText('also „nie“', { exact: false }).waitFor();
  await page.getByText('Darum sind auch die Vorschläge', { exact: false }).waitFor();
  assert.ok((await page.locator('.choices [lang=en]').count()) > 0, 'rewordings say that they are English');
  await look(page, 'a draft');

  await app.go(page, 'speak/assert');
  await page.getByLabel('Was geschehen ist').fill('You never listen');
  await page.getByText('Immer oder nie').waitFor();
  await look(page, 'four parts');

  await app.go(page, 'speak/listen');
  await page.getByText('Achte darauf, was geschehen ist', { exact: false }).waitFor();
  await page.getByLabel('Was du gehört hast').fill('You should leave earlier');
  await page.getByRole('button', { name: 'Meine Antwort ansehen' }).click();
  await page.getByText('Das ist ein Rat.', { exact: false }).waitFor();
  await look(page, 'listening');

  await app.go(page, 'speak/doubt');
  await page.getByLabel('Was geschehen ist').fill('He did not answer my message all evening.');
  await page.getByRole('button', { name: 'Andere Erklärungen zeigen' }).click();
  await page.getByText('Vielleicht hat er deine Nachricht', { exact: false }).waitFor();
  await look(page, 'another reading');
  await close(opened);
});

test('a form that is no form, and an answer that is none, are told of in German', async () => {
  const opened = await german('questionnaires');
  const { page } = opened;
  const load = (content) => page.setInputFiles('input[type=file]', { name: 'form.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
  await load({});
  await page.getByText('Das ist keine FHIR-Datei', { exact: false }).waitFor();
  await load({ resourceType: 'Questionnaire', status: 'active', title: 'Ein Abend', item: [{ linkId: 'a', type: 'integer', text: 'Wie viele?', required: true }, { linkId: 'b', type: 'attachment', text: 'Ein Bild' }] });
  await page.getByRole('button', { name: 'Ausfüllen' }).click();
  await page.getByText('Hier wird nach einer Datei gefragt', { exact: false }).waitFor();
  await look(page, 'a form');
  await close(opened);
});
