import type { Page } from 'playwright-core';
import { PHONE } from '../support/browser';
import { barriers, type DemoConsole, startDemoConsole, visit } from '../support/console';

let demo: DemoConsole;

beforeAll(async () => {
  demo = await startDemoConsole();
}, 180_000);
afterAll(() => demo?.close());
afterEach(() => demo.closeScreens());

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

async function ready(page: Page): Promise<void> {
  await page.locator('.kp-tile').first().waitFor();
  for (const name of ['stalled', 'waiting', 'funnel', 'load', 'ageing', 'forecast'])
    await part(page, name).locator('table').first().waitFor();
}

/** How many rows the list holds that an address shows. */
async function rowsAt(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const [area] = /^\/\w+/.exec(address) ?? [''];
  const rows = { '/accounts': '.ant-table-row', '/approvals': '.kp-item-button', '/collections': '.ant-table-row' }[
    area
  ]!;
  await page.locator(rows).first().waitFor();
  for (const more = page.getByRole('button', { name: '加载更多' }); (await more.count()) > 0;) {
    const before = await page.locator(rows).count();
    await more.click();
    await page.waitForFunction(
      ([selector, count]) => (globalThis as any).document.querySelectorAll(selector).length > count!,
      [rows, before] as const,
    );
  }
  return page.locator(rows).count();
}

describe('the director’s page', () => {
  it('every figure opens a list of as many rows', async () => {
    const { page, complaints } = await demo.as('wang.lei', '/director?from=2020-01-01');
    await ready(page);
    const figures = await page
      .locator('.kp-tile[data-count], a.kp-figure')
      .evaluateAll((links: any[]) =>
        links.map((link) => ({ to: `${link.pathname}${link.search}`, count: Number(link.dataset.count) })),
      );
    const shown = [...new Map(figures.filter(({ count }) => count > 0).map((each) => [each.to, each])).values()];
    expect(shown.length).toBeGreaterThan(20);
    // Of each kind of list some: the counts behind all of them are compared with the lists in test/modules/insights.
    const kinds = new Map<string, typeof shown>();
    for (const each of shown) {
      const kind = each.to.replaceAll(/=[^&]*/g, '');
      kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
    }
    const opened = [...kinds.values()].flatMap((own) => own.slice(0, 2));
    for (const { to, count } of opened) expect([to, await rowsAt(page, to)]).toEqual([to, count]);
    expect(opened.length).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('draws its charts without a serious barrier, each with a sentence, and the period is in the address', async () => {
    const { page } = await demo.as('zhou.mingyuan', '/director');
    await ready(page);
    for (const name of ['stalled', 'waiting', 'funnel', 'ageing', 'forecast'])
      await part(page, name).locator('.kp-chart-place[role=img] svg').first().waitFor();
    expect(await page.locator('.kp-chart-place[role=img]').count()).toBeGreaterThanOrEqual(5);
    for (const label of await page
      .locator('.kp-chart-place')
      .evaluateAll((all: any[]) => all.map((each) => each.ariaLabel)))
      expect(label.length).toBeGreaterThan(5);
    expect(await barriers(page)).toEqual([]);
    await part(page, 'funnel').getByText('近 30 天').click();
    await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
    await page.reload();
    await part(page, 'funnel').locator('.ant-segmented-item-selected', { hasText: '近 30 天' }).waitFor();
  });

  it('says which figure a list is behind, and how to see all', async () => {
    const { page } = await demo.as('wang.lei', '/director');
    await ready(page);
    await part(page, 'stalled').locator('.kp-reason-bars a').first().click();
    await page.locator('.kp-figure-note').getByText('停滞客户', { exact: false }).waitFor();
    await page.getByRole('button', { name: '查看全部' }).click();
    await page.locator('.kp-figure-note').waitFor({ state: 'detached' });
  });

  it('is not for managers', async () => {
    const { page } = await demo.as('zhang.wei', '/today');
    await page.locator('.kp-nav').waitFor();
    expect(await page.locator('.kp-nav-link[href="/director"]').count()).toBe(0);
  });

  it('speaks English too, in the dark without a serious barrier', async () => {
    const { page } = await demo.as('wu.jianguo', '/director', { language: 'en', theme: 'dark' });
    await ready(page);
    await page.getByRole('heading', { name: 'What holds them', exact: false }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\p{Script=Han}{2,}：|director:|\bunderOne\b|\{\{/u);
    expect(await barriers(page)).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page } = await demo.as('wang.lei', '/director', { viewport: PHONE });
    await ready(page);
    expect(await page.evaluate('document.querySelector("main").scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await visit(page, '/approvals?box=team');
    await page.locator('.kp-item-button').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  });
});
