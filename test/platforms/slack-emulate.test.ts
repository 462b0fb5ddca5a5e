import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import { Refusal } from '../../src/domain/error.ts';
import type { PlatformHouse } from '../../src/domain/ports.ts';
import { openOffices } from '../../src/platforms/slack/offices.ts';
import { createPictures } from '../../src/platforms/slack/pictures.ts';
import { createPosting, type Posting } from '../../src/platforms/slack/posting.ts';

// A Slack Web API that somebody else wrote. It has no Socket Mode, so posting is held to it alone.
let emulator: Emulator;
let posting: Posting;
const channel = { platform: 'slack', channel: 'C000000001' };
const TOKEN = 'xoxb-emulate';

/** Posting as a process has it that was just started. */
async function openPosting(): Promise<Posting> {
  const offices = await openOffices({
    tokens: [TOKEN],
    workspaces: ['T000000001'],
    apiUrl: `${emulator.url}/api/`,
    onFatal: () => {},
  });
  const house: Pick<PlatformHouse, 'renderPng' | 'warn'> = {
    renderPng: async () => Buffer.from('a drawing'),
    warn: () => {},
  };
  return createPosting({ offices, pictures: createPictures(house), warn: house.warn });
}

beforeAll(async () => {
  emulator = await createEmulator({ service: 'slack', port: 0 });
  posting = await openPosting();
});
afterAll(() => emulator.close());

async function call(method: string, args: Record<string, string>) {
  const response = await fetch(`${emulator.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(args),
  });
  return (await response.json()) as Record<string, unknown> & {
    messages?: { ts: string; text: string; thread_ts?: string; blocks?: unknown[] }[];
    files?: { name: string; title: string }[];
  };
}

const card = (title: string, blocks: Card['blocks'] = []): Card => ({
  title,
  tone: 'note',
  blocks,
  buttons: [],
});
const messages = async () =>
  (await call('conversations.history', { channel: channel.channel })).messages ?? [];

test('a card is posted once for its key, also by a process that knows nothing of the first', async () => {
  const ref = await posting.post(channel, card('Posted'), 'emulate-1');
  expect(await posting.post(channel, card('Posted'), 'emulate-1')).toEqual(ref);
  expect(await (await openPosting()).post(channel, card('Posted'), 'emulate-1')).toEqual(ref);
  expect((await messages()).filter(({ text }) => text.includes('Posted'))).toHaveLength(1);
});

test('a reply stands in its thread', async () => {
  const ref = await posting.post(channel, card('Parent'), 'emulate-2');
  await posting.post({ ...channel, thread: ref.id }, card('Below'), 'emulate-3');
  const { messages: thread = [] } = await call('conversations.replies', {
    channel: channel.channel,
    ts: ref.id,
  });
  expect(thread.map(({ text }) => text)).toEqual([
    expect.stringContaining('Parent'),
    expect.stringContaining('Below'),
  ]);
});

test('an edit replaces the card; an edit of what is gone is refused', async () => {
  const ref = await posting.post(channel, card('Before'), 'emulate-4');
  await posting.edit(ref, card('After'));
  const [shown] = (await messages()).filter(({ ts }) => ts === ref.id);
  expect(shown?.text).toContain('After');
  expect(JSON.stringify(shown?.blocks)).not.toContain('Before');
  await expect(posting.edit({ place: channel, id: '1.000001' }, card('x'))).rejects.toSatisfy(
    (error) => error instanceof Refusal && error.code === 'not_found',
  );
});

test('a channel that is not there refuses a card for good', async () => {
  await expect(
    posting.post({ platform: 'slack', channel: 'C0NOWHERE' }, card('x'), 'emulate-5'),
  ).rejects.toSatisfy((error) => error instanceof Refusal && error.code === 'not_found');
});

test('a drawing is uploaded with its words', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>';
  await posting.post(channel, card('Drawn', [{ kind: 'image', alt: 'A map of the bans', svg }]), 'emulate-6');
  const { files = [] } = await call('files.list', {});
  expect(files.map(({ title }) => title)).toContain('A map of the bans');
});
