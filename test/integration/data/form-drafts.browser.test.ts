import { afterEach, expect, it } from 'vitest';
import { deleteBooks, got, newBook } from './test-book.ts';

afterEach(deleteBooks);

it('changes of one draft build on each other, whoever makes them', async () => {
  const { book } = await newBook();
  const add = (word: string) => book.formDrafts.change('list', (value) => [...(value as readonly string[] | undefined ?? []), word]);
  for (const changed of await Promise.all(['a', 'b', 'c'].map(add))) got(changed);
  expect(await book.formDrafts.read('list')).toEqual(['a', 'b', 'c']);
  got(await book.formDrafts.change('list', () => undefined));
  expect(await book.formDrafts.read('list')).toBeUndefined();
});
