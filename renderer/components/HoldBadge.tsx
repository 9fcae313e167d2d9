import { useTranslation } from 'react-i18next';
import type { commonJa } from '../i18n/ja/common.ts';
import { useFormat } from '../i18n/use-format.ts';
import styles from './HoldBadge.module.css';

type Hold = Exclude<keyof typeof commonJa.hold, 'label'>;

/** Why an item is held back. Always in words: a colour alone says nothing. */
export function HoldBadge({ reason }: { readonly reason: Hold }) {
  const { t } = useTranslation('common');
  const { pair } = useFormat();
  return <span className={styles['badge']}>{pair(t('hold.label'), t(`hold.${reason}`))}</span>;
}
