import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** Writes sw.js: the service worker with the list of this build's files, named after their content. */
function offline(): Plugin {
  return {
    name: 'securebase-offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = ['./', ...Object.keys(bundle).filter((name) => name !== 'index.html')].sort();
      const content = Object.values(bundle).map((file) => ('code' in file ? file.code : file.source));
      const hash = createHash('sha256');
      for (const part of content) hash.update(part);
      const source = readFileSync(new URL('./src/offline/sw.js', import.meta.url), 'utf8')
        .replace('__VERSION__', hash.digest('hex').slice(0, 16))
        .replace("['__FILES__']", JSON.stringify(files));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), offline()],
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
