import type { Page } from 'playwright-core';
import { DeadlineProcessor } from '../../src/modules/deadlines/deadline-processor.service';
import en from '../../web/src/i18n/en/admin.json';
import zh from '../../web/src/i18n/zh-CN/admin.json';
import { PHONE } from '../support/browser';
import { barriers, type DemoConsole, startDemoConsole, visit } from '../support/console';

let demo: DemoConsole;
const as: DemoConsole['as'] = (...wish) => demo.as(...wish);

beforeAll(async () => {
  demo = await startDemoConsole();
}, 180_000);
afterAll(() => demo?.close());

const SECTIONS = [
  'users',
  'departments',
  'absences',
  'policy',
  'policy?view=routes',
  'calendar',
  'import',
  'incidents',
  'jobs',
  'webhooks',
  'robots',
  'history',
  'notifications',
];

const named = (key: string) =>
  [zh, en].map(({ section }: { section: Record<string, string> }) => section[key]).join('|');

/** Opens a page of the administration, and waits until what it shows is there. */
const open = async (page: Page, section: string) => {
  await visit(page, `/admin/${section}`);
  const key = section.replace(/\?.*/, '');
  const view = /view=(\w+)/.exec(section)?.[1];
  const name = page.getByRole('heading', { level: 1, name: new RegExp(`^(${named(key)})$`) });
  await name.waitFor();
  // Two views of one page have one heading.
  if (view !== undefined) await page.locator(`[role=tab][aria-selected=true][id$="-tab-${view}"]`).waitFor();
  await page.locator('.kp-admin .ant-skeleton').first().waitFor({ state: 'detached' });
};
const dialog = (page: Page) => page.getByRole('dialog').last();
const press = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name }).click();
/** What looks like a key of a dictionary, or a hole in a sentence. */
const rawWords = (page: Page) =>
  page.evaluate(() =>
    ((globalThis as any).document.querySelector('main').innerText as string).match(/\{\{|\b[a-z]+\.[a-z]+[A-Z]\w*/g),
  );

describe('the administration', () => {
  afterEach(() => demo.closeScreens());

  it('opens every page without a barrier or a raw word', async () => {
    const { page, complaints } = await as('he.xiaofeng', '/admin');
    for (const section of SECTIONS) {
      await open(page, section);
      expect([section, await rawWords(page)]).toEqual([section, null]);
      expect([section, await barriers(page)]).toEqual([section, []]);
    }
    expect(complaints).toEqual([]);
  });

  it('fits a phone, in English too: one choice of pages, cards in place of tables', async () => {
    const { page, complaints } = await as('he.xiaofeng', '/admin', { viewport: PHONE, theme: 'dark', language: 'en' });
    for (const section of SECTIONS) {
      await open(page, section);
      expect([section, await rawWords(page)]).toEqual([section, null]);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect([section, Number(width) <= PHONE.width]).toEqual([section, true]);
    }
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is reachable for everybody where it is their own: absences, notifications, calendar', async () => {
    const { page, complaints } = await as('zhang.wei', '/today');
    await page.getByRole('button', { name: '张伟' }).click();
    await page.getByRole('menuitem', { name: '请假与代理' }).click();
    await page.getByRole('button', { name: '登记请假' }).waitFor();
    expect(await page.getByRole('link', { name: '后台任务' }).count()).toBe(0);
    await open(page, 'notifications');
    await page.getByRole('button', { name: '创建订阅地址' }).click();
    await press(page, '创建订阅地址');
    await page.locator('.kp-admin-secret', { hasText: '.ics' }).waitFor();
    await press(page, '我已妥善保存');
    await page.getByText('订阅地址已启用', { exact: false }).waitFor();
    expect(await page.locator('.kp-admin-secret').count()).toBe(0);
    await page.goto('/admin/jobs');
    await page.getByRole('heading', { name: '页面不存在' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('S5 › takes a market report from a manager', async () => {
    const { page } = await as('zhang.wei', '/admin/reports');
    await page.getByRole('button', { name: '填写报告' }).click();
    for (const label of ['当月总结', '下月预测', '存在问题', '解决办法'])
      await dialog(page).getByLabel(label).fill(`${label}：市场平稳`);
    await press(page, '提交');
    await page.getByRole('button', { name: '查看' }).first().waitFor();
  });
});

describe('the work of an administrator', () => {
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    ({ page, complaints } = await as('he.xiaofeng', '/admin'));
  });
  afterEach(() => expect(complaints.splice(0)).toEqual([]));
  afterAll(() => demo.closeScreens());

  it('S6 › disables somebody after showing what hangs on them, and hands it over', async () => {
    await open(page, 'users');
    await page.getByRole('searchbox').fill('马骏');
    await page.getByRole('combobox', { name: '状态' }).click();
    await page.locator('.ant-select-item-option', { hasText: '全部' }).click();
    await page.locator('.kp-admin-name', { hasText: '马骏' }).click();
    await page.getByText('账号已停用，该人员无法登录。').waitFor();
    await page.getByRole('button', { name: '移交工作' }).click();
    await dialog(page).getByText('直接下属').waitFor();
    await dialog(page).getByRole('combobox').click();
    await dialog(page).getByRole('combobox').fill('高峰');
    await page.locator('.ant-select-item-option', { hasText: '高峰' }).click();
    await press(page, '移交工作');
    await page.getByText('已移交给高峰').waitFor();
  });

  it('P6 › gives somebody new a post and refuses an address that is taken, at its field', async () => {
    await open(page, 'users');
    await page.getByRole('button', { name: '添加人员' }).click();
    await dialog(page).getByLabel('姓名').fill('钱进');
    await dialog(page).getByLabel('邮箱').fill('zhang.wei@demo.keypath.test');
    await dialog(page).getByLabel('岗位').click();
    await page.locator('.ant-select-item-option', { hasText: '大客户专员' }).click();
    await press(page, '保存');
    await dialog(page).getByRole('alert').first().waitFor();
    await dialog(page).getByLabel('邮箱').fill('qian.jin@demo.keypath.test');
    await press(page, '保存');
    await page.getByText('名下没有未了结的工作。').waitFor();
  });

  it('section 8 › lists what will hold requests up, with what to do', async () => {
    await open(page, 'departments');
    await page.getByText('需要处理的组织问题').waitFor();
    await page.getByText('处理：', { exact: false }).first().waitFor();
  });

  it('looks through a sheet, names each error by row, and writes and takes back a good one', async () => {
    await open(page, 'import');
    const sheet = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: '客户.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) });
    const head = '客户编号,客户名称,阶段,进入阶段日期,负责人邮箱\r\n';
    await sheet(`${head}C1,杭州测试一号,没有的阶段,2026-01-05,li.qian@demo.keypath.test\r\n`);
    await page.getByText('不能导入', { exact: false }).first().waitFor();
    await page.getByText('第 2 行').first().waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载错误清单' }).click();
    expect((await saved).suggestedFilename()).toBe('客户-错误清单.csv');
    await sheet(`${head}C1,杭州测试一号,确定对象,2026-01-05,li.qian@demo.keypath.test\r\n`);
    await page.getByText('检查通过', { exact: false }).waitFor();
    await page.getByRole('button', { name: '导入 1 个客户' }).click();
    await press(page, '开始导入');
    await page.getByText('新客户 1').waitFor();
    await page.getByRole('button', { name: /^撤销导入/ }).click();
    await press(page, '撤销');
    await page.getByText('已撤销 1').waitFor();
  });

  it('section 11 › sets a day off and takes it back', async () => {
    await open(page, 'calendar?year=2027');
    await page.getByRole('button', { name: /^2027年3月10日 工作日/ }).click();
    await dialog(page).getByLabel('事由').fill('公司周年庆');
    await press(page, '保存');
    await page.getByText('公司周年庆', { exact: false }).waitFor();
    await page.getByRole('button', { name: /^2027年3月10日/ }).click();
    await press(page, '撤销设定');
    await press(page, '撤销设定');
    await page.getByRole('button', { name: /^2027年3月10日 工作日/ }).waitFor();
  });

  it('decision 9 › checks one account at once and the whole company with a result', async () => {
    await open(page, 'history');
    await page.getByRole('button', { name: '开始校验' }).click();
    await page.getByRole('button', { name: '校验中' }).waitFor();
    const processor = demo.app.app.get(DeadlineProcessor, { strict: false });
    for (let done = -1; done !== 0;) done = (await processor.runDue(demo.app.clock.now())).done;
    await page.getByText('历史完好', { exact: false }).first().waitFor();
    await page.getByRole('combobox').click();
    await page.locator('.ant-select-item-option').first().click();
    await page.getByText('历史完好', { exact: false }).nth(1).waitFor();
  });

  it('pauses a job with a reason and lets it go on', async () => {
    await open(page, 'jobs');
    await page.getByRole('button', { name: '暂停“邮件发送”' }).click();
    await dialog(page).getByLabel('暂停原因').fill('更换邮件服务器');
    await press(page, '暂停');
    await page.getByText('更换邮件服务器').waitFor();
    await page.getByRole('button', { name: '恢复“邮件发送”' }).click();
    await press(page, '恢复');
    await page.getByRole('button', { name: '暂停“邮件发送”' }).waitFor();
  });
});
