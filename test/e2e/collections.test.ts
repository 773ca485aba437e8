import type { Page } from 'playwright-core';
import { PHONE } from '../support/browser';
import { barriers, type DemoConsole, startDemoConsole, visit } from '../support/console';

let demo: DemoConsole;

beforeAll(async () => {
  demo = await startDemoConsole();
}, 180_000);
afterAll(() => demo?.close());

const TABS = ['ageing', 'receivables', 'payments', 'requests', 'credit'];

/** Opens a part of the page, and waits until what it shows is there. */
async function openTab(page: Page, tab: string, shown = 'main table, main .kp-nothing'): Promise<void> {
  await visit(page, `/collections?tab=${tab}`);
  await page.locator(`.ant-tabs-tab-active[data-node-key="${tab}"]`).waitFor();
  await page.locator(shown).first().waitFor();
}

const rows = (page: Page) => page.locator('main .ant-table-row');
const inTenDays = () => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
const get = async (who: string, path: string) =>
  (await demo.app.request('GET', `/api/v1${path}`, { as: await demo.tokenOf(who) })).body;

async function act(page: Page, number: string, move: string): Promise<void> {
  await rows(page)
    .filter({ hasText: number })
    .getByRole('button', { name: /^处理应收款/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${move}`) })
    .click();
  await page.locator('.ant-modal-title').getByText(move, { exact: true }).waitFor();
}

describe('the collections page of finance', () => {
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    ({ page, complaints } = await demo.as('xu.wenbo', '/collections'));
  });
  afterEach(() => expect(complaints.splice(0)).toEqual([]));
  afterAll(() => demo.closeScreens());

  it('section 9 › shows finance who owes what by age, and the totals add up', async () => {
    await visit(page, '/collections');
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
    await page.locator('.kp-ages tfoot').waitFor({ state: 'detached' });
    expect(await page.locator('.kp-ages tbody tr').count()).toBeLessThan(items.length);
  });

  it('every figure opens a list of as many rows', async () => {
    await visit(page, '/collections');
    await page.locator('.kp-tile').first().waitFor();
    const tiles = await page
      .locator('.kp-tile')
      .evaluateAll((all: any[]) =>
        all.map((link) => ({ to: `${link.pathname}${link.search}`, count: Number(link.dataset.count) })),
      );
    expect(tiles.length).toBe(6);
    for (const { to, count } of tiles) {
      await openTab(page, 'ageing', '.kp-ages');
      await visit(page, to);
      await page.locator('main .ant-table-row, main .kp-nothing').first().waitFor();
      expect([to, await rows(page).count()]).toEqual([to, count]);
    }
  });

  it('takes a dispute, settles it, and records what the customer promised, each in its dialog', async () => {
    await visit(page, '/collections?tab=receivables&overdue=true');
    const [first] = (await get('xu.wenbo', '/receivables?overdue=true&limit=1')).items;
    expect(first.moves).toContain('dispute');
    await act(page, first.number, '登记争议');
    await page.getByRole('dialog').getByRole('button', { name: '登记争议' }).click();
    await page.getByText('请填写此项').first().waitFor();
    await page.getByRole('dialog').locator('textarea').fill('客户对三月消耗数据有异议');
    await page.getByRole('dialog').getByRole('button', { name: '登记争议' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await get('xu.wenbo', `/receivables/${first.id}`)).state).toBe('disputed');
    await visit(page, '/collections?tab=receivables&concern=disputed');
    await act(page, first.number, '争议已解决');
    await page.getByRole('dialog').locator('textarea').fill('双方核对后台数据一致');
    await page.getByRole('dialog').getByRole('button', { name: '争议已解决' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await get('xu.wenbo', `/receivables/${first.id}`)).state).toBe('overdue');
    await visit(page, '/collections?tab=receivables&overdue=true');
    await act(page, first.number, '登记付款承诺');
    await page.getByLabel('最晚付款日').fill(inTenDays());
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('textarea').fill('客户财务答应月底前付清');
    await page.getByRole('dialog').getByRole('button', { name: '登记付款承诺' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await get('xu.wenbo', `/receivables/${first.id}`)).state).toBe('promised');
  });

  it('P5 › finance records a payment and divides it, the oldest first', async () => {
    await visit(page, '/collections?tab=receivables&overdue=true');
    const [first] = (await get('xu.wenbo', '/receivables?overdue=true&limit=1')).items;
    await act(page, first.number, '登记收款');
    await page.getByLabel('银行流水号').fill('ICBC-20261124-01');
    await page.getByRole('button', { name: '按到期先后自动分配' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '登记收款' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await get('xu.wenbo', `/receivables/${first.id}`)).balance.amount).toBe('0.00');
    await visit(page, '/collections?tab=payments');
    await page.getByText('ICBC-20261124-01').waitFor();
  });

  it('shows the statement of a customer, and the address keeps it', async () => {
    const { items } = await get('xu.wenbo', '/ageing');
    await visit(page, `/collections?statement=${items[0].accountId}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByText('期末余额').waitFor();
    expect(await drawer.getByRole('link', { name: '导出 PDF' }).getAttribute('href')).toContain(
      '/statement/file?format=pdf',
    );
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('statement'));
  });
});

describe('the collections page', () => {
  afterEach(() => demo.closeScreens());

  it('A13 › a manager asks for an extension and sees before who will decide it', async () => {
    const { items } = await get('wu.jianguo', '/receivables?overdue=true&limit=50');
    const asked = items.find(({ moves }: { moves: string[] }) => moves.includes('extend'));
    const { page } = await demo.as(
      'wu.jianguo',
      `/collections?tab=receivables&accountId=${asked.accountId}&overdue=true`,
    );
    await act(page, asked.number, '申请展期');
    await page.locator('.kp-route-preview .ant-steps-item').first().waitFor();
    await page.getByLabel('展期至').fill(inTenDays());
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('textarea').fill('客户季度付款计划调整');
    await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await visit(page, '/collections?tab=requests&kind=extension');
    await page.getByText('客户季度付款计划调整').waitFor();
  });

  it.each(['en', 'zh-CN'] as const)('speaks %s everywhere and raises no serious barrier', async (language) => {
    const theme = language === 'en' ? 'light' : 'dark';
    const { page, complaints } = await demo.as('wang.lei', '/collections', { theme, language });
    for (const tab of TABS) {
      await openTab(page, tab);
      expect(await page.locator('main').innerText()).not.toMatch(
        /collections:|\{\{|brokenPromise|daysOver60|creditRelease/,
      );
      expect([tab, await barriers(page)]).toEqual([tab, []]);
    }
    expect(complaints).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page } = await demo.as('xu.wenbo', '/collections', { viewport: PHONE });
    for (const tab of TABS) {
      await openTab(page, tab, 'main .kp-card, main .ant-table-row, main .kp-nothing');
      expect([tab, await page.evaluate('document.querySelector("main").scrollWidth')]).toEqual([tab, PHONE.width]);
    }
  });
});
