import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContactsFile } from '#shared/exchange/incoming/read-contacts-file';
import { place } from '../../../support/import-files/bytes.ts';
import { cardFiles } from '../../../support/import-files/cards.ts';
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

describe('each file of the corpus', () => {
  it('has an expected outcome, and more than sixty of them', () => {
    expect([...expected.keys()].toSorted()).toEqual(files);
    expect(files.length).toBeGreaterThan(60);
  });

  it.each(files)('%s', async (name) => {
    const read = await readContactsFile(readFileSync(new URL(`imports/${name}`, golden)), name, place);
    expect(outcome(read)).toEqual(expected.get(name));
  });

  it('is what its script makes, but for the files of LibreOffice', () => {
    const made = new Map(Object.entries({ ...listFiles, ...cardFiles, ...otherFiles }));
    expect(files.filter((name) => !made.has(name))).toEqual(['libreoffice-7.xlsx', 'libreoffice-97.xls', 'libreoffice.ods']);
    const differing = [...made].filter(([name, bytes]) => !name.endsWith('.xlsx') && !readFileSync(new URL(`imports/${name}`, golden)).equals(bytes)).map(([name]) => name);
    expect(differing).toEqual([]);
  });
});
