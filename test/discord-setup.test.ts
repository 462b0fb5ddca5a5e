import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { examine } from '../src/cli-doctor.ts';
import type { Config } from '../src/config.ts';
import type { Finding } from '../src/domain/finding.ts';
import { declare, weigh } from '../src/platforms/discord/commands.ts';
import { invitation } from '../src/platforms/discord/permissions.ts';
import { registerCommands } from '../src/platforms/discord/register.ts';
import { APPROVER_ROLE, FOREIGN_SERVER, GRANTED, HOME_SERVER } from './fakes/discord/cast.ts';
import { checkCommands } from './fakes/discord/rules.ts';
import { type FakeDiscord, type FakeDiscordOptions, openFakeDiscord } from './fakes/discord/server.ts';
import { channelOf } from './fakes/discord/world.ts';
import { discordConfig } from './platforms/discord-house.ts';

let fake: FakeDiscord | undefined;
afterEach(async () => {
  await fake?.close();
  fake = undefined;
});

async function open(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  fake = await openFakeDiscord({ rates: false, ...options });
  return fake;
}

const access = ({ token, apiUrl, application }: FakeDiscord, where: 'server' | 'global' = 'server') => ({
  commands,
  application,
  servers: [HOME_SERVER],
  where,
  token,
  apiUrl,
});

describe('the commands of Discord', () => {
  test('are within all that Discord takes, each with its options', () => {
    const declared = declare(commands);
    checkCommands(declared as never);
    expect(weigh(declared[0]!)).toBeLessThanOrEqual(8000);
    const [chat] = declared;
    const names = (chat!.options as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(commands.map(({ name }) => name));
  });

  test('are registered where they differ, and left alone where they do not', async () => {
    const at = await open();
    expect(await registerCommands(access(at))).toEqual([
      { where: `the server ${HOME_SERVER}`, changed: true },
    ]);
    expect(await registerCommands(access(at))).toEqual([
      { where: `the server ${HOME_SERVER}`, changed: false },
    ]);
    expect(at.log.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    const fewer = { ...access(at), commands: commands.slice(1) };
    expect(await registerCommands(fewer)).toMatchObject([{ changed: true }]);
    expect(await registerCommands(access(at))).toMatchObject([{ changed: true }]);
  });

  test('are registered for all servers where the settings say so, private conversations too', async () => {
    const at = await open();
    expect(await registerCommands(access(at, 'global'))).toEqual([{ where: 'all servers', changed: true }]);
    expect(await registerCommands(access(at, 'global'))).toEqual([{ where: 'all servers', changed: false }]);
    expect(at.world.commands.get('')![0]).toMatchObject({ contexts: [0, 1] });
  });

  test('a refused token and a foreign application are said in a sentence', async () => {
    const at = await open();
    await expect(registerCommands({ ...access(at), token: 'no' })).rejects.toThrow(/copy the token anew/);
    await expect(registerCommands({ ...access(at), application: '400000000000000009' })).rejects.toThrow(
      /discord\.application/,
    );
  });

  test('the invitation asks for exactly what is used', () => {
    const address = new URL(invitation('400000000000000001'));
    expect(BigInt(address.searchParams.get('permissions')!)).toBe(GRANTED);
    expect(address.searchParams.get('scope')).toBe('bot applications.commands');
  });
});

const BIN = resolve(import.meta.dirname, '../bin/interdict.js');

/** Runs one command line in a folder with these settings. */
async function interdict(settings: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const cwd = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(join(cwd, 'interdict.yaml'), settings);
  const all = { cwd, env: { ...process.env, NO_COLOR: '1', ...env } };
  return promisify(execFile)(process.execPath, [BIN, ...args], all).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe('in the terminal', () => {
  const settings = (at: FakeDiscord) =>
    `discord:\n  application: "${at.application}"\n  servers: ["${HOME_SERVER}"]\n`;

  test('register prints the invitation and what it did, and the doctor is content then', async () => {
    const at = await open();
    const env = { DISCORD_TOKEN: at.token, DISCORD_API_URL: at.apiUrl };
    const first = await interdict(settings(at), ['register', 'discord'], env);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain(invitation(at.application));
    expect(first.stdout).toContain(`The commands were registered for the server ${HOME_SERVER}.`);
    expect((await interdict(settings(at), ['register', 'discord'], env)).stdout).toContain(
      'are as they should be',
    );
    expect((await interdict(settings(at), ['doctor'], env)).stdout).toContain('Nothing is wrong.');
  });

  test('what is missing is said in a sentence', async () => {
    const at = await open();
    const env = { DISCORD_TOKEN: '', DISCORD_API_URL: at.apiUrl };
    const unset = await interdict('log: silent\n', ['register', 'discord'], env);
    expect([unset.code, unset.stderr]).toEqual([1, expect.stringContaining('Discord is not configured')]);
    const bare = await interdict(settings(at), ['register', 'discord'], env);
    expect([bare.code, bare.stderr]).toEqual([1, expect.stringContaining('DISCORD_TOKEN is missing')]);
  });
});

function configOf(at: FakeDiscord, change: Partial<Config> = {}): Config {
  const config = discordConfig(at);
  return {
    ...config,
    discord: { application: at.application, servers: [HOME_SERVER], commands: 'server' },
    secrets: { ...config.secrets, discordToken: at.token, discordApiUrl: at.apiUrl },
    groups: { ...config.groups, security: [`discord:${HOME_SERVER}/${APPROVER_ROLE}`] },
    ...change,
  };
}

async function faults(config: Config): Promise<readonly Finding[]> {
  const reports = await examine(config);
  return reports
    .find(({ platform }) => platform === 'discord')!
    .findings.filter(({ state }) => state === 'bad');
}

describe('the doctor', () => {
  test('finds nothing wrong after the set-up', async () => {
    const at = await open();
    await registerCommands(access(at));
    expect(await faults(configOf(at))).toEqual([]);
  });

  test('names the one thing to do for each fault', async () => {
    const at = await open();
    const config = configOf(at);
    const { secrets } = config;
    const place = (name: string) => ({
      channels: { ...config.channels, alerts: [`discord:${channelOf(at.world, name).id}`] },
    });
    const discord = config.discord!;
    const cases: [Partial<Config>, RegExp, RegExp][] = [
      [{}, /does not know the commands/, /register discord/],
      [{ secrets: { ...secrets, discordToken: null } }, /DISCORD_TOKEN is missing/, /Reset Token/],
      [{ secrets: { ...secrets, discordToken: 'no' } }, /refuses the bot token/, /Reset Token/],
      [
        { discord: { ...discord, application: '400000000000000009' } },
        /belongs to the application/,
        /application: "4/,
      ],
      [
        { discord: { ...discord, servers: ['500000000000000009'] } },
        /the bot is not in it/,
        /oauth2\/authorize/,
      ],
      [place('hidden'), /does not show it/, /View Channels/],
      [place('readonly'), /#readonly the bot lacks Send Messages$/, /Permissions/],
      [place('foreign'), /belongs to the server/, new RegExp(FOREIGN_SERVER)],
      [
        { groups: { security: [`discord:${HOME_SERVER}/600000000000000009`] } },
        /no such role/,
        /Copy Role ID/,
      ],
      [{ secrets: { ...secrets, discordApiUrl: 'http://127.0.0.1:9/api' } }, /cannot be reached/, /HTTPS/],
    ];
    for (const [change, found, todo] of cases) {
      const all = await faults({ ...config, ...change });
      expect(
        all.some((each) => found.test(each.found) && todo.test(each.todo!)),
        `${found}: ${JSON.stringify(all)}`,
      ).toBe(true);
    }
  });
});
