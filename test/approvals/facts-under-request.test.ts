import { newId } from '../../src/modules/platform/database/id';
import { startTestApp, type TestApp } from '../support/app';
import { type Company, company, Journey, planBody, supplyStage } from '../support/journey';

const CHANGED = 'approvals-record:fields.';

/** statecharts.md: facts may still be changed while a request is awaited, which voids what depended on them, at once. */
describe('A2, a fact that changes under an awaited request', () => {
  let app: TestApp;
  let people: Company;

  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
  });
  afterAll(async () => app?.close());

  /** An account whose exit from valuation waits for the director. */
  async function awaiting(): Promise<{ journey: Journey; approvalId: string }> {
    const journey = await new Journey(app, people).open(`客户 ${newId()}`);
    for (const stage of ['intake', 'targeting', 'discovery']) {
      await supplyStage(journey, stage);
      await journey.event('manager', { type: 'stage.complete' });
    }
    await supplyStage(journey, 'valuation');
    return { journey, approvalId: await ask(journey) };
  }

  async function ask(journey: Journey): Promise<string> {
    const filed = await journey.event('manager', { type: 'stage.complete' });
    expect([filed.status, filed.body.request ?? filed.text]).toEqual([202, expect.objectContaining({ kind: 'A2' })]);
    return filed.body.request.id as string;
  }

  const show = (journey: Journey, id: string) => journey.must('director', 'GET', `/api/v1/approvals/${id}`);
  const changePlan = (journey: Journey, amount: string) =>
    journey.send(
      'manager',
      'PUT',
      `/api/v1/accounts/${journey.accountId}/plan`,
      planBody(journey, { expense: { amount, currency: 'CNY' } }),
    );
  const standing = async (journey: Journey) => {
    const { state, regions } = await journey.path();
    return [state, regions.request];
  };
  async function told(id: string): Promise<Record<string, { to: string[]; changed: string[] }>> {
    const rows = await app.dataSource.query<{ payload: any }[]>('SELECT payload FROM outbox WHERE key LIKE $1', [
      `approval-${id}-%`,
    ]);
    return Object.fromEntries(
      rows.map(({ payload: { template, recipients, params } }) => [
        template,
        { to: recipients, changed: (params.changed ?? []).map(({ code }: { code: string }) => code) },
      ]),
    );
  }

  it('voids it in the transaction of the change; requester and approver are told what, history says why', async () => {
    const { journey, approvalId } = await awaiting();
    const { contentHash } = await show(journey, approvalId);
    expect(await changePlan(journey, '90000.00')).toMatchObject({ status: 200 });
    expect(await show(journey, approvalId)).toMatchObject({ status: 'voided', outcomeReason: 'content-changed' });
    expect(await standing(journey)).toEqual(['valuation', 'idle']);
    const changed = [`${CHANGED}amount`, `${CHANGED}plan`];
    expect(await told(approvalId)).toMatchObject({
      approvalVoidedByChange: { to: [people.manager.id], changed },
      approvalOverByChange: { to: [people.director.id], changed },
    });
    const { items } = await journey.must('manager', 'GET', `/api/v1/accounts/${journey.accountId}/history?limit=1`);
    const payload = { requestId: approvalId, outcome: 'voided', reason: 'content-changed' };
    expect(items[0]).toMatchObject({ event: 'approval.refused', payload });
    const body = { decision: 'approve', contentHash };
    const late = await journey.send('director', 'POST', `/api/v1/approvals/${approvalId}/decisions`, body);
    expect([late.status, late.body.code]).toEqual([412, 'content-changed']);
    await journey.approve(await ask(journey), 'director');
    expect(await standing(journey)).toEqual(['relationship', 'idle']);
  });

  it('leaves it alone where the content does not depend on the fact', async () => {
    const { journey, approvalId } = await awaiting();
    await journey.record('manager', 'needs', { description: '直播代运营', reasonToChange: '旺季', urgency: 'low' });
    expect(await standing(journey)).toEqual(['valuation', 'awaiting']);
    await journey.approve(approvalId, 'director');
    expect(await standing(journey)).toEqual(['relationship', 'idle']);
  });

  it('a new name of the account is shown, so it voids too', async () => {
    const { journey, approvalId } = await awaiting();
    await journey.must('manager', 'PATCH', `/api/v1/accounts/${journey.accountId}`, { name: `新名 ${newId()}` });
    expect(await show(journey, approvalId)).toMatchObject({ status: 'voided', outcomeReason: 'content-changed' });
    expect(await standing(journey)).toEqual(['valuation', 'idle']);
  });

  it('races with approving: the account moves on what was approved, or the request is void', async () => {
    const { journey, approvalId } = await awaiting();
    let asked = approvalId;
    for (let round = 0; round < 6; round += 1) {
      const [answer, written] = await Promise.all([
        journey.decide('director', asked, 'approve'),
        changePlan(journey, `${91_000 + round}.00`),
      ]);
      const { status } = await show(journey, asked);
      expect([answer.status, written.status, status, ...(await standing(journey))]).toEqual(
        answer.status === 200
          ? [200, 200, 'approved', 'relationship', 'idle']
          : [412, 200, 'voided', 'valuation', 'idle'],
      );
      if (status === 'approved')
        await journey.event('director', { type: 'stage.sendBack', to: 'valuation', reason: '重新评估' });
      asked = await ask(journey);
    }
  });
});
