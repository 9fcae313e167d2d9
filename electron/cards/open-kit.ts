import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import auditJson from '#assets/fonts/audit.json' with { type: 'json' };
import fontList from '#assets/fonts/fonts.json' with { type: 'json' };
import geometryJson from '#assets/geometry/postcard.json' with { type: 'json' };
import { undrawnOf, type FontAudit } from '#shared/fonts/font-audit';
import { loadFont, type LoadedFont } from '#shared/fonts/load-font';
import type { InstantiateSubsetter } from '#shared/fonts/subset-font';
import { cardGeometrySchema } from '#shared/model/card-geometry';
import { defaultFont, fontNames, fontsFor, type FontName } from '#shared/model/font-name';
import { cardKit, type CardKit } from '#shared/print/card';
import { CardsError } from './cards-error.ts';

export { defaultFont, fontNames };

const project = resolve(import.meta.dirname, '../..');
const audits: Readonly<Record<FontName, FontAudit>> = auditJson;

/** The wanted font and, behind it, the one that has every character of a Japanese name. No other file is read. */
export async function openKit(wanted: string): Promise<CardKit> {
  const name = fontNames.find((known) => known === wanted);
  if (!name) throw new CardsError(`unknown font ${wanted}; there are: ${fontNames.join(', ')}`);
  const fonts = await Promise.all(fontsFor(name).map(open));
  return cardKit(fonts, cardGeometrySchema.parse(geometryJson));
}

async function open(name: FontName): Promise<LoadedFont> {
  const { file } = fontList[name];
  const bytes = await readFile(resolve(project, file)).catch(() => {
    throw new CardsError(`the font file ${file} is missing; run npm ci`);
  });
  const font = loadFont(name, new Uint8Array(bytes), undrawnOf(audits[name]));
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
