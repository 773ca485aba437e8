import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { ensureConsoleBuilt } from '../../bin/ensure-built';
import { seedDemo } from '../../src/modules/demo/demo.service';
import { demoPassword, emailOf } from '../../src/modules/demo/demo-people';
import { SetClock } from '../../src/modules/platform/clock/clock';
import { startTestApp, type TestApp, type TestAppOptions } from './app';
import { logInto, openScreen, type Screen, type ScreenOptions, startBrowser } from './browser';

/** The demo company's console on a real server, and people at screens of their own. */
export interface DemoConsole {
  app: TestApp;
  browser: Browser;
  /** A screen at which nobody is logged in. */
  screen: (options?: ScreenOptions) => Promise<Screen>;
  /** Somebody of the demo company (`zhang.wei`), logged in, at an address. */
  as: (who: string, address: string, options?: ScreenOptions) => Promise<Screen>;
  tokenOf: (who: string) => Promise<string>;
  closeScreens: () => Promise<void>;
  close: () => Promise<void>;
}

export async function startDemoConsole(options: TestAppOptions = {}): Promise<DemoConsole> {
  ensureConsoleBuilt();
  const now = new Date();
  const app = await startTestApp({ ...options, clock: new SetClock(now) });
  await seedDemo(app.app, now);
  const browser = await startBrowser();
  const open: Screen[] = [];
  const screen = async (options: ScreenOptions = {}) => {
    const opened = await openScreen(browser, app.url, options);
    open.push(opened);
    return opened;
  };
  const closeScreens = async () => {
    for (const { context } of open.splice(0)) await context.close();
  };
  return {
    ...{ app, browser, screen, closeScreens },
    as: async (who, address, options) => {
      const opened = await screen(options);
      await logInto(opened.page, emailOf(who), demoPassword, address);
      return opened;
    },
    tokenOf: (who) => app.login(emailOf(who), demoPassword),
    close: async () => {
      await closeScreens();
      await browser.close();
      await app.close();
    },
  };
}

/** Goes to an address as a link of the console does: without loading everything anew. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    const { history, dispatchEvent, PopStateEvent } = globalThis as any;
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, address);
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What a reader with a screen reader, or with weak eyes, would meet; empty is right. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }: any) => `${id}: ${nodes.map(({ target }: any) => target.join(' ')).join(', ')}`);
  });
}
