import { placeText, type PlacedCluster, type PlacedText, type PlaceOptions, type TextRange } from '#shared/typeset/place-text';

export type RoomOptions = Omit<PlaceOptions, 'measure'>;

/**
 * Sets a text into lines of different lengths: `measures` in em, one a line; the last one holds for all further lines. The typesetter knows
 * one measure, so stretches of equal lines are set one after the other, each with what the stretch before has left. A line is broken
 * where it would be broken anyway, so nothing shows where two stretches meet.
 */
export function placeInRooms(text: string, measures: readonly number[], options: RoomOptions): PlacedText {
  const clusters: PlacedCluster[] = [];
  const problems: PlacedText['problems'][number][] = [];
  let [from, line] = [0, 0];
  for (;;) {
    const measure = measures[line] ?? measures.at(-1) ?? 1;
    const end = measures.findIndex((other, index) => index > line && Math.abs(other - measure) > 1e-9);
    const rest = placeText(text.slice(from), { ...options, measure, ...keptFrom(options, from) });
    const lines = end === -1 ? Infinity : end - line;
    const taken = rest.clusters.filter((cluster) => cluster.line < lines);
    const next = rest.lineCount <= lines ? text.length : from + afterLines(text.slice(from), taken, lines);
    clusters.push(...taken.map((cluster) => ({ ...cluster, start: cluster.start + from, line: cluster.line + line })));
    problems.push(...rest.problems.map((problem) => ({ ...problem, start: problem.start + from })).filter(({ start }) => start < next));
    if (next >= text.length) return { clusters, problems, lineCount: line + Math.min(rest.lineCount, lines) };
    line = end;
    from = next;
  }
}

function keptFrom({ keepTogether, foot }: RoomOptions, from: number): Pick<PlaceOptions, 'keepTogether' | 'foot'> {
  const moved = (ranges: readonly TextRange[]) => ranges.map(({ start, end }) => ({ start: start - from, end: end - from }));
  return { ...(keepTogether && { keepTogether: moved(keepTogether) }), ...(foot && { foot: moved(foot) }) };
}

/** The offset at which the line after `lines` lines begins. Empty lines have no clusters; their line feeds are counted instead. */
function afterLines(text: string, taken: readonly PlacedCluster[], lines: number): number {
  const last = taken.at(-1);
  let at = last ? last.start + last.text.length : 0;
  let line = last ? last.line : -1;
  // The paragraph goes on: the next line begins with its next character.
  if (last && text[at] !== '\n') return at;
  if (last) at += 1;
  for (line += 1; line < lines && text[at] === '\n'; line += 1) at += 1;
  return at;
}
