import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultFont } from '#shared/model/font-name';
import { mmPerPoint, type CardSide } from '#shared/print/card-side';
import { readFontBytes } from '../support/read-font.ts';

/**
 * The same words and boxes at the same places, in the same font, by upLaTeX and dvipdfmx. Null where they are not installed. Variation
 * selectors are dropped, because upTeX cannot set them, and digits stand at the left of their boxes: it has a little less to do than we.
 */
export function uplatexPrints(sides: readonly CardSide[]): { readonly ms: number; readonly bytes: number } | { readonly failed: string } | null {
  if (spawnSync('uplatex', ['--version']).error || spawnSync('dvipdfmx', ['--version']).error) return null;
  const folder = mkdtempSync(join(tmpdir(), 'goencho-uplatex-'));
  try {
    writeFileSync(join(folder, 'cards.tex'), texOf(sides));
    writeFileSync(join(folder, 'pen.ttf'), readFontBytes(defaultFont));
    const started = performance.now();
    for (const [program, ...words] of [['uplatex', '-interaction=batchmode', '-halt-on-error', 'cards.tex'], ['dvipdfmx', '-q', 'cards.dvi']] as const) {
      const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
      if (status !== 0) return { failed: `${program}: ${(stderr || stdout).trim().split('\n').at(-1) ?? ''}` };
    }
    return { ms: performance.now() - started, bytes: statSync(join(folder, 'cards.pdf')).size };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const head = String.raw`\documentclass{ujarticle}\pagestyle{empty}\parindent0pt\topskip0pt\special{papersize=100mm,148mm}
\hoffset-1in\voffset-1in\oddsidemargin0pt\topmargin0pt\headheight0pt\headsep0pt\textwidth100mm\textheight148mm\unitlength1mm
\AtBeginDvi{\special{pdf:mapline uprml-h unicode pen.ttf}\special{pdf:mapline uprml-v unicode pen.ttf -w 1}}\begin{document}`;

function texOf(sides: readonly CardSide[]): string {
  return [head, ...sides.map(pageOf), String.raw`\end{document}`].join('\n');
}

function pageOf(side: CardSide): string {
  const columns = side.runs.flatMap((run) => [...Map.groupBy(run.cells, (cell) => cell.x)].flatMap(([x, cells]) => {
    const [first] = cells;
    if (!first) return [];
    const size = (first.width / mmPerPoint).toFixed(2);
    const text = cells.map((cell) => cell.text).join('').replaceAll(/[\u{E0100}-\u{E01EF}]/gu, '').replaceAll(/[#$%&_{}~^\\]/g, '');
    const box = run.role.endsWith('postal-code') ? String.raw`\raisebox{-0.85em}{${text}}` : String.raw`\smash{\vtop{\vskip0pt\hbox{\tate ${text}}}}`;
    return [String.raw`\put(${x.toFixed(2)},${(side.height - first.y).toFixed(2)}){\fontsize{${size}}{${size}}\selectfont ${box}}`];
  }));
  const boxes = side.frames.map(({ x, y, width, height, lineWidth }) =>
    String.raw`\linethickness{${lineWidth.toFixed(2)}mm}\put(${x.toFixed(2)},${(side.height - y - height).toFixed(2)}){\framebox(${width.toFixed(2)},${height.toFixed(2)}){}}`);
  return [String.raw`\begin{picture}(100,148)`, ...boxes, ...columns, String.raw`\end{picture}\newpage`].join('\n');
}
