import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { parsePlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import { DateField } from '../../components/DateField.tsx';
import { enterMoves } from '../../components/enter-moves.ts';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AnswerField } from './AnswerField.tsx';
import { GuestField } from './GuestField.tsx';
import { GuestReminder } from './GuestReminder.tsx';
import { KeysReminder } from './KeysReminder.tsx';
import { NewGuestFields } from './NewGuestFields.tsx';
import { SavedNote, type LastSaved } from './SavedNote.tsx';
import { useTonight } from './use-tonight.ts';
import { useVisitForm, type VisitFormSetup } from './use-visit-form.ts';
import type { VisitFormValues } from './visit-form.ts';
import { VisitFields } from './VisitFields.tsx';
import styles from './record.module.css';

interface Props extends VisitFormSetup {
  readonly onLeave?: () => void;
}

export function VisitForm(props: Props) {
  const { correcting, draft, waiting, onLeave } = props;
  const { t } = useTranslation('record');
  const today = useToday();
  const { day, addressed } = useFormat();
  const { directory } = useBook();
  const corrected = correcting && directory.entry(correcting.guestId);
  const { form, save, failure, restored, discard, lastSaved, untouched } = useVisitForm(props, today);
  useTonight(form, today);
  const isNew = useWatch({ control: form.control, name: 'isNew' });
  const nameFields = useRef<HTMLDivElement>(null);
  const toNameFields = useRef(false);
  // With the fields, not a frame later: what he types next belongs there.
  useLayoutEffect(() => {
    if (isNew && toNameFields.current) nameFields.current?.querySelector('input')?.focus();
    toNameFields.current = false;
  }, [isNew]);

  return (
    <FormProvider {...form}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the form hears the keys of its own fields */}
      <form
        className={styles['sheet']} noValidate aria-label={t('form')}
        onSubmit={(event) => { event.preventDefault(); save(); }} onKeyDown={(event) => {
          // While he types, Ctrl+Z belongs to the letters in the field.
          if (isUndoKey(event) && untouched && lastSaved) {
            event.preventDefault();
            lastSaved.undo();
          } else enterMoves({ save })(event);
        }}
      >
        {correcting && (
          <p className={styles['correcting']}>
            {t('correcting', { day: day(correcting.on, today), name: corrected ? addressed(corrected) : props.start.guestText })}
            <button type="button" className={styles['link']} onClick={() => { draft.drop(); onLeave?.(); }}>{t('stopCorrecting')}</button>
          </p>
        )}
        {restored && <p className={styles['restored']} role="status">{waiting ? t('restoredFirst', { name: addressed(waiting) }) : t('restored')}<button type="button" className={styles['link']} onClick={discard}>{waiting ? t('discardFor', { name: addressed(waiting) }) : t('discard')}</button></p>}
        <div className={styles['columns']}>
          <div className={styles['fields']}>
            <div className={styles['day']}><DateField control={form.control} name="on" label={t('field.on')} hint="" today={today} lean="past" /></div>
            <GuestField
              mayBeNew={correcting === null}
              onSettled={(kind) => {
                if (kind === 'known') form.setFocus('party', { shouldSelect: true });
                else toNameFields.current = true;
              }}
            />
            {isNew && <div ref={nameFields}><NewGuestFields /></div>}
            <VisitFields />
            {correcting === null && <AnswerField />}
            {failure && <p className={styles['failure']} role="alert">{t(`failed.${failure}`)}</p>}
            {draft.stuck && <p className={styles['failure']} role="alert">{t('failed.draft')}</p>}
            <div className={styles['save']}>
              <Button type="submit" loading={form.formState.isSubmitting} aria-keyshortcuts="Control+Enter">
                {correcting ? t('saveCorrection') : t('save')}<KeyHint keys="Ctrl+Enter" />
              </Button>
            </div>
          </div>
          <Beside lastSaved={lastSaved} />
        </div>
      </form>
    </FormProvider>
  );
}

const isUndoKey = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';

function Beside({ lastSaved }: { readonly lastSaved: LastSaved | null }) {
  const { t } = useTranslation('record');
  const [guestId, on, visitId] = useWatch<VisitFormValues, ['guestId', 'on', 'visitId']>({ name: ['guestId', 'on', 'visitId'] });
  const parsed = on === null ? undefined : parsePlainDate(on);
  return (
    <aside className={styles['beside']} aria-label={t('reminder.label')}>
      <div role="status">
        {lastSaved && <SavedNote saved={lastSaved} />}
      </div>
      {guestId === null ? <KeysReminder /> : <GuestReminder key={guestId} guestId={guestId as GuestId} visitId={visitId} on={parsed?.ok ? parsed.value : null} />}
    </aside>
  );
}
