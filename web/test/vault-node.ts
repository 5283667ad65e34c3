// libsodium asks Node for `fs`, `path` and its own folder as a CommonJS module does, which a bundle of modules has not. Import
// this first.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** web/, from wherever the bundle was started. */
export const web = [process.cwd(), join(process.cwd(), 'web')].find((folder) => existsSync(join(folder, 'test/vault-testdata')))!;
export const require = createRequire(join(web, 'package.json'));
Object.assign(globalThis, { require, __dirname: web });
