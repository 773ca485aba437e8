import type { Browser, Page, Response } from 'playwright-core';
import accounts from '../../web/src/i18n/zh-CN/accounts.json';
import { type TestAnswer, type TestApp, TEST_PASSWORD } from './app';
import { logInto, openScreen, type Screen } from './browser';
import { FormFilling, ZONE } from './form-filling';
import { type Company, Journey } from './journey';

const AT_SCREENS = ['specialist', 'manager', 'director', 'executive'] as const;
type AtScreen = (typeof AT_SCREENS)[number];
type Who = keyof Company['tokens'];

const FACT = /^\/api\/v1\/accounts\/[^/]+\/([\w-]+)(?:\/([^/]+))?$/;

/** The journey of an account in the console: each of its four people at a browser of their own. */
export class ConsoleJourney extends Journey {
  /** What ids and codes are called on the screen. */
  private readonly names = new Map<string, string>();

  private constructor(
    app: TestApp,
    people: Company,
    readonly screens: Record<AtScreen, Screen>,
  ) {
    super(app, people);
  }

  static async begin(app: TestApp, people: Company, browser: Browser): Promise<ConsoleJourney> {
    const screens = {} as Record<AtScreen, Screen>;
    for (const who of AT_SCREENS) {
      screens[who] = await openScreen(browser, app.url, { zone: ZONE });
      await logInto(screens[who].page, people[who].email, TEST_PASSWORD);
    }
    const journey = new ConsoleJourney(app, people, screens);
    for (const who of AT_SCREENS) journey.names.set(people[who].id, `Person ${people[who].email}`);
    const { document } = await journey.must('manager', 'GET', '/api/v1/policy');
    journey.learn(document);
    return journey;
  }

  /** Lists of the policy: `{ code, name: { 'zh-CN' } }`. */
  private learn(part: unknown): void {
    if (typeof part !== 'object' || part === null) return;
    const { code, name } = part as { code?: string; name?: Record<string, string> };
    if (typeof code === 'string' && typeof name === 'object') this.names.set(code, name['zh-CN']!);
    for (const inner of Object.values(part)) this.learn(inner);
  }

  page(who: Who): Page {
    return this.screens[who as AtScreen].page;
  }

  override async open(name = '杭州云帆电子商务有限公司'): Promise<this> {
    const page = this.page('manager');
    await page.goto('/accounts');
    await page.getByRole('button', { name: accounts.new.button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('#name').fill(name);
    const members = [this.people.specialist.id];
    await new FormFilling(page, dialog, (id) => this.names.get(id)).fill('account', { memberIds: members });
    await dialog.getByRole('button', { name: accounts.new.button }).click();
    await page.waitForURL(/\/accounts\/[\w-]{36}/);
    this.accountId = /[\w-]{36}/.exec(page.url())![0];
    return this;
  }

  override async must(
    who: Who,
    method: string,
    path: string,
    body?: unknown,
    status?: number,
  ): Promise<Record<string, any>> {
    const [, form, factId] = FACT.exec(path) ?? [];
    const isForm = form !== undefined && (method === 'POST' || method === 'PUT');
    if (!isForm) return super.must(who, method, path, body, status);
    return this.fillIn(who, form, factId ?? null, body as Record<string, unknown>);
  }

  /** Opens the form by its address, as a link of a list does, and records what it asks for. */
  private async fillIn(who: Who, form: string, factId: string | null, content: Record<string, unknown>) {
    const page = this.page(who);
    await page.goto(`/accounts/${this.accountId}?form=${form}${factId === null ? '' : `&fact=${factId}`}`);
    const drawer = page.locator('.ant-drawer-section');
    await drawer.locator('form').waitFor();
    await new FormFilling(page, drawer, (value) => this.names.get(value)).fill(form, content);
    const sent = (response: Response) =>
      response.url().includes(`/accounts/${this.accountId}/${form}`) && response.request().method() !== 'GET';
    const answered = page.waitForResponse(sent, { timeout: 10_000 }).catch(() => null);
    await drawer.locator('button[type=submit]').click();
    const answer = await answered;
    if (!answer?.ok()) throw new Error(`${form}: ${(await drawer.innerText()).replaceAll('\n', ' ')}`);
    const fact = (await answer.json()) as { id: string; content?: { name?: string } };
    if (typeof content.name === 'string') this.names.set(fact.id, content.name);
    await drawer.waitFor({ state: 'detached' });
    return fact;
  }

  /** Sends an event of the path by its button; what the dialog asks for is filled in. */
  override async event(who: Who, { type, ...said }: Record<string, unknown>): Promise<TestAnswer> {
    const page = this.page(who);
    await page.goto(`/accounts/${this.accountId}`);
    const word = String(type)
      .split('.')
      .reduce<any>((at, part) => at[part], accounts.event) as string;
    await page.locator('.kp-events').getByRole('button', { name: word }).click();
    const dialog = page.getByRole('dialog');
    await new FormFilling(page, dialog, (value) => this.names.get(value)).fill('event', said);
    const answered = page.waitForResponse((response) => response.url().endsWith('/path/events'));
    await dialog.getByRole('button', { name: word }).click();
    const answer = await answered;
    return { status: answer.status(), body: await answer.json(), text: await answer.text() } as TestAnswer;
  }

  override async approve(approvalId: string, ...deciders: Who[]): Promise<void> {
    for (const who of deciders) {
      const page = this.page(who);
      await page.goto(`/approvals/${approvalId}`);
      await page.locator('.kp-request-about').waitFor();
      await page.keyboard.press('a');
      await page.locator('.ant-modal textarea:focus').waitFor();
      await page.keyboard.type('同意');
      await page.keyboard.press('Enter');
      await page.getByText('已同意').first().waitFor();
    }
  }

  /** What the browsers complained of. */
  complaints(): string[] {
    return AT_SCREENS.flatMap((who) => this.screens[who].complaints);
  }
}
