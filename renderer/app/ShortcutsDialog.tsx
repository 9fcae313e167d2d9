import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import { KeyHint } from '../components/KeyHint.tsx';
import styles from './ShortcutsDialog.module.css';

const groups = [
  { name: 'everywhere', rows: [['newVisit', 'N'], ['write', 'W'], ['session', 'T'], ['search', '/'], ['undo', 'Ctrl+Z'], ['help', '?']] },
  { name: 'forms', rows: [['next', 'Tab'], ['pick', '↑ ↓ Enter'], ['day', '↑ ↓']] },
  { name: 'write', rows: [['card', '↑ ↓ 1–9'], ['cardWriting', 'Alt+↑ ↓'], ['mark', 'M'], ['pdf', 'P'], ['printed', 'I'], ['posted', 'O'], ['glyphs', 'G'], ['trace', 'Alt+T']] },
  { name: 'session', rows: [['before', '↑ ↓'], ['done', 'D'], ['writeCard', 'W'], ['memoCall', 'M'], ['copy', 'C'], ['later', 'L'], ['skip', 'S'], ['guest', 'O'], ['clock', 'P'], ['end', 'E']] },
  { name: 'due', rows: [['move', '↑ ↓'], ['done', 'D'], ['memo', 'M'], ['later', 'L'], ['skip', 'S'], ['open', 'Enter']] },
] as const;

/** Every key in one place. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shortcuts');
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p className={styles['note']}>{t('note')}</p>
      <div className={styles['groups']}>
        {groups.map((group) => (
          <section key={group.name} className={styles['section']}>
            <h3 className={styles['group']}>{t(`group.${group.name}`)}</h3>
            <dl className={styles['list']}>
              {group.rows.map(([name, keys]) => (
                <div key={name} className={styles['row']}>
                  <dt>{t(`key.${name}`)}</dt>
                  <dd><span className={styles['spoken']}>{keys}</span><KeyHint keys={keys} /></dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
