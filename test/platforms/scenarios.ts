/**
 * The life of an exception as people live it on a chat platform, stated once. A platform's own test brings
 * a town: the whole bot on that platform, with the trial's cast.
 */
import { expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import type { Bot } from '../../src/main.ts';
import { exceptionSettings } from '../../src/settings/exceptions.ts';

/** Plays the trial's cast on one platform, and looks at it as they would. */
export interface Town {
  readonly bot: Bot;
  /** Types a command in #general. */
  say(person: string, line: string): Promise<void>;
  /** Presses a button of the newest card in #approvals, and fills the form where it opens one. */
  press(person: string, label: string, fields?: Readonly<Record<string, string>>): Promise<void>;
  /** Presses a button of the newest message that the person got in private. */
  answer(person: string, label: string, fields?: Readonly<Record<string, string>>): Promise<void>;
  /** The words of the newest card in #approvals. */
  card(): Promise<string>;
  /** The words in the threads of #approvals. */
  thread(): Promise<string>;
  /** All that the person alone was told, oldest first. */
  heard(person: string): Promise<string>;
  /** Time passes, with nobody at work until then. */
  at(instant: string): Promise<void>;
  close(): Promise<void>;
}

export type OpenTown = (start: string, change: (config: Config) => Config) => Promise<Town>;

const START = '2026-03-02T09:00:00Z';
const REQUEST =
  'exception request vendor:Kaspersky places:NL until:2026-09-30 scope:lab reason:samples controls:isolated';
const settle = { timeout: 8_000, interval: 20 };

const plainly = (config: Config) => config;
const under = (extra: { rules?: object[]; break_glass?: object }) => (config: Config) => ({
  ...config,
  exceptions: exceptionSettings.parse({
    may_request: config.exceptions.may_request,
    ...(extra.rules ? {} : { quorum: config.exceptions.quorum }),
    ...extra,
  }),
});

/** Runs every scenario over a platform. */
export function proveScenarios(open: OpenTown): void {
  const scenario = (title: string, run: (town: Town) => Promise<void>, change = plainly) =>
    test(title, { timeout: 30_000 }, async () => {
      const town = await open(START, change);
      try {
        await run(town);
        expect((await town.bot.desk()).now).toBeGreaterThan(0);
      } finally {
        await town.close();
      }
    });
  const shows = (town: Town, words: RegExp) => expect.poll(() => town.card(), settle).toMatch(words);
  const hears = (town: Town, person: string, words: RegExp) =>
    expect.poll(() => town.heard(person), settle).toMatch(words);
  const asked = async (town: Town) => {
    await town.say('rita', REQUEST);
    await shows(town, /EX-1 .*waiting, 0 of 2/);
  };
  const granted = async (town: Town) => {
    await asked(town);
    await town.press('sam', 'Approve', { note: 'fine' });
    await shows(town, /1 of 2/);
    await town.press('lena', 'Approve', { note: 'within the law' });
    await shows(town, /granted/);
  };

  scenario('is granted by two by their buttons, and its requester hears of each', async (town) => {
    await granted(town);
    await hears(town, 'rita', /granted/);
    await expect.poll(() => town.thread(), settle).toMatch(/within the law/);
  });

  scenario('cannot be approved by its requester, who is told so in private', async (town) => {
    await asked(town);
    await town.press('rita', 'Approve', { note: 'mine' });
    await hears(town, 'rita', /cannot|asked for/);
    expect(await town.card()).toMatch(/0 of 2/);
  });

  scenario('waits for an answer, and goes on with it', async (town) => {
    await asked(town);
    await town.press('sam', 'Ask for information', { text: 'who watches the lab?' });
    await shows(town, /question of Sam/);
    await hears(town, 'rita', /who watches the lab/);
    await town.answer('rita', 'Answer', { text: 'the night shift does' });
    await shows(town, /waiting, 0 of 2/);
    await expect.poll(() => town.thread(), settle).toMatch(/night shift/);
  });

  scenario('that is to be shortened goes to its requester, and then to a new vote', async (town) => {
    await asked(town);
    await town.say('lena', 'approve EX-1');
    await shows(town, /1 of 2/);
    await town.press('sam', 'Shorten', { until: '2026-06-30', note: 'half of it' });
    await hears(town, 'rita', /30 June 2026/);
    await town.answer('rita', 'Accept');
    await shows(town, /until 30 June 2026.*0 of 2/);
  });

  scenario('with a condition that its requester declines stands as it was', async (town) => {
    await asked(town);
    await town.say('lena', 'exception condition EX-1 no personal data');
    await hears(town, 'rita', /no personal data/);
    await town.say('rita', 'exception decline EX-1 it is needed');
    await shows(town, /until 30 September 2026.*waiting, 0 of 2/);
  });

  scenario('that is edited voids its votes and shows the difference', async (town) => {
    await asked(town);
    await town.press('sam', 'Approve', { note: 'fine' });
    await shows(town, /1 of 2/);
    await town.say('rita', 'exception edit EX-1 until:2026-05-31');
    await shows(town, /until 31 May 2026.*0 of 2/);
    expect(await town.card()).toMatch(/30 September 2026 → 31 May 2026/);
  });

  scenario('is denied, and a vote that comes later is told so', async (town) => {
    await asked(town);
    await town.press('sam', 'Deny', { note: 'an alternative exists' });
    await shows(town, /denied/);
    await town.say('lena', 'approve EX-1');
    await hears(town, 'lena', /EX-1.*Sam Security/);
    expect(await town.card()).toMatch(/denied/);
  });

  scenario('is withdrawn by its requester', async (town) => {
    await asked(town);
    await town.say('rita', 'exception withdraw EX-1 not needed any more');
    await shows(town, /withdrawn/);
  });

  scenario('is revoked before its day', async (town) => {
    await granted(town);
    await town.say('sam', 'exception revoke EX-1 the vendor was breached');
    await shows(town, /revoked/);
    await hears(town, 'rita', /revoked/);
  });

  scenario('ends on its day, also where nothing ran over its end', async (town) => {
    await granted(town);
    await town.at('2026-10-02T07:00:00Z');
    await shows(town, /expired/);
    await hears(town, 'rita', /end|expired/);
  });

  scenario('is announced before its end and renewed by a new vote', async (town) => {
    await granted(town);
    await town.at('2026-09-16T10:00:00Z');
    await hears(town, 'rita', /ends/);
    await town.say('rita', 'exception renew EX-1 until:2026-12-31');
    await shows(town, /EX-2 .*waiting, 0 of 2/);
    expect(await town.card()).toMatch(/EX-1/);
  });

  scenario(
    'that nobody decides lapses, and is never granted by that',
    async (town) => {
      await asked(town);
      await town.at('2026-03-20T09:00:00Z');
      await shows(town, /lapsed/);
      await hears(town, 'rita', /lapsed/);
    },
    under({
      rules: [{ id: 'all', match: {}, approve: [{ security: 1, legal: 1 }], decide_within_days: 14 }],
    }),
  );

  scenario(
    'is opened by breaking the glass, and ended by its review',
    async (town) => {
      await town.say(
        'sam',
        'exception break-glass vendor:Kaspersky places:NL scope:incident reason:"malware spreads" controls:isolated',
      );
      await shows(town, /EX-1/);
      await hears(town, 'lena', /broke the glass/);
      await town.say('lena', 'exception deny EX-1 other tools were there');
      await shows(town, /revoked/);
    },
    under({ break_glass: { groups: ['security'], hours: 24, review_within_hours: 72 } }),
  );

  scenario(
    'is suspended when the law moves, until its approvers uphold it',
    async (town) => {
      await granted(town);
      await town.say(
        'ana',
        'report "The Dutch government has banned the use of Kaspersky software by central government agencies, the Ministry of Justice announced on 2 March 2026."',
      );
      await expect.poll(async () => (await (await town.bot.desk()).reports()).length, settle).toBe(1);
      await town.say('ana', 'report confirm R-1');
      await shows(town, /suspended/);
      await town.press('sam', 'Approve', { note: 'still isolated' });
      await shows(town, /1 of 2/);
      await town.press('lena', 'Approve', { note: 'still right' });
      await shows(town, /· granted(?!.*to be reviewed)/);
    },
    under({
      rules: [{ id: 'all', match: {}, approve: [{ security: 1, legal: 1 }], law_moves: 'suspend' }],
    }),
  );
}
