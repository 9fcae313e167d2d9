import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName, type Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { EmptyState } from '../../components/EmptyState.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useFormDraft, type FormDraft } from '../../data/use-form-draft.ts';
import { useLive } from '../../data/use-live.ts';
import { navigate } from '../../platform/navigate.ts';
import { CardBeside, NewCard } from './CardBeside.tsx';
import { blankGuestForm, guestFormOf, parseGuestDraft, type GuestDraft } from './guest-form.ts';
import { GuestForm } from './GuestForm.tsx';
import { GuestPage } from './GuestPage.tsx';

interface Props {
  /** null: a new guest. */
  readonly guestId: GuestId | null;
  /** What a search did not find, as the name of the new guest. */
  readonly name?: string;
}

/** One guest: what has been, what was promised, and everything that is known. */
export function GuestScreen({ guestId, name }: Props) {
  return guestId === null ? <NewGuest name={name ?? ''} /> : <KnownGuest key={guestId} guestId={guestId} />;
}

function NewGuest({ name }: { readonly name: string }) {
  const { t } = useTranslation('guests');
  const draft = useFormDraft('guest:new', parseGuestDraft);
  const [discarded, setDiscarded] = useState(0);
  const [card, setCard] = useState<File | null>(null);
  const book = useBook();
  const arrive = async ({ id }: Guest): Promise<void> => {
    const put = card && await book.photos.put(id, 'card-front', card);
    if (put && !put.ok) sayDone(t('paste.noCard'));
    navigate(`/guests/${id}`);
  };
  if (!draft.ready) return null;
  const [familyName = '', ...given] = name.split(/[\s\u3000]+/);
  const blank = { values: { ...blankGuestForm(), familyName, givenName: given.join(' ') }, base: null };
  const found = discarded === 0 ? draft.found : null;
  return (
    <>
      <PageHeader title={t('page.new')} purpose={t('page.newPurpose')} />
      <GuestForm
        key={discarded} start={found ?? blank} restored={found !== null} draft={draft} card={<NewCard file={card} onFile={setCard} />}
        onSaved={(guest) => void arrive(guest)}
        onLeave={(typed) => {
          draft.drop();
          navigate('/guests');
          if (typed) {
            offerUndo(t('form.left'), async () => {
              draft.keep(typed);
              navigate('/guests/new');
              return true;
            }, 'notice');
          }
        }}
        onDiscard={() => {
          draft.drop();
          setDiscarded(discarded + 1);
        }}
      />
    </>
  );
}

function KnownGuest({ guestId }: { readonly guestId: GuestId }) {
  const { t } = useTranslation('guests');
  const book = useBook();
  const draft = useFormDraft(`guest:${guestId}`, parseGuestDraft);
  const answer = useLive(async () => ({ guest: await book.guests.read(guestId) }), [book, guestId]);
  const [editing, setEditing] = useState<boolean>();
  const [resumed, setResumed] = useState<GuestDraft | null>(null);
  const [discarded, setDiscarded] = useState(0);
  if (!draft.ready || !answer) return null;
  const { guest } = answer;
  const found = resumed ?? (discarded === 0 ? draft.found : null);
  // A form that is open stays, although another window removed the guest: its words can be saved as a new one.
  if (!guest && !found && !editing) {
    return <EmptyState title={t('page.notFound')} action={<a href="#/guests">{t('page.toList')}</a>}>{t('page.notFoundText')}</EmptyState>;
  }
  // Half-typed changes of the last time open by themselves: nothing typed is hidden.
  if (guest && !(editing ?? found !== null)) return <GuestPage guest={guest} onEdit={() => setEditing(true)} />;
  const leave = (): void => {
    draft.drop();
    setResumed(null);
    setDiscarded(discarded + 1);
    setEditing(false);
  };
  const comeBack = async (typed: GuestDraft): Promise<boolean> => {
    draft.keep(typed);
    setResumed(typed);
    setEditing(true);
    navigate(`/guests/${guestId}`);
    return true;
  };
  return (
    <Edit
      key={discarded} guest={guest} found={found} draft={draft} onDone={leave}
      onLeave={(typed) => {
        leave();
        if (typed) offerUndo(t('form.left'), () => comeBack(typed), 'notice');
      }}
      onDiscard={() => {
        leave();
        setEditing(guest !== null);
      }}
    />
  );
}

interface EditProps {
  /** null when another window removed the guest meanwhile. */
  readonly guest: Guest | null;
  readonly found: GuestDraft | null;
  readonly draft: FormDraft<GuestDraft>;
  readonly onDone: () => void;
  readonly onLeave: (typed: GuestDraft | null) => void;
  readonly onDiscard: () => void;
}

function Edit({ guest, found, draft, onDone, onLeave, onDiscard }: EditProps) {
  const { t } = useTranslation('guests');
  const { directory } = useBook();
  // The form keeps the guest it began with: a change from another window must not replace what is being typed.
  const [start] = useState(() => found ?? (guest ? { values: guestFormOf(guest, (id) => directory.entry(id)?.name ?? ''), base: guest } : { values: blankGuestForm(), base: null }));
  const { addressed } = useFormat();
  const shown = start.base ?? start.values;
  const name = addressed({ name: displayName(shown), honorific: shown.honorific });
  return (
    <>
      <PageHeader title={t('page.editing', { name })} purpose={t('page.editingPurpose')} />
      <GuestForm
        start={start} restored={found !== null} draft={draft} card={guest && <CardBeside guestId={guest.id} name={name} />} onLeave={onLeave} onDiscard={onDiscard}
        onSaved={(saved) => {
          onDone();
          if (saved.id !== guest?.id) navigate(`/guests/${saved.id}`);
        }}
      />
    </>
  );
}
