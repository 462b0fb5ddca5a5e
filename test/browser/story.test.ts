/**
 * The story of `npm run demo` in the sandbox of the real bot, from an empty folder: every step is
 * clicked and typed, and stands on the one before it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyHome, type RunningBot, startBot, verifyLedger } from './bot.ts';
import { hasChromium, openChromium, openPage } from './chromium.ts';
import { createWalker, type Walker } from './walker.ts';

const ARTICLE = readFileSync(join(import.meta.dirname, '../../demo/dutch-kaspersky-2018.txt'), 'utf8');
const QUESTION = '/interdict is kaspersky banned in the netherlands';
/** A bot that starts on a busy machine needs a while; what is there is seen at once. */
const WAIT_MS = 20_000;

const REQUEST = {
  scope: 'Analysis lab, 3 isolated machines',
  reason: 'Malware research compares what the engines detect.',
  controls: 'No network; the machines are rebuilt every day.',
};

describe.skipIf(!hasChromium)('the story in the sandbox', { timeout: 90_000 }, () => {
  let folder: ReturnType<typeof emptyHome>;
  let browser: Browser;
  let bot: RunningBot;
  let page: Page;
  let walker: Walker;
  let faults: string[];
  let broken = false;

  beforeAll(async () => {
    folder = emptyHome();
    [browser, bot] = await Promise.all([openChromium(), startBot(folder.home)]);
    ({ page, faults } = await openPage(browser, bot.address));
    page.setDefaultTimeout(WAIT_MS);
    walker = createWalker(page);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await bot?.kill();
    folder?.remove();
  });

  /** A step; once one has failed, those that stand on it do not run. */
  function step(rule: string, walk: () => Promise<void>): void {
    test(rule, async ({ skip }) => {
      if (broken) skip('an earlier step failed');
      broken = true;
      await walk().catch(async (error: Error) => {
        const shown = await page.locator('.room, .thread, #ask').allInnerTexts();
        error.message += `\nThe page showed:\n${shown.join('\n')}`;
        throw error;
      });
      broken = false;
    });
  }

  step('before the article nothing is recorded, and that is never called allowed', async () => {
    await walker.become('Rita Requester');
    await walker.say(QUESTION);
    const answer = await walker.see('Nothing recorded · Kaspersky in the Netherlands');
    expect(await answer.textContent()).not.toMatch(/\b(is|are) (allowed|permitted|legal)\b|not banned/i);
  });

  step('an article is handed in through the form, and only its news is raised', async () => {
    await walker.say('/interdict report');
    await walker.fill({ published: '2018-05-15', text: ARTICLE });
    await walker.taken();
    const reply = await walker.see('3 reported measures');
    expect(await reply.textContent()).toMatch(/Netherlands.*raised as R-1, unreviewed/);
    expect((await reply.textContent())?.match(/on record as/g)).toHaveLength(2);
  });

  step('the security channel is alerted once, marked unreviewed', async () => {
    await walker.goTo('security-alerts');
    const alert = await walker.see('New · unreviewed · Netherlands');
    expect(await alert.textContent()).toContain('Nobody has confirmed this yet.');
    expect(await walker.headlines()).toHaveLength(1);
    await walker.goTo('triage');
    await walker.see('R-1 · New · unreviewed');
    expect(await walker.headlines()).toHaveLength(1);
  });

  step('an outsider cannot confirm it', async () => {
    await walker.become('Otto Outsider');
    await walker.press(await walker.see('R-1 · New · unreviewed'), 'Confirm');
    await walker.see('Only an analyst can decide about reports: nothing was changed.');
    await walker.goTo('security-alerts');
    await walker.see('New · unreviewed · Netherlands');
  });

  step('the analyst confirms it, and its alert is redrawn in its place', async () => {
    await walker.become('Ana Analyst');
    await walker.goTo('triage');
    await walker.press(await walker.see('R-1 · New · unreviewed'), 'Confirm');
    const report = await walker.see('R-1 · Confirmed');
    expect(await report.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    await walker.goTo('security-alerts');
    const alert = await walker.see('Confirmed · Netherlands');
    expect(await alert.textContent()).toContain('Confirmed by Ana Analyst.');
    expect(await walker.headlines()).toHaveLength(1);
  });

  step('now the question is answered with a prohibition for central government', async () => {
    await walker.become('Rita Requester');
    await walker.goTo('general');
    await walker.say(QUESTION);
    await walker.see('Prohibited for central government · Kaspersky in the Netherlands');
  });

  step('an answer shown in its channel is seen by all', async () => {
    await walker.press(await walker.see('Prohibited for central government'), 'Show in channel');
    await page.locator('#stream .message:not(.private) h3', { hasText: 'Prohibited' }).waitFor();
    await walker.become('Otto Outsider');
    await walker.see('Prohibited for central government');
    expect(await walker.headlines()).toHaveLength(1);
    await walker.become('Rita Requester');
  });

  step('the form of a request names an end that has passed, or is too far, at its field', async () => {
    await walker.goTo('security-alerts');
    await walker.press(await walker.see('Confirmed · Netherlands'), 'Request exception');
    const fault = page.locator('#field-until-fault');
    await walker.fill({ ...REQUEST, until: '2018-05-01' });
    await fault.filter({ hasText: 'The end 1 May 2018 has passed' }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('field-until');
    await walker.fill({ until: '2020-05-01' });
    await fault.filter({ hasText: 'at most 365 days' }).waitFor();
    expect(await page.inputValue('#field-reason')).toBe(REQUEST.reason);
  });

  step('with an end that the policy allows the request is raised, with its thread', async () => {
    await walker.fill({ until: '2018-09-30' });
    await walker.taken();
    await walker.goTo('approvals');
    const card = await walker.see(
      /^EX-1 · Kaspersky in .*Netherlands · until 30 September 2018 · waiting, 0 of 2/,
    );
    expect(await card.textContent()).toContain(REQUEST.scope);
    await card.locator('.thread-link').click();
    await page.locator('#thread-stream h3', { hasText: 'What EX-1 rests on' }).waitFor();
    await page.click('#thread-close');
  });

  step('nobody approves their own request', async () => {
    await walker.press(await walker.see('EX-1'), 'Approve');
    await walker.fill({ note: 'I need it.' });
    await walker.see('You asked for EX-1 yourself: somebody else has to decide it.');
    expect(await walker.headlines()).toEqual([expect.stringContaining('waiting, 0 of 2')]);
  });

  step('two approvers grant it by button, each with a note', async () => {
    await walker.become('Sam Security');
    await walker.press(await walker.see('EX-1'), 'Approve');
    await walker.fill({ note: 'The lab has no way out.' });
    await walker.taken();
    await walker.see('waiting, 1 of 2 (security 1/1, legal 0/1)');
    await walker.become('Lena Legal');
    await walker.press(await walker.see('waiting, 1 of 2'), 'Approve');
    await walker.fill({ note: 'Within the letter of the measure.' });
    await walker.taken();
    const card = await walker.see('until 30 September 2018 · granted');
    expect(await card.textContent()).toContain('The lab has no way out.');
    expect(await card.textContent()).toContain('Within the letter of the measure.');
  });

  step('the thread tells of both votes, and the requester is told in private', async () => {
    await page.locator('.thread-link').click();
    const thread = page.locator('#thread-stream');
    await thread.locator('h3', { hasText: 'Lena Legal approved EX-1: granted.' }).waitFor();
    await thread.locator('h3', { hasText: 'Sam Security approved EX-1' }).waitFor();
    await page.click('#thread-close');
    await walker.become('Rita Requester');
    await walker.goTo('Interdict');
    await walker.see('Lena Legal approved EX-1: granted.');
  });

  step('the day after its end it is expired, and everyone concerned is told', async () => {
    await walker.setClock('2018-10-01');
    await walker.see('until 30 September 2018: it has ended.');
    await walker.goTo('approvals');
    const card = await walker.see('until 30 September 2018 · expired');
    expect(await card.getByRole('button', { name: 'Revoke' }).count()).toBe(0);
  });

  /** All that everyone sees, and what the requester was told, as the page shows it. */
  async function everything(): Promise<Record<string, string[]>> {
    const seen: Record<string, string[]> = {};
    for (const channel of ['general', 'security-alerts', 'triage', 'approvals']) {
      await walker.goTo(channel);
      seen[channel] = await walker.headlines();
    }
    await page.locator('.thread-link').click();
    await page.locator('#thread-stream h3', { hasText: 'it has ended' }).waitFor();
    seen.thread = await walker.headlines('#thread-stream');
    await page.click('#thread-close');
    await walker.goTo('Interdict');
    seen.private = await walker.headlines();
    return seen;
  }

  step('a killed process that starts again shows everything, once', async () => {
    const before = await everything();
    expect(before['security-alerts']).toHaveLength(1);
    expect(before.triage).toHaveLength(1);
    expect(before.general).toHaveLength(1);
    expect(before.approvals).toHaveLength(1);
    // The card itself, what it rests on, two votes, its end.
    expect(before.thread).toHaveLength(5);
    await bot.kill();
    await page.locator('#lost').waitFor();
    bot = await startBot(folder.home, Number(new URL(bot.address).port));
    await page.locator('#lost').waitFor({ state: 'hidden' });
    await page.reload();
    await walker.become('Rita Requester');
    expect(await everything()).toEqual(before);
    await walker.goTo('general');
    await walker.say(QUESTION);
    await walker.see('Prohibited for central government');
  });

  step('the ledger is whole, and the page complained of nothing but the lost connection', async () => {
    await bot.kill();
    const { status, words } = await verifyLedger(folder.home);
    expect(words).toMatch(/^The ledger is whole: [1-9]\d* entries/);
    expect(status).toBe(0);
    expect(faults.filter((fault) => !/net::ERR|Failed to load resource/.test(fault))).toEqual([]);
  });
});
