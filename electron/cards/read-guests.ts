import Papa from 'papaparse';
import { blankGuest, guestSchema, type Guest, type JointName } from '#shared/model/guest';
import { CardsError } from './cards-error.ts';
import { issueInWords } from './issue-in-words.ts';
import { postalDigits } from './postal-digits.ts';

type Recipient = Pick<Guest, 'familyName' | 'givenName' | 'honorific' | 'jointNames' | 'company' | 'address'>;
export interface GuestRow { readonly row: number; readonly guest: Recipient }

/** Column → the headings it is known by, compared without spaces and case. */
const headings = {
  familyName: ['姓', '氏', '苗字', 'familyname', 'lastname', 'surname'],
  givenName: ['名', '名前(名)', 'givenname', 'firstname'],
  fullName: ['氏名', '名前', 'お名前', '宛名', 'name', 'fullname'],
  honorific: ['敬称', 'honorific'],
  postalCode: ['郵便番号', '〒', 'postalcode', 'postcode', 'zip', 'zipcode'],
  prefecture: ['都道府県', 'prefecture'],
  city: ['市区町村', 'city'],
  street: ['住所', '住所1', '住所１', '番地', 'address', 'address1', 'street'],
  building: ['建物', '建物名', '住所2', '住所２', 'building', 'address2'],
  careOf: ['方', '様方', '気付', 'careof', 'c/o'],
  company: ['会社', '会社名', '勤務先', 'company', 'organization', 'organisation'],
  department: ['部署', '部署名', 'department'],
  title: ['役職', '役職名', '肩書', '肩書き', 'title', 'jobtitle'],
  jointNames: ['連名', 'jointnames', 'jointname'],
} as const;
type Column = keyof typeof headings;

const honorifics: Readonly<Record<string, Guest['honorific']>> = {
  '': 'sama', 様: 'sama', さま: 'sama', 先生: 'sensei', 殿: 'dono', 御中: 'onchu', なし: 'none',
  sama: 'sama', sensei: 'sensei', dono: 'dono', onchu: 'onchu', none: 'none',
};

/** Reads the table; row 1 is the heading. Throws on the first thing that would make a wrong card. */
export function readGuests(csv: string, note: (line: string) => void): readonly GuestRow[] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').trimEnd(), { delimitersToGuess: [',', '\t', ';'] });
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken) throw new CardsError(`row ${(broken.row ?? 0) + 1}: ${broken.message}`);
  const [head, ...rows] = data;
  const columns = (head ?? []).map(columnOf);
  const unknown = (head ?? []).filter((_, index) => columns[index] === undefined);
  const named: readonly (Column | undefined)[] = ['familyName', 'givenName', 'fullName', 'company'];
  if (!columns.some((column) => named.includes(column))) throw new CardsError('no column for a name (姓, 名, 氏名 or 会社) in the first row');
  if (rows.length === 0) throw new CardsError('no guests below the first row');
  if (unknown.length > 0) note(`columns not used: ${unknown.join(', ')}`);
  return rows.map((cells, index) => readRow(cells, columns, index + 2));
}

function columnOf(heading: string): Column | undefined {
  const key = heading.replaceAll(/\s/gu, '').toLowerCase();
  return (Object.keys(headings) as Column[]).find((column) => (headings[column] as readonly string[]).includes(key));
}

function readRow(cells: readonly string[], columns: readonly (Column | undefined)[], row: number): GuestRow {
  if (cells.every((cell) => cell.trim() === '')) throw new CardsError(`row ${row} is empty`);
  if (cells.length > columns.length) throw new CardsError(`row ${row} has ${cells.length} cells, the first row has ${columns.length}`);
  const cell = (column: Column) => cells.filter((_, index) => columns[index] === column).map((text) => text.trim()).join('');
  const [family = '', ...given] = cell('fullName').split(/[\s\u3000]+/u);
  const written = {
    familyName: cell('familyName') || family, givenName: cell('givenName') || given.join(' '), honorific: honorificOf(cell('honorific'), row),
    jointNames: jointNamesOf(cell('jointNames'), row),
    company: { name: cell('company'), kana: '', department: cell('department'), title: cell('title') },
    address: {
      postalCode: postalDigits(cell('postalCode')),
      street: cell('prefecture') + cell('city') + cell('street'), building: cell('building'), careOf: cell('careOf'),
    },
  };
  const parsed = guestSchema.safeParse({ ...blankGuest, ...written, id: '00000000-0000-7000-8000-000000000000', createdAt: '2000-01-01T00:00:00Z', updatedAt: '2000-01-01T00:00:00Z' });
  if (!parsed.success) throw new CardsError(`row ${row}: ${issueInWords(parsed.error)}`);
  return { row, guest: parsed.data };
}

function honorificOf(text: string, row: number): Guest['honorific'] {
  const honorific = honorifics[text.toLowerCase()];
  if (!honorific) throw new CardsError(`row ${row}: unknown honorific ${text}`);
  return honorific;
}

/** `花子;一郎;佐藤 小百合 先生`: given name, or family and given name, and an honorific where it is not 様. */
function jointNamesOf(text: string, row: number): readonly JointName[] {
  return text.split(/[;；、/]/u).map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const words = part.split(/[\s\u3000]+/u);
    const last = words.at(-1) ?? '';
    const marked = words.length > 1 && last in honorifics;
    const names = marked ? words.slice(0, -1) : words;
    const [first = '', ...rest] = names;
    return { familyName: rest.length > 0 ? first : '', givenName: rest.length > 0 ? rest.join(' ') : first, honorific: honorificOf(marked ? last : '', row) };
  });
}
