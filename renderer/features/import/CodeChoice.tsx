import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlannedGuest } from '#shared/exchange/importing/plan-guests';
import { writtenPostalCode } from '#shared/model/typed-postal-code';
import { useFormat } from '../../i18n/use-format.ts';

interface Props {
  readonly row: Pick<PlannedGuest, 'advice'>;
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}

/** Where the address of a row leaves several codes open, he says which; without a word none is taken. */
export function CodeChoice({ row: { advice: { postal } }, chosen, onChoose }: Props) {
  const { t } = useTranslation('import');
  const { spaced } = useFormat();
  if (postal?.kind !== 'missing' || postal.codes.length < 2) return null;
  const data = [{ value: '', label: t('hint.noCode') }, ...postal.codes.map((code, index) => ({ value: code, label: spaced([`〒${writtenPostalCode(code)}`, postal.places[index] ?? '']) }))];
  return <NativeSelect label={t('hint.chooseCode')} data={data} value={chosen ?? ''} onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)} />;
}
