// The four pages of Speak, as a person uses them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { close, holds, isSound, session } from './app.mjs';

const app = session();
const { go, open } = app;

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const hurtful = 'You never listen to me.';

async function draft(page, text) {
  await page.getByLabel('Your message').fill(text);
  await page.getByText('may land harder', { exact: false }).waitFor();
}

async function keepMine(page) {
  await draft(page, hurtful);
  // As many as the reader marks in it.
  for (const keep = page.getByRole('button', { name: 'Keep mine' }); (await keep.count()) > 0;) await keep.first().click();
  await page.getByText('Nothing here stood out as hurtful', { exact: false }).waitFor();
}

test('both choices weigh the same', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await draft(page, hurtful);
  const looks = (name) => page.getByRole('button', { name }).first().evaluate((button) => {
    const { color, backgroundColor, borderColor, fontSize, fontWeight, width, height } = getComputedStyle(button);
    return { color, backgroundColor, borderColor, fontSize, fontWeight, width, height };
  });
  assert.deepEqual(await looks('Keep mine'), await looks('Use this'));
  await close(opened);
});

test('a choice takes the place of its sentence in what was written since, or of nothing', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await page.clock.install();
  // From here on a pause in typing comes when the test says so.
  await page.clock.pauseAt(Date.now() + 60_000);
  const message = page.getByLabel('Your message');
  const readThenWritten = async (text) => {
    await message.fill(hurtful);
    await page.clock.runFor(600);
    await page.locator('.marked').getByText(hurtful, { exact: true }).waitFor();
    const rewording = await page.locator('.choices p').first().innerText();
    await message.fill(text);
    await page.getByRole('button', { name: 'Use this' }).first().click();
    return rewording;
  };
  const moved = await readThenWritten(`Good morning. ${hurtful} See you tonight.`);
  await holds(message, `Good morning. ${moved} See you tonight.`);

  const changed = 'You never listen to me in the evening.';
  await readThenWritten(changed);
  await page.getByText('has changed since it was read', { exact: false }).waitFor();
  assert.equal(await message.inputValue(), changed);
  await page.locator('.choices p').getByText(changed, { exact: true }).first().waitFor();

  const twice = `${hurtful} I mean it. ${hurtful}`;
  await readThenWritten(twice);
  await page.getByText('has changed since it was read', { exact: false }).waitFor();
  assert.equal(await message.inputValue(), twice);
  await close(opened);
});

// No rule knows these words; a message of the validation split.
const seenByNetwork = "You're a liar and everyone knows it";

test('the trained reader sees what no rule does', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await draft(page, seenByNetwork);
  assert.equal(await page.getByText('could not be loaded', { exact: false }).count(), 0);
  await close(opened);
});

const withoutReader = { 'is not there': { status: 404, body: '' }, 'came damaged': { status: 200, body: 'SBREADER and then nothing of it' } };
for (const [what, answer] of Object.entries(withoutReader)) {
  test(`where the trained reader ${what} the rules speak alone, and the page says so`, async () => {
    // A service worker would still have it from the first visit.
    const opened = await open('speak', { serviceWorkers: 'block' });
    const { page, context } = opened;
    await context.route(/reader[^/]*\.bin/, (route) => route.fulfill(answer));
    await page.reload();
    await draft(page, hurtful);
    await page.getByText('could not be loaded', { exact: false }).waitFor();
    await page.getByLabel('Your message').fill(seenByNetwork);
    await page.getByText('Nothing here stood out as hurtful', { exact: false }).waitFor();
    // The browser itself notes a file that is not there.
    opened.consoleErrors = opened.consoleErrors.filter((error) => !error.includes('404'));
    await close(opened);
  });
}

test('what is kept twice is no longer marked, until it is asked for again', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await keepMine(page);
  await page.getByRole('button', { name: 'Clear' }).click();
  await keepMine(page);
  await page.getByRole('button', { name: 'Clear' }).click();

  await page.reload();
  await page.getByLabel('Your message').fill(hurtful);
  await page.getByText('Nothing here stood out as hurtful', { exact: false }).waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.doesNotMatch(kept, /listen/, 'no word of the message is kept');

  await page.getByText('no longer marked on this device').click();
  for (const again = page.getByRole('button', { name: 'Mark it again' }); (await again.count()) > 0;) await again.first().click();
  await page.getByText('may land harder', { exact: false }).waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await close(opened);
});

