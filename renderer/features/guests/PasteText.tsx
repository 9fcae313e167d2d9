import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { readTextBlock } from '#shared/exchange/incoming/read-text-block';
import { writtenPostalCode } from '#shared/model/typed-postal-code';
import { offerUndo } from '../../components/offer-undo.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWordsNow } from '../../i18n/use-words-now.ts';
import type { GuestFormValues } from './guest-form.ts';
import styles from './guest-form.module.css';

const paths = [
  'familyName', 'givenName', 'familyKana', 'givenKana', 'company.name', 'company.kana', 'company.department', 'company.title',
  'address.postalCode', 'address.street', 'address.building', 'phone', 'email', 'memo',
] as const;
type Path = (typeof paths)[number];

/** Text for the fields of the form, as `readTextBlock` understands it; '' where it says nothing. */
function saidBy(text: string): (path: Path) => string {
  const said: unknown = readTextBlock(text);
  return (path) => {
    const value = path.split('.').reduce((inside: unknown, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined), said);
    const words = typeof value === 'string' ? value : '';
    return path === 'address.postalCode' ? writtenPostalCode(words) : words;
  };
}

/** 「文字を貼り付けて入れる」: the foot of a mail fills the fields that are empty, and says which. What stands in a field stays. */
export function PasteText() {
  const t = useWordsNow('guests');
  const { list } = useFormat();
  const form = useFormContext<GuestFormValues>();
  const [text, setText] = useState('');
  const [filled, setFilled] = useState<readonly Path[] | null>(null);
  const put = (fields: readonly Path[], value: (path: Path) => string): void => {
    for (const path of fields) form.setValue(path, value(path), { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  };
  const read = (): void => {
    const said = saidBy(text);
    const empty = paths.filter((path) => said(path) !== '' && form.getValues(path) === '');
    put(empty, said);
    setFilled(empty);
    if (empty.length === 0) return;
    offerUndo(() => t('paste.undo'), async () => {
      // What he has changed by hand since is his.
      put(empty.filter((path) => form.getValues(path) === said(path)), () => '');
      setFilled(null);
      return true;
    }, 'notice');
  };
  return (
    <details className={styles['paste']}>
      <summary className={styles['pasteTitle']}>{t('paste.title')}</summary>
      <Textarea label={t('paste.label')} description={t('paste.hint')} autosize minRows={3} maxRows={8} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <div className={styles['buttons']}><Button type="button" variant="default" disabled={text.trim() === ''} onClick={read}>{t('paste.read')}</Button></div>
      <p role="status">{filled && (filled.length === 0 ? t('paste.nothing') : t('paste.filled', { fields: list(filled.map((path) => t(`paste.field.${path.replace('.', '-') as 'phone'}`))) }))}</p>
    </details>
  );
}
