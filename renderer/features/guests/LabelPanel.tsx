import { useTranslation } from 'react-i18next';
import sheetsJson from '#assets/geometry/label-sheets.json';
import type { PlainDate } from '#shared/lib/plain-date';
import { labelSheetNames, labelSheetsSchema, type LabelSheetName } from '#shared/model/label-sheet';
import type { Shop } from '#shared/model/shop';
import { Choices } from '../../components/Choices.tsx';
import { sayDone } from '../../components/offer-undo.ts';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { HeldLabels } from './HeldLabels.tsx';
import type { LabelChoice } from '../../data/label-choice.ts';
import { placesOf, type HeldLabel } from './label-pages.ts';
import { LabelPrint } from './LabelPrint.tsx';
import { LabelSheetView } from './LabelSheetView.tsx';
import styles from './labels.module.css';

interface Props {
  readonly choice: LabelChoice;
  readonly shop: Shop;
  readonly today: PlainDate;
  readonly printed: readonly GuestEntry[];
  readonly held: readonly HeldLabel[];
  readonly onChange: (part: Partial<LabelChoice>) => void;
}

const sheets = labelSheetsSchema.parse(sheetsJson);
const purposes = ['greeting', 'offer'] as const;

/** Which sheet, from which label on, and what it will look like. */
export function LabelPanel({ choice, shop, today, printed, held, onChange }: Props) {
  const { t } = useTranslation('guests');
  const { t: common } = useTranslation('common');
  const book = useBook();
  const sheet = sheets[shop.labelSheet];
  const firstLabel = choice.firstLabel % placesOf(sheet);
  const pick = async (labelSheet: LabelSheetName): Promise<void> => {
    onChange({ firstLabel: 0 });
    const saved = await book.shop.change((present) => ({ ...present, labelSheet }));
    if (!saved.ok) sayDone(common('notSaved'));
  };
  return (
    <section className={styles['panel']} aria-label={t('labels.panel')}>
      <Choices
        label={t('labels.kind')} value={choice.purpose} onChange={(purpose) => onChange({ purpose })}
        choices={purposes.map((value) => ({ value, label: t(`labels.${value}`) }))}
      />
      <Choices
        label={t('labels.sheet')} value={shop.labelSheet} onChange={(name) => void pick(name)}
        choices={labelSheetNames.map((value) => ({ value, label: t('labels.places', { count: placesOf(sheets[value]) }) }))}
      />
      <LabelPrint
        guests={printed} choice={{ ...choice, firstLabel }} shop={shop} today={today}
        onLeaveOut={(id) => onChange({ ticked: new Set([...choice.ticked].filter((other) => other !== id)) })}
      />
      <HeldLabels held={held} />
      <LabelSheetView
        key={shop.labelSheet} guests={printed} sheet={sheet} name={shop.labelSheet} shop={shop} firstLabel={firstLabel}
        onFirst={(place) => onChange({ firstLabel: place })}
      />
    </section>
  );
}
