import { createServer } from 'node:net';
import type { Page, Route } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app';
import { type DemoConsole, startDemoConsole } from '../support/console';
import { createTestDatabase, type TestDatabase } from '../support/servers/test-postgres';

let demo: DemoConsole;
let app: TestApp;
let database: TestDatabase;
let port: number;
let accountId: string;
const as: DemoConsole['as'] = (...wish) => demo.as(...wish);

beforeAll(async () => {
  database = await createTestDatabase();
  port = await freePort();
  demo = await startDemoConsole({ databaseUrl: database.url, port });
  app = demo.app;
  const { items } = await call('wang.lei', 'GET', '/approvals?limit=50');
  accountId = items.find(({ kind }: { kind: string }) => kind === 'A3').account.id;
}, 180_000);
afterEach(() => demo.closeScreens());
afterAll(async () => {
  await demo?.browser.close();
  await app?.close();
  await database?.drop();
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as { port: number };
      server.close(() => resolve(free));
    });
  });
}

const tokens = new Map<string, Promise<string>>();
const tokenOf = (who: string): Promise<string> => {
  if (!tokens.has(who)) tokens.set(who, demo.tokenOf(who));
  return tokens.get(who)!;
};

async function call(who: string, method: string, path: string, body?: unknown) {
  const answer = await app.request(method, `/api/v1${path}`, { as: await tokenOf(who), body });
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.text}`);
  return answer.body;
}

/** Small quotations of one account, filed by its owner, which wait for the director alone. */
async function fileQuotations(count: number, prefix: string): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const content = {
      number: `${prefix}-${number}`,
      lines: [{ product: '落地页优化', quantity: '1', unitPrice: '1000.00' }],
      total: { amount: '1000.00', currency: 'CNY' },
      discountBasisPoints: 0,
      validUntil: '2099-12-31',
    };
    const { id } = await call('zhang.wei', 'POST', `/accounts/${accountId}/quotations`, content);
    ids.push((await call('zhang.wei', 'POST', `/quotations/${id}/submit`, {})).id);
  }
  return ids;
}

const decisionsOf = async (id: string) => (await call('wang.lei', 'GET', `/approvals/${id}`)).decisions;
const words = (page: Page) => page.locator('.ant-modal textarea');

/** The answer of the first such call is lost on the way; the server has done it. */
async function loseFirstAnswer(page: Page, path: string): Promise<{ sent: string[] }> {
  const sent: string[] = [];
  await page.route(path, async (route: Route) => {
    sent.push(route.request().headers()['idempotency-key'] ?? '');
    if (sent.length > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  return { sent };
}

describe('approvals', () => {
  it('an answer lost on the way: nothing typed is lost, and it is decided once', async () => {
    const [id] = await fileQuotations(1, 'DX');
    const { page } = await as('wang.lei', `/approvals/${id}`);
    await page.getByRole('button', { name: '驳回', exact: true }).waitFor();
    const { sent } = await loseFirstAnswer(page, '**/decisions');
    await page.keyboard.press('r');
    await words(page).fill('价格依据不足');
    await words(page).press('Enter');
    await page.getByText('连接不上服务器').waitFor();
    expect(await words(page).inputValue()).toBe('价格依据不足');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('已驳回').first().waitFor();
    expect(sent[0]).toBe(sent[1]);
    expect((await decisionsOf(id!)).map(({ comment }: { comment: string }) => comment)).toEqual(['价格依据不足']);
  });

  it('a restart of the server in mid-form: nothing typed is lost, and it is done once', async () => {
    const [id] = await fileQuotations(1, 'CQ');
    const { page } = await as('wang.lei', `/approvals/${id}`);
    await page.getByRole('button', { name: '驳回', exact: true }).waitFor();
    await page.keyboard.press('r');
    await words(page).fill('请补充毛利测算');
    const { databaseUrl, clock } = app;
    await app.close();
    await words(page).press('Enter');
    await page.getByText('连接不上服务器').waitFor();
    app = await startTestApp({ databaseUrl, port, clock });
    expect(await words(page).inputValue()).toBe('请补充毛利测算');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('已驳回').first().waitFor();
    expect((await decisionsOf(id!)).map(({ comment }: { comment: string }) => comment)).toEqual(['请补充毛利测算']);
  }, 60_000);
});
