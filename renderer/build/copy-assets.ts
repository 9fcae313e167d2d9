import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const project = resolve(import.meta.dirname, '../..');
const screenFont = 'node_modules/@expo-google-fonts/biz-udpgothic';

/** assets/fonts/fonts.json: the fonts that go onto cards. */
interface FontEntry { readonly file: string; readonly licence?: string }

/** Puts what the page loads by name (card fonts) and the licences of all fonts beside the page. */
export function copyAssets(): Plugin {
  return {
    name: 'goencho-copy-assets',
    generateBundle() {
      const emit = (fileName: string, from: string) => this.emitFile({ type: 'asset', fileName, source: readFileSync(join(project, from)) });
      emit('fonts/OFL-biz-udpgothic.txt', `${screenFont}/LICENSE_FONT`);
      for (const { file } of cardFonts()) emit(`fonts/${basename(file)}`, file);
      // Two weights of a family share one licence file.
      for (const licence of new Set(cardFonts().flatMap((font) => font.licence ?? []))) emit(`fonts/OFL-${basename(dirname(licence))}.txt`, licence);
    },
  };
}

function cardFonts(): readonly FontEntry[] {
  const list = join(project, 'assets/fonts/fonts.json');
  if (!existsSync(list)) return [];
  return Object.values(JSON.parse(readFileSync(list, 'utf8')) as Record<string, FontEntry>);
}
