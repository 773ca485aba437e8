import type Decimal from 'decimal.js';
import type { RouteProblem } from './approvers';
import { coversAmount } from './authority';
import type { Organisation, Person, Role } from './organisation';
import { countedAmount } from './route-conditions';
import type { ApproverSource, RoutePolicy } from './route-policy';
import type { ApprovalContent } from './approval-content';

/** What a source is resolved for; everything but the requester is only needed by some sources. */
export interface SourceQuestion {
  requesterId: string;
  departmentId: string | null;
  excluded: readonly string[];
  content?: ApprovalContent;
  policy?: Pick<RoutePolicy, 'authority' | 'baseCurrency' | 'rates'>;
  /** Who decides earlier steps, by the step's name. */
  deciders?: Readonly<Record<string, readonly string[]>>;
}

export type Lookup = Person[] | Omit<RouteProblem, 'step'>;

/** The people whom a source names, in the order in which they are asked; whether they may decide is not looked at here. */
export function peopleOf(source: ApproverSource, question: SourceQuestion, organisation: Organisation): Lookup {
  const { people } = organisation;
  switch (source.by) {
    case 'roleInDepartment':
      return inDepartment(source.role, question.departmentId, organisation);
    case 'roleInCompany':
      return people.filter((person) => person.roles.includes(source.role));
    case 'post':
      return people.filter((person) => person.roles.includes(source.post));
    case 'person':
      return withIds([source.personId], people);
    case 'people':
      return withIds(source.personIds, people);
    case 'group':
      return withIds(organisation.groups?.find((group) => group.id === source.groupId)?.memberIds ?? [], people);
    case 'namedInRequest':
      return withIds(namedIn(question.content, source.field), people);
    case 'earlierApprover':
      return withIds(question.deciders?.[source.step] ?? [], people);
    case 'superior':
      return superiorOf(question.requesterId, source.levels, organisation);
    case 'superiorChain':
      return superiorChain(question, organisation);
  }
}

function withIds(ids: readonly string[], people: readonly Person[]): Person[] {
  return [...new Set(ids)].flatMap((id) => people.filter((person) => person.id === id));
}

function namedIn(content: ApprovalContent | undefined, field: string): string[] {
  const value = content && Object.hasOwn(content.fields, field) ? content.fields[field] : undefined;
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
}

/** The department's own holders of the role, else those of the nearest department above it that has one. */
function inDepartment(role: Role, departmentId: string | null, organisation: Organisation): Person[] {
  const seen = new Set<string>();
  for (let id = departmentId; id !== null && !seen.has(id);) {
    seen.add(id);
    const here = id;
    const holders = organisation.people.filter((each) => each.departmentId === here && each.roles.includes(role));
    if (holders.length > 0) return holders;
    id = organisation.departments.find((each) => each.id === here)?.parentId ?? null;
  }
  return [];
}

function superiorOf(personId: string, levels: number, organisation: Organisation): Lookup {
  const seen = new Set([personId]);
  let at = personOf(personId, organisation);
  for (let level = 0; level < levels; level += 1) {
    const next = at && personOf(at.superiorId, organisation);
    if (!next) return { code: 'superior-missing', params: { of: at?.id ?? personId } };
    if (seen.has(next.id)) return { code: 'reporting-line-loop', params: { people: [...seen] } };
    seen.add(next.id);
    at = next;
  }
  return at ? [at] : [];
}

/**
 * Superior after superior until one covers the amount. Somebody who is excluded decides nothing in it and covers nothing: it
 * goes on to their superior. Where the line ends, or nobody in it covers the amount, there is a problem and no shorter chain.
 */
function superiorChain({ requesterId, excluded, content, policy }: SourceQuestion, organisation: Organisation): Lookup {
  const limits = policy ?? { baseCurrency: '', rates: {} };
  const amount: Decimal | null = content ? countedAmount(content, limits) : null;
  const seen = new Set([requesterId]);
  const chain: Person[] = [];
  let at = personOf(requesterId, organisation);
  for (;;) {
    const next = at && personOf(at.superiorId, organisation);
    if (!next)
      return { code: 'authority-missing', params: { of: at?.id ?? requesterId, amount: content?.amount ?? null } };
    if (seen.has(next.id)) return { code: 'reporting-line-loop', params: { people: [...seen] } };
    if (next.disabled) return { code: 'superior-disabled', params: { person: next.id } };
    seen.add(next.id);
    at = next;
    if (excluded.includes(next.id)) continue;
    chain.push(next);
    if (coversAmount(next, amount, limits)) return chain;
  }
}

export function personOf(id: string | null, organisation: Organisation): Person | undefined {
  return id === null ? undefined : organisation.people.find((each) => each.id === id);
}
