import { foldAddress, type FoldedAddress } from './fold-address.ts';
import { postalEntry, type PostalTable, type PostalTown } from './postal-table.ts';

/** A town that an address names. `end` is where its name ends in the folded address, `start` where it begins, `cityEnd` where that of the city ends. */
export interface NamedPlace {
  readonly city: number;
  readonly cityEnd: number;
  readonly start: number;
  readonly end: number;
  /** All rows of that town; empty where only the city was recognised. */
  readonly towns: readonly FoldedTown[];
}

export interface FoldedTown {
  readonly entry: PostalTown;
  readonly name: string;
  /** Its parts are kept apart: folding would drop the 、 between them. */
  readonly note: string;
  /** Name of the tower without its floor; empty without. */
  readonly tower: string;
}

/** What is folded once and asked often. Built for one table and held as long as it is. */
interface Places {
  readonly cities: ReadonlyMap<string, readonly number[]>;
  readonly longest: number;
  readonly towns: Map<number, readonly FoldedTown[]>;
}
const placesOf = new WeakMap<PostalTable, Places>();

function places(table: PostalTable): Places {
  const known = placesOf.get(table);
  if (known) return known;
  const cities = new Map<string, number[]>();
  for (const [at, { prefecture, city }] of table.cities.entries()) {
    const [withPrefecture, alone] = [foldAddress(prefecture + city).text, foldAddress(city).text];
    // The 郡 is often left out; with the prefecture that is still one place.
    const names = new Set([withPrefecture, alone, foldAddress(prefecture + city.replace(/^.+?郡(?=.)/u, '')).text]);
    for (const name of names) cities.set(name, [...(cities.get(name) ?? []), at]);
  }
  const made = { cities, longest: Math.max(...[...cities.keys()].map((name) => name.length)), towns: new Map() };
  placesOf.set(table, made);
  return made;
}

/** The towns of a city as they are compared, longest name first. */
function townsOf(table: PostalTable, city: number): readonly FoldedTown[] {
  const { towns } = places(table);
  const known = towns.get(city);
  if (known) return known;
  const rows = table.byCity.slice(table.cityStarts[city], table.cityStarts[city + 1]);
  const made = Array.from(rows, (row) => postalEntry(table, row))
    .filter((entry) => entry.kind === 'town')
    .map((entry) => ({ entry, name: foldAddress(entry.town).text, note: foldNote(entry.note), tower: foldAddress(entry.tower.slice(0, Math.max(0, entry.tower.lastIndexOf(' ')))).text }))
    .toSorted((a, b) => b.name.length - a.name.length);
  towns.set(city, made);
  return made;
}

const foldNote = (note: string): string => note.split('、').map((part) => foldAddress(part).text).join('、');

/** The places that an address may name, one for each city of that name (there is a 府中市 in Tokyo and one in Hiroshima). */
export function findPlaces(table: PostalTable, { text }: FoldedAddress): readonly NamedPlace[] {
  const { cities, longest } = places(table);
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    const found = cities.get(text.slice(0, length));
    if (!found) continue;
    const named = found.map((city) => placeIn(table, city, { text, cityEnd: length }));
    const withTown = named.filter(({ towns }) => towns.length > 0);
    return withTown.length > 0 ? withTown : named;
  }
  return [];
}

interface InCity { readonly text: string; readonly cityEnd: number }

function placeIn(table: PostalTable, city: number, { text, cityEnd }: InCity): NamedPlace {
  const towns = townsOf(table, city);
  const found = streetsOfKyoto(towns, text, cityEnd) ?? atBeginning(towns, text, cityEnd) ?? anywhere(towns, text, cityEnd);
  if (!found) return { city, cityEnd, start: cityEnd, end: cityEnd, towns: [] };
  const { name, start } = found;
  return { city, cityEnd, start, end: start + name.length, towns: towns.filter((town) => town.name === name) };
}

interface Found { readonly name: string; readonly start: number }

function atBeginning(towns: readonly FoldedTown[], text: string, start: number): Found | null {
  const town = towns.find(({ name }) => name !== '' && text.startsWith(name, start));
  return town ? { name: town.name, start } : null;
}

/** 河原町通三条上る恵比須町: the town follows the last turn. 河原町 is a town too, but here it is a street. */
function streetsOfKyoto(towns: readonly FoldedTown[], text: string, from: number): Found | null {
  const turns = [...text.matchAll(/(?:上る|下る|[東西南北]入)/gu)].filter(({ index }) => index >= from);
  const last = turns.at(-1);
  return last ? atBeginning(towns, text, last.index + last[0].length) : null;
}

/** Behind streets without a turn, behind an old 郡 or 村: the longest town before the numbers. One character would be found anywhere. */
function anywhere(towns: readonly FoldedTown[], text: string, from: number): Found | null {
  const numbers = /\d+(?:丁目|番|号|-|$)/u.exec(text.slice(from));
  const head = numbers ? text.slice(0, from + numbers.index) : text;
  for (const { name } of towns) {
    const start = name.length < 2 ? -1 : head.lastIndexOf(name);
    if (start >= from) return { name, start };
  }
  return null;
}
