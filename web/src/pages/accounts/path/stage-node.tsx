import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';

export type StageNode = Node<
  { name: string; standing: 'here' | 'been' | 'ahead'; mark: string; lines: string[] },
  'stage'
>;

/** One stage: where the account is stands out, where it has been says for how long. */
export function StageNodeView({ data: { name, standing, mark, lines } }: NodeProps<StageNode>) {
  return (
    <div className={`kp-stage kp-stage-${standing}`} data-standing={standing}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <p className="kp-stage-name">
        <strong>{name}</strong>
        {standing === 'here' && <span className="kp-stage-mark">{mark}</span>}
      </p>
      {lines.map((line) => (
        <p key={line} className="kp-stage-line">
          {line}
        </p>
      ))}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}
