#!/usr/bin/env node
/**
 * Makes the README's pictures of the sandbox by walking through it: an article, a confirmation, a request,
 * an approval. `node bin/screenshot.js [ADDRESS]` uses a sandbox that runs with `--as-of 2018-05-14`, or
 * starts one with an empty data folder. It needs Chromium at CHROMIUM_PATH or /usr/bin/chromium.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..');
const ARTICLE = join(root, 'demo/dutch-kaspersky-2018.txt');
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const WAIT_MS = 15_000;

/** Starts a bot of its own on a free port; gives its address and how to end it. */
function startBot() {
  const home = mkdtempSync(join(tmpdir(), 'interdict-'));
  const line = [join(root, 'bin/interdict.js'), 'serve', '--as-of', '2018-05-14', '--port', '0'];
  const bot = spawn(process.execPath, line, { cwd: home, env: { ...process.env, INTERDICT_HOME: home } });
  const stop = () => {
    bot.kill();
    rmSync(home, { recursive: true, force: true });
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (words) => {
      said += words;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve({ address, stop });
    };
    bot.stdout.on('data', hear);
    bot.stderr.on('data', hear);
    bot.once('exit', () => {
      stop();
      reject(new Error(`The bot did not start: ${said}`));
    });
  });
}

const become = async (page, name) => {
  await page.locator('.person', { hasText: name }).click();
  await page.getByText(`You are ${name}.`).waitFor({ state: 'attached' });
};
const goTo = (page, channel) => page.locator('#channels a', { hasText: channel }).click();
const say = async (page, words) => {
  await page.fill('#words', words);
  await page.press('#words', 'Escape');
  await page.press('#words', 'Enter');
};

/** Fills the fields of the open form that are named, and sends it. */
async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) await page.fill(`#field-${name}`, value);
  await page.locator('#ask-title').click();
  await page.locator('#ask button[type=submit]').click();
  await page.locator('#ask').waitFor({ state: 'hidden' });
}

const STEPS = [
  async (page) => {
    await become(page, 'Rita Requester');
    await say(page, `/interdict report published:2018-05-15 ${readFileSync(ARTICLE, 'utf8').trim()}`);
    await page.locator('.card', { hasText: 'R-1' }).first().waitFor();
  },
  async (page) => {
    await become(page, 'Ana Analyst');
    await goTo(page, 'triage');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('button', { name: 'Confirm' }).waitFor({ state: 'detached' });
  },
  async (page) => {
    await become(page, 'Rita Requester');
    await goTo(page, 'alerts');
    await page.getByRole('button', { name: 'Request exception' }).click();
    await fill(page, {
      scope: 'Analysis lab, 3 isolated machines',
      reason: 'Malware research compares what the engines detect.',
      controls: 'No network; the machines are rebuilt every day.',
      until: '2018-09-30',
    });
  },
  async (page) => {
    await become(page, 'Sam Security');
    await goTo(page, 'approvals');
    await page.locator('.thread-link').click();
    await page.fill('#thread-words', 'approve EX-1 The lab has no way out to the network.');
    await page.press('#thread-words', 'Enter');
    await page.locator('#thread .whisper').waitFor();
  },
];

async function picture(page, name) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(root, 'docs', name) });
  console.log(`docs/${name}`);
}

async function walk(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(address);
  for (const step of STEPS) await step(page);
  await picture(page, 'sandbox.png');

  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    colorScheme: 'dark',
  });
  const small = await phone.newPage();
  small.setDefaultTimeout(WAIT_MS);
  await small.goto(`${address}/?as=otto`);
  await say(small, '/interdict is kaspersky banned in the netherlands');
  await small.locator('.card').waitFor();
  await picture(small, 'sandbox-dark-phone.png');
}

const given = process.argv[2];
const bot = given ? { address: given, stop: () => {} } : await startBot();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [...ARGUMENTS, ...QUIET],
});
try {
  await walk(browser, bot.address);
} finally {
  await browser.close();
  bot.stop();
}
