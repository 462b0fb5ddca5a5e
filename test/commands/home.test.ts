import { describe, expect, test } from 'vitest';
import { home } from '../../commands/home.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Request } from '../../src/domain/command.ts';
import type { Desk } from '../../src/domain/ports.ts';
import { NOW, openHouse, REQUEST } from '../flows/house.ts';
import { run } from './record-desk.ts';

type House = Awaited<ReturnType<typeof openHouse>>;
interface Data {
  readonly deciding: readonly string[];
  readonly mine: readonly string[];
  readonly ending: readonly string[];
  readonly watches: readonly string[];
}

async function look(house: House, person: string, change: Partial<Desk> = {}) {
  const desk = { ...(await house.desk()), feeds: async () => [], ...change } as Desk;
  const actor = { platform: 'chat', account: person, person, name: person };
  const place = { platform: 'chat', channel: `@${person}` };
  const { card, data } = await home.actions[0]!.run({ desk, actor, place, values: {} } as Request);
  return { card, text: cardText(card), ...(data as Data) };
}

describe('home', () => {
  test('with further words it is a question, for ministries are called so', async () => {
    const { data } = await run(home, { words: 'office and kaspersky in the united kingdom' });
    expect(data).toMatchObject({ vendors: ['Kaspersky'], jurisdictions: ['GB'] });
  });

  test('a request waits for its approvers, and is listed for who asked', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    const sam = await look(house, 'sam');
    expect(sam.deciding).toEqual(['EX-1']);
    expect(sam.card.title).toBe('One thing waits for you');
    expect(sam.card.buttons.map(({ line }) => line)).toContain('exception show EX-1');
    const rita = await look(house, 'rita');
    expect([rita.deciding, rita.mine]).toEqual([[], ['EX-1']]);
    expect(rita.card.title).toBe('Nothing waits for you');
  });

  test('whoever voted, and whoever is in no group, is asked for nothing', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    await house.type('sam', 'approve EX-1 fine');
    expect((await look(house, 'sam')).deciding).toEqual([]);
    expect((await look(house, 'otto')).deciding).toEqual([]);
    expect((await look(house, 'lena')).deciding).toEqual(['EX-1']);
  });

  test('an approver who asked is not asked to decide', async () => {
    const house = await openHouse();
    await house.type('sam', REQUEST);
    expect((await look(house, 'sam')).deciding).toEqual([]);
    expect((await look(house, 'sue')).deciding).toEqual(['EX-1']);
  });

  test('what holds and ends within thirty days is named with its day, and not once it has ended', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    await house.type('sam', 'approve EX-1 fine');
    await house.type('lena', 'approve EX-1 fine');
    expect((await look(house, 'rita')).ending).toEqual([]);
    house.setClock(Date.parse('2026-09-10T12:00:00Z'));
    const soon = await look(house, 'rita');
    expect(soon.ending).toEqual(['EX-1']);
    expect(soon.text).toContain('ends 30 September 2026');
    house.setClock(Date.parse('2026-10-01T12:00:00Z'));
    expect((await look(house, 'rita')).ending).toEqual([]);
    house.setClock(NOW);
  });

  test('the watches that one set are listed', async () => {
    const house = await openHouse();
    await house.type('rita', 'watch add vendor:Kaspersky');
    expect((await look(house, 'rita')).watches).toEqual(['W-1']);
    expect((await look(house, 'sam')).watches).toEqual([]);
  });

  test('the watches of every channel that one is in are listed, where the platform shows them', async () => {
    const house = await openHouse();
    await house.type('rita', 'watch add vendor:Kaspersky');
    const watch = (await (await house.desk()).watches())[0]!;
    const shown = (channels: readonly string[] | null) => ({ channelsOf: async () => channels });
    const at = (list: readonly string[] | null) => look(house, 'sam', shown(list));
    expect((await at([watch.place.channel])).watches).toEqual(['W-1']);
    expect((await at(['another'])).watches).toEqual([]);
    expect((await at(null)).watches).toEqual([]);
  });

  test('a group that cannot be read is told, never shown as nothing waiting', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    const policy = await (await house.desk()).policy();
    const broken = { ...policy, groups: {}, unreadable: { security: 'Slack is down.' } };
    const { card, text } = await look(house, 'sam', { policy: async () => broken });
    expect(card.title).toBe('What waits for you is not known just now');
    expect(text).toContain('Slack is down.');
  });

  test('the health of the feeds is said, and trouble leads to them', async () => {
    const house = await openHouse();
    const feed = (id: string, state: object | null) => ({ feed: { id, title: id }, state }) as never;
    const well = { quarantine: null, failures: 0 };
    const feeds = async () => [feed('a', well), feed('b', { ...well, failures: 3 }), feed('c', null)];
    const { card, text } = await look(house, 'sam', { feeds });
    expect(text).toContain('Feeds: 1 well, 1 failing, 1 waiting.');
    expect(card.buttons.map(({ line }) => line)).toContain('feeds status');
  });
});
