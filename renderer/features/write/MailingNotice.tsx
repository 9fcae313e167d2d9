import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { useFormat } from '../../i18n/use-format.ts';
import type { SavedFiles } from '../../platform/save-files.ts';
import type { NextPromise, NotRecorded } from './mail-cards.ts';
import styles from './MailingNotice.module.css';
import { RefusedCards } from './RefusedCards.tsx';
import type { MailingState } from './use-mailing.ts';

interface Props {
  readonly state: MailingState;
  readonly today: PlainDate;
  readonly onOthers: (cards: readonly QueuedCard[]) => void;
  readonly onRest: (cards: readonly QueuedCard[]) => void;
  readonly onStop: () => void;
}

/** Below half a second a progress line would only flicker. */
const patienceMs = 500;

/** What became of the last step, in one line that is always there: nothing below it jumps. */
export function MailingNotice({ state, today, onOthers, onRest, onStop }: Props) {
  const { t } = useTranslation('write');
  return (
    <div className={styles['notice']} role="status" data-mailing={state.kind}>
      {state.kind === 'idle' && <p className={styles['quiet']}>{t('steps.idle')}</p>}
      {state.kind === 'working' && <Working state={state} onStop={onStop} />}
      {state.kind === 'made' && <Made saved={state.saved} />}
      {state.kind === 'first-made' && <FirstMade state={state} onRest={onRest} />}
      {state.kind === 'not-made' && <p className={styles['wrong']}>{notMadeText(state, t)}</p>}
      {state.kind === 'printed' && <p>{t('steps.markedPrinted', { count: state.count })}</p>}
      {state.kind === 'posted' && <Posted state={state} today={today} />}
      {state.kind === 'not-recorded' && <NotRecordedLine error={state.error} />}
      {state.kind === 'refused' && <RefusedCards refused={state.refused} others={state.others} onOthers={onOthers} />}
    </div>
  );
}

type Words = ReturnType<typeof useTranslation<'write'>>['t'];

function notMadeText({ error }: Extract<MailingState, { readonly kind: 'not-made' }>, t: Words): string {
  return error.kind === 'not-writable' ? t('pdf.not-writable', { file: error.fileName }) : t(`pdf.${error.kind}`);
}

function NotRecordedLine({ error }: { readonly error: NotRecorded }) {
  const { t } = useTranslation('write');
  const { t: common } = useTranslation('common');
  const text = error.kind === 'held' ? t('steps.held', { name: error.name, reason: common(`hold.${error.reason}`) }) : t(`steps.${error.kind}`);
  return <p className={styles['wrong']}>{text}</p>;
}

function Working({ state: { progress }, onStop }: { readonly state: Extract<MailingState, { readonly kind: 'working' }>; readonly onStop: () => void }) {
  const { t } = useTranslation('write');
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  if (!progress) return <p className={styles['quiet']}>{t('pdf.checking')}</p>;
  const { side, done, total } = progress;
  const text = t(`pdf.progress.${side}`, { done, total });
  return (
    <div className={styles['made']}>
      <p className={styles['quiet']}>{text}<progress className={styles['bar']} max={total} value={done} aria-label={text} /></p>
      <Button variant="default" onClick={onStop}>{t('pdf.stop')}</Button>
    </div>
  );
}

/** Thirty cards fed the wrong way round are thirty spoiled cards; one is one. */
function FirstMade({ state: { saved, rest }, onRest }: { readonly state: Extract<MailingState, { readonly kind: 'first-made' }>; readonly onRest: (cards: readonly QueuedCard[]) => void }) {
  const { t } = useTranslation('write');
  return (
    <>
      <Made saved={saved} />
      <div className={`${styles['made']} ${styles['first']}`} role="group" aria-labelledby="first-card">
        <p id="first-card"><strong>{t('first.question')}</strong></p>
        <Button onClick={() => onRest(rest)}>{t('first.yes', { count: rest.length })}</Button>
        <Button variant="default" component="a" href="#/settings?at=calibration">{t('first.no')}</Button>
      </div>
    </>
  );
}

function Made({ saved }: { readonly saved: SavedFiles }) {
  const { t } = useTranslation('write');
  const [notOpened, setNotOpened] = useState(false);
  const { open, names: [address = '', message = ''] } = saved;
  return (
    <div className={styles['made']}>
      <p>
        {saved.folder === null ? t('pdf.downloaded', { address, message }) : t('pdf.saved', { folder: saved.folder, address, message })}
        {' '}{t('pdf.paperHint')}
      </p>
      {open && <Button variant="default" onClick={() => void open().then((opened) => setNotOpened(!opened))}>{t('pdf.open')}</Button>}
      {notOpened && <p className={styles['wrong']}>{t('pdf.notOpened')}</p>}
    </div>
  );
}

function Posted({ state: { on, next }, today }: { readonly state: Extract<MailingState, { readonly kind: 'posted' }>; readonly today: PlainDate }) {
  const { t } = useTranslation('write');
  const { t: common } = useTranslation('common');
  const format = useFormat();
  const date = format.day(on, today);
  const promise = ({ dueOn, kind }: NextPromise): string =>
    (dueOn && kind ? t('steps.nextIs', { date: format.day(dueOn, today), what: common(`kind.${kind}`) }) : t('steps.nextNone'));
  const [only] = next;
  if (next.length === 1 && only) return <p><strong>{t('steps.markedPostedOne', { name: only.name, date })}</strong> {promise(only)}</p>;
  return (
    <>
      <p><strong>{t('steps.markedPosted', { count: next.length, date })}</strong></p>
      <ul className={styles['next']}>{next.map((each, index) => <li key={`${index} ${each.name}`}>{t('steps.nextFor', { name: each.name, next: promise(each) })}</li>)}</ul>
    </>
  );
}