test('copying can wait five seconds, and nobody has to', async () => {
  const opened = await open('speak', clipboard);
  const { page } = opened;
  await page.clock.install();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByLabel('Your message').fill('first');
  await page.getByRole('button', { name: 'Copy my message' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await read(), 'first');

  await page.getByLabel('Your message').fill('second');
  await page.getByLabel('Wait five seconds').check();
  await page.getByRole('button', { name: 'Copy my message' }).click();
  await page.getByText('Copying in 5').waitFor();
  assert.equal(await read(), 'first');
  await page.getByRole('button', { name: 'Not yet' }).click();
  await page.getByRole('button', { name: 'Copy my message' }).click();
  for (let second = 0; second < 5; ++second) await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await read(), 'second');

  await page.getByLabel('Your message').fill('third');
  await page.getByRole('button', { name: 'Copy my message' }).click();
  await page.getByRole('button', { name: 'Copy now' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await read(), 'third');
  await close(opened);
});

const withoutClipboard = {
  'is not there': () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  'is refused': () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) } }),
};
for (const [what, take] of Object.entries(withoutClipboard)) {
  test(`where the clipboard ${what} the page says so, and the words can be selected`, async () => {
    const opened = await open(null);
    const { page } = opened;
    await page.addInitScript(take);
    const refused = page.getByText('It could not be copied', { exact: false });
    await go(page, 'speak/assert');
    await page.getByLabel('What I ask for', { exact: true }).fill('call me tonight');
    await page.getByRole('button', { name: 'Copy my message' }).click();
    await refused.waitFor();
    assert.equal(await page.getByRole('button', { name: 'Copied' }).count(), 0);
    await page.locator('.message').click({ clickCount: 3 });
    assert.match(await page.evaluate(() => String(getSelection())), /call me tonight/);

    await go(page, 'speak');
    await page.clock.install();
    await page.getByLabel('Your message').fill('first');
    await page.getByLabel('Wait five seconds').check();
    await page.getByRole('button', { name: 'Copy my message' }).click();
    await page.clock.runFor(5000);
    await refused.waitFor();

    await go(page, 'speak/doubt');
    await page.clock.resume();
    await page.getByLabel('What happened').fill("He didn't answer my text all evening.");
    await page.getByRole('button', { name: 'Show other readings' }).click();
    await page.getByRole('button', { name: 'Copy the question' }).click();
    await refused.waitFor();
    await close(opened);
  });
}

test('a reminder without a time is no reminder for midnight', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await page.getByLabel('Your message').fill('first');
  await page.getByRole('button', { name: 'Sleep on it' }).click();
  await page.getByLabel('Remind me tomorrow at').fill('');
  await page.getByRole('button', { name: 'Save the calendar file' }).click();
  await page.getByText('Please choose a time.').waitFor();
  assert.equal(await page.getByText('The file is saved', { exact: false }).count(), 0);
  await close(opened);
});

test('sleeping on it gives a reminder that says nothing', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await page.getByLabel('Your message').fill('a private word');
  await page.getByRole('button', { name: 'Sleep on it' }).click();
  await page.getByText('The message itself is not kept', { exact: false }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the calendar file' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  assert.match(file, /SUMMARY:A minute for yourself\r\n/);
  assert.match(file, /RRULE:.*COUNT=1\r\n/);
  assert.doesNotMatch(file, /private word|securebase|speak/i);
  await close(opened);
});

test('a draft that is slept on lies sealed until it is taken up again', async () => {
  const opened = await open('today');
  const { page } = opened;
  // Something sealed lies on the device once something was written.
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.getByRole('button', { name: /^Check in/ }).waitFor();
  await go(page, 'speak');
  await page.getByLabel('Your message').fill('let me think about it');
  await page.getByRole('button', { name: 'Sleep on it' }).click();
  await page.getByRole('button', { name: 'Keep it here until later' }).click();
  await page.getByText('It lies here, sealed', { exact: false }).waitFor();
  assert.equal(await page.getByLabel('Your message').inputValue(), '');

  await page.reload();
  await page.getByRole('heading', { name: 'You slept on this' }).waitFor();
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await page.getByRole('heading', { name: 'You slept on this' }).waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Your message').inputValue(), 'let me think about it');
  await page.reload();
  await page.getByLabel('Your message').waitFor();
  assert.equal(await page.getByRole('heading', { name: 'You slept on this' }).count(), 0);
  await close(opened);
});

