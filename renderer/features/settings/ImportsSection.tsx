import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../components/offer-undo.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import type { ListedImport } from '../../data/imports-contract.ts';
import { takeBackImport } from '../../data/take-back-import.ts';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWordsNow } from '../../i18n/use-words-now.ts';
import styles from './settings.module.css';

/** 取り込みの記録: what came in from files, when, and the way back for 30 days. */
export function ImportsSection() {
  const { t } = useTranslation('import');
  const book = useBook();
  const imports = useLive(() => book.imports.list(), [book]);
  return (
    <Sheet title={t('records.title')} aside={<Button component="a" variant="default" href="#/import">{t('open')}</Button>}>
      <p className={styles['text']}>{t('records.text')}</p>
      {imports?.length === 0 && <p>{t('records.none')}</p>}
      <ul className={styles['records']}>{imports?.map((record) => <li key={record.id}><Line record={record} /></li>)}</ul>
    </Sheet>
  );
}

function Line({ record }: { readonly record: ListedImport }) {
  const t = useWordsNow('import');
  const book = useBook();
  const { count, datedInstant } = useFormat();
  const file = record.file || t('records.pasted');
  const takeBack = async (): Promise<void> => {
    sayDone(() => t('done.undone'));
    const done = await takeBackImport(book, record.id, (names) => sayDone(() => t('done.kept', { names })));
    if (!done.ok) sayDone(() => t(done.error.kind === 'disk-full' ? 'records.failed' : 'records.gone'));
  };
  return (
    <>
      <span>{datedInstant(record.at)}</span>
      <strong>{file}</strong>
      <span>{record.what === 'visits' ? t('records.visits', { added: count(record.added) }) : t('records.guests', { added: count(record.added), changed: count(record.changed) })}</span>
      {record.undoneAt !== null && <span>{t('records.undone', { when: datedInstant(record.undoneAt) })}</span>}
      {record.undoable && <Button variant="default" aria-label={t('records.undoOf', { file })} onClick={() => void takeBack()}>{t('records.undo')}</Button>}
      {record.undoneAt === null && !record.undoable && <span>{t('records.old')}</span>}
    </>
  );
}
