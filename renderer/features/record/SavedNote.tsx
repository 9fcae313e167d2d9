import { useTranslation } from 'react-i18next';
import type { GuestId, VisitId } from '#shared/model/ids';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useDueOf } from '../../data/use-due.ts';
import { CameByCard } from './CameByCard.tsx';
import styles from './record.module.css';

/** What was saved last, the way back, and the way on. */
export interface LastSaved {
  readonly guestId: GuestId;
  readonly visitId: VisitId;
  readonly name: string;
  readonly undo: () => void;
}

/** In sight and not in the way: the strip of an undo notice would lie on the fields of the next party. */
export function SavedNote({ saved }: { readonly saved: LastSaved }) {
  const { t } = useTranslation('record');
  // Due tomorrow, but the talk is fresh tonight. A card that is held back has its reasons on the writing screen.
  const card = useDueOf(saved.guestId).find(({ visitId, channel, hold }) => visitId === saved.visitId && channel === 'postcard' && hold === null);
  return (
    <p className={styles['saved']}>
      {t('saved', { name: saved.name })}
      {card && <a className={styles['onward']} href={`#/write?visit=${saved.visitId}`}>{t('writeNow')}</a>}
      <CameByCard guestId={saved.guestId} visitId={saved.visitId} />
      <button type="button" className={styles['link']} onClick={saved.undo} aria-keyshortcuts="Control+Z">{t('takeBack')} <KeyHint keys="Ctrl+Z" /></button>
    </p>
  );
}
