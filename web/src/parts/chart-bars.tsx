import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as drawWith } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import { useTheme } from '../shell/theme';
import type { ChartProps, Mood } from './chart';

drawWith([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const MOODS: Record<Mood, string> = {
  plain: '--accent',
  good: '--good',
  soon: '--soon',
  late: '--late',
  faint: '--faint',
};

/** Bars side by side or on each other, in the colours of the screen; drawn anew in the other theme and when its place grows. */
export default function Bars(props: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const { isDark } = useTheme();
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const drawn = init(element, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const watch = new ResizeObserver(() => {
      drawn.resize();
      setWidth(element.clientWidth);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(optionOf(props, width), true);
  }, [props, isDark, width]);
  return <div ref={place} className="kp-chart-place" role="img" aria-label={props.label} />;
}

/** What the axis of values takes of the width. */
const AXIS = 70;
/** Below it names do not fit under their bars and are turned. */
const SLOT = 74;

function optionOf({ label, categories, series, say = String, stacked = false }: ChartProps, width: number) {
  const slot = (width - AXIS) / Math.max(1, categories.length);
  const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const text = { color: colour('--faint'), fontSize: 12 };
  return {
    animation: false,
    aria: { enabled: true, label: { description: label } },
    grid: { left: 4, right: 8, top: 30, bottom: 4, containLabel: true },
    legend: { type: 'scroll', top: 0, left: 0, itemWidth: 12, itemHeight: 8, textStyle: text, show: series.length > 1 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      valueFormatter: (value: unknown) => say(Number(value)),
      backgroundColor: colour('--panel'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--ink'), fontSize: 12 },
    },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLabel: {
        ...text,
        interval: 0,
        ...(slot < SLOT ? { rotate: 38, width: 84, overflow: 'truncate' } : { width: slot - 4, overflow: 'break' }),
      },
      axisLine: { lineStyle: { color: colour('--line') } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { ...text, formatter: (value: number) => say(value) },
      splitLine: { lineStyle: { color: colour('--line') } },
    },
    series: series.map(({ name, values, mood = 'plain' }) => ({
      type: 'bar',
      name,
      data: [...values],
      barMaxWidth: 36,
      stack: stacked ? 'all' : undefined,
      itemStyle: { color: colour(MOODS[mood]), borderRadius: stacked ? 0 : [3, 3, 0, 0] },
    })),
  };
}
