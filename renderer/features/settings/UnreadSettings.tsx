import { Button } from '@mantine/core';
import { LeftOutNotice } from '../../components/LeftOutNotice.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useWordsNow } from '../../i18n/use-words-now.ts';

/** Settings that cannot be read, by name: he works with the values of the beginning there, and has to know. */
export function UnreadSettings() {
  const t = useWordsNow('settings');
  const book = useBook();
  const unread = useLive(() => book.unreadSettings.list(), [book]) ?? [];
  if (unread.length === 0) return null;
  const settle = async (): Promise<void> => {
    const done = await book.unreadSettings.settle();
    if (done.ok) offerUndo(() => t('unread.settled'), done.value);
    else sayDone(() => t('failed'));
  };
  return (
    <LeftOutNotice>
      <p>{t('unread.text')}</p>
      <ul>
        {unread.map(({ field, waiting }, at) => (
          // Nothing moves in this list, and two that wait may have one name.
          <li key={at}>{waiting === null ? t(`unread.field.${field}`) : t('unread.waiting', { profile: waiting || t('print.unnamed'), field: t(`unread.field.${field}`) })}</li>
        ))}
      </ul>
      <p>{t('unread.kept')}</p>
      <Button variant="default" onClick={() => void settle()}>{t('unread.settle')}</Button>
    </LeftOutNotice>
  );
}
