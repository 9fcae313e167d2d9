import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionToRemindOf } from '#shared/follow/session-reminder';
import type { PlainDate } from '#shared/lib/plain-date';
import { useBook } from '../data/book-provider.tsx';
import { useShop } from '../data/shop-provider.tsx';
import { useDue } from '../data/use-due.ts';
import { useDirectory } from '../data/use-live.ts';
import { useSessionRun } from '../features/session/running-session.tsx';
import { wallClock } from '../platform/clock.ts';
import { shell } from '../platform/shell.ts';

/** A sleeping computer keeps no timer; looking at the clock costs nothing. */
const lookEveryMs = 30_000;

/**
 * Has the system say that the time of the weekly session has come, or had come while the program was closed. One that was begun counts as held: he needs
 * nobody to call him to what lies before him. In a plain browser nothing is said.
 */
export function useSessionReminder(): void {
  const { t } = useTranslation('common');
  const book = useBook();
  const { session } = useShop();
  const guests = useDirectory().length;
  const open = useDue().filter(({ hold }) => hold === null).length;
  const { ready, running } = useSessionRun();
  const begunOn = running?.on ?? null;
  const said = useRef<PlainDate | null>(null);
  useEffect(() => {
    const desktop = shell;
    // An empty book has nothing to sit down to.
    if (!desktop || guests === 0 || !ready) return;
    const look = async (): Promise<void> => {
      const localDateTime = wallClock();
      const sessionOn = sessionToRemindOf(session, localDateTime, [...(await book.sessions.list()).map(({ on }) => on), ...(begunOn === null ? [] : [begunOn])]);
      if (sessionOn === null || sessionOn === said.current) return;
      said.current = sessionOn;
      const today = localDateTime.slice(0, 10) as PlainDate;
      await desktop['reminder/show']({
        sessionOn, today, title: t(sessionOn === today ? 'reminder.now' : 'reminder.missed'), text: open === 0 ? t('reminder.none') : t('reminder.open', { count: open }),
      });
    };
    void look();
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => clearInterval(timer);
  }, [book, session, guests, open, ready, begunOn, t]);
}
