import { createHmac } from 'node:crypto';
import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adminOf } from './slack/admin.ts';
import { type FakeSlack, openFakeSlack } from './slack/server.ts';
import type { Json } from './slack/world.ts';

let fake: FakeSlack;
let client: WebClient;

const nothing = () => {};
/** The client logs every refusal; here each is expected. */
const logger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

const clientOf = (token: string) =>
  new WebClient(token, {
    logger,
    slackApiUrl: fake.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });

beforeEach(async () => {
  fake = await openFakeSlack({ standing: true, now: Date.parse('2026-11-23T09:00:00Z') });
  client = clientOf(fake.botToken);
});
afterEach(() => fake.close());

const id = (name: string) => [...fake.world.channels.values()].find((each) => each.name === name)!.id;
const user = (name: string) => [...fake.world.people.values()].find((each) => each.name === name)!.id;

/** The error of a call that must be refused, with Slack's reasons. */
async function refusal(call: Promise<unknown>): Promise<{ error: string; messages: string[] } & Json> {
  try {
    await call;
  } catch (error) {
    const { data } = error as {
      data?: Json & { error: string; response_metadata?: { messages?: string[] } };
    };
    if (data) return { ...data, messages: data.response_metadata?.messages ?? [] };
    throw error;
  }
  throw new Error('The call was not refused.');
}

const section = (text: string): Json => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (more: Json = {}): Json => ({
  type: 'button',
  action_id: 'go',
  text: { type: 'plain_text', text: 'Go' },
  ...more,
});
const actions = (...elements: Json[]): Json => ({ type: 'actions', elements });
const post = (more: Json) =>
  client.chat.postMessage({ channel: id('general'), text: 'text', ...more } as never);
const postBlocks = (...blocks: Json[]) => post({ blocks });

describe('who may call what', () => {
  test('a call without a token, with a wrong one, or with one that was revoked is refused', async () => {
    expect((await refusal(clientOf('').auth.test())).error).toBe('not_authed');
    expect((await refusal(clientOf('xoxb-wrong').auth.test())).error).toBe('invalid_auth');
    fake.revokeToken();
    expect((await refusal(client.auth.test())).error).toBe('token_revoked');
  });

  test('a missing scope is named, with the ones that were granted', async () => {
    fake.grant(['chat:write', 'commands']);
    expect(await refusal(client.users.info({ user: user('rita') }))).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write,commands',
    });
    expect((await refusal(client.conversations.history({ channel: id('audit') }))).needed).toBe(
      'groups:history',
    );
  });

  test('the app token opens connections and nothing else; the bot token does all but that', async () => {
    expect((await clientOf(fake.appToken).apps.connections.open({})).url).toMatch(/^ws:/);
    expect((await refusal(clientOf(fake.appToken).auth.test())).error).toBe('not_allowed_token_type');
    expect((await refusal(client.apps.connections.open({}))).error).toBe('not_allowed_token_type');
  });

  test('an answer names the scopes that were granted, and the time', async () => {
    const response = await fetch(`${fake.apiUrl}auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${fake.botToken}` },
    });
    expect(response.headers.get('x-oauth-scopes')).toContain('chat:write');
    expect(response.headers.get('date')).toBe('Mon, 23 Nov 2026 09:00:00 GMT');
  });

  test('a second workspace has its own token, channels and people', async () => {
    const second = clientOf('xoxb-fake-second');
    const auth = await second.auth.test();
    expect(auth.team_id).not.toBe((await client.auth.test()).team_id);
    expect((await second.conversations.list()).channels?.map(({ name }) => name)).toEqual(['labs']);
    expect((await refusal(second.chat.postMessage({ channel: id('alerts'), text: 'x' }))).error).toBe(
      'channel_not_found',
    );
  });
});

