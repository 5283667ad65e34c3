// The house's arrows (ARCHITECTURE.md): every #include "..." must go where its room may look. That the server includes
// nothing that understands words is what makes it blind. And the core stays pure: it opens no file and asks no clock.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// A room may look into the rooms named here, into theirs, and into itself.
const arrows = {
  'core/base': [],
  'core/wire': ['core/base'],
  'core/chat': ['core/base'],
  'core/model': ['core/wire'],
  'core/text': ['core/model'],
  'core/dyad': ['core/base'],
  'core/scale': ['core/wire'],
  'core/fhir': ['core/scale'],
  'core/security': ['core/scale', 'core/dyad'],
  'core/event': ['core/wire'],
  'core/guide': ['core/wire'],
  'core/view': ['core/event', 'core/fhir', 'core/security', 'core/guide'],
  'core/sync': ['core/wire'],
  'core/speak': ['core/text', 'core/guide'],
  'core/report': ['core/chat', 'core/text', 'core/dyad', 'core/event'],
  'core/api': ['core/view', 'core/speak', 'core/sync', 'core/report', 'core/fhir'],
  server: ['core/sync'],
  vault: ['core/wire'],
  cli: ['core/api', 'server', 'vault'],
  train: ['core/text'],
  wasm: ['core/api'],
};
// The door looks at the operations and at nothing behind them.
const without_what_lies_behind = ['wasm'];

const impure = /#include <(fstream|iostream|filesystem|thread|mutex|future|random|unistd\.h|sys\/.*)>|_clock::now\b|\bgetenv\b/;

function* sources(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.[ch]pp$/.test(entry.name)) yield path;
  }
}

const roomOf = (path) => path.split('/').slice(0, path.startsWith('core/') ? 2 : 1).join('/');

function visible(room) {
  const seen = new Set([room]);
  const look = (rooms) => rooms.forEach((next) => {
    seen.add(next);
    if (!without_what_lies_behind.includes(room)) look(arrows[next]);
  });
  look(arrows[room]);
  return seen;
}

function faultsIn(path) {
  const room = roomOf(path);
  if (!(room in arrows)) return [`${path}: the room ${room} is not on the list`];
  const text = readFileSync(join(root, path), 'utf8');
  const faults = [];
  for (const [, included] of text.matchAll(/^\s*#include "([^"]+)"/gm)) {
    if (!existsSync(join(root, included))) faults.push(`${path} includes "${included}", which is no path from the root`);
    else if (!visible(room).has(roomOf(included))) faults.push(`${path} includes "${included}": ${room} may not look into ${roomOf(included)}`);
  }
  if (room.startsWith('core/') && !path.endsWith('_test.cpp') && !path.endsWith('_test.hpp') && impure.test(text)) {
    faults.push(`${path} uses ${text.match(impure)[0]}: the core gets what it needs as arguments`);
  }
  return faults;
}

const paths = ['core', 'vault', 'server', 'cli', 'train', 'wasm'].filter((room) => existsSync(join(root, room))).flatMap((folder) => [...sources(folder)]);
const faults = paths.flatMap(faultsIn);
for (const fault of faults) console.error(fault);
console.log(`${paths.length} files looked at, ${faults.length} forbidden arrows`);
process.exitCode = faults.length > 0 || paths.length === 0 ? 1 : 0;
