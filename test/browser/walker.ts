/** What a person does on the sandbox's page, by clicking and typing alone. */
import type { Locator, Page } from 'playwright-core';

export type Walker = ReturnType<typeof createWalker>;

/** @param page an open page of the sandbox */
export function createWalker(page: Page) {
  const stream = page.locator('#stream');

  return {
    /** Becomes the person of that name. */
    async become(name: string): Promise<void> {
      await page.locator('.person', { hasText: name }).click();
      await page.getByText(`You are ${name}.`).waitFor({ state: 'attached' });
    },

    /** Opens a channel, or the private conversation under its name `Interdict`. */
    async goTo(channel: string): Promise<void> {
      await page.locator('.rail a.channel', { hasText: channel }).click();
      await page.locator('#channel-name', { hasText: channel }).waitFor();
    },

    /** Types a line and sends it. Escape closes the suggestions, so that Enter takes none of them. */
    async say(words: string): Promise<void> {
      await page.fill('#words', words);
      await page.press('#words', 'Escape');
      await page.press('#words', 'Enter');
    },

    /** The message of the channel whose headline holds these words; it is there once this resolves. */
    async see(headline: string | RegExp): Promise<Locator> {
      const message = stream.locator('.message', { has: page.locator('h3', { hasText: headline }) }).last();
      await message.waitFor();
      return message;
    },

    /** Presses a button of a message. */
    async press(message: Locator, label: string): Promise<void> {
      await message.getByRole('button', { name: label, exact: true }).click();
    },

    /** Fills the named fields of the form that opens, and sends it; whether it was taken is seen after. */
    async fill(fields: Readonly<Record<string, string>>): Promise<void> {
      await page.locator('#ask[open]').waitFor();
      for (const [name, value] of Object.entries(fields)) await page.fill(`#field-${name}`, value);
      await page.locator('#ask-title').click();
      await page.locator('#ask button[type=submit]').click();
    },

    /** Resolves once the form was taken and is gone. */
    taken: () => page.locator('#ask').waitFor({ state: 'hidden' }),

    /** The headlines of what everyone in the channel sees (`#stream`), or of a thread (`#thread-stream`). */
    headlines: (list = '#stream') =>
      page.locator(`${list} .message:not(.private) .card h3`).allTextContents(),

    /** Sets the clock to a day. */
    async setClock(day: string): Promise<void> {
      await page.click('#clock');
      await page.fill('#clock-day', day);
      await page.getByRole('button', { name: 'Go', exact: true }).click();
      await page.locator('#clock-set').waitFor({ state: 'hidden' });
    },
  };
}
