import { expect, test } from 'vitest';
import { places } from '../../src/domain/editorial/places.ts';
import { brief, find, holds, place } from './records.ts';

holds(places);

test('a part of no state is found', () => {
  expect(brief(find(places, { places: [place({ code: 'NL-NH', level: 'subnational' })] }))).toEqual([
    'NL-NH.parent: null',
  ]);
});

test('a part whose code is of another state is found', () => {
  const part = place({ code: 'BE-VLG', name: 'Flanders', level: 'subnational', parent: 'NL' });
  expect(brief(find(places, { places: [place(), part] }))).toEqual(['BE-VLG.code: BE-VLG']);
});

test('a state with a parent, and a member of a union that has no record, are found', () => {
  const state = place({ parent: 'EU', member_of: ['EEA', 'EU'] });
  expect(brief(find(places, { places: [state] }))).toEqual(['NL.parent: EU', 'NL.member_of: EU']);
});

test('a name of two places is found, for the bot must know to ask', () => {
  const few = [place({ aliases: ['Lowland'] }), place({ code: 'BE', name: 'Belgium', aliases: ['lowland'] })];
  expect(brief(find(places, { places: few }))).toEqual(['BE: "lowland", also a name of NL']);
});
