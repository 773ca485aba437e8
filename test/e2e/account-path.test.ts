import type { Page } from 'playwright-core';
import { type DemoConsole, startDemoConsole } from '../support/console';
import { type Company, Journey, supplies } from '../support/journey';

let demo: DemoConsole;
let journey: Journey;
const as: DemoConsole['as'] = (...wish) => demo.as(...wish);

beforeAll(async () => {
  demo = await startDemoConsole();
  journey = new Journey(demo.app, await demoCompany());
}, 180_000);
afterAll(() => demo?.close());
afterEach(() => demo.closeScreens());

/** People of the demo's first department in the parts that a journey has. */
async function demoCompany(): Promise<Company> {
  const parts = { specialist: 'zhao.min', manager: 'zhang.wei', director: 'wang.lei', executive: 'zhou.mingyuan' };
  const tokens: Record<string, string> = {};
  const people: Record<string, { id: string }> = {};
  for (const [part, who] of Object.entries(parts)) {
    const as = await demo.tokenOf(who);
    tokens[part] = as;
    people[part] = (await demo.app.request('GET', '/api/v1/auth/me', { as })).body as { id: string };
  }
  return { ...people, tokens } as unknown as Company;
}

const pathOf = (rest = '') => `/accounts/${journey.accountId}?tab=path${rest}`;
const chart = (page: Page) => page.locator('section[data-state]');
const here = (page: Page) => page.locator('.react-flow__node:has([data-standing=here])');
const way = (page: Page, id: string) => page.locator(`[data-way="${id}"]`);

/** The chart stands where the server says that the account stands, and says so in every place. */
async function showsTheTruth(page: Page, state: string): Promise<void> {
  await page.locator(`section[data-state=${state}]`).waitFor();
  const path = await journey.path();
  expect(path.state).toBe(state);
  expect(await here(page).getAttribute('data-id')).toBe(state);
  expect(await page.locator('[data-standing=here]').count()).toBe(1);
  expect(await page.locator('.kp-regions [aria-current]').count()).toBe(4);
}

describe('the path of an account as a live statechart', () => {
  it('shows the true state after each step of the server, to whoever looks at it', async () => {
    await journey.open('宁波海潮电器有限公司');
    const { page, complaints } = await as('zhang.wei', pathOf());
    await showsTheTruth(page, 'intake');

    // What is in the way: as many criteria as the server counts, each with its reason and its form.
    const onward = way(page, 'stage.complete:intake:targeting');
    await onward.getByText('差 3 项条件').waitFor();
    await onward.click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('[data-criterion=I1]').waitFor();
    expect(await drawer.locator('[data-criterion]').count()).toBe(3);
    await drawer.getByRole('button', { name: /^填写/ }).first().click();
    await page.getByRole('button', { name: '保存' }).waitFor();
    for (const [, supply] of supplies.intake!) await supply(journey);

    await page.reload();
    await onward.and(page.getByRole('button', { name: '推进到“确定对象”' })).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '推进到下一阶段' }).click();
    await showsTheTruth(page, 'targeting');
    await page.locator('.react-flow__node[data-id=intake] [data-standing=been]').waitFor();

    // A request is filed from the chart, and granted by somebody else: the open page follows.
    await way(page, 'path.nurture:targeting:nurture').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('textarea').fill('客户预算推迟到明年');
    await dialog.locator('.ant-picker input').fill(`${journey.on(60)} 10:00`);
    await page.locator('.ant-picker-ok button').click();
    await dialog.getByRole('button', { name: '转入培育' }).click();
    await page.locator('.kp-regions [aria-current]', { hasText: '审批中' }).waitFor();
    await showsTheTruth(page, 'targeting');
    const { request } = await journey.path();
    await journey.approve(request.id as string, 'director');
    await showsTheTruth(page, 'nurture');
    await way(page, 'path.reactivate:nurture:targeting').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows each reader the ways that are open to them, and what blocks the others', async () => {
    const { items } = (
      await demo.app.request('GET', '/api/v1/accounts?stage=discovery&limit=50', {
        as: await demo.tokenOf('zhang.wei'),
      })
    ).body;
    journey.accountId = items[0].id;
    const back = 'stage.sendBack:discovery:targeting';
    const manager = await as('zhang.wei', pathOf());
    await showsTheTruth(manager.page, 'discovery');
    expect(await way(manager.page, back).count()).toBe(0);
    const director = await as('wang.lei', pathOf());
    await showsTheTruth(director.page, 'discovery');
    await way(director.page, back).click();
    const dialog = director.page.getByRole('dialog');
    await dialog.getByText('确定对象').waitFor();
    await dialog.locator('textarea').fill('需求访谈不够，请补充');
    await dialog.getByRole('button', { name: '退回到较早阶段' }).click();
    await showsTheTruth(director.page, 'targeting');
    await showsTheTruth(manager.page, 'targeting');
    await manager.page.getByText('退回 · 王磊').waitFor();
    expect([...manager.complaints, ...director.complaints]).toEqual([]);
  });

  it('decision 9 › shows state, criteria and facts of the day that the slider is on', async () => {
    const { page, complaints } = await as('zhang.wei', `/accounts/${journey.accountId}?tab=timeline`);
    await chart(page).waitFor();
    await page.locator('.kp-entry', { hasText: '退回到较早阶段' }).first().waitFor();
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/day=/);
    await page.locator('section[data-state=discovery]').waitFor();
    await page.getByText('当日', { exact: true }).waitFor();
    await page.keyboard.press('Home');
    await page.locator('section[data-state=intake]').waitFor();
    const day = new URL(page.url()).searchParams.get('day');
    const url = `/api/v1/accounts/${journey.accountId}/history?at=${day}T23:59:59.999%2B08:00`;
    const { path } = (await demo.app.request('GET', url, { as: await demo.tokenOf('zhang.wei') })).body;
    const shown = page.locator('.kp-criteria .kp-criterion-open');
    await shown.first().waitFor();
    expect(await shown.count()).toBe(path.criteria.filter(({ met }: { met: boolean }) => !met).length);
    await page.goto(`${new URL(page.url()).pathname}?tab=timeline&kind=path`);
    await page.locator('.kp-entry').first().waitFor();
    expect(await page.locator('.kp-entry:not(.kp-entry-path)').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
