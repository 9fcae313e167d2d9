import { cardKit, type CardKit } from '#shared/print/card';
import type { CardSide } from '#shared/print/card-side';
import type { Paper, PaperTable } from '#shared/print/paper';
import { readFont } from '../../support/read-font.ts';
import { geometry } from './print-cases.ts';

/** What the sheets are set in. */
export const paperKit: CardKit = cardKit([readFont('biz-udmincho'), readFont('noto-serif-jp')], geometry);

export const paper = (part: Partial<Paper> = {}): Paper => ({ title: '今週の約束', foot: '割烹さくら', missing: '〓は書体にない字です：{{codes}}', blocks: [], ...part });

export const table = (part: Partial<PaperTable> = {}): PaperTable => ({
  kind: 'table', empty: 'ありません',
  columns: [{ title: '', width: 8 }, { title: 'お客様', width: { share: 2 } }, { title: '話', width: { share: 3 } }, { title: '金額', width: 24, align: 'end' }],
  rows: [], ...part,
});

export const textOf = (page: CardSide): string => page.runs.map(({ text }) => text).join('\n');
/** As it would be read aloud, without line breaks and page furniture. */
export const wordsOf = (pages: readonly CardSide[]): string => pages.flatMap(({ runs }) => runs.filter(({ role }) => role !== 'caption').map(({ text }) => text)).join('');
