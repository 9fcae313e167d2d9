import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../components/Sheet.tsx';
import type { Source } from './import-step.ts';
import styles from './import.module.css';

const accepted = '.csv,.tsv,.txt,.xlsx,.vcf,text/csv,text/vcard';

/** A file by the button, or text by the clipboard. What may be read is told by the bytes: other kinds are not refused here but explained afterwards. */
export function ChooseStep({ onTake }: { readonly onTake: (sources: readonly Source[]) => void }) {
  const { t } = useTranslation('import');
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  return (
    <>
      <Sheet title={t('choose.title')}>
        <p className={styles['text']}>{t('choose.text')}</p>
        <input
          ref={picker} type="file" accept={`${accepted},*/*`} multiple hidden aria-label={t('choose.label')}
          onChange={(event) => {
            const files = [...event.currentTarget.files ?? []];
            event.currentTarget.value = '';
            onTake(files.map((file) => ({ name: file.name, blob: file, text: '', encoding: null, sheet: null })));
          }}
        />
        <Button size="lg" onClick={() => picker.current?.click()}>{t('choose.button')}</Button>
      </Sheet>
      <Sheet title={t('choose.pasteTitle')}>
        <p className={styles['text']}>{t('choose.pasteText')}</p>
        <Textarea label={t('choose.pasteLabel')} autosize minRows={4} maxRows={12} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <div className={styles['buttons']}>
          <Button variant="default" disabled={text.trim() === ''} onClick={() => onTake([pastedSource(text, t('choose.pasted'))])}>{t('choose.pasteButton')}</Button>
        </div>
      </Sheet>
    </>
  );
}

/** Rows of a spreadsheet come with tabs, cards with their first line; anything else is a signature. */
function pastedSource(text: string, name: string): Source {
  const isList = text.includes('\t') || /^\s*BEGIN:VCARD/iu.test(text);
  return { name, blob: isList ? new Blob([text]) : null, text, encoding: null, sheet: null };
}
