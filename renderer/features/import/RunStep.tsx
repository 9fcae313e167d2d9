import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import type { ImportProgress } from '../../data/imports-contract.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './import.module.css';

/** While it is written. He may give it up until the last row; nothing is written then. */
export function RunStep({ progress: { done, total }, onCancel }: { readonly progress: ImportProgress; readonly onCancel: () => void }) {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  return (
    <Sheet title={t('run.title')}>
      <ProgressLine label={t('run.share', { done: count(done), total: count(total) })} share={total === 0 ? 0 : done / total} />
      <div className={styles['buttons']}>
        <Button variant="default" onClick={onCancel}>{t('step.cancel')}</Button>
        <span className={styles['quiet']}>{t('run.cancelHint')}</span>
      </div>
    </Sheet>
  );
}
