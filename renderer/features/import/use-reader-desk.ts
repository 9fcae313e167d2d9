import { useEffect, useRef } from 'react';
import { openContactsReader, type ContactsReader } from '../../worker/contacts-reader.ts';

/** The reader of the list in hand, one at a time; it goes with the screen. What is being written goes on without it. */
export function useReaderDesk() {
  const reader = useRef<ContactsReader>(null);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => reader.current?.close(), []);
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
    current: () => reader.current ?? fresh(),
    isCurrent: (one: ContactsReader) => reader.current === one,
    stop: () => stop.current?.abort(),
    stoppable: () => {
      stop.current = new AbortController();
      return stop.current.signal;
    },
  };
}
