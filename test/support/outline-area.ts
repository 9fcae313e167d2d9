/**
 * How much ink an outline leaves, found without any font engine: the outline is flattened and filled by the non-zero rule, row by row.
 * Font units squared.
 */
export function outlineArea(path: string, rowsPerEm = 100, unitsPerEm = 1000): number {
  const edges = flatten(path);
  if (edges.length === 0) return 0;
  const step = unitsPerEm / rowsPerEm;
  const ys = edges.flatMap(([, y0, , y1]) => [y0, y1]);
  let area = 0;
  for (let y = Math.min(...ys) + step / 2; y < Math.max(...ys); y += step) area += step * coveredAt(edges, y);
  return area;
}

type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

function coveredAt(edges: readonly Edge[], y: number): number {
  const crossings: { readonly x: number; readonly turn: number }[] = [];
  for (const [x0, y0, x1, y1] of edges) {
    if ((y0 <= y) !== (y1 <= y)) crossings.push({ x: x0 + (y - y0) / (y1 - y0) * (x1 - x0), turn: y1 > y0 ? 1 : -1 });
  }
  crossings.sort((a, b) => a.x - b.x);
  let [winding, covered] = [0, 0];
  for (const [index, crossing] of crossings.entries()) {
    winding += crossing.turn;
    const next = crossings[index + 1];
    if (winding !== 0 && next) covered += next.x - crossing.x;
  }
  return covered;
}

/** M, L, Q, C and Z with absolute coordinates: what the fonts' outlines consist of. */
function flatten(path: string): readonly Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number) => { edges.push([x, y, toX, toY]); [x, y] = [toX, toY]; };
  for (const [, order = '', rest = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const numbers = Array.from(rest.matchAll(/-?\d+(?:\.\d+)?/g), (match) => Number(match[0]));
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (order === 'M') [x, y, startX, startY] = [a, b, a, b];
    else if (order === 'L') lineTo(a, b);
    else if (order === 'Z') lineTo(startX, startY);
    else {
      const [x0, y0] = [x, y];
      for (let step = 1; step <= 8; step += 1) {
        const t = step / 8;
        const u = 1 - t;
        if (order === 'Q') lineTo(u * u * x0 + 2 * u * t * a + t * t * c, u * u * y0 + 2 * u * t * b + t * t * d);
        else lineTo(u ** 3 * x0 + 3 * u * u * t * a + 3 * u * t * t * c + t ** 3 * e, u ** 3 * y0 + 3 * u * u * t * b + 3 * u * t * t * d + t ** 3 * f);
      }
    }
  }
  return edges;
}
