import { cleanCell } from './clean-cell.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { ContactsTable, TableRow } from './contacts-file.ts';
import type { RowProblem } from './incoming-guest.ts';
import type { Item } from './item.ts';
import { columnLetter } from './table-of-rows.ts';

export interface RowContent {
  readonly items: readonly Item[];
  readonly problems: readonly RowProblem[];
}

/** The filled cells of a row with what they mean. A column that says what the next one is (`Phone 1 - Label`) becomes part of its label. */
export function rowItems({ headers }: Pick<ContactsTable, 'headers'>, meanings: readonly ColumnMeaning[], { cells, brokenQuotes }: TableRow): RowContent {
  const items: Item[] = [];
  const problems: RowProblem[] = brokenQuotes ? [{ column: '', kind: 'broken-quotes', text: cells.join(' ').slice(0, 200) }] : [];
  let kind = '';
  for (let index = 0; index < cells.length; index += 1) {
    const text = cleanCell(cells[index] ?? '');
    const meaning = meanings[index] ?? (index < headers.length ? 'ignore' : 'memo');
    if (meaning === 'label') {
      kind = text.replace(/^\*\s*/u, '');
      continue;
    }
    if (text !== '' && meaning !== 'ignore') {
      const label = headers[index] ?? columnLetter(index);
      if (index >= headers.length) problems.push({ column: label, kind: 'more-cells', text });
      items.push(kind === '' ? { meaning, label, text } : { meaning: sharper(meaning, kind), label: `${label} (${kind})`, text });
    }
    kind = '';
  }
  return { items, problems };
}

/** A telephone of which the file says what it is. */
function sharper(meaning: ColumnMeaning, kind: string): ColumnMeaning {
  if (!meaning.startsWith('phone.')) return meaning;
  if (/fax|ファ/iu.test(kind)) return 'memo';
  if (/携帯|mobile|cell|iphone/iu.test(kind)) return 'phone.mobile';
  if (/自宅|home/iu.test(kind)) return 'phone.home';
  return /会社|勤務|work|main|business/iu.test(kind) ? 'phone.work' : meaning;
}
