import ELK, { type ElkExtendedEdge, type ElkPoint } from 'elkjs/lib/elk.bundled.js';

export interface Box {
  id: string;
  width: number;
  height: number;
}

export interface Line {
  id: string;
  from: string;
  to: string;
  /** The way forward is drawn straight. */
  isMain: boolean;
  label: { width: number; height: number } | null;
}

export interface Layout {
  boxes: Record<string, ElkPoint>;
  lines: Record<string, { points: ElkPoint[]; label: ElkPoint }>;
}

const elk = new ELK();
const INLINE = { 'elk.edgeLabels.inline': 'true' };
const MAIN: Record<string, string> = {
  'elk.layered.priority.direction': '10',
  'elk.layered.priority.straightness': '10',
};

/** Places of boxes, bends of lines and places of labels, none over another. */
export async function layOut(boxes: Box[], lines: Line[], direction: 'RIGHT' | 'DOWN'): Promise<Layout> {
  const laid = await elk.layout({
    id: 'path',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': direction,
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.spacing.nodeNodeBetweenLayers': '30',
      'elk.spacing.nodeNode': '28',
      'elk.spacing.edgeNode': '18',
      'elk.spacing.edgeEdge': '14',
      'elk.spacing.edgeLabel': '4',
      'elk.layered.spacing.edgeNodeBetweenLayers': '18',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
      'elk.separateConnectedComponents': 'false',
    },
    children: boxes.map((box) => ({ ...box })),
    edges: lines.map(({ id, from, to, isMain, label }) => ({
      id,
      sources: [from],
      targets: [to],
      labels: label ? [{ id: `${id}:label`, text: id, ...label, layoutOptions: INLINE }] : [],
      layoutOptions: isMain ? MAIN : {},
    })),
  });
  const placed = (laid.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }] as const);
  return {
    boxes: Object.fromEntries(placed),
    lines: Object.fromEntries((laid.edges ?? []).map((edge) => [edge.id, lineOf(edge)])),
  };
}

function lineOf({ sections, labels }: ElkExtendedEdge): Layout['lines'][string] {
  const [section] = sections ?? [];
  const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
  const { x = 0, y = 0 } = labels?.[0] ?? {};
  return { points, label: { x, y } };
}
