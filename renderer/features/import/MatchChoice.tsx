import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GuestChoices, MatchWay } from '#shared/exchange/importing/built-import';
import type { PlannedGuest } from '#shared/exchange/importing/plan-guests';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { Advice } from './Advice.tsx';
import { MatchedRow, PlannedRow, Problems } from './PlannedRow.tsx';
import styles from './import.module.css';

interface Props {
  readonly row: PlannedGuest;
  /** What is chosen for all of its group. */
  readonly usual: MatchWay;
  readonly choices: GuestChoices;
  readonly onChoose: (way: MatchWay | null) => void;
}

/** A row beside the guest it is like, and what becomes of this one. */
export function MatchChoice({ row, usual, choices, onChoose }: Props) {
  const { t } = useTranslation('import');
  const book = useBook();
  const id = row.match?.id ?? null;
  const guest = useLive(async () => (id === null ? null : book.guests.read(id)), [book, id]);
  const chosen = choices.rows.get(row.where) ?? null;
  const way = chosen ?? usual;
  const data = [{ value: '', label: t('plan.asAll') }, ...(['fill', 'take', 'separate'] as const).map((value) => ({ value, label: t(`plan.way.${value}`) }))];
  if (!guest) return <PlannedRow row={row} />;
  return (
    <div className={styles['match']}>
      <MatchedRow row={row} guest={guest} way={way} choices={choices} />
      <Problems row={row} />
      <Advice row={row} />
      <NativeSelect label={t('plan.one')} data={data} value={chosen ?? ''} onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value as MatchWay)} />
    </div>
  );
}
