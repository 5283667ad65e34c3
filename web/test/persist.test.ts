/** Which browsers forget after a week, as the pages say it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetsAfterAWeek } from '../src/vault/persist';

const isShownBy = (mode: string) => (query: string) => ({ matches: query === `(display-mode: ${mode})` });

test('Safari forgets after a week, unless the app lies on the home screen; others are not told so', () => {
  const safari = { GestureEvent: class {}, navigator: {}, matchMedia: isShownBy('browser') };
  assert.equal(forgetsAfterAWeek(safari), true);
  assert.equal(forgetsAfterAWeek({ ...safari, navigator: { standalone: false } }), true);
  assert.equal(forgetsAfterAWeek({ ...safari, navigator: { standalone: true } }), false);
  assert.equal(forgetsAfterAWeek({ ...safari, matchMedia: isShownBy('standalone') }), false);
  assert.equal(forgetsAfterAWeek({ navigator: {}, matchMedia: isShownBy('browser') }), false);
});
