import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceNames, differs, textFields, type ChoiceField } from '#shared/duplicates/merged-guest';
import type { Guest } from '#shared/model/guest';
import { Check } from '../../components/Check.tsx';
import { Choices } from '../../components/Choices.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Two } from './two.ts';
import styles from './duplicates.module.css';
import { PhotoChoices } from './PhotoChoices.tsx';
import { useFieldText } from './use-field-text.ts';
import { useMerging, type Merging } from './use-merging.ts';

/** Where the two differ he chooses; beside it stands what they become. */
export function MergePanel({ two, onClose }: { readonly two: Two; readonly onClose: () => void }) {
  const { t } = useTranslation('duplicates');
  const merging = useMerging(two, onClose);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="merge-heading" className={styles['panel']}>
      <div className={styles['choices']}>
        <h2 id="merge-heading" ref={heading} tabIndex={-1} className={styles['heading']}>{t('panel.title')}</h2>
        <p>{t('panel.text')}</p>
        {merging.changed && merging.failure === null && <p role="status" className={styles['changed']}>{t('panel.changed')}</p>}
        <FieldChoices two={two} merging={merging} />
        <TextChoices two={two} merging={merging} />
        <PhotoChoices two={two} chosen={merging.photos} onChoose={merging.choosePhoto} />
        <Check label={t('panel.remember')} checked={merging.remembers} onChange={merging.setRemembers} />
      </div>
      <Preview guest={merging.result} two={two} />
      {merging.failure !== null && <p role="alert" className={styles['failure']}>{t(`failed.${merging.failure}`)}</p>}
      <div className={styles['buttons']}>
        <Button type="button" onClick={merging.carryOut}>{t('panel.do')}</Button>
        <Button type="button" variant="default" onClick={onClose}>{t('panel.leave')}</Button>
      </div>
    </section>
  );
}

function FieldChoices({ two: [keep, gone], merging }: { readonly two: Two; readonly merging: Merging }) {
  const { t } = useTranslation('duplicates');
  const text = useFieldText();
  const fields = choiceNames.filter((field) => differs(keep, gone, field) && text(field, keep) !== text(field, gone));
  if (fields.length === 0) return <p className={styles['quiet']}>{t('panel.nothing')}</p>;
  return fields.map((field) => (
    <Choices
      key={field} label={t(`field.${field}`)} value={merging.choices.fields[field]} onChange={(side) => merging.chooseField(field, side)}
      choices={[{ value: 'keep', label: text(field, keep) }, { value: 'gone', label: text(field, gone) }]}
    />
  ));
}

function TextChoices({ two: [keep, gone], merging }: { readonly two: Two; readonly merging: Merging }) {
  const { t } = useTranslation('duplicates');
  return textFields.filter((field) => keep[field] !== '' && gone[field] !== '' && keep[field] !== gone[field]).map((field) => (
    <Choices
      key={field} label={t(`field.${field}`)} value={merging.choices.texts[field]} onChange={(side) => merging.chooseText(field, side)}
      choices={[{ value: 'both', label: t('panel.both') }, { value: 'keep', label: keep[field] }, { value: 'gone', label: gone[field] }]}
    />
  ));
}

const previewed: readonly ChoiceField[] = ['name', 'kana', 'honorific', 'company', 'address', 'phone', 'email', 'birthday', 'introducedBy', 'cameBy'];

function Preview({ guest, two }: { readonly guest: Guest; readonly two: Two }) {
  const { t } = useTranslation('duplicates');
  const book = useBook();
  const { count } = useFormat();
  const text = useFieldText();
  const touches = useLive(async () => (await Promise.all(two.map(({ id }) => book.touches.ofGuest(id)))).flat().length, [book, two]);
  const visits = two.reduce((total, { id }) => total + (book.directory.entry(id)?.totals.visits ?? 0), 0);
  const lines = [
    ...previewed.map((field) => [field, text(field, guest)] as const),
    ...textFields.map((field) => [field, guest[field]] as const),
  ].filter(([, line]) => line !== '');
  return (
    <div className={styles['preview']} role="group" aria-labelledby="preview-heading">
      <h3 id="preview-heading" className={styles['heading']}>{t('panel.preview')}</h3>
      <dl className={styles['facts']}>
        {lines.map(([field, line]) => <div key={field}><dt>{t(`field.${field}`)}</dt><dd>{line}</dd></div>)}
      </dl>
      <p>{t('panel.holds', { visits: count(visits), touches: count(touches ?? 0) })}</p>
    </div>
  );
}
