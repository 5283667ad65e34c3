/** The catalogues of words: whole in every language, and no page says anything that lies outside them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'svelte/compiler';
import { everyLeaf } from './leaves';

const source = join(process.cwd(), 'src');

/** Names, and words that both languages spell alike. Examples for Speak are English, because English is what it reads. */
const alike = new Set([
  'Securebase', 'Passphrase', 'Export', 'Start', 'Pause', 'WhatsApp', 'Telegram', 'Signal', 'iMessage', 'Discord', 'SMS', 'Messenger, Instagram',
  'Fair', 'PIN',
]);
const readInEnglish = /^(speak\.say\.parts\.\w+\.example|speak\.listen\.placeholder|speak\.doubt\.example)$/;

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(/\btwo\b/g, ''));

test('every text has its German counterpart', () => {
  assert.ok(everyLeaf().length > 400);
  for (const { path, english, german } of everyLeaf()) {
    assert.equal(german === '', english === '', path);
    if (!path.endsWith('.page') && hasWords(english) && !alike.has(english.replace(/ ?\btwo\b/, '')) && !readInEnglish.test(path)) assert.notEqual(german, english, path);
  }
});

test('both languages are calm and neatly set', () => {
  for (const { path, english, german } of everyLeaf()) {
    for (const text of [english, german]) {
      assert.doesNotMatch(text, /!|  /, path);
      assert.doesNotMatch(text, /streak|well done|gut gemacht|glückwunsch/i, path);
    }
    assert.doesNotMatch(german, /["]|\b(Ihnen|Ihr Partner|Partner\*in|Partner:in)\b/, path);
  }
});

/** Files of the pages, without the catalogues and without what is generated. */
const files = (ending: string): string[] =>
  readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending) && !/^(words|generated)[/\\]/.test(path));

type Node = { type?: string; [key: string]: unknown };
const seen = new Set(['aria-label', 'placeholder', 'title', 'alt', 'label', 'aria-roledescription', 'aria-valuetext']);
const letters = (text: string): boolean => /\p{L}{2,}/u.test(text);
/** A sentence or a button's word, as against an id, a class or a path. */
const keys = new Set(['Delete', 'Backspace', 'Enter', 'Escape', 'Home', 'End', 'Tab', 'Shift']);
const isProse = (text: string): boolean =>
  !keys.has(text) && !text.startsWith('.') &&
  (/^\s*\p{Lu}\p{Ll}+($|[\s,.:…])/u.test(text) || (/\p{L}{2,} \p{L}+ \p{L}{2,}/u.test(text) && !/[#/{=;:()]/.test(text)));

/** What a page would show that stands in the page itself. */
function* shownIn(node: unknown, isTemplate: boolean): Generator<string> {
  if (Array.isArray(node)) {
    for (const one of node) yield* shownIn(one, isTemplate);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, name, value, data, expression } = node as Node;
  if (type === 'Comment' || type === 'ImportDeclaration' || type === 'TSLiteralType' || type === 'StyleSheet' || type === 'StyleDirective') return;
  if (type === 'Text' && letters(String(data))) yield String(data);
  else if (type === 'Attribute') {
    if (typeof name === 'string' && seen.has(name)) yield* shownIn(value, true);
    else yield* shownIn(Array.isArray(value) ? value.filter((one: Node) => one.type !== 'Text') : value, false);
  } else if (type === 'Literal' && typeof value === 'string') {
    if (isProse(value)) yield value;
  } else if (type === 'TemplateElement') {
    const { cooked } = value as { cooked: string };
    if (isProse(cooked)) yield cooked;
  } else if (type === 'ExpressionTag') yield* shownIn(expression, isTemplate);
  else for (const key of Object.keys(node)) if (key !== 'start' && key !== 'end' && key !== 'loc') yield* shownIn((node as Node)[key], isTemplate);
}

test('no page shows a word that is not in the catalogues', () => {
  const faults: string[] = [];
  for (const path of files('.svelte')) {
    const tree = parse(readFileSync(join(source, path), 'utf8'), { modern: true }) as unknown as Record<string, unknown>;
    for (const part of [tree.fragment, tree.instance, tree.module]) for (const text of shownIn(part, true)) faults.push(`${path}: ${text.trim()}`);
  }
  assert.deepEqual(faults, []);
});

test('no script says a sentence that is not in the catalogues', () => {
  const faults: string[] = [];
  for (const path of files('.ts')) {
    const bare = readFileSync(join(source, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$| \/\/ .*$/gm, '');
    for (const [, text = ''] of bare.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)) {
      if (/^\p{Lu}\p{Ll}+ \p{L}+ .*[.?]?$/u.test(text)) faults.push(`${path}: ${text}`);
    }
  }
  assert.deepEqual(faults, []);
});
