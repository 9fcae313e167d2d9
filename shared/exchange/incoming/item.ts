import type { ColumnMeaning } from './column-meaning.ts';
import type { IncomingFields, RowProblem, RowProblemKind } from './incoming-guest.ts';

/** One thing that a row, a card or a block of text says. */
export interface Item {
  readonly meaning: ColumnMeaning;
  /** As the file calls it; what is kept in the memo stands behind it. */
  readonly label: string;
  /** Cleaned (`cleanCell`), never empty. */
  readonly text: string;
}

/** Family and given name of a name written in one, the given one empty where there is none; null where that cannot be told. Handed in: a dictionary knows more than blanks do. */
export type SplitName = (fullName: string) => { readonly family: string; readonly given: string } | null;

/** At the first blank, which is how a name that is to be told apart is written. */
export const splitAtBlank: SplitName = (fullName) => {
  const match = /^(\S+)\s+(\S.*)$/u.exec(fullName);
  return match ? { family: match[1] ?? '', given: (match[2] ?? '').replaceAll(/\s+/gu, ' ') } : null;
};

/** What is being put together of one row. Readers of names, addresses … add to it. */
export class GuestDraft {
  readonly fields: { -readonly [Key in keyof IncomingFields]: IncomingFields[Key] } = {};
  readonly problems: RowProblem[] = [];
  readonly #notes: string[] = [];
  readonly #items: ReadonlyMap<ColumnMeaning, readonly Item[]>;

  /** The reading that stood in brackets behind the name. */
  heardInName = '';
  /** Our own program wrote it: it is taken as it stands. */
  readonly isOwn: boolean;

  constructor(items: readonly Item[], isOwn = false) {
    this.isOwn = isOwn;
    const byMeaning = new Map<ColumnMeaning, Item[]>();
    for (const item of items) {
      const same = byMeaning.get(item.meaning);
      if (same) same.push(item);
      else byMeaning.set(item.meaning, [item]);
    }
    this.#items = byMeaning;
  }

  /** Most lists have no joint names, and looking for them costs more than anything else. */
  get hasJointNames(): boolean {
    return [...this.#items.keys()].some((meaning) => meaning.startsWith('joint'));
  }

  all(meaning: ColumnMeaning): readonly Item[] {
    return this.#items.get(meaning) ?? nothing;
  }

  /** The texts of all columns that mean this, in their order. */
  joined(meaning: ColumnMeaning, between = ' '): string {
    const items = this.all(meaning);
    return items.length === 1 ? items[0]?.text ?? '' : items.map(({ text }) => text).join(between);
  }

  labelOf(meaning: ColumnMeaning): string {
    return this.all(meaning)[0]?.label ?? '';
  }

  /** Keeps what has no field. */
  note(label: string, text: string): void {
    this.#notes.push(label === '' ? text : `${label}: ${text}`);
  }

  problem(column: string, kind: RowProblemKind, text: string): void {
    this.problems.push({ column, kind, text });
  }

  /** A text that stands on one line and fits its field. What is longer begins in the field and stands whole in the memo. */
  fitted(text: string, longest: number, label: string): string {
    const line = text.includes('\n') ? text.replaceAll(/\s*\n\s*/gu, ' ') : text;
    if (line.length <= longest) return line;
    this.problem(label, 'too-long', text);
    this.note(label, line);
    return line.slice(0, longest).toWellFormed().replace(/\ufffd$/u, '');
  }

  /** Own notes of the file first, then what found no field. */
  memo(): string {
    return this.#notes.join('\n');
  }
}

const nothing: readonly Item[] = [];
