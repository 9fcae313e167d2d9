import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { liveliness, styledHand, tracingGreys, type CardHand } from '#shared/model/card-hand';
import { typeSizes, writings, type ShopCards } from '#shared/model/card-look';
import { letterStyles, type LetterStyle } from '#shared/model/letter';
import type { MessageCard } from '#shared/print/card';
import type { UnderlayPaper } from '#shared/print/compose-underlay';
import { unmoved } from '#shared/print/placement';
import { CardView } from '../../components/CardView.tsx';
import { Check } from '../../components/Check.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { FileNotice } from '../../components/FileNotice.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useShop } from '../../data/shop-provider.tsx';
import { usePdf } from '../../worker/use-pdf.ts';
import { PenChoice } from './PenChoice.tsx';
import styles from './writing.module.css';
import { useDrawnCards } from './use-drawn-cards.ts';
import { useSaveShop } from './use-save-shop.ts';

/** 書きぶり: the hand of his cards, with cards that show it. */
export function WritingSection() {
  const { t } = useTranslation('settings');
  const shop = useShop();
  const save = useSaveShop();
  const { t: words } = useTranslation('pictures');
  const { hand, cards } = shop;
  const wear = (part: Partial<ShopCards>): void => void save((current) => ({ cards: { ...current.cards, ...part } }));
  const change = (part: Partial<CardHand>): void => void save((current) => ({ hand: { ...current.hand, ...part } }));
  return (
    <Sheet title={t('writing.title')}>
      <div className={styles['writing']}>
        <Choices
          label={t('style.title')} hint={t('style.text')} value={shop.letterStyle} onChange={(letterStyle) => void save({ letterStyle })}
          choices={letterStyles.map((value) => ({ value, label: t(`style.${value}`) }))}
        />
        <SampleCards hand={hand} cards={cards} />
        <PenChoice hand={hand} onChoose={(pen) => change({ pen })} />
        <Choices
          label={t('writing.strength')} hint={t('writing.strengthHint')} value={hand.strength} onChange={(strength) => change({ strength })}
          choices={liveliness.map((value) => ({ value, label: t(`writing.${value}`) }))}
        />
        <Choices
          label={words('writing.label')} value={cards.writing} onChange={(writing) => wear({ writing })}
          choices={writings.map((value) => ({ value, label: words(`writing.${value}`) }))}
        />
        <Choices
          label={words('typeSize.label')} hint={t('writing.sizeHint')} value={cards.size} onChange={(size) => wear({ size })}
          choices={typeSizes.map((value) => ({ value, label: words(`typeSize.${value}`) }))}
        />
        <TracingFields hand={hand} onChange={change} />
      </div>
    </Sheet>
  );
}

function TracingFields({ hand, onChange }: { readonly hand: CardHand; readonly onChange: (part: Partial<CardHand>) => void }) {
  const { t } = useTranslation('settings');
  return (
    <fieldset className={styles['group']}>
      <legend>{t('style.tracing')}</legend>
      <p className={styles['note']}>{t('writing.tracingNote')}</p>
      <Choices
        label={t('writing.trace')} value={hand.trace} onChange={(trace) => onChange({ trace })}
        choices={[{ value: 'all', label: t('writing.traceAll') }, { value: 'guides', label: t('writing.traceGuides') }]}
      />
      <Choices
        label={t('writing.grey')} hint={t('writing.greyHint')} value={hand.grey.toFixed(2)} onChange={(grey) => onChange({ grey: Number(grey) })}
        choices={tracingGreys.map((grey) => ({ value: grey.toFixed(2), label: grey.toFixed(2) }))}
      />
      <Check label={t('writing.rules')} checked={hand.rules} onChange={(rules) => onChange({ rules })} />
      <TrySheets hand={hand} />
    </fieldset>
  );
}

/** Which grey can be followed and no longer seen depends on printer, ink and eyes: he tries it on paper. */
function TrySheets({ hand }: { readonly hand: CardHand }) {
  const { t } = useTranslation('settings');
  const book = useBook();
  const { state, make } = usePdf();
  const busy = state.kind === 'working';
  const strip = async (): Promise<void> =>
    make('goencho-kosa-mihon.pdf', { side: 'strip', font: hand.pen, offset: (await book.profile.read()).message, title: 'Goencho 濃さ見本' });
  const underlay = (paper: UnderlayPaper): void =>
    void make(`goencho-shitajiki-${paper}.pdf`, { side: 'underlay', underlay: { paper }, offset: unmoved, title: 'Goencho 下敷き' });
  return (
    <div>
      <p className={styles['note']}>{t('sheet.trySheets')}</p>
      <div className={styles['sheetButtons']}>
        <Button variant="default" disabled={busy} onClick={() => void strip()}>{t('sheet.strip')}</Button>
        <Button variant="default" disabled={busy} onClick={() => underlay('card')}>{t('sheet.underlayCard')}</Button>
        <Button variant="default" disabled={busy} onClick={() => underlay('a4')}>{t('sheet.underlayA4')}</Button>
      </div>
      <FileNotice state={state} hint={t('sheet.fullSize')} />
    </div>
  );
}

/** The same words in the three styles, as they would print now. */
function SampleCards({ hand, cards: { writing, size } }: { readonly hand: CardHand; readonly cards: ShopCards }) {
  const { t } = useTranslation('settings');
  const { ownerName, name } = useShop();
  const sample = (style: LetterStyle): MessageCard =>
    ({ text: t('writing.sample'), signature: ownerName || name || t('writing.signature'), style, seed: 'settings', writing, size, ...styledHand(style, hand) });
  const cards = useDrawnCards({ hand: sample('hand'), tracing: sample('tracing'), type: sample('type') });
  return (
    <div className={styles['cards']}>
      {letterStyles.map((style) => (
        <figure key={style} className={styles['card']}>
          <CardView svg={cards[style] ?? null} label={t('writing.cardOf', { style: t(`style.${style}`) })} />
          <figcaption>{t(`style.${style}`)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
