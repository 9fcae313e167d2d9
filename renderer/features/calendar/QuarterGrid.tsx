import { useTranslation } from 'react-i18next';
import { monthEnd, quarterStart } from '#shared/follow/calendar-days';
import { seasonWindowsBetween } from '#shared/follow/season-windows';
import { addMonths, type PlainDate } from '#shared/lib/plain-date';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { isOurs, quarterKinds, touchesOf, type QuarterKind } from './calendar-plan.ts';
import styles from './QuarterGrid.module.css';

/** The four kinds over three months: what the season asks for, and what went out. */
export function QuarterGrid({ on }: { readonly on: PlainDate }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const first = quarterStart(on);
  const months = [0, 1, 2].map((index) => addMonths(first, index));
  return (
    <Sheet title={t('quarter.title')} aside={<span className={styles['quiet']}>{t('quarter.hint')}</span>}>
      <div className={styles['frame']}>
        <table className={styles['grid']}>
          <thead>
            <tr>
              <th scope="col">{t('quarter.kind')}</th>
              {months.map((month) => <th key={month} scope="col">{format.month(month)}</th>)}
            </tr>
          </thead>
          <tbody>
            {quarterKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`quarter.${kind}`)}</th>
                {months.map((month) => <QuarterCell key={month} kind={kind} month={month} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}

function QuarterCell({ kind, month }: { readonly kind: QuarterKind; readonly month: PlainDate }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const book = useBook();
  const sent = useLive(() => book.touches.count(touchesOf[kind], month, monthEnd(month)), [book, kind, month]) ?? 0;
  const windows = kind === 'season' ? seasonWindowsBetween(month, monthEnd(month)).filter((window) => isOurs(window.kind)) : [];
  return (
    <td>
      {windows.map((window) => <p key={window.kind} className={styles['window']}>{t(`season.${window.kind}`)}<span className={styles['span']}>{t('span', { from: format.day(window.from), to: format.day(window.to) })}</span></p>)}
      {sent > 0 ? <p className={styles['sent']}>{t('quarter.sent', { count: sent })}</p> : windows.length === 0 && <p className={styles['quiet']}>{t('quarter.none')}</p>}
    </td>
  );
}
