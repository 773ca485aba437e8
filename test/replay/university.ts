import { AsyncLocalStorage } from 'node:async_hooks';
import type { Route, RouteCondition, RouteStep } from '../../src/machines/approval';
import { defaultPolicy } from '../../src/machines/policy/default-policy';
import type { Policy } from '../../src/machines/policy/policy';
import { SetClock } from '../../src/modules/platform/clock/clock';
import { contentHash } from '../../src/modules/platform/workflow/hash';
import { startTestApp, type TestApp } from '../support/app';
import { addDepartment, addPerson } from '../support/people';
import { DECLARATIONS } from './declaration-subject';
import { DeclarationsModule } from './declarations.module';
import type { ApproverName } from './moves';

export type UniversityPost = ApproverName | 'requester' | 'administrator';

/** The application with the university's route in force and its people, one for each role. */
export interface University {
  app: TestApp;
  clock: ReplayClock;
  departmentId: string;
  people: Record<UniversityPost, { id: string; email: string }>;
  close(): Promise<void>;
}

/** A set clock for each case that is under way: several run at once, each at its own recorded instant. */
export class ReplayClock extends SetClock {
  private readonly instants = new AsyncLocalStorage<Date>();

  override now(): Date {
    return this.instants.getStore() ?? super.now();
  }

  during<Result>(at: Date, work: () => Promise<Result>): Promise<Result> {
    return this.instants.run(at, work);
  }
}

const asked = (name: ApproverName): RouteCondition => ({ when: 'fieldIn', field: 'asks', values: [name] });
const anyOne = { rule: 'anyOne' } as const;

const steps: (RouteStep & { name: ApproverName })[] = [
  {
    name: 'administration',
    approvers: { by: 'post', post: 'finance' },
    when: { any: [{ when: 'fieldIn', field: 'rules', values: ['2018'] }, asked('administration')] },
    counting: anyOne,
  },
  {
    name: 'preApprover',
    approvers: { by: 'roleInDepartment', role: 'manager' },
    when: asked('preApprover'),
    counting: anyOne,
  },
  {
    name: 'budgetOwner',
    approvers: { by: 'roleInCompany', role: 'seniorManagement' },
    when: asked('budgetOwner'),
    counting: anyOne,
  },
  { name: 'supervisor', approvers: { by: 'superior', levels: 1 }, counting: anyOne },
];

/**
 * The route of a domestic declaration. Until the end of 2017 the supervisor decides, in some cases after a pre-approver; from 2018 on
 * the administration looks first, and in some cases a budget owner after it. Whatever is sent back begins again.
 */
const route: Route = { steps, afterReturn: 'restart', distinctPeople: true };

/** The company's own policy with the university's route in the place of the one for expenses. Euros are only sorted by. */
export function universityPolicy(): Policy {
  const policy = structuredClone(defaultPolicy);
  policy.document = { ...policy.document, number: 'university' };
  policy.approvals.routes.A1 = route;
  policy.approvals.rates = { ...policy.approvals.rates, EUR: '7.80' };
  return policy;
}

export async function aUniversity(start: Date): Promise<University> {
  const clock = new ReplayClock(start);
  const app = await startTestApp({ modules: [DeclarationsModule], clock });
  await app.dataSource.query(DECLARATIONS);
  await putInForce(app, universityPolicy(), start);
  const departmentId = await addDepartment(app, 'Department of the university');
  const budgetOwner = await addPerson(app, { roles: ['seniorManagement'] });
  const supervisor = await addPerson(app, { roles: ['director'], departmentId, superiorId: budgetOwner.id });
  const people = {
    budgetOwner,
    supervisor,
    preApprover: await addPerson(app, { roles: ['manager'], departmentId, superiorId: supervisor.id }),
    administration: await addPerson(app, { roles: ['finance'] }),
    requester: await addPerson(app, { roles: ['specialist'], departmentId, superiorId: supervisor.id }),
    administrator: await addPerson(app, { roles: ['administrator'] }),
  };
  return { app, clock, departmentId, people, close: () => app.close() };
}

async function putInForce({ dataSource }: TestApp, policy: Policy, at: Date): Promise<void> {
  const document = JSON.stringify(policy);
  await dataSource.query(`UPDATE policies SET status = 'retired' WHERE status = 'active'`);
  await dataSource.query(
    `INSERT INTO policies (version, number, status, document, content_hash, drafted_at, activated_at)
     VALUES (2, $1, 'active', $2::jsonb, $3, $4, $4)`,
    [policy.document.number, document, contentHash(JSON.parse(document)), at],
  );
}
