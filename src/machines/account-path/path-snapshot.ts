import type { AnyMachineSnapshot } from 'xstate';
import type { LifecycleState } from '../policy/stages';
import type { PathContext } from './context';

/** The five regions (statecharts.md). */
export interface PathRegions {
  lifecycle: LifecycleState;
  request: 'idle' | 'awaiting';
  credit: 'good' | 'watch' | 'hold';
  engagement: 'fresh' | 'due' | 'cold';
  pace: 'onTrack' | 'warned' | 'breached' | 'escalated';
}

/** A restored snapshot of the path, or just its state and context as an envelope holds them. */
export type PathSnapshot =
  Pick<AnyMachineSnapshot, 'value' | 'context'> | { state: unknown; context: Record<string, unknown> };

export function regionsOf(snapshot: PathSnapshot): PathRegions {
  return ('value' in snapshot ? snapshot.value : snapshot.state) as PathRegions;
}

export function contextOf(snapshot: PathSnapshot): PathContext {
  return snapshot.context as PathContext;
}
