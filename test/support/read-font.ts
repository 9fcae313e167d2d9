import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import auditJson from '#assets/fonts/audit.json' with { type: 'json' };
import fonts from '#assets/fonts/fonts.json' with { type: 'json' };
import { undrawnOf, type FontAudit } from '#shared/fonts/font-audit';
import { createFontChain } from '#shared/fonts/font-chain';
import { loadFont, type LoadedFont } from '#shared/fonts/load-font';
import type { InstantiateSubsetter } from '#shared/fonts/subset-font';
import { fontNames, type FontName } from '#shared/model/font-name';
import type { FontChain } from '#shared/typeset/font-port';

export { fontNames, type FontName };

const audits: Readonly<Record<FontName, FontAudit>> = auditJson;

const project = join(import.meta.dirname, '../..');

export const readFontBytes = (name: FontName): Uint8Array => new Uint8Array(readFileSync(join(project, fonts[name].file)));

const loaded = new Map<FontName, LoadedFont>();

/** A font of assets/fonts, opened once per test file. */
export function readFont(name: FontName): LoadedFont {
  const known = loaded.get(name);
  if (known) return known;
  const font = loadFont(name, readFontBytes(name), undrawnOf(audits[name]));
  if (!font.ok) throw new Error(`${name}: ${font.error.reason}`);
  loaded.set(name, font.value);
  return font.value;
}

export const readFontChain = (...names: readonly FontName[]): FontChain => createFontChain(names.map(readFont));

let subsetter: WebAssembly.Module | undefined;

export const instantiateSubsetter: InstantiateSubsetter = () => {
  subsetter ??= new WebAssembly.Module(readFileSync(join(project, 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm')));
  return new WebAssembly.Instance(subsetter, {}).exports;
};
