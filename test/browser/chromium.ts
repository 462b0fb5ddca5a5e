/** The browser of the page's tests: Chromium at CHROMIUM_PATH or where Debian puts it. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether there is a browser; says in one line when there is none. */
export const hasChromium = existsSync(path);
if (!hasChromium)
  console.log(
    `The browser tests are skipped: no Chromium at ${path} (set CHROMIUM_PATH, or install Debian's "chromium").`,
  );

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ARGUMENTS });
}

/** A fresh page; `faults` fills with what it complains about in its console. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  // The state is loaded at the start and once more when the events are followed: only what comes after is news.
  let states = 0;
  const followed = page.waitForResponse((got) => new URL(got.url()).pathname === '/state' && ++states === 2);
  await page.goto(address);
  await followed;
  await page.locator('#people input:checked').waitFor({ state: 'attached' });
  return { page, faults };
}
