import { useTranslation } from 'react-i18next';
import type { GuestId } from '#shared/model/ids';
import type { CardProblem } from '#shared/print/card-problem';
import { isBlocking } from './card-jobs.ts';
import styles from './CardSides.module.css';
import { useProblemLine } from './use-problem-line.ts';

interface Props {
  readonly guestId: GuestId;
  readonly name: string;
  readonly message: readonly CardProblem[];
  readonly address: readonly CardProblem[];
}

/** What he should know before printing, the hindrances first. Each says where it is put right. */
export function CardProblems({ guestId, name, message, address }: Props) {
  const { t } = useTranslation('write');
  const line = useProblemLine();
  const all = [...address.map((problem) => ({ side: 'address' as const, problem })), ...message.map((problem) => ({ side: 'message' as const, problem }))]
    .toSorted((a, b) => Number(isBlocking(b.problem)) - Number(isBlocking(a.problem)));
  if (all.length === 0) return null;
  return (
    <ul className={styles['problems']} aria-label={t('problem.label')}>
      {all.map(({ side, problem }) => {
        const ofSender = problem.kind === 'block-too-long' && problem.block === 'sender';
        return (
          <li key={`${side} ${JSON.stringify(problem)}`} data-blocking={isBlocking(problem) || undefined}>
            {t('problem.of', { side: t(`card.${side}`), name, text: line(problem) })}
            {side === 'address' && (ofSender
              ? <a href="#/settings" className={styles['fix']}>{t('problem.toSettings')}</a>
              : <a href={`#/guests/${guestId}`} className={styles['fix']}>{t('problem.toGuest', { name })}</a>)}
          </li>
        );
      })}
    </ul>
  );
}
