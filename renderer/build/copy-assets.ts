import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { cardFonts } from './card-fonts.ts';

const project = resolve(import.meta.dirname, '../..');

/** Puts the card fonts, which the worker loads by name, and the licences of all fonts beside the page. */
export function copyAssets(): Plugin {
  return {
    name: 'goencho-copy-assets',
    generateBundle() {
      const emit = (fileName: string, from: string) => this.emitFile({ type: 'asset', fileName, source: readFileSync(join(project, from)) });
      emit('fonts/OFL-biz-udpgothic.txt', 'node_modules/@expo-google-fonts/biz-udpgothic/LICENSE_FONT');
      for (const { file } of cardFonts()) emit(`fonts/${basename(file)}`, file);
      // Two weights of a family share one licence file.
      for (const licence of new Set(cardFonts().map((font) => font.licence))) emit(`fonts/OFL-${basename(dirname(licence))}.txt`, licence);
    },
  };
}
