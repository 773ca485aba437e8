import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { codesOf, type Company, startCompany } from '../features/company';

let company: Company;
let contactId: string;
beforeEach(async () => {
  company = await startCompany();
  contactId = await company.contact();
});
afterEach(() => company?.close());

const aMeasure = (more: Record<string, unknown> = {}) => ({
  action: '邀请参加行业沙龙',
  ownerId: company.people.specialist.id,
  dueOn: '2026-03-10',
  ...more,
});
const aPlan = (more: Record<string, unknown> = {}) => ({
  contactId,
  fromLevel: 1,
  toLevel: 3,
  grounds: '下半年预算由其审批',
  measures: [aMeasure(), aMeasure({ action: '高层会面', ownerId: company.people.director.id, dueOn: '2026-03-14' })],
  reviewOn: '2026-03-20',
  ...more,
});
const path = (id = '') => `/accounts/${company.accountId}/relationship-plans${id && `/${id}`}`;
const record = (more: Record<string, unknown>) => company.send('manager', 'POST', path(), aPlan(more));
const runDue = () => company.app.app.get(DeadlineProcessor).runDue(company.clock.now());
async function told(): Promise<[string, unknown, string[]][]> {
  const rows: { payload: { template: string; params: { action: unknown }; recipients: string[] } }[] =
    await company.app.dataSource.query(
      `SELECT payload FROM outbox WHERE topic = 'message.addressed' AND payload->>'template' LIKE 'relationship%' ORDER BY id`,
    );
  return rows.map(({ payload: { template, params, recipients } }) => [template, params.action, recipients]);
}

it('B8 whoever has a measure of the relationship plan is reminded on its day, once, and not of what is done; then of the review', async () => {
  const { specialist, director, manager } = company.people;
  const id = await company.fact('relationship-plans', aPlan());
  company.goTo('2026-03-10T00:59:00.000Z');
  await runDue();
  expect(await told()).toEqual([]);
  company.goTo('2026-03-10T01:00:00.000Z');
  await runDue();
  await runDue();
  expect(await told()).toEqual([['relationshipMeasureDue', '邀请参加行业沙龙', [specialist.id]]]);
  const done = { doneOn: '2026-03-10', result: '对方同意引荐' };
  const [first, second] = aPlan().measures;
  const changed = await company.send('manager', 'PUT', path(id), aPlan({ measures: [{ ...first, ...done }, second] }));
  expect([changed.status, changed.body.version]).toEqual([200, 2]);
  // 14 March is a Saturday: the reminder comes with the next working day.
  company.goTo('2026-03-16T01:00:00.000Z');
  await runDue();
  expect((await told()).slice(1)).toEqual([['relationshipMeasureDue', '高层会面', [director.id]]]);
  company.goTo('2026-03-20T01:00:00.000Z');
  await runDue();
  expect((await told()).slice(2)).toEqual([['relationshipReviewDue', null, [manager.id]]]);
});

it('B8, R2 a relationship plan raises a level of the policy’s list, one plan a person, reviewed after its last measure', async () => {
  const refused = async (more: Record<string, unknown>) => {
    const answer = await record(more);
    return [answer.status, ...codesOf(answer)];
  };
  expect(await refused({ toLevel: 1 })).toEqual([422, 'toLevel level-not-raised']);
  expect(await refused({ toLevel: 19 })).toEqual([422, 'toLevel value-not-in-policy']);
  expect(await refused({ reviewOn: '2026-03-13' })).toEqual([422, 'reviewOn before-measures']);
  expect(await refused({ measures: [aMeasure({ result: '已办' })] })).toEqual([
    422,
    'measures[0].doneOn result-without-day',
  ]);
  expect(await refused({ measures: [aMeasure({ doneOn: '2026-03-03' })] })).toEqual([
    422,
    'measures[0].doneOn in-the-future',
  ]);
  expect(await refused({ measures: [aMeasure({ ownerId: contactId })] })).toEqual([
    422,
    'measures[0].ownerId reference-unknown',
  ]);
  expect((await record({})).status).toBe(201);
  const again = await record({});
  expect([again.status, again.body.code]).toEqual([409, 'already-recorded']);
});
