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

/** Put right in the settings, not on the guest's page. */
const isOfShop = (problem: CardProblem): boolean =>
  (problem.kind === 'block-too-long' && problem.block === 'sender') || problem.kind === 'kept-free' || problem.kind === 'not-a-picture';

/** What he should know before printing, the hindrances first, and where it is put right. The message is put right in the slots beside it. */
export function CardProblems({ guestId, name, message, address }: Props) {
  const { t } = useTranslation('write');
  const ofSender = address.filter(isOfShop);
  const ofGuest = address.filter((problem) => !ofSender.includes(problem));
  if (message.length + address.length === 0) return null;
  return (
    <div className={styles['problems']} role="group" aria-label={t('problem.label')}>
      <SideProblems side="address" problems={ofGuest} fix={{ href: `#/guests/${guestId}`, text: t('problem.toGuest', { name }) }} />
      <SideProblems side="address" problems={ofSender} fix={{ href: '#/settings', text: t('problem.toSettings') }} />
      <SideProblems side="message" problems={message} fix={null} />
    </div>
  );
}

interface SideProps {
  readonly side: 'address' | 'message';
  readonly problems: readonly CardProblem[];
  readonly fix: { readonly href: string; readonly text: string } | null;
}

function SideProblems({ side, problems, fix }: SideProps) {
  const { t } = useTranslation('write');
  const line = useProblemLine();
  if (problems.length === 0) return null;
  const sorted = problems.toSorted((a, b) => Number(isBlocking(b)) - Number(isBlocking(a)));
  return (
    <div className={styles['problem']} data-blocking={problems.some(isBlocking) || undefined}>
      <ul>
        {sorted.map((problem) => (
          <li key={JSON.stringify(problem)} data-blocking={isBlocking(problem) || undefined}>{t('problem.of', { side: t(`card.${side}`), text: line(problem) })}</li>
        ))}
      </ul>
      {fix && <a href={fix.href}>{fix.text}</a>}
    </div>
  );
}
