import { startTestApp, type TestApp } from '../../support/app';
import { company, type Company, Journey } from '../../support/journey';

/** Decision 9: the past is shown as it was, its version too. */
describe('GET /accounts/:id/history?at=', () => {
  let app: TestApp;
  let people: Company;
  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
  });
  afterAll(async () => app?.close());

  it('gives the version that the account had then: events, facts, subjects and particulars have raised it since', async () => {
    const journey = await new Journey(app, people).open();
    const noted: [string, number][] = [];
    const note = async () => {
      noted.push([journey.at(), (await journey.path()).version as number]);
      app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    };
    await note();
    await journey.record('manager', 'needs', { description: '外包', reasonToChange: '响应慢', urgency: 'high' });
    await note();
    await journey.must('manager', 'PATCH', `/api/v1/accounts/${journey.accountId}`, { name: '改名公司' });
    await note();
    const quotation = await journey.record('manager', 'quotations', {
      ...{ number: 'Q-1', discountBasisPoints: 0, validUntil: journey.on(60) },
      lines: [{ product: '搜索', quantity: '1', unitPrice: '500.00' }],
      total: { amount: '500.00', currency: 'CNY' },
    });
    await note();
    await journey.approved('manager', 'quotations', quotation, 'director');
    await note();
    await journey.event('manager', { type: 'path.nurture', reason: '推迟', reviewAt: journey.at(720) });
    await note();
    expect(new Set(noted.map(([, version]) => version)).size).toBe(noted.length);
    for (const [at, version] of noted) {
      const { path } = await journey.must('director', 'GET', `/api/v1/accounts/${journey.accountId}/history?at=${at}`);
      expect([at, path.version]).toEqual([at, version]);
    }
  });
});
