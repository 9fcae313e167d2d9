import { Button } from '@mantine/core';
import { useLayoutEffect, type ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { enterMoves } from '../../components/enter-moves.ts';
import { KeyHint } from '../../components/KeyHint.tsx';
import { AlikeGuests } from './AlikeGuests.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { CompanyFields, ContactFields } from './ContactFields.tsx';
import type { GuestDraft } from './guest-form.ts';
import { NameFields } from './NameFields.tsx';
import { PasteText } from './PasteText.tsx';
import { PromiseFields } from './PromiseFields.tsx';
import { RememberFields } from './RememberFields.tsx';
import { useGuestForm, type GuestFormSetup } from './use-guest-form.ts';
import styles from './guest-form.module.css';

interface Props extends GuestFormSetup {
  /** `typed` is what he gives up by leaving; null when he changed nothing. */
  readonly onLeave: (typed: GuestDraft | null) => void;
  /** The business card, to type from. */
  readonly card: ReactNode;
  /** Begins again from what the book holds. */
  readonly onDiscard: () => void;
}

/** Everything about a guest, in the order of a business card. Nothing typed here is lost before it is saved. */
export function GuestForm(props: Props) {
  const { t } = useTranslation('guests');
  const { form, save, saveAsNew, failure, conflict, settle, forgetConflict, typed } = useGuestForm(props);
  const { errors, isSubmitting, isSubmitted } = form.formState;
  useLayoutEffect(() => form.setFocus('familyName'), [form]);
  return (
    <FormProvider {...form}>
      {props.restored && (
        <p className={styles['restored']} role="status">{t('form.restored')}<button type="button" className={styles['link']} onClick={props.onDiscard}>{t('form.discard')}</button></p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the form hears the keys of its own fields */}
      <form
        className={styles['form']} noValidate aria-label={t('form.label')} onSubmit={(event) => { event.preventDefault(); save(); }}
        onKeyDown={enterMoves({ save, long: true })}
      >
        {props.card}
        <PasteText />
        <NameFields />
        {props.start.base === null && <AlikeGuests />}
        <CompanyFields />
        <ContactFields />
        <PromiseFields />
        <RememberFields />
        <div className={styles['foot']}>
          {isSubmitted && Object.keys(errors).length > 0 && <p className={styles['failure']} role="alert">{t('form.problems')}</p>}
          {failure === 'diskFull' && <p className={styles['failure']} role="alert">{t('form.diskFull')}</p>}
          {failure === 'gone' && (
            <p className={styles['failure']} role="alert">{t('conflict.gone')}<button type="button" className={styles['link']} onClick={saveAsNew}>{t('conflict.saveAsNew')}</button></p>
          )}
          {props.draft.stuck && <p className={styles['failure']} role="alert">{t('form.draftStuck')}</p>}
          <div className={styles['buttons']}>
            <Button type="submit" loading={isSubmitting} aria-keyshortcuts="Control+Enter">{t('form.save')}<KeyHint keys="Ctrl+Enter" /></Button>
            <Button type="button" variant="default" onClick={() => props.onLeave(typed())}>{t('form.leave')}</Button>
          </div>
        </div>
      </form>
      {conflict && <ConflictDialog conflict={conflict} onSettle={(facts) => void settle(facts)} onClose={forgetConflict} />}
    </FormProvider>
  );
}
