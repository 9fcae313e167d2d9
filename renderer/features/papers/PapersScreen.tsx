import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import { unmoved } from '#shared/print/placement';
import { Choices } from '../../components/Choices.tsx';
import { FileNotice } from '../../components/FileNotice.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { useDirectory } from '../../data/use-live.ts';
import { usePlans } from '../../data/use-plans.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePdf } from '../../worker/use-pdf.ts';
import { paperNames, type PaperName } from './paper-names.ts';
import styles from './papers.module.css';
import { TonightPicker } from './TonightPicker.tsx';
import { usePageCount } from './use-page-count.ts';
import { usePapers } from './use-papers.ts';

interface Props {
  readonly sheet?: PaperName;
  readonly guestId?: GuestId;
  readonly month?: PlainDate;
}

/** More than a stapler holds together and a tired hand sorts: he is told so in other words. */
const manyPages = 10;

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
  const [guestsOfBook, plans, shop] = [useDirectory(), usePlans(), useShop()];
  // What is written on a sheet follows from these.
  const asks = useMemo(() => ({ sheet, guests, shownMonth, guestsOfBook, plans, shop, today, language: format.language }), [sheet, guests, shownMonth, guestsOfBook, plans, shop, today, format.language]);
  const pages = usePageCount(() => write(sheet, { guests, month: shownMonth }), asks);
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
        <p className={styles['pages']} role="status">{pages === null ? t('counting') : t(pages > manyPages ? 'manyPages' : 'pages', { count: pages })}</p>
        <Button disabled={state.kind === 'working' || (sheet === 'tonight' && guests.length === 0)} onClick={() => void print()}>{t('make')}</Button>
        <FileNotice state={state} />
      </Sheet>
    </>
  );
}
