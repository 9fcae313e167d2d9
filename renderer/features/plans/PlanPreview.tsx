import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPlans } from '#shared/follow/check-plans';
import type { DueItem } from '#shared/follow/due-items';
import { addDays } from '#shared/lib/plain-date';
import { stepKeyOf } from '#shared/model/event';
import type { Plan } from '#shared/model/plan';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { planRules } from '../../data/plan-rules.ts';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { isToldAhead } from '../../data/use-due.ts';
import { useDirectory } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './plans.module.css';

const daysAhead = 30;
/** Enough to see what it comes to; the due list has them all. */
const shown = 20;

/** What would become due in the coming thirty days if the plans stood as they are on the screen, beside what is due as they are kept. */
export function PlanPreview({ edited, kept }: { readonly edited: readonly Plan[]; readonly kept: readonly Plan[] }) {
  const { t } = useTranslation(['plans', 'common']);
  const { directory } = useBook();
  const format = useFormat();
  const today = useToday();
  const before = useDueAhead(kept);
  const after = useDueAhead(edited);
  const difference = after.length - before.length;
  const plans = edited.filter(({ id }) => [...before, ...after].some(({ planId }) => planId === id));
  return (
    <section className={styles['preview']} aria-label={t('preview.title')}>
      <h2 className={styles['planTitle']}>{t('preview.title')}</h2>
      <p className={styles['total']} role="status">
        <strong>{t('preview.count', { count: after.length })}</strong>
        <span className={styles['quiet']}>{difference === 0 ? t('preview.same') : t(difference > 0 ? 'preview.more' : 'preview.fewer', { count: Math.abs(difference) })}</span>
      </p>
      <ul className={styles['plain']}>
        {plans.map(({ id, name }) => (
          <li key={id} className={styles['perPlan']}><span>{name[format.language]}</span><span>{format.count(countOf(after, id))}{countOf(before, id) !== countOf(after, id) && <span className={styles['quiet']}>{t('preview.was', { count: countOf(before, id) })}</span>}</span></li>
        ))}
      </ul>
      <ol className={styles['plain']}>
        {after.slice(0, shown).map((item) => {
          const guest = directory.entry(item.guestId);
          return guest && (
            <li key={stepKeyOf(item)} className={styles['item']}>
              <span className={styles['day']}>{format.day(item.dueOn, today)}</span>
              <span><a href={`#/guests/${item.guestId}`} className={styles['guest']}>{format.addressed(guest)}</a> <span className={styles['quiet']}>{t(`common:kind.${item.kind}`)}</span>{item.hold !== null && <HoldBadge reason={item.hold} />}</span>
            </li>
          );
        })}
      </ol>
      {after.length > shown && <p className={styles['quiet']}>{t('preview.others', { count: after.length - shown })}</p>}
    </section>
  );
}

const countOf = (items: readonly DueItem[], planId: string): number => items.filter((item) => item.planId === planId).length;

/** What is due today or overdue and what comes, by day. What makes no sense is left out, as it would be after saving. */
function useDueAhead(plans: readonly Plan[]): readonly DueItem[] {
  const book = useBook();
  const directory = useDirectory();
  const shop = useShop();
  const today = useToday();
  // Guests and shop are not read here but by the book: they tell when to ask again.
  const basis = useMemo(() => ({ book, directory, shop, today }), [book, directory, shop, today]);
  return useMemo(() => {
    const good = checkPlans(plans, planRules).plans;
    const items = [...basis.book.due(basis.today, good), ...basis.book.upcoming(basis.today, addDays(basis.today, daysAhead), good).filter(isToldAhead)];
    return items.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  }, [basis, plans]);
}
