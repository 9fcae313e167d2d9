import { addDays, type PlainDate } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { answerSchema, isLowAnswer, type Answer } from '#shared/model/answer';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { AnswerInput, Answers } from './answers-contract.ts';
import type { Invalid, NotFound } from './write-errors.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';
import { nothingTrashed, type AnswerRow } from './rows.ts';
import { discard } from './trash.ts';

export function openAnswers({ db, act, now, newId }: BookParts): Answers {
  return {
    all: () => db.answers.orderBy('on').toArray(),
    ofGuest: async (guestId) => (await answersOfGuest(db, guestId)).toReversed(),
    openLow: (today) => openLowAnswers(db, today),
    record: async (input) => {
      const answer = checkedAnswer(input, { id: newId(), recordedAt: now() });
      return answer.ok ? act(() => enterAnswer(db, answer.value)) : answer;
    },
    remove: (id) => act(async (ledger) => {
      const answer = await db.answers.get(id);
      if (!answer) return err({ kind: 'not-found' });
      return ok(await discard(db, { id: newId(), at: ledger.at, what: 'answer', rows: { ...nothingTrashed, answers: [answer] } }));
    }),
    tie: (ids, improvementId) => act(async () => {
      const answers = (await db.answers.bulkGet([...ids])).filter((answer) => answer !== undefined);
      if (answers.length < ids.length) return err({ kind: 'not-found' });
      await db.answers.bulkPut(answers.map((answer) => ({ ...answer, improvementId })));
      return ok(null);
    }),
  };
}

/** Older than this a word would come out of nowhere; the answer itself stays. Ours. */
const lowAnswerDays = 30;

/** A word after the answer, by whatever way but a card, is the word. */
async function openLowAnswers(db: BookDb, today: PlainDate): Promise<readonly Answer[]> {
  const recent = await db.answers.where('on').between(addDays(today, -lowAnswerDays), today, true, true).toArray();
  const open: Answer[] = [];
  for (const answer of recent.filter(isLowAnswer)) {
    const touches = await db.touches.where('[guestId+on]').between([answer.guestId, answer.on], [answer.guestId, today], true, true).toArray();
    if (!touches.some(({ channel, recordedAt }) => channel !== 'postcard' && recordedAt > answer.recordedAt)) open.push(answer);
  }
  return open;
}

export const checkedAnswer = (input: AnswerInput, stamp: Pick<Answer, 'recordedAt'> & { readonly id: string }): Result<Answer, Invalid> =>
  checked(answerSchema, { ...input, ...stamp, sample: false });

/** An answer about a visit is filed under that visit's guest; about a sample visit it is part of the play, and goes with it. */
export async function enterAnswer(db: BookDb, answer: Answer): Promise<Result<Answer, NotFound>> {
  const visit = answer.visitId === null ? null : await db.visits.get(answer.visitId);
  if (visit === undefined) return err({ kind: 'not-found' });
  const guestId = visit?.guestId ?? answer.guestId;
  if (!await db.guests.get(guestId)) return err({ kind: 'not-found' });
  const row: AnswerRow = { ...answer, guestId, sample: visit?.sample ?? false };
  await db.answers.add(row);
  return ok(row);
}

/** Oldest first. */
export const answersOfGuest = (db: BookDb, guestId: GuestId): Promise<AnswerRow[]> => db.answers.where('[guestId+on]').between(...beginningWith(guestId)).toArray();

/** Was said about an evening, so it goes where the evening goes. */
export async function moveAnswers(db: BookDb, visitId: VisitId, guestId: GuestId): Promise<void> {
  const answers = await db.answers.where('visitId').equals(visitId).toArray();
  await db.answers.bulkPut(answers.map((answer) => ({ ...answer, guestId })));
}
