import { CheckCircleOutlined, LockOutlined } from '@ant-design/icons';
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import type { DrawnWay } from './path-graph';

export type WayEdge = Edge<
  {
    way: DrawnWay;
    points: { x: number; y: number }[];
    label: { x: number; y: number; width: number; height: number };
    words: { name: string; note: string | null; said: string };
    /** Undefined: there is nothing to do on it. */
    onChoose?: () => void;
  },
  'way'
>;

/** One way between two stages; where something can be done or is in the way, its label is a button. */
export function WayEdgeView({ id, data, markerEnd }: EdgeProps<WayEdge>) {
  if (!data) return null;
  const { way, points, label, words, onChoose } = data;
  const place = { transform: `translate(${label.x}px, ${label.y}px)`, width: label.width, height: label.height };
  const content = (
    <>
      {way.mood === 'blocked' && <LockOutlined aria-hidden />}
      {way.mood === 'open' && <CheckCircleOutlined aria-hidden />}
      <span>{words.name}</span>
      {words.note !== null && <span className="kp-way-note">{words.note}</span>}
    </>
  );
  return (
    <>
      <BaseEdge id={id} path={roundedPath(points)} markerEnd={markerEnd} className={`kp-way-line kp-way-${way.mood}`} />
      {words.name !== '' && (
        <EdgeLabelRenderer>
          <div className="kp-way-place nodrag nopan" style={place}>
            {onChoose ? (
              <button
                type="button"
                className={`kp-way-label kp-way-label-${way.mood}`}
                aria-label={words.said}
                data-way={id}
                onClick={onChoose}
              >
                {content}
              </button>
            ) : (
              <span className={`kp-way-label kp-way-label-${way.mood}`} data-way={id}>
                {content}
              </span>
            )}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

const RADIUS = 8;

/** Straight pieces with rounded bends. */
function roundedPath(points: { x: number; y: number }[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M ${point.x} ${point.y}`;
      if (!after) return `L ${point.x} ${point.y}`;
      const [into, out] = [towards(point, before), towards(point, after)];
      return `L ${into.x} ${into.y} Q ${point.x} ${point.y} ${out.x} ${out.y}`;
    })
    .join(' ');
}

function towards(from: { x: number; y: number }, to: { x: number; y: number }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(RADIUS, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
