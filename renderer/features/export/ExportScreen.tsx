import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '../../components/Check.tsx';
import { Choices } from '../../components/Choices.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useDirectory } from '../../data/use-live.ts';
import styles from './export.module.css';
import { ExportNotice } from './ExportNotice.tsx';
import { binderScopes, encodings, exportKinds, mailingKinds, stoppableKinds, tableKinds, usualEncoding, type ExportWish } from './export-kinds.ts';
import { useExport } from './use-export.ts';

/** 書き出す: the book in the forms of other programs, and on paper for a binder. */
export function ExportScreen() {
  const { t } = useTranslation('export');
  const id = useId();
  const guests = useDirectory();
  const { state, note, start, stop, forget } = useExport();
  const [wish, setWish] = useState<ExportWish>({ kind: 'guests', encoding: 'utf-8', leaveOutHeld: true, scope: 'moved' });
  const change = (part: Partial<ExportWish>): void => {
    forget();
    setWish((before) => ({ ...before, ...part }));
  };
  const busy = state.kind === 'working' || state.kind === 'writing';
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} actions={<a className={styles['link']} href="#/guests">{t('back')}</a>} />
      {guests.length === 0 ? <EmptyState title={t('empty')} action={<Button component="a" href="#/record">{t('record')}</Button>} /> : (
        <Sheet>
          <fieldset className={styles['kinds']} disabled={busy}>
            <legend>{t('choose')}</legend>
            {exportKinds.map((kind) => (
              <div key={kind} className={styles['kind']}>
                <label className={styles['name']}>
                  <input type="radio" name={`${id}-kind`} aria-describedby={`${id}-${kind}`} checked={wish.kind === kind} onChange={() => change({ kind, encoding: usualEncoding(kind) })} />
                  {t(`kind.${kind}`)}
                </label>
                <span id={`${id}-${kind}`} className={styles['about']}>{t(`about.${kind}`)}</span>
              </div>
            ))}
          </fieldset>
          <fieldset className={styles['kinds']} disabled={busy}>
            {tableKinds.includes(wish.kind) && <Choices label={t('encoding.label')} hint={t('encoding.hint')} choices={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))} value={wish.encoding} onChange={(encoding) => change({ encoding })} />}
            {mailingKinds.includes(wish.kind) && <Check label={t('leaveOut')} hint={t('leaveOutHint')} checked={wish.leaveOutHeld} onChange={(leaveOutHeld) => change({ leaveOutHeld })} />}
            {wish.kind === 'binder' && <Choices label={t('scope.label')} choices={binderScopes.map((value) => ({ value, label: t(`scope.${value}`) }))} value={wish.scope} onChange={(scope) => change({ scope })} />}
          </fieldset>
          <p className={styles['go']}>
            <Button disabled={busy} onClick={() => void start(wish)}>{t('make')}</Button>
            {busy && stoppableKinds.includes(wish.kind) && <Button variant="default" onClick={stop}>{t('stop')}</Button>}
          </p>
          <ExportNotice state={state} note={note} />
        </Sheet>
      )}
    </>
  );
}
