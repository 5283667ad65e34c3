/** The catalogues of words, text by text. */
import assert from 'node:assert/strict';
import { de } from '../src/words/de/all';
import { en } from '../src/words/en/all';

export type Leaf = { path: string; english: string; german: string };

/** What a template says, whatever it takes. */
function said(template: (...args: unknown[]) => string, path: string): string {
  for (const sample of ['two', 2, ['two'], { in: 2 }]) {
    try {
      const text = template(...Array<unknown>(Math.max(1, template.length)).fill(sample));
      if (typeof text === 'string' && !text.includes('undefined')) return text;
    } catch {
      // It takes something else.
    }
  }
  throw new Error(`${path}: no sample fits this template; add one to this test`);
}

function* leaves(english: unknown, german: unknown, path: string): Generator<Leaf> {
  // One language may leave to the core what the other puts together itself.
  if (english === null || german === null) return;
  assert.equal(typeof german, typeof english, path);
  if (typeof english === 'string') yield { path, english, german: german as string };
  else if (typeof english === 'function') {
    const template = (one: unknown) => said(one as (...args: unknown[]) => string, path);
    yield { path, english: template(english), german: template(german) };
  } else if (typeof english === 'object' && english !== null) {
    const [ours, theirs] = [english as Record<string, unknown>, german as Record<string, unknown>];
    assert.deepEqual(Object.keys(theirs).sort(), Object.keys(ours).sort(), path);
    for (const key of Object.keys(ours)) yield* leaves(ours[key], theirs[key], path ? `${path}.${key}` : key);
  }
}

export const everyLeaf = (): Leaf[] => [...leaves(en, de, '')];
