import { describe, expect, test } from 'vitest';
import { TryLater } from '../../src/domain/error.ts';
import { openHouse, REQUEST } from './house.ts';

const DAY = 86_400_000;

describe('a request', () => {
  test('shows one card with a thread in every approvers’ channel and tells the requester', async () => {
    const house = await openHouse(['approvals', 'legal']);
    expect(await house.type('rita', REQUEST)).toEqual({ kind: 'accepted' });
    const cards = house.posts.filter(({ card }) => card.title.includes('waiting'));
    expect(cards.map(({ place }) => place.channel)).toEqual(['approvals', 'legal']);
    expect(cards.every(({ threads }) => threads === 1)).toBe(true);
    expect(house.posts.filter(({ place }) => place.thread).length).toBe(2);
    expect(house.whispers('rita')[0]).toContain(
      'EX-1 · Kaspersky in the Netherlands · until 30 September 2026: asked for',
    );
  });

  test('of somebody in no group that may ask is refused in private, and nothing is written', async () => {
    const house = await openHouse();
    await house.type('otto', REQUEST);
    expect((await house.store.readAll('exception')).size).toBe(0);
    expect(house.posts.every(({ place }) => place.only === 'otto')).toBe(true);
  });

  test('is refused while nobody could decide it', async () => {
    const house = await openHouse([]);
    const reply = await house.type('rita', REQUEST);
    expect(reply).toMatchObject({
      kind: 'card',
      card: { title: expect.stringContaining('No approvers are configured') },
    });
  });

  test('by a form shows every fault at its field and keeps the form open', async () => {
    const house = await openHouse();
    const options = {
      vendor: 'Kasperski',
      places: 'NL',
      until: '2026-09-30',
      scope: 'x',
      reason: 'x',
      controls: 'x',
    };
    expect(await house.type('rita', 'exception request', { options, source: 'form' })).toEqual({
      kind: 'errors',
      fields: { vendor: 'No vendor "Kasperski" is on record: did you mean Kaspersky?' },
    });
  });
});

describe('a decision', () => {
  test('redraws the card and is told in the thread and to the requester', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    await house.type('sam', 'approve EX-1 fits the policy');
    await house.type('lena', 'approve EX-1');
    const card = house.posts.find(({ place }) => place.channel === 'approvals' && !place.thread)!;
    expect(card.card.title).toContain('granted');
    expect(card.edits).toBe(2);
    const told = house.posts.filter(({ place }) => place.channel === '@rita').map((post) => post.card.title);
    expect(told).toEqual([
      'sam approved EX-1: waiting, 1 of 2 (security 1/1, legal 0/1).',
      'lena approved EX-1: granted.',
    ]);
  });

  test('is asked for in a form by a press, and taken as it is when typed', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    const pressed = await house.type('sam', 'exception approve EX-1', { source: 'press' });
    expect(pressed).toMatchObject({ kind: 'form', form: { fields: [{ name: 'note', required: false }] } });
    expect(await house.type('sam', 'exception approve EX-1')).toEqual({ kind: 'accepted' });
  });

  test('opens its form when the command is typed bare', async () => {
    const house = await openHouse();
    const reply = await house.type('rita', 'exception request');
    expect(reply).toMatchObject({
      kind: 'form',
      form: { title: 'Exception request', fields: { length: 10 } },
    });
    const partly = await house.type('rita', 'exception request vendor:Kaspersky');
    expect(partly).toMatchObject({
      kind: 'card',
      card: { title: expect.stringContaining('needs `places`') },
    });
  });

  test('that is pressed twice, or delivered twice, counts once', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    const press = house.invocation('sam', 'exception approve EX-1');
    await house.reception.receive(press);
    await house.reception.receive(press);
    await house.runner.drain();
    expect(await house.reception.receive(press)).toEqual({ kind: 'accepted' });
    await house.runner.drain();
    const entries = await house.store.read('exception:EX-1');
    expect(entries.map(({ type }) => type)).toEqual(['ExceptionRequested', 'Reviewed']);
    expect(house.whispers('sam').length).toBe(1);
  });

  test('by two approvers at the same moment is one, and the loser is told who was first', async () => {
    for (let round = 0; round < 20; round += 1) {
      const house = await openHouse();
      await house.type('rita', REQUEST);
      await house.type('lena', 'approve EX-1');
      const clicks = ['sam', 'sue'].map((person) => house.invocation(person, 'approve EX-1'));
      await Promise.all(clicks.map((click) => house.reception.receive(click)));
      const jobs = await house.store.claim(10, 30_000);
      await Promise.all(jobs.map((job) => house.reception.runStored(job)));
      await house.runner.drain();
      const types = (await house.store.read('exception:EX-1')).map(({ type }) => type);
      expect(types.filter((type) => type === 'Granted').length).toBe(1);
      const told = [...house.whispers('sam'), ...house.whispers('sue')];
      expect(told.filter((title) => title.includes('is granted already, decided by')).length).toBe(1);
    }
  });

  test('cannot be made by the requester, whatever the way', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    const typed = await house.type('rita', 'approve EX-1');
    const sent = await house.type('rita', 'exception approve EX-1', {
      options: { note: 'x' },
      source: 'form',
    });
    expect((await house.store.read('exception:EX-1')).length).toBe(1);
    const refusal = { card: { title: 'You asked for EX-1 yourself: somebody else has to decide it.' } };
    expect([typed, sent]).toMatchObject([refusal, refusal]);
  });

  test('by who may not decide is refused, and the ledger keeps that it was tried, once', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    for (const person of ['rita', 'otto']) {
      const tried = house.invocation(person, 'approve EX-1');
      for (let times = 0; times < 2; times += 1) {
        await house.reception.receive(tried);
        await house.runner.drain();
      }
    }
    const kept = [...(await house.store.readAll('refusal')).values()];
    expect(kept.map((entries) => entries.map(({ type, actor }) => [type, actor]))).toEqual([
      [['DecisionRefused', 'rita']],
      [['DecisionRefused', 'otto']],
    ]);
    expect(kept[0]![0]!.data).toMatchObject({ line: 'approve EX-1', account: 'rita' });
    expect((await house.store.verify()).broken).toBeUndefined();
  });

  test('about something that is not there gives no hint beyond that', async () => {
    const house = await openHouse();
    const reply = await house.type('sam', 'approve EX-9');
    expect(reply).toMatchObject({ card: { title: 'There is no such exception.' } });
    expect(house.posts).toEqual([]);
  });
});

