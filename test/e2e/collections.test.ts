import type { Page } from 'playwright-core';
import { PHONE } from '../support/browser';
import { barriers, type DemoConsole, startDemoConsole } from '../support/console';

let demo: DemoConsole;

beforeAll(async () => {
  demo = await startDemoConsole();
}, 180_000);
afterAll(() => demo?.close());
afterEach(() => demo.closeScreens());

const rows = (page: Page) => page.locator('main .ant-table-row');
const get = async (who: string, path: string) =>
  (await demo.app.request('GET', `/api/v1${path}`, { as: await demo.tokenOf(who) })).body;

async function act(page: Page, move: string): Promise<void> {
  await rows(page)
    .first()
    .getByRole('button', { name: /^处理应收款/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${move}`) })
    .click();
  await page.locator('.ant-modal-title').getByText(move, { exact: true }).waitFor();
}

describe('the collections page', () => {
  it('section 9 › shows finance who owes what by age, and the totals add up', async () => {
    const { page, complaints } = await demo.as('xu.wenbo', '/collections');
    await page.locator('.kp-ages tbody tr').first().waitFor();
    const { items, totals } = await get('xu.wenbo', '/ageing');
    expect(await page.locator('.kp-ages tbody tr').count()).toBe(items.length);
    expect(await page.locator('.kp-ages tfoot tr').count()).toBe(totals.length);
    const said = (await page.locator('.kp-ages tfoot tr').first().locator('td').last().innerText()).replaceAll(
      /[^\d.]/g,
      '',
    );
    expect(said).toBe(totals[0].total);
    await page.getByRole('searchbox').fill(items[0].accountName.slice(0, 4));
    await page.waitForURL(/text=/);
    expect(await page.locator('.kp-ages tbody tr').count()).toBeLessThan(items.length);
    expect(complaints).toEqual([]);
  });

  it('every figure opens a list of as many rows', async () => {
    const { page } = await demo.as('xu.wenbo', '/collections');
    await page.locator('.kp-tile').first().waitFor();
    const tiles = await page
      .locator('.kp-tile')
      .evaluateAll((all: any[]) =>
        all.map((link) => ({ to: `${link.pathname}${link.search}`, count: Number(link.dataset.count) })),
      );
    expect(tiles.length).toBe(6);
    for (const { to, count } of tiles) {
      await page.goto(to);
      await page.locator('main .ant-table-row, main .kp-nothing').first().waitFor();
      expect([to, await rows(page).count()]).toEqual([to, count]);
    }
  });

  it('records a promise of a customer and takes a dispute, each in its dialog', async () => {
    const { page, complaints } = await demo.as('xu.wenbo', '/collections?tab=receivables&overdue=true');
    await rows(page).first().waitFor();
    const [first] = (await get('xu.wenbo', '/receivables?overdue=true&limit=1')).items;
    expect(first.moves).toContain('dispute');
    await act(page, '登记争议');
    await page.getByRole('dialog').getByRole('button', { name: '登记争议' }).click();
    await page.getByText('请填写此项').first().waitFor();
    await page.getByRole('dialog').locator('textarea').fill('客户对三月消耗数据有异议');
    await page.getByRole('dialog').getByRole('button', { name: '登记争议' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await get('xu.wenbo', `/receivables/${first.id}`)).state).toBe('disputed');
    await page.goto('/collections?tab=receivables&concern=disputed');
    await rows(page).first().waitFor();
    await act(page, '争议已解决');
    await page.getByRole('dialog').locator('textarea').fill('双方核对后台数据一致');
    await page.getByRole('dialog').getByRole('button', { name: '争议已解决' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await get('xu.wenbo', `/receivables/${first.id}`)).state).not.toBe('disputed');
    expect(complaints).toEqual([]);
  });

  it('P5 › finance records a payment and divides it, the oldest first', async () => {
    const { page } = await demo.as('xu.wenbo', '/collections?tab=receivables&overdue=true');
    await rows(page).first().waitFor();
    const [first] = (await get('xu.wenbo', '/receivables?overdue=true&limit=1')).items;
    await act(page, '登记收款');
    await page.getByLabel('银行流水号').fill('ICBC-20261124-01');
    await page.getByRole('button', { name: '按到期先后自动分配' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '登记收款' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await get('xu.wenbo', `/receivables/${first.id}`)).balance.amount).toBe('0.00');
    await page.goto('/collections?tab=payments');
    await page.getByText('ICBC-20261124-01').waitFor();
  });

  it('A13 › a manager asks for an extension and sees before who will decide it', async () => {
    const { items } = await get('wu.jianguo', '/receivables?overdue=true&limit=50');
    const asked = items.find(({ moves }: { moves: string[] }) => moves.includes('extend'));
    const { page } = await demo.as(
      'wu.jianguo',
      `/collections?tab=receivables&accountId=${asked.accountId}&overdue=true`,
    );
    await rows(page).first().waitFor();
    await act(page, '申请展期');
    await page.locator('.kp-route-preview .ant-steps-item').first().waitFor();
    await page.getByLabel('展期至').fill(new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('textarea').fill('客户季度付款计划调整');
    await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto('/collections?tab=requests&kind=extension');
    await page.getByText('客户季度付款计划调整').waitFor();
  });

  it('shows the statement of a customer, and the address keeps it', async () => {
    const { items } = await get('xu.wenbo', '/ageing');
    const { page } = await demo.as('xu.wenbo', `/collections?statement=${items[0].accountId}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByText('期末余额').waitFor();
    expect(await drawer.getByRole('link', { name: '导出 PDF' }).getAttribute('href')).toContain(
      '/statement/file?format=pdf',
    );
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('statement'));
  });

  it('speaks English too', async () => {
    for (const tab of ['ageing', 'receivables', 'payments', 'requests', 'credit']) {
      const { page } = await demo.as('xu.wenbo', `/collections?tab=${tab}`, { language: 'en' });
      await page.locator('main table, main .kp-nothing').first().waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(
        /collections:|\{\{|brokenPromise|daysOver60|creditRelease/,
      );
      await demo.closeScreens();
    }
  });

  it.each(['light', 'dark'] as const)('raises no serious barrier, %s', async (theme) => {
    const { page } = await demo.as('wang.lei', '/collections', { theme });
    for (const tab of ['ageing', 'receivables', 'payments', 'requests', 'credit']) {
      await page.goto(`/collections?tab=${tab}`);
      await page.locator('main table, main .kp-nothing').first().waitFor();
      expect([tab, await barriers(page)]).toEqual([tab, []]);
    }
  });

  it('fits a phone', async () => {
    const { page } = await demo.as('xu.wenbo', '/collections', { viewport: PHONE });
    for (const tab of ['ageing', 'receivables', 'payments', 'requests', 'credit']) {
      await page.goto(`/collections?tab=${tab}`);
      await page.locator('main .kp-card, main .ant-table-row, main .kp-nothing').first().waitFor();
      expect([tab, await page.evaluate('document.querySelector("main").scrollWidth')]).toEqual([tab, PHONE.width]);
    }
  });
});
