import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FileNotice.module.css';
import type { FileState } from './file-state.ts';

/** What became of the file that he asked for; `hint`: what to mind about it. */
export function FileNotice({ state, hint = '' }: { readonly state: FileState; readonly hint?: string }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" className={styles['notice']}>
      {state.kind === 'working' && <p>{t('file.working')}</p>}
      {state.kind === 'made' && (
        <>
          <p>{state.saved.folder === null ? t('file.downloaded', { file: state.file }) : t('file.saved', { folder: state.saved.folder, file: state.file })} {hint}</p>
          {state.saved.open && <OpenButton open={state.saved.open} />}
        </>
      )}
      {state.kind === 'not-made' && (
        <p className={styles['wrong']}>{state.error.kind === 'not-writable' ? t('file.not-writable', { file: state.error.fileName }) : t(`file.${state.error.kind}`)}</p>
      )}
    </div>
  );
}

function OpenButton({ open }: { readonly open: () => Promise<boolean> }) {
  const { t } = useTranslation('common');
  const [failed, setFailed] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => void open().then((opened) => setFailed(!opened))}>{t('file.open')}</Button>
      {failed && <p className={styles['wrong']}>{t('file.notOpened')}</p>}
    </>
  );
}
