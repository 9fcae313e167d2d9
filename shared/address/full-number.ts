/**
 * The numbers of a 番地 with what they count, as far as that is certain; still in digits. `1-2-3` → `1丁目2番3号`, behind a 丁目 `4-5` → `4番5号`,
 * `427` → `427番地`, `100-1` → `100番地の1`.
 *
 * What two small numbers mean (1丁目2番, or 1番2号) is not in the post's tables, nor what a letter among them counts; there the strokes
 * stay, and the letter arrives. A block that already says 番地, 番 or 号 is left alone, so that no 番地番地 comes of it.
 */
export function fullNumber(block: string): string {
  if (/番|号/u.test(block)) return block;
  const [, before = '', numbers = ''] = /^(.*?)(\d+(?:-\d+)*)$/u.exec(block) ?? [];
  // A letter before the number, or a stroke: A-101, 2-B-3.
  if (numbers === '' || /[A-Za-z-]$/u.test(before)) return block;
  const parts = numbers.split('-');
  return before + (before.endsWith('丁目') ? behindDistrict(parts) : whole(parts));
}

/** A house has at most two digits behind its 番; three are a room, and where the house is then is not said. */
const mayBeHouse = (part: string): boolean => part.length <= 2;
/** The highest 丁目 of Japan has two digits. */
const mayBeDistrict = mayBeHouse;

function behindDistrict(parts: readonly string[]): string {
  const [block = '', house, ...further] = parts;
  if (house === undefined) return `${block}番`;
  return mayBeHouse(house) ? withRoom(`${block}番${house}号`, further) : parts.join('-');
}

function whole(parts: readonly string[]): string {
  const [first = '', second, third, ...further] = parts;
  if (second === undefined) return `${first}番地`;
  if (third === undefined) return mayBeDistrict(first) ? parts.join('-') : `${first}番地の${second}`;
  return mayBeDistrict(first) && mayBeHouse(third) ? withRoom(`${first}丁目${second}番${third}号`, further) : parts.join('-');
}

/** 一丁目二番三号ー五〇一: what is behind the house is a room or a wing, and stays as it was written. */
const withRoom = (house: string, further: readonly string[]): string => [house, ...further].join('-');
