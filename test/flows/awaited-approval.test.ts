import { DeadlineProcessor } from '../../src/modules/deadlines/deadline-processor.service';
import { MessageRenderer } from '../../src/modules/notifications/message-renderer';
import { startTestApp, type TestApp } from '../support/app';
import { type Company, company, Journey, logIn, supplyStage } from '../support/journey';

/** The clock of a stage runs on while an approval is awaited, and its messages say whose (section 11). */
describe('W2, W5: a stage that is overdue because of an approval', () => {
  let app: TestApp;
  let people: Company;

  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
    await app.dataSource.query(`UPDATE users SET name = '陈总监' WHERE id = $1`, [people.director.id]);
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    app.clock.set('2026-03-02T02:00:00.000Z');
    await logIn(app, people);
  });

  /** An account in its second stage whose manager has asked to nurture it. */
  async function awaiting(name: string): Promise<{ journey: Journey; approvalId: string }> {
    const journey = await new Journey(app, people).open(name);
    await supplyStage(journey, 'intake');
    await journey.event('manager', { type: 'stage.complete' });
    const nurture = { type: 'path.nurture', reason: '预算冻结', reviewAt: '2026-06-01T02:00:00Z' };
    const filed = await journey.event('manager', nurture);
    expect(filed.status).toBe(202);
    return { journey, approvalId: filed.body.request.id as string };
  }

  /** Texts of the clock's messages about the account by then, oldest first. */
  async function saidBy(instant: string, accountId: string, locale: 'en' | 'zh-CN'): Promise<string[]> {
    app.clock.set(instant);
    expect((await app.app.get(DeadlineProcessor, { strict: false }).runDue(app.clock.now())).failed).toBe(0);
    const rows = await app.dataSource.query(
      `SELECT payload FROM outbox WHERE payload->'link'->>'id' = $1 AND payload->>'template' LIKE 'stage%' ORDER BY id`,
      [accountId],
    );
    const render = await app.app.get(MessageRenderer, { strict: false }).forReader(locale);
    return rows.map(({ payload }: { payload: { template: string; params: Record<string, unknown> } }) => {
      return render(payload.template, payload.params).body;
    });
  }

  it('the message names those whose decision is awaited, in both languages', async () => {
    const { journey } = await awaiting('等待审批的客户');
    const chinese = await saidBy('2026-03-09T01:00:00.000Z', journey.accountId, 'zh-CN');
    expect(chinese).toEqual([expect.stringMatching(/目前正在等待陈总监审批。$/)]);
    const english = await saidBy('2026-03-09T01:00:00.000Z', journey.accountId, 'en');
    expect(english).toEqual([expect.stringMatching(/\. It is waiting for a decision by 陈总监\.$/)]);
  });

  it('where nobody may decide at present it says only that an approval is awaited', async () => {
    const { journey } = await awaiting('挂起审批的客户');
    const deciders = [people.director.id, people.executive.id];
    await app.dataSource.query('UPDATE users SET disabled_at = now() WHERE id = ANY ($1)', [deciders]);
    const said = await saidBy('2026-03-09T01:00:00.000Z', journey.accountId, 'zh-CN');
    await app.dataSource.query('UPDATE users SET disabled_at = NULL WHERE id = ANY ($1)', [deciders]);
    expect(said).toEqual([expect.stringMatching(/目前正在等待审批。$/)]);
  });

  it('without a request it says nothing of one', async () => {
    const { journey, approvalId } = await awaiting('被驳回的客户');
    await journey.decide('director', approvalId, 'reject', '再跟进一个月');
    const [said] = await saidBy('2026-03-09T01:00:00.000Z', journey.accountId, 'zh-CN');
    expect(said).not.toContain('等待');
  });
});
