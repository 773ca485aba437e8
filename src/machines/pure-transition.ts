import { type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';

type Action = { type: string; params?: unknown };
type Scope = Parameters<AnyStateMachine['transition']>[2];

const scopes = new WeakMap<AnyStateMachine, Scope>();

/**
 * xstate's `transition()`, with one inert actor a machine instead of one a call: building it costs more than the step
 * itself. The actor is never started and holds nothing of any instance; the answer depends on the arguments alone.
 */
export function pureTransition(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: object,
): [AnyMachineSnapshot, Action[]] {
  const actions: Action[] = [];
  const scope = { ...scopeOf(machine), actionExecutor: (action: Action) => void actions.push(action) };
  return [machine.transition(snapshot as never, event as never, scope as never) as AnyMachineSnapshot, actions];
}

function scopeOf(machine: AnyStateMachine): Scope {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine, { input: {} as never });
  const nothing = () => undefined;
  const scope = {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    defer: nothing,
    logger: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
  scopes.set(machine, scope as never);
  return scope as never;
}