test('drafts that are slept on lie side by side, and none takes the place of what is being written', async () => {
  const opened = await open('today');
  const { page } = opened;
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.getByRole('button', { name: /^Check in/ }).waitFor();
  await go(page, 'speak');
  await page.getByRole('button', { name: 'Sleep on it' }).waitFor({ state: 'detached' });
  for (const words of ['the first one', 'the second one']) {
    await page.getByLabel('Your message').fill(words);
    await page.getByRole('button', { name: 'Sleep on it' }).click();
    await page.getByRole('button', { name: 'Keep it here until later' }).click();
    await page.getByText('It lies here, sealed', { exact: false }).waitFor();
  }
  await page.reload();
  const lying = (words) => page.locator('.slept .card').filter({ hasText: words });
  const takeUp = (words) => lying(words).getByRole('button', { name: 'Take it up again' });
  await lying('the first one').waitFor();
  await page.getByLabel('Your message').fill('something new');
  await page.getByText('It can be taken up when the field below is empty.').waitFor();
  assert.ok(await takeUp('the first one').isDisabled());
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await takeUp('the first one').click();
  await lying('the first one').waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Your message').inputValue(), 'the first one');
  await lying('the second one').getByRole('button', { name: 'Let it go' }).click();
  await page.getByRole('heading', { name: 'You slept on this' }).waitFor({ state: 'detached' });
  await close(opened);
});

