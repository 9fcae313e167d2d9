import { useTranslation } from 'react-i18next';
import type { CardEffect, Horizon, Returns } from '#shared/numbers/card-effects';
import { useFormat } from '../../i18n/use-format.ts';
import { useFigureText } from './use-figure-text.ts';
import styles from './WordsPart.module.css';

interface Props {
  readonly effects: readonly CardEffect[];
  readonly nameOf: (label: string) => string;
  /** Visits of guests who spoke of such a card; null until they are read. */
  readonly namedOf: (label: string) => number | null;
}

/** With the card, without any card, and the difference with its interval: in numbers, since a bar would hide how wide the interval is. */
export function WordsTable({ effects, nameOf, namedOf }: Props) {
  const { t } = useTranslation('numbers');
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr><th scope="col">{t('words.label')}</th><th scope="col">{t('words.posted')}</th><th scope="col">{t('words.days')}</th><th scope="col">{t('words.with')}</th><th scope="col">{t('words.without')}</th><th scope="col">{t('words.difference')}</th></tr>
        </thead>
        <tbody>
          {effects.map((effect) => effect.horizons.map((horizon, index) => (
            <tr key={`${effect.label} ${horizon.days}`} data-first={index === 0 || undefined}>
              {index === 0 && <th scope="rowgroup" rowSpan={effect.horizons.length} className={styles['words']}>{nameOf(effect.label)}</th>}
              {index === 0 && <td rowSpan={effect.horizons.length}>{t('words.cards', { count: effect.posted })}<Named count={namedOf(effect.label) ?? 0} /></td>}
              <td>{t('words.within', { count: horizon.days })}</td>
              <td><Share returns={horizon.withCard} />{horizon.waiting > 0 && <span className={styles['quiet']}>{t('words.waiting', { count: horizon.waiting })}</span>}</td>
              <td><Share returns={horizon.withoutCard} /></td>
              <td><Apart horizon={horizon} /></td>
            </tr>
          )))}
        </tbody>
      </table>
    </div>
  );
}

function Named({ count }: { readonly count: number }) {
  const { t } = useTranslation('numbers');
  return count > 0 && <span className={styles['quiet']}>{t('words.named', { count })}</span>;
}

function Share({ returns: { n, returned, share, low, high } }: { readonly returns: Returns }) {
  const { t } = useTranslation('numbers');
  const text = useFigureText();
  const { count } = useFormat();
  if (share === null || low === null || high === null) return <span className={styles['quiet']}>{t('words.few', { of: count(n), returned: count(returned) })}</span>;
  return <><strong>{text.write(share, 'share')}</strong><span className={styles['quiet']}>{t('words.share', { of: count(n), returned: count(returned), low: text.write(low, 'share'), high: text.write(high, 'share') })}</span></>;
}

function Apart({ horizon: { difference } }: { readonly horizon: Horizon }) {
  const { t } = useTranslation('numbers');
  const text = useFigureText();
  if (difference === null) return <span className={styles['quiet']}>{t('unknown')}</span>;
  const points = (value: number): string => text.write(100 * value, 'points');
  const isClear = difference.low > 0 || difference.high < 0;
  return <>{t(isClear ? 'words.apart' : 'words.notApart', { low: points(difference.low), high: points(difference.high) })}</>;
}
