import { useTranslation } from 'react-i18next';
import type { LikenessReason } from '#shared/duplicates/points';
import type { Honorific } from '#shared/model/guest';
import { useFormat } from '../i18n/use-format.ts';
import styles from './AlikeLine.module.css';

interface Props { readonly guests: readonly { readonly id: string; readonly name: string; readonly honorific: Honorific; readonly reasons: readonly LikenessReason[] }[] }

/** 似たお客様：… A quiet line: it stops nobody. Leaving by the link keeps what is typed, as leaving always does. */
export function AlikeLine({ guests }: Props) {
  const { t } = useTranslation('duplicates');
  const { addressed, dotted, pair } = useFormat();
  return (
    <div role="status" className={styles['line']}>
      {guests.map((guest) => {
        const name = addressed(guest);
        return (
          <p key={guest.id}>
            {pair(t('typed.one'), '')}
            <a href={`#/guests/${guest.id}`} aria-label={t('typed.open', { name })} className={styles['link']}>{name}</a>
            <span>{dotted(guest.reasons.map((reason) => t(`reason.${reason}`)))}</span>
          </p>
        );
      })}
    </div>
  );
}
