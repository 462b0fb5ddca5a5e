/** What every mailbox promises. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import { Refusal } from '../../src/domain/error.ts';
import type { Mailbox } from '../../src/domain/mailbox.ts';
import { createMailbox } from '../../src/stores/mailbox.ts';
import type { Bench, NewBench } from './bench.ts';

const news = { platform: 'sandbox', channel: 'news' };
const card = (title: string): Card => ({ title, tone: 'plain', blocks: [], buttons: [] });

export function describeMailbox(newBench: NewBench): void {
  describe('the mailbox', () => {
    let bench: Bench;
    let mailbox: Mailbox;
    beforeEach(async () => {
      bench = await newBench();
      mailbox = createMailbox((await bench.open()).database, bench.clock);
    });
    afterEach(() => bench.close());

    it('keeps letters, oldest first, with place, person and instant', async () => {
      const first = await mailbox.post(news, card('one'), 'k1');
      bench.clock.at -= 100;
      await mailbox.post({ ...news, thread: first.id, only: 'lena' }, card('two'), 'k2');
      expect(await mailbox.letters()).toMatchObject([
        {
          id: first.id,
          channel: 'news',
          thread: null,
          only: null,
          edits: 0,
          at: 1_000_000,
          threadTitle: null,
        },
        { channel: 'news', thread: first.id, only: 'lena', card: card('two'), at: 999_900 },
      ]);
    });

    it('gives the letter that is there when its key is posted again', async () => {
      const first = await mailbox.post(news, card('one'), 'k1');
      expect(await mailbox.post(news, card('other'), 'k1')).toEqual(first);
      expect(await mailbox.letters()).toEqual([first]);
    });

    it('counts an edit, and none when the card is the same', async () => {
      const { id } = await mailbox.post(news, card('one'), 'k1');
      expect(await mailbox.edit(id, card('two'))).toMatchObject({ card: card('two'), edits: 1 });
      expect(await mailbox.edit(id, card('two'))).toMatchObject({ edits: 1 });
    });

    it('opens one thread below a letter, which keeps its title', async () => {
      const { id } = await mailbox.post(news, card('one'), 'k1');
      await mailbox.openThread(id, 'EX-1');
      expect(await mailbox.openThread(id, 'EX-2')).toMatchObject({ id, threadTitle: 'EX-1' });
    });

    it('says that a letter is not there', async () => {
      await expect(mailbox.edit('nothing', card('x'))).rejects.toThrow(Refusal);
      await expect(mailbox.openThread('nothing', 'x')).rejects.toMatchObject({ code: 'not_found' });
    });
  });
}
