import { Controls, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Checkbox } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer, Loading } from '../../../parts/states';
import { useNarrow } from '../../../parts/use-media';
import { useTheme } from '../../../shell/theme';
import type { Path } from '../accounts-queries';
import { type Drawing, type Stay, useDrawing } from '../past-queries';
import './path-chart.css';
import { usePathFlow } from './path-flow';
import { type DrawnWay, graphOf } from './path-graph';
import { RegionStrip } from './region-strip';
import { StageNodeView } from './stage-node';
import { WayEdgeView } from './way-edge';

export interface PathChartProps {
  path: Path;
  stays: Stay[];
  /** The path of a day that is past. */
  isPast?: boolean;
  /** Left out: it is looked at, and nothing can be done. */
  onChoose?: (way: DrawnWay) => void;
}

/** Below it the buttons have their place. */
const MARGINS = { top: '20px', right: '16px', bottom: '52px', left: '16px' } as const;
const nodeTypes = { stage: StageNodeView };
const edgeTypes = { way: WayEdgeView };

/** The path as the statechart that runs: where the account is, where it has been, what is open and what blocks it. */
export default function PathChart(props: PathChartProps) {
  const drawing = useDrawing();
  return (
    <Answer query={drawing} rows={8}>
      {(drawn) => (
        <ReactFlowProvider>
          <Flow {...props} drawing={drawn} />
        </ReactFlowProvider>
      )}
    </Answer>
  );
}

function Flow({ drawing, path, stays, isPast = false, onChoose }: PathChartProps & { drawing: Drawing }) {
  const { t } = useTranslation('account-path');
  const [isWhole, setWhole] = useState(false);
  const isNarrow = useNarrow();
  const { isDark } = useTheme();
  const graph = graphOf(drawing, path, stays, isWhole);
  const flow = usePathFlow(graph, path, { isPast, isNarrow, onChoose });
  useFit(path.state, flow === null ? '' : flow.nodes.map(({ position: { x, y } }) => `${x},${y}`).join(';'), isNarrow);
  if (!flow) return <Loading rows={8} />;
  return (
    <section aria-label={t('chart')} data-state={path.state}>
      <div className="kp-chart-head">
        <RegionStrip drawing={drawing} path={path} />
        <Checkbox checked={isWhole} onChange={({ target }) => setWhole(target.checked)}>
          {t('allWays')}
        </Checkbox>
      </div>
      <div
        className="kp-chart"
        style={isNarrow ? undefined : { aspectRatio: `${flow.size.width + 32} / ${flow.size.height + 76}` }}
      >
        <ReactFlow
          nodes={flow.nodes}
          edges={flow.edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          colorMode={isDark ? 'dark' : 'light'}
          ariaLabelConfig={{
            'node.a11yDescription.default': t('chartHelp'),
            'node.a11yDescription.keyboardDisabled': t('chartHelp'),
            'edge.a11yDescription.default': t('chartHelp'),
            'controls.ariaLabel': t('zoom'),
            'controls.zoomIn.ariaLabel': t('zoomIn'),
            'controls.zoomOut.ariaLabel': t('zoomOut'),
            'controls.fitView.ariaLabel': t('fit'),
          }}
          nodesDraggable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          nodesFocusable
          zoomOnScroll={false}
          preventScrolling={false}
          minZoom={0.3}
          maxZoom={1.6}
          proOptions={{ hideAttribution: true }}
        >
          <Controls showInteractive={false} position="bottom-right" />
        </ReactFlow>
      </div>
    </section>
  );
}

/** All of it on a wide window; on a phone where the account is, large enough to be read. */
function useFit(here: string, places: string, isNarrow: boolean): void {
  const { fitView } = useReactFlow();
  useEffect(() => {
    if (places === '') return;
    const options = isNarrow
      ? { nodes: [{ id: here }], minZoom: 0.85, maxZoom: 0.85 }
      : { maxZoom: 1, padding: MARGINS };
    const frame = requestAnimationFrame(() => void fitView(options));
    return () => cancelAnimationFrame(frame);
  }, [fitView, here, places, isNarrow]);
}
