import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import { unmoved } from '#shared/print/placement';
import { Choices } from '../../components/Choices.tsx';
import { FileNotice } from '../../components/FileNotice.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { usePdf } from '../../worker/use-pdf.ts';
import { paperNames, type PaperName } from './paper-names.ts';
import styles from './papers.module.css';
import { TonightPicker } from './TonightPicker.tsx';
import { usePapers } from './use-papers.ts';

interface Props {
  readonly sheet?: PaperName;
  readonly guestId?: GuestId;
  readonly month?: PlainDate;
}

/** 紙に出す: the lists and sheets that are wanted on paper, each an A4 PDF. */
export function PapersScreen({ sheet: asked = 'week', guestId, month }: Props) {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const today = useToday();
  const write = usePapers();
  const { state, make } = usePdf();
  const [sheet, choose] = useState<PaperName>(asked);
  const [guests, setGuests] = useState<readonly GuestId[]>(guestId === undefined ? [] : [guestId]);
  const shownMonth = month ?? today;
  const name = sheet === 'month' ? t('month.title', { month: format.month(shownMonth) }) : t(`${sheet}.title`);
  const print = async (): Promise<void> => {
    const paper = await write(sheet, { guests, month: shownMonth });
    await make(`goencho-${sheet}-${sheet === 'month' ? shownMonth.slice(0, 7) : today}.pdf`, { side: 'paper', paper, offset: unmoved, title: `Goencho ${name}` });
  };
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <Sheet>
        <Choices label={t('choose')} choices={paperNames.map((value) => ({ value, label: t(`choice.${value}`) }))} value={sheet} onChange={choose} />
        <h2 className={styles['title']}>{name}</h2>
        <p className={styles['about']}>{t(`about.${sheet}`)}</p>
        {sheet === 'tonight' && <TonightPicker guests={guests} onChange={setGuests} />}
        <Button disabled={state.kind === 'working' || (sheet === 'tonight' && guests.length === 0)} onClick={() => void print()}>{t('make')}</Button>
        <FileNotice state={state} />
      </Sheet>
    </>
  );
}
