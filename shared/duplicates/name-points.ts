import { agree, clash } from './agree.ts';
import { commonFamilyNames } from './common-family-names.ts';
import { differsByASlip } from './differs-by-a-slip.ts';
import type { GuestTraits } from './guest-traits.ts';
import { against, because, nothing, type Points } from './points.ts';

/**
 * What name and reading say together: they are two drawings of one thing, so they are judged as one field. A name of which a thousand others exist
 * (佐藤 健一) weighs less.
 */
export function namePoints(one: GuestTraits, other: GuestTraits): Points {
  if (agree(one.name, other.name)) return sameName(one, other);
  if (agree(one.kana, other.kana)) return sameReading(one, other);
  if (agree(one.family, other.family)) return sameFamily(one, other);
  return otherFamily(one, other);
}

function sameName(one: GuestTraits, other: GuestTraits): Points {
  const rarity = one.given === '' && other.given === '' ? 20 : isCommon(one, other) ? 48 : 56;
  const kind = one.written === other.written ? 'name' : 'name-variant';
  if (agree(one.kana, other.kana)) return because(rarity + 6, kind, 'kana');
  if (!clash(one.kana, other.kana)) return because(rarity, kind);
  // 幸子: ゆきこ, さちこ. A slip in the reading is another matter.
  if (differsByASlip(one.kana, other.kana) || isPartOf(one, other)) return because(rarity, kind, 'kana-slip');
  return { score: rarity - 22, reasons: [kind], doubts: ['other-reading'] };
}

/** One of them may have the whole name in one field. */
const isCommon = (one: GuestTraits, other: GuestTraits): boolean => commonFamilyNames.has(one.family) || commonFamilyNames.has(other.family);

/** One reading may hold the family name alone. */
const isPartOf = (one: GuestTraits, other: GuestTraits) => one.kana.startsWith(other.kana) || other.kana.startsWith(one.kana);

/** The same sound in other characters: conversions of the input method, or one of them only heard. */
function sameReading(one: GuestTraits, other: GuestTraits): Points {
  if (isKanaName(one) || isKanaName(other)) return because(isCommon(one, other) ? 42 : 48, 'kana');
  if (one.family === other.family) return because(36, 'kana');
  return one.given === other.given ? because(32, 'kana') : because(20, 'kana');
}

const isKanaName = ({ name, kana }: GuestTraits) => name === '' || name === kana;

const shorter = (one: string, other: string): number => Math.min(one.length, other.length);

/** Brothers (健一, 健二) differ by one character on purpose. */
const ordinals = /[一二三四五六七八九十]/gu;
const withoutOrdinals = (given: string) => given.replace(ordinals, '〇');

function sameFamily(one: GuestTraits, other: GuestTraits): Points {
  if (one.given === '' || other.given === '') return because(24, 'family-name');
  if (agree(one.givenKana, other.givenKana)) return because(34, 'kana');
  const isHeardOtherwise = clash(one.givenKana, other.givenKana);
  if (isHeardOtherwise && (isKanaName(one) || isKanaName(other)) && differsByASlip(one.givenKana, other.givenKana)) return because(28, 'kana-slip');
  return !isHeardOtherwise && isSlipOfGiven(one, other) ? because(30, 'name-slip') : against(55, 'other-given-name');
}

function isSlipOfGiven({ name, given: mine }: GuestTraits, { name: otherName, given: theirs }: GuestTraits): boolean {
  const isLong = shorter(name, otherName) >= 3 && (mine.length > 1 || theirs.length > 1);
  return isLong && differsByASlip(mine, theirs) && withoutOrdinals(mine) !== withoutOrdinals(theirs);
}

function otherFamily(one: GuestTraits, other: GuestTraits): Points {
  if (one.name === '' || other.name === '') return nothing;
  if (one.family === other.given && one.given === other.family) return because(46, 'name');
  if (isReadingSlip(one, other)) return because(28, 'kana-slip');
  if (!agree(one.given, other.given) || clash(one.givenKana, other.givenKana)) return against(60, 'other-given-name');
  const isSlip = shorter(one.name, other.name) >= 4 && !clash(one.familyKana, other.familyKana) && differsByASlip(one.family, other.family);
  return isSlip ? because(28, 'name-slip') : because(22, 'given-name');
}

/** Short readings are all a letter apart from each other. */
function isReadingSlip(one: GuestTraits, other: GuestTraits): boolean {
  if (!clash(one.kana, other.kana) || shorter(one.kana, other.kana) < 5 || !differsByASlip(one.kana, other.kana)) return false;
  return isKanaName(one) || isKanaName(other) || differsByASlip(one.name, other.name);
}
