import { allInk, moveInk, type Band, type Ink } from './paper-band.ts';

/** Bands under each other, page after page of this height. At least one page. What is kept with the next goes over to a new page together with it. */
export function paginate(bands: readonly Band[], height: number): readonly Ink[] {
  const pile = openPile(height);
  for (let index = 0; index < bands.length;) {
    const group = groupAt(bands, index);
    if (group[0]?.breakBefore === true || !pile.hasRoom(group)) pile.turn();
    for (const band of group) {
      // Only a group that is higher than a page is divided.
      if (!pile.hasRoom([band])) pile.turn();
      pile.lay(band);
    }
    index += group.length;
  }
  return pile.finish();
}

function groupAt(bands: readonly Band[], from: number): readonly Band[] {
  let to = from;
  while (bands[to]?.keepWithNext && to + 1 < bands.length) to += 1;
  return bands.slice(from, to + 1);
}

/** Half a thousandth of a millimetre is arithmetic, not paper. */
const tolerance = 5e-4;

function openPile(height: number) {
  const pages: Ink[] = [];
  let inks: Ink[] = [];
  let y = 0;
  const put = (ink: Ink, room: number): void => {
    inks.push(moveInk(ink, 0, y));
    y += room;
  };
  const turn = (): void => {
    if (y === 0) return;
    pages.push(allInk(inks));
    [inks, y] = [[], 0];
  };
  return {
    turn,
    hasRoom: (group: readonly Band[]): boolean => y === 0 || y + group.reduce((sum, band) => sum + band.before + band.height, 0) <= height + tolerance,
    lay: (band: Band): void => {
      if (y > 0) y += band.before;
      else if (band.head) put(band.head.ink, band.head.height);
      put(band.ink, band.height);
    },
    finish: (): readonly Ink[] => {
      turn();
      return pages.length > 0 ? pages : [allInk(inks)];
    },
  };
}
