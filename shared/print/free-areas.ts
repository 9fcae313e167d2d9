import type { CardGeometry, PostalBoxes } from '#shared/model/card-geometry';

interface Rectangle { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
interface Edges { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Between the sender's block and his boxes, and around boxes that reach into somebody else's area, in mm. */
const aboveBoxes = 3.15;
const aroundBoxes = 1;
/** Around a zone, in mm: ink may reach out of its column (the descender of a Latin y set sideways: 1.3 mm of a name in 24 points), and a feed drifts. */
const aroundZones = 1.6;

/**
 * The areas of an address side, cut back to what this stock leaves free: a zone that reaches into an area takes the smallest strip away. With
 * the cards of assets/geometry nothing is cut. An area may come out too small or empty; what stands in it then is reported as too long.
 */
export function freeAreas({ address }: CardGeometry, keepOuts: readonly Rectangle[], senderBoxes: PostalBoxes): CardGeometry['address'] {
  const { recipient, name, sender } = address;
  const zones = keepOuts.map((zone) => grown(zone, aroundZones));
  // The columns of the address grow towards the name, so the two share one area; the name hangs a little lower.
  const middle = [...zones, grown(extentOf(senderBoxes), aroundBoxes)].reduce(without, { left: name.left, right: recipient.right, top: recipient.top, bottom: recipient.bottom });
  return {
    recipient: { right: middle.right, top: middle.top, bottom: middle.bottom },
    name: { centre: name.centre, left: middle.left, top: Math.max(name.top, middle.top), bottom: Math.min(name.bottom, middle.bottom) },
    sender: zones.reduce<Edges>(without, { ...sender, bottom: Math.min(sender.bottom, senderBoxes.top - aboveBoxes) }),
  };
}

/** Whether a row of boxes, its lines included, reaches into one of the zones, or over the edge of the card. */
export function boxesReachInto(boxes: PostalBoxes, keepOuts: readonly Rectangle[], card: { readonly width: number; readonly height: number }): boolean {
  const { x, y, width, height } = extentOf(boxes);
  return x < 0 || y < 0 || x + width > card.width || y + height > card.height || keepOuts.some((zone) => meet({ x, y, width, height }, zone));
}

function extentOf({ lefts, top, width, height, lineWidths }: PostalBoxes): Rectangle {
  const line = Math.max(...lineWidths);
  return { x: lefts[0] - line, y: top - line, width: lefts[6] + width - lefts[0] + 2 * line, height: height + 2 * line };
}

const grown = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

const meet = (one: Rectangle, other: Rectangle): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

const sizeOf = ({ left, right, top, bottom }: Edges): number => Math.max(0, right - left) * Math.max(0, bottom - top);

function without(area: Edges, zone: Rectangle): Edges {
  if (!meet({ x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top }, zone)) return area;
  const rests: readonly Edges[] = [
    { ...area, left: zone.x + zone.width }, { ...area, right: zone.x }, { ...area, top: zone.y + zone.height }, { ...area, bottom: zone.y },
  ];
  return rests.reduce((best, rest) => (sizeOf(rest) > sizeOf(best) ? rest : best));
}
