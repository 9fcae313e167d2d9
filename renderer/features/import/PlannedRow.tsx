import { useTranslation } from 'react-i18next';
import { filledGuest, guestOfFields, memoOverflows, type FillWay } from '#shared/exchange/importing/filled-guest';
import { advisedGuest, type AdviceChoices } from '#shared/exchange/importing/row-advice';
import type { PlannedGuest } from '#shared/exchange/importing/plan-guests';
import type { Guest } from '#shared/model/guest';
import { useFormat } from '../../i18n/use-format.ts';
import { Advice } from './Advice.tsx';
import { shownFields, useFieldLines } from './use-field-lines.ts';
import styles from './import.module.css';

/** A row that stands alone: who it is, and what is wrong or was done with it. */
export function PlannedRow({ row }: { readonly row: PlannedGuest }) {
  const { t } = useTranslation('import');
  const { count, dotted } = useFormat();
  const lines = useFieldLines();
  const { name, company, address, phone, email } = lines(guestOfFields(row.fields));
  return (
    <div className={styles['row']}>
      <span className={styles['where']}>{t('plan.row', { row: count(row.where) })}</span>
      <span className={styles['who']}>{name || company}</span>
      <span className={styles['quiet']}>{dotted([name === '' ? '' : company, address, phone, email].filter((text) => text !== ''))}</span>
      <Problems row={row} />
      <Advice row={row} />
    </div>
  );
}

export function Problems({ row: { problems } }: { readonly row: Pick<PlannedGuest, 'problems'> }) {
  const { t } = useTranslation('import');
  const { pair } = useFormat();
  if (problems.length === 0) return null;
  return (
    <ul className={styles['problems']}>
      {problems.map(({ column, kind, text }) => <li key={`${column} ${kind} ${text}`}>{pair([column, text].filter((part) => part !== '').join(' ') || t('plan.problemRow'), t(`problem.${kind}`))}</li>)}
    </ul>
  );
}

/** What stands here and what would; a memo only grows. */
function Change({ here, after }: { readonly here: string; readonly after: string }) {
  if (after === here) return here;
  if (after.startsWith(here)) return <>{here}<ins>{after.slice(here.length)}</ins></>;
  return <><del>{here}</del> <ins>{after}</ins></>;
}

/** The guest of the book and the row side by side. What the chosen way would change is marked. */
export function MatchedRow({ row, guest, way, choices }: { readonly row: PlannedGuest; readonly guest: Guest; readonly way: FillWay | 'separate'; readonly choices: AdviceChoices }) {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  const linesOf = useFieldLines();
  const [here, there] = [linesOf(guest), linesOf(guestOfFields(row.fields))];
  const after = way === 'separate' ? here : linesOf(advisedGuest(filledGuest(guest, row.fields, way), row, choices));
  const fields = shownFields.filter((field) => here[field] !== '' || there[field] !== '');
  const isFull = way !== 'separate' && memoOverflows(guest.memo, row.fields.memo ?? '');
  return (
    <table className={styles['pair']}>
      <thead><tr><th scope="col">{t('plan.row', { row: count(row.where) })}</th><th scope="col">{t('plan.here')}</th><th scope="col">{t('plan.there')}</th></tr></thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{t(`field.${field}`)}</th>
            <td><Change here={here[field]} after={after[field]} />{field === 'memo' && isFull && <strong> {t('plan.memoFull')}</strong>}</td>
            <td>{there[field]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
