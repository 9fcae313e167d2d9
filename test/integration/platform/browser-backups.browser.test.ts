import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { originSink, rotateIn } from '../../../renderer/platform/browser-backups.ts';
import { day, deleteBooks, got, newBook } from '../data/test-book.ts';

/** The browser's private files: of the same kind as a folder that he picked. */
const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
const clear = async () => (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true }).catch(() => {});
const namesThere = async () => (await Array.fromAsync((await folder()).keys())).toSorted();

async function put(name: string, text: string): Promise<void> {
  const writable = await (await (await folder()).getFileHandle(name, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
}

beforeEach(clear);
afterEach(async () => {
  await deleteBooks();
  await clear();
});

describe('the backups of a plain browser', () => {
  it('what a killed page left goes: an empty name, and half a file beside it; what is not ours stays', async () => {
    await put('goencho-20261120-233000.goencho', 'whole');
    await put('goencho-20261121-233000.goencho', '');
    await put('goencho-20261121-233000.goencho.crswap', 'half');
    await put('家計簿.goencho.crswap', 'his');
    await put('家計簿.txt', 'his');
    await rotateIn(await folder(), 'goencho-20261120-233000.goencho', day('2026-11-22'));
    expect(await namesThere()).toEqual(['goencho-20261120-233000.goencho', '家計簿.goencho.crswap', '家計簿.txt']);
  });

  it('of the copies beside the data five stay, and what a killed page left is none of them', async () => {
    const days = ['10', '11', '12', '13', '14', '15'];
    for (const date of days) await put(`goencho-202611${date}-233000.goencho`, 'whole');
    await put('goencho-20261115-233100.goencho.crswap', 'half');
    await put('goencho-20261115-233100.goencho', '');
    const { book } = await newBook();
    const { name } = got(await book.backups.copy(originSink));
    expect(await namesThere()).toEqual([...days.slice(2).map((date) => `goencho-202611${date}-233000.goencho`), name]);
  });
});
