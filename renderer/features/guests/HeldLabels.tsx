import { useTranslation } from 'react-i18next';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { HeldLabel } from './label-pages.ts';
import styles from './labels.module.css';

/** Ticked and not printed, each with the reason: nobody is dropped without a word. */
export function HeldLabels({ held }: { readonly held: readonly HeldLabel[] }) {
  const { t } = useTranslation('guests');
  const { count } = useFormat();
  if (held.length === 0) return null;
  return (
    <div role="group" aria-label={t('labels.heldList')}>
      <p className={styles['heldTitle']}>{t('labels.held', { number: count(held.length) })}</p>
      <ul className={styles['held']}>
        {held.map(({ guest, reason }) => (
          <li key={guest.id}>
            <a href={`#/guests/${guest.id}`}>{guest.name}</a>
            <HoldBadge reason={reason} />
          </li>
        ))}
      </ul>
    </div>
  );
}
