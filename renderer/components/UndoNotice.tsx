import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentNotice, dismissNotice, sayDone, subscribeNotice, type Notice } from './offer-undo.ts';
import { isTyping } from './use-keys.ts';
import styles from './UndoNotice.module.css';

/** Long enough to read, to notice the slip and to reach for the mouse (WCAG 2.2.1 asks for it; the pointer or the focus on it stops the time). */
const undoMs = 15_000;
const sayMs = 5_000;

/** The strip at the lower edge. Placed once by the app; everybody speaks through offerUndo and sayDone. Ctrl+Z does the same. */
export function UndoNotice() {
  const { t } = useTranslation('common');
  const notice = useSyncExternalStore(subscribeNotice, currentNotice);
  return (
    <div className={styles['region']} role="status" aria-label={t('undo.region')}>
      {notice && <Strip key={notice.id} notice={notice} />}
    </div>
  );
}

function Strip({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('common');
  const [held, setHeld] = useState(false);
  const { undo } = notice;

  const takeBack = useCallback(async () => {
    if (!undo) return;
    dismissNotice();
    if (!await undo()) sayDone(t('undo.gone'));
  }, [undo, t]);

  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(dismissNotice, undo ? undoMs : sayMs);
    return () => clearTimeout(timer);
  }, [held, undo]);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z' || isTyping(event.target)) return;
      event.preventDefault();
      void takeBack();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [takeBack]);

  return (
    <div
      className={styles['strip']}
      onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}
    >
      <span>{notice.message}</span>
      {undo && <button type="button" className={styles['button']} onClick={() => void takeBack()} aria-keyshortcuts="Control+Z">{t('action.undo')}</button>}
      <button type="button" className={styles['close']} onClick={dismissNotice} aria-label={t('action.close')}>×</button>
    </div>
  );
}
