import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import geometryJson from '#assets/geometry/postcard.json';
import type { PrintProfile } from '#shared/model/print-profile';
import { parseTypedNumber } from '#shared/model/typed-number';
import { profileForOtherSide, profileFromReadings, type CalibrationError } from '#shared/print/calibration-readings';
import { Check } from '../../components/Check.tsx';
import { Choices } from '../../components/Choices.tsx';
import { isComposing } from '../../components/is-composing.ts';
import { offerUndo } from '../../components/offer-undo.ts';
import { FileNotice } from '../../components/FileNotice.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { usePdf } from '../../worker/use-pdf.ts';
import styles from './settings.module.css';
import { withUnit } from './with-unit.tsx';

const edges = ['left', 'top', 'right', 'bottom'] as const;
type Edge = (typeof edges)[number];
type Sides = 'both' | 'address' | 'message';
const blank: Readonly<Record<Edge, string>> = { left: '', top: '', right: '', bottom: '' };

function readEdge(text: string): number | null {
  const parsed = parseTypedNumber(text);
  return parsed.ok && parsed.value !== null && parsed.value >= 0 ? parsed.value : null;
}

/**
 * Print one card, measure four distances, type them in. A printer misses alike for both sides of a card that are fed from the same tray, so one
 * sheet, printed as the address side is, does for both; who feeds them from different trays sets each side by itself.
 */
export function Calibration({ profile, isAsked }: { readonly profile: PrintProfile; readonly isAsked: boolean }) {
  const { t } = useTranslation('settings');
  const today = useToday();
  const explain = useProblemText();
  const { state, make } = usePdf();
  const here = useRef<HTMLFieldSetElement>(null);
  // He comes from a card that was printed askew: this is what he came for.
  useEffect(() => {
    if (isAsked) here.current?.focus();
  }, [isAsked]);
  const [sides, setSides] = useState<Sides>('both');
  const [typed, setTyped] = useState(blank);
  const [turned, setTurned] = useState(false);
  const [asked, setAsked] = useState(false);
  const { error, apply } = useApply(profile);
  const printedWith = profile[sides === 'message' ? 'message' : 'address'];

  const judge = async (): Promise<void> => {
    setAsked(true);
    const [left, top, right, bottom] = edges.map((edge) => readEdge(typed[edge]));
    if (left == null || top == null || right == null || bottom == null) return;
    if (!await apply({ left, top, right, bottom, turned }, sides)) return;
    setTyped(blank);
    setTurned(false);
    setAsked(false);
  };
  return (
    <fieldset ref={here} tabIndex={-1} className={styles['calibration']}>
      <legend>{t('calibration.title')}</legend>
      <p className={styles['note']}>{t('calibration.print')}</p>
      <Choices label={t('calibration.side')} hint={t('calibration.sideHint')} value={sides} onChange={setSides} choices={(['both', 'address', 'message'] as const).map((value) => ({ value, label: t(`calibration.${value}`) }))} />
      <div>
        <Button variant="default" disabled={state.kind === 'working'} onClick={() => void make(`goencho-ichiawase-${today}.pdf`, { side: 'calibration', offset: printedWith, title: `Goencho 位置合わせ ${today}` })}>
          {t('calibration.make')}
        </Button>
        <FileNotice state={state} hint={t('sheet.fullSize')} />
      </div>
      <p className={styles['note']}>{t('calibration.measure')}</p>
      <div className={styles['readings']}>
        {edges.map((edge) => (
          <TextInput
            key={edge} label={t(`calibration.${edge}`)} inputMode="decimal" autoComplete="off" value={typed[edge]}
            error={asked && readEdge(typed[edge]) === null ? explain('not-a-number') : undefined}
            inputContainer={withUnit(t('print.unit'))}
            onChange={(event) => setTyped({ ...typed, [edge]: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) void judge();
            }}
          />
        ))}
      </div>
      <Check label={t('calibration.turned')} checked={turned} onChange={setTurned} />
      {error && (
        <p role="alert" className={styles['wrong']}>
          {error.kind === 'scale-out-of-range' ? t('calibration.scale-out-of-range', { percent: error.percent }) : t('calibration.offset-out-of-range', { millimetres: error.millimetres })}
        </p>
      )}
      <div><Button variant="default" onClick={() => void judge()}>{t('calibration.apply')}</Button></div>
    </fieldset>
  );
}

type Readings = Parameters<typeof profileFromReadings>[0];

function useApply(profile: PrintProfile): { readonly error: CalibrationError | null; readonly apply: (readings: Readings, sides: Sides) => Promise<boolean> } {
  const { t } = useTranslation('settings');
  const book = useBook();
  const [error, setError] = useState<CalibrationError | null>(null);
  const apply = async (readings: Readings, sides: Sides): Promise<boolean> => {
    const made = profileFromReadings(readings, profile[sides === 'message' ? 'message' : 'address'], geometryJson.card);
    setError(made.ok ? null : made.error);
    if (!made.ok) return false;
    const both = { address: made.value, message: profileForOtherSide(made.value, profile.address, profile.message) };
    const sided = { both, address: { address: made.value }, message: { message: made.value } }[sides];
    const saved = await book.profile.save({ ...profile, ...sided });
    if (saved.ok) offerUndo(t('calibration.applied'), async () => (await book.profile.save(profile)).ok, 'notice');
    return saved.ok;
  };
  return { error, apply };
}
