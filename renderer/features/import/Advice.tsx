import { useTranslation } from 'react-i18next';
import type { PlannedGuest } from '#shared/exchange/importing/plan-guests';
import { writtenPostalCode } from '#shared/model/typed-postal-code';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './import.module.css';

type Row = Pick<PlannedGuest, 'fields' | 'advice'>;

/** What the tables of the program say of a row: the code its address may have, that its code is another place's, the reading of its name. */
export function Advice({ row }: { readonly row: Row }) {
  const { t } = useTranslation('import');
  const postal = usePostalText()(row);
  const { kana } = row.advice;
  if (postal === null && kana === null) return null;
  return (
    <ul className={styles['advice']}>
      {postal !== null && <li>{postal}</li>}
      {kana !== null && <li>{t('hint.reading', { reading: [kana.familyKana, kana.givenKana].filter((half) => half !== '').join(' ') })}</li>}
    </ul>
  );
}

/** More of them say nothing. */
const mostCodes = 5;

function usePostalText(): (row: Row) => string | null {
  const { t } = useTranslation('import');
  const { list } = useFormat();
  return ({ fields, advice: { postal } }) => {
    if (postal === null) return null;
    const codes = list(postal.codes.slice(0, mostCodes).map((code) => `〒${writtenPostalCode(code)}`));
    if (postal.kind === 'missing') return t(postal.codes.length === 1 ? 'hint.code' : 'hint.codesOpen', { codes });
    return t(postal.place === '' ? 'hint.codeUnknown' : 'hint.codeOf', { code: `〒${writtenPostalCode(fields.address?.postalCode ?? '')}`, place: postal.place, codes });
  };
}
