import { useTranslation } from 'react-i18next';
import { FileNotice } from '../../components/FileNotice.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import styles from './export.module.css';
import type { ExportNote, ExportState } from './use-export.ts';

/** What became of the file, who is in the second one and why, and how many were left out. */
export function ExportNotice({ state, note }: { readonly state: ExportState; readonly note: ExportNote }) {
  const { t } = useTranslation('export');
  switch (state.kind) {
    case 'writing': return <ProgressLine label={t('writing')} share={state.share} />;
    case 'stopped':
    case 'nobody':
    case 'changed-meanwhile': return <p role="status">{t(`ended.${state.kind}`)}</p>;
    default: return (
      <>
        <FileNotice state={state} />
        {state.kind === 'made' && note.leftOut > 0 && <p>{t('leftOut', { count: note.leftOut })}</p>}
        {state.kind === 'made' && note.apart.length > 0 && (
          <div className={styles['apart']}>
            <p>{t('apart', { count: note.apart.length })}</p>
            <ul>{note.apart.map(({ row, characters }, index) => <li key={row}>{t('apartRow', { name: note.names[index] ?? '', row: row + 1, characters: characters.join(t('comma')) })}</li>)}</ul>
          </div>
        )}
      </>
    );
  }
}
