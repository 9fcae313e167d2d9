import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sayDone } from '../../components/offer-undo.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormDraft } from '../../data/use-form-draft.ts';
import { useLive } from '../../data/use-live.ts';
import { newId } from '../../platform/new-id.ts';
import { navigate } from '../../platform/navigate.ts';
import { SavedRows } from './SavedRows.tsx';
import { startOfVisit } from './start-of-visit.ts';
import { blankVisit, parseVisitDraft, visitFormOf } from './visit-form.ts';
import { VisitForm } from './VisitForm.tsx';

interface Props {
  /** Corrects this visit instead of writing a new one. */
  readonly visitId?: VisitId;
  /** The guest who is chosen from the start. */
  readonly guestId?: GuestId;
  /** Where a finished correction leads back to. */
  readonly from?: 'guest';
}

/** 記録する: tonight's parties, one after the other, without the mouse. */
export function RecordScreen({ visitId, guestId, from }: Props) {
  const { t } = useTranslation('record');
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} actions={<Button component="a" href="#/papers?sheet=tonight" variant="default">{t('tonight')}</Button>} />
      {visitId === undefined ? <NewVisits key={guestId ?? ''} guestId={guestId ?? null} /> : <Correction key={visitId} visitId={visitId} from={from ?? 'record'} />}
    </>
  );
}

function NewVisits({ guestId }: { readonly guestId: GuestId | null }) {
  const { directory } = useBook();
  const today = useToday();
  const draft = useFormDraft('record', parseVisitDraft);
  const [on, setOn] = useState<PlainDate>();
  const blank = useCallback((day: PlainDate) => blankVisit(day, newId), []);
  if (!draft.ready) return null;
  const chosen = guestId === null ? undefined : directory.entry(guestId);
  const { start, restored, waiting } = startOfVisit(draft.found, chosen, today, newId);
  return (
    <>
      <VisitForm
        correcting={null} start={start} restored={restored} waiting={waiting} draft={draft} blank={blank} onDay={setOn}
        onCorrected={() => undefined}
      />
      <SavedRows on={on ?? today} editing={null} />
    </>
  );
}

function Correction({ visitId, from }: { readonly visitId: VisitId; readonly from: 'record' | 'guest' }) {
  const { t } = useTranslation('record');
  const book = useBook();
  // Asked once: the form must not be replaced under his hands when another window corrects the same visit.
  const answer = useLive(async () => ({ visit: await book.visits.read(visitId) }), [book, visitId]);
  const [visit, setVisit] = useState<Visit | null>();
  if (visit === undefined && answer !== undefined) setVisit(answer.visit);
  if (visit === undefined) return null;
  if (visit === null) return <EmptyState title={t('failed.notFound')} action={<a href="#/record">{t('title')}</a>} />;
  return <CorrectionForm visit={visit} from={from} />;
}

function CorrectionForm({ visit, from }: { readonly visit: Visit; readonly from: 'record' | 'guest' }) {
  const { t } = useTranslation('record');
  const { directory } = useBook();
  const draft = useFormDraft(`record:${visit.id}`, parseVisitDraft);
  const blank = useCallback((day: PlainDate) => blankVisit(day, newId), []);
  if (!draft.ready) return null;
  const leave = () => navigate(from === 'guest' ? `/guests/${visit.guestId}` : '/record');
  const start = draft.found ?? visitFormOf(visit, (id) => directory.entry(id)?.name ?? '');
  return (
    <>
      <VisitForm
        correcting={visit} start={start} restored={draft.found !== null} waiting={null} draft={draft} blank={blank} onDay={() => undefined}
        onLeave={leave}
        onCorrected={(name) => {
          sayDone(t('corrected', { name }));
          leave();
        }}
      />
      <SavedRows on={visit.on} editing={visit.id} />
    </>
  );
}