describe('messages', () => {
  test('a message is posted, found again by its metadata, edited, answered in its thread, deleted', async () => {
    const channel = id('general');
    const metadata = { event_type: 'interdict', event_payload: { key: 'k-1' } };
    const { ts } = await client.chat.postMessage({ channel, text: 'first', metadata });
    const [found] = (await client.conversations.history({ channel, include_all_metadata: true })).messages!;
    expect((found as Json).metadata).toEqual(metadata);
    await client.chat.postMessage({ channel, text: 'below', thread_ts: ts! });
    await client.chat.update({ channel, ts: ts!, text: 'second' });
    expect(fake.messages('general').map(({ words, edits }) => [words, edits])).toEqual([['second', 1]]);
    expect(fake.thread(ts!).map(({ words }) => words)).toEqual(['below']);
    expect((await client.conversations.replies({ channel, ts: ts! })).messages).toHaveLength(2);
    await client.chat.delete({ channel, ts: ts! });
    expect(fake.messages('general')).toEqual([]);
    expect((await refusal(client.chat.update({ channel, ts: ts!, text: 'x' }))).error).toBe(
      'message_not_found',
    );
  });

  test.each([
    ['a channel that is not there', 'C0NOWHERE0', 'channel_not_found'],
    ['a private channel without the app', 'secret', 'channel_not_found'],
    ['a public channel without the app', 'elsewhere', 'not_in_channel'],
    ['an archived channel', 'attic', 'is_archived'],
  ])('nothing can be posted to %s', async (_, channel, error) => {
    const there = [...fake.world.channels.values()].find(({ name }) => name === channel);
    expect((await refusal(client.chat.postMessage({ channel: there?.id ?? channel, text: 'x' }))).error).toBe(
      error,
    );
  });

  test('a message needs words or blocks, and a thread needs its parent', async () => {
    expect((await refusal(post({ text: '' }))).error).toBe('no_text');
    expect((await refusal(post({ thread_ts: '1.000001' }))).error).toBe('thread_not_found');
  });

  test("somebody else's message cannot be edited or deleted, nor one in an archived channel", async () => {
    const { ts } = await fake.say('rita', 'general', 'mine');
    const there = { channel: id('general'), ts };
    expect((await refusal(client.chat.update({ ...there, text: 'x' }))).error).toBe('cant_update_message');
    expect((await refusal(client.chat.delete(there))).error).toBe('cant_delete_message');
    const own = await post({});
    fake.archive('general');
    expect(
      (await refusal(client.chat.update({ channel: id('general'), ts: own.ts!, text: 'x' }))).error,
    ).toBe('is_inactive');
  });

  test('a text over 40,000 characters is cut when it is posted; over 4,000 it is refused in an edit', async () => {
    const posted = await post({ text: 'x'.repeat(40_001) });
    expect(posted.warning).toBe('message_truncated');
    expect(fake.messages('general')[0]?.words).toHaveLength(40_000);
    const edit = (text: string) => client.chat.update({ channel: id('general'), ts: posted.ts!, text });
    expect((await refusal(edit('x'.repeat(4001)))).error).toBe('msg_too_long');
    await edit('x'.repeat(4000));
  });

  test('text without blocks takes the blocks away in an edit', async () => {
    const { ts } = await postBlocks(section('with blocks'));
    await client.chat.update({ channel: id('general'), ts: ts!, text: 'bare' });
    expect(fake.messages('general')[0]).toMatchObject({ words: 'bare', blocks: [] });
  });

  test('a whisper is seen by one person of the channel, and cannot be edited', async () => {
    const channel = id('general');
    const { message_ts } = await client.chat.postEphemeral({ channel, user: user('rita'), text: 'psst' });
    expect(fake.ephemeral('rita', 'general').map(({ words }) => words)).toEqual(['psst']);
    expect(fake.ephemeral('sam', 'general')).toEqual([]);
    expect(fake.messages('general')).toEqual([]);
    expect((await refusal(client.chat.update({ channel, ts: message_ts!, text: 'x' }))).error).toBe(
      'message_not_found',
    );
    expect(
      (await refusal(client.chat.postEphemeral({ channel: id('audit'), user: user('greta'), text: 'x' })))
        .error,
    ).toBe('user_not_in_channel');
  });
});

