import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readCards } from '#shared/exchange/incoming/read-cards';
import type { IncomingFields } from '#shared/exchange/incoming/incoming-guest';
import { place, utf8 } from '../../../support/import-files/bytes.ts';

const read = (text: string): readonly IncomingFields[] => readCards(utf8(text), 'utf-8', place.decode).cards.map(({ fields }) => fields);

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(',', '\\,').replaceAll(';', '\\;');

/** RFC 6350, 3.2: at most 75 octets a line, no character cut; the continuation begins with a blank. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const more = utf8(character).length;
    if (octets + more > 74) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += more;
  }
  return lines.join('\r\n');
}

interface Person { readonly family: string; readonly given: string; readonly company: string; readonly note: string; readonly street: string; readonly phone: string }

const written = (version: '3.0' | '4.0', { family, given, company, note, street, phone }: Person): string => `${[
  'BEGIN:VCARD', `VERSION:${version}`, `N:${escaped(family)};${escaped(given)};;;`, `FN:${escaped(`${family} ${given}`)}`, `ORG:${escaped(company)}`,
  `TEL;TYPE=cell:${phone}`, `ADR;TYPE=home:;;${escaped(street)};中央区;東京都;104-0061;`, `NOTE:${escaped(note)}`, 'END:VCARD',
].map(folded).join('\r\n')}\r\n`;

const word = fc.string({ unit: fc.constantFrom(...'見本筆乃硯髙𠮷あアa1;,\\:"'), minLength: 1, maxLength: 12 }).map((text) => `見${text}`);
const note = fc.string({ unit: fc.constantFrom(...'見本筆乃硯髙𠮷あアa1;,\\:"\n '), maxLength: 120 }).map((text) => `記${text}末`);
const person = fc.record({ family: word, given: word, company: word, note, street: word.map((text) => `${text}1-2`), phone: fc.constantFrom('090-1111-2222', '09011112222') });
const versions = fc.constantFrom('3.0' as const, '4.0' as const);

describe('cards', () => {
  it('come back as they were written, folded and escaped', () => {
    fc.assert(fc.property(fc.array(fc.tuple(versions, person), { minLength: 1, maxLength: 5 }), (people) => {
      const fields = read(people.map(([version, each]) => written(version, each)).join(''));
      expect(fields.map((each) => [each.familyName, each.givenName, each.company?.name, each.phone, each.memo])).toEqual(people.map(([, each]) => [each.family, each.given, each.company, each.phone, each.note]));
      expect(fields.map((each) => each.address?.street)).toEqual(people.map(([, each]) => `東京都中央区${each.street}`));
    }), { numRuns: 300 });
  });

  it('say what another reader finds in them', () => {
    // ical.js leaves the backslash before a semicolon in texts of version 3.0, and takes an escaped backslash before a semicolon for an escaped semicolon.
    const plain = person.map((each) => Object.fromEntries(Object.entries(each).map(([key, text]) => [key, text.replaceAll(/[;\\]/gu, '')])) as unknown as Person);
    fc.assert(fc.property(versions, plain, (version, each) => {
      const text = written(version, each);
      const [, properties] = ICAL.parse(text) as [string, [string, unknown, string, unknown][]];
      const other = (name: string): unknown => properties.find(([found]) => found === name)?.[3];
      const [fields] = read(text);
      expect([fields?.familyName, fields?.givenName]).toEqual((other('n') as string[]).slice(0, 2));
      expect(fields?.memo).toBe(other('note'));
      expect(fields?.phone).toBe(other('tel'));
      expect(fields?.address?.street).toBe(`東京都中央区${(other('adr') as string[])[2]}`);
    }), { numRuns: 200 });
  });

  it('of ten thousand people are all there', () => {
    const one = written('3.0', { family: '見本', given: '筆乃', company: '見本商事', note: '辛口', street: '銀座1-2', phone: '090-1111-2222' });
    expect(read(one.repeat(10_000))).toHaveLength(10_000);
  });
});
