import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { allCriteria } from './account-path/criteria';
import type { Node } from './criterion/tree';
import type { MachineDefinition } from './machine';

export interface InspectionProblem {
  code:
    'state-unreachable' | 'state-dead-end' | 'effect-undeclared' | 'effect-declared-twice' | 'criterion-without-text';
  machine: string;
  detail: string;
}

/** Whether `criteria.json` of a language has the key. */
export type HasText = (locale: 'en' | 'zh-CN', key: string) => boolean;

const locales = ['en', 'zh-CN'] as const;
/**
 * What is wrong with the charts as they are written: states that nothing leads to, states that are not final and have no way
 * out, effects that nobody declared, criteria without texts. Empty in a product that may start.
 *
 * @param effects machine id -> effect types that have a declared performer
 */
export function inspectMachines(
  machines: readonly MachineDefinition[],
  effects: Readonly<Record<string, readonly string[]>>,
  hasText: HasText,
): InspectionProblem[] {
  return [
    ...machines.flatMap((each) => inspectMachine(each, effects[each.id] ?? [])),
    ...criteriaWithoutTexts(hasText),
  ];
}

export function inspectMachine({ id, machine }: MachineDefinition, effects: readonly string[]): InspectionProblem[] {
  const nodes = descendants(machine.root as AnyStateNode);
  const reachable = reachableFrom(machine.root as AnyStateNode);
  const problem = (code: InspectionProblem['code']) => (detail: string) => ({ code, machine: id, detail });
  const declared = new Set(effects);
  return [
    ...nodes.filter((node) => !reachable.has(node)).map((node) => problem('state-unreachable')(node.path.join('.'))),
    ...nodes.filter(isDeadEnd).map((node) => problem('state-dead-end')(node.path.join('.'))),
    ...[...emittedBy(nodes)]
      .filter((type) => !declared.has(type) && !isResolved(machine, type))
      .map(problem('effect-undeclared')),
    ...effects.filter((type, index) => effects.indexOf(type) !== index).map(problem('effect-declared-twice')),
  ];
}

function descendants(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child, ...descendants(child)]);
}

function transitionsOf(node: AnyStateNode) {
  const always = node.always ?? [];
  return [...[...node.transitions.values()].flat(), ...always];
}

/** Guards aside: what the drawing allows. Entering a state enters its initial children, and its parents. */
function reachableFrom(root: AnyStateNode): Set<AnyStateNode> {
  const seen = new Set<AnyStateNode>();
  const visit = (node: AnyStateNode | undefined): void => {
    if (!node || seen.has(node)) return;
    seen.add(node);
    visit(node.parent);
    const inside = node.type === 'parallel' ? Object.values(node.states) : (node.initial?.target ?? []);
    inside.forEach(visit);
    for (const { target } of transitionsOf(node)) target?.forEach(visit);
  };
  visit(root);
  return seen;
}

/** A leaf that is not final and that neither it nor the states around it, up to its region, ever leave. */
function isDeadEnd(node: AnyStateNode): boolean {
  if (Object.keys(node.states).length > 0 || node.type === 'final') return false;
  const around: AnyStateNode[] = [];
  for (let each: AnyStateNode | undefined = node; each; each = each.parent) around.push(each);
  return !around.some((each) => transitionsOf(each).some(({ target }) => target?.some((to) => to !== node)));
}

/** Named actions of the drawing. xstate's own are resolved within a step. */
function emittedBy(nodes: AnyStateNode[]): Set<string> {
  const actions = nodes.flatMap((node) => [
    ...transitionsOf(node).flatMap((each) => each.actions),
    ...node.entry,
    ...node.exit,
  ]);
  return new Set(actions.map(nameOf).filter((name): name is string => name !== null && !name.startsWith('xstate.')));
}

/** A name that stands for xstate's own assign, raise or enqueueActions never leaves the core. */
function isResolved(machine: AnyStateMachine, type: string): boolean {
  const implementation = machine.implementations.actions[type] as { type?: unknown } | undefined;
  return typeof implementation?.type === 'string' && implementation.type.startsWith('xstate.');
}

function nameOf(action: unknown): string | null {
  if (typeof action === 'string') return action;
  const { type } = action as { type?: unknown };
  return typeof type === 'string' ? type : null;
}

function criteriaWithoutTexts(hasText: HasText): InspectionProblem[] {
  const keys = allCriteria.flatMap((each) => [
    `${each.id}.name`,
    `${each.id}.met`,
    ...codesOf(each.tree).map((code) => `${each.id}.${code}`),
  ]);
  const wanted = [...new Set([...keys, 'waived', 'adopted'])];
  return locales.flatMap((locale) =>
    wanted
      .filter((key) => !hasText(locale, key))
      .map((key) => ({ code: 'criterion-without-text', machine: 'account-path', detail: `${locale} ${key}` }) as const),
  );
}

/** Codes of the reasons that a tree can give; the conditions of a quantifier give reasons too, where an item is new. */
export function codesOf(tree: Node): string[] {
  const codes = new Set<string>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('code' in value && typeof value.code === 'string') codes.add(value.code);
    Object.values(value).forEach(visit);
  };
  visit(tree);
  return [...codes];
}
