import { useTranslation } from 'react-i18next';
import { printProfileSchema, type PrintProfile } from '#shared/model/print-profile';
import { parseTypedNumber } from '#shared/model/typed-number';
import { Check } from '../../components/Check.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { SavedField } from './SavedField.tsx';
import styles from './settings.module.css';
import { useSaveProfile } from './use-save-shop.ts';

type Side = 'address' | 'message';
const offsetSchema = printProfileSchema.unwrap().shape.address.unwrap().shape.right;

/** An empty field means: not moved. */
function readOffset(text: string): number {
  const parsed = parseTypedNumber(text);
  return parsed.ok ? parsed.value ?? 0 : Number.NaN;
}

/** Where the printer misses, in mm. */
export function PrintSection() {
  const { t } = useTranslation('settings');
  const book = useBook();
  const save = useSaveProfile();
  const profile = useLive(() => book.profile.read(), [book]);
  if (!profile) return null;
  return (
    <Sheet title={t('print.title')}>
      <p className={styles['text']}>{t('print.text')}</p>
      <div className={styles['sides']}>
        {(['address', 'message'] as const).map((side) => <SideOffsets key={side} side={side} profile={profile} />)}
        <Check
          label={t('print.drawPostalBoxes')} hint={t('print.drawPostalBoxesHint')} checked={profile.drawPostalBoxes}
          onChange={(drawPostalBoxes) => void save((current) => ({ ...current, drawPostalBoxes }))}
        />
      </div>
    </Sheet>
  );
}

function SideOffsets({ side, profile }: { readonly side: Side; readonly profile: PrintProfile }) {
  const { t } = useTranslation('settings');
  const save = useSaveProfile();
  return (
    <fieldset className={styles['side']}>
      <legend>{t(`print.${side}`)}</legend>
      <div className={styles['pair']}>
        {(['right', 'down'] as const).map((way) => (
          <SavedField
            key={way} label={t(`print.${way}`)} unit={t('print.unit')} inputMode="decimal" stored={String(profile[side][way])} read={readOffset}
            schema={offsetSchema} onSave={(value) => save((current) => ({ ...current, [side]: { ...current[side], [way]: value } }))}
          />
        ))}
      </div>
    </fieldset>
  );
}