test('a message is made from four parts, each looked at as it is written', async () => {
  const opened = await open('speak/assert', clipboard);
  const { page } = opened;
  const part = (name) => page.getByLabel(name, { exact: true });
  await part('What happened').fill('You ignored me');
  await page.getByText('A verdict in a verb').waitFor();
  await part('What happened').fill('You looked at your phone while I told you about my day yesterday');
  await page.getByText('This can stand as it is.').first().waitFor();
  await part('What I feel').fill('ignored');
  await page.getByText("A verdict in a feeling's place").waitFor();
  await part('What I feel').fill('');
  await page.getByText('Find a word for it').first().click();
  await page.getByRole('textbox', { name: 'I feel: find a word' }).fill('lonely');
  await page.getByRole('button', { name: 'lonely', exact: true }).click();
  assert.equal(await part('What I feel').inputValue(), 'lonely');
  await part('What I need').fill('to be heard');
  await part('What I ask for').fill('You have to listen to me');
  await page.getByText('No room for a no', { exact: true }).waitFor();
  await part('What I ask for').fill('put the phone away for ten minutes tonight');
  const message =
    'When you looked at your phone while I told you about my day yesterday, I felt lonely, because I need to be heard. ' +
    'Could you put the phone away for ten minutes tonight?';
  await page.getByText(message, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Short' }).click();
  await page.getByText(message.replace(', because I need to be heard', ''), { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Copy my message' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), message.replace(', because I need to be heard', ''));
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByText('Nothing here stood out as hurtful', { exact: false }).waitFor();
  await close(opened);
});

test('a draft is taken apart, with its own tone kept', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await page.getByLabel('Your message').fill('hey love, on sunday you left the plates in the sink and i felt sad. could you wash up tonight x');
  await page.getByRole('button', { name: 'Say it in four parts' }).click();
  await page.getByText('Three parts were found', { exact: false }).waitFor();
  assert.equal(await page.getByLabel('What happened', { exact: true }).inputValue(), 'on sunday you left the plates in the sink');
  assert.equal(await page.getByLabel('What I feel', { exact: true }).inputValue(), 'i felt sad');
  assert.equal(await page.getByLabel('What I ask for', { exact: true }).inputValue(), 'could you wash up tonight');
  await page.getByText('hey love, on sunday you left the plates in the sink. i felt sad. could you wash up tonight? x', { exact: true }).waitFor();
  await close(opened);
});

test('taking a draft apart leaves what is written as it is', async () => {
  const opened = await open('speak/assert');
  const { page } = opened;
  const part = (name) => page.getByLabel(name, { exact: true });
  const find = async (text) => {
    await page.getByLabel('What you would say off the cuff').fill(text);
    await page.getByRole('button', { name: 'Find the parts in it' }).click();
  };
  await part('What happened').fill('You came home at nine');
  await page.getByText('Start from a draft').click();
  await find('Hm.');
  await page.getByText('No part was found in it', { exact: false }).waitFor();
  assert.equal(await part('What happened').inputValue(), 'You came home at nine');
  assert.equal(await page.getByText('What you have written stays as it is.', { exact: false }).count(), 1);

  await find('on sunday you left the plates in the sink and i felt sad. could you wash up tonight');
  await page.getByText('Only empty ones are filled in', { exact: false }).waitFor();
  await page.getByText('Left out: “on sunday you left the plates in the sink”').waitFor();
  assert.equal(await part('What happened').inputValue(), 'You came home at nine');
  assert.equal(await part('What I feel').inputValue(), 'i felt sad');
  assert.equal(await part('What I ask for').inputValue(), 'could you wash up tonight');
  await close(opened);
});

test('another draft is taken apart too while parts are written', async () => {
  const opened = await open('speak/assert');
  const { page } = opened;
  await page.getByLabel('What happened', { exact: true }).fill('You came home at nine');
  await page.getByRole('link', { name: 'Check a draft' }).click();
  await page.getByLabel('Your message').fill('i felt sad. could you wash up tonight');
  await page.getByRole('button', { name: 'Say it in four parts' }).click();
  await page.getByText('Two parts were found', { exact: false }).waitFor();
  assert.equal(await page.getByLabel('What happened', { exact: true }).inputValue(), 'You came home at nine');
  assert.equal(await page.getByLabel('What I feel', { exact: true }).inputValue(), 'i felt sad');

  // What was changed after that stays as it is, on the way there and back.
  await page.getByLabel('What I feel', { exact: true }).fill('i felt lonely');
  await page.getByRole('link', { name: 'Check a draft' }).click();
  await page.getByLabel('Your message').waitFor();
  await page.getByRole('link', { name: 'Say it assertively' }).click();
  await page.getByText('i felt lonely', { exact: false }).first().waitFor();
  assert.equal(await page.getByText('Left out', { exact: false }).count(), 0);
  await close(opened);
});

test('a draft that may hurt, and is not sure enough to be marked, is not called harmless', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await page.getByLabel('Your message').fill('Are you really that stupid?');
  await page.getByText('Something here may hurt', { exact: false }).waitFor();
  assert.equal(await page.locator('.finding').count(), 0);
  await page.getByLabel('Your message').fill('home at six');
  await page.getByText('Nothing here stood out as hurtful.').waitFor();
  await close(opened);
});

test('a draft that speaks of violence is not called harmless', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await page.getByLabel('Your message').fill("You never listen. Shut up or I'll hit you.");
  await page.locator('.care').getByText('words of fear, force or control', { exact: false }).waitFor();
  assert.equal(await page.getByText('stood out as hurtful', { exact: false }).count(), 0);
  assert.equal(await page.locator('.finding').count(), 0);
  await page.getByLabel('Your message').fill('You never listen and it hurt me.');
  await page.locator('.finding').first().waitFor();
  assert.equal(await page.locator('.care').count(), 0);
  await close(opened);
});

test('words of fear in a part bring a calm sentence', async () => {
  const opened = await open('speak/assert');
  const { page } = opened;
  await page.getByLabel('What happened', { exact: true }).fill('You hit me yesterday');
  await page.getByText('If you are in danger, call your emergency number', { exact: false }).waitFor();
  await close(opened);
});

test('an answer is looked at for listening, without a mark or a count', async () => {
  const opened = await open('speak/listen');
  const { page } = opened;
  await page.getByText('My train was cancelled', { exact: false }).waitFor();
  const look = async (answer) => {
    await page.getByLabel('What you heard').fill(answer);
    await page.getByRole('button', { name: 'Look at my answer' }).click();
  };
  await look('You should have taken the bus, but ok.');
  await page.getByText('This is advice', { exact: false }).or(page.getByText('No feeling is named yet', { exact: false })).first().waitFor();
  await page.getByText('After this word, what stood before it hardly counts', { exact: false }).waitFor();
  await look('Your train did not come and you were late for the meeting. Are you annoyed, or more ashamed? What was it like?');
  await page.getByText('Somebody who reads this can feel heard.').waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), /\d+ ?(of|\/|%|points)/);

  await page.getByText('What lies beneath').click();
  await page.getByText('No, go, really.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Another message' }).click();
  await page.getByText('You used to wait up for me.', { exact: false }).waitFor();
  await close(opened);
});

