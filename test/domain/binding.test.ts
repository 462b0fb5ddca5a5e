import { expect, test } from 'vitest';
import { homeOf, placesAbove } from '../../src/domain/binding.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Profile } from '../../src/domain/policy.ts';
import { answer, card, knowledge, TODAY } from '../questions/asking.ts';

const telecom: Profile = { places: ['NL', 'EU'], roles: ['private_sector', 'telecom_operators'] };
const ministry: Profile = { places: ['NL'], roles: ['central_government'] };

test('"can we" without a place answers for our places, and says first whether it binds us', () => {
  const text = (profile: Profile) => cardText(card('can we use kaspersky', TODAY, profile)).split('\n')[1];
  expect(text(ministry)).toMatch(/^Binds us: yes, through nl-2018-kaspersky-phase-out \(central government/);
  expect(text(telecom)).toMatch(
    /^Binds us: no measure recorded that binds us \(the private sector and telecom operators\); what is recorded binds central government and government contractors\.$/,
  );
});

test('without a profile nothing is said of us but that there is none', () => {
  const text = cardText(card('is kaspersky banned in the netherlands'));
  expect(text).toMatch(/does it bind us\? no profile set/);
  expect(text).not.toMatch(/Binds us:/);
});

test('a measure that ended binds nobody', () => {
  const profile: Profile = { places: ['BR'], roles: ['private_sector', 'consumers'] };
  expect(answer('is x blocked in brazil', TODAY, profile).bindsUs.answer).toBe('no');
  expect(answer('is x blocked in brazil', '2024-09-15', profile).bindsUs.answer).toBe('yes');
});

test('the union is above its members and the state above its parts, but not above another legal order', () => {
  expect(placesAbove(knowledge, 'NL')).toEqual(['EU']);
  expect(placesAbove(knowledge, 'US-TX')).toEqual(['US']);
  expect(placesAbove(knowledge, 'US-WY')).toEqual(['US']);
  expect(placesAbove(knowledge, 'DE-BE')).toEqual(['DE', 'EU']);
  expect(placesAbove(knowledge, 'HK')).toEqual([]);
  expect(placesAbove(knowledge, 'GB')).toEqual([]);
});

test('the union is not asked about beside its member, except by its own bodies', () => {
  expect(homeOf(telecom, knowledge)).toEqual(['NL']);
  expect(homeOf({ places: ['BE', 'EU'], roles: ['eu_institutions'] }, knowledge)).toEqual(['BE', 'EU']);
  expect(homeOf(null, knowledge)).toEqual([]);
});

test('an act of the union stands beside the acts of a member as an act of the union, never as the verdict', () => {
  const given = answer('is huawei banned in hungary');
  expect(given.verdict).toBe('none');
  const [part] = given.parts;
  expect(part!.above!.length).toBeGreaterThan(0);
  expect(part!.above!.every(({ measure }) => measure.jurisdiction === 'EU')).toBe(true);
  expect(cardText(card('is huawei banned in hungary'))).toMatch(/Acts of the European Union, not of Hungary/);
});

test('what a body of the union ruled for itself is not shown for a member', () => {
  const { cited } = answer('is tiktok banned in austria');
  expect(
    cited.filter(({ measure }) => measure.jurisdiction === 'EU' && measure.level === 'institution'),
  ).toEqual([]);
});

test('a ban of the whole state that reaches everyone holds in a part that has no act of its own', () => {
  const given = answer('is kaspersky banned in wyoming');
  expect(given.verdict).toBe('prohibited');
  const drawn = card('is kaspersky banned in wyoming');
  expect(drawn.title).toMatch(/by an act of the United States · Kaspersky in Wyoming/);
  expect(cardText(drawn)).toMatch(/The records hold no measure on Kaspersky in Wyoming/);
});
