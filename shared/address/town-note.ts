/** How well the rest of an address fits the note of a town's row. Higher is better; below 0 the row is not meant. */
export type NoteFit = number;

/** What stands behind the town, folded, and before it (the streets of Kyoto). */
export interface AroundTown {
  readonly before: string;
  readonly after: string;
  readonly hasChome: boolean;
}

const whole: NoteFit = 1;
const rest: NoteFit = 0.5;
const named: NoteFit = 3;
const numbered: NoteFit = 4;
const unlikely: NoteFit = 0.1;
const excluded: NoteFit = -1;

/**
 * Notes are written for people: 1〜19丁目; 東表、西表; その他; 第2地割「70〜136」〜第4地割; 1644、1647-1; 次のビルを除く. `note` is folded part by part. Numbers beyond the first two
 * of an address are not judged: 3丁目283番以上 counts as 3丁目.
 */
export function fitOfNote(note: string, around: AroundTown): NoteFit {
  if (note === '' || note.startsWith('次のびる')) return whole;
  if (note === 'その他') return rest;
  if (/(?:を除く|以外)$/u.test(note)) return fitOfParts(note.replace(/(?:を除く|以外)$/u, ''), around) > whole ? excluded : whole;
  return fitOfParts(note, around);
}

function fitOfParts(note: string, around: AroundTown): NoteFit {
  return Math.max(...partsOf(note).map((part) => fitOfPart(part, around)));
}

/** 1、3丁目 → 1丁目 and 3丁目; what stands in 「」 narrows its part and is left out. */
function partsOf(note: string): readonly string[] {
  const parts = note.replace(/[「<〈][^」>〉]*[」>〉]/gu, '').replace(/を含む$/u, '').split('、').filter((part) => part !== '');
  const counter = /(?:丁目|番地|地割)$/u;
  return parts.map((part, at) => (/\d$/.test(part) ? part + (parts.slice(at).map((later) => counter.exec(later)?.[0]).find((found) => found !== undefined) ?? '') : part));
}

const numberPart = /^(\d+)(?:-\d+)*(丁目|番地?|地割)?(?:(?:〜|から)(\d+)(?:-\d+)*)?(丁目|番地?|地割)?(以上|以下|以降)?/u;

function fitOfPart(part: string, around: AroundTown): NoteFit {
  const range = numberPart.exec(part);
  if (range) return fitOfRange(range, around);
  if (part === '丁目') return /^\d+丁目/u.test(around.after) || around.hasChome ? numbered : unlikely;
  if (part === '番地') return /^\d+(?:番|-|$)/u.test(around.after) ? numbered : unlikely;
  return `${around.before} ${around.after}`.includes(part) ? named + part.length / 100 : unlikely;
}

function fitOfRange([, first, counter, last = first, lastCounter, bound = '']: RegExpExecArray, around: AroundTown): NoteFit {
  const number = numberFor(counter ?? lastCounter ?? '', around);
  if (number === null) return unlikely;
  const from = bound === '以下' ? 0 : Number(first);
  const to = bound === '以上' || bound === '以降' ? Infinity : Number(last);
  return number >= from && number <= to ? numbered : excluded;
}

/** The number of the address that the note counts: its 丁目, its 地割, or else the first. */
function numberFor(counted: string, { after, hasChome }: AroundTown): number | null {
  const said = counted === '' || counted.startsWith('番') ? null : new RegExp(`(\\d+)${counted}`, 'u').exec(after);
  if (said) return Number(said[1]);
  const numbers = [...after.matchAll(/\d+/gu)].map(Number);
  const isChome = hasChome || /^\d+丁目/u.test(after);
  // 4丁目5 is the fifth 番地 of the fourth 丁目.
  const number = counted === '丁目' || counted === '地割' || !isChome ? numbers[0] : numbers[1];
  return number ?? null;
}
