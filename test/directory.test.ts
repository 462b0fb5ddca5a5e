import { describe, expect, test } from 'vitest';
import { createDirectory } from '../src/directory.ts';
import { isMember, membersOf } from '../src/domain/policy.ts';
import { policyOf } from './domain/rules.ts';

function directoryOf(members: (group: string) => Promise<readonly string[]>) {
  let now = 0;
  const read = createDirectory({
    groups: { security: ['sam', 'chat:S1'], legal: ['lena'], dark: ['other:S9'], empty: [] },
    platforms: [{ name: 'chat', members }],
    clock: { now: () => now },
    personOf: (platform, account) => (account === 'U1' ? 'sam' : `${platform}:${account}`),
  });
  return { read, later: (ms: number) => (now += ms) };
}

describe('the directory', () => {
  test('joins persons and a group of the platform, each person once', async () => {
    const { groups, unreadable } = await directoryOf(async () => ['U1', 'U2']).read();
    expect(groups.security).toEqual(['sam', 'chat:U2']);
    expect(unreadable.security).toBeUndefined();
  });

  test('reads anew after half a minute, so that who left decides nothing', async () => {
    let accounts = ['U2'];
    const directory = directoryOf(async () => accounts);
    await directory.read();
    accounts = [];
    expect((await directory.read()).groups.security).toContain('chat:U2');
    directory.later(30_000);
    expect((await directory.read()).groups.security).toEqual(['sam']);
  });

  test('says of a group that cannot be read that it cannot, and keeps the members it knows', async () => {
    const roster = await directoryOf(async () => Promise.reject(new Error('timed out'))).read();
    expect(roster.groups.security).toEqual(['sam']);
    expect(roster.unreadable.security).toContain('could not be read from chat:S1 (timed out)');
    const policy = policyOf(roster);
    expect(isMember(policy, 'security', 'sam')).toBe(true);
    expect(() => isMember(policy, 'security', 'otto')).toThrow('Nothing was recorded');
  });

  test('of a platform that does not run here is unreadable, never empty', async () => {
    const { unreadable } = await directoryOf(async () => []).read();
    expect(unreadable.dark).toContain('no platform other runs here');
  });

  test('knows an empty group as nobody, and one that is not defined as nobody', async () => {
    const policy = policyOf(await directoryOf(async () => []).read());
    expect(isMember(policy, 'empty', 'sam')).toBe(false);
    expect(isMember(policy, 'unheard', 'sam')).toBe(false);
    expect(membersOf(policy, ['legal', 'empty', 'unheard'])).toEqual(['lena']);
  });
});
