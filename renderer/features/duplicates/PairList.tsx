import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '#shared/duplicates/find-duplicates';
import { displayName, type Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { offerUndo } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { TwoIds } from './two.ts';
import styles from './duplicates.module.css';
import { useFieldText } from './use-field-text.ts';

/** More would only make him tired; what is settled makes room for the next. */
const shownAtOnce = 50;

interface Props {
  readonly pairs: readonly DuplicatePair[];
  readonly total: number;
  readonly byId: ReadonlyMap<GuestId, Guest>;
  readonly onMerge: (two: TwoIds) => void;
  readonly onSettled: () => void;
}

export function PairList({ pairs, total, byId, onMerge, onSettled }: Props) {
  const { t } = useTranslation('duplicates');
  const { count } = useFormat();
  return (
    <>
      <p role="status">{t('found', { number: count(total) })}</p>
      {pairs.length > shownAtOnce && <p className={styles['quiet']}>{t('more', { number: count(shownAtOnce) })}</p>}
      <ul className={styles['list']}>
        {pairs.slice(0, shownAtOnce).map((pair) => {
          const [one, other] = [byId.get(pair.one), byId.get(pair.other)];
          return one && other && <PairCard key={`${pair.one} ${pair.other}`} pair={pair} one={one} other={other} onMerge={onMerge} onSettled={onSettled} />;
        })}
      </ul>
      {pairs.length > shownAtOnce && <p className={styles['quiet']}>{t('rest', { number: count(total - shownAtOnce) })}</p>}
    </>
  );
}

interface CardProps { readonly pair: DuplicatePair; readonly one: Guest; readonly other: Guest; readonly onMerge: Props['onMerge']; readonly onSettled: () => void }

function PairCard({ pair, one, other, onMerge, onSettled }: CardProps) {
  const { t } = useTranslation('duplicates');
  const { dotted, pair: named, addressed } = useFormat();
  const { merges, directory } = useBook();
  const [first, second] = [one, other].map((guest) => addressed({ name: displayName(guest), honorific: guest.honorific })) as [string, string];
  const visits = ({ id }: Guest) => directory.entry(id)?.totals.visits ?? 0;
  const setApart = async (): Promise<void> => {
    const done = await merges.setApart(one.id, other.id, true);
    if (!done.ok) return;
    onSettled();
    offerUndo(t('apartSaid', { one: first, other: second }), async () => (await merges.setApart(one.id, other.id, false)).ok);
  };
  return (
    <li className={styles['pair']}>
      <p className={styles['verdict']} data-verdict={pair.verdict}>{t(`verdict.${pair.verdict === 'same' ? 'same' : 'perhaps'}`)}</p>
      <p>{named(t('reasons'), dotted(pair.reasons.map((reason) => t(`reason.${reason}`))))}</p>
      {pair.doubts.length > 0 && <p className={styles['quiet']}>{named(t('doubts'), dotted(pair.doubts.map((doubt) => t(`doubt.${doubt}`))))}</p>}
      <div className={styles['two']}><Entry guest={one} /><Entry guest={other} /></div>
      <div className={styles['buttons']}>
        <Button type="button" aria-label={t('mergePair', { one: first, other: second })} onClick={() => onMerge(visits(other) > visits(one) ? [other.id, one.id] : [one.id, other.id])}>{t('merge')}</Button>
        <Button type="button" variant="default" aria-label={t('apartPair', { one: first, other: second })} onClick={() => void setApart()}>{t('apart')}</Button>
      </div>
    </li>
  );
}

/** What he needs to know somebody by. */
function Entry({ guest }: { readonly guest: Guest }) {
  const { t } = useTranslation('duplicates');
  const { directory } = useBook();
  const { day, count, dotted } = useFormat();
  const text = useFieldText();
  const totals = directory.entry(guest.id)?.totals;
  const lines = (['kana', 'company', 'address', 'phone', 'email', 'birthday'] as const).map((field) => text(field, guest)).filter((line) => line !== '');
  return (
    <div className={styles['entry']}>
      <a className={styles['link']} href={`#/guests/${guest.id}`}>{text('name', guest)}</a>
      {lines.map((line) => <p key={line}>{line}</p>)}
      <p className={styles['quiet']}>
        {totals?.lastOn ? dotted([t('visits', { number: count(totals.visits) }), t('lastVisit', { day: day(totals.lastOn) })]) : t('never')}
      </p>
    </div>
  );
}