describe('limits of blocks', () => {
  const option = (text: string) => ({ text: { type: 'plain_text', text }, value: text.slice(0, 150) });
  const select = (options: Json[], more: Json = {}): Json => ({
    type: 'static_select',
    action_id: 's',
    options,
    ...more,
  });

  test.each<[string, Json[]]>([
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['a section of 3,001 characters', [section('x'.repeat(3001))]],
    ['an empty section', [section('')]],
    ['a section with nothing', [{ type: 'section' }]],
    ['a header of 151', [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]],
    ['a header with markup', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
    [
      '11 fields',
      [{ type: 'section', fields: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }],
    ],
    ['a field of 2,001', [{ type: 'section', fields: [{ type: 'mrkdwn', text: 'x'.repeat(2001) }] }]],
    [
      '11 elements of context',
      [{ type: 'context', elements: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }],
    ],
    ['26 actions', [actions(...Array.from({ length: 26 }, (_, at) => button({ action_id: `a${at}` })))]],
    ['no actions', [actions()]],
    ['a button of 76 characters', [actions(button({ text: { type: 'plain_text', text: 'x'.repeat(76) } }))]],
    ['a button with a value of 2,001', [actions(button({ value: 'x'.repeat(2001) }))]],
    ['a button with markup', [actions(button({ text: { type: 'mrkdwn', text: 'x' } }))]],
    ['an action id of 256', [actions(button({ action_id: 'x'.repeat(256) }))]],
    ['two buttons with one action id', [actions(button(), button())]],
    [
      'two blocks with one block id',
      [
        { ...section('a'), block_id: 'b' },
        { ...section('c'), block_id: 'b' },
      ],
    ],
    ['a menu without options', [actions(select([]))]],
    ['a menu of 101 options', [actions(select(Array.from({ length: 101 }, (_, at) => option(`o${at}`))))]],
    ['an option of 76 characters', [actions(select([option('x'.repeat(76))]))]],
    [
      'an initial option that is no option',
      [actions(select([option('a')], { initial_option: option('b') }))],
    ],
    [
      'six options of an overflow menu',
      [
        actions({
          type: 'overflow',
          action_id: 'o',
          options: Array.from({ length: 6 }, (_, at) => option(`o${at}`)),
        }),
      ],
    ],
    [
      'an input in a message',
      [{ type: 'input', label: { type: 'plain_text', text: 'x' }, element: { type: 'plain_text_input' } }],
    ],
    ['a property that Slack does not know', [{ ...section('x'), colour: 'red' }]],
    ['a block that Slack does not know', [{ type: 'banner' }]],
    [
      'an image without words for those who do not see it',
      [{ type: 'image', image_url: 'https://image.example/a.png' }],
    ],
    [
      'rich text with an unknown element',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'shout', text: 'x' }] }],
        },
      ],
    ],
  ])('%s is refused, with a pointer to the place', async (_, blocks) => {
    const { error, messages } = await refusal(postBlocks(...blocks));
    expect(error).toBe('invalid_blocks');
    expect(messages[0]).toMatch(/^\[ERROR\] .+ \[json-pointer:\/blocks.*\]$/);
  });

  test('what stands right at the limits is taken', async () => {
    await postBlocks(
      section('x'.repeat(3000)),
      { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(150) } },
      {
        type: 'section',
        fields: Array.from({ length: 10 }, () => ({ type: 'mrkdwn', text: 'x'.repeat(200) })),
      },
      actions(...Array.from({ length: 25 }, (_, at) => button({ action_id: `a${at}`, value: 'v' }))),
      actions(select([option('a'), option('b')], { initial_option: option('b') })),
    );
    expect(fake.messages('general')[0]?.buttons).toHaveLength(25);
  });

  test('each block may be within its limit and all together too long', async () => {
    const long = Array.from({ length: 5 }, () => section('x'.repeat(2900)));
    expect((await refusal(postBlocks(...long))).error).toBe('msg_blocks_too_long');
    await postBlocks(...long.slice(0, 4));
  });

  test('the reason names the limit', async () => {
    const { messages } = await refusal(postBlocks(section('fine'), section('x'.repeat(3001))));
    expect(messages).toEqual([
      '[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]',
    ]);
  });
});

