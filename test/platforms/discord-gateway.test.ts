import { describe, expect, test } from 'vitest';
import { createDiscord } from '../../src/platforms/discord/platform.ts';
import { HOME_SERVER } from '../fakes/discord/cast.ts';
import { openFakeDiscord } from '../fakes/discord/server.ts';
import { stage, told } from './discord-deck.ts';

describe('the gateway', () => {
  test.each(['drop', 'reconnect'] as const)(
    'a connection that ends (%s) is resumed, and nothing said meanwhile is lost',
    async (what) => {
      const { fake, received } = await stage();
      fake.gateway.trouble(what);
      const asked = Promise.all(['one', 'two', 'three'].map((line) => fake.slash('rita', 'general', line)));
      await fake.until('it is resumed', () => fake.gateway.counts.resumed === 1);
      await asked;
      expect(received.map(({ line }) => line)).toEqual(['one', 'two', 'three']);
      expect(fake.gateway.counts.identified).toBe(1);
    },
  );

  test('a session that is known no longer is begun anew', { timeout: 20_000 }, async () => {
    const { fake, received } = await stage();
    fake.gateway.trouble('forget');
    await fake.until(
      'it is begun anew',
      () => fake.gateway.counts.identified === 2 && fake.gateway.connected() === 1,
      15_000,
    );
    await fake.slash('rita', 'general', 'help');
    expect(received).toHaveLength(1);
  });

  test('as many connections are held as Discord asks for, and each server is heard once', async () => {
    const { fake, received } = await stage(undefined, { shards: 2 });
    expect(fake.gateway.connected()).toBe(2);
    await fake.slash('rita', 'general', 'help');
    expect(received).toHaveLength(1);
  });

  test('a token that is refused at the start is a refusal in a sentence', async () => {
    const { fake } = await stage();
    const house = { lead: async () => true, clock: fake.clock, accounts: [], commands: [], warn: () => {} };
    const discord = createDiscord({
      house: house as never,
      settings: { application: fake.application, servers: [HOME_SERVER] },
      token: 'bm8.bm8.no',
      apiUrl: fake.apiUrl,
    });
    await expect(discord.start(async () => told('x'))).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('DISCORD_TOKEN'),
    });
    await discord.stop();
    expect(() =>
      createDiscord({ house: house as never, settings: { application: '1', servers: [] }, token: null }),
    ).toThrow('DISCORD_TOKEN');
  });

  test('a token that is taken away later is told to the operator', async () => {
    const { fake, fatal } = await stage();
    fake.gateway.refuse(4004);
    fake.gateway.trouble('forget');
    await fake.until('it is told', () => fatal.length > 0);
    expect(fatal[0]).toContain('DISCORD_TOKEN');
  });

  test('while Discord cannot be reached the bot starts all the same, and connects once it can', {
    timeout: 20_000,
  }, async () => {
    const gone = await openFakeDiscord({ rates: false });
    const { apiUrl, application, token } = gone;
    await gone.close();
    const warned: string[] = [];
    const house = {
      lead: async () => true,
      clock: gone.clock,
      accounts: [],
      commands: [],
      warn: (_: object, what: string) => void warned.push(what),
    };
    const discord = createDiscord({
      house: house as never,
      settings: { application, servers: [HOME_SERVER] },
      token,
      apiUrl,
    });
    await discord.start(async () => told('x'));
    expect(warned[0]).toContain('tried again');
    const back = await openFakeDiscord({ rates: false, port: Number(new URL(apiUrl).port) });
    await back.until('it connects', () => back.gateway.connected() === 1, 12_000);
    await discord.stop();
    await back.close();
  });

  test('of two processes one is connected, and the other takes over when it loses the lead', {
    timeout: 20_000,
  }, async () => {
    let leader = 1;
    const one = await stage(undefined, { lead: async (ms) => ms > 0 && leader === 1 });
    const { fake } = one;
    const house = { ...one, lead: async (ms: number) => ms > 0 && leader === 2 };
    const second = createDiscord({
      house: { lead: house.lead, clock: fake.clock, accounts: [], commands: [], warn: () => {} } as never,
      settings: { application: fake.application, servers: [HOME_SERVER] },
      token: fake.token,
      apiUrl: fake.apiUrl,
    });
    await second.start(async () => told('x'));
    expect(fake.gateway.counts.identified).toBe(1);
    leader = 2;
    await fake.until('the second takes over', () => fake.gateway.counts.identified === 2, 15_000);
    await fake.until('the first lets go', () => fake.gateway.connected() === 1, 15_000);
    await second.stop();
  });
});
