import { describe, expect, test } from 'vitest';
import { change } from '../../src/domain/ledger.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { lawTimer } from '../../src/flows/approval-law.ts';
import { ruleOf, SECURITY_AND_LEGAL } from '../domain/rules.ts';
import { NOW, openHouse, REQUEST } from './house.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type House = Awaited<ReturnType<typeof openHouse>>;

const title = (reply: unknown) => (reply as { card: { title: string } }).card.title;
const person = (id: string, delegates: readonly string[] = []) => ({
  id,
  name: `${id[0]!.toUpperCase()}${id.slice(1)} Name`,
  accounts: [`chat:${id}`],
  delegates,
});
const PEOPLE = ['rita', 'sam', 'sue', 'lena', 'olga'].map((id) => person(id));

const PHASE_OUT = {
  id: 'nl-1',
  title: 'Phase-out of Kaspersky',
  vendors: ['Kaspersky'],
  vendor_basis: {},
  jurisdiction: 'NL',
  level: 'national',
  issuer: 'Ministry',
  action: 'phase_out',
  prohibits: ['use'],
  binds: ['central_government'],
  announced: '2018-05-14',
  effective: null,
  deadline: null,
  expires: null,
  ended: null,
  status: 'in_force',
  summary: 'x',
  sources: [],
} as unknown as Measure;

const told = (house: House, channel: string) =>
  house.posts.filter(({ place }) => place.channel === channel).map(({ card }) => card.title);
const exceptionOf = async (house: House, id = 'EX-1') => (await house.desk()).exception(id);
const cardOf = (house: House) =>
  house.posts.find(
    ({ place, card }) => place.channel === 'approvals' && !place.thread && card.title.startsWith('EX-1'),
  )!.card;
const lineOf = (house: House, label: string) =>
  cardOf(house).buttons.find((each) => each.label === label)!.line;

async function grantedHouse(parts: Parameters<House['setPolicy']>[0] = {}) {
  const house = await openHouse();
  house.setPolicy({ people: PEOPLE, ...parts });
  house.setMeasures([PHASE_OUT]);
  await house.type('rita', REQUEST);
  await house.type('sam', 'approve EX-1');
  await house.type('lena', 'approve EX-1');
  expect((await exceptionOf(house))?.status).toBe('granted');
  return house;
}

describe('a card', () => {
  test('that shows an older content takes no vote, and its form says what changed', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    const old = lineOf(house, 'Approve');
    expect(old.length).toBeLessThanOrEqual(90);
    await house.type('rita', 'exception edit EX-1 until:2026-06-30');
    const late = await house.type('sam', old, { source: 'form', options: { note: 'fine' } });
    expect(title(late)).toContain(
      'EX-1 has changed since the card that you pressed: end: 30 September 2026 → 30 June 2026',
    );
    expect((await exceptionOf(house))?.reviews).toEqual([]);
    const form = await house.type('sam', lineOf(house, 'Approve'), { source: 'press' });
    expect(form).toMatchObject({ kind: 'form', form: { fields: [{ name: 'note' }] } });
    await house.type('sam', lineOf(house, 'Approve'), { source: 'form', options: { note: 'fine' } });
    expect((await exceptionOf(house))?.reviews.length).toBe(1);
  });

  test('shows the question to the requester with its answer, then goes back to the vote', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    await house.type('sam', 'ask EX-1 who watches the lab?');
    expect(cardOf(house).title).toContain('waiting for rita (question of sam)');
    const asked = house.posts.findLast(({ place }) => place.channel === '@rita')!.card;
    expect(asked.buttons.map(({ label }) => label)).toEqual(['Answer']);
    await house.type('rita', 'exception answer EX-1 we do');
    expect(cardOf(house).title).toContain('waiting, 0 of 2');
    await house.type('lena', 'exception condition EX-1 no personal data');
    const proposed = house.posts.findLast(({ place }) => place.channel === '@rita')!.card;
    expect(await house.type('rita', proposed.buttons[0]!.line, { source: 'press' })).toEqual({
      kind: 'accepted',
    });
    expect((await exceptionOf(house))?.conditions).toEqual(['no personal data']);
  });

  test('of a vendor that was asked for before opens its thread with the earlier ones', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    await house.type('sam', 'deny EX-1 an alternative exists');
    await house.type('rita', REQUEST);
    const context = house.posts.findLast(({ place }) => place.thread)!.card;
    expect(JSON.stringify(context.blocks)).toMatch(/EX-1.*denied.*Earlier exceptions for Kaspersky/);
  });

  test('names people, not ids, where something was decided already', async () => {
    const house = await grantedHouse();
    expect(title(await house.type('sue', 'approve EX-1'))).toContain('decided by Lena Name');
  });
});

