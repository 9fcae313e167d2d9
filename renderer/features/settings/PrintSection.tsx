import { useTranslation } from 'react-i18next';
import { cardKinds } from '#shared/model/card-kind';
import { cardKindOf, printProfileSchema, sideProfileSchema, type PrintProfile } from '#shared/model/print-profile';
import { parseTypedNumber } from '#shared/model/typed-number';
import { Check } from '../../components/Check.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { Calibration } from './Calibration.tsx';
import { ProfileShelf } from './ProfileShelf.tsx';
import { SavedField } from './SavedField.tsx';
import styles from './settings.module.css';
import { useSaveProfile } from './use-save-shop.ts';

type Side = 'address' | 'message';
const sideFields = sideProfileSchema.unwrap().shape;
const boxFields = printProfileSchema.unwrap().shape.senderBoxes.unwrap().unwrap().shape;

/** An empty field means: as it is without any setting. */
const readNumber = (unset: number) => (text: string): number => {
  const parsed = parseTypedNumber(text);
  return parsed.ok ? parsed.value ?? unset : Number.NaN;
};

/** One printer, one stock, one way of feeding: where it misses, and how that is made good. */
export function PrintSection({ toCalibration }: { readonly toCalibration: boolean }) {
  const { t } = useTranslation('settings');
  const book = useBook();
  const save = useSaveProfile();
  const profiles = useLive(async () => ({ present: await book.profile.read(), others: await book.profile.others() }), [book]);
  if (!profiles) return null;
  const { present, others } = profiles;
  return (
    <Sheet title={t('print.title')}>
      <div className={styles['stack']}>
        <ProfileShelf present={present} others={others} />
        <Choices
          label={t('print.cardKind')} hint={t('print.cardKindHint')} value={cardKindOf(present)}
          choices={cardKinds.map((value) => ({ value, label: t(`print.kind.${value}`) }))}
          onChange={(cardKind) => void save((current) => ({ ...current, cardKind, drawPostalBoxes: cardKind === 'plain' }))}
        />
      </div>
      <Calibration profile={present} isAsked={toCalibration} />
      <h3 className={styles['subtitle']}>{t('print.byHand')}</h3>
      <p className={styles['text']}>{t('print.text')}</p>
      <div className={styles['sides']}>
        {(['address', 'message'] as const).map((side) => <SideFields key={`${present.name}/${side}`} side={side} profile={present} />)}
        <SenderBoxes key={present.name} profile={present} />
      </div>
    </Sheet>
  );
}

function SideFields({ side, profile }: { readonly side: Side; readonly profile: PrintProfile }) {
  const { t } = useTranslation('settings');
  const save = useSaveProfile();
  const change = (part: Partial<PrintProfile[Side]>) => save((current) => ({ ...current, [side]: { ...current[side], ...part } }));
  return (
    <fieldset className={styles['side']}>
      <legend>{t(`print.${side}`)}</legend>
      <div className={styles['pair']}>
        {(['right', 'down'] as const).map((way) => (
          <SavedField
            key={way} label={t(`print.${way}`)} unit={t('print.unit')} inputMode="decimal" stored={String(profile[side][way])} read={readNumber(0)}
            schema={sideFields[way]} onSave={(value) => change({ [way]: value })}
          />
        ))}
        {(['scaleAcross', 'scaleAlong'] as const).map((way) => (
          <SavedField
            key={way} label={t(`print.${way}`)} unit="%" inputMode="decimal" stored={String(profile[side][way])} read={readNumber(100)}
            schema={sideFields[way].unwrap()} onSave={(value) => change({ [way]: value })}
          />
        ))}
      </div>
      <Check label={t('print.rotated')} checked={profile[side].rotated} onChange={(rotated) => void change({ rotated })} />
    </fieldset>
  );
}

/** The sender's boxes have no official place: each maker prints them elsewhere. */
function SenderBoxes({ profile }: { readonly profile: PrintProfile }) {
  const { t } = useTranslation('settings');
  const save = useSaveProfile();
  return (
    <fieldset className={styles['side']}>
      <legend>{t('print.senderBoxes')}</legend>
      <p className={styles['note']}>{t('print.senderBoxesHint')}</p>
      <div className={styles['pair']}>
        {(['right', 'down'] as const).map((way) => (
          <SavedField
            key={way} label={t(`print.${way}`)} unit={t('print.unit')} inputMode="decimal" stored={String(profile.senderBoxes[way])} read={readNumber(0)}
            schema={boxFields[way]} onSave={(value) => save((current) => ({ ...current, senderBoxes: { ...current.senderBoxes, [way]: value } }))}
          />
        ))}
      </div>
    </fieldset>
  );
}
