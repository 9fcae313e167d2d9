import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContactsFile } from '#shared/exchange/incoming/read-contacts-file';
import { recogniseTable } from '#shared/exchange/incoming/recognise-columns';
import { toIncomingGuests } from '#shared/exchange/incoming/to-incoming-guests';
import { toIncomingVisits } from '#shared/exchange/incoming/to-incoming-visits';
import { plainDate } from '#shared/lib/plain-date';
import { place } from '../../../support/import-files/bytes.ts';
import { cardFiles } from '../../../support/import-files/cards.ts';
import { expectedOf } from '../../../support/import-files/expected.ts';
import { listFiles } from '../../../support/import-files/lists.ts';
import { otherFiles } from '../../../support/import-files/others.ts';
import { outcome } from '../../../support/import-files/outcome.ts';

const golden = new URL('../../../golden/', import.meta.url);
const files = readdirSync(new URL('imports/', golden)).toSorted();

/** test/golden/import-outcomes.txt: the name of a file, and indented what must come of it: what the reader made of it, each looked over against what the file is for. */
const expected = new Map(readFileSync(new URL('import-outcomes.txt', golden), 'utf8').split(/\n(?=\S)/u).map((entry) => {
  const [name = '', ...lines] = entry.trimEnd().split('\n');
  return [name, lines.map((line) => line.replace(/^ {4}/u, ''))] as const;
}));

/** Names without blanks and quotation marks, or the kind of the fault. */
async function people(name: string): Promise<string | readonly string[]> {
  const read = await readContactsFile(readFileSync(new URL(`imports/${name}`, golden)), name, place);
  if (!read.ok) return read.error.kind;
  const meanings = read.value.kind === 'table' ? recogniseTable(read.value) : [];
  const bare = (text: string): string => text.replaceAll(/[\s"]/gu, '');
  if (read.value.kind === 'table' && meanings.includes('visit.on')) return toIncomingVisits(read.value, meanings, plainDate('2026-11-22')).map(({ guest }) => bare(guest.name));
  const guests = read.value.kind === 'table' ? toIncomingGuests(read.value, meanings) : read.value.cards;
  return guests.map(({ fields: { familyName = '', givenName = '', company } }) => bare(familyName + givenName) || (company?.name ?? ''));
}

describe('each file of the corpus', () => {
  it('has an expected outcome, and more than sixty of them', () => {
    expect([...expected.keys()].toSorted()).toEqual(files);
    expect(files.length).toBeGreaterThan(60);
  });

  it.each(files)('%s', async (name) => {
    const read = await readContactsFile(readFileSync(new URL(`imports/${name}`, golden)), name, place);
    expect(outcome(read)).toEqual(expected.get(name));
  });

  it.each(files)('%s brings whom it was written to bring', async (name) => {
    expect(await people(name)).toEqual(expectedOf[name]);
  });

  it('is what its script makes, but for the files of LibreOffice', () => {
    const made = new Map(Object.entries({ ...listFiles, ...cardFiles, ...otherFiles }));
    expect(files.filter((name) => !made.has(name))).toEqual(['libreoffice-7.xlsx', 'libreoffice-97.xls', 'libreoffice.ods']);
    const differing = [...made].filter(([name, bytes]) => !name.endsWith('.xlsx') && !readFileSync(new URL(`imports/${name}`, golden)).equals(bytes)).map(([name]) => name);
    expect(differing).toEqual([]);
  });
});
