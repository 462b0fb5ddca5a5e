import { expect, test } from 'vitest';
import { Refusal } from '../../src/domain/error.ts';
import { HOUR, openWatchHouse } from '../flows/watch-house.ts';

test('why says of each channel what became of a measure: delivered, filtered by which term, muted, waiting', async () => {
  const house = await openWatchHouse();
  await house.type('watch add vendor:Kaspersky', 'told');
  await house.type('watch add vendor:Kaspersky and place:FR', 'filtered');
  await house.type('watch add vendor:Kaspersky', 'muted');
  await house.type('mute vendor:Kaspersky until:2026-12-25 we have none', 'muted');
  await house.type('watch add digest:"daily 08:00" vendor:Kaspersky', 'waiting');
  await house.type('watch add quiet:09:00-12:00 vendor:Kaspersky', 'quiet');
  await house.handIn(0);
  const all = await house.read('why R-1 channel:all');
  expect(all).toContain('chat:told: delivered.');
  expect(all).toContain('chat:filtered: filtered: W-2 (vendor:Kaspersky and place:FR) stops at place:FR.');
  expect(all).toContain('chat:muted: muted by Ana Analyst until 25 December 2026: we have none.');
  expect(all).toContain('chat:waiting: waiting until 2026-11-24 08:00 (UTC): its watch asks for a digest.');
  expect(all).toContain('chat:quiet: waiting until 2026-11-23 12:00 (UTC): quiet hours.');
  expect(await house.read('why R-1', 'told')).toContain('chat:told: delivered.');
  expect(await house.read('why R-1', 'nowhere')).toContain('nothing is watched in this channel');
  await house.wait(24 * HOUR);
  expect(await house.read('why R-1 channel:chat:waiting')).toContain('chat:waiting: delivered.');
});

test('why gives the platform’s word where posting failed', async () => {
  const house = await openWatchHouse();
  await house.type('watch add vendor:Kaspersky');
  house.faults.push(new Refusal('forbidden', 'Slack says is_archived: the channel is closed.'));
  await house.type('report', 'elsewhere', {
    text: 'The government of Sweden has banned the use of Kaspersky software in all government agencies, the Ministry of the Interior announced on 23 November 2026.',
    published: '2026-11-23',
  });
  const said = await house.read('why R-1 channel:all');
  expect(said).toMatch(/failed: .*is_archived|delivered\./);
});

test('why says that a measure was on record before anybody asked', async () => {
  const house = await openWatchHouse();
  await house.type('watch add vendor:Kaspersky');
  expect(await house.read('why nl-2018-kaspersky-phase-out')).toContain(
    'it was known before this channel asked',
  );
  expect(await house.read('why R-99')).toContain('There is no measure or report R-99');
});
