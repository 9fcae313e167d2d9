import { findPlaces, type FoldedTown, type NamedPlace } from './find-place.ts';
import { foldAddress } from './fold-address.ts';
import { postalEntry, type PostalTable, type PostalTown } from './postal-table.ts';
import { fitOfNote, type AroundTown } from './town-note.ts';

export interface FoundCode {
  readonly code: string;
  readonly town: PostalTown;
}

/**
 * The codes that an address without one may have, the likeliest first; those after the first are as likely as it. Empty where no town is recognised, or
 * only a city whose towns have codes of their own: a wrong code is worse than none. `street` runs from the prefecture or the city.
 */
export function findPostalCode(table: PostalTable, { street, building }: { readonly street: string; readonly building: string }): readonly FoundCode[] {
  const address = foldAddress(street);
  const house = foldAddress(building).text;
  const fits = findPlaces(table, address).flatMap((place) => codesAt(table, place, { text: address.text, house }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  const codes = new Map(fits.filter(({ fit }) => fit === best && fit >= 0).map(({ town }) => [town.code, town] as const));
  return [...codes].map(([code, town]) => ({ code, town }));
}

interface Typed { readonly text: string; readonly house: string }
interface Fit { readonly town: PostalTown; readonly fit: number }

function codesAt(table: PostalTable, place: NamedPlace, typed: Typed): readonly Fit[] {
  if (place.towns.length === 0) return withoutTown(table, place, typed.text.slice(place.cityEnd));
  const before = typed.text.slice(place.cityEnd, place.start);
  const after = typed.text.slice(place.end);
  return place.towns.map((town) => ({ town: town.entry, fit: fitOf(town, { before, after, hasChome: town.entry.hasChome }, typed.house) }));
}

/** A village with a single code, or one where the number follows at once. What else has no town in the table was perhaps misspelt. */
function withoutTown(table: PostalTable, { city }: NamedPlace, rest: string): readonly Fit[] {
  const rows = table.byCity.slice(table.cityStarts[city], table.cityStarts[city + 1]);
  const towns = Array.from(rows, (row) => postalEntry(table, row)).filter((entry) => entry.kind === 'town');
  if (rest !== '' && towns.length === 1) return towns.map((town) => ({ town, fit: 1 }));
  return /^\d/.test(rest) ? towns.filter(({ town }) => town === '').map((town) => ({ town, fit: 1 })) : [];
}

function fitOf({ entry, note, tower }: FoldedTown, around: AroundTown, house: string): number {
  if (entry.tower === '') return fitOfNote(note, around);
  return fitOfTower({ name: tower, floor: entry.tower.slice(entry.tower.lastIndexOf(' ') + 1) }, around.after + house);
}

/** The floor decides; a tower without a floor has the code of its その他. */
function fitOfTower({ name, floor }: { readonly name: string; readonly floor: string }, rest: string): number {
  const at = rest.indexOf(name);
  if (at < 0) return -1;
  const typed = /(\d+)(?:階|f)/u.exec(rest.slice(at + name.length))?.[1];
  if (floor === 'その他') return 5;
  return typed !== undefined && floor === `${typed}階` ? 6 : -1;
}
