import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileNotice } from '../../components/FileNotice.tsx';
import type { FileState } from '../../components/file-state.ts';
import { saveFiles } from '../../platform/save-files.ts';
import type { ContactsReader } from '../../worker/contacts-reader.ts';
import { importJa } from '../../i18n/ja/import.ts';
import styles from './import.module.css';

/** The rows with something wrong as a file of their own, to be mended and read again. */
export function SaveFaulty({ reader }: { readonly reader: () => ContactsReader }) {
  const { t } = useTranslation('import');
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  const save = async (): Promise<void> => {
    setState({ kind: 'working' });
    const kinds = Object.fromEntries((Object.keys(importJa.problem) as (keyof typeof importJa.problem)[]).map((kind) => [kind, t(`problem.${kind}`)]));
    const csv = await reader().ask<'faulty-rows'>({ task: 'faulty-rows', words: { row: t('plan.problemRow'), problem: t('plan.problem'), kinds } });
    if (!csv.ok) return setState({ kind: 'not-made', error: { kind: 'crashed' } });
    const file = `${t('plan.problem')}.csv`;
    const saved = await saveFiles([{ name: file, bytes: new TextEncoder().encode(csv.value) }]);
    return setState(saved.ok ? { kind: 'made', file: saved.value.names[0] ?? file, saved: saved.value } : { kind: 'not-made', error: saved.error });
  };
  return (
    <div className={styles['buttons']}>
      <Button variant="default" loading={state.kind === 'working'} onClick={() => void save()}>{t('plan.saveFaulty')}</Button>
      <FileNotice state={state} />
    </div>
  );
}
