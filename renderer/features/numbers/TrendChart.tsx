import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis, type DotItemDotProps } from 'recharts';
import styles from './TrendFigure.module.css';
import type { Trend } from './trend.ts';

/**
 * The line of one figure over the months. It is read in ink alone: a full dot stands for a finished month, a hollow one for a month that
 * may still grow, dashes for the target. Nothing moves, and nothing is hidden behind the pointer: the numbers stand in the table beside.
 */
export function TrendChart({ title, points, target, write, domain }: Trend) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(domain[0], ...values);
  const high = Math.max(domain[1], target?.value ?? domain[1], ...values);
  return (
    <div className={styles['chart']}>
      <ResponsiveContainer width="100%" height={340} initialDimension={{ width: 520, height: 340 }}>
        <LineChart data={[...points]} margin={{ top: 18, right: 24, bottom: 4, left: 4 }} title={title} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" tick={tick} stroke="var(--edge)" tickLine={false} tickMargin={6} padding={{ left: 24, right: 12 }} interval="preserveStartEnd" minTickGap={10} />
          <YAxis tickFormatter={(value: number) => unbroken(write(value))} tick={tick} stroke="var(--edge)" domain={[low, high]} tickCount={5} width={62} tickLine={false} allowDecimals={high - low <= 5} />
          {target && <ReferenceLine y={target.value} stroke="var(--accent)" strokeWidth={2} strokeDasharray="8 5" label={{ value: target.label, position: 'insideBottomRight', fill: 'var(--accent)', fontSize: 16, offset: 6 }} />}
          <Line dataKey="value" stroke="var(--ink)" strokeWidth={2.5} dot={Dot} activeDot={false} isAnimationActive={false} connectNulls={false} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

/** 100 %: recharts would break it at the blank. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u{A0}');

const tick = { fill: 'var(--ink-quiet)', fontSize: 16 } as const;

function Dot({ cx, cy, payload, index }: DotItemDotProps) {
  const { value, isPartial } = payload as Trend['points'][number];
  if (value === null || cx === undefined || cy === undefined) return <g key={index} />;
  return <circle key={index} cx={cx} cy={cy} r={5} strokeWidth={2.5} stroke="var(--ink)" fill={isPartial ? 'var(--sheet)' : 'var(--ink)'} />;
}