describe('rates', () => {
  test('a channel takes a short burst, then a message a second', async () => {
    for (const text of ['1', '2', '3']) await post({ text });
    await expect(post({ text: '4' })).rejects.toMatchObject({ retryAfter: 1 });
    await client.chat.postMessage({ channel: id('alerts'), text: 'another channel' });
    fake.clock.advance(1000);
    await post({ text: '4' });
    await expect(post({ text: '5' })).rejects.toMatchObject({ retryAfter: 1 });
    expect(fake.messages('general')).toHaveLength(4);
    expect(fake.log.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  test('a method of tier 2 takes twenty calls a minute', async () => {
    for (let at = 0; at < 20; at += 1) await client.usergroups.list();
    await expect(client.usergroups.list()).rejects.toMatchObject({ retryAfter: 3 });
    fake.clock.advance(3000);
    await client.usergroups.list();
  });
});

describe('what goes wrong on purpose', () => {
  test('a dropped connection has done the work', async () => {
    fake.fault('chat.postMessage', { kind: 'drop' });
    await expect(post({ text: 'lost answer' })).rejects.toThrow();
    expect(fake.messages('general').map(({ words }) => words)).toEqual(['lost answer']);
  });

  test('429, 500 and an error are answered so often as was said, and do nothing', async () => {
    fake.fault('chat.postMessage', { kind: 'ratelimited', retryAfter: 7 });
    fake.fault('chat.postMessage', { kind: 'status', status: 500 });
    fake.fault('chat.postMessage', { kind: 'error', error: 'fatal_error' });
    await expect(post({})).rejects.toMatchObject({ retryAfter: 7 });
    await expect(post({})).rejects.toMatchObject({ statusCode: 500 });
    expect((await refusal(post({}))).error).toBe('fatal_error');
    expect(fake.messages('general')).toEqual([]);
    await post({});
  });
});

describe('triggers and modals', () => {
  const modal = (more: Json = {}): Json => ({
    type: 'modal',
    title: { type: 'plain_text', text: 'Title' },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [
      {
        type: 'input',
        block_id: 'why',
        label: { type: 'plain_text', text: 'Why' },
        element: { type: 'plain_text_input', action_id: 'v', max_length: 10 },
      },
    ],
    ...more,
  });
  const open = (trigger_id: string, view = modal()) => client.views.open({ trigger_id, view } as never);

  /** Types a command that nobody hears, for its trigger. */
  async function trigger(): Promise<string> {
    const { delivery } = await fake.slash('rita', 'general', 'x');
    return String(delivery.payload.trigger_id);
  }

  test('a trigger is good once, and for three seconds', async () => {
    expect((await refusal(open('1.2.3'))).error).toBe('invalid_trigger_id');
    const first = await trigger();
    await open(first);
    expect((await refusal(open(first))).error).toBe('exchanged_trigger_id');
    const second = await trigger();
    fake.clock.advance(3001);
    expect((await refusal(open(second))).error).toBe('expired_trigger_id');
  });

  test.each<[string, Json]>([
    ['a title of 25 characters', modal({ title: { type: 'plain_text', text: 'x'.repeat(25) } })],
    ['a submit button of 25', modal({ submit: { type: 'plain_text', text: 'x'.repeat(25) } })],
    ['private metadata of 3,001', modal({ private_metadata: 'x'.repeat(3001) })],
    ['a callback id of 256', modal({ callback_id: 'x'.repeat(256) })],
    ['101 blocks', modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) })],
    ['inputs without a submit button', modal({ submit: undefined })],
  ])('a modal with %s is refused', async (_, view) => {
    expect((await refusal(open(await trigger(), view))).error).toBe('invalid_arguments');
    expect(fake.views('rita')).toEqual([]);
  });

  test('an update with an old hash is refused', async () => {
    const { view } = (await open(await trigger())) as unknown as { view: { id: string; hash: string } };
    const change = (hash: string) => client.views.update({ view_id: view.id, hash, view: modal() } as never);
    await change(view.hash);
    expect((await refusal(change(view.hash))).error).toBe('hash_conflict');
  });

  test("Slack's own client sends no form that lacks a required field or is too long", async () => {
    const { view } = (await open(await trigger())) as unknown as { view: { id: string } };
    await expect(fake.submit('rita', view.id, {})).rejects.toThrow('"Why" is required');
    await expect(fake.submit('rita', view.id, { Why: 'x'.repeat(11) })).rejects.toThrow('too long');
    await expect(fake.submit('sam', view.id, { Why: 'x' })).rejects.toThrow('sees no view');
  });

  test('a Home tab is published for one person', async () => {
    await client.views.publish({
      user_id: user('rita'),
      view: { type: 'home', blocks: [section('Yours')] } as never,
    });
    expect(fake.home('rita')?.words).toBe('Yours');
    expect(fake.home('sam')).toBeNull();
  });
});

