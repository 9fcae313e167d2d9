import { readAddress } from './address-fields.ts';
import { readBirthdays, readCompany, readEmail, readPhone } from './contact-fields.ts';
import { headingKey } from './heading-key.ts';
import type { IncomingGuest, IncomingPhoto } from './incoming-guest.ts';
import { GuestDraft, splitAtBlank, type Item, type SplitName } from './item.ts';
import { readNames } from './name-fields.ts';
import { ownIdOf, readOwnDays, readOwnFields } from './own-fields.ts';

export interface GuestSettings {
  /** Without it names are told apart at blanks only. */
  readonly splitName?: SplitName;
}

/** Where a row came from, and what was found wrong before its content was looked at. */
export interface Origin {
  readonly where: number;
  readonly problems: IncomingGuest['problems'];
  readonly photo?: IncomingPhoto;
  /** Whether our own program wrote it; without it that is told by its having an id of ours. */
  readonly own?: boolean;
}

const longestMemo = 4000;

/** No name or address is longer. What is gets no further than the memo: a cell of a megabyte must not keep a pattern busy for an hour. */
const longestField = 1000;
const isEndless = ({ meaning, text }: Item): boolean => text.length > longestField && meaning !== 'memo' && meaning !== 'likes' && meaning !== 'allergies';

/** What a row, card or block says, as the fields of a guest. The one way for all files. */
export function guestOfItems(items: readonly Item[], { where, problems, photo, own }: Origin, settings: GuestSettings = {}): IncomingGuest {
  const endless = items.filter(isEndless);
  const ownId = ownIdOf(items);
  const isOwn = own ?? ownId !== undefined;
  const draft = new GuestDraft(endless.length === 0 ? items : items.filter((item) => !isEndless(item)), isOwn);
  draft.problems.push(...problems);
  for (const { label, text } of endless) {
    draft.problem(label, 'too-long', text.slice(0, longestField));
    draft.note(label, text);
  }
  for (const { label, text } of items) if (text.includes('\ufffd')) draft.problem(label, 'broken-character', text);
  readNotes(draft);
  if (isOwn) readOwnFields(draft);
  else readFoundFields(draft, settings);
  readBirthdays(draft);
  readLikes(draft);
  readOwnDays(draft);
  keepMemo(draft);
  if (!hasName(draft)) draft.problem('', 'name-missing', '');
  return { where, fields: draft.fields, problems: draft.problems, ...(photo && { photo }), ...(ownId && { ownId }), ...(isOwn && { own: true }), ...memoIfNewOf(draft) };
}

function memoIfNewOf(draft: GuestDraft): Pick<IncomingGuest, 'memoIfNew'> {
  const introducer = draft.joined('introducer');
  return introducer === '' ? {} : { memoIfNew: `${draft.labelOf('introducer')}: ${introducer}` };
}

function keepMemo(draft: GuestDraft): void {
  const memo = draft.memo();
  if (memo.length > longestMemo) draft.problem('', 'memo-too-long', memo.slice(longestMemo));
  if (memo !== '') draft.fields.memo = memo.slice(0, longestMemo).toWellFormed();
}

function readFoundFields(draft: GuestDraft, { splitName = splitAtBlank }: GuestSettings): void {
  readCompany(draft);
  readNames(draft, splitName);
  readAddress(draft);
  readPhone(draft);
  readEmail(draft);
}

const hasName = ({ fields }: GuestDraft): boolean => (fields.familyName ?? '') !== '' || (fields.givenName ?? '') !== '' || (fields.company?.name ?? '') !== '';

/** Under a heading that only says "memo" the label would be noise. */
const saysMemo = /^(メモ|備考|特記(事項)?|コメント|ノート|memo|notes?|comments?|remarks?)(欄)?1?$/u;

/** What a program writes into a column that nobody filled. */
const unsaid = /^(指定なし|標準|未設定|未選択|00\/0\/0|normal|unspecified)$/iu;

function readNotes(draft: GuestDraft): void {
  for (const { label, text } of draft.all('memo')) {
    const key = headingKey(label);
    if ((!draft.isOwn && unsaid.test(text)) || (/国|country/u.test(key) && /^(日本国?|japan|jpn?)$/iu.test(text))) continue;
    const said = /^(labels|分類)$/u.test(key) ? ownLabels(text) : text;
    if (said !== '') draft.note(saysMemo.test(key) ? '' : label, said);
  }
}

/** Google's own mark of a contact says nothing; his labels do. */
const ownLabels = (text: string): string => text.split(/\s*(?::::|,)\s*/u).map((part) => part.replace(/^\*\s*/u, '')).filter((part) => part !== 'myContacts' && part !== '').join('、');

function readLikes(draft: GuestDraft): void {
  for (const field of ['likes', 'allergies'] as const) {
    const text = draft.joined(field, '\n');
    if (text.length > 500) {
      draft.problem(draft.labelOf(field), 'too-long', text);
      draft.note(draft.labelOf(field), text);
    }
    if (text !== '') draft.fields[field] = text.slice(0, 500).toWellFormed();
  }
}
