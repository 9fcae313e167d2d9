import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const nodeModules = resolve(import.meta.dirname, '../../node_modules');

/** What ships although no module of the page imports it: the fonts, copied as files. */
const shippedAsFiles = ['@expo-google-fonts/biz-udpgothic', '@expo-google-fonts/klee-one', '@expo-google-fonts/noto-serif-jp'];

/**
 * third-party.txt: name, version, licence and licence text of every package whose code is in the bundle. Taken from the modules that really
 * went in, workers included, so that the list can be neither too short nor padded.
 */
export function licenceList(): Plugin {
  const found = new Set(shippedAsFiles);
  return {
    name: 'goencho-licence-list',
    moduleParsed({ id }) {
      const name = packageOf(id);
      if (name) found.add(name);
    },
    generateBundle() {
      const source = [...found].toSorted().map(describe).join(`\n\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'third-party.txt', source });
    },
  };
}

/** `…/node_modules/@scope/name/…` → `@scope/name`. */
function packageOf(id: string): string | undefined {
  return /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(id)?.[1]?.replace('\\', '/');
}

function describe(name: string): string {
  const folder = join(nodeModules, name);
  const manifest = readManifest(folder);
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).toSorted();
  const body = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return `${name} ${manifest.version}\n${manifest.license ?? 'see below'}\n\n${body}`;
}

function readManifest(folder: string): { readonly version: string; readonly license?: string } {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`no package.json in ${dirname(file)}`);
  return JSON.parse(readFileSync(file, 'utf8')) as { version: string; license?: string };
}
