import { inOneGo, mapInSteps, type Steps } from '#shared/lib/in-steps';
import type { PlainDate } from '#shared/lib/plain-date';
import { moverNames } from '#shared/exchange/outgoing/mover-names';
import { movers } from '#shared/model/mover';
import { parseTypedDate, parseWrittenDate } from '#shared/model/typed-date';
import { parseTypedNumber } from '#shared/model/typed-number';
import { fullWidthKana } from './clean-cell.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import { phoneOfVisit } from './contact-fields.ts';
import type { ContactsTable } from './contacts-file.ts';
import type { IncomingVisit } from './incoming-guest.ts';
import { GuestDraft } from './item.ts';
import { ownIdOf } from './own-fields.ts';
import { readBirthday } from './read-birthday.ts';
import { rowItems } from './row-items.ts';

/**
 * The rows of a list of visits. A day without its year is the newest one before `today`. Whom it belongs to is said by name, reading, telephone or mail,
 * whichever the list has; a honorific behind the name goes. Yields rows.
 */
export const incomingVisitsInSteps = (table: Pick<ContactsTable, 'headers' | 'rows'>, meanings: readonly ColumnMeaning[], today: PlainDate): Steps<readonly IncomingVisit[]> =>
  mapInSteps(table.rows, (row) => {
    const { items, problems } = rowItems(table, meanings, row);
    const draft = new GuestDraft(items);
    draft.problems.push(...problems);
    for (const { label, text } of items) if (text.includes('\ufffd')) draft.problem(label, 'broken-character', text);
    for (const { label, text } of draft.all('memo')) draft.note(/^(メモ|備考|memo|notes?)$/iu.test(label) ? '' : label, text);
    const ownId = ownIdOf(items);
    const guest = { ...guestOf(draft, ownId !== undefined), ...(ownId === undefined ? {} : { ownId }) };
    const [party, amount] = [wholeNumber(draft, 'visit.party', 200), wholeNumber(draft, 'visit.amount', 100_000_000)];
    const visit = {
      where: row.where, guest, on: dayOf(draft, today), party: party === 0 ? null : party, amount,
      companions: draft.fitted(draft.joined('visit.companions'), 200, draft.labelOf('visit.companions')),
      dishes: draft.joined('visit.dishes', '\n'),
      recommendation: draft.joined('visit.recommendation', '\n'),
      occasion: draft.fitted(draft.joined('visit.occasion'), 60, draft.labelOf('visit.occasion')),
      ...movedOf(draft),
    };
    const talk = [draft.joined('visit.talk', '\n'), draft.memo()].filter((text) => text !== '').join('\n');
    if (visit.dishes.length > 500) draft.problem(draft.labelOf('visit.dishes'), 'too-long', visit.dishes);
    if (visit.recommendation.length > 200) draft.problem(draft.labelOf('visit.recommendation'), 'too-long', visit.recommendation);
    if (talk.length > 500) draft.problem('', 'memo-too-long', talk.slice(500));
    return { ...visit, dishes: visit.dishes.slice(0, 500).toWellFormed(), talk: talk.slice(0, 500).toWellFormed(), recommendation: visit.recommendation.slice(0, 200).toWellFormed(), problems: draft.problems };
  });

export const toIncomingVisits = (...list: Parameters<typeof incomingVisitsInSteps>): readonly IncomingVisit[] => inOneGo(incomingVisitsInSteps(...list));

function guestOf(draft: GuestDraft, isSaid: boolean): IncomingVisit['guest'] {
  const apart = [draft.joined('familyName'), draft.joined('givenName')].filter((part) => part !== '').join(' ');
  const kanaApart = [draft.joined('familyKana'), draft.joined('givenKana')].filter((part) => part !== '').join(' ');
  const name = (apart || draft.joined('fullName') || draft.joined('company.name')).replace(/\s*(様|さま|御中)$/u, '');
  const phone = phoneOfVisit(draft);
  const email = draft.joined('email');
  if (!isSaid && name === '' && phone === '' && email === '') draft.problem('', 'guest-missing', '');
  return { name, kana: fullWidthKana(kanaApart || draft.joined('fullKana')), phone, email };
}

/** What stands there and is none of our names is kept in words. */
function movedOf(draft: GuestDraft): Pick<IncomingVisit, 'movedBy' | 'movedWords'> {
  const name = draft.joined('visit.movedBy');
  const movedBy = movers.find((mover) => moverNames[mover] === name) ?? (name === '' ? null : 'other');
  const words = [movedBy === 'other' && name !== moverNames.other ? name : '', draft.joined('visit.movedWords')].filter((text) => text !== '').join(' ');
  return { movedBy, movedWords: draft.fitted(words, 200, draft.labelOf('visit.movedWords')) };
}

function dayOf(draft: GuestDraft, today: PlainDate): PlainDate | null {
  const text = draft.joined('visit.on');
  const label = draft.labelOf('visit.on');
  const bare = text.normalize('NFKC').replace(/\s*[(（][月火水木金土日][曜日]*[)）]/u, '').replace(/[\sT]+\d{1,2}(:\d{2}){1,2}.*$/u, '').replaceAll(/\s+/gu, '');
  const found = parseWrittenDate(bare) ?? (/^\d{5}$/u.test(bare) ? undefined : parseTypedDate(bare, today, 'past')) ?? spreadsheetDay(bare);
  if (found !== undefined) return found;
  draft.problem(label, text === '' ? 'day-missing' : 'not-a-date', text);
  if (text !== '') draft.note(label, text);
  return null;
}

/** 12/31/2025 and 46022, which a list of birthdays has too. */
function spreadsheetDay(text: string): PlainDate | undefined {
  const day = readBirthday(text);
  return day?.year ? parseWrittenDate(`${day.year}-${day.month}-${day.day}`) : undefined;
}

function wholeNumber(draft: GuestDraft, meaning: 'visit.party' | 'visit.amount', most: number): number | null {
  const text = draft.joined(meaning);
  if (text === '') return null;
  const read = parseTypedNumber(text.replace(/\.0+$/u, ''));
  if (read.ok && (read.value === null || (Number.isInteger(read.value) && read.value >= 0 && read.value <= most))) return read.value;
  draft.problem(draft.labelOf(meaning), 'not-a-number', text);
  draft.note(draft.labelOf(meaning), text);
  return null;
}
