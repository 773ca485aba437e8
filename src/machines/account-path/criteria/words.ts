import type { Collection, Compare, Node, Operator, Present, Term } from '../../criterion/tree';
import { signedStates } from '../../criterion/derived';

/** Short words for the trees: they make plain data and nothing else. */
export const all = (...nodes: Node[]): Node => ({ all: nodes });
export const any = (...nodes: Node[]): Node => ({ any: nodes });
export const item = (path: string, up = 0): Term => ({ item: path, ...(up ? { up } : {}) });
export const value = (literal: unknown): Term => ({ value: literal });
export const policy = (path: string): Term => ({ policy: path });

export const filled = (code: string, term: Term | string, extra: { cost?: number } = {}): Present => ({
  present: typeof term === 'string' ? item(term) : term,
  code,
  ...extra,
});
export const is = (
  code: string,
  left: Term | string,
  operator: Operator,
  right: Term,
  extra: { cost?: number } = {},
): Compare => ({
  compare: [typeof left === 'string' ? item(left) : left, operator, right],
  code,
  ...extra,
});
export const isTrue = (code: string, path: string, extra: { cost?: number } = {}): Compare =>
  is(code, path, 'eq', value(true), extra);

export const the = (kind: Extract<Collection, { facts: unknown }>['facts']): Collection => ({ facts: kind });
export const thisCycles = (kind: Extract<Collection, { facts: unknown }>['facts']): Collection => ({
  facts: kind,
  thisCycle: true,
});

/** B3: an engagement that took place, with somebody, and has an outcome. */
export const finished = (code: string): Node =>
  all(filled(code, 'outcome'), is(code, 'heldAt', 'le', { fact: 'at' }), filled('nobodyMet', 'contactIds'));

/** Somebody of ours with executive rank took part. */
export const withExecutive: Node = {
  some: { item: 'participants' },
  satisfies: isTrue('noExecutive', 'executive'),
  code: 'noExecutive',
};

export const isKeyDecisionMaker: Node = isTrue('noKeyDecisionMaker', 'keyDecisionMaker');
/** Part of the decision chain, key or not. */
export const decides: Node = any(isKeyDecisionMaker, isTrue('noDecisionMaker', 'decides', { cost: 2 }));

/** Every key decision maker satisfies it, and there is at least one: nothing proves nothing. */
export const everyKeyDecisionMaker = (satisfies: Node): Node => ({
  every: the('contact'),
  where: isKeyDecisionMaker,
  satisfies,
  atLeastOne: true,
  marksExisting: true,
  code: 'noKeyDecisionMaker',
});

/**
 * Given, held, spent or signed on an approved request for the very content that it has now. What is not there yet is only said
 * to be not there: that it changed after its approval would be untrue of what was never approved.
 */
export const approvedAndIn = (code: string, states: readonly string[]): Node => ({
  all: [
    states.length === 1 ? is(code, 'state', 'eq', value(states[0])) : is(code, 'state', 'in', value(states)),
    isTrue('approvalNotCurrent', 'approvedContentIsCurrent'),
  ],
  stepwise: true,
});
export const given = (code: string): Node => approvedAndIn(code, ['completed']);
export const signed = (code: string): Node => approvedAndIn(code, signedStates);
