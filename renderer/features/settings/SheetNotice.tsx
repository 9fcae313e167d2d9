import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFiles } from '../../platform/save-files.ts';
import styles from './settings.module.css';
import type { SheetState } from './use-sheet-pdf.ts';

/** What became of the page that he asked for. */
export function SheetNotice({ state }: { readonly state: SheetState }) {
  const { t } = useTranslation('settings');
  return (
    <div role="status" className={styles['sheetNotice']}>
      {state.kind === 'working' && <p>{t('sheet.working')}</p>}
      {state.kind === 'made' && (
        <>
          <p>{state.saved.folder === null ? t('sheet.downloaded', { file: state.file }) : t('sheet.saved', { folder: state.saved.folder, file: state.file })} {t('sheet.fullSize')}</p>
          {state.saved.open && <OpenButton open={state.saved.open} />}
        </>
      )}
      {state.kind === 'not-made' && (
        <p className={styles['wrong']}>{state.error.kind === 'not-writable' ? t('sheet.not-writable', { file: state.error.fileName }) : t(`sheet.${state.error.kind}`)}</p>
      )}
    </div>
  );
}

function OpenButton({ open }: { readonly open: NonNullable<SavedFiles['open']> }) {
  const { t } = useTranslation('settings');
  const [failed, setFailed] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => void open().then((opened) => setFailed(!opened))}>{t('sheet.open')}</Button>
      {failed && <p className={styles['wrong']}>{t('sheet.notOpened')}</p>}
    </>
  );
}
