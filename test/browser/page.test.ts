import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, openChromium, openPage } from './chromium.ts';
import { ALERT, HOSTILE, openStage, REQUEST } from './stage.ts';

const place = (channel: string) => ({ platform: 'sandbox', channel });

describe.skipIf(!hasChromium)('the page of the sandbox', { timeout: 30_000 }, () => {
  let browser: Browser;
  let stage: Awaited<ReturnType<typeof openStage>>;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    browser = await openChromium();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    stage = await openStage();
    ({ page, faults } = await openPage(browser, stage.sandbox.address));
  });
  afterEach(async () => {
    await page.context().close();
    await stage.sandbox.stop();
  });

  async function type(words: string): Promise<void> {
    await page.fill('#words', words);
    await page.press('#words', 'Escape');
    await page.press('#words', 'Enter');
  }

  const options = () => page.locator('#composer [role=option]:visible strong').allTextContents();

  test('a typed question shows its answer, to the one who asked alone', async () => {
    await type('/interdict is kaspersky banned in the netherlands');
    await page.getByRole('heading', { name: 'Prohibited for central government' }).waitFor();
    expect(await page.locator('.message .whisper').last().textContent()).toBe('Only you can see this');
    expect(await page.locator('.card .tone').textContent()).toBe('Stop');
    expect(await page.inputValue('#words')).toBe('');
    expect(stage.received[0]).toMatchObject({
      line: 'is kaspersky banned in the netherlands',
      source: 'typed',
    });
    await page.getByText('Amir Haddad').click();
    await page.locator('.welcome').waitFor();
    expect(faults).toEqual([]);
  });

  test('sources are links that give nothing away; an address that is none of the web is no link', async () => {
    await type('/interdict is kaspersky banned');
    await page.locator('.card').waitFor();
    await page.locator('details[data-key=sources] summary').click();
    const links = await page
      .locator('.sources a')
      .evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.getAttribute('rel')]));
    expect(links).toEqual([
      ['https://government.example/letter', 'noopener noreferrer'],
      ['https://news.example/kaspersky', 'noopener noreferrer'],
    ]);
    expect(await page.getByText('Another notice').isVisible()).toBe(true);
  });

  test('completion leads from the slash to a whole command by the keyboard alone', async () => {
    await page.locator('#words').pressSequentially('/');
    expect(await options()).toEqual([
      '/interdict ask',
      '/interdict vendor',
      '/interdict report',
      '/interdict exception',
    ]);
    await page.locator('#words').pressSequentially('interdict ex');
    expect(await options()).toEqual(['exception']);
    await page.keyboard.press('Tab');
    expect(await page.inputValue('#words')).toBe('/interdict exception ');
    expect(await options()).toEqual(['exception request', 'exception approve', 'exception list']);
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('#words', 'aria-activedescendant')).toBeTruthy();
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#words')).toBe('/interdict exception request ');
    await page.locator('#words').pressSequentially('vendor:hu');
    await page.getByRole('option', { name: 'Huawei Technologies' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.inputValue('#words')).toBe(
      '/interdict exception request vendor:"Huawei Technologies" ',
    );
    await page.locator('#words').pressSequentially('places:Netherlands,li');
    await page.getByRole('option', { name: 'Lithuania' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.inputValue('#words')).toMatch(/places:Netherlands,Lithuania $/);
    expect(await options()).toEqual(['term:']);
    expect(stage.received).toEqual([]);
  });

  test('Escape closes the suggestions, and Enter then sends what was typed', async () => {
    await page.locator('#words').pressSequentially('/interdict exc');
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('#words', 'aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.locator('.said').waitFor();
    expect(stage.received[0]?.line).toBe('exc');
  });

  test('a form opens as a dialog, shows faults at its fields, and closes once it was taken', async () => {
    await type('/interdict exception request');
    const dialog = page.getByRole('dialog', { name: 'Request an exception' });
    await dialog.waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('field-vendor');
    await page.keyboard.press('Enter');
    expect(await page.locator('#field-places-fault').textContent()).toBe('Fill this in.');
    expect(await page.evaluate('document.activeElement.id')).toBe('field-places');
    expect(stage.received.filter(({ source }) => source === 'form')).toEqual([]);
    await page.fill('#field-vendor', 'Nobody');
    await page.locator('#field-places').pressSequentially('neth');
    await page.getByRole('option', { name: 'Netherlands' }).waitFor();
    await page.keyboard.press('Tab');
    await page.fill('#field-reason', 'line one\nline two');
    await dialog.getByRole('button', { name: 'Request', exact: true }).click();
    await page.getByText('did you mean Kaspersky Lab?').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('field-vendor');
    expect(await page.inputValue('#field-reason')).toBe('line one\nline two');
    await page.fill('#field-vendor', 'Kaspersky');
    await dialog.getByRole('button', { name: 'Request', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: 'EX-13 · asked for Kaspersky in Netherlands' }).waitFor();
    expect(stage.received.at(-1)?.options).toMatchObject({
      places: 'Netherlands',
      reason: 'line one\nline two',
      until: '2018-09-30',
    });
    expect(faults).toEqual([]);
  });

  test('Escape closes a form and sends nothing', async () => {
    await type('/interdict exception request');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(stage.received).toHaveLength(1);
  });

  test('switching the person by the arrow keys changes who presses, and what is seen', async () => {
    await stage.sandbox.post(
      { ...place('general'), only: 'amir' },
      { ...ALERT, title: 'For Amir alone' },
      'w',
    );
    await stage.sandbox.post(place('general'), REQUEST, 'r');
    await page.getByRole('heading', { name: 'EX-12' }).waitFor();
    expect(await page.getByText('For Amir alone').count()).toBe(0);
    await page.locator('input[value=lena]').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('For Amir alone').waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.locator('.working').waitFor();
    expect(stage.received[0]).toMatchObject({
      line: 'exception approve EX-12',
      source: 'press',
      actor: { account: 'amir', person: 'amir' },
    });
    await stage.sandbox.post({ ...place('general'), only: 'amir' }, { ...ALERT, title: 'Recorded' }, 'w2');
    await page.getByRole('heading', { name: 'Recorded' }).waitFor();
    expect(await page.locator('.working').count()).toBe(0);
    await page.reload();
    await page.getByText('For Amir alone').waitFor();
  });

  test('new messages elsewhere are marked unread until they were seen', async () => {
    await stage.sandbox.post(place('alerts'), ALERT, 'a');
    const badge = page.locator('#channels a', { hasText: 'alerts' }).locator('.badge');
    await badge.waitFor();
    expect(await badge.textContent()).toBe('1 unread');
    await page.locator('#news', { hasText: 'Interdict in #alerts: New' }).waitFor({ state: 'attached' });
    expect(await page.title()).toBe('(1) general · Interdict');
    await page.locator('#channels a', { hasText: 'alerts' }).click();
    await page.getByRole('heading', { name: 'Netherlands phases out Kaspersky' }).waitFor();
    await badge.waitFor({ state: 'detached' });
  });

  test('a thread opens beside the channel, takes plain words as commands, and Escape closes it', async () => {
    const ref = await stage.sandbox.post(place('general'), REQUEST, 'r');
    const thread = await stage.sandbox.openThread(ref, 'EX-12');
    await page.getByRole('button', { name: 'EX-12 no replies yet' }).click();
    await page.fill('#thread-words', 'approve EX-12 fine by us');
    await page.press('#thread-words', 'Enter');
    await page.locator('#thread .said', { hasText: 'approve EX-12 fine by us' }).waitFor();
    expect(stage.received[0]).toMatchObject({
      line: 'approve EX-12 fine by us',
      place: { channel: 'general', thread: thread.thread },
    });
    await page.keyboard.press('Escape');
    await page.locator('#thread').waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.className')).toBe('thread-link');
  });

  test('an edited message is redrawn in its place; open lists and the focus stay', async () => {
    const card = {
      ...REQUEST,
      blocks: [{ kind: 'list', title: 'History', folded: true, items: ['first'] } as const],
    };
    const ref = await stage.sandbox.post(place('general'), card, 'r');
    await stage.sandbox.post(place('general'), ALERT, 'later');
    await page.locator('summary', { hasText: 'History' }).click();
    await page.getByRole('button', { name: 'Deny' }).focus();
    await stage.sandbox.edit(ref, { ...card, title: 'EX-12 · waiting, 1 of 2' });
    await page.getByRole('heading', { name: 'EX-12 · waiting, 1 of 2' }).waitFor();
    expect(await page.locator('.message h3').first().textContent()).toBe('EX-12 · waiting, 1 of 2');
    expect(await page.locator('details[open]').count()).toBe(1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Deny');
  });

  test('markup and scripts in a card or in typed words are words', async () => {
    await type('/interdict hostile <img src=x onerror="document.title=5">');
    await page.getByRole('img', { name: 'A map' }).waitFor();
    expect(await page.locator('.card h3').textContent()).toBe(HOSTILE.title);
    expect(await page.locator('.said').textContent()).toContain('<img src=x onerror=');
    expect(await page.locator('.card script, .card h1, .said img, .card a').count()).toBe(0);
    await page.getByText('click').click();
    expect(await page.title()).toBe('general · Interdict');
  });

  test('after the bot was away the page finds back and shows what it missed', async () => {
    const port = Number(new URL(stage.sandbox.address).port);
    await stage.sandbox.stop();
    await page.locator('#lost').waitFor();
    stage = await openStage(undefined, port);
    await stage.sandbox.post(place('general'), ALERT, 'missed');
    await page.getByRole('heading', { name: 'Netherlands phases out' }).waitFor({ timeout: 15_000 });
    await page.locator('#lost').waitFor({ state: 'hidden' });
  });

  test('a state that was slow on its way does not undo what was heard meanwhile', async () => {
    const ref = await stage.sandbox.post(place('general'), REQUEST, 'r');
    await page.getByRole('heading', { name: 'EX-12' }).waitFor();
    let asked = 0;
    await page.route(/\/state(\?|$)/, async (route) => {
      const response = await route.fetch();
      asked += 1;
      if (asked === 2) await stage.sandbox.edit(ref, { ...REQUEST, title: 'EX-12 · granted' });
      await new Promise((resume) => setTimeout(resume, 300));
      await route.fulfill({ response });
    });
    // Coming back, the page loads once at first sight and once when it is connected.
    await page.reload();
    await page.getByRole('heading', { name: 'EX-12 · granted' }).waitFor();
    expect(asked).toBe(2);
    await page.waitForTimeout(500);
    expect(await page.locator('.message h3').textContent()).toBe('EX-12 · granted');
  });

  test('going to another day moves the clock', async () => {
    await page.getByRole('button', { name: /The clock says Mon 14 May 2018/ }).click();
    await page.fill('#clock-day', '2018-10-01');
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await page.getByRole('button', { name: /The clock says Mon 1 Oct 2018/ }).waitFor();
  });

  test('the first Tab offers to skip to the message box', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('words');
  });

  test('each tab keeps its own person, whoever was chosen in another', async () => {
    const other = await page.context().newPage();
    await other.goto(`${stage.sandbox.address}/?as=amir`);
    await other.getByText('You are Amir Haddad.').waitFor({ state: 'attached' });
    await page.locator('.person', { hasText: 'Mika Sato' }).click();
    await page.getByText('You are Mika Sato.').waitFor({ state: 'attached' });
    await other.locator('.person', { hasText: 'Joan Price' }).click();
    await other.getByText('You are Joan Price.').waitFor({ state: 'attached' });
    await Promise.all([page.reload(), other.reload()]);
    await page.getByText('You are Mika Sato.').waitFor({ state: 'attached' });
    await other.getByText('You are Joan Price.').waitFor({ state: 'attached' });
  });

  test('an address that somebody mistyped shows the first channel', async () => {
    await page.goto('about:blank');
    await page.goto(`${stage.sandbox.address}/#%E0%A4%A`);
    await page.locator('#channel-name', { hasText: 'general' }).waitFor();
    expect(faults).toEqual([]);
  });

  test('a form gives the focus back to the button that opened it', async () => {
    await type('/interdict is kaspersky banned in the netherlands');
    await page.getByRole('button', { name: 'Request exception' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Request exception');
  });

  test('a button that is pressed twice at once is pressed once', async () => {
    await stage.sandbox.post(place('general'), REQUEST, 'r');
    await page.route('**/press', async (route) => {
      await new Promise((resume) => setTimeout(resume, 200));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Approve' }).dblclick();
    await page.locator('.working').waitFor();
    expect(stage.received).toHaveLength(1);
  });

  test('the suggestions of a small form are not cut off by it', async () => {
    await type('/interdict exception request');
    await page.setViewportSize({ width: 360, height: 420 });
    await page.locator('#field-places').pressSequentially('l');
    const option = page.getByRole('option', { name: 'Lithuania' });
    await option.waitFor();
    const { x, y, width, height } = (await option.boundingBox())!;
    const found = `document.elementFromPoint(${x + width / 2}, ${y + height / 2})?.closest('li')?.textContent`;
    expect(await page.evaluate(found)).toContain('Lithuania');
  });

  test('what an open answer shows is seen by all, and kept', async () => {
    await type('/interdict is kaspersky banned in the netherlands');
    await page.getByRole('button', { name: 'Show in channel' }).click();
    await page.locator('.message:not(.private) .card').waitFor();
    await page.locator('.person', { hasText: 'Oskar Lind' }).click();
    await page.getByText('You are Oskar Lind.').waitFor({ state: 'attached' });
    expect(await page.locator('.message .card h3').allTextContents()).toEqual([
      'Prohibited for central government · Kaspersky in the Netherlands',
    ]);
    await page.reload();
    await page.locator('.message:not(.private) .card').waitFor();
  });

  test('the switch between light and dark is kept', async () => {
    const colour = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const before = await colour();
    await page.click('#theme');
    const after = await colour();
    expect(after).not.toBe(before);
    await page.reload();
    expect(await colour()).toBe(after);
  });

  test('at phone width nothing scrolls sideways, and the channels are a drawer', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const isNarrow = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth');
    const ref = await stage.sandbox.post(
      place('general'),
      { ...REQUEST, title: `EX-12 ${'x'.repeat(200)}` },
      'r',
    );
    await stage.sandbox.openThread(
      ref,
      'EX-12 Kaspersky in the Netherlands until the thirtieth of September',
    );
    await type('/interdict is kaspersky banned');
    await page.getByRole('heading', { name: 'Prohibited' }).waitFor();
    expect(await isNarrow()).toBe(true);
    await page.getByRole('button', { name: /^EX-12/ }).click();
    expect(await isNarrow()).toBe(true);
    await page.getByRole('button', { name: 'Close the thread' }).click();
    expect(await page.locator('#rail').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels and people' }).click();
    await page.getByText('Amir Haddad').click();
    await page.keyboard.press('Escape');
    await page.locator('#rail').waitFor({ state: 'hidden' });
    expect(await page.locator('.trial').textContent()).toMatch(/^You are Amir Haddad\./);
    await type('/interdict exception request');
    await page.getByRole('dialog').waitFor();
    expect(await isNarrow()).toBe(true);
  });
});
