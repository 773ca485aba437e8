import type { AnyStateMachine, AnyStateNode } from 'xstate';

export interface DrawnState {
  key: string;
  initial: boolean;
  final: boolean;
}

/** An event that leads from one state of a region to another, or leaves it where it is. */
export interface DrawnWay {
  event: string;
  from: string;
  to: string;
}

export interface DrawnRegion {
  key: string;
  states: DrawnState[];
  ways: DrawnWay[];
}

/**
 * A chart as a drawing, read off the very chart that runs: its regions, their states in the order in which they are declared, and every
 * way that an event may take. What a chart raises for itself (`internal.…`) is left out. An event that a whole region takes is drawn from
 * each of its states. Of an event that moves on and may also be filed for approval only the move is drawn: filing leaves the region where it is.
 */
export function drawingOf({ root }: AnyStateMachine): DrawnRegion[] {
  const regions = root.type === 'parallel' ? Object.values(root.states) : [root as AnyStateNode];
  return regions.map((region) => ({
    key: region.key,
    states: Object.values(region.states).map((state) => ({
      key: state.key,
      initial: region.initial.target.includes(state),
      final: state.type === 'final',
    })),
    ways: Object.values(region.states).flatMap((state) => waysFrom(state, region)),
  }));
}

function waysFrom(state: AnyStateNode, region: AnyStateNode): DrawnWay[] {
  const own = [state, ...descendants(state)].flatMap((node) => [...node.transitions]);
  const known = new Set(own.map(([type]) => type));
  const shared = [...region.transitions].filter(([type]) => !known.has(type));
  const ways = new Map<string, Set<string>>();
  for (const [type, transitions] of [...own, ...shared]) {
    const targets = transitions.flatMap((each) => each.target?.map((to) => inRegion(to, region) ?? state.key) ?? []);
    ways.set(String(type), new Set([...(ways.get(String(type)) ?? []), ...targets]));
  }
  return [...ways]
    .filter(([event]) => !event.startsWith('internal.'))
    .flatMap(([event, targets]) =>
      [...(targets.size > 0 ? targets : [state.key])].map((to) => ({ event, from: state.key, to })),
    );
}

function descendants(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child, ...descendants(child)]);
}

/** The state of the region that a state is, or lies in. */
function inRegion(node: AnyStateNode, region: AnyStateNode): string | null {
  for (let each: AnyStateNode | undefined = node; each; each = each.parent) if (each.parent === region) return each.key;
  return null;
}
