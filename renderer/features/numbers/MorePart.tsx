import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, monthStart } from '#shared/lib/plain-date';
import { csvText } from '#shared/lib/csv-text';
import { channelFigures } from '#shared/numbers/channel-figures';
import type { Figure } from '#shared/numbers/figure';
import { lifetimeValue } from '#shared/numbers/lifetime-value';
import { yearTo } from '#shared/numbers/period';
import { repeatClaim } from '#shared/numbers/repeat-claim';
import { targetPresets } from '#shared/numbers/targets';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { CostEntry } from './CostEntry.tsx';
import styles from './MorePart.module.css';
import { RankRules } from './RankRules.tsx';
import { useSaveFile } from './use-save-file.ts';
import { useFigureText } from './use-figure-text.ts';

/** What a guest has brought, what winning one costs, what five points more would claim, and the ranks. All over the last twelve months. */
export function MorePart({ ledger }: { readonly ledger: VisitLedger }) {
  return (
    <>
      <Value ledger={ledger} />
      <Channels ledger={ledger} />
      <Claim ledger={ledger} />
      <RankRules ledger={ledger} />
    </>
  );
}

/** A figure in a line: its name, its value or why there is none, over which days, and how it is counted. Two of one name differ by their days. */
function Line({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation('numbers');
  const text = useFigureText();
  const today = useToday();
  return (
    <div className={styles['line']}>
      <dt>{t(`formula.${figure.formula}.name`)}</dt>
      <dd>
        <strong className={styles['value']}>{figure.value === null ? t('unknown') : text.write(figure.value, figure.unit)}</strong>
        <span>{text.reason(figure) ?? text.rests(figure)}</span>
        <span className={styles['quiet']}>{text.period(figure.period, today)}</span>
        <span className={styles['quiet']}>{t(`formula.${figure.formula}.how`)}</span>
      </dd>
    </div>
  );
}

function Value({ ledger }: { readonly ledger: VisitLedger }) {
  const { t } = useTranslation('numbers');
  const value = useMemo(() => lifetimeValue(ledger, yearTo(ledger.today)), [ledger]);
  return (
    <Sheet title={t('more.value')}>
      <dl className={styles['lines']}>{[value.figure, value.spendPerVisit, value.visitsPerYear, value.years].map((figure) => <Line key={figure.formula} figure={figure} />)}</dl>
    </Sheet>
  );
}

/** What LTV÷CAC is aimed at, with its origin (practices F1). */
function Aims() {
  const { t } = useTranslation('numbers');
  const { pair, withNote } = useFormat();
  const text = useFigureText();
  return targetPresets.filter(({ formula }) => formula === 'value-to-cost').map(({ id, formula, value }) => (
    <p key={id} className={styles['quiet']}>
      {withNote(pair(t(`formula.${formula}.name`), t('target.at', { value: t('target.atLeast', { value: text.write(value, 'ratio') }) })), t(`target.origin.${id as 'value-to-cost-3'}`))}
    </p>
  ));
}

function Channels({ ledger }: { readonly ledger: VisitLedger }) {
  const { t } = useTranslation(['numbers', 'common']);
  const book = useBook();
  const text = useFigureText();
  const { yen, count, day } = useFormat();
  const costs = useLive(() => book.channelCosts.all(), [book]);
  // Costs are entered by the month, so whole months are counted.
  const period = useMemo(() => ({ from: addMonths(monthStart(ledger.today), -11), to: ledger.today }), [ledger]);
  const ways = useMemo(() => (costs ? channelFigures(ledger, costs, period) : []), [ledger, costs, period]);
  const short = (figure: Figure) => (
    <>{figure.value === null ? t('numbers:unknown') : text.write(figure.value, figure.unit)}<span className={styles['quiet']}>{text.reason(figure) ?? text.rests(figure)}</span></>
  );
  const saveFile = useSaveFile();
  if (!costs) return null;
  const nameOf = (arrival: (typeof ways)[number]['arrival']): string => (arrival === 'unknown' ? t('numbers:more.unknownWay') : t(`common:arrival.${arrival}`));
  const rows = () => [
    [t('numbers:more.way'), t('numbers:more.newGuests'), t('numbers:more.cost'), t('numbers:more.costMonthsHead'), 'CAC', 'LTV', 'LTV/CAC'],
    ...ways.map((way) => [nameOf(way.arrival), way.newGuests, way.cost, way.costMonths, way.acquisitionCost.value, way.lifetimeValue.value, way.valueToCost.value]),
  ];
  return (
    <Sheet title={t('numbers:more.channels')}>
      <p className={styles['purpose']}>{t('numbers:more.channelsPurpose', { from: day(period.from, ledger.today), to: day(period.to, ledger.today) })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('numbers:more.channels')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('numbers:more.way')}</th><th scope="col">{t('numbers:more.newGuests')}</th><th scope="col">{t('numbers:more.cost')}</th>
              <th scope="col">{t('numbers:formula.acquisition-cost.name')}</th><th scope="col">{t('numbers:formula.lifetime-value.name')}</th><th scope="col">{t('numbers:formula.value-to-cost.name')}</th>
            </tr>
          </thead>
          <tbody>
            {ways.map((way) => (
              <tr key={way.arrival}>
                <th scope="row">{nameOf(way.arrival)}</th>
                <td>{count(way.newGuests)}</td><td>{way.cost === null ? t('numbers:more.noCost') : <>{yen(way.cost)}<span className={styles['quiet']}>{t('numbers:more.costMonths', { count: way.costMonths })}</span></>}</td>
                <td>{short(way.acquisitionCost)}</td><td>{short(way.lifetimeValue)}</td><td>{short(way.valueToCost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Aims />
      <p><button type="button" className={styles['act']} onClick={() => void saveFile(`goencho-channels-${ledger.today}.csv`, csvText(rows()))}>{t('numbers:trend.csv')}</button></p>
      <p className={styles['quiet']}>{t('numbers:formula.acquisition-cost.how')} {t('numbers:more.costHint')}</p>
      <CostEntry costs={costs} today={ledger.today} />
    </Sheet>
  );
}

/** A claim, and labelled so: it supposes that the further returners come and spend like those who return by themselves. */
function Claim({ ledger }: { readonly ledger: VisitLedger }) {
  const { t } = useTranslation('numbers');
  const claim = useMemo(() => repeatClaim(ledger, ledger.today), [ledger]);
  return (
    <Sheet title={t('more.claim')}>
      <p className={styles['claim']}>{t('more.claimCaution')}</p>
      <dl className={styles['lines']}>{[claim.figure, claim.newGuests, claim.visitsOfReturners, claim.spendPerVisit].map((figure) => <Line key={figure.formula} figure={figure} />)}</dl>
    </Sheet>
  );
}
