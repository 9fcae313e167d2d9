import { useEffect, useState } from 'react';
import type { TrendChart } from './TrendChart.tsx';

let loaded: typeof TrendChart | undefined;

/** recharts weighs more than all the rest of 数字, so it comes by itself; the program asks for it when the first screen stands and nothing else happens. */
export async function loadTrendChart(): Promise<typeof TrendChart> {
  loaded ??= (await import('./TrendChart.tsx')).TrendChart;
  return loaded;
}

/**
 * undefined until it has come: the numbers stand in the table meanwhile. No `lazy`: React holds back what was suspended for 300 ms, and would
 * suspend even when it is there.
 */
export function useTrendChart(): typeof TrendChart | undefined {
  const [chart, setChart] = useState(() => loaded);
  useEffect(() => {
    if (!chart) void loadTrendChart().then((component) => setChart(() => component));
  }, [chart]);
  return chart;
}
