import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/model/answer';
import type { GuestId } from '#shared/model/ids';
import type { Improvement } from '#shared/model/improvement';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { rememberedLabels, rememberLabels } from '../../data/label-choice.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { navigate } from '../../platform/navigate.ts';
import { AddToSession } from './AddToSession.tsx';
import styles from './VoicesPart.module.css';

interface Props {
  readonly answers: readonly Answer[];
  readonly improvements: readonly Improvement[];
}

/** 「お声で変えました」 (practices F5): each improvement that a voice led to, and who said it. */
export function ThanksToVoices({ answers, improvements }: Props) {
  const { t } = useTranslation('numbers');
  const behind = improvements.flatMap((improvement) => {
    const guestIds = [...new Set([...improvement.guestIds, ...answers.filter(({ improvementId }) => improvementId === improvement.id).map(({ guestId }) => guestId)])];
    return guestIds.length === 0 ? [] : [{ improvement, guestIds }];
  });
  if (behind.length === 0) return null;
  return (
    <Sheet title={t('voices.thanks')}>
      <p className={styles['quiet']}>{t('voices.thanksPurpose')}</p>
      {behind.map(({ improvement, guestIds }) => <Thanks key={improvement.id} text={improvement.text} guestIds={guestIds} />)}
    </Sheet>
  );
}

function Thanks({ text, guestIds }: { readonly text: string; readonly guestIds: readonly GuestId[] }) {
  const { t } = useTranslation('numbers');
  const { directory } = useBook();
  const { addressed } = useFormat();
  const guests = guestIds.flatMap((id) => directory.entry(id) ?? []);
  const toLabels = (): void => {
    rememberLabels({ ...rememberedLabels(), purpose: 'greeting', ticked: new Set(guestIds) });
    navigate('/guests/labels');
  };
  return (
    <div className={styles['thanks']}>
      <p className={styles['idea']}>{text}</p>
      <p className={styles['names']}>{guests.map((guest) => <a key={guest.id} href={`#/guests/${guest.id}`}>{addressed(guest)}</a>)}</p>
      <AddToSession guests={guests} way="card" />
      <Button variant="default" onClick={toLabels}>{t('groups.labels', { count: guests.length })}</Button>
    </div>
  );
}
