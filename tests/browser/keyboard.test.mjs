// Every room of Speak and Reflect with the keyboard alone; letting go has a walk of its own in reflect.test.mjs, reading a chat in
// chat-picture.test.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, session } from './app.mjs';

const app = session();

const heading = (page, name) => page.getByRole('heading', { name, exact: true });

/** What an element is called: its label, or its own words. */
const called = () => {
  const here = document.activeElement;
  const words = here?.getAttribute('aria-label') ?? here?.labels?.[0]?.textContent ?? here?.textContent ?? '';
  return words.replace(/\s+/g, ' ').trim();
};

/** By the Tab key to what is called so, or begins so. */
async function to(page, name) {
  for (let i = 0; i < 80; ++i) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(called)).startsWith(name)) return;
  }
  assert.fail(`the keyboard does not reach "${name}"`);
}
async function press(page, name) {
  await to(page, name);
  await page.keyboard.press('Enter');
}
async function write(page, name, text) {
  await to(page, name);
  await page.keyboard.insertText(text);
}
/** Through the screens of a practice, by the titles that come after the first. */
async function walk(page, titles) {
  for (const title of titles) {
    await press(page, 'Next');
    await heading(page, title).waitFor();
  }
  await press(page, 'Done');
}

test('a draft, and another way to say it', async () => {
  const opened = await app.open('speak');
  const { page } = opened;
  await page.getByLabel('Your message').waitFor();
  await write(page, 'Your message', 'You never listen to me. You are so lazy.');
  await page.locator('main mark').first().waitFor();
  await press(page, 'Use');
  await page.waitForFunction(() => !document.querySelector('main textarea')?.value.startsWith('You never listen to me. You are so lazy.'));
  await close(opened);
});

test('a message from its parts', async () => {
  const opened = await app.open('speak/assert');
  const { page } = opened;
  await page.getByLabel('What happened', { exact: true }).waitFor();
  await write(page, 'What happened', 'You looked at your phone while I told you about my day yesterday');
  await write(page, 'What I feel', 'lonely');
  await write(page, 'What I need', 'to be heard');
  await write(page, 'What I ask for', 'put the phone away for ten minutes tonight');
  await page.getByText('I felt lonely, because I need to be heard.', { exact: false }).waitFor();
  await press(page, 'Check it');
  await page.getByText('Nothing here stood out as hurtful', { exact: false }).waitFor();
  await close(opened);
});

test('an answer that says back what was heard', async () => {
  const opened = await app.open('speak/listen');
  const { page } = opened;
  await page.getByLabel('What you heard').waitFor();
  await write(page, 'What you heard', 'You should have taken the bus, but ok.');
  await press(page, 'Look at my answer');
  await page.getByText('After this word, what stood before it hardly counts', { exact: false }).waitFor();
  await close(opened);
});

test('another reading', async () => {
  const opened = await app.open('speak/doubt');
  const { page } = opened;
  await page.getByLabel('What happened').waitFor();
  await write(page, 'What happened', 'She forgot my birthday');
  await press(page, 'Show other readings');
  await page.getByLabel('Read as').waitFor();
  await close(opened);
});

test('a page of the journal', async () => {
  const opened = await app.open('reflect/journal');
  const { page } = opened;
  await page.getByLabel('Write what is on your mind').waitFor();
  await write(page, 'Write what is on your mind', 'a quiet evening');
  await press(page, 'Keep this page');
  await page.getByText('It is kept, on this device alone.').waitFor();
  await to(page, 'Search what you wrote');
  await page.keyboard.insertText('quiet');
  await page.getByText('One was found.').waitFor();
  await to(page, 'Show me here');
  for (let i = 0; i < 5 && !(await page.evaluate(called)).includes('a quiet evening'); ++i) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await heading(page, 'A page of the journal').waitFor();
  await close(opened);
});

test('a dose of where it comes from', async () => {
  const opened = await app.open('reflect/past');
  const { page } = opened;
  await heading(page, 'Doses').waitFor();
  await press(page, 'Who soothed me');
  await heading(page, 'A small dose').waitFor();
  await walk(page, ['Back then', 'How it mostly was', 'Today', 'Come back', 'Enough for today']);
  await page.getByText('You took a dose today.', { exact: false }).waitFor();
  await close(opened);
});

test('another view', async () => {
  const opened = await app.open('reflect/another-view');
  const { page } = opened;
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await press(page, 'Begin');
  await heading(page, 'Choose one quarrel').waitFor();
  await walk(page, ['What happened', 'A kind guest', 'What gets in the way', 'The next months', 'Enough for four months']);
  await page.getByText('You did it on', { exact: false }).waitFor();
  await close(opened);
});

test('life outside', async () => {
  const opened = await app.open('reflect/outside');
  const { page } = opened;
  await page.getByText('Add somebody').waitFor();
  await press(page, 'Add somebody');
  await write(page, 'Who is it?', 'Ada');
  await press(page, 'Keep it');
  await heading(page, 'Ada').waitFor();
  await press(page, 'I gave it time: Ada');
  await page.getByLabel('Minutes, if you know').waitFor();
  await page.keyboard.insertText('20');
  await press(page, 'Keep it');
  await page.getByText('You gave time to people once.', { exact: false }).waitFor();
  await press(page, 'Let it rest: Ada');
  await press(page, 'Take it up again: Ada');
  await page.getByRole('button', { name: 'I gave it time: Ada' }).waitFor();
  await close(opened);
});

test('worth, and the wish to be told again', async () => {
  const opened = await app.open('reflect/worth');
  const { page } = opened;
  await page.getByLabel('What do you want to hear?').waitFor();
  await write(page, 'What do you want to hear?', 'that all is well');
  await press(page, 'Note it and wait');
  await page.getByRole('button', { name: 'I still want to ask' }).waitFor();
  await press(page, 'I still want to ask');
  await heading(page, 'Ask plainly, once').waitFor();
  await press(page, 'I asked');
  await page.getByLabel('What do you want to hear?').waitFor();
  await write(page, 'What did you do?', 'I said no, kindly');
  await press(page, 'Keep it');
  await page.getByText('I said no, kindly').waitFor();
  await close(opened);
});

test('a goal', async () => {
  const opened = await app.open('reflect/lists/goals');
  const { page } = opened;
  await page.getByLabel('What do you want?').waitFor();
  await write(page, 'What do you want?', 'Sing');
  await press(page, 'Keep it');
  await heading(page, 'Sing').waitFor();
  await press(page, 'Done: Sing');
  await page.getByText('Done, or resting').waitFor();
  await press(page, 'Done, or resting');
  await press(page, 'Back on the list: Sing');
  await heading(page, 'Sing').waitFor();
  await close(opened);
});

test('a hard talk, from preparing it to looking back', async () => {
  const opened = await app.open('reflect/hard-talk');
  const { page } = opened;
  await page.getByLabel('What is it?').waitFor();
  await write(page, 'What is it?', 'Our evenings');
  await press(page, 'Keep it');
  await page.getByText('It is kept. When the time is right', { exact: false }).waitFor();
  await press(page, 'Pause');
  await page.getByRole('button', { name: 'Begin the pause' }).waitFor();
  await press(page, 'Begin the pause');
  await page.getByRole('button', { name: 'I am back already' }).waitFor();
  await press(page, 'I am back already');
  await page.getByText('You came back.', { exact: false }).waitFor();
  await press(page, 'After');
  await page.getByLabel('What I heard').waitFor();
  await write(page, 'What I heard', 'that the evenings matter to both');
  await press(page, 'Keep it');
  await page.getByText('It is kept.', { exact: true }).waitFor();
  await close(opened);
});
