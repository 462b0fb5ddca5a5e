import { afterEach, describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { examine, examineNode } from '../src/cli-doctor.ts';
import { type Config, readConfig } from '../src/config.ts';
import type { Finding } from '../src/domain/finding.ts';
import { slackManifest } from '../src/platforms/slack/manifest.ts';
import { botScopes } from '../src/platforms/slack/surface.ts';
import { HOME_TEAM } from './fakes/slack/cast.ts';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from './fakes/slack/server.ts';

let fake: FakeSlack | undefined;
afterEach(async () => {
  await fake?.close();
  fake = undefined;
});

async function open(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const manifest = slackManifest({ commands, command: '/interdict', mode: 'socket' });
  fake = await openFakeSlack({ rates: false, manifest, ...options });
  return fake;
}

type Slack = NonNullable<Config['slack']>;

function configOf({ apiUrl, botToken, appToken, world }: FakeSlack, change: Partial<Config> = {}): Config {
  const trial = readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname);
  const id = (name: string) => [...world.channels.values()].find((each) => each.name === name)!.id;
  const slack: Slack = { mode: 'socket', command: '/interdict', workspaces: [HOME_TEAM], port: 0 };
  return {
    ...trial,
    channels: {
      alerts: [`slack:${id('alerts')}`],
      approvals: [],
      triage: [],
      audit: [`slack:${id('audit')}`],
    },
    groups: { security: ['slack:S0SECURITY'] },
    slack,
    secrets: {
      ...trial.secrets,
      slackBotToken: botToken,
      slackAppToken: appToken,
      slackApiUrl: apiUrl,
    },
    ...change,
  };
}

async function faults(config: Config): Promise<Finding[]> {
  const reports = await examine(config);
  return reports
    .find(({ platform }) => platform === 'slack')!
    .findings.filter(({ state }) => state === 'bad');
}

describe('the doctor', () => {
  test('finds nothing wrong with an app made from the manifest', async () => {
    expect(await faults(configOf(await open()))).toEqual([]);
  });

  test('names the one thing to do for each fault', async () => {
    const config = configOf(await open());
    const { secrets } = config;
    const slack = config.slack!;
    const cases: [Partial<Config>, RegExp, RegExp][] = [
      [{ secrets: { ...secrets, slackBotToken: null } }, /SLACK_BOT_TOKEN is missing/, /Install the app/],
      [{ secrets: { ...secrets, slackBotToken: 'xoxb-no' } }, /invalid_auth/, /SLACK_BOT_TOKEN/],
      [{ secrets: { ...secrets, slackAppToken: null } }, /SLACK_APP_TOKEN is missing/, /connections:write/],
      [{ secrets: { ...secrets, slackAppToken: 'xapp-no' } }, /refuses the app token/, /connections:write/],
      [{ slack: { ...slack, mode: 'http' } }, /SLACK_SIGNING_SECRET/, /Basic Information/],
      [{ slack: { ...slack, workspaces: ['T0OTHER'] } }, /not among/, /slack\.workspaces/],
      [{ groups: { security: ['slack:S0NOBODY'] } }, /no_such_subteam/, /interdict\.yaml/],
    ];
    for (const [change, found, todo] of cases) {
      const all = await faults({ ...config, ...change });
      expect(all.map((each) => each.found)).toEqual([expect.stringMatching(found)]);
      expect(all[0]!.todo).toMatch(todo);
    }
  });

  test('names a channel that is archived, unknown or not joined', async () => {
    const config = configOf(await open());
    const id = (name: string) => [...fake!.world.channels.values()].find((each) => each.name === name)!.id;
    const alerts = ['attic', 'elsewhere', 'secret'].map((name) => `slack:${id(name)}`);
    const all = await faults({ ...config, channels: { ...config.channels, alerts } });
    expect(all.map(({ todo }) => todo)).toEqual([
      expect.stringContaining('another channel'),
      expect.stringContaining('/invite @interdict'),
      expect.stringContaining('/invite @interdict'),
    ]);
  });

  test('names each scope that is missing', async () => {
    const { world } = await open();
    world.installs[0]!.scopes = botScopes().filter((scope) => scope !== 'usergroups:read');
    const [scopes, group] = await faults(configOf(fake!));
    expect(scopes).toMatchObject({ check: 'scopes', found: expect.stringContaining('usergroups:read') });
    expect(group?.found).toContain('missing_scope');
  });

  test('tells a clock that is off, and a Slack that cannot be reached', async () => {
    const config = configOf(await open({ now: Date.now() - 600_000 }));
    expect((await faults(config)).map(({ check }) => check)).toEqual(['time']);
    const nowhere = { ...config.secrets, slackApiUrl: 'http://127.0.0.1:9/api/' };
    expect(await faults({ ...config, secrets: nowhere })).toMatchObject([
      { check: 'token', found: expect.stringContaining('cannot be reached') },
    ]);
  });

  test('an old runtime is a fault, one in maintenance a hint', () => {
    expect(examineNode('20.20.2')).toMatchObject({ state: 'bad' });
    expect(examineNode('24.21.0')).toMatchObject({ state: 'good', todo: expect.stringContaining('Node 26') });
    expect(examineNode('26.12.1')).toMatchObject({ state: 'good', todo: null });
  });
});

describe('the manifest', () => {
  test('asks for each right where it is used, and carries the configured command', () => {
    const text = JSON.stringify(slackManifest({ commands, command: '/vendors', mode: 'socket' }));
    const manifest = JSON.parse(text);
    expect(manifest.features.slash_commands).toMatchObject([{ command: '/vendors', should_escape: false }]);
    expect(manifest.oauth_config.scopes.bot).toEqual(botScopes());
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: true });
    expect(text).not.toContain('request_url');
  });

  test('over HTTP each address that Slack calls is the one that was given', () => {
    const requestUrl = 'https://bot.example.net/slack/events';
    const manifest = JSON.parse(
      JSON.stringify(slackManifest({ commands, command: '/interdict', mode: 'http', requestUrl })),
    );
    const { event_subscriptions, interactivity, socket_mode_enabled } = manifest.settings;
    expect(socket_mode_enabled).toBe(false);
    expect(event_subscriptions.request_url).toBe(requestUrl);
    expect(interactivity).toMatchObject({ request_url: requestUrl, message_menu_options_url: requestUrl });
    expect(manifest.features.slash_commands[0].url).toBe(requestUrl);
  });

  test("its texts keep Slack's limits", () => {
    const { features, display_information } = slackManifest({
      commands,
      command: '/interdict',
      mode: 'socket',
    }) as { features: Record<string, unknown>; display_information: { description: string } };
    expect(display_information.description.length).toBeLessThanOrEqual(140);
    for (const { name, description } of features.shortcuts as { name: string; description: string }[])
      expect([name.length <= 24, description.length <= 150]).toEqual([true, true]);
    for (const { usage_hint } of features.slash_commands as { usage_hint: string }[])
      expect(usage_hint.length).toBeLessThanOrEqual(1000);
  });
});
