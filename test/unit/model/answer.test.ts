import { describe, expect, it } from 'vitest';
import { answerSchema, isLowAnswer, type AnswerKind } from '#shared/model/answer';

const answer = (kind: AnswerKind, score: number) => ({
  id: '019a0000-0000-7000-8000-000000000001', guestId: '019a0000-0000-7000-8000-000000000002', visitId: null, on: '2026-11-20', kind, score, words: '', via: 'spoken',
  improvementId: null, recordedAt: '2026-11-20T13:00:00.000Z', sample: false,
});
const codes = (kind: AnswerKind, score: number) => answerSchema.safeParse(answer(kind, score)).error?.issues.map(({ message }) => message) ?? [];

describe('answerSchema', () => {
  it.each([['nps', 0, 10], ['csat', 1, 5], ['ces', 1, 7]] as const)('%s runs from %i to %i and no further', (kind, lowest, highest) => {
    expect(codes(kind, lowest)).toEqual([]);
    expect(codes(kind, highest)).toEqual([]);
    expect(codes(kind, lowest - 1)).not.toEqual([]);
    expect(codes(kind, highest + 1)).not.toEqual([]);
  });

  it('says why it refuses', () => {
    expect(codes('csat', 6)).toEqual(['outside-the-scale']);
    expect(codes('nps', 7.5)).toEqual(['not-whole']);
    expect(codes('nps', Number.NaN)).toEqual(['not-a-number']);
  });
});

describe('isLowAnswer', () => {
  it('is the bad side of each scale: low for NPS and CSAT, high for CES', () => {
    const low = (kind: AnswerKind, lowest: number, highest: number) =>
      Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step).filter((score) => isLowAnswer({ kind, score }));
    expect(low('nps', 0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(low('csat', 1, 5)).toEqual([1, 2]);
    expect(low('ces', 1, 7)).toEqual([5, 6, 7]);
  });
});
