import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. Mounted = open. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useTranslation('common');
  const heading = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={element} className={styles['dialog']} aria-labelledby={heading} onClose={onClose}>
      <div className={styles['head']}>
        <h2 id={heading} className={styles['title']}>{title}</h2>
        <button type="button" className={styles['close']} onClick={onClose} aria-label={t('action.close')}>×</button>
      </div>
      {children}
    </dialog>
  );
}
