import { useEffect, useRef, useState } from 'react';
import type { Paper } from '#shared/print/paper';
import { unmoved } from '#shared/print/placement';
import { CardPressError } from '../../worker/card-press.ts';
import { cardPress } from '../../worker/page-press.ts';

/** How many pages a sheet would have, before he makes it; null while they are counted, and where they cannot be. `asks`: another object when it has to be counted again. */
export function usePageCount(write: () => Promise<Paper>, asks: object): number | null {
  const newest = useRef(write);
  const [counted, setCounted] = useState<{ readonly asks: object; readonly pages: number }>();
  useEffect(() => {
    newest.current = write;
  });
  useEffect(() => {
    let gone = false;
    const count = async (): Promise<void> => {
      const paper = await newest.current();
      const pages = await cardPress().count({ side: 'paper', paper, offset: unmoved, title: '' }).catch((error: unknown) => {
        // What is wrong is said when he makes the sheet.
        if (error instanceof CardPressError) return null;
        throw error;
      });
      if (!gone && pages !== null) setCounted({ asks, pages });
    };
    void count();
    return () => {
      gone = true;
    };
  }, [asks]);
  return counted?.asks === asks ? counted.pages : null;
}
