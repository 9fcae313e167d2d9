import type { ColumnMeaning } from './column-meaning.ts';
import { longestPhone } from '#shared/model/guest';
import { fullWidthKana } from './clean-cell.ts';
import type { GuestDraft, Item } from './item.ts';
import { isNoDate, readBirthday } from './read-birthday.ts';

/** Which telephone is the guest's own, the nearest to him first. */
export const phoneOrder = ['phone.mobile', 'phone.home', 'phone.other', 'phone.work'] as const satisfies readonly ColumnMeaning[];

/** Several in one cell: 03-…／090-…, or as Google joins them. */
const between = /\s*(?:[、,，;；\n]|:::|[/／])\s*/u;

export function readPhone(draft: GuestDraft): void {
  const seen = new Set<string>();
  for (const { label, text, phone, restored } of saidPhones(draft)) {
    if (phone === null) {
      draft.problem(label, 'digits-lost', text);
      draft.note(label, text);
      continue;
    }
    const digits = digitsOf(phone);
    if (phone === '' || (digits !== '' && seen.has(digits))) continue;
    seen.add(digits);
    if (draft.fields.phone === undefined && isTelephone(phone)) {
      draft.fields.phone = phone;
      if (restored) draft.problem(label, 'leading-zero-restored', text);
    } else draft.note(label, phone);
  }
}

/** The one by which the guest of a visit is known; what else stands in its cell is a note, and so is all where there is none. */
export function phoneOfVisit(draft: GuestDraft): string {
  const said = saidPhones(draft);
  const usable = said.find(({ phone }) => phone !== null && isTelephone(phone));
  for (const other of said) if (other !== usable && (usable === undefined || other.label === usable.label)) draft.note(other.label, other.text);
  return usable?.phone ?? '';
}

/** `phone`: cleaned; null where a spreadsheet has rounded it away. */
interface SaidPhone { readonly label: string; readonly text: string; readonly phone: string | null; readonly restored: boolean }

/** Every number that stands there, the nearest to the guest first. */
const saidPhones = (draft: GuestDraft): readonly SaidPhone[] => phoneOrder.flatMap((meaning) => draft.all(meaning).flatMap(apart)).map(({ label, text }) => {
  const whole = outOfPowers(text);
  return { label, text, ...(whole === null ? { phone: null, restored: false } : cleanPhone(whole)) };
});

const digitsOf = (phone: string): string => phone.replaceAll(/\D/gu, '');
const isTelephone = (phone: string): boolean => digitsOf(phone).length >= 6 && phone.length <= longestPhone;

/** 9,011,112,222: a spreadsheet took it for an amount. */
const grouped = /^\d{1,3}(,\d{3}){2,3}$/u;
const apart = (item: Item): readonly Item[] => {
  if (grouped.test(item.text)) return [{ ...item, text: item.text.replaceAll(',', '') }];
  return between.test(item.text) ? item.text.split(between).filter((text) => text !== '').map((text) => ({ ...item, text })) : [item];
};

/**
 * Digits in one width, hyphens of one kind, +81 as 0. A spreadsheet takes the first zero: nine digits (a landline), or ten that begin with 70, 80, 90 or 50, can
 * only be that (MIC numbering plan). Whatever has letters in it stays as it is.
 */
export function cleanPhone(written: string): { readonly phone: string; readonly restored: boolean } {
  const even = written.normalize('NFKC').replace(/^(tel|電話|携帯|fax|mobile)[\s.:]*/iu, '').replaceAll(/[‐-―−ー~]/gu, '-').replace(/^\+81[\s-]*(?:\(0\))?\s*\(?0?(?=\d)/u, '0').replace(/\.0$/u, '').trim();
  // 81 90 1111 2222 lost its +: no number of this country has eleven or twelve digits without a zero in front.
  if (/^81(?:[\s-]*\d){9,10}$/u.test(even)) return cleanPhone(`+${even}`);
  if (!/^\+?[\d\s().-]+$/u.test(even)) return { phone: even, restored: false };
  const tidy = even.replaceAll(/[().\s]+/gu, '-').replaceAll(/-{2,}/gu, '-').replaceAll(/^-|-$/gu, '');
  const digits = tidy.replaceAll('-', '');
  const restored = !even.startsWith('+') && /^([1-9]\d{8}|[5789]0\d{8})$/u.test(digits);
  return { phone: restored ? `0${tidy}` : tidy, restored };
}

/**
 * A long number as a spreadsheet shows it, 9.011112222E9 or 9.01111E+09, in full; null where digits have been rounded away, since nobody can bring them back.
 */
function outOfPowers(written: string): string | null {
  const match = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/iu.exec(written.normalize('NFKC').trim());
  if (!match) return written;
  const [, head = '', rest = '', power = ''] = match;
  return rest.length >= Number(power) - 1 && rest.length <= Number(power) ? `${head}${rest}`.padEnd(Number(power) + 1, '0') : null;
}

export function readEmail(draft: GuestDraft): void {
  const seen = new Set<string>();
  for (const { label, text } of draft.all('email').flatMap(apart)) {
    const address = (/<([^<>\s]+@[^<>\s]+)>/u.exec(text)?.[1] ?? text).normalize('NFKC').replace(/^mailto:/iu, '').trim();
    if (seen.has(address.toLowerCase())) continue;
    seen.add(address.toLowerCase());
    const usable = /^[^\s@]+@[^\s@]+$/u.test(address) && address.length <= 100;
    if (!usable) draft.problem(label, 'not-an-email', text);
    if (usable && draft.fields.email === undefined) draft.fields.email = address;
    else draft.note(label, text);
  }
}

export function readCompany(draft: GuestDraft): void {
  const parts = (['name', 'kana', 'department', 'title'] as const).map((part) => [part, `company.${part}`] as const);
  if (!parts.some(([, meaning]) => draft.all(meaning).length > 0)) return;
  const fit = (meaning: 'company.name' | 'company.kana' | 'company.department' | 'company.title', longest: number): string => draft.fitted(draft.joined(meaning), longest, draft.labelOf(meaning));
  draft.fields.company = {
    name: fit('company.name', 60), kana: fullWidthKana(fit('company.kana', 80)), department: fit('company.department', 40), title: fit('company.title', 30),
  };
}

export function readBirthdays(draft: GuestDraft): void {
  readBirthdayParts(draft);
  for (const { label, text } of draft.all('birthday')) {
    if (isNoDate(text)) continue;
    const birthday = readBirthday(text);
    if (birthday === null) draft.problem(label, 'not-a-date', text);
    if (birthday !== null && draft.fields.birthday === undefined) draft.fields.birthday = birthday;
    else draft.note(label, text);
  }
}

/** 生年, 生月, 生日 in columns of their own. Without month and day together it is no birthday, and the parts stay notes. */
function readBirthdayParts(draft: GuestDraft): void {
  const parts = (['year', 'month', 'day'] as const).flatMap((part) => draft.all(`birthday.${part}`).filter(({ text }) => !isNoDate(text)).slice(0, 1));
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => draft.joined(`birthday.${part}`).normalize('NFKC').replace(/[年月日]$/u, ''));
  const written = month && day ? [isNoDate(year ?? '') ? '' : year, month, day].filter((part) => part !== '').join('/') : '';
  const birthday = written === '' ? null : readBirthday(written);
  if (birthday !== null && draft.fields.birthday === undefined) draft.fields.birthday = birthday;
  else for (const { label, text } of parts) draft.note(label, text);
  if (birthday === null && written !== '') draft.problem(draft.labelOf('birthday.month'), 'not-a-date', written);
}
