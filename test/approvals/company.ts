import { ApprovalService } from '../../src/approvals/approval.service';
import type { Filed } from '../../src/approvals/approval-filing';
import type { RequestKind, Route, RoutePolicy } from '../../src/machines/approval';
import { DeadlineProcessor } from '../../src/modules/deadlines/deadline-processor.service';
import { newId } from '../../src/modules/platform/database/id';
import { UnitOfWork } from '../../src/modules/platform/database/unit-of-work';
import { contentHash } from '../../src/modules/platform/workflow/hash';
import { startTestApp, type TestApp, type TestAppOptions } from '../support/app';
import { addDepartment, addPerson } from '../support/people';
import { TryModule, TrySubject } from './try-subject';

export type Post =
  | 'gm'
  | 'director'
  | 'codirector'
  | 'manager'
  | 'stranger'
  | 'administrator'
  | 'auditor'
  | 'compliance'
  | 'finance'
  | 'buyer';

/** A small company with one account a request, and everybody logged in. */
export interface Company {
  app: TestApp;
  subject: TrySubject;
  departmentId: string;
  ids: Record<Post, string>;
  tokens: Record<Post, string>;
  addAccount(note?: string): Promise<string>;
  file(
    kind: RequestKind,
    options?: { requester?: Post; accountId?: string; departmentId?: string; account?: string },
  ): Promise<Filed & { accountId: string }>;
  decide(
    as: Post,
    filed: { id: string; contentHash: string },
    body?: Record<string, unknown>,
  ): ReturnType<TestApp['request']>;
  rows<Row = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Puts a policy in force whose routes of these kinds are these; `more`: other parts of its approvals. */
  routes(changed: Partial<Record<RequestKind, Route>>, more?: Partial<RoutePolicy>): Promise<void>;
  /** POST /api/v1/approvals/:id/:move */
  move(as: Post, id: string, move: string, body?: Record<string, unknown>): ReturnType<TestApp['request']>;
  /** GET /api/v1/approvals/:id */
  show(as: Post, id: string): Promise<any>;
  /** Ids in box pending. */
  pending(as: Post): Promise<string[]>;
  /** Acts on every deadline that is due so many hours from now. */
  later(hours: number): Promise<void>;
  /** Templates of the messages about the request, with whom they go to. */
  messages(requestId: string): Promise<{ template: string; recipients: string[] }[]>;
  close(): Promise<void>;
}

/** Limits that reach as far as what the tests file; a default policy gives them to directors and senior management alone. */
export const everybodyDecidesSmallSums: Partial<RoutePolicy> = {
  authority: [
    ...(['manager', 'finance', 'buyer', 'compliance', 'director'] as const).map((role) => ({
      ...{ by: 'role' as const, role, limit: { amount: '5000.00', currency: 'CNY' } },
    })),
    { by: 'role', role: 'seniorManagement', limit: null },
  ],
};

export async function aCompany(options: TestAppOptions = {}): Promise<Company> {
  const app = await startTestApp({ ...options, modules: [TryModule] });
  const get = <T>(token: abstract new (...args: never[]) => T): T => app.app.get(token as never, { strict: false });
  const departmentId = await addDepartment(app);
  const elsewhere = await addDepartment(app);
  const add = async (roles: string[], superiorId?: string, department: string | null = departmentId) =>
    addPerson(app, { roles, departmentId: department, ...(superiorId ? { superiorId } : {}) });
  const gm = await add(['seniorManagement'], undefined, null);
  const director = await add(['director'], gm.id);
  const people = {
    gm,
    director,
    codirector: await add(['director'], gm.id),
    manager: await add(['manager'], director.id),
    stranger: await add(['manager'], undefined, elsewhere),
    administrator: await add(['administrator'], undefined, null),
    auditor: await add(['auditor'], undefined, null),
    compliance: await add(['compliance'], undefined, null),
    finance: await add(['finance'], undefined, null),
    buyer: await add(['buyer'], undefined, null),
  };
  const ids = {} as Record<Post, string>;
  const tokens = {} as Record<Post, string>;
  for (const [post, person] of Object.entries(people) as [Post, { id: string; email: string }][]) {
    ids[post] = person.id;
    tokens[post] = await app.login(person.email);
  }
  const rows = <Row>(sql: string, values: unknown[] = []) => app.dataSource.query<Row[]>(sql, values as never);
  const addAccount = async (note = 'first') => {
    const id = newId();
    await rows(
      `INSERT INTO accounts (id, name, group_name, owner_id, department_id, created_at, updated_at, stage, entered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, 'intake', $6)`,
      [id, `Account ${id.slice(-4)}`, note, ids.manager, departmentId, app.clock.now()],
    );
    return id;
  };
  const subject = get(TrySubject);
  const approvals = get(ApprovalService);
  return {
    ...{ app, subject, departmentId, ids, tokens, rows, addAccount },
    async file(kind, { requester = 'manager', accountId, account, departmentId: department = departmentId } = {}) {
      const about = accountId ?? (await addAccount());
      const filed = await get(UnitOfWork).run(async (tx) => {
        await subject.lock(tx, about);
        const content = await subject.content(tx, { subjectId: about });
        const filing = {
          kind,
          subject: { type: 'try', id: about },
          accountId: account ?? about,
          departmentId: department,
          requesterId: ids[requester],
        };
        return approvals.file(tx, { ...filing, content, at: app.clock.now() });
      });
      return { ...filed, accountId: about };
    },
    decide: (as, { id, contentHash }, body = {}) =>
      app.request('POST', `/api/v1/approvals/${id}/decisions`, {
        as: tokens[as],
        body: { decision: 'approve', contentHash, ...body },
      }),
    async routes(changed, more = {}) {
      const [row] = await rows<{ version: number; document: any }>(
        `SELECT version, document FROM policies WHERE status = 'active'`,
      );
      const document = structuredClone(row!.document);
      Object.assign(document.approvals.routes, changed);
      Object.assign(document.approvals, more);
      await rows(`UPDATE policies SET status = 'retired' WHERE status = 'active'`);
      await rows(
        `INSERT INTO policies (version, number, status, document, content_hash, drafted_at, activated_at)
         VALUES ($1, $2, 'active', $3::jsonb, $4, $5, $5)`,
        [row!.version + 1, document.document.number, JSON.stringify(document), contentHash(document), app.clock.now()],
      );
    },
    move: (as, id, move, body = {}) => app.request('POST', `/api/v1/approvals/${id}/${move}`, { as: tokens[as], body }),
    show: async (as, id) => (await app.request('GET', `/api/v1/approvals/${id}`, { as: tokens[as] })).body,
    async pending(as) {
      const { body } = await app.request('GET', '/api/v1/approvals?box=pending&limit=100', { as: tokens[as] });
      return body.items.map((item: { id: string }) => item.id);
    },
    async later(hours) {
      const at = new Date(app.clock.now().getTime() + hours * 3_600_000);
      await get(DeadlineProcessor).runDue(at);
    },
    async messages(requestId) {
      const found = await rows<{ payload: { template: string; recipients: string[] } }>(
        `SELECT payload FROM outbox WHERE key LIKE $1 ORDER BY id`,
        [`approval-${requestId}-%`],
      );
      return found.map(({ payload: { template, recipients } }) => ({ template, recipients: [...recipients].sort() }));
    },
    close: () => app.close(),
  };
}
