import { useController, useFormContext } from 'react-hook-form';
import { DateField } from '../../components/DateField.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import type { GuestFormValues } from './guest-form.ts';
import styles from './guest-form.module.css';

interface Props {
  readonly flag: 'isMourning' | 'isStopped' | 'takesOffers';
  readonly day: 'mourningSince' | 'stoppedOn' | 'consentToOffersOn';
  readonly label: string;
  readonly dayLabel: string;
}

/** A tick and since when: ticking it means today, until he says another day. */
export function DatedFlag({ flag, day, label, dayLabel }: Props) {
  const today = useToday();
  const { control, getValues, setValue } = useFormContext<GuestFormValues>();
  const { ref, value, onChange, onBlur } = useController({ control, name: flag }).field;
  return (
    <div className={styles['flag']}>
      <label className={styles['check']}>
        <input
          ref={ref} type="checkbox" checked={value} onBlur={onBlur}
          onChange={(event) => {
            onChange(event.currentTarget.checked);
            if (event.currentTarget.checked && getValues(day) === null) setValue(day, today);
          }}
        />
        <span>{label}</span>
      </label>
      {value && <DateField control={control} name={day} label={dayLabel} today={today} lean="past" />}
    </div>
  );
}
