#!/usr/bin/env node
/**
 * Makes the README's pictures of the sandbox by walking through it: an article, a confirmation, a request,
 * an approval. `npm run screenshot [-- ADDRESS]` uses a sandbox that runs with `--as-of 2018-05-14`, or
 * starts one with an empty data folder. It needs Chromium at CHROMIUM_PATH or /usr/bin/chromium.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyHome, startBot } from '../test/browser/bot.ts';
import { openChromium, openPage } from '../test/browser/chromium.ts';
import { createWalker } from '../test/browser/walker.ts';

const root = join(import.meta.dirname, '..');
const ARTICLE = readFileSync(join(root, 'demo/dutch-kaspersky-2018.txt'), 'utf8');
const WAIT_MS = 15_000;

/** From the article to a request that one of two has approved. */
async function walk(page) {
  const walker = createWalker(page);
  await walker.become('Rita Requester');
  await walker.say('/interdict report');
  await walker.fill({ published: '2018-05-15', text: ARTICLE });
  await walker.taken();
  await walker.become('Ana Analyst');
  await walker.goTo('triage');
  await walker.press(await walker.see('R-1 · New'), 'Confirm');
  await walker.see('R-1 · Confirmed');
  await walker.become('Rita Requester');
  await walker.goTo('alerts');
  await walker.press(await walker.see('Confirmed ·'), 'Request exception');
  await walker.fill({
    scope: 'Analysis lab, 3 isolated machines',
    reason: 'Malware research compares what the engines detect.',
    controls: 'No network; the machines are rebuilt every day.',
    until: '2018-09-30',
  });
  await walker.taken();
  await walker.become('Sam Security');
  await walker.goTo('approvals');
  await page.locator('.thread-link').click();
  await page.fill('#thread-words', 'approve EX-1 The lab has no way out to the network.');
  await page.press('#thread-words', 'Enter');
  await page.locator('#thread-stream h3', { hasText: 'Sam Security approved EX-1' }).waitFor();
  await page.locator('#thread .whisper').waitFor();
}

async function picture(page, name) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(root, 'docs', name) });
  console.log(`docs/${name}`);
}

async function takePictures(browser, address) {
  const { page } = await openPage(browser, address, { colorScheme: 'light' });
  page.setDefaultTimeout(WAIT_MS);
  await walk(page);
  await picture(page, 'sandbox.png');

  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, colorScheme: 'dark' };
  const { page: small } = await openPage(browser, `${address}/?as=otto`, phone);
  small.setDefaultTimeout(WAIT_MS);
  const walker = createWalker(small);
  await walker.say('/interdict is kaspersky banned in the netherlands');
  await walker.see('Prohibited');
  await picture(small, 'sandbox-dark-phone.png');
}

const given = process.argv[2];
const folder = emptyHome();
const bot = given ? { address: given, kill: async () => {} } : await startBot(folder.home);
const browser = await openChromium();
try {
  await takePictures(browser, bot.address);
} finally {
  await browser.close();
  await bot.kill();
  folder.remove();
}
