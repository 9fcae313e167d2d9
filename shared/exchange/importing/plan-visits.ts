import { foldForSearch } from '#shared/address/fold-for-search';
import { isRemark, type IncomingVisit, type NamedGuest } from '#shared/exchange/incoming/incoming-guest';
import { inOneGo, mapInSteps, type Steps } from '#shared/lib/in-steps';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { dayNumberOf } from '#shared/numbers/day-number';
import type { VisitColumns } from '#shared/numbers/visit-ledger';

/** What finding the guest of a visit asks of the guests of the book. */
export type VisitedGuest = Pick<Guest, 'id' | 'familyName' | 'givenName' | 'familyKana' | 'givenKana' | 'phone' | 'email'> & {
  readonly company: Pick<Guest['company'], 'name' | 'kana'>;
  /** The short number of the visit columns. */
  readonly no: number;
};

/** One row of the dry run of a visits list. */
export interface PlannedVisit extends IncomingVisit {
  /** `said` names the guest as the file does, the same text for the same guest: what is chosen once holds for all his rows. */
  readonly said: string;
  /** One: found. Several: he has to choose. None: nobody of that name is in the book. */
  readonly guests: readonly GuestId[];
  readonly faulty: boolean;
  /** Of `guests`, for whom this evening is in the book already, or further up in the file. */
  readonly known: readonly GuestId[];
  /** The file has said the very same further up, of a guest who is not in the book. */
  readonly repeated: boolean;
}

export type VisitGroup = 'found' | 'ambiguous' | 'unknown' | 'known' | 'faulty';
export type VisitCounts = Readonly<Record<VisitGroup, number>>;

export function visitGroupOf({ faulty, guests, known, repeated }: PlannedVisit): VisitGroup {
  if (faulty) return 'faulty';
  if (guests.length === 0) return repeated ? 'known' : 'unknown';
  if (known.length === guests.length) return 'known';
  return guests.length === 1 ? 'found' : 'ambiguous';
}

export function countVisits(rows: readonly PlannedVisit[]): VisitCounts {
  const counts = { found: 0, ambiguous: 0, unknown: 0, known: 0, faulty: 0 };
  for (const row of rows) counts[visitGroupOf(row)] += 1;
  return counts;
}

/**
 * Finds the guest of each row and leaves out what is there already. The id of our own list finds him surely. A telephone or e-mail decides between two of one name; where the name contradicts it (a
 * family shares a line) the name goes first. The same guest, day and amount is the same evening; a missing amount agrees with any. Yields rows.
 */
export function* planVisitsInSteps(incoming: readonly IncomingVisit[], present: readonly VisitedGuest[], visits: VisitColumns): Steps<readonly PlannedVisit[]> {
  const find = openFinder(present);
  const evenings = eveningsOf(present, visits);
  const repeatedRows = new Set<string>();
  return yield* mapInSteps(incoming, (row) => {
    const said = saidOf(row.guest);
    const faulty = row.on === null || said === '' || row.problems.some((problem) => !isRemark(problem));
    const guests = faulty ? [] : find(row.guest);
    const known = row.on === null ? [] : guests.filter((id) => evenings.has(id, row.on, row.amount));
    const text = JSON.stringify([said, row.on, row.amount, row.party, row.talk]);
    const repeated = repeatedRows.has(text);
    if (guests.length === 0) repeatedRows.add(text);
    // Two bills of one evening have two amounts; the very same row a second time adds nothing.
    if (row.on !== null) for (const id of guests) if (!known.includes(id)) evenings.add(id, row.on, row.amount);
    return { ...row, said, guests, faulty, known, repeated };
  });
}

export const planVisits = (...list: Parameters<typeof planVisitsInSteps>): readonly PlannedVisit[] => inOneGo(planVisitsInSteps(...list));

export const saidOf = ({ name, kana, phone, email, ownId }: NamedGuest): string => [name || kana, digitsOf(phone) || email, ownId ?? ''].filter((part) => part !== '').join(' ');

const digitsOf = (phone: string): string => phone.normalize('NFKC').replace(/\D/gu, '');

function openFinder(present: readonly VisitedGuest[]): (guest: NamedGuest) => readonly GuestId[] {
  const ids = new Set(present.map(({ id }) => id));
  const byName = new Map<string, Set<GuestId>>();
  const byContact = new Map<string, Set<GuestId>>();
  for (const guest of present) {
    for (const name of [guest.familyName + guest.givenName, guest.familyKana + guest.givenKana, guest.company.name, guest.company.kana]) enter(byName, foldForSearch(name), guest.id);
    enter(byContact, digitsOf(guest.phone), guest.id);
    enter(byContact, guest.email.toLowerCase(), guest.id);
  }
  return ({ name, kana, phone, email, ownId }) => {
    if (ownId !== undefined && ids.has(ownId)) return [ownId];
    const named = found(byName, [foldForSearch(name)]);
    const heard = found(byName, [foldForSearch(kana)]);
    const reached = found(byContact, [digitsOf(phone), email.toLowerCase()]);
    const people = named.size > 0 && heard.size > 0 && !named.isDisjointFrom(heard) ? named.intersection(heard) : named.size > 0 ? named : heard;
    if (people.size === 0) return name === '' && kana === '' ? [...reached] : [];
    return [...(people.isDisjointFrom(reached) ? people : people.intersection(reached))];
  };
}

function enter(index: Map<string, Set<GuestId>>, key: string, id: GuestId): void {
  if (key === '') return;
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}

const found = (index: ReadonlyMap<string, ReadonlySet<GuestId>>, keys: readonly string[]): ReadonlySet<GuestId> =>
  new Set(keys.flatMap((key) => (key === '' ? [] : [...index.get(key) ?? []])));

interface Evenings {
  readonly has: (id: GuestId, on: PlainDate | null, amount: number | null) => boolean;
  readonly add: (id: GuestId, on: PlainDate, amount: number | null) => void;
}

/** Amounts of each guest and day; -1 where none is noted. */
function eveningsOf(present: readonly VisitedGuest[], visits: VisitColumns): Evenings {
  const numbers = new Map(present.map(({ id, no }) => [id, no]));
  const amounts = new Map<string, number[]>();
  const keep = (no: number, day: number, amount: number): void => {
    const key = `${no} ${day}`;
    const known = amounts.get(key);
    if (known) known.push(amount);
    else amounts.set(key, [amount]);
  };
  visits.guest.forEach((no, at) => keep(no, visits.day[at] ?? 0, visits.amount[at] ?? -1));
  const noOf = (id: GuestId): number => numbers.get(id) ?? -1;
  return {
    has: (id, on, amount) => on !== null && (amounts.get(`${noOf(id)} ${dayNumberOf(on)}`) ?? []).some((known) => known === amount || known === -1 || amount === null),
    add: (id, on, amount) => keep(noOf(id), dayNumberOf(on), amount ?? -1),
  };
}
