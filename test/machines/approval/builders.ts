import { type ApprovalContext, firstContext } from '../../../src/machines/approval/approval-context';
import type { PlannedStep } from '../../../src/machines/approval/approval-route';
import { openFrom } from '../../../src/machines/approval/seating';
import { takeTurns } from '../../../src/machines/approval/turns';
import type { Seat } from '../../../src/machines/approval/seats';
import type { Vote } from '../../../src/machines/approval/votes';
import type { Organisation, Person, RequestKind, RouteRequest } from '../../../src/machines/approval';

export const AT = '2026-01-05T01:00:00.000Z';

export function aPerson(id: string, overrides: Partial<Person> = {}): Person {
  const plain = {
    name: id,
    email: `${id}@example.com`,
    roles: [],
    departmentId: 'sales',
    superiorId: null,
    disabled: false,
  };
  return { id, ...plain, locale: 'zh-CN', ...overrides };
}

/** Manager under director under general manager, with the appointed posts; one department below another. */
export function anOrganisation(overrides: Record<string, Partial<Person>> = {}): Organisation {
  const people: Person[] = [
    aPerson('gm', { roles: ['seniorManagement'], departmentId: null }),
    aPerson('vp', { roles: ['seniorManagement'], departmentId: null, superiorId: 'gm' }),
    aPerson('director', { roles: ['director'], superiorId: 'gm' }),
    aPerson('manager', { roles: ['manager'], superiorId: 'director' }),
    aPerson('buyer', { roles: ['buyer'], departmentId: null, superiorId: 'gm' }),
    aPerson('finance', { roles: ['finance'], departmentId: null, superiorId: 'gm' }),
    aPerson('compliance', { roles: ['compliance'], departmentId: null, superiorId: 'gm' }),
  ];
  return {
    people: people.map((person) => ({ ...person, ...overrides[person.id] })),
    departments: [
      { id: 'sales', parentId: null },
      { id: 'sales-east', parentId: 'sales' },
    ],
  };
}

export function aRequest(
  kind: RequestKind,
  content: Partial<RouteRequest['content']> = {},
  overrides: Partial<RouteRequest> = {},
): RouteRequest {
  return {
    kind,
    requesterId: 'manager',
    departmentId: 'sales',
    content: { title: { code: 'test', params: {} }, fields: {}, ...content },
    ...overrides,
  };
}

export function aStep(name: string, candidates: string[], overrides: Partial<PlannedStep> = {}): PlannedStep {
  return {
    name,
    approvers: { by: 'roleInDepartment', role: 'director' },
    counting: { rule: 'anyOne' },
    candidates,
    standInFor: [],
    reason: { code: 'always', params: {} },
    remindAfterWorkingDays: 1,
    dueAfterWorkingDays: 2,
    ...overrides,
  };
}

export function aVote(overrides: Partial<Vote> = {}): Vote {
  return {
    ...{ round: 1, step: 1, personId: 'one', decision: 'approve', contentHash: 'h1', at: AT, seat: 1 },
    ...{ actingFor: null, automatic: false, advice: false, fields: null, policyVersion: 1, move: 1 },
    ...{ voided: null, carriedOver: null },
    ...overrides,
  };
}

export function aSeat(overrides: Partial<Seat> = {}): Seat {
  return {
    ...{ no: 1, step: 1, personId: 'one', planned: 'one', actingFor: null, origin: 'planned', by: null, from: null },
    ...{ of: null, weight: 1, state: 'open', opening: 1 },
    ...overrides,
  };
}

/** A request of `requester` whose first undecided step is open. */
export function anOpenRequest(steps: PlannedStep[], overrides: Partial<ApprovalContext> = {}): ApprovalContext {
  const filed = {
    ...firstContext({ kind: 'A6', requesterId: 'requester' }),
    ...{ round: 1, step: 1, steps, contentHash: 'h1', policyVersion: 1 },
    ...overrides,
  };
  return takeTurns(openFrom(filed, 1, AT));
}
