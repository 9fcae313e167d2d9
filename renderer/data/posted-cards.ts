import occasionsJson from '#assets/templates/occasions.json';
import thankYouJson from '#assets/templates/thank-you.json';
import { sentenceReader, type SentenceSlot } from '#shared/letters/sentence-reader';
import { addDays } from '#shared/lib/plain-date';
import { returnWindows } from '#shared/model/experiment';
import { occasionTemplatesSchema, thankYouTemplatesSchema } from '#shared/model/template';
import type { TouchId } from '#shared/model/ids';
import { dayNumberOf } from '#shared/numbers/day-number';
import { monthsIn } from '#shared/numbers/period';
import type { BookDb } from './book-db.ts';
import { ownWords, unknownTemplate, type CardDimension, type NumberOf, type PostedCards, type PostedCardsOfBook } from './posted-cards-contract.ts';
import { wholeMark } from './posted-months.ts';
import type { LetterRow, PostedMonthRow } from './rows.ts';

type Cards = NonNullable<PostedMonthRow['cards']>;

export function openPostedCards(db: BookDb): PostedCardsOfBook {
  return {
    read: (numberOf) => db.transaction('r', db.postedMonths, db.letters, async () => {
      const { kept, stale } = await monthsNow(db, numberOf);
      return joined([...kept, ...stale], stale.length);
    }),
    // Few visits name a card, and no index knows which: they are read month by month, so that a year of a large book holds nothing up.
    named: (from, to) => db.transaction('r', db.visits, db.touches, db.letters, async () => {
      const ids: TouchId[] = [];
      for (const month of monthsIn({ from, to: addDays(to, Math.max(...returnWindows)) })) {
        const visits = await db.visits.where('on').between(`${month}-01`, `${month}-31`, true, true).toArray();
        ids.push(...visits.flatMap(({ broughtBy }) => broughtBy ?? []));
      }
      const touches = await db.touches.bulkGet(ids);
      const letters = await db.letters.bulkGet(touches.flatMap((touch) => touch?.letterId ?? []));
      return letters.flatMap((letter) => (letter && letter.postedOn !== null && letter.postedOn >= from && letter.postedOn <= to ? [labelsOf(letter)] : []));
    }),
    settle: (numberOf) => db.transaction('rw', db.postedMonths, db.letters, async () => {
      const { stale } = await monthsNow(db, numberOf);
      await db.postedMonths.bulkPut([...stale, { month: wholeMark, cards: null }]);
    }),
  };
}

async function monthsNow(db: BookDb, numberOf: NumberOf): Promise<{ readonly kept: readonly PostedMonthRow[]; readonly stale: readonly PostedMonthRow[] }> {
  const rows = await db.postedMonths.toArray();
  if (!rows.some(({ month }) => month === wholeMark)) {
    const posted = await db.letters.where('postedOn').above('').toArray();
    const months = Map.groupBy(posted, ({ postedOn }) => postedOn?.slice(0, 7) ?? '');
    return { kept: [], stale: [...months].map(([month, letters]) => ({ month, cards: columnsOf(letters, numberOf) })) };
  }
  const stale: PostedMonthRow[] = [];
  for (const { month } of rows.filter((row) => row.cards === null && row.month !== wholeMark)) {
    const letters = await db.letters.where('postedOn').between(`${month}-01`, `${month}-31`, true, true).toArray();
    stale.push({ month, cards: columnsOf(letters, numberOf) });
  }
  return { kept: rows.filter(({ cards }) => cards !== null), stale };
}

/** A letter of a deleted guest has no number and no visits to compare with: it is left out, here as in the figures. */
function columnsOf(letters: readonly LetterRow[], numberOf: NumberOf): Cards {
  const labels = dictionary();
  const of = letters.flatMap((letter) => {
    const no = numberOf(letter.guestId);
    return no === undefined || letter.postedOn === null ? [] : [{ no, day: dayNumberOf(letter.postedOn), labels: labelsOf(letter) }];
  });
  const column = (dimension: CardDimension): Int32Array => Int32Array.from(of, (card) => labels.place(card.labels[dimension]));
  return {
    no: Int32Array.from(of, ({ no }) => no), day: Int32Array.from(of, ({ day }) => day),
    style: column('style'), template: column('template'), thanks: column('thanks'), talk: column('talk'), recommendation: column('recommendation'),
    labels: labels.all,
  };
}

const sentencesOf = sentenceReader(thankYouTemplatesSchema.parse(thankYouJson), occasionTemplatesSchema.parse(occasionsJson));

/** '' for an empty slot: nothing was said there. */
function labelsOf({ style, template, slots }: LetterRow): Readonly<Record<CardDimension, string>> {
  const sentences = sentencesOf(slots);
  const said = (slot: SentenceSlot): string => (slots[slot].trim() === '' ? '' : sentences[slot] ?? ownWords);
  return { style, template: template?.name ?? unknownTemplate, thanks: said('thanks'), talk: said('talk'), recommendation: said('recommendation') };
}

function dictionary(): { readonly all: string[]; readonly place: (label: string) => number } {
  const places = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    place: (label) => {
      if (label === '') return -1;
      let place = places.get(label);
      if (place === undefined) places.set(label, place = all.push(label) - 1);
      return place;
    },
  };
}

function joined(months: readonly PostedMonthRow[], unsettled: number): PostedCards {
  const all = months.flatMap(({ cards }) => cards ?? []);
  const count = all.reduce((sum, { no }) => sum + no.length, 0);
  const [guest, day] = [new Int32Array(count), new Int32Array(count)];
  let start = 0;
  for (const cards of all) {
    guest.set(cards.no, start);
    day.set(cards.day, start);
    start += cards.no.length;
  }
  return {
    unsettled,
    of: (dimension) => {
      const labels = dictionary();
      const value = new Int32Array(count);
      let at = 0;
      for (const cards of all) {
        const places = cards.labels.map(labels.place);
        for (const label of cards[dimension]) {
          value[at] = label < 0 ? -1 : places[label] ?? -1;
          at += 1;
        }
      }
      return { labels: labels.all, cards: { guest, day, value } };
    },
  };
}
