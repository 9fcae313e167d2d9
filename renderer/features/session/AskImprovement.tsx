import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { improvementToAsk } from '#shared/follow/improvement-to-ask';
import { improvementResults, type ImprovementResult } from '#shared/model/improvement';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './AskImprovement.module.css';
import common from './session.module.css';

/** A week ago he wrote one improvement down. How did it go? It waits until he answers, and never stands in the way. */
export function AskImprovement() {
  const { t } = useTranslation(['session', 'common']);
  const book = useBook();
  const today = useToday();
  const format = useFormat();
  const improvements = useLive(() => book.improvements.list(), [book]);
  const asked = improvements && improvementToAsk(improvements, today);
  if (!asked) return null;
  const answer = async (result: ImprovementResult): Promise<void> => {
    const saved = await book.improvements.save({ ...asked, result, askedOn: today });
    if (saved.ok) offerUndo(t('ask.said'), async () => (await book.improvements.save(asked)).ok);
    else sayDone(t('common:notSaved'));
  };
  return (
    <section className={styles['ask']} aria-label={t('ask.title')}>
      <p className={common['asked']}>{t('ask.text', { text: asked.text })}</p>
      <p className={common['quiet']}>{t('ask.written', { day: format.day(asked.on, today) })}</p>
      <div className={`${common['row']} ${styles['answers']}`}>
        {improvementResults.map((result) => <Button key={result} variant="default" onClick={() => void answer(result)}>{t(`ask.${result}`)}</Button>)}
      </div>
    </section>
  );
}
