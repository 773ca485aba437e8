/**
 * Pictures of every page of the console over the demo company, in both languages: `npm run screenshots -- [--folder <folder>] [--only <name>]`.
 * Without a folder they go to coverage/screenshots, which is not kept; the README's own lie in docs/images.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { PHONE, type ScreenOptions } from '../test/support/browser';
import { type DemoConsole, startDemoConsole } from '../test/support/console';
import globalSetup from '../test/support/servers/global-setup';
import globalTeardown from '../test/support/servers/global-teardown';

interface Shot {
  name: string;
  who: string;
  address: string;
  /** What must be there before the picture is taken. */
  shows: string;
  screen?: ScreenOptions;
  before?: (page: Page) => Promise<void>;
}

const firstAccount = async (page: Page): Promise<void> => {
  await page.locator('.ant-table-row a').first().click();
  await page.locator('.kp-criterion').first().waitFor();
};

const SHOTS: Shot[] = [
  { name: 'today', who: 'zhang.wei', address: '/today', shows: '.kp-today-line' },
  { name: 'accounts', who: 'zhang.wei', address: '/accounts', shows: '.ant-table-row' },
  { name: 'account', who: 'zhang.wei', address: '/accounts', shows: '.ant-table-row', before: firstAccount },
  { name: 'approvals', who: 'wang.lei', address: '/approvals', shows: '.kp-request-about' },
  {
    name: 'approvals-dark',
    who: 'wang.lei',
    address: '/approvals',
    shows: '.kp-request-about',
    screen: { theme: 'dark' },
  },
  {
    name: 'approvals-phone',
    who: 'wang.lei',
    address: '/approvals',
    shows: '.kp-item-button',
    screen: { viewport: PHONE },
  },
];

async function take(demo: DemoConsole, folder: string, shot: Shot, language: 'zh-CN' | 'en'): Promise<void> {
  const { page } = await demo.as(shot.who, shot.address, { ...shot.screen, language });
  await page.locator(shot.shows).first().waitFor();
  await shot.before?.(page);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${shot.name}.${language}.png`) });
  await demo.closeScreens();
  process.stdout.write(`${shot.name} ${language}\n`);
}

async function main(): Promise<void> {
  const options = { folder: { type: 'string' }, only: { type: 'string' } } as const;
  const { folder = 'coverage/screenshots', only } = parseArgs({ options }).values;
  mkdirSync(folder, { recursive: true });
  await globalSetup();
  const demo = await startDemoConsole();
  try {
    for (const shot of SHOTS.filter(({ name }) => only === undefined || name.startsWith(only)))
      for (const language of ['zh-CN', 'en'] as const) await take(demo, folder, shot, language);
  } finally {
    await demo.close();
    await globalTeardown();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
