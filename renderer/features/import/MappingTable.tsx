import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnMeaning } from '#shared/exchange/incoming/column-meaning';
import type { TextEncoding } from '#shared/exchange/incoming/contacts-file';
import { Choices } from '../../components/Choices.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { MappingStep, Source } from './import-step.ts';
import { isVisits } from './use-import.ts';
import { useMeaningText } from './use-meaning-text.ts';
import styles from './import.module.css';

interface Props {
  readonly step: MappingStep;
  readonly onChange: (meanings: readonly ColumnMeaning[]) => void;
  readonly onReread: (source: Source) => void;
  readonly onGo: () => void;
  readonly onCancel: () => void;
}

/** Each column of the file, what stands in it, and where it goes. */
export function MappingTable({ step, onChange, onReread, onGo, onCancel }: Props) {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  const { about, meanings, remembered } = step;
  const lacking = lackingOf(meanings);
  return (
    <Sheet title={t('map.title')} aside={<span>{step.source.name} {t('map.rows', { count: about.rows, number: count(about.rows) })}</span>}>
      <p className={styles['text']}>{t(remembered ? 'map.remembered' : 'map.text')}</p>
      <Reading step={step} onReread={onReread} />
      <Nowhere step={step} onChange={onChange} />
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead><tr><th scope="col">{t('map.column')}</th><th scope="col">{t('map.sample')}</th><th scope="col">{t('map.meaning')}</th></tr></thead>
          <tbody>
            {about.headers.map((header, index) => (
              <Column
                // oxlint-disable-next-line react/no-array-index-key -- columns have no other name: two may be headed alike
                key={index} header={header || t('map.noName', { number: index + 1 })} samples={about.samples[index] ?? []} meaning={meanings[index] ?? 'memo'}
                onChange={(meaning) => onChange(meanings.with(index, meaning))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {lacking !== null && <p role="alert" className={styles['wrong']}>{t(lacking)}</p>}
      <div className={styles['buttons']}>
        <Button size="lg" disabled={lacking !== null} onClick={onGo}>{t('map.go')}</Button>
        <Button size="lg" variant="default" onClick={onCancel}>{t('step.cancel')}</Button>
        <span className={styles['quiet']}>{t('map.goHint')}</span>
      </div>
    </Sheet>
  );
}

const naming: readonly ColumnMeaning[] = ['fullName', 'familyName', 'givenName', 'company.name'];
const finding: readonly ColumnMeaning[] = [...naming, 'fullKana', 'familyKana', 'email', 'phone.mobile', 'phone.home', 'phone.work', 'phone.other'];

function lackingOf(meanings: readonly ColumnMeaning[]): 'map.noNameColumn' | 'map.noGuestColumn' | null {
  if (isVisits(meanings)) return meanings.some((meaning) => finding.includes(meaning)) ? null : 'map.noGuestColumn';
  return meanings.some((meaning) => naming.includes(meaning)) ? null : 'map.noNameColumn';
}

interface ColumnProps {
  readonly header: string;
  readonly samples: readonly string[];
  readonly meaning: ColumnMeaning;
  readonly onChange: (meaning: ColumnMeaning) => void;
}

function Column({ header, samples, meaning, onChange }: ColumnProps) {
  const { t } = useTranslation('import');
  const { choices } = useMeaningText();
  return (
    <tr data-meaning={meaning}>
      <th scope="row">{header}</th>
      <td className={styles['samples']}>{samples.map((sample) => <span key={sample}>{sample}</span>)}</td>
      <td><NativeSelect aria-label={t('map.meaningOf', { column: header })} data={choices} value={meaning} onChange={(event) => onChange(event.currentTarget.value as ColumnMeaning)} /></td>
    </tr>
  );
}

/** What the program has no field for goes to the memo, unless he says otherwise, all at once or column by column. */
function Nowhere({ step: { about, meanings }, onChange }: Pick<Props, 'step' | 'onChange'>) {
  const { t } = useTranslation('import');
  const { list } = useFormat();
  const lost = about.headers.flatMap((header, index) => (about.unknown[index] === true && ['memo', 'ignore'].includes(meanings[index] ?? '') ? [{ header, index }] : []));
  if (lost.length === 0) return null;
  const all = (['memo', 'ignore'] as const).find((meaning) => lost.every(({ index }) => meanings[index] === meaning)) ?? null;
  const setAll = (meaning: 'memo' | 'ignore'): void => onChange(meanings.map((before, index) => (lost.some((one) => one.index === index) ? meaning : before)));
  return (
    <Choices
      label={t('map.nowhere')} hint={t('map.nowhereText', { columns: list(lost.map(({ header }) => header)) })} value={all}
      choices={[{ value: 'memo', label: t('map.toMemo') }, { value: 'ignore', label: t('map.drop') }]} onChange={setAll}
    />
  );
}

const encodings: readonly TextEncoding[] = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le', 'utf-16be'];

/** How the bytes were read: to be changed where the names are nonsense. */
function Reading({ step: { about, source }, onReread }: Pick<Props, 'step' | 'onReread'>) {
  const { t } = useTranslation('import');
  const { encoding, sheets, sheet } = about;
  return (
    <div className={styles['reading']}>
      {encoding !== null && (
        <NativeSelect
          label={t('map.encoding')} description={t('map.encodingHint')} value={encoding} data={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
          onChange={(event) => onReread({ ...source, encoding: event.currentTarget.value as TextEncoding })}
        />
      )}
      {sheets.length > 1 && <NativeSelect label={t('map.sheet')} value={sheet ?? ''} data={[...sheets]} onChange={(event) => onReread({ ...source, sheet: event.currentTarget.value })} />}
    </div>
  );
}
