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

/** M, L, Q and Z with absolute coordinates: what TrueType outlines consist of. */
function flatten(path: string): readonly Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number) => { edges.push([x, y, toX, toY]); [x, y] = [toX, toY]; };
  for (const [, order = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [a, b, c, d] = fourNumbers(rest);
    if (order === 'M') [x, y, startX, startY] = [a, b, a, b];
    else if (order === 'L') lineTo(a, b);
    else if (order === 'Z') lineTo(startX, startY);
    else if (order === 'Q') {
      const [x0, y0] = [x, y];
      for (const t of curveSteps) lineTo((1 - t) ** 2 * x0 + 2 * t * (1 - t) * a + t * t * c, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * b + t * t * d);
    } else throw new Error(`not an order of a TrueType outline: ${order}`);
  }
  return edges;
}

function fourNumbers(text: string): readonly [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = Array.from(text.matchAll(/-?\d+(?:\.\d+)?/g), (match) => Number(match[0]));
  return [a, b, c, d];
}

const curveSteps = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => step / 8);
