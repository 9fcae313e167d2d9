import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { copyAssets } from './build/copy-assets.ts';
import { licenceList } from './build/licence-list.ts';
import { noNodeModules } from './build/no-node-modules.ts';
import { themeStyles } from './build/theme-styles.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, '../package.json'), 'utf8')) as { readonly version: string };

const licences = licenceList();

export default defineConfig({
  root,
  // Relative, because the same folder is served as app://bundle/ and from 127.0.0.1.
  base: './',
  publicDir: false,
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) },
  plugins: [react(), themeStyles(), copyAssets(), licences.page],
  // Vite's own way with `composes` warns of every file that takes from another; this one comes with Vite too.
  css: { transformer: 'lightningcss' },
  build: {
    outDir: resolve(root, '../dist/renderer'),
    emptyOutDir: true,
    // Electron 45 and the browsers it is tested with; Temporal is native there.
    target: 'chrome150',
    modulePreload: { polyfill: false },
    // Fonts and wasm must stay files: the policy of the page allows data: for pictures only.
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es', plugins: () => [noNodeModules(), licences.worker] },
});
