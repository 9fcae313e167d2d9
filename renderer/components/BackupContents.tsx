import { useTranslation } from 'react-i18next';
import type { BackupAbout } from '#shared/exchange/backup-lines';
import type { Instant } from '#shared/lib/plain-date';
import { useFormat } from '../i18n/use-format.ts';
import styles from './BackupContents.module.css';

/** What is in a backup file, before anything is changed by it. */
export function BackupContents({ about }: { readonly about: BackupAbout & { readonly createdAt: Instant } }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const count = (table: string) => format.count(about.counts[table] ?? 0);
  const facts: readonly (readonly [string, string])[] = [
    [t('contents.shop'), about.shop || t('contents.noShop')],
    [t('contents.made'), format.datedInstant(about.createdAt)],
    [t('contents.guests'), t('contents.people', { count: about.counts['guests'] ?? 0, number: count('guests') })],
    [t('contents.visits'), about.visitsFrom && about.visitsUntil ? t('contents.between', { number: count('visits'), from: format.datedDay(about.visitsFrom), until: format.datedDay(about.visitsUntil) }) : count('visits')],
    [t('contents.touches'), count('touches')],
    [t('contents.photos'), count('photos')],
  ];
  return (
    <>
      <h4 className={styles['title']}>{t('contents.title')}</h4>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </>
  );
}
