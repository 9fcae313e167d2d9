import type { CsvCell } from '#shared/lib/csv-text';
import type { Answer } from '#shared/model/answer';
import type { GuestId } from '#shared/model/ids';
import type { NamedGuest } from './visit-table.ts';

const headings = ['日付', 'お客様', 'よみ', '質問', '点', 'お言葉', 'ご縁帖ID'] as const;

/** Every answer; the question stands by its short name (NPS 0–10, CSAT 1–5, CES 1–7 where low is easy). */
export const answerTable = (answers: readonly Answer[], guestOf: (id: GuestId) => NamedGuest | undefined): readonly (readonly CsvCell[])[] => [headings, ...answers.map((answer) => {
  const guest = guestOf(answer.guestId);
  return [answer.on, guest?.name ?? '', guest?.kana ?? '', answer.kind.toUpperCase(), answer.score, answer.words, answer.guestId];
})];