describe('the end', () => {
  test('comes by itself on the last day, redraws the card and tells the requester', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    await house.type('sam', 'approve EX-1');
    await house.type('lena', 'approve EX-1');
    house.setClock(Date.parse('2026-09-30T23:59:59Z'));
    await house.runner.drain();
    expect((await house.desk().then((desk) => desk.exception('EX-1')))?.status).toBe('granted');
    house.setClock(Date.parse('2026-10-01T00:00:00Z'));
    await house.runner.drain();
    const card = house.posts.find(({ place }) => place.channel === 'approvals' && !place.thread)!;
    expect(card.card.title).toContain('expired');
    expect(card.card.buttons).toEqual([]);
    expect(house.posts.at(-1)!.card.title).toContain('it has ended');
  });

  test('needs no timer: a card drawn after it never says granted', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    await house.type('sam', 'approve EX-1');
    await house.type('lena', 'approve EX-1');
    house.setClock(Date.parse('2026-10-01T00:00:00Z'));
    const reply = await house.reception.receive(house.invocation('rita', 'exception show EX-1'));
    expect(reply).toMatchObject({ kind: 'card', card: { title: expect.stringContaining('· ended') } });
  });

  test('can be brought forward by an approver with a reason', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    await house.type('sam', 'approve EX-1');
    await house.type('lena', 'approve EX-1');
    const without = await house.type('sam', 'revoke EX-1');
    expect(without).toMatchObject({ kind: 'card', card: { title: expect.stringContaining('needs `note`') } });
    await house.type('sam', 'revoke EX-1 the lab has closed');
    expect((await house.desk().then((desk) => desk.exception('EX-1')))?.status).toBe('revoked');
  });
});

describe('delivery', () => {
  test('waits when the platform asks to, and says nothing twice', async () => {
    const house = await openHouse();
    house.faults.push(new TryLater('slow down', 1_000), new TryLater('slow down', 1_000));
    await house.type('rita', REQUEST);
    for (let wait = 0; wait < 5; wait += 1) {
      house.setClock((await house.desk()).now + 2_000);
      await house.runner.drain();
    }
    const keys = house.posts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(house.posts.filter(({ card }) => card.title.includes('waiting')).length).toBe(1);
    expect(house.posts.filter(({ place }) => place.thread).length).toBe(1);
  });

  test('goes on after a fault of the platform', async () => {
    const house = await openHouse();
    house.faults.push(new Error('socket hang up'));
    await house.type('rita', REQUEST);
    for (let wait = 0; wait < 5; wait += 1) {
      house.setClock((await house.desk()).now + 60_000);
      await house.runner.drain();
    }
    expect(house.posts.filter(({ card }) => card.title.includes('waiting')).length).toBe(1);
    expect(house.errors.length).toBe(1);
    expect(await house.store.deadJobs()).toEqual([]);
  });

  test('of a card whose message was deleted leaves the decision as it is', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    const card = house.posts.findIndex(({ place }) => place.channel === 'approvals' && !place.thread);
    house.posts.splice(card, 1);
    await house.type('sam', 'deny EX-1 an alternative exists');
    house.setClock((await house.desk()).now + DAY);
    await house.runner.drain();
    expect((await house.desk().then((desk) => desk.exception('EX-1')))?.status).toBe('denied');
    expect(await house.store.deadJobs()).toEqual([]);
  });
});

describe('a private answer', () => {
  test('can be shown in its channel by its button, and what writes cannot', async () => {
    const house = await openHouse();
    const reply = await house.type('rita', 'exception list');
    expect(reply).toMatchObject({ kind: 'card', open: false });
    const [button] = (reply as unknown as { card: { buttons: { label: string; line: string }[] } }).card
      .buttons;
    expect(button).toEqual({ label: 'Show in channel', line: 'share exception list' });
    expect(await house.type('rita', button!.line, { source: 'press' })).toMatchObject({
      kind: 'card',
      open: true,
    });
    await house.type('rita', REQUEST);
    expect(await house.type('sam', 'share exception approve EX-1', { source: 'press' })).toMatchObject({
      kind: 'form',
    });
  });
});