describe('people', () => {
  test('guests and strangers are told apart', async () => {
    const of = async (name: string) => (await client.users.info({ user: user(name) })).user as Json;
    expect(await of('greta')).toMatchObject({ is_restricted: true, is_ultra_restricted: false });
    expect(await of('gus')).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    expect(await of('xena')).toMatchObject({ is_stranger: true });
    expect((await of('xena')).team_id).not.toBe((await of('rita')).team_id);
    expect((await refusal(client.users.info({ user: 'U0NOBODY' }))).error).toBe('user_not_found');
  });

  test('an address is shown only with its own scope', async () => {
    expect(((await client.users.info({ user: user('rita') })).user as Json).profile).not.toHaveProperty(
      'email',
    );
    fake.grant(['users:read', 'users:read.email']);
    expect((await client.users.info({ user: user('rita') })).user?.profile?.email).toBe('rita@acme.example');
  });

  test('a user group has its members of now', async () => {
    const usergroup = [...fake.world.usergroups.values()].find(({ handle }) => handle === 'security')!.id;
    expect((await client.usergroups.users.list({ usergroup })).users).toEqual([user('sam')]);
    fake.setGroup('security', ['sam', 'lena']);
    expect((await client.usergroups.users.list({ usergroup })).users).toEqual([user('sam'), user('lena')]);
    expect((await refusal(client.usergroups.users.list({ usergroup: 'S0NONE' }))).error).toBe(
      'no_such_subteam',
    );
  });

  test('long lists come in pages', async () => {
    const first = await client.users.list({ limit: 2 });
    expect(first.members).toHaveLength(2);
    const names: string[] = [];
    for await (const page of client.paginate('users.list', { limit: 2 }))
      names.push(...((page as unknown as Json).members as { name: string }[]).map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('otto');
  });
});

describe('files', () => {
  test('an upload goes through its three steps and stands in the channel', async () => {
    const { ts } = await post({ text: 'parent' });
    await client.filesUploadV2({
      channel_id: id('general'),
      thread_ts: ts!,
      file: Buffer.from('a drawing'),
      filename: 'map.png',
      alt_text: 'A map',
      initial_comment: 'here',
    });
    expect(fake.thread(ts!)).toMatchObject([{ words: 'here', files: ['map.png'] }]);
    expect(String([...fake.world.files.values()][0]?.bytes)).toBe('a drawing');
  });

  test('an upload of another length than was said is refused', async () => {
    const { upload_url, file_id } = (await client.files.getUploadURLExternal({
      filename: 'a',
      length: 3,
    })) as {
      upload_url: string;
      file_id: string;
    };
    expect((await fetch(upload_url, { method: 'POST', body: 'four' })).status).toBe(400);
    const files = [{ id: file_id }] as [{ id: string }];
    expect((await refusal(client.files.completeUploadExternal({ files }))).error).toBe('file_not_found');
  });
});

describe('response addresses', () => {
  async function address(): Promise<string> {
    const { delivery } = await fake.slash('rita', 'elsewhere', 'x');
    return String(delivery.payload.response_url);
  }
  const use = async (url: string, body: Json) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return `${response.status} ${await response.text()}`;
  };

  test('one is good for five answers, also where the app is not in the channel', async () => {
    const url = await address();
    for (let at = 1; at <= 5; at += 1) expect(await use(url, { text: `answer ${at}` })).toBe('200 ok');
    expect(await use(url, { text: 'answer 6' })).toBe('404 used_url');
    expect(fake.ephemeral('rita', 'elsewhere')).toHaveLength(5);
    expect(fake.messages('elsewhere')).toEqual([]);
  });

  test('one is good for thirty minutes', async () => {
    const url = await address();
    fake.clock.advance(30 * 60_000 + 1);
    expect(await use(url, { text: 'late' })).toBe('404 expired_url');
  });

  test('what is pressed can be replaced or taken away, and shown to all', async () => {
    const { ts } = await postBlocks(section('old'), actions(button()));
    const { delivery } = await fake.press('rita', ts!, 'Go');
    const url = String(delivery.payload.response_url);
    expect(await use(url, { text: 'new', replace_original: true })).toBe('200 ok');
    expect(await use(url, { text: 'for all', response_type: 'in_channel' })).toBe('200 ok');
    expect(fake.messages('general').map(({ words }) => words)).toEqual(['new', 'for all']);
    expect(await use(url, { delete_original: true })).toBe('200 ok');
    expect(fake.messages('general').map(({ words }) => words)).toEqual(['for all']);
    expect(await use(url, { blocks: [section('')] })).toBe('400 invalid_blocks');
  });
});

