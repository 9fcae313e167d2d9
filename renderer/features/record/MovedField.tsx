import { useLayoutEffect, useRef, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { movers } from '#shared/model/mover';
import { Choices } from '../../components/Choices.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { VisitFormValues } from './visit-form.ts';
import styles from './reminder.module.css';

/**
 * What moved a guest who comes again (practices A6). Beside the evening before, behind the button that saves: who skips it meets it with no key. What
 * was said stays in sight on any day, or it would be saved unseen.
 */
export function MovedField({ isReturn }: { readonly isReturn: boolean }) {
  const { t } = useTranslation(['record', 'common']);
  const { control, setValue } = useFormContext<VisitFormValues>();
  const { value, onChange } = useController({ control, name: 'movedBy' }).field;
  const [cleared, setCleared] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  // The button goes with what it cleared; the keys stay here.
  useLayoutEffect(() => {
    if (cleared > 0) place.current?.querySelector('input')?.focus();
  }, [cleared]);
  const clear = (): void => {
    setValue('movedBy', null, { shouldDirty: true });
    setValue('movedWords', '', { shouldDirty: true });
    setCleared((count) => count + 1);
  };
  if (!isReturn && value === null) return null;
  return (
    <div ref={place} className={styles['moved']}>
      <Choices
        key={cleared} inTwos label={t('record:moved.label')} hint={t('record:moved.hint')} value={value} onChange={onChange}
        choices={movers.map((mover) => ({ value: mover, label: t(`common:mover.${mover}`) }))}
      />
      {value !== null && <TextField control={control} name="movedWords" label={t('record:moved.words')} />}
      {value !== null && <button type="button" className={styles['clear']} onClick={clear}>{t('record:moved.clear')}</button>}
    </div>
  );
}
