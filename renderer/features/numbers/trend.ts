/** One figure over time, as a chart and the table beside it draw it. */
export interface TrendPoint {
  readonly key: string;
  /** 11月: short enough for an axis. */
  readonly label: string;
  /** null: not known yet. A gap in the line, never a zero. */
  readonly value: number | null;
  /** How many guests or answers it rests on. */
  readonly n: number;
  /** Some of its guests still have time: the value may grow. */
  readonly isPartial?: boolean;
}

export interface Trend {
  readonly title: string;
  /** What the first column holds: the month, or the month with which the period of a row ends. */
  readonly ends: string;
  /** The figure by its own name: the head of its column. */
  readonly name: string;
  readonly points: readonly TrendPoint[];
  readonly target: { readonly value: number; readonly label: string } | null;
  /** As the axis and the table write it: 62%, +20. */
  readonly write: (value: number) => string;
  /** Smallest and greatest value of the axis; the chart widens it where a value lies outside. */
  readonly domain: readonly [number, number];
}
