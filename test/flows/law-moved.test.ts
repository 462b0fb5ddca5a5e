/** What an alert says of the exceptions below it, when the law moves. */
import { expect, test } from 'vitest';
import { cardText } from '../../src/domain/card.ts';
import { measuresFor } from '../../src/flows/approval-grounds.ts';
import { exceptionSettings } from '../../src/settings/exceptions.ts';
import { config, openWatchHouse } from './watch-house.ts';

const suspending = {
  exceptions: exceptionSettings.parse({
    may_request: config.exceptions.may_request,
    rules: [{ id: 'all', match: {}, approve: [{ security: 1, legal: 1 }], law_moves: 'suspend' }],
  }),
};

const REQUEST =
  'exception request vendor:Kaspersky places:SE until:2027-03-30 scope:lab reason:samples controls:"isolated network" ticket:T-1';

async function grantedHouse() {
  const house = await openWatchHouse(null, undefined, suspending);
  await house.type('watch add vendor:Kaspersky');
  await house.by('rita', REQUEST);
  await house.by('sam', 'approve EX-1');
  await house.by('lena', 'approve EX-1');
  expect(await house.by('rita', 'exception show EX-1')).toContain('granted');
  return house;
}

test('an alert names the exception that it touches, and is drawn again when that is suspended', async () => {
  const house = await grantedHouse();
  await house.handIn(0);
  expect(cardText(house.top()[0]!)).toContain('EX-1');
  expect(cardText(house.top()[0]!)).not.toContain('EX-1 (suspended)');
  await house.type('report confirm R-1', 'elsewhere');
  await house.wait(1000);
  expect(await house.by('rita', 'exception show EX-1')).toContain('suspended');
  expect(house.top()).toHaveLength(1);
  expect(cardText(house.top()[0]!)).toContain('EX-1 (suspended)');
  await house.by('sam', 'approve EX-1');
  await house.by('lena', 'approve EX-1');
  expect(cardText(house.top()[0]!)).not.toContain('EX-1 (suspended)');
});

test('an alert that is there names an exception from its request to its end', async () => {
  const house = await openWatchHouse(null, undefined, suspending);
  await house.type('watch add vendor:Kaspersky');
  await house.handIn(0);
  const alert = () => cardText(house.top()[0]!);
  expect(alert()).not.toContain('EX-1');
  await house.by('rita', REQUEST);
  expect(alert()).toContain('EX-1');
  await house.by('sam', 'deny EX-1 an alternative exists');
  expect(alert()).not.toContain('EX-1');
});

test('a report that is confirmed sends the exceptions below it back at once, once', async () => {
  const house = await grantedHouse();
  await house.handIn(0);
  await house.type('report confirm R-1', 'elsewhere');
  const told = () => house.posts.filter(({ card }) => card.title.includes('The law below EX-1'));
  expect(told().length).toBeGreaterThan(0);
  const count = told().length;
  await house.wait(3 * 86_400_000);
  expect(told()).toHaveLength(count);
});

test('an exception rests on the acts against the owners of its vendor too', async () => {
  const house = await openWatchHouse();
  const desk = await house.desk();
  const child = desk.knowledge.vendors.find(
    ({ parent }) =>
      parent && desk.knowledge.ofVendor(desk.knowledge.vendorById(parent)?.name ?? '').length > 0,
  )!;
  const owner = desk.knowledge.vendorById(child.parent!)!.name;
  const places = [...new Set(desk.knowledge.ofVendor(owner).map(({ jurisdiction }) => jurisdiction))];
  const grounds = measuresFor(desk, { vendor: child.name, places }).map(({ id }) => id);
  const ofOwner = measuresFor(desk, { vendor: owner, places }).map(({ id }) => id);
  expect(ofOwner.length).toBeGreaterThan(0);
  expect(grounds).toEqual(expect.arrayContaining(ofOwner));
});
