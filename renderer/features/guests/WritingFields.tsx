import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { addressStyles, glyphChoices } from '#shared/model/guest';
import { TextField } from '../../components/TextField.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import type { GuestFormValues } from './guest-form.ts';
import styles from './guest-form.module.css';

const numerals = ['usual', ...addressStyles] as const;

/** What few guests need for their card: folded away, and open where something of it is set. */
export function WritingFields() {
  const { t } = useTranslation('guests');
  const { control, setValue, formState } = useFormContext<GuestFormValues>();
  const [address, glyphs] = useWatch({ control, name: ['address', 'glyphs'] });
  const [wasSet] = useState(address.careOf !== '' || address.numerals !== 'usual' || glyphs !== 'fallback');
  return (
    <details className={styles['folded']} open={wasSet || formState.errors.address?.careOf !== undefined}>
      <summary>{t('form.writing')}</summary>
      <div className={styles['stack']}>
        <TextField control={control} name="address.careOf" label={t('form.careOf')} placeholder={t('form.careOfHint')} />
        <ChoiceRow
          legend={t('form.numerals')} value={address.numerals} options={numerals.map((value) => ({ value, label: t(`form.numeral.${value}`) }))}
          onChange={(value) => setValue('address.numerals', value, { shouldDirty: true })}
        />
        <ChoiceRow
          legend={t('form.glyphs')} value={glyphs} options={glyphChoices.map((value) => ({ value, label: t(`form.glyph.${value}`) }))}
          onChange={(value) => setValue('glyphs', value, { shouldDirty: true })}
        />
      </div>
    </details>
  );
}
