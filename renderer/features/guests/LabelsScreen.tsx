import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { useDirectory } from '../../data/use-live.ts';
import { rememberedLabels, rememberLabels, type LabelChoice } from '../../data/label-choice.ts';
import { LabelGuests } from './LabelGuests.tsx';
import { labelsOf } from './label-pages.ts';
import { LabelPanel } from './LabelPanel.tsx';
import styles from './labels.module.css';

/** 宛名ラベル: a mode of the guest list. He ticks guests on the left; on the right lies the sheet as it will print. */
export function LabelsScreen() {
  const { t } = useTranslation('guests');
  const shop = useShop();
  const today = useToday();
  const all = useDirectory();
  const [choice, setChoice] = useState(rememberedLabels);
  const change = (part: Partial<LabelChoice>): void => {
    const next = { ...choice, ...part };
    rememberLabels(next);
    setChoice(next);
  };
  const { printed, held } = labelsOf(all, choice, today);
  const back = <a className={styles['back']} href="#/guests">{t('labels.back')}</a>;
  return (
    <div className={styles['screen']}>
      <PageHeader title={t('labels.title')} purpose={t('labels.purpose')} actions={back} />
      {all.length === 0 ? <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState> : (
        <div className={styles['columns']}>
          <LabelGuests all={all} choice={choice} today={today} onTick={(ticked) => change({ ticked })} />
          <LabelPanel choice={choice} shop={shop} today={today} printed={printed} held={held} onChange={change} />
        </div>
      )}
    </div>
  );
}
