import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** Writes sw.js: the service worker with the list of this build's files, named after their content. */
function offline(): Plugin {
  return {
    name: 'securebase-offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      const here = (path: string): URL => new URL(path, import.meta.url);
      const fixed = readdirSync(here('./public'));
      const files = ['./', ...fixed, ...Object.keys(bundle).filter((name) => name !== 'index.html')].sort();
      const hash = createHash('sha256');
      for (const file of Object.values(bundle)) hash.update('code' in file ? file.code : file.source);
      for (const name of fixed) hash.update(readFileSync(here(`./public/${name}`)));
      const source = readFileSync(here('./src/offline/sw.js'), 'utf8')
        .replace('__VERSION__', hash.digest('hex').slice(0, 16))
        .replace("['__FILES__']", JSON.stringify(files));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

/** Says in the page which bytes each script must have. The server's Integrity-Policy lets no other script run. */
function integrity(): Plugin {
  return {
    name: 'securebase-integrity',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const page = join(dir, 'index.html');
      const digest = (src: string): string => createHash('sha384').update(readFileSync(join(dir, src))).digest('base64');
      const named = readFileSync(page, 'utf8').replace(
        /<script [^>]*src="([^"]+)"/g,
        (tag, src: string) => `${tag} integrity="sha384-${digest(src)}"`,
      );
      writeFileSync(page, named);
    },
  };
}

export default defineConfig({
  plugins: [svelte(), offline(), integrity()],
  base: './',
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // No data: addresses for scripts or styles, no inline polyfill: the Content-Security-Policy allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { fs: { allow: ['..'] } },
});
