import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import { useFormat } from '../../i18n/use-format.ts';
import type { CardFacts } from './card-facts.ts';
import styles from './LetterEditor.module.css';

/** What he noted that night, so that he writes from memory and not from a template. */
export function VisitFacts({ facts, today }: { readonly facts: CardFacts; readonly today: PlainDate }) {
  const { t } = useTranslation('write');
  const format = useFormat();
  const { guest, visit, ordinal, occasion } = facts;
  if (visit === null) return <p className={styles['factsNone']}>{t('facts.never')}</p>;
  const isOwn = occasion.eventId === visit.id;
  const party = format.dotted([t('facts.party', { count: visit.party }), visit.companions, visit.occasion]);
  const lines = ([
    ['dishes', visit.dishes], ['talk', visit.talk], ['recommendation', visit.recommendation], ['likes', guest.likes], ['allergies', guest.allergies],
  ] as const).filter(([, text]) => text.trim() !== '');
  return (
    <div className={styles['facts']} role="group" aria-label={t('facts.label')}>
      <p className={styles['factsHead']}>
        <strong>{t(isOwn ? 'list.visit' : 'facts.lastVisit', { date: format.day(visit.on, today) })}</strong>
        <span>{ordinal === 1 ? t('facts.first') : t('facts.ordinal', { count: ordinal })}</span>
        <span>{party}</span>
      </p>
      {lines.length === 0 ? <p className={styles['factsNone']}>{t('facts.none')}</p> : (
        <dl className={styles['factList']}>
          {lines.map(([name, text]) => (
            <div key={name} className={styles['fact']} data-fact={name}>
              <dt>{t(`facts.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