describe('people', () => {
  test('who gain from it or act for its requester are refused, whatever account they use', async () => {
    const house = await openHouse();
    house.setPolicy({ people: [person('rita', ['sue']), person('sam'), person('lena')] });
    await house.type('rita', `${REQUEST} beneficiaries:"Lena Name"`);
    expect(title(await house.type('lena', 'approve EX-1'))).toContain('You gain from EX-1');
    expect(title(await house.type('sue', 'approve EX-1'))).toContain('You act for Rita Name');
    expect(title(await house.type('rita', `${REQUEST} beneficiaries:nobody`))).toContain(
      'Nobody named "nobody"',
    );
  });

  test('who own the policy are told once when nobody can decide, and it lapses undecided', async () => {
    const house = await openHouse();
    const rules = [ruleOf({ approve: [SECURITY_AND_LEGAL], decideWithinDays: 14 })];
    const groups = { staff: ['rita'], security: ['sam'], legal: [], owners: ['olga'] };
    house.setPolicy({ people: PEOPLE, groups, owners: ['owners'], rules });
    await house.type('rita', REQUEST);
    for (const hours of [1, 2, 3, 24]) {
      house.setClock(NOW + hours * HOUR);
      await house.runner.drain();
    }
    expect(told(house, '@olga')).toEqual([expect.stringContaining('the group legal has no members')]);
    expect((await exceptionOf(house))?.status).toBe('waiting');
    house.setClock(NOW + 14 * DAY);
    await house.runner.drain();
    expect((await exceptionOf(house))?.status).toBe('lapsed');
    expect(told(house, '@rita').at(-1)).toContain('has lapsed. Nothing was granted.');
  });

  test('who are silent are reminded, and further people are asked', async () => {
    const house = await openHouse();
    const groups = { staff: ['rita'], security: ['sam'], legal: ['lena'], bosses: ['olga'] };
    const rules = [ruleOf({ remindAfterHours: [24], widen: [{ afterHours: 48, groups: ['bosses'] }] })];
    house.setPolicy({ people: PEOPLE, groups, rules });
    await house.type('rita', REQUEST);
    await house.type('sam', 'approve EX-1');
    for (let hours = 1; hours <= 50; hours += 1) {
      house.setClock(NOW + hours * HOUR);
      await house.runner.drain();
    }
    expect(told(house, '@lena')).toEqual([expect.stringContaining('still waits for you')]);
    expect(told(house, '@sam')).toEqual([]);
    expect(told(house, '@olga')).toEqual([expect.stringContaining('has waited long')]);
  });

  test('who are told by the policy hear of the request and of its end', async () => {
    const house = await grantedHouse({
      groups: { staff: ['rita'], security: ['sam'], legal: ['lena'], board: ['olga'] },
      rules: [ruleOf({ tell: ['board'] })],
    });
    expect(told(house, '@olga')).toEqual([
      expect.stringContaining('asks for EX-1'),
      'lena approved EX-1: granted.',
    ]);
  });
});

describe('the end', () => {
  test('is announced some working days before, with a button to renew', async () => {
    const house = await grantedHouse();
    house.setClock(Date.parse('2026-09-16T08:59:00Z'));
    await house.runner.drain();
    expect(told(house, '@rita').at(-1)).toContain('granted');
    house.setClock(Date.parse('2026-09-16T09:00:00Z'));
    await house.runner.drain();
    const card = house.posts.findLast(({ place }) => place.channel === '@rita')!.card;
    expect(card.title).toContain('Ask for a renewal in time');
    expect(card.buttons[0]).toMatchObject({ label: 'Renew', line: 'exception renew EX-1' });
  });

  test('is carried on by a renewal, which is a vote of its own', async () => {
    const house = await grantedHouse();
    house.setClock(Date.parse('2026-09-20T12:00:00Z'));
    await house.type('rita', 'exception renew EX-1 2027-03-31');
    expect(await exceptionOf(house, 'EX-2')).toMatchObject({
      status: 'waiting',
      from: '2026-10-01',
      renews: 'EX-1',
    });
    expect(title(await house.type('rita', 'exception renew EX-1 2027-04-30'))).toContain(
      'renewed already by EX-2',
    );
    house.setClock(Date.parse('2026-10-01T00:00:00Z'));
    await house.runner.drain();
    expect((await exceptionOf(house))?.status).toBe('expired');
    expect((await exceptionOf(house, 'EX-2'))?.status).toBe('waiting');
  });
});

