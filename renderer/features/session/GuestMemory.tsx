import { useTranslation } from 'react-i18next';
import { displayName } from '#shared/model/guest';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './GuestMemory.module.css';
import common from './session.module.css';
import type { GuestFacts } from './use-guest-facts.ts';

interface Props { readonly facts: GuestFacts }

/** What was said, served and recommended last. */
export function LastTalk({ facts: { lastTalk, lastVisit } }: Props) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const today = useToday();
  return (
    <section>
      <h3 className={common['label']}>{t('card.talk')}{lastTalk && <span className={common['quiet']}>{format.day(lastTalk.on, today)}</span>}</h3>
      {lastTalk ? <blockquote className={styles['talk']}>{lastTalk.talk}</blockquote> : <p className={common['quiet']}>{t('card.noTalk')}</p>}
      <dl className={styles['facts']}>
        <Fact title={t('card.dishes')} text={lastVisit?.dishes ?? ''} />
        <Fact title={t('card.recommendation')} text={lastVisit?.recommendation ?? ''} />
      </dl>
    </section>
  );
}

export function LastTouches({ facts: { touches } }: Props) {
  const { t } = useTranslation(['session', 'common']);
  const format = useFormat();
  const today = useToday();
  return (
    <section>
      <h3 className={common['label']}>{t('card.touches')}</h3>
      {touches.length === 0 ? <p className={common['quiet']}>{t('card.noTouches')}</p> : (
        <ol className={styles['plain']}>
          {touches.map(({ id, on, kind, text }) => (
            <li key={id} className={styles['touch']}>
              <span className={common['quiet']}>{format.day(on, today)}</span> <span>{t(`common:kind.${kind}`)}</span>
              {text.trim() !== '' && <span className={styles['excerpt']}>{text}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What he likes, what must never be served, who brought him. */
export function Remember({ facts: { guest, introducer } }: Props) {
  const { t } = useTranslation('session');
  const { addressed } = useFormat();
  return (
    <dl className={styles['facts']}>
      <Fact title={t('card.allergies')} text={guest.allergies} strong />
      <Fact title={t('card.likes')} text={guest.likes} />
      <Fact title={t('card.memo')} text={guest.memo} />
      <Fact title={t('card.introducer')} text={introducer ? addressed({ name: displayName(introducer), honorific: introducer.honorific }) : ''} />
    </dl>
  );
}

function Fact({ title, text, strong = false }: { readonly title: string; readonly text: string; readonly strong?: boolean }) {
  if (text.trim() === '') return null;
  return (
    <div data-strong={strong || undefined}>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}
