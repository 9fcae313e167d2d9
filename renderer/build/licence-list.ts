import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { cardFonts } from './card-fonts.ts';

const ownNotices = resolve(import.meta.dirname, '../../assets/licences');
const nodeModules = resolve(import.meta.dirname, '../../node_modules');

/** What ships although no module imports it: the fonts, copied as files. */
const shippedAsFiles = (): readonly string[] => [
  '@expo-google-fonts/biz-udpgothic', ...cardFonts().flatMap(({ file }) => packageOf(file) ?? []),
];

/**
 * third-party.txt: name, version, licence and licence text of every package whose code is in the bundle. Taken from the modules that really
 * went in, so that the list can be neither too short nor padded. `worker` collects from the worker's own bundle, which is finished first.
 */
export function licenceList(): { readonly page: Plugin; readonly worker: Plugin } {
  const found = new Set(shippedAsFiles());
  const collect = (bundle: Rolldown.OutputBundle): void => {
    for (const id of Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))) {
      const name = packageOf(id);
      if (name) found.add(name);
    }
  };
  return {
    page: {
      name: 'goencho-licence-list',
      generateBundle(_options, bundle) {
        collect(bundle);
        const source = [...[...found].toSorted().map(describe), ...broughtByNoPackage()].join(`\n\n${'-'.repeat(80)}\n\n`);
        this.emitFile({ type: 'asset', fileName: 'third-party.txt', source });
      },
    },
    worker: { name: 'goencho-licence-list-worker', generateBundle: (_options, bundle) => collect(bundle) },
  };
}

/** What is inside a package or made from one, and whose notice the package does not carry: HarfBuzz itself, the Unicode tables. */
const broughtByNoPackage = (): readonly string[] =>
  readdirSync(ownNotices).toSorted().map((file) => readFileSync(join(ownNotices, file), 'utf8').trim());

/** `…/node_modules/@scope/name/…` → `@scope/name`. */
function packageOf(id: string): string | undefined {
  return /(?:^|.*[/\\])node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(id)?.[1]?.replace('\\', '/');
}

function describe(name: string): string {
  const folder = join(nodeModules, name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly name: string; readonly version: string; readonly license?: string };
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).toSorted();
  const body = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  // The name of the manifest: pdf-lib is installed under an alias.
  return `${manifest.name} ${manifest.version}\n${manifest.license ?? 'see below'}\n\n${body}`;
}