test('the same can be asked of a real message', async () => {
  const opened = await open('speak/listen');
  const { page } = opened;
  await page.getByText('A real message').click();
  await page.getByLabel('Their message').fill('My sister cancelled the weekend again. I feel so stupid for asking.');
  await page.getByLabel('What you heard').fill('Your sister cancelled again, and you feel stupid. What would help?');
  await page.getByRole('button', { name: 'Look at my answer' }).click();
  await page.getByText('Somebody who reads this can feel heard.').waitFor();
  await close(opened);
});

test('what hurt gets other readings, a question, and the word that they may be wrong', async () => {
  const opened = await open('speak/doubt');
  const { page } = opened;
  await page.getByLabel('What happened').fill("He didn't answer my text all evening. He was at work.");
  await page.getByRole('button', { name: 'Show other readings' }).click();
  await page.getByText('You wrote "work".', { exact: false }).waitFor();
  assert.ok((await page.locator('.readings li').count()) >= 3);
  await page.getByText('I didn\'t hear back about my text', { exact: false }).waitFor();
  await page.getByText('A kinder reading is not always the true one.', { exact: false }).waitFor();
  await page.getByLabel('Read as').selectOption('short_tone');
  await page.getByText('How are you just now?', { exact: false }).waitFor();
  await close(opened);
});

test('where there is fear no reading is offered', async () => {
  const opened = await open('speak/doubt');
  const { page } = opened;
  await page.getByLabel('What happened').fill("I'm scared of him when he comes home late");
  await page.getByRole('button', { name: 'Show other readings' }).click();
  await page.getByText('No other readings are given here.', { exact: false }).waitFor();
  assert.equal(await page.locator('.readings, .question').count(), 0);
  await close(opened);
});

test('the pages are reached with the keyboard, and words go along', async () => {
  const opened = await open('speak');
  const { page } = opened;
  await page.getByLabel('Your message').fill('kept on the desk');
  await page.getByRole('link', { name: 'Practise listening' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Speak' }).waitFor();
  await page.getByRole('radio', { name: 'What happened' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('They gave the job to Dana.', { exact: false }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Practise listening' }).getAttribute('aria-current'), 'page');
  await page.getByRole('link', { name: 'Check a draft' }).click();
  await page.waitForFunction(() => document.querySelector('main textarea')?.value === 'kept on the desk');
  await close(opened);
});

const states = {
  'speak': async (page) => {
    await draft(page, hurtful);
    await page.getByRole('button', { name: 'Sleep on it' }).click();
  },
  'speak/assert': async (page) => {
    await page.getByText('Start from a draft').click();
    await page.getByLabel('What happened', { exact: true }).fill('You are lazy');
    await page.getByText('A judgement').waitFor();
    await page.getByText('Find a word for it').first().click();
    await page.getByText('Put together').waitFor();
  },
  'speak/listen': async (page) => {
    await page.getByLabel('What you heard').fill('You should go to bed, but ok.');
    await page.getByRole('button', { name: 'Look at my answer' }).click();
    await page.getByText('No advice').waitFor();
  },
  'speak/doubt': async (page) => {
    await page.getByLabel('What happened').fill('She forgot my birthday');
    await page.getByRole('button', { name: 'Show other readings' }).click();
    await page.getByLabel('Read as').waitFor();
  },
};
for (const colorScheme of ['light', 'dark']) {
  for (const [place, fill] of Object.entries(states)) {
    test(`${place} is accessible (${colorScheme}) and fits 320 px`, async () => {
      const opened = await open(place, { colorScheme, bypassCSP: true, viewport: { width: 320, height: 640 } });
      const { page } = opened;
      await fill(page);
      await isSound(page, place);
      await close(opened);
    });
  }
}
