import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './import.module.css';

interface Props<Row> {
  readonly title: string;
  readonly text: string;
  readonly total: number;
  /** Open from the beginning: what asks for a decision. */
  readonly open?: boolean;
  /** What is said of all of them at once. */
  readonly choice?: ReactNode;
  readonly load: (from: number, count: number) => Promise<readonly Row[]>;
  readonly renderRow: (row: Row) => ReactNode;
}

/** So many rows are drawn at a time. */
const page = 20;

/** One group of the dry run. Its rows are fetched when he looks at them. */
export function PlanSection<Row extends { readonly where: number }>({ title, text, total, open = false, choice, load, renderRow }: Props<Row>) {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  const [shown, setShown] = useState(open ? page : 0);
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    let isMine = true;
    const fetchRows = async (): Promise<void> => {
      const fetched = await load(rows.length, shown - rows.length);
      if (isMine) setRows((before) => [...before, ...fetched]);
    };
    if (rows.length < Math.min(shown, total)) void fetchRows();
    return () => { isMine = false; };
  }, [load, rows.length, shown, total]);
  if (total === 0) return null;
  return (
    <Sheet title={title} aside={<Button variant="default" aria-expanded={shown > 0} aria-label={`${title} ${t(shown > 0 ? 'plan.hide' : 'plan.show')}`} onClick={() => setShown(shown > 0 ? 0 : page)}>{t(shown > 0 ? 'plan.hide' : 'plan.show')}</Button>}>
      <p className={styles['text']}>{text}</p>
      {choice}
      {shown > 0 && <ul className={styles['rows']}>{rows.slice(0, shown).map((row) => <li key={row.where}>{renderRow(row)}</li>)}</ul>}
      {shown > 0 && shown < total && <Button variant="default" onClick={() => setShown(shown + page)}>{t('plan.more', { count: total - shown, number: count(total - shown) })}</Button>}
    </Sheet>
  );
}
