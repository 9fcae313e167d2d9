import { useEffect, useLayoutEffect, useState, useSyncExternalStore, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from './is-composing.ts';
import { canTakeBack, currentNotice, dismissNotice, subscribeNotice, takeBackLast, type Notice, type Said } from './offer-undo.ts';
import { isTyping } from './use-keys.ts';
import styles from './UndoNotice.module.css';

/** Long enough to read, to notice the slip and to reach for the mouse (WCAG 2.2.1 asks for it; a moving pointer or the focus on it stops the time). */
const undoMs = 15_000;
const sayMs = 5_000;

/** The strip at the lower edge. Placed once by the app; everybody speaks through offerUndo and sayDone. Ctrl+Z does the same, also when the strip has gone. */
export function UndoNotice() {
  const { t } = useTranslation('common');
  const notice = useSyncExternalStore(subscribeNotice, currentNotice);
  useTakeBackKey();
  useOneLanguage();
  return (
    <div className={styles['region']} role="status" aria-label={t('undo.region')}>
      {notice && <Strip notice={notice} />}
    </div>
  );
}

/** Ctrl+Z. In a field it belongs to the typing there, once he has typed. */
function useTakeBackKey(): void {
  useLayoutEffect(() => {
    const typedIn = new WeakSet<EventTarget>();
    const typed = ({ target }: Event): void => {
      if (target) typedIn.add(target);
    };
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'z' || isComposing(event)) return;
      if (!canTakeBack() || (isTyping(event.target) && event.target !== null && typedIn.has(event.target))) return;
      event.preventDefault();
      // Held down it would take back the whole evening.
      if (!event.repeat) void takeBackLast();
    };
    document.addEventListener('input', typed, true);
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('input', typed, true);
      document.removeEventListener('keydown', listen);
    };
  }, []);
}

const wordsOf = (said: Said): string => (typeof said === 'string' ? said : said());

/** What was said in the other language goes when the language changes, unless it can say itself anew. */
function useOneLanguage(): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    const changed = (): void => {
      if (typeof currentNotice()?.said === 'string') dismissNotice();
    };
    i18n.on('languageChanged', changed);
    return () => i18n.off('languageChanged', changed);
  }, [i18n]);
}

function Strip({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('common');
  const [focused, setFocused] = useState(false);
  const [moved, setMoved] = useState(0);
  const { id, kind, said, next } = notice;
  const what = wordsOf(said);

  return (
    // The buttons inside do everything by themselves; Escape is a shorter way.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['strip']} onMouseMove={() => setMoved((count) => count + 1)} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
      onKeyDown={(event: ReactKeyboardEvent) => {
        if (event.key === 'Escape') dismissNotice();
      }}
    >
      <span className={styles['words']}>
        <span>{kind === 'taken' || kind === 'gone' ? t(`undo.${kind}`, { what }) : what}</span>
        {next !== null && kind !== 'offered' && <span className={styles['next']}>{t('undo.next', { what: wordsOf(next) })}</span>}
      </span>
      {next !== null && (
        <button type="button" className={styles['button']} onClick={() => void takeBackLast()} aria-keyshortcuts="Control+Z">{t(kind === 'offered' ? 'action.undo' : 'undo.more')}</button>
      )}
      {/* A pointer that merely lies where the strip appears holds nothing, or the strip would stay for ever. */}
      {!focused && <GoesAfter key={`${id} ${moved}`} ms={next === null ? sayMs : undoMs} />}
      <button type="button" className={styles['close']} onClick={dismissNotice} aria-label={t('action.close')}>×</button>
    </div>
  );
}

function GoesAfter({ ms }: { readonly ms: number }) {
  useEffect(() => {
    const timer = setTimeout(dismissNotice, ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return null;
}
