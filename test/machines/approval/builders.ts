import type { PlannedStep } from '../../../src/machines/approval/approval-route';
import type { Organisation, Person, RequestKind, RouteRequest } from '../../../src/machines/approval';

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
