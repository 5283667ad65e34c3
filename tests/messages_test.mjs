// Every sentence that the core tells a person about a file, a form or a failure stands in core/api/messages.json, from
// where it is said in other languages. The sentences are looked for in the sources: literals of three words or more in
// the statements that make a failure or a notice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = ['base', 'wire', 'chat', 'event', 'fhir', 'model', 'report', 'view', 'api'].map((room) => `core/${room}`);

const makes = /\b(fail|refuse|note|broken|damaged|Error|notice_of|notices|push_back|cannot_fill|problem|needed|words|direction|Fault|is_picture|is_recording|is_program|is_archive|strangers?)\b|return "|Code::/;
// What no person is told: the file of another language laid over a file, and sentences that are put together elsewhere.
const unsaid = [
  'an item that the English file has',
  'a field that the English file has',
  'a text over a text',
  // Said as api.expected, whatever was expected.
  'an integer in range',
  'one of its names',
  'true or false',
  'a value; it is missing',
  // Compared with what an export holds.
  'Incoming voice call',
];

const messages = JSON.parse(readFileSync(join(root, 'core/api/messages.json'), 'utf8')).messages.map(({ text }) => text);

/** Without comments; strings stay. */
const plain = (source) => source.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) => (found[0] === '"' ? found : ' '));

const literal = /(?:"(?:[^"\\\n]|\\.)*"\s*)+/g;
const textOf = (literals) =>
  [...literals.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)]
    .map(([, text]) => text.replace(/\\xEF\\xBF\\xBD/g, '\uFFFD').replace(/\\(["\\])/g, '$1'))
    .join('');

function* sentencesIn(path) {
  const source = plain(readFileSync(path, 'utf8'));
  for (const found of source.matchAll(literal)) {
    const text = textOf(found[0]);
    if (!/[A-Za-z']{2,}[,;]? [A-Za-z']+[,;]? [A-Za-z']{2,}/.test(text) || /[<>{}\\]|::|^ /.test(text.trim())) continue;
    const begin = Math.max(source.lastIndexOf(';', found.index), source.lastIndexOf('}', found.index));
    const statement = source.slice(begin + 1, found.index + found[0].length);
    if (makes.test(statement)) yield text.trim();
  }
}

let looked = 0;
const missing = [];
for (const room of rooms) {
  for (const name of readdirSync(join(root, room))) {
    if (!/\.[ch]pp$/.test(name) || /_test\.|_fuzz\.|_faults\.|documentation|kinds\.hpp|whatsapp_phrases|page_html|chart_svg/.test(name)) continue;
    for (const sentence of sentencesIn(join(root, room, name))) {
      ++looked;
      if (unsaid.includes(sentence) || messages.some((message) => message.includes(sentence))) continue;
      missing.push(`${room}/${name}: ${sentence}`);
    }
  }
}
for (const one of missing) console.log(`no German for ${one}`);
console.log(`${looked} sentences looked at, ${missing.length} without a message`);
process.exitCode = looked > 200 && missing.length === 0 ? 0 : 1;
