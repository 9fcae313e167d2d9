import type { TFunction } from 'i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';
import type { Paper, PaperBlock, PaperRow } from '#shared/print/paper';
import type { GuestEntry } from '../../data/guests-contract.ts';
import type { TimelineEntry } from '../../data/visits-contract.ts';
import type { useFormat } from '../../i18n/use-format.ts';

/** A guest with all that has happened, oldest first. */
export interface BinderGuest {
  readonly entry: GuestEntry;
  readonly guest: Guest;
  readonly introducer: string;
  readonly timeline: readonly TimelineEntry[];
}

export interface BinderBasis {
  readonly t: TFunction<readonly ['export', 'common']>;
  readonly format: ReturnType<typeof useFormat>;
  readonly shopName: string;
  readonly today: PlainDate;
}

/** A row of the register, or the first or a further part of it. */
export interface BinderPart {
  readonly row: string;
  readonly guestsOfRow: number;
  readonly isFirst: boolean;
  readonly guests: readonly BinderGuest[];
}

/** お客様帳: a part of the book on paper, one guest under the other, with everything that is known of each. A leaf that falls out is put back by its foot. */
export function guestBookPaper({ row, guestsOfRow, isFirst, guests }: BinderPart, basis: BinderBasis): Paper {
  const { t, format, shopName, today } = basis;
  const title = t('export:binder.title', { part: row });
  return {
    ...(isFirst ? { title, aside: t('export:binder.count', { count: guestsOfRow }) } : { title: '' }),
    foot: format.spaced([title, shopName || t('common:appName'), format.datedDay(today)]), missing: t('export:binder.missing', { codes: '{{codes}}' }),
    blocks: guests.flatMap((guest) => blocksOf(guest, basis)),
  };
}

function blocksOf(binder: BinderGuest, basis: BinderBasis): readonly PaperBlock[] {
  const { entry } = binder;
  const name = basis.format.addressed(entry);
  const goesOn = basis.t('export:binder.goesOn', { name });
  return [
    { kind: 'heading', text: basis.format.spaced([name, entry.kana]) },
    { kind: 'table', columns: [{ title: '', width: 36 }, { title: '', width: { share: 1 } }], rows: factsOf(binder, basis), empty: '', goesOn },
    { kind: 'gap', height: 1.5 },
    {
      kind: 'table', empty: basis.t('export:binder.noHistory'), goesOn,
      columns: [{ title: basis.t('export:binder.day'), width: 36 }, { title: basis.t('export:binder.what'), width: 42 }, { title: basis.t('export:binder.words'), width: { share: 1 } }],
      rows: binder.timeline.map((line) => rowOf(line, basis)),
    },
    { kind: 'gap', height: 5 },
  ];
}

function factsOf({ entry, guest, introducer }: BinderGuest, { t, format, today }: BinderBasis): readonly PaperRow[] {
  const { company, address, birthday } = guest;
  const facts: readonly (readonly [string, string])[] = [
    [t('export:binder.company'), format.spaced([company.name, company.department, company.title].filter((text) => text !== ''))],
    [t('export:binder.address'), format.spaced([address.postalCode.replace(/^(\d{3})(\d{4})$/, '〒$1-$2'), address.street, address.building, address.careOf].filter((text) => text !== ''))],
    [t('export:binder.contact'), format.spaced([guest.phone, guest.email].filter((text) => text !== ''))],
    [t('export:binder.birthday'), birthday === null ? '' : birthday.year === null ? t('export:binder.monthDay', { month: birthday.month, day: birthday.day }) : t('export:binder.bornOn', { year: birthday.year, month: birthday.month, day: birthday.day })],
    [t('export:binder.introducer'), introducer],
    [t('export:binder.allergies'), guest.allergies], [t('export:binder.likes'), guest.likes], [t('export:binder.memo'), guest.memo],
    [t('export:binder.visits'), entry.totals.visits === 0 ? '' : t('export:binder.visitCount', { count: entry.totals.visits, first: entry.totals.firstOn === null ? '' : format.day(entry.totals.firstOn, today), spend: format.yen(entry.totals.spend) })],
    [t('export:binder.stopped'), guest.stoppedOn === null ? '' : format.day(guest.stoppedOn, today)],
    [t('export:binder.mourning'), guest.mourningSince === null ? '' : format.day(guest.mourningSince, today)],
  ];
  return facts.flatMap(([label, text]) => (text.trim() === '' ? [] : [{ cells: [[{ kind: 'text', text: label, tone: 'quiet', points: 9 }], text] }]));
}

function rowOf(line: TimelineEntry, { t, format }: BinderBasis): PaperRow {
  const day = [{ kind: 'text', text: format.datedDay(line.on), oneLine: true }] as const;
  if (line.kind === 'touch') return { cells: [day, `${t(`common:kind.${line.touch.kind}`)}\n${t(`common:channel.${line.touch.channel}`)}`, line.touch.text.trim()] };
  const { visit } = line;
  const figures = [t('export:binder.party', { count: visit.party }), visit.amount === null ? '' : format.yen(visit.amount)].filter((text) => text !== '');
  const words = [visit.companions, visit.dishes, visit.talk, visit.recommendation, visit.occasion, visit.movedBy === null ? '' : t(`common:mover.${visit.movedBy}`), visit.movedWords].map((text) => text.trim()).filter((text) => text !== '');
  return { cells: [day, format.spaced([t('export:binder.visit'), ...figures]), words.join('\n')] };
}
