import { useTranslation } from 'react-i18next';
import { Choices } from '../../components/Choices.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useShop } from '../../data/shop-provider.tsx';
import styles from './settings.module.css';
import { useSaveShop } from './use-save-shop.ts';

/** The look of the screen and its language. */
export function LookSection() {
  const { t } = useTranslation('settings');
  const shop = useShop();
  const save = useSaveShop();
  return (
    <Sheet title={t('look.title')}>
      <div className={styles['stack']}>
        <Choices
          label={t('look.theme')} value={shop.theme} onChange={(theme) => void save({ theme })}
          choices={[{ value: 'auto', label: t('look.auto') }, { value: 'light', label: t('look.light') }, { value: 'dark', label: t('look.dark') }]}
        />
        <Choices
          label={t('look.language')} value={shop.language} onChange={(language) => void save({ language })}
          choices={[{ value: 'ja', label: t('look.japanese') }, { value: 'en', label: t('look.english') }]}
        />
      </div>
    </Sheet>
  );
}
