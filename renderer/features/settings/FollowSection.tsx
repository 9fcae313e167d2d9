import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { parseTypedNumber } from '#shared/model/typed-number';
import { budgetSchema, weeklySessionSchema, type Shop } from '#shared/model/shop';
import { Choices } from '../../components/Choices.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useShop } from '../../data/shop-provider.tsx';
import { SavedField } from './SavedField.tsx';
import styles from './settings.module.css';
import { useSaveShop } from './use-save-shop.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const asNumber = (text: string): number => {
  const parsed = parseTypedNumber(text);
  return parsed.ok && parsed.value !== null ? parsed.value : Number.NaN;
};

/** `15:00`, `１５：００`, `15時`, `15時半`; null for what is no time. */
function asTime(text: string): { readonly hour: number; readonly minute: number } | null {
  const plain = text.normalize('NFKC').trim().replace('時半', ':30').replace(/時$/, ':00').replace('時', ':').replace(/分$/, '');
  const match = /^(\d{1,2}):(\d{2})$/.exec(plain);
  return match ? { hour: Number(match[1]), minute: Number(match[2]) } : null;
}
const { hour, minute, minutes } = weeklySessionSchema.unwrap().shape;
const timeSchema = z.object({ hour, minute }, 'not-a-time');
const { greetingsPerMonth, offersPerYear } = budgetSchema.unwrap().shape;

/** When the weekly session is, how much is enough for a guest, and the way to the plans. */
export function FollowSection() {
  const { t } = useTranslation('settings');
  const { session, budget } = useShop();
  const save = useSaveShop();
  const saveSession = (part: Partial<Shop['session']>): Promise<boolean> => save((shop) => ({ session: { ...shop.session, ...part } }));
  const saveBudget = (part: Partial<Shop['budget']>): Promise<boolean> => save((shop) => ({ budget: { ...shop.budget, ...part } }));
  return (
    <Sheet title={t('follow.title')}>
      <div className={styles['stack']}>
        <Choices
          label={t('follow.weekday')} value={weekdays[session.weekday - 1] ?? 'mon'} choices={weekdays.map((name) => ({ value: name, label: t(`days.weekday.${name}`) }))}
          onChange={(name) => void saveSession({ weekday: weekdays.indexOf(name) + 1 as Shop['session']['weekday'] })}
        />
        <div className={styles['pair']}>
          <SavedField
            label={t('follow.time')} hint={t('follow.timeHint')} stored={`${session.hour}:${String(session.minute).padStart(2, '0')}`} read={asTime} schema={timeSchema}
            onSave={(time) => saveSession(time)}
          />
          <SavedField label={t('follow.minutes')} unit={t('follow.minutesUnit')} inputMode="numeric" stored={String(session.minutes)} read={asNumber} schema={minutes} onSave={(length) => saveSession({ minutes: length })} />
        </div>
      </div>
      <div className={styles['part']}>
        <h3 className={styles['subtitle']}>{t('follow.budget')}</h3>
        <p>{t('follow.budgetText')}</p>
        <div className={styles['pair']}>
          <SavedField label={t('follow.greetings')} unit={t('follow.greetingsUnit')} inputMode="numeric" stored={String(budget.greetingsPerMonth)} read={asNumber} schema={greetingsPerMonth} onSave={(count) => saveBudget({ greetingsPerMonth: count })} />
          <SavedField label={t('follow.offers')} unit={t('follow.offersUnit')} inputMode="numeric" stored={String(budget.offersPerYear)} read={asNumber} schema={offersPerYear} onSave={(count) => saveBudget({ offersPerYear: count })} />
        </div>
      </div>
      <div className={styles['part']}>
        <h3 className={styles['subtitle']}>{t('follow.plans')}</h3>
        <p>{t('follow.plansText')}</p>
        <Button component="a" href="#/plans" variant="default">{t('follow.openPlans')}</Button>
      </div>
    </Sheet>
  );
}
