import { FactsService } from '../../src/modules/accounts/facts.service';
import { UnitOfWork } from '../../src/modules/platform/database/unit-of-work';
import { newId } from '../../src/modules/platform/database/id';
import { startTestApp, type TestApp } from '../support/app';
import { type Company, company, Journey, supplyStage } from '../support/journey';

/** What two people (or one impatient one) do at the same moment. */
describe('decision 4: races on one account', () => {
  let app: TestApp;
  let people: Company;

  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
  });
  afterAll(async () => app?.close());

  async function readyToLeaveIntake(): Promise<Journey> {
    const journey = await new Journey(app, people).open(`客户 ${newId()}`);
    await supplyStage(journey, 'intake');
    return journey;
  }

  it('two simultaneous exits have one winner, whoever comes second is judged in the new stage', async () => {
    for (let round = 0; round < 10; round += 1) {
      const journey = await readyToLeaveIntake();
      const answers = await Promise.all([1, 2].map(() => journey.event('manager', { type: 'stage.complete' })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect((await journey.path()).state).toBe('targeting');
    }
  });

  it('two simultaneous exits for the same version: one winner, the other is told that its version is stale', async () => {
    const journey = await readyToLeaveIntake();
    const { version } = await journey.path();
    const headers = { 'if-match': `"${version}"` };
    const answers = await Promise.all(
      [1, 2, 3].map(() => journey.event('manager', { type: 'stage.complete' }, headers)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('a fact that is withdrawn while its exit is being decided is seen', async () => {
    const journey = await readyToLeaveIntake();
    const { facts, unitOfWork } = {
      facts: app.app.get(FactsService, { strict: false }),
      unitOfWork: app.app.get(UnitOfWork, { strict: false }),
    };
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let locked: () => void = () => undefined;
    const lockTaken = new Promise<void>((resolve) => (locked = resolve));
    const who = { actorId: people.specialist.id, at: app.clock.now() };
    const removal = unitOfWork.run(async (tx) => {
      await facts.remove(tx, who, journey.accountId, 'information', journey.ids.information!);
      locked();
      await held;
    });
    await lockTaken;
    const exit = journey.event('manager', { type: 'stage.complete' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    release();
    await removal;
    const answer = await exit;
    expect([answer.status, answer.body.unmet.map(({ id }: { id: string }) => id)]).toEqual([422, ['I1']]);
    expect((await journey.path()).state).toBe('intake');
  });

  it('the same idempotency key sent ten times in parallel acts once and gives the same answer', async () => {
    const journey = await readyToLeaveIntake();
    const headers = { 'idempotency-key': newId() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => journey.event('manager', { type: 'stage.complete' }, headers)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers: sent }) => sent.get('idempotency-replayed') === 'true')).toHaveLength(9);
    const history = await journey.must('manager', 'GET', `/api/v1/accounts/${journey.accountId}/history`);
    expect(history.items.filter(({ event }: { event: string }) => event === 'stage.complete')).toHaveLength(1);
    const other = await journey.event('manager', { type: 'path.abandon', reasonClass: 'x', reason: 'y' }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('a snapshot that was damaged in the database is quarantined with an incident and never reset', async () => {
    const journey = await readyToLeaveIntake();
    await app.dataSource.query(
      `UPDATE instances SET envelope = jsonb_set(envelope, '{state,lifecycle}', '"partnered"') WHERE id = $1`,
      [journey.accountId],
    );
    const damaged = await app.dataSource.query('SELECT envelope FROM instances WHERE id = $1', [journey.accountId]);
    const answers = [
      await journey.event('manager', { type: 'stage.complete' }),
      await journey.event('manager', { type: 'stage.complete' }),
    ];
    for (const { status, body } of answers) {
      expect([status, body.code]).toEqual([409, 'instance-quarantined']);
      const [incident] = await app.dataSource.query('SELECT kind, subject_id FROM incidents WHERE id = $1', [
        body.incidentId,
      ]);
      expect(incident).toEqual({ kind: 'instance-quarantined', subject_id: journey.accountId });
    }
    const writing = await journey.send('specialist', 'PUT', `/api/v1/accounts/${journey.accountId}/information`, {
      ...{ sources: [{ kind: 'website', description: '官网', obtainedOn: journey.on() }], summary: '改' },
    });
    expect([writing.status, writing.body.code]).toEqual([409, 'instance-quarantined']);
    const reading = await journey.send('manager', 'GET', `/api/v1/accounts/${journey.accountId}/path`);
    expect([reading.status, reading.body.code]).toEqual([409, 'instance-quarantined']);
    const after = await app.dataSource.query('SELECT envelope FROM instances WHERE id = $1', [journey.accountId]);
    expect(after).toEqual(damaged);
  });

  it('an event that the state does not know, one that nobody knows and the system’s own are told apart', async () => {
    const journey = await readyToLeaveIntake();
    const unknown = await journey.event('manager', { type: 'stage.jump' });
    expect([unknown.status, unknown.body.code, unknown.body.possible.includes('stage.complete')]).toEqual([
      409,
      'event-not-allowed',
      true,
    ]);
    const early = await journey.event('manager', { type: 'cycle.start', project: newId() });
    expect([early.status, early.body.code, early.body.possible.includes('stage.complete')]).toEqual([
      409,
      'event-not-allowed',
      true,
    ]);
    const system = await journey.event('manager', { type: 'clock.warned' });
    expect([system.status, system.body.code]).toEqual([403, 'system-event']);
    const wrong = await journey.event('manager', { type: 'path.nurture', reason: '', reviewAt: 'soon' });
    expect([wrong.status, wrong.body.code, wrong.body.errors.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      'invalid-body',
      expect.arrayContaining(['reason', 'reviewAt']),
    ]);
  });
});
