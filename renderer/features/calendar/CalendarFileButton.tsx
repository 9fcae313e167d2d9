import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeCalendarFile } from '#shared/exchange/calendar-file';
import { FileNotice } from '../../components/FileNotice.tsx';
import type { FileState } from '../../components/file-state.ts';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { useDirectory } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { now } from '../../platform/clock.ts';
import { saveFiles } from '../../platform/save-files.ts';
import { calendarEntries } from './calendar-entries.ts';
import styles from './CalendarScreen.module.css';

const file = 'goencho-calendar.ics';

/** Birthdays, seasons and the weekly session for the calendar of his telephone. */
export function CalendarFileButton() {
  const { t } = useTranslation(['calendar', 'common']);
  const { datedDay } = useFormat();
  const shop = useShop();
  const today = useToday();
  const guests = useDirectory();
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  const save = async (): Promise<void> => {
    setState({ kind: 'working' });
    const entries = calendarEntries({ guests, shop, today, day: datedDay }, t);
    const text = writeCalendarFile({ name: shop.name || t('common:appName'), madeAt: now(), entries });
    const saved = await saveFiles([{ name: file, bytes: new TextEncoder().encode(text) }]);
    setState(saved.ok ? { kind: 'made', file, saved: saved.value } : { kind: 'not-made', error: saved.error });
  };
  return (
    <div className={styles['file']}>
      <p className={styles['hint']}>{t('file.hint')}</p>
      <Button variant="default" disabled={state.kind === 'working'} onClick={() => void save()}>{t('file.button')}</Button>
      <FileNotice state={state} hint={t('file.private')} />
    </div>
  );
}
