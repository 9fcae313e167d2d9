import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rfmThresholdsSchema, type RfmThresholds } from '#shared/model/figure-settings';
import { sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import styles from './GroupsPart.module.css';

const choices: Readonly<Record<keyof RfmThresholds, readonly number[]>> = {
  recentMonths: [1, 2, 3, 4, 6], lapsedMonths: [3, 4, 6, 9, 12, 18, 24], oftenVisits: [2, 3, 4, 6, 12, 24], seldomVisits: [0, 1, 2, 3, 4],
};

/** Where lately begins and long ago ends: his shop's rhythm. A choice that leaves no middle is not offered. */
export function RfmThresholdFields({ thresholds }: { readonly thresholds: RfmThresholds }) {
  const { t } = useTranslation(['numbers', 'common']);
  const book = useBook();
  const change = async (part: Partial<RfmThresholds>): Promise<void> => {
    const saved = await book.figureSettings.change((settings) => ({ ...settings, rfm: { ...settings.rfm, ...part } }));
    if (!saved.ok) sayDone(t('common:notSaved'));
  };
  return (
    <div className={styles['fields']} role="group" aria-label={t('numbers:groups.thresholds')}>
      {(Object.keys(choices) as (keyof RfmThresholds)[]).map((name) => (
        <NativeSelect
          key={name} label={t(`numbers:groups.threshold.${name}`)} value={String(thresholds[name])} className={styles['field'] ?? ''}
          data={[...new Set([...choices[name], thresholds[name]])].toSorted((a, b) => a - b)
            .filter((value) => rfmThresholdsSchema.safeParse({ ...thresholds, [name]: value }).success)
            .map((value) => ({ value: String(value), label: t(`numbers:groups.amount.${name}`, { count: value }) }))}
          onChange={(event) => void change({ [name]: Number(event.currentTarget.value) })}
        />
      ))}
    </div>
  );
}
