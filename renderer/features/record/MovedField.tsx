import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { movers } from '#shared/model/mover';
import { Choices } from '../../components/Choices.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { VisitFormValues } from './visit-form.ts';
import styles from './reminder.module.css';

/** What moved a guest who comes again (practices A6). Beside the evening before, behind the button that saves: who skips it meets it with no key. */
export function MovedField() {
  const { t } = useTranslation(['record', 'common']);
  const { control, setValue } = useFormContext<VisitFormValues>();
  const { value, onChange } = useController({ control, name: 'movedBy' }).field;
  const [cleared, setCleared] = useState(0);
  const clear = (): void => {
    setValue('movedBy', null, { shouldDirty: true });
    setValue('movedWords', '', { shouldDirty: true });
    setCleared((count) => count + 1);
  };
  return (
    <div className={styles['moved']}>
      <Choices
        key={cleared} label={t('record:moved.label')} hint={t('record:moved.hint')} value={value} onChange={onChange}
        choices={movers.map((mover) => ({ value: mover, label: t(`common:mover.${mover}`) }))}
      />
      {value !== null && <TextField control={control} name="movedWords" label={t('record:moved.words')} />}
      {value !== null && <button type="button" className={styles['clear']} onClick={clear}>{t('record:moved.clear')}</button>}
    </div>
  );
}
