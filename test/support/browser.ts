import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of the machine; `npm test` installs it where it may. */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('no Chromium: sudo apt-get install chromium fonts-noto-cjk');
  // As root the browser's own fence cannot be raised; what is opened is our own.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
}

export interface Screen {
  context: BrowserContext;
  page: Page;
  /** Everything that the browser complained of: errors of scripts, refusals of the content policy. */
  complaints: string[];
}

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 375, height: 812 };

export interface ScreenOptions {
  language?: 'zh-CN' | 'en';
  viewport?: { width: number; height: number };
  theme?: 'light' | 'dark';
  /** Time zone of the machine before which the person sits; this machine's where it is not said. */
  zone?: string;
}

/** One person's browser: nothing is shared with another one. */
export async function openScreen(browser: Browser, url: string, options: ScreenOptions = {}): Promise<Screen> {
  const { language = 'zh-CN', viewport = DESKTOP, theme = 'light', zone: timezoneId } = options;
  const context = await browser.newContext({ baseURL: url, viewport, reducedMotion: 'reduce', timezoneId });
  await context.addInitScript(
    ([chosen, look]) => {
      const { localStorage } = globalThis as any;
      localStorage.setItem('keypath.language', chosen);
      localStorage.setItem('keypath.theme', look);
    },
    [language, theme],
  );
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refused call is told by its answer; the browser notes it as well.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  return { context, page, complaints };
}

export async function logInto(page: Page, email: string, password: string, address = '/'): Promise<void> {
  await page.goto(address);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('.kp-shell').waitFor();
}
