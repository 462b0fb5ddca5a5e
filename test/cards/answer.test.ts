import { expect, test } from 'vitest';
import { cardText } from '../../src/domain/card.ts';
import { card } from '../questions/asking.ts';

test('the title gives the verdict, the bound group and the subject in one line', () => {
  expect(card('is kaspersky banned in the netherlands').title).toBe(
    'Prohibited for central government and government contractors · Kaspersky in the Netherlands',
  );
});

test('a ban for one group is said to be none for others', () => {
  const text = cardText(card('is kaspersky banned in the netherlands'));
  expect(text).toMatch(
    /For other companies and for consumers these records hold nothing; that is not the same as allowed/,
  );
});

test('a ban that reaches the public carries no such limit', () => {
  expect(cardText(card('is telegram blocked in vietnam'))).not.toMatch(/these records hold nothing/);
});

test('every record has its id and at least one source, and the first has its instrument and reason', () => {
  const drawn = card('hikvision in the us');
  const text = cardText(drawn);
  for (const label of ['For: ', 'What: ', 'When: ', 'Why: ', 'By: ', 'Sources:'])
    expect(text).toContain(label);
  expect(text).toMatch(/As of 23 November 2026 · knowledge /);
});

test('why begins with the reason, when with the dates, who with the authority', () => {
  expect(cardText(card('why did china ban micron')).split('\n')[1]).toMatch(/^Why: /);
  expect(cardText(card('when did canada ban deepseek')).split('\n')[1]).toMatch(/^Announced /);
  expect(cardText(card('who banned deepseek in italy')).split('\n')[1]).toMatch(/^Decided by /);
});

test('an exception can be asked for from a standing ban, in a form, with a line that fits a button', () => {
  const button = card('is kaspersky banned in the netherlands').buttons.find(({ form }) => form);
  expect(button).toMatchObject({
    label: 'Request exception',
    line: 'exception request vendor:"Kaspersky" places:NL',
  });
  for (const each of card('huawei us').buttons) expect(each.line.length).toBeLessThanOrEqual(90);
});

test('nothing recorded offers no exception', () => {
  expect(card('is kaspersky banned in switzerland').buttons.some(({ form }) => form)).toBe(false);
});

test('an ambiguous question offers its readings as buttons that ask the whole question again', () => {
  const lines = card('georgia kaspersky?').buttons.map(({ line }) => line);
  expect(lines).toEqual(['ask Republic of Georgia kaspersky?', 'ask State of Georgia kaspersky?']);
});

test('only the prohibited places are counted as prohibited', () => {
  const drawn = card('which countries have banned kaspersky');
  const list = drawn.blocks.find((block) => block.kind === 'list' && block.title === 'Prohibited');
  const places = new Set(
    list?.kind === 'list' ? list.items.map((item) => (item as readonly { text: string }[])[0]!.text) : [],
  );
  expect(drawn.title).toBe(`Prohibited in ${places.size} places · Kaspersky`);
});

test('over several places no group of one stands for the others', () => {
  expect(card('tiktok us and uk').title).toBe(
    'Prohibited, each for a group of its own · TikTok (ByteDance) in the United States and the United Kingdom',
  );
});

test('without a place in the question the title says whose act it is', () => {
  expect(card('who signed the order against wechat').title).toMatch(/by an act of \w+/);
});
