import type { DueItem } from '#shared/follow/due-items';
import { heldByReason } from '#shared/follow/held-by-reason';
import { addDays } from '#shared/lib/plain-date';
import type { Paper, PaperBlock, PaperRow } from '#shared/print/paper';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { holdWords } from '../../components/hold-words.ts';
import { nameParts, sheetOf, type PaperBasis } from './paper-basis.ts';

/** Today and the six days after it. */
export const weekInDays = 6;
/** So many without a consent are named. A season letter is held for every guest who has none: hundreds of lines that nobody can act on with a pencil. */
const namedWithoutConsent = 12;

/** This week's promises in the order of work, to be ticked off; what is held back stands below, by reason, with what would let it go. */
export function weekPaper(items: readonly DueItem[], entryOf: (item: DueItem) => GuestEntry | undefined, basis: PaperBasis): Paper {
  const { t, format, today } = basis;
  const open = items.filter(({ hold }) => hold === null);
  const rows = (of: readonly DueItem[]) => of.flatMap((item) => rowOf(item, entryOf(item), basis));
  const [now, soon, held] = [open.filter(({ dueOn }) => dueOn <= today), open.filter(({ dueOn }) => dueOn > today), items.filter(({ hold }) => hold !== null)];
  const named = heldByReason(held).flatMap(({ reason, items: of }) => (reason === 'no-consent' ? of.slice(0, namedWithoutConsent) : of));
  const unnamed = held.length - named.length;
  const columns = (share: number) => [
    { title: '', width: 8 }, { title: t('papers:column.day'), width: 30 }, { title: t('papers:column.what'), width: 36 },
    { title: t('papers:column.guest'), width: { share: 1 } }, { title: t('papers:column.since'), width: { share } },
  ];
  // What would let a held item go is a sentence or two.
  const table = (heading: string, of: readonly DueItem[], empty: string, share = 1): readonly PaperBlock[] => [{ kind: 'heading', text: heading }, { kind: 'table', columns: columns(share), rows: rows(of), empty }];
  return sheetOf(basis, {
    title: t('papers:week.title'), aside: t('calendar:span', { from: format.day(today), to: format.day(addDays(today, weekInDays)) }),
    blocks: [
      ...table(t('papers:week.now', { count: now.length }), now, t('papers:week.noneNow')),
      ...table(t('papers:week.soon', { count: soon.length }), soon, t('papers:week.noneSoon')),
      ...(held.length > 0 ? table(t('papers:week.held', { count: held.length }), named, '', 1.5) : []),
      ...(unnamed > 0 ? [{ kind: 'gap', height: 1.5 } as const, { kind: 'text', text: t('papers:week.heldMore', { reason: t('common:hold.no-consent'), count: unnamed }), tone: 'quiet', points: 9 } as const] : []),
    ],
  });
}

function rowOf(item: DueItem, guest: GuestEntry | undefined, basis: PaperBasis): readonly PaperRow[] {
  if (!guest) return [];
  const { t, format, today } = basis;
  const since = t(`papers:since.${item.event}`, { day: format.day(item.eventOn, today) });
  return [{
    cells: [
      item.hold === null ? [{ kind: 'tick' }] : '',
      [{ kind: 'text', text: format.day(item.dueOn, today) }, ...(item.dueOn < today ? [{ kind: 'text', text: t('papers:week.late'), tone: 'quiet', points: 9 } as const] : [])],
      [{ kind: 'text', text: t(`common:kind.${item.kind}`) }, { kind: 'text', text: t(`common:channel.${item.channel}`), tone: 'quiet', points: 9 }],
      nameParts(basis, guest),
      [
        { kind: 'text', text: since, points: 9.5 },
        ...(item.hold === null ? [] : [{ kind: 'text', text: t(`common:hold.${item.hold}`), tone: 'framed', points: 9.5 } as const, { kind: 'text', text: holdWords(item, { ...basis, t: basis.tDue }), tone: 'quiet', points: 8.5 } as const]),
      ],
    ],
  }];
}
