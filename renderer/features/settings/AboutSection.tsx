import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import changelog from '#assets/changelog.json';
import { plainDate } from '#shared/lib/plain-date';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './settings.module.css';

/** Version, what has changed, and whom to thank. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const { language, day } = useFormat();
  return (
    <Sheet title={t('about.title')}>
      <dl className={styles['facts']}>
        <dt>{t('about.version')}</dt>
        <dd>{import.meta.env.APP_VERSION}</dd>
      </dl>
      <h3>{t('about.changes')}</h3>
      <ul className={styles['changes']}>
        {changelog.map((change) => (
          <li key={change.ja}><span><time dateTime={change.date}>{day(plainDate(change.date))}</time> {change.version}</span><span>{change[language]}</span></li>
        ))}
      </ul>
      <h3>{t('about.licences')}</h3>
      <p className={styles['text']}>{t('about.licencesText')}</p>
      <Licences />
    </Sheet>
  );
}

/** third-party.txt lies beside the page; the build writes it from what really went in. */
function Licences() {
  const { t } = useTranslation('settings');
  const [text, setText] = useState<string | null>(null);
  const show = async (): Promise<void> => {
    const answer = await fetch(new URL('third-party.txt', document.baseURI));
    if (!answer.ok) throw new Error(`third-party.txt: ${answer.status}`);
    setText(await answer.text());
  };
  if (text === null) return <Button variant="default" onClick={() => void show()}>{t('about.showLicences')}</Button>;
  return <textarea className={styles['licences']} readOnly rows={14} aria-label={t('about.licences')} value={text} />;
}
