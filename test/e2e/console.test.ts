import type { Page } from 'playwright-core';
import { demoPassword, emailOf } from '../../src/modules/demo/demo-people';
import { PHONE } from '../support/browser';
import { barriers, type DemoConsole, startDemoConsole } from '../support/console';

let demo: DemoConsole;
const as: DemoConsole['as'] = (...wish) => demo.as(...wish);

beforeAll(async () => {
  demo = await startDemoConsole();
}, 180_000);
afterAll(() => demo?.close());
afterEach(() => demo.closeScreens());

const listed = (page: Page) => page.locator('.kp-item-button');
const shown = (page: Page) => page.locator('.kp-request-about');
const countOf = async (who: string): Promise<number> => {
  const token = await demo.tokenOf(who);
  return (await demo.app.request('GET', '/api/v1/approvals/counts', { as: token })).body.pending as number;
};

describe('the console', () => {
  it('brings whoever follows a deep link through the log-in to it', async () => {
    const { page, complaints } = await as('wang.lei', '/approvals?box=started');
    await page.getByRole('tab', { selected: true }).getByText('我发起的').waitFor();
    expect(new URL(page.url()).search).toBe('?box=started');
    expect(complaints).toEqual([]);
  });

  it('says what is wrong with a log-in, and what to do', async () => {
    const screen = await demo.screen();
    await screen.page.goto('/login');
    await screen.page.locator('input[type=email]').fill(emailOf('wang.lei'));
    await screen.page.locator('input[type=password]').fill('not the password');
    await screen.page.keyboard.press('Enter');
    await screen.page.getByRole('alert').getByText('请核对邮箱和密码', { exact: false }).waitFor();
  });

  it('lets a director approve with the keyboard alone and turns to the next request', async () => {
    const before = await countOf('wang.lei');
    const { page, complaints } = await as('wang.lei', '/approvals');
    const first = await shown(page).textContent();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: first ?? '', level: 2 }).waitFor();
    await page.keyboard.press('a');
    await page.locator('.ant-modal textarea:focus').waitFor();
    await page.keyboard.type('同意，按方案执行');
    await page.keyboard.press('Enter');
    await page.getByText('已同意').first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await countOf('wang.lei')).toBe(before - 1);
    expect(await page.locator('.kp-item-about', { hasText: first ?? '' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('loses nothing when the session ends while somebody types', async () => {
    const { page, context } = await as('wang.lei', '/approvals');
    await shown(page).waitFor();
    await page.keyboard.press('r');
    await page.locator('.ant-modal textarea:focus').waitFor();
    await page.keyboard.type('预算依据不足，请补充');
    await context.clearCookies();
    await page.keyboard.press('Enter');
    await page.getByText('登录已失效，请重新登录').waitFor();
    await page.locator('.ant-modal input[type=password]').fill(demoPassword);
    const before = await countOf('wang.lei');
    await page.keyboard.press('Enter');
    await page.getByText('已驳回').first().waitFor();
    expect(await countOf('wang.lei')).toBe(before - 1);
  });

  it('speaks English at the press of a button, the server with it', async () => {
    const { page } = await as('wang.lei', '/approvals');
    await listed(page).first().waitFor();
    await page.getByTestId('language').click();
    await page.getByRole('tab', { name: 'To decide' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByText('What is asked').waitFor();
  });

  it('fits a phone: one column, and two large buttons to decide', async () => {
    const { page } = await as('wang.lei', '/approvals', { viewport: PHONE });
    await listed(page).first().click();
    const approve = page.getByRole('button', { name: '同意', exact: true });
    await approve.waitFor();
    expect((await approve.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await listed(page).count()).toBe(0);
    for (const address of ['/today', '/accounts', '/approvals']) {
      await page.goto(address);
      await page.locator('main h1').waitFor({ state: 'attached' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    }
  });

  it.each(['light', 'dark'] as const)('raises no serious barrier, %s', async (theme) => {
    const { page } = await as('wang.lei', '/approvals', { theme });
    await shown(page).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto('/accounts');
    await page.locator('.ant-table-row').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.locator('.ant-table-row a').first().click();
    await page.locator('.kp-criterion').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto('/today');
    await page.locator('.kp-today-line').first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('shows a manager what is missing and takes it in the very form', async () => {
    const { page, complaints } = await as('zhang.wei', '/today');
    const fill = page.getByRole('button', { name: /^填写/ }).first();
    await fill.click();
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
