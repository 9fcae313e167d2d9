import type { FontChain } from '#shared/typeset/font-port';
import { setSingly, type SetCluster } from '#shared/typeset/set-clusters';

/**
 * A word longer than a line (the address of a web page) can only be divided between its characters. They keep the distances that they have
 * in the word; ligatures are given up.
 */
export function divideWord(word: SetCluster, fonts: FontChain, vertical: boolean): readonly SetCluster[] {
  const singles = setSingly(word, fonts, vertical);
  if (!vertical) return singles;
  return singles.map((single, index) => {
    const next = singles[index + 1];
    return next ? { ...single, advance: single.advance + kern(single, next, fonts) } : single;
  });
}

function kern(one: SetCluster, next: SetCluster, fonts: FontChain): number {
  const [first, second] = [one.graphemes[0]?.text ?? '', next.graphemes[0]?.text ?? ''];
  if (one.rotation === 0 || next.rotation === 0 || one.font === null || one.font !== next.font) return 0;
  const pair = fonts.resolve(first)?.font.shape(first + second, 'turned');
  return pair ? pair.advance - one.advance - next.advance : 0;
}
