import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Check } from '../../components/Check.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { Toggles } from '../../components/Toggles.tsx';
import { usePicked } from '../../components/use-picked.ts';
import { useShop } from '../../data/shop-provider.tsx';
import { ClosedDays } from './ClosedDays.tsx';
import styles from './settings.module.css';
import { useSaveShop } from './use-save-shop.ts';

const weekdays = [
  { value: 1, name: 'mon' }, { value: 2, name: 'tue' }, { value: 3, name: 'wed' }, { value: 4, name: 'thu' }, { value: 5, name: 'fri' },
  { value: 6, name: 'sat' }, { value: 7, name: 'sun' },
] as const;
/** The model allows 0 to 12. */
const hours = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** When the shop is open, and when its day ends. */
export function DaysSection() {
  const { t } = useTranslation('settings');
  const shop = useShop();
  const save = useSaveShop();
  const [dayStartsAtHour, pickHour] = usePicked(shop.dayStartsAtHour);
  const hourText = (hour: number): string => (hour === 0 ? t('days.midnight') : hour === 12 ? t('days.noon') : t('days.hour', { hour }));
  return (
    <Sheet title={t('days.title')}>
      <div className={styles['stack']}>
        <Toggles
          label={t('days.weekdays')} choices={weekdays.map(({ value, name }) => ({ value, label: t(`days.weekday.${name}`) }))}
          values={shop.closedWeekdays} onChange={(closedWeekdays) => void save({ closedWeekdays })}
        />
        <Check label={t('days.holidays')} checked={shop.closedOnHolidays} onChange={(closedOnHolidays) => void save({ closedOnHolidays })} />
        <ClosedDays kind="closed" days={shop.closedDays} onChange={(closedDays) => save({ closedDays })} />
        {shop.closedOnHolidays && <ClosedDays kind="holidays" days={shop.addedHolidays} onChange={(addedHolidays) => save({ addedHolidays })} />}
        <NativeSelect
          label={t('days.dayStarts')} description={t('days.dayStartsHint')} value={String(dayStartsAtHour)}
          data={hours.map((hour) => ({ value: String(hour), label: hourText(hour) }))}
          onChange={(event) => {
            pickHour(Number(event.currentTarget.value));
            void save({ dayStartsAtHour: Number(event.currentTarget.value) });
          }}
        />
      </div>
    </Sheet>
  );
}
