import { MarkerType } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import type { Path } from '../accounts-queries';
import type { DrawnWay, PathGraph } from './path-graph';
import { type Box, type Layout, layOut, type Line } from './path-layout';
import { usePathWords } from './path-words';
import type { StageNode } from './stage-node';
import type { WayEdge } from './way-edge';

const STAGE_WIDTH = 136;
const LINE_HEIGHT = 20;
const LABEL_HEIGHT = 26;

export interface FlowOptions {
  isPast: boolean;
  isNarrow: boolean;
  onChoose?: (way: DrawnWay) => void;
}

/** Boxes and lines of the drawing with their places; null until they have been laid out for the first time. */
export function usePathFlow(graph: PathGraph, path: Path, { isPast, isNarrow, onChoose }: FlowOptions) {
  const words = usePathWords();
  const stages = graph.stages.map((stage) => {
    const lines = words.stageLines(stage, path);
    return { stage, lines, height: 40 + lines.length * LINE_HEIGHT };
  });
  const ways = graph.ways.map((way) => ({ way, words: words.wayLabel(way, path) }));
  const boxes: Box[] = stages.map(({ stage, height }) => ({ id: stage.key, width: STAGE_WIDTH, height }));
  const lines: Line[] = ways.map(({ way, words: { name, note } }) => ({
    ...{ id: way.id, from: way.from, to: way.to, isMain: way.event === 'stage.complete' },
    label: name === '' ? null : { width: labelWidth(way, `${name}${note ?? ''}`), height: LABEL_HEIGHT },
  }));
  const layout = useLayout(boxes, lines, isNarrow ? 'DOWN' : 'RIGHT');
  if (!layout) return null;
  const nodes = stages.map(({ stage, lines: text, height }): StageNode => ({
    ...{ id: stage.key, type: 'stage', position: layout.boxes[stage.key] ?? { x: 0, y: 0 } },
    ...{ width: STAGE_WIDTH, height },
    ariaLabel: [words.stageName(stage.key), words.standing(stage, isPast), ...text].join('; '),
    data: {
      name: words.stageName(stage.key),
      standing: stage.standing,
      mark: words.standing(stage, isPast),
      lines: text,
    },
  }));
  const edges = ways.flatMap(({ way, words: label }, index): WayEdge[] => {
    const placed = layout.lines[way.id];
    if (!placed) return [];
    const size = lines[index]?.label ?? { width: 0, height: 0 };
    const canChoose = onChoose !== undefined && (way.mood === 'open' || way.mood === 'blocked');
    return [
      {
        ...{ id: way.id, type: 'way', source: way.from, target: way.to },
        markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, color: `var(--way-${way.mood})` },
        data: {
          ...{ way, points: placed.points, label: { ...placed.label, ...size }, words: label },
          ...(canChoose ? { onChoose: () => onChoose(way) } : {}),
        },
      },
    ];
  });
  const right = Math.max(...nodes.map(({ position, width = 0 }) => position.x + width));
  const bottom = Math.max(...nodes.map(({ position, height = 0 }) => position.y + height));
  return { nodes, edges, size: { width: right, height: bottom } };
}

/** The last layout stays until the next one is there, so that nothing vanishes while a day or a step is read. */
function useLayout(boxes: Box[], lines: Line[], direction: 'RIGHT' | 'DOWN'): Layout | null {
  const key = JSON.stringify([boxes, lines, direction]);
  const wanted = useMemo(() => JSON.parse(key) as [Box[], Line[], 'RIGHT' | 'DOWN'], [key]);
  const [layout, setLayout] = useState<Layout | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void layOut(...wanted).then((laid) => isCurrent && setLayout(laid));
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return layout;
}

const WIDE = /[\u2e80-\u9fff\uff00-\uffef\u201c\u201d]/;

/** Letters differ in width; a little too wide is better than cut off. */
function labelWidth({ mood }: DrawnWay, text: string): number {
  const letters = [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 13 : 7.2), 0);
  const extras = mood === 'blocked' ? 44 : mood === 'open' ? 38 : 16;
  return Math.ceil(letters + extras);
}
