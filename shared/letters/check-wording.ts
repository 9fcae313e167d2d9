import type { Guest, Honorific } from '#shared/model/guest';
import { slotNames, type SlotName, type Slots } from '#shared/model/letter';
import { letterLength } from '#shared/letters/letter-length';

/** A remark, not a prohibition: the card is his. The screen finds the sentence for it. */
export type WordingNote =
  | { readonly kind: 'empty-slot'; readonly slot: SlotName }
  /** A coupon or discount on a thank-you card weakens it (practices E4). */
  | { readonly kind: 'discount'; readonly slot: SlotName; readonly found: string }
  /** 「何か問題があったら」 invites the guest to look for one (practices B4). */
  | { readonly kind: 'invites-problems'; readonly slot: SlotName; readonly found: string }
  /** The guest addressed by an honorific that is not his, or by two. */
  | { readonly kind: 'wrong-honorific'; readonly slot: SlotName; readonly found: string }
  | { readonly kind: 'blank-left'; readonly slot: SlotName; readonly found: string }
  | { readonly kind: 'no-full-stop'; readonly slot: SlotName }
  | { readonly kind: 'doubled-punctuation'; readonly slot: SlotName; readonly found: string }
  | { readonly kind: 'latin-punctuation'; readonly slot: SlotName; readonly found: string }
  /** About the whole card; the slot is the longest one. */
  | { readonly kind: 'too-long'; readonly slot: SlotName; readonly excess: number };

/** One hundred is the aim (practices E1); half as much again is where a postcard begins to look crowded. */
export const comfortableLength = 150;

export function checkWording(slots: Slots, guest: Pick<Guest, 'familyName' | 'honorific'>): readonly WordingNote[] {
  return [...slotNames.flatMap((slot) => notesOn(slot, slots[slot], guest)), ...lengthNotes(slots)];
}

type Finding = Exclude<WordingNote['kind'], 'empty-slot' | 'no-full-stop' | 'too-long'>;

const findings: readonly { readonly kind: Exclude<Finding, 'wrong-honorific'>; readonly pattern: RegExp }[] = [
  { kind: 'discount', pattern: /クーポン|割引|値引き?|半額|[0-9０-９一二三四五六七八九十]+(円|割|%|％)(引き?|オフ|off|OFF)|%オフ|％オフ|サービス券|優待|無料券|商品券|キャンペーン|セール|特別価格|お得/u },
  { kind: 'invites-problems', pattern: /(何か)?(問題|不都合|不備|ご不満|ご不快|お気づきの点|お困り|行き届かない点|至らぬ点|ご意見)[^。]{0,6}(あれば|あったら|ありましたら|ございましたら|ございますれば)|何か(あれば|あったら|ありましたら|ございましたら)/u },
  { kind: 'blank-left', pattern: /\{[^}]*\}|[〇○●◯]{2,}|＿{2,}|_{2,}|〓|…様/u },
  { kind: 'doubled-punctuation', pattern: /[。、]{2,}/u },
  { kind: 'latin-punctuation', pattern: /[｡､]|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[,.](?!\d)/u },
];

function notesOn(slot: SlotName, text: string, guest: Pick<Guest, 'familyName' | 'honorific'>): readonly WordingNote[] {
  if (text.trim() === '') return [{ kind: 'empty-slot', slot }];
  const notes: WordingNote[] = [];
  for (const { kind, pattern } of findings) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) notes.push({ kind, slot, found });
  }
  const found = wrongHonorific(text, guest);
  if (found !== null) notes.push({ kind: 'wrong-honorific', slot, found });
  if (slot !== 'signature' && !/[。！？!?」』）)♪]$/u.test(text.trim())) notes.push({ kind: 'no-full-stop', slot });
  return notes;
}

/** What may follow the name in a sentence. 殿 is written on envelopes; in a letter it talks down. */
const rightInText: Readonly<Record<Honorific, string>> = { sama: '様', sensei: '先生', dono: '様', onchu: '様', none: '様' };

function wrongHonorific(text: string, { familyName, honorific }: Pick<Guest, 'familyName' | 'honorific'>): string | null {
  const right = rightInText[honorific];
  const name = familyName.trim();
  const parts = name === '' ? [] : text.split(name);
  for (const [index, rest] of parts.entries()) {
    // 小林さん is not 林さん.
    const before = parts[index - 1];
    if (before === undefined || /[\p{Script=Han}々]$/u.test(before)) continue;
    const used = /^(様|さま|さん|先生|殿|氏|君|くん|御中)+/u.exec(rest)?.[0];
    if (used !== undefined && used.replace('さま', '様') !== right) return `${name}${used}`;
  }
  return /様様|先生様|御中様|様御中|殿様|様殿|様さん/u.exec(text)?.[0] ?? null;
}

function lengthNotes(slots: Slots): readonly WordingNote[] {
  const excess = letterLength(slots) - comfortableLength;
  if (excess <= 0) return [];
  const longest = slotNames.toSorted((a, b) => slots[b].length - slots[a].length)[0] ?? 'talk';
  return [{ kind: 'too-long', slot: longest, excess }];
}
