import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Result } from '#shared/lib/result';
import type { Shop } from '#shared/model/shop';
import type { Book } from '../data/book.ts';
import { BookProvider } from '../data/book-provider.tsx';
import type { OpenBookError } from '../data/open-book.ts';
import { CrashScreen } from './CrashScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Opening } from './Opening.tsx';
import { OpenedBook } from './OpenedBook.tsx';
import { RescueScreen } from './RescueScreen.tsx';
import { startBook } from './start-book.ts';
import { theme } from './theme.ts';
import { useStrayError } from './use-stray-error.ts';

/** The theme is kept in the book, so Mantine has nothing to remember. */
const noMemory = { get: <T,>(fallback: T) => fallback, set: () => {}, subscribe: () => {}, unsubscribe: () => {}, clear: () => {} };

export function App() {
  const [choice, setChoice] = useState<Shop['theme']>('auto');
  const system = useColorScheme('light');
  return (
    <MantineProvider
      theme={theme} forceColorScheme={choice === 'auto' ? system : choice} colorSchemeManager={noMemory}
      withCssVariables={false} withGlobalClasses={false}
    >
      <ErrorBoundary>
        <Start onTheme={setChoice} />
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Start({ onTheme }: { readonly onTheme: (choice: Shop['theme']) => void }) {
  const [opened, setOpened] = useState<Result<Book, OpenBookError> | null>(null);
  const stray = useStrayError();
  useEffect(() => {
    void startBook().then(setOpened);
  }, []);
  if (stray) return <CrashScreen error={stray} />;
  if (!opened) return <Opening />;
  if (!opened.ok) return <RescueScreen error={opened.error} onOpened={setOpened} />;
  return <BookProvider book={opened.value}><OpenedBook onTheme={onTheme} /></BookProvider>;
}
