import { mkdir, writeFile } from 'node:fs/promises';
import { cardFiles } from './import-files/cards.ts';
import { listFiles } from './import-files/lists.ts';
import { otherFiles } from './import-files/others.ts';

/** Writes test/golden/imports anew, except the files of LibreOffice. The test reads the files; this is how they came to be. */
const folder = new URL('../golden/imports/', import.meta.url);
await mkdir(folder, { recursive: true });
const files = Object.entries({ ...listFiles, ...cardFiles, ...otherFiles });
await Promise.all(files.map(([name, bytes]) => writeFile(new URL(name, folder), bytes)));
console.log(`${files.length} files`);
