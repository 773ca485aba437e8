import { newId } from '../../src/modules/platform/database/id';
import { startTestApp, type TestApp } from '../support/app';
import { type Company, company, Journey, logIn, planBody, supplyStage } from '../support/journey';
import { addDepartment, addPerson } from '../support/people';

/** Detours by which somebody might decide what they must not, or spend what nobody approved. */
describe('nobody decides on what is theirs, and small steps add up', () => {
  let app: TestApp;
  let people: Company;

  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
  });
  afterAll(async () => app?.close());

  const opened = () => new Journey(app, people).open(`客户 ${newId()}`);

  it('A15: whoever receives the account does not decide; the step goes to their superior', async () => {
    const journey = await opened();
    const filed = await journey.event('manager', { type: 'owner.transfer', to: people.director.id, reason: '调岗' });
    expect(filed.status).toBe(202);
    const own = await journey.decide('director', filed.body.request.id as string, 'approve');
    expect([own.status, own.body.code]).toEqual([403, 'segregation-of-duties']);
    await journey.approve(filed.body.request.id as string, 'executive');
    const account = await journey.must('director', 'GET', `/api/v1/accounts/${journey.accountId}`);
    expect(account.owner.id).toBe(people.director.id);
  });

  it('P3: a director who has moved to another department decides no request of the old one', async () => {
    const journey = await opened();
    const filed = await journey.event('manager', { type: 'path.abandon', reasonClass: 'other', reason: '不再跟进' });
    const second = await addPerson(app, {
      roles: ['director'],
      departmentId: people.department,
      superiorId: people.executive.id,
    });
    const elsewhere = await addDepartment(app);
    await app.dataSource.query('UPDATE users SET department_id = $2 WHERE id = $1', [people.director.id, elsewhere]);
    await logIn(app, people);
    const approval = await journey.must('executive', 'GET', `/api/v1/approvals/${filed.body.request.id}`);
    const body = { decision: 'approve', contentHash: approval.contentHash };
    const moved = await journey.send('director', 'POST', `/api/v1/approvals/${approval.id}/decisions`, body);
    expect(moved.status).toBe(403);
    expect(second.departmentId).toBe(people.department);
    await app.dataSource.query('UPDATE users SET department_id = $2 WHERE id = $1', [
      people.director.id,
      people.department,
    ]);
    await logIn(app, people);
  });

  it('P6: an administrator holds no post that decides', async () => {
    const me = await app.request('GET', `/api/v1/users/${people.administrator.id}`, {
      as: people.tokens.administrator,
    });
    const answer = await app.request('PATCH', `/api/v1/users/${people.administrator.id}`, {
      as: people.tokens.administrator,
      headers: { 'if-match': me.headers.get('etag') ?? '' },
      body: { roles: ['administrator', 'director'] },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'roles-conflict']);
  });

  it('F7: revisions that are minor one by one are material together', async () => {
    const journey = await opened();
    for (const stage of ['intake', 'targeting', 'discovery', 'valuation']) {
      if (stage !== 'intake') await journey.event('manager', { type: 'stage.complete' });
      await supplyStage(journey, stage);
    }
    const filed = await journey.event('manager', { type: 'stage.complete' });
    await journey.approve(filed.body.request.id as string, 'director');
    const revise = async (amount: string, revision: number) => {
      await journey.must(
        'manager',
        'PUT',
        `/api/v1/accounts/${journey.accountId}/plan`,
        planBody(journey, { expense: { amount, currency: 'CNY' } }),
      );
      return journey.event('manager', { type: 'plan.revise', revision });
    };
    expect((await revise('87000.00', 2)).status).toBe(200);
    const second = await revise('94000.00', 3);
    expect([second.status, second.body.request?.kind]).toEqual([202, 'A2']);
  });
});
