import type { CsvCell } from '#shared/lib/csv-text';
import type { GuestId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import { moverNames } from './mover-names.ts';

/** What a line of the ledger says of its guest, beside his id. */
export interface NamedGuest { readonly name: string; readonly kana: string; readonly phone: string }

const headings = ['来店日', 'お客様', 'よみ', '電話番号', '人数', 'お連れ様', '金額', 'お料理', '会話', 'おすすめ', '機会', 'きっかけ', 'きっかけのひとこと', 'ご縁帖ID'] as const;

/** Every visit, one line each, in the order given. A guest who has gone is left blank; his id stays. */
export const visitTable = (visits: readonly Visit[], guestOf: (id: GuestId) => NamedGuest | undefined): readonly (readonly CsvCell[])[] => [headings, ...visits.map((visit) => {
  const guest = guestOf(visit.guestId);
  return [
    visit.on, guest?.name ?? '', guest?.kana ?? '', guest?.phone ?? '', visit.party, visit.companions, visit.amount, visit.dishes, visit.talk, visit.recommendation, visit.occasion,
    visit.movedBy === null ? '' : moverNames[visit.movedBy], visit.movedWords, visit.guestId,
  ];
})];
