import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A line of assets/fonts/fonts.json, as far as the build needs it. Both are paths from the root of the project. */
export interface CardFont { readonly file: string; readonly licence: string }

/** The fonts that go onto cards. */
export function cardFonts(): readonly CardFont[] {
  const list = resolve(import.meta.dirname, '../../assets/fonts/fonts.json');
  return Object.values(JSON.parse(readFileSync(list, 'utf8')) as Readonly<Record<string, CardFont>>);
}
