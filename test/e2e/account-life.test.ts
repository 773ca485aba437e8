import type { Browser } from 'playwright-core';
import { ensureConsoleBuilt } from '../../bin/ensure-built';
import { startTestApp, type TestApp } from '../support/app';
import { startBrowser } from '../support/browser';
import { ConsoleJourney } from '../support/console-journey';
import { company, prepare, supplies } from '../support/journey';

jest.setTimeout(300_000);

/** The whole life of one account in the console: a specialist, a manager, a director and an executive, each at a browser of their own. */
describe('F1 to F11: one account from intake to partnered by four people at four screens', () => {
  let app: TestApp;
  let browser: Browser;
  let journey: ConsoleJourney;

  beforeAll(async () => {
    ensureConsoleBuilt();
    app = await startTestApp();
    browser = await startBrowser();
    journey = await ConsoleJourney.begin(app, await company(app), browser);
    await journey.open();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** Everything that the stage asks for, each criterion seen as open before and as met afterwards. */
  async function meetOneByOne(stage: string): Promise<void> {
    await prepare(journey, stage);
    const { page } = journey.screens.manager;
    for (const [id, supply] of supplies[stage] ?? []) {
      await page.goto(`/accounts/${journey.accountId}`);
      const criterion = page.locator(`[data-criterion="${id}"]`);
      await criterion.getByLabel('未满足').waitFor();
      await supply(journey);
      await page.goto(`/accounts/${journey.accountId}`);
      await criterion.getByLabel('已满足', { exact: true }).waitFor();
    }
  }

  it.each([
    ['intake', 'I1 to I3'],
    ['targeting', 'T1 to T5'],
    ['discovery', 'D1 to D7'],
  ])('%s is left when its criteria %s are met', async (stage) => {
    await meetOneByOne(stage);
    expect((await journey.event('manager', { type: 'stage.complete' })).status).toBe(200);
  });

  it('V1 to V8, A2: valuation is left when the director approves the plan', async () => {
    await meetOneByOne('valuation');
    const filed = await journey.event('manager', { type: 'stage.complete' });
    expect(filed.status).toBe(202);
    await journey.approve(filed.body.request.id as string, 'director');
  });

  it('R1 to R7: relationship is left', async () => {
    await meetOneByOne('relationship');
    expect((await journey.event('manager', { type: 'stage.complete' })).status).toBe(200);
  });

  it('C1 to C7, A10: closing is left after a waiver of the visit to us, and the account is partnered', async () => {
    const filed = await journey.event('manager', {
      ...{ type: 'criterion.waive', criterion: 'C2', reason: '客户远程验厂', expiresAt: journey.at(24 * 20) },
    });
    await journey.approve(filed.body.request.id as string, 'director');
    await meetOneByOne('closing');
    expect((await journey.event('manager', { type: 'stage.complete' })).body.state).toBe('partnered');
    expect(journey.complaints()).toEqual([]);
  });
});
