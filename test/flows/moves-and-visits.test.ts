import { DeadlineProcessor } from '../../src/modules/deadlines/deadline-processor.service';
import { newId } from '../../src/modules/platform/database/id';
import { startTestApp, type TestApp } from '../support/app';
import { type Company, company, Journey, logIn, supplyStage } from '../support/journey';
import { addPerson } from '../support/people';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

/** Moves beside the way forward, and what is recorded of visits. */
describe('moves and visits', () => {
  let app: TestApp;
  let people: Company;

  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
  });
  afterAll(async () => app?.close());

  async function opened(): Promise<Journey> {
    const journey = await new Journey(app, people).open(`客户 ${newId()}`);
    const boss = {
      name: '王总',
      keyDecisionMaker: true,
      decides: true,
      stance: 'unknown',
      weight: 50,
      champion: false,
    };
    await journey.record('specialist', 'contacts', boss, 'boss');
    return journey;
  }

  it('A15: an account is handed over by an approved request, and everything open moves along', async () => {
    const journey = await opened();
    const heir = await addPerson(app, {
      roles: ['manager'],
      departmentId: people.department,
      superiorId: people.director.id,
    });
    const unfit = await journey.event('manager', { type: 'owner.transfer', to: people.specialist.id, reason: '调岗' });
    expect([unfit.status, unfit.body.code]).toEqual([422, 'receiver-may-not-own']);
    const filed = await journey.event('manager', { type: 'owner.transfer', to: heir.id, reason: '调岗' });
    expect([filed.status, filed.body.request.kind]).toEqual([202, 'A15']);
    await journey.approve(filed.body.request.id as string, 'director');
    const account = await journey.must('director', 'GET', `/api/v1/accounts/${journey.accountId}`);
    expect([account.owner.id, account.members.map(({ id }: { id: string }) => id)]).toEqual([
      heir.id,
      expect.arrayContaining([people.manager.id]),
    ]);
    const former = await journey.event('manager', {
      type: 'path.abandon',
      reasonClass: 'noOpportunity',
      reason: '不再跟进',
    });
    expect(former.status).toBe(403);
  });

  it('A9: abandoning and taking up again are requests; the path is taken up not later than where it was left', async () => {
    const journey = await opened();
    await supplyStage(journey, 'intake');
    await journey.event('manager', { type: 'stage.complete' });
    const odd = await journey.event('manager', {
      type: 'path.abandon',
      reasonClass: 'moonInTaurus',
      reason: '预算取消',
    });
    expect([odd.status, odd.body.code, odd.body.allowed.includes('noOpportunity')]).toEqual([
      422,
      'value-not-in-policy',
      true,
    ]);
    const reasonClass = 'noOpportunity';
    const abandoned = await journey.event('manager', { type: 'path.abandon', reasonClass, reason: '预算取消' });
    await journey.approve(abandoned.body.request.id as string, 'director');
    expect((await journey.path()).state).toBe('abandoned');
    const later = await journey.event('manager', { type: 'path.reactivate', to: 'valuation', reason: '预算恢复' });
    expect([later.status, later.body.code]).toEqual([422, 'target-stage-not-allowed']);
    const again = await journey.event('manager', { type: 'path.reactivate', to: 'targeting', reason: '预算恢复' });
    await journey.approve(again.body.request.id as string, 'director');
    expect((await journey.path()).state).toBe('targeting');
  });

  it('K3: an account of a group is in the group class, with the reason', async () => {
    const journey = await opened();
    await journey.record('manager', 'class-grounds', { potential: false, groupName: '云帆集团' });
    const account = await journey.must('manager', 'GET', `/api/v1/accounts/${journey.accountId}`);
    expect(account.classes).toEqual([{ code: 'K3', reasons: ['属于集团客户。'] }]);
    const listed = await journey.must('manager', 'GET', '/api/v1/accounts?class=K3');
    expect(listed.items.map(({ id }: { id: string }) => id)).toEqual([journey.accountId]);
  });

  it('F20, B1: every kind of touch can be recorded at any time, another kind cannot', async () => {
    const journey = await opened();
    for (const kind of ['telephone', 'email', 'visit', 'video', 'reception', 'event']) {
      const body = {
        kind,
        heldAt: journey.at(-2),
        contactIds: [journey.ids.boss],
        purpose: 'contact',
        outcome: '已沟通',
        successful: true,
      };
      await journey.record('specialist', 'engagements', body);
    }
    const odd = { kind: 'fax', heldAt: journey.at(-2), contactIds: [journey.ids.boss], purpose: 'contact' };
    const refused = await journey.send('specialist', 'POST', `/api/v1/accounts/${journey.accountId}/engagements`, odd);
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'kind']);
  });

  it('B13: each kind of touch has its guidance in the policy, in both languages', async () => {
    const journey = await opened();
    const { document } = await journey.must('specialist', 'GET', '/api/v1/policy');
    for (const { guidance } of document.engagement.kinds)
      expect([guidance.en.length > 0, /\p{Script=Han}/u.test(guidance['zh-CN'])]).toEqual([true, true]);
  });

  it('H2: the influence map is each contact’s stance and weight, kept as versions', async () => {
    const journey = await opened();
    const body = {
      name: '王总',
      keyDecisionMaker: true,
      decides: true,
      stance: 'supports',
      weight: 70,
      champion: false,
    };
    await journey.change('specialist', 'contacts', journey.ids.boss!, body);
    const contact = await journey.must(
      'manager',
      'GET',
      `/api/v1/accounts/${journey.accountId}/contacts/${journey.ids.boss}`,
    );
    expect([contact.content.stance, contact.content.weight, contact.version]).toEqual(['supports', 70, 2]);
  });

  it('B6, A5, B12: a reception is asked for by the director at a level of the policy and decided by senior management', async () => {
    const journey = await opened();
    const { document } = await journey.must('director', 'GET', '/api/v1/policy');
    const level = document.engagement.visitLevels[0].code as string;
    const body = {
      contactIds: [journey.ids.boss],
      level,
      purpose: '参观公司',
      plannedOn: journey.on(7),
      budget: cny('5000.00'),
    };
    const odd = await journey.send('director', 'POST', `/api/v1/accounts/${journey.accountId}/receptions`, {
      ...body,
      level: 'Z',
    });
    expect([odd.status, odd.body.code]).toEqual([422, 'value-not-in-policy']);
    const id = await journey.record('director', 'receptions', body);
    const byManager = await journey.send('manager', 'POST', `/api/v1/receptions/${id}/submit`);
    expect(byManager.status).toBe(403);
    const result = {
      heldOn: journey.on(),
      serviceAbility: '认可',
      technicalLevel: '认可',
      qualityControl: '认可',
      staff: '专业',
      confidenceEffect: '明显增强',
    };
    const early = await journey.send('director', 'POST', `/api/v1/receptions/${id}/hold-result`, result);
    expect([early.status, early.body.code]).toEqual([409, 'not-approved']);
    await journey.approved('director', 'receptions', id, 'executive');
    await journey.must('director', 'POST', `/api/v1/receptions/${id}/hold-result`, result);
    const reception = await journey.must('director', 'GET', `/api/v1/accounts/${journey.accountId}/receptions/${id}`);
    expect(reception.state).toBe('completed');
  });

  it('W1, W5: an approval that nobody decides reminds after one working day and escalates after two, past a weekend', async () => {
    app.clock.set('2026-03-06T02:00:00.000Z'); // a Friday, 10:00 in Shanghai
    await logIn(app, people);
    const journey = await opened();
    const filed = await journey.event('manager', {
      type: 'path.abandon',
      reasonClass: 'noOpportunity',
      reason: '预算取消',
    });
    expect(filed.status).toBe(202);
    const said = async () => {
      const rows = await app.dataSource.query(
        `SELECT payload->>'template' AS template, payload->'recipients' AS recipients FROM outbox WHERE payload->'link'->>'id' = $1 ORDER BY id`,
        [filed.body.request.id],
      );
      return rows as { template: string; recipients: string[] }[];
    };
    const passTo = async (instant: string) => {
      app.clock.set(instant);
      await app.app.get(DeadlineProcessor, { strict: false }).runDue(app.clock.now());
    };
    await passTo('2026-03-09T01:59:59.000Z');
    expect((await said()).map(({ template }) => template)).toEqual(['approvalOpened']);
    await passTo('2026-03-09T02:00:00.000Z');
    expect((await said()).at(-1)).toEqual({ template: 'approvalReminded', recipients: [people.director.id] });
    await passTo('2026-03-10T02:00:00.000Z');
    expect((await said()).at(-1)).toEqual({
      template: 'approvalEscalated',
      recipients: expect.arrayContaining([people.executive.id]),
    });
    await logIn(app, people);
    expect((await journey.path()).regions.request).toBe('awaiting');
  });
});
