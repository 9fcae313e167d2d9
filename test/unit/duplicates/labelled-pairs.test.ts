import { describe, expect, it } from 'vitest';
import { likeness, type LikenessVerdict } from '#shared/duplicates/likeness';
import { labelledPairs } from '../../support/labelled-pairs.ts';

const judged = labelledPairs.map((pair) => ({ ...pair, verdict: likeness(pair.one, pair.other).verdict }));

function figures(isFound: (verdict: LikenessVerdict) => boolean) {
  const found = judged.filter(({ verdict }) => isFound(verdict));
  const right = found.filter(({ same }) => same).length;
  return { precision: right / found.length, recall: right / judged.filter(({ same }) => same).length };
}
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

describe('300 labelled pairs', () => {
  const [same, shown] = [figures((verdict) => verdict === 'same'), figures((verdict) => verdict !== 'different')];

  it('are what the labels say, often enough', () => {
    const missed = judged.filter((pair) => pair.same !== (pair.verdict !== 'different') || (pair.verdict === 'same' && !pair.same));
    const byKind = [...Map.groupBy(missed, ({ kind }) => kind)].map(([kind, pairs]) => `  ${kind}: ${pairs.length} of 10 (${pairs[0]?.verdict})`);
    console.info([`same: precision ${percent(same.precision)}, recall ${percent(same.recall)}`, `same or perhaps: precision ${percent(shown.precision)}, recall ${percent(shown.recall)}`, ...byKind].join('\n'));
    expect(labelledPairs).toHaveLength(300);
    expect(same.precision).toBe(1);
    expect(same.recall).toBeGreaterThan(0.55);
    expect(shown.precision).toBeGreaterThan(0.88);
    expect(shown.recall).toBeGreaterThan(0.9);
  });
});
