import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import type { Shop } from '#shared/model/shop';
import { FileNotice } from '../../components/FileNotice.tsx';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { LabelChoice } from '../../data/label-choice.ts';
import styles from './labels.module.css';
import { useLabelPdf, type LabelPdfState } from './use-label-pdf.ts';

interface Props {
  readonly guests: readonly GuestEntry[];
  readonly choice: LabelChoice;
  readonly shop: Shop;
  readonly today: PlainDate;
  readonly onLeaveOut: (id: GuestId) => void;
}

export function LabelPrint({ guests, choice, shop, today, onLeaveOut }: Props) {
  const { t } = useTranslation('guests');
  const { count } = useFormat();
  const { state, make, stop } = useLabelPdf(shop, today);
  const busy = state.kind === 'working' || state.kind === 'pressing';
  return (
    <div>
      <Button disabled={guests.length === 0 || busy} onClick={() => void make(guests, choice)}>{t('labels.make', { number: count(guests.length) })}</Button>
      {guests.length === 0 && <p className={styles['note']}>{t('labels.nobody')}</p>}
      <Notice state={state} onStop={stop} onLeaveOut={onLeaveOut} />
    </div>
  );
}

function Notice({ state, onStop, onLeaveOut }: { readonly state: LabelPdfState; readonly onStop: () => void; readonly onLeaveOut: (id: GuestId) => void }) {
  const { t } = useTranslation('guests');
  const { t: common } = useTranslation('common');
  const { addressed } = useFormat();
  switch (state.kind) {
    case 'pressing': {
      const said = t('labels.pressing', { done: state.done, total: state.total });
      return (
        <div className={styles['pressing']} role="status">
          <p>{said}<progress className={styles['progress']} max={state.total} value={state.done} aria-label={said} /></p>
          <Button variant="default" onClick={onStop}>{common('action.cancel')}</Button>
        </div>
      );
    }
    case 'stopped':
      return <p className={styles['note']} role="status">{t('labels.stopped')}</p>;
    case 'refused': {
      const { id, problem } = state;
      const name = addressed(state);
      return (
        <div className={styles['refused']} role="alert">
          <p>
            <a href={`#/guests/${id}`}>{name}</a>{' '}
            {problem?.kind === 'missing-glyph' ? t('labels.noGlyph', { character: problem.character }) : t('labels.tooLong')}
          </p>
          <Button variant="default" onClick={() => onLeaveOut(id)}>{t('labels.leaveOut', { name })}</Button>
        </div>
      );
    }
    default:
      return <FileNotice state={state} hint={t('labels.fullSize')} />;
  }
}
