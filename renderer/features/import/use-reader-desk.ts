import { useEffect, useRef } from 'react';
import { openContactsReader, type ContactsReader } from '../../worker/contacts-reader.ts';

/** The reader of the list in hand, one at a time; it goes with the screen, but not while rows are fetched from it to be written. */
export function useReaderDesk() {
  const reader = useRef<ContactsReader>(null);
  const stop = useRef<AbortController>(null);
  const isKept = useRef(false);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      if (!isKept.current) reader.current?.close();
    };
  }, []);
  const end = (): void => {
    reader.current?.close();
    reader.current = null;
  };
  const fresh = (): ContactsReader => {
    end();
    reader.current = openContactsReader();
    return reader.current;
  };
  return {
    end, fresh,
    /** Work with the rows that goes on when he leaves the screen. */
    kept: async <Done>(work: () => Promise<Done>): Promise<Done> => {
      isKept.current = true;
      const done = await work().finally(() => { isKept.current = false; });
      if (isLeft.current) end();
      return done;
    },
    current: () => reader.current ?? fresh(),
    isCurrent: (one: ContactsReader) => reader.current === one,
    stop: () => stop.current?.abort(),
    stoppable: () => {
      stop.current = new AbortController();
      return stop.current.signal;
    },
  };
}
