import { startTestApp, type TestApp } from '../../support/app';
import { company, Journey, supplyStage } from '../../support/journey';
import { addPerson } from '../../support/people';

let app: TestApp;
let journey: Journey;
let finance: string;

beforeAll(async () => {
  app = await startTestApp();
  journey = await new Journey(app, await company(app)).open();
  finance = await app.login((await addPerson(app, { roles: ['finance'] })).email);
});
afterAll(() => app.close());

/** Leaves the stage, with the approval that this takes. */
async function leave(): Promise<void> {
  const answer = await journey.event('manager', { type: 'stage.complete' });
  if (answer.status === 202) await journey.approve(answer.body.request.id as string, 'director');
  else expect([answer.status, answer.body.code]).toEqual([200, undefined]);
}

it('section 9, C7: an account whose credit is on hold does not leave closing until it has paid', async () => {
  for (const stage of ['intake', 'targeting', 'discovery', 'valuation', 'relationship']) {
    await supplyStage(journey, stage);
    await leave();
  }
  expect((await journey.path()).state).toBe('closing');
  await supplyStage(journey, 'closing');
  const waiver = { type: 'criterion.waive', criterion: 'C2', reason: '客户远程验厂', expiresAt: journey.at(24 * 20) };
  await journey.approve((await journey.event('manager', waiver)).body.request.id as string, 'director');

  const amount = { amount: '6000.00', currency: 'CNY' };
  const body = {
    accountId: journey.accountId,
    contractId: journey.ids.subcontracts,
    number: 'YS-1',
    amount,
    dueOn: journey.on(-60),
  };
  const receivable = await journey.must('manager', 'POST', '/api/v1/receivables', body);
  const held = await journey.event('manager', { type: 'stage.complete' });
  expect([held.status, held.body.code]).toEqual([422, 'credit-hold']);

  const allocations = [{ receivableId: receivable.id as string, amount: '6000.00' }];
  const payment = {
    accountId: journey.accountId,
    receivedOn: journey.on(),
    amount: '6000.00',
    currency: 'CNY',
    reference: 'ICBC-1',
    allocations,
  };
  expect((await app.request('POST', '/api/v1/payments', { as: finance, body: payment })).status).toBe(201);
  const left = await journey.event('manager', { type: 'stage.complete' });
  expect([left.status, left.body.state]).toEqual([200, 'partnered']);
});