describe('as a person reads', () => {
  test('markup is applied, references are resolved, and what alerts somebody is told', async () => {
    await postBlocks(
      section('*strong* and <https://a.example|a link>, <!channel> & <@U1> :x: <!subteam^S9|@sec>'),
    );
    expect(fake.messages('general')[0]).toMatchObject({
      words: 'strong and a link, @channel & @U1 ❌ @sec',
      pings: ['@channel', 'U1', 'subteam S9'],
      links: ['https://a.example'],
      emoji: ['x'],
    });
  });

  test('what is escaped, plain or rich text is shown as it stands and alerts nobody', async () => {
    const hostile = '<!channel> *a* <@U1>';
    await postBlocks(
      { type: 'section', text: { type: 'plain_text', text: hostile, emoji: false } },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: hostile }] }],
      },
      { type: 'section', text: { type: 'mrkdwn', verbatim: true, text: '&lt;!channel&gt; @channel' } },
    );
    expect(fake.messages('general')[0]).toMatchObject({
      words: `${hostile}\n${hostile}\n<!channel> @channel`,
      pings: [],
    });
  });

  test('an unlinked name alerts where Slack parses it', async () => {
    await postBlocks(section('hello @channel'));
    expect(fake.messages('general')[0]?.pings).toEqual(['@channel']);
  });
});

describe('from outside', () => {
  test('the admin interface plays people, and names what it does not know', async () => {
    const open = await openFakeSlack({ extra: adminOf });
    const call = async (name: string, body: Json) => {
      const response = await fetch(`${open.address}/admin/${name}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Json };
    };
    expect((await call('slash', { person: 'rita', channel: 'general', text: 'x' })).body).toMatchObject({
      acked: false,
    });
    expect((await call('warnings', { person: 'rita' })).body).toEqual([
      'operation failed: connection_failed',
    ]);
    expect(await call('messages', { channel: 'nope' })).toMatchObject({ status: 400 });
    expect((await call('nonsense', {})).status).toBe(404);
    await open.close();
  });
});

test('a signed request carries the signature of its very body', () => {
  const { headers, body } = fake.deliveries.sign('slash_commands', { text: 'x' });
  const base = `v0:${headers['x-slack-request-timestamp']}:${body}`;
  const digest = createHmac('sha256', fake.signingSecret).update(base).digest('hex');
  expect(headers['x-slack-signature']).toBe(`v0=${digest}`);
});
