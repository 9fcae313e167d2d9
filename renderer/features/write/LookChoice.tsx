import { useTranslation } from 'react-i18next';
import { typeSizes, wornLook, writings, type CardLook } from '#shared/model/card-look';
import type { Shop } from '#shared/model/shop';
import { Choices } from '../../components/Choices.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { CardPicture } from './CardPicture.tsx';
import styles from './LookChoice.module.css';

interface Props {
  readonly look: CardLook;
  readonly shop: Shop;
  readonly onWear: (part: Partial<CardLook>) => void;
}

/** Picture, direction and size of this one card: seldom changed, so folded away. What equals the shop's cards follows them when they change. */
export function LookChoice({ look, shop: { cards }, onWear }: Props) {
  const { t } = useTranslation('write');
  const { t: words } = useTranslation('pictures');
  const { dotted } = useFormat();
  const { writing, size, picture } = wornLook(look, cards);
  const present = [words(`writing.${writing}`), words(`typeSize.${size}`), t(picture ? 'look.withPicture' : 'look.noPicture')];
  return (
    <details className={styles['look']}>
      <summary className={styles['summary']}>{t('look.title')}<span className={styles['present']}>{dotted(present)}</span></summary>
      <div className={styles['inside']}>
        <CardPicture look={look} cards={cards} onWear={onWear} />
        <Choices
          label={words('writing.label')} value={writing} choices={writings.map((value) => ({ value, label: words(`writing.${value}`) }))}
          onChange={(value) => onWear({ writing: value === cards.writing ? null : value })}
        />
        <Choices
          label={words('typeSize.label')} value={size} choices={typeSizes.map((value) => ({ value, label: words(`typeSize.${value}`) }))}
          onChange={(value) => onWear({ size: value === cards.size ? null : value })}
        />
      </div>
    </details>
  );
}
