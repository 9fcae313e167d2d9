import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { channels, type Channel } from '#shared/model/touch';
import { Sheet } from '../../components/Sheet.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import { DatedFlag } from './DatedFlag.tsx';
import { wishes, type GuestFormValues } from './guest-form.ts';
import { NamedPlans } from './NamedPlans.tsx';
import styles from './guest-form.module.css';

/** What may be sent, and how: said once on the guest, asked at one gate that every mailing passes. */
export function PromiseFields() {
  const { t } = useTranslation('guests');
  const { control } = useFormContext<GuestFormValues>();
  const { ref, value, onChange, onBlur } = useController({ control, name: 'consentToGreetings' }).field;
  return (
    <Sheet title={t('form.promises')}>
      <DatedFlag flag="isMourning" day="mourningSince" label={t('form.mourning')} dayLabel={t('form.mourningSince')} />
      <DatedFlag flag="isStopped" day="stoppedOn" label={t('form.stopped')} dayLabel={t('form.stoppedOn')} />
      <div className={styles['flag']}>
        <label className={styles['check']}>
          <input ref={ref} type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} onBlur={onBlur} />
          <span>{t('form.greetings')}</span>
        </label>
        <p className={styles['hint']}>{t('form.greetingsHint')}</p>
      </div>
      <DatedFlag flag="takesOffers" day="consentToOffersOn" label={t('form.offers')} dayLabel={t('form.offersOn')} />
      <div role="group" aria-label={t('form.channels')} className={styles['channels']}>
        <p className={styles['legend']} aria-hidden="true">{t('form.channels')}</p>
        {channels.map((channel) => <ChannelWish key={channel} channel={channel} />)}
      </div>
      <NamedPlans />
    </Sheet>
  );
}

function ChannelWish({ channel }: { readonly channel: Channel }) {
  const { t } = useTranslation(['guests', 'common']);
  const { control, setValue } = useFormContext<GuestFormValues>();
  const value = useWatch({ control, name: `wishes.${channel}` });
  return (
    <ChoiceRow
      look="inline" legend={t(`common:channel.${channel}`)} value={value} options={wishes.map((wish) => ({ value: wish, label: t(`guests:form.wish.${wish}`) }))}
      onChange={(wish) => setValue(`wishes.${channel}`, wish, { shouldDirty: true })}
    />
  );
}
