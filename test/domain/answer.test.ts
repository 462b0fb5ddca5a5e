import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDay, lastDay } from '../../src/domain/date.ts';
import { standingOn } from '../../src/domain/measure.ts';
import type { Profile } from '../../src/domain/policy.ts';
import { together } from '../../src/domain/verdict.ts';
import { answer, ask, knowledge, TODAY } from '../questions/asking.ts';

const vendors = [...new Set(knowledge.measures.flatMap((measure) => measure.vendors))];
const places = [...new Set(knowledge.measures.map((measure) => measure.jurisdiction))];

test('for any vendor, place and day, nothing is shown in force that did not stand on that day', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...vendors),
      fc.constantFrom(...places),
      fc.integer({ min: 2010, max: 2026 }),
      (vendor, place, year) => {
        const day = `${year}-06-30`;
        const question = { vendors: [vendor], jurisdictions: [place] };
        const said = answer(`${question.vendors[0]} ${knowledge.jurisdiction(place)!.name}`, day);
        for (const { measure, standing } of said.cited) {
          expect(standing).toBe(standingOn(measure, day));
          if (standing !== 'in_force') continue;
          expect(firstDay(measure.announced) <= day).toBe(true);
          if (measure.ended) expect(lastDay(measure.ended) > day).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('an act that was made later is only spoken of when an earlier day was asked about', () => {
  expect(ask('is kaspersky banned in the uk', '2016-06-01').measures).toEqual([]);
  const said = ask('was kaspersky banned in the uk in 2016');
  expect(said.measures).toContain('gb-2017-kaspersky-ncsc-letter');
  expect(said.not_in_force).toEqual(said.measures);
});

test('verdicts that differ are mixed', () => {
  expect(together(['prohibited', 'prohibited'])).toBe('prohibited');
  expect(together(['prohibited', 'none'])).toBe('mixed');
  expect(together([])).toBe('none');
});

test('with a profile the answer says whether it binds us, from the bound groups alone', () => {
  const profile: Profile = { places: ['NL'], roles: ['central_government'] };
  expect(answer('kaspersky in the netherlands', TODAY, profile).bindsUs).toMatchObject({ answer: 'yes' });
  expect(
    answer('kaspersky in the netherlands', TODAY, { ...profile, roles: ['private_sector'] }).bindsUs.answer,
  ).toBe('no');
  expect(answer('kaspersky in the netherlands').bindsUs.answer).toBe('no profile');
});

test('the places of the profile are meant where none is named', () => {
  const profile: Profile = { places: ['NL'], roles: ['central_government'] };
  expect(answer('can we use kaspersky', TODAY, profile).question).toMatchObject({
    jurisdictions: ['NL'],
    assumed: 'profile',
  });
});

test('a subsidiary without records of its own has those of its parent', () => {
  expect(ask('ezviz cameras us').measures).toContain('us-2018-huawei-ndaa-s889');
});

test('a rule of one institution is a restriction for the place, and a ban for its own staff', () => {
  expect(ask('is whatsapp banned in the us').verdict).toBe('restricted');
  expect(ask('can us house staffers use whatsapp').verdict).toBe('prohibited');
});