describe('the law', () => {
  const look = async (house: House) => {
    await house.store.commit(change('system', { timers: [lawTimer((await house.desk()).now)] }));
    await house.runner.drain();
  };

  test('that moves sends a granted exception back with the difference, once', async () => {
    const house = await grantedHouse();
    await look(house);
    expect((await exceptionOf(house))?.moved).toBeNull();
    house.setMeasures([{ ...PHASE_OUT, binds: ['central_government', 'contractors'] }]);
    await look(house);
    await look(house);
    expect(cardOf(house).title).toContain('granted, to be reviewed: law moved, 0 of 2');
    expect(JSON.stringify(cardOf(house).blocks)).toContain('central government, contractors');
    expect(told(house, '@sam')).toEqual([expect.stringContaining('its approvers are to look at it again')]);
    await house.type('sam', 'approve EX-1');
    await house.type('lena', 'approve EX-1');
    expect((await exceptionOf(house))?.moved).toBeNull();
  });

  test('suspends where the policy says so: it does not hold until its approvers uphold it', async () => {
    const house = await grantedHouse({ rules: [ruleOf({ lawMoves: 'suspend' })] });
    house.setMeasures([PHASE_OUT, { ...PHASE_OUT, id: 'nl-2', title: 'A ban', action: 'ban' }]);
    await look(house);
    expect(cardOf(house).title).toContain('suspended, does not hold');
    const list = (await house.type('rita', 'exception list holding:yes')) as { card: { title: string } };
    expect(list.card.title).toBe('None of 1 exceptions is so.');
    await house.type('sam', 'approve EX-1');
    await house.type('lena', 'approve EX-1');
    expect((await exceptionOf(house))?.status).toBe('granted');
  });
});

describe('breaking the glass', () => {
  const BREAK = REQUEST.replace('exception request', 'exception break-glass').replace(
    ' until:2026-09-30',
    '',
  );

  test('is refused where it is not enabled', async () => {
    const house = await openHouse();
    expect(title(await house.type('rita', BREAK))).toContain('not enabled here');
  });

  test('opens at once, tells all approvers, ends by itself, and alarms the owners when not reviewed', async () => {
    const house = await openHouse();
    const groups = { staff: ['rita'], security: ['sam', 'sue'], legal: ['lena'], owners: ['olga'] };
    const breakGlass = { groups: ['staff'], hours: 4, reviewWithinHours: 8 };
    house.setPolicy({ people: PEOPLE, groups, owners: ['owners'], breakGlass });
    await house.type('rita', BREAK);
    expect(cardOf(house).title).toContain('glass broken until 2026-03-01 16:00 UTC, not reviewed yet');
    for (const approver of ['sam', 'sue', 'lena'])
      expect(told(house, `@${approver}`)).toEqual([expect.stringContaining('rita broke the glass')]);
    for (const hours of [4, 8, 9]) {
      house.setClock(NOW + hours * HOUR);
      await house.runner.drain();
    }
    expect((await exceptionOf(house))?.status).toBe('expired');
    expect(told(house, '@olga')).toEqual([
      expect.stringContaining('nobody has reviewed the broken glass in time'),
    ]);
    await house.type('sam', 'approve EX-1');
    await house.type('lena', 'approve EX-1');
    expect((await exceptionOf(house))?.glass?.verdict).toBe('upheld');
  });
});

describe('explain', () => {
  test('says which rules hold, and who could decide and who may not', async () => {
    const house = await openHouse();
    house.setPolicy({ people: [person('rita', ['sue']), person('sam')] });
    await house.type('rita', REQUEST);
    const reply = await house.type('otto', 'exception explain EX-1');
    const text = JSON.stringify(reply);
    expect(text).toContain('1 of security and 1 of legal');
    expect(text).toContain('Not sue, because they act for Rita Name');
    expect(text).toMatch(/sam \(security\)/);
  });
});
