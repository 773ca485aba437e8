import { newId } from '../../src/modules/platform/database/id';
import { startTestApp, type TestApp } from '../support/app';
import { type Company, company, Journey } from '../support/journey';

/** Requests that a gated path event files: the account moves in the transaction of the last decision, or not at all. */
describe('A9, requests of the path', () => {
  let app: TestApp;
  let people: Company;

  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
  });
  afterAll(async () => app?.close());

  async function asked(): Promise<{ journey: Journey; approvalId: string }> {
    const journey = await new Journey(app, people).open(`客户 ${newId()}`);
    return { journey, approvalId: await ask(journey) };
  }

  async function ask(journey: Journey): Promise<string> {
    const answer = await journey.event('manager', {
      type: 'path.nurture',
      reason: '预算推迟到明年',
      reviewAt: journey.at(30 * 24),
    });
    expect([answer.status, answer.body.regions?.request ?? answer.text]).toEqual([202, 'awaiting']);
    return answer.body.request.id as string;
  }

  const standing = async (journey: Journey) => {
    const { state, regions } = await journey.path();
    return [state, regions.request];
  };
  const withdraw = (journey: Journey, id: string) =>
    journey.send('manager', 'POST', `/api/v1/approvals/${id}/withdraw`, {});
  const show = (journey: Journey, id: string) => journey.must('manager', 'GET', `/api/v1/approvals/${id}`);

  it('granted: the account moves in the same transaction', async () => {
    const { journey, approvalId } = await asked();
    expect(await standing(journey)).toEqual(['intake', 'awaiting']);
    expect(await journey.decide('director', approvalId, 'approve')).toMatchObject({
      status: 200,
      body: { status: 'approved' },
    });
    expect(await standing(journey)).toEqual(['nurture', 'idle']);
  });

  it('rejected, withdrawn and sent back: the account stays and may ask again', async () => {
    const { journey, approvalId } = await asked();
    expect(await journey.decide('director', approvalId, 'reject', '不同意')).toMatchObject({
      status: 200,
      body: { status: 'rejected' },
    });
    expect(await standing(journey)).toEqual(['intake', 'idle']);
    const second = await ask(journey);
    expect(await withdraw(journey, second)).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect(await standing(journey)).toEqual(['intake', 'idle']);
    const third = await ask(journey);
    expect(await journey.decide('director', third, 'return', '请补充原因')).toMatchObject({
      status: 200,
      body: { status: 'returned' },
    });
    expect(await standing(journey)).toEqual(['intake', 'idle']);
    const fourth = await ask(journey);
    expect(await show(journey, third)).toMatchObject({ status: 'voided', outcomeReason: 'superseded' });
    expect(await journey.decide('director', fourth, 'approve')).toMatchObject({ body: { status: 'approved' } });
    expect(await standing(journey)).toEqual(['nurture', 'idle']);
  });

  it('nobody decides on their own request, also over the path', async () => {
    const journey = await new Journey(app, people).open(`客户 ${newId()}`);
    const answer = await journey.event('director', {
      type: 'path.nurture',
      reason: '预算推迟',
      reviewAt: journey.at(30 * 24),
    });
    const approvalId = answer.body.request.id as string;
    expect(await journey.decide('director', approvalId, 'approve')).toMatchObject({
      status: 403,
      body: { code: 'segregation-of-duties' },
    });
    expect(await journey.decide('executive', approvalId, 'approve')).toMatchObject({
      status: 200,
      body: { status: 'approved' },
    });
    expect(await standing(journey)).toEqual(['nurture', 'idle']);
  });

  it('withdrawing races with approving: request and account always agree', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { journey, approvalId } = await asked();
      const answers = await Promise.all([
        journey.decide('director', approvalId, 'approve'),
        withdraw(journey, approvalId),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { status } = await show(journey, approvalId);
      expect(await standing(journey)).toEqual([status === 'approved' ? 'nurture' : 'intake', 'idle']);
    }
  });

  it('the history of the request verifies: every row chained to the one before', async () => {
    const { journey, approvalId } = await asked();
    await journey.decide('director', approvalId, 'approve');
    const rows = await app.dataSource.query<{ seq: number; hash: string; previous_hash: string }[]>(
      'SELECT seq, hash, previous_hash FROM transitions WHERE instance_id = $1 ORDER BY seq',
      [approvalId],
    );
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    rows.slice(1).forEach((row, index) => expect(row.previous_hash).toBe(rows[index]!.hash));
  });
});
