import { lazy, Suspense } from 'react';

export interface ChartProps {
  /** What it shows, as a sentence: read out instead of the picture. The figures themselves stand in a table beside it. */
  label: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly number[]; mood?: Mood }[];
  /** How a value is said. */
  say?: (value: number) => string;
  stacked?: boolean;
  height?: number;
}

export type Mood = 'plain' | 'good' | 'soon' | 'late' | 'faint';

/** The drawing library comes with the first chart, not with the page. */
const Bars = lazy(() => import('./chart-bars'));

export function Chart(props: ChartProps) {
  const { height = 220 } = props;
  return (
    <div className="kp-chart" style={{ height }}>
      <Suspense fallback={null}>
        <Bars {...props} />
      </Suspense>
    </div>
  );
}
