import { createContext, useContext, type ReactNode } from 'react';
import type { Book } from './book.ts';

const BookContext = createContext<Book | null>(null);

export function BookProvider({ book, children }: { readonly book: Book; readonly children: ReactNode }) {
  return <BookContext value={book}>{children}</BookContext>;
}

export function useBook(): Book {
  const book = useContext(BookContext);
  if (!book) throw new Error('useBook is used outside of BookProvider');
  return book;
}
