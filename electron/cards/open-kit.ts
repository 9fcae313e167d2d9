import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import fontList from '#assets/fonts/fonts.json' with { type: 'json' };
import geometryJson from '#assets/geometry/postcard.json' with { type: 'json' };
import { loadFont, type LoadedFont } from '#shared/fonts/load-font';
import type { InstantiateSubsetter } from '#shared/fonts/subset-font';
import { cardGeometrySchema } from '#shared/model/card-geometry';
import { cardKit, type CardKit } from '#shared/print/card';
import { CardsError } from './cards-error.ts';

type FontName = keyof typeof fontList;
const project = resolve(import.meta.dirname, '../..');
export const fontNames = Object.keys(fontList) as readonly FontName[];
const fallback: FontName = 'noto-serif-jp';
export const defaultFont: FontName = 'klee-one';

/** The wanted font and, behind it, the one that has every character of a Japanese name. */
export async function openKit(wanted: string): Promise<CardKit> {
  const name = fontNames.find((known) => known === wanted);
  if (!name) throw new CardsError(`unknown font ${wanted}; there are: ${fontNames.join(', ')}`);
  const fonts = await Promise.all([...new Set([name, fallback])].map(open));
  return cardKit(fonts, cardGeometrySchema.parse(geometryJson));
}

async function open(name: FontName): Promise<LoadedFont> {
  const { file } = fontList[name];
  const bytes = await readFile(resolve(project, file)).catch(() => {
    throw new CardsError(`the font file ${file} is missing; run npm ci`);
  });
  const font = loadFont(name, new Uint8Array(bytes));
  if (!font.ok) throw new CardsError(`the font file ${file} is broken: ${font.error.reason}`);
  return font.value;
}

/** WebAssembly as far as it is used here: TypeScript declares it only together with the browser's DOM. */
interface Engine {
  readonly compile: (bytes: Uint8Array) => Promise<object>;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

export async function openSubsetter(): Promise<InstantiateSubsetter> {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Engine };
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const module = await WebAssembly.compile(await readFile(file));
  return () => new WebAssembly.Instance(module, {}).exports;
}
