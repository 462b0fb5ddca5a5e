import { beforeAll, describe, expect, test } from 'vitest';
import match from '../../commands/match.ts';
import { readConfig } from '../../src/config.ts';
import { openDesk } from '../../src/desk.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Request, Values } from '../../src/domain/command.ts';
import { dismissalDecider } from '../../src/domain/dismissal.ts';
import type { Store } from '../../src/domain/ports.ts';
import { createHouse } from '../../src/main.ts';
import { openStore } from '../../src/stores/store.ts';
import { knowledge } from '../questions/asking.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;
const NAME = 'Hikvision Foods';

/** The command over a store of its own, with a clock that can be moved. */
async function open() {
  let now = NOON;
  const clock = { now: () => now };
  const store: Store = await openStore({ memory: true, clock });
  const house = createHouse(readConfig({}, import.meta.dirname), knowledge, clock, store);
  return {
    store,
    wait: (days: number) => {
      now += days * DAY;
    },
    async run(values: Values, name = '', person = 'ana') {
      const action = match.actions.find((each) => each.name === name)!;
      const actor = { platform: 'sandbox', account: person, person, name: person };
      const place = { platform: 'sandbox', channel: 'general' };
      const request: Request = { actor, place, values, desk: await openDesk(house) };
      await action.check?.(request);
      const { card, change, data } = await action.run(request);
      if (change) await store.commit(change);
      return { card, data, text: cardText(card) };
    },
  };
}

describe('match', () => {
  let house: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    house = await open();
  });

  test('says which vendor a name means and by which path', async () => {
    const { card, text } = await house.run({ name: 'HiSilicon' });
    expect(card.title).toBe('“HiSilicon” means HiSilicon');
    expect(text).toContain('Huawei · strong');
    expect(text).toContain('HiSilicon → subsidiary of Huawei');
    expect(card.buttons.map(({ label }) => label)).toEqual(['Show vendor', 'Not this vendor']);
  });

  test('tells that an official list names it, although the records hold no such vendor', async () => {
    const { text } = await house.run({ name: 'QuantumCTek' });
    expect(text).toContain('Named on an official list: QuantumCTek');
  });

  test('clears nobody by not knowing a name, and gives the nearest', async () => {
    const { card, text } = await house.run({ name: 'Kasperskij Blorp' });
    expect(card.tone).toBe('caution');
    expect(text).toContain('No match is not a clearance');
    expect((await house.run({ name: '???' })).card.title).toContain('nobody is cleared');
  });

  test('gives the button "Not this vendor" a line that the command understands', async () => {
    const { card } = await house.run({ name: 'Huawei "Device" Ltd' });
    const { line } = card.buttons.find(({ label }) => label === 'Not this vendor')!;
    expect(line.length).toBeLessThanOrEqual(90);
    expect(line).toBe('match dismiss name:"Huawei “Device“ Ltd" vendor:"Huawei"');
  });
});

describe('a dismissal', () => {
  const dismissal = { name: NAME, vendor: 'Hikvision', why: 'a food firm', until: '2026-12-01' };

  test('is kept with who, why and until when, raises no alarm, and ends after its last day', async () => {
    const house = await open();
    const before = await house.run({ name: 'Hikvision' });
    expect(before.card.tone).toBe('note');
    await house.run({ ...dismissal, name: 'Hikvision' }, 'dismiss');
    const after = await house.run({ name: ' HIKVISION' });
    expect(after.card).toMatchObject({
      tone: 'plain',
      title: '“HIKVISION” is not Hikvision, as an analyst judged',
    });
    expect(after.text).toContain(
      'dismissed by Ana Analyst on 23 November 2026: a food firm, until 1 December 2026',
    );
    house.wait(8);
    expect((await house.run({ name: 'Hikvision' })).card.tone).toBe('plain');
    house.wait(1);
    expect((await house.run({ name: 'Hikvision' })).card.tone).toBe('note');
  });

  test('speaks about one name and one vendor only', async () => {
    const house = await open();
    await house.run({ ...dismissal, name: 'HiSilicon', vendor: 'HiSilicon' }, 'dismiss');
    const { card } = await house.run({ name: 'HiSilicon' });
    expect(card.title).toBe('“HiSilicon” means Huawei');
    expect((await house.run({ name: 'HiSilicon Technologies' })).text).not.toContain('dismissed by');
  });

  test('can be taken back, and is listed while it holds', async () => {
    const house = await open();
    await house.run(dismissal, 'dismiss');
    expect((await house.run({}, 'list')).text).toContain('“Hikvision Foods” is not Hikvision: dismissed by');
    await house.run({ name: 'hikvision foods', vendor: 'Hikvision' }, 'restore');
    expect((await house.run({}, 'list')).card.title).toBe('No name is dismissed.');
    await expect(house.run({ name: NAME, vendor: 'Hikvision' }, 'restore')).rejects.toThrow('not dismissed');
    expect((await house.store.verify()).broken).toBeUndefined();
  });

  test('is an analyst’s to make and to take back', async () => {
    const house = await open();
    await expect(house.run(dismissal, 'dismiss', 'otto')).rejects.toThrow('Only an analyst');
    await house.run(dismissal, 'dismiss');
    await expect(house.run({ name: NAME, vendor: 'Hikvision' }, 'restore', 'otto')).rejects.toThrow(
      'Only an analyst',
    );
  });

  test.each([
    [{ ...dismissal, until: 'soon' }, 'is no day'],
    [{ ...dismissal, until: '2020-01-01' }, 'is past'],
    [{ ...dismissal, why: ' ' }, 'Say why'],
    [{ ...dismissal, vendor: 'blorptech' }, 'No vendor is known as'],
    [{ ...dismissal, name: '!!' }, 'no letter or digit'],
    [{ ...dismissal, name: 'x'.repeat(500) }, 'at most 200'],
  ])('is refused in one sentence: %j', async (values, said) => {
    await expect((await open()).run(values, 'dismiss')).rejects.toThrow(said);
  });

  test('of one vendor replaces the earlier one of the same vendor', () => {
    const data = { name: 'A', vendor: 'v', by: 'ana', why: 'one', on: '2026-01-01', until: null };
    const later = { ...data, why: 'two' };
    const events = [
      { type: 'NameDismissed', data } as const,
      { type: 'NameDismissed', data: later } as const,
    ];
    expect(events.reduce(dismissalDecider.evolve, dismissalDecider.initial)).toEqual([later]);
  });
});
