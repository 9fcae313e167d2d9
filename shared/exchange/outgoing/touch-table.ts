import type { CsvCell } from '#shared/lib/csv-text';
import type { GuestId } from '#shared/model/ids';
import type { Touch } from '#shared/model/touch';
import type { NamedGuest } from './visit-table.ts';

/** The words of the screen for what is kept as codes. */
export interface TouchWords {
  readonly kind: (kind: Touch['kind']) => string;
  readonly channel: (channel: Touch['channel']) => string;
  readonly purpose: (purpose: Touch['purpose']) => string;
}

const headings = ['日付', 'お客様', 'よみ', '種類', '手段', '目的', '文面', 'ご縁帖ID'] as const;

/** Every contact that has happened, with its words as they went out. */
export const touchTable = (touches: readonly Touch[], guestOf: (id: GuestId) => NamedGuest | undefined, words: TouchWords): readonly (readonly CsvCell[])[] => [headings, ...touches.map((touch) => {
  const guest = guestOf(touch.guestId);
  return [touch.on, guest?.name ?? '', guest?.kana ?? '', words.kind(touch.kind), words.channel(touch.channel), words.purpose(touch.purpose), touch.text, touch.guestId];
})];
