import type { SentWords } from '#shared/letters/draft-for-arm';
import type { GuestId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import type { Touch } from '#shared/model/touch';
import type { BookDb } from './book-db.ts';
import type { AssignmentRow, TouchRow } from './rows.ts';

type Thanked = Pick<AssignmentRow, 'guestId' | 'visitId' | 'assignedOn'>;

/** The thanks that went out for the visit of an assignment, the first of them. Read from the ledger each time: a line that is taken back is gone here too. */
export async function answersTo(db: BookDb, assignments: readonly Thanked[]): Promise<ReadonlyMap<GuestId, TouchRow>> {
  const ranges = assignments.map(({ guestId }) => db.touches.where('[guestId+on]').between([guestId, ''], [guestId, '\uffff']).toArray());
  const touches = await Promise.all(ranges);
  return new Map(assignments.flatMap((assignment, index) => {
    const answer = answerTo(assignment, touches[index] ?? []);
    return answer ? [[assignment.guestId, answer] as const] : [];
  }));
}

export const answerTo = <Row extends Touch>({ visitId }: Thanked, touches: readonly Row[]): Row | undefined =>
  touches.find((touch) => touch.visitId === visitId && touch.kind === 'thank-you-card');

export const sentWordsOf = ({ channel, text }: Pick<Touch, 'channel' | 'text'>, letter: Pick<Letter, 'style'> | undefined): SentWords => ({ channel, text, style: letter?.style ?? null });
