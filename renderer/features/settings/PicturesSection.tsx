import { useTranslation } from 'react-i18next';
import type { ShopCards } from '#shared/model/card-look';
import type { PictureId } from '#shared/model/ids';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { PicturePlace } from '../../components/PicturePlace.tsx';
import { PicturePosition } from '../../components/PicturePosition.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useShop } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import styles from './settings.module.css';

/** 絵と判: what all cards carry besides words. */
export function PicturesSection() {
  const { t } = useTranslation('settings');
  const { cards } = useShop();
  const save = useSaveCards();
  const { picture } = cards;
  return (
    <Sheet title={t('pictures.title')}>
      <div className={styles['pictures']}>
        <Place
          label={t('pictures.seal')} hint={t('pictures.sealHint')} id={cards.seal} onPut={(seal) => save({ seal })}
        />
        <Place
          label={t('pictures.senderSeal')} hint={t('pictures.senderSealHint')} id={cards.senderSeal} onPut={(senderSeal) => save({ senderSeal })}
        />
        <div className={styles['stack']}>
          <Place
            label={t('pictures.usual')} hint={t('pictures.usualHint')} id={picture?.id ?? null}
            onPut={(id) => save({ picture: id === null ? null : { size: picture?.size ?? 'medium', corner: picture?.corner ?? 'lower-left', id } })}
          />
          {picture && <PicturePosition placed={picture} onChange={(placed) => void save({ picture: placed })} />}
        </div>
      </div>
    </Sheet>
  );
}

interface PlaceProps {
  readonly label: string;
  readonly hint: string;
  readonly id: PictureId | null;
  /** false: it was not saved. */
  readonly onPut: (id: PictureId | null) => Promise<boolean>;
}

function Place({ label, hint, id, onPut }: PlaceProps) {
  const { t } = useTranslation('settings');
  const book = useBook();
  const stored = useLive(async () => (id === null ? null : (await book.pictures.read(id))?.picture ?? 'lost' as const), [book, id]);
  const put = async (next: PictureId | null, said: string): Promise<void> => {
    if (!await onPut(next)) return sayDone(t('failed'));
    return id === null && next !== null ? sayDone(said) : offerUndo(said, async () => onPut(id));
  };
  if (stored === undefined) return null;
  return (
    <PicturePlace
      key={id} label={label} hint={hint} picture={stored} about={label} onRemove={() => void put(null, t('pictures.removed', { what: label }))}
      onFile={async (file) => {
        const added = await book.pictures.add(file, label);
        if (!added.ok) return added.error;
        await put(added.value.id, t(id === null ? 'pictures.added' : 'pictures.replaced', { what: label }));
        return null;
      }}
    />
  );
}

function useSaveCards(): (part: Partial<ShopCards>) => Promise<boolean> {
  const book = useBook();
  return async (part) => (await book.shop.change((shop) => ({ ...shop, cards: { ...shop.cards, ...part } }))).ok;
}
