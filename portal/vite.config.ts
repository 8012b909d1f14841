import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './build/budget.ts';
import { compressed } from './build/compressed.ts';
import { servedLocally } from './build/served-locally.ts';
import { words } from './build/words.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The server the development portal talks to: `TWOTIER_URL=http://… npm run dev`. */
const backend = process.env['TWOTIER_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  root: here('.'),
  plugins: [react(), words(), servedLocally(), budget(), compressed()],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // The server reads it to name the language's words in the page's head, so that they load beside the program.
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    // An asset written into the CSS or JavaScript would be a data: url, which only images may be.
    assetsInlineLimit: 0,
    target: 'es2023',
    // The oldest that know light-dark(), which the colours are written with.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    rolldownOptions: {
      input: { index: here('index.html'), consent: here('consent.html'), providers: here('providers.html') },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(
      ['/v1', '/graph', '/openapi.json', '/docs'].map((path) => [
        path,
        { target: backend, changeOrigin: true },
      ]),
    ),
  },
});
