import type { Page } from 'playwright-core';
import { PHONE } from '../support/browser';
import { barriers, type DemoConsole, startDemoConsole } from '../support/console';

interface Listed {
  id: string;
  stage: string;
}

const TABS = ['people', 'purchasing', 'valuation', 'plan', 'visits', 'contracts', 'requests', 'documents'] as const;

let demo: DemoConsole;
let token: string;
let closing: string;
let partnered: string;
beforeAll(async () => {
  demo = await startDemoConsole();
  token = await demo.tokenOf('wang.lei');
  const { body } = await demo.app.request('GET', '/api/v1/accounts?limit=100', { as: token });
  const at = (stage: string) => (body.items as Listed[]).find((each) => each.stage === stage)!.id;
  [closing, partnered] = [at('closing'), at('partnered')];
}, 300_000);
afterAll(() => demo?.close());
afterEach(() => demo.closeScreens());

const open = (id: string, tab: string) => `/accounts/${id}?tab=${tab}`;
const settled = async (page: Page) => {
  await page.locator('.kp-business').first().waitFor();
  await page.locator('main .ant-skeleton').first().waitFor({ state: 'detached' });
};
const read = async (path: string) => (await demo.app.request('GET', `/api/v1${path}`, { as: token })).body;

describe('the business of an account', () => {
  it.each(['zh-CN', 'en'] as const)('raises no serious barrier in any part, and speaks %s', async (language) => {
    const { page, complaints } = await demo.as('wang.lei', open(closing, 'people'), { language });
    for (const tab of TABS) {
      await page.goto(open(closing, tab));
      await settled(page);
      expect([tab, await barriers(page)]).toEqual([tab, []]);
      const text = await page.locator('main').innerText();
      expect([tab, /\b[a-z]+(?:-[a-z]+)?:[a-z]+\.\w+|\b(?:state|empty|move)\.\w+/.exec(text)]).toEqual([tab, null]);
    }
    expect(complaints).toEqual([]);
  });

  it('fits a phone in every part', async () => {
    const { page } = await demo.as('wang.lei', open(partnered, 'people'), { viewport: PHONE });
    for (const tab of TABS) {
      await page.goto(open(partnered, tab));
      await settled(page);
      const width = await page.evaluate('document.querySelector("main").scrollWidth');
      expect([tab, Number(width) <= PHONE.width]).toEqual([tab, true]);
    }
  });

  it('R5 influence › is shown as the criterion counts it, and a person opens what is known of them', async () => {
    const { influence } = await read(`/accounts/${closing}/sums`);
    const { page } = await demo.as('wang.lei', open(closing, 'people'));
    await page.getByText(`支持我方的权重 ${influence.supports} ÷ 决策链总权重 ${influence.totalWeight}`).waitFor();
    await page.locator('.kp-chain-card').first().click();
    await page.getByRole('heading', { name: '切入途径' }).waitFor();
    expect(new URL(page.url()).searchParams.get('person')).not.toBeNull();
  });

  it('V3 value of the deal › adds up line by line to what stands below', async () => {
    const { deal, difficulty } = await read(`/accounts/${closing}/sums`);
    const sum = (keys: string[]) =>
      keys.reduce((all, key) => {
        const { amount } = deal.lines.find((line: { key: string }) => line.key === key);
        return all + BigInt(amount.replace('.', ''));
      }, 0n);
    expect(sum(['profit', 'people', 'travel', 'operating'])).toBe(sum(['beforeRisk']));
    expect(sum(['beforeRisk', 'risk'])).toBe(sum(['value']));
    expect(difficulty.value).toBe(Math.ceil(difficulty.totalWeighted / difficulty.totalWeight));
    const { page } = await demo.as('wang.lei', open(closing, 'valuation'));
    await page.getByRole('row', { name: /^交易价值/ }).waitFor();
  });

  it('F7 revisions › are compared field by field', async () => {
    const { content } = await read(`/accounts/${closing}/plan`);
    const changed = { ...content, effortDays: content.effortDays + 5 };
    const path = `/api/v1/accounts/${closing}/plan`;
    expect((await demo.app.request('PUT', path, { as: token, body: changed })).status).toBe(200);
    const { page } = await demo.as('wang.lei', open(closing, 'plan'));
    const row = page.getByRole('row', { name: /投入人天/ });
    await row.waitFor();
    expect(await row.locator('del, ins').allInnerTexts()).toEqual([
      String(content.effortDays),
      String(changed.effortDays),
    ]);
  });

  it('B5 a visit › is cancelled from its line, with the reason', async () => {
    const contact = (await read(`/accounts/${closing}/contacts`)).items[0].id;
    const levels = (await read('/policy')).document.engagement.visitLevels as {
      code: string;
      participants: string[];
    }[];
    const level = levels.find(({ participants }) => participants.includes('director'))!.code;
    const plan = {
      ...{ accountId: closing, contactIds: [contact], goal: '确认试投范围', purpose: 'contact', level },
      intendedStep: { manner: '当面确认', strength: 'normal' },
      plannedAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
    };
    const planned = await demo.app.request('POST', '/api/v1/visits', { as: token, body: plan });
    expect([planned.status, planned.body.code]).toEqual([201, undefined]);
    expect(planned.body.allowed).toEqual(['prepare', 'hold', 'move', 'cancel']);
    const { page, complaints } = await demo.as('wang.lei', open(closing, 'visits'));
    await page.getByRole('button', { name: '更多操作 · 确认试投范围' }).click();
    await page.getByRole('menuitem', { name: '取消拜访' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('textarea').fill('客户临时出差');
    await dialog.getByRole('button', { name: '取消' }).last().click();
    await page.getByText('客户临时出差', { exact: false }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows finance the money of an account, and nothing else of it', async () => {
    const { page } = await demo.as('xu.wenbo', open(partnered, 'people'));
    await page.getByRole('heading', { name: '应收款' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
  });
});
