import { describe, expect, test } from 'vitest';
import { mentions } from '../questions/asking.ts';

const names = (text: string, fuzzy = true) => mentions.find(text, { fuzzy }).map(({ vendor }) => vendor);

test('offsets point at the words as typed', () => {
  const text = 'Używamy Kasperského i TikToka.';
  for (const { start, end, text: words } of mentions.find(text)) expect(text.slice(start, end)).toBe(words);
  expect(names(text, false)).toEqual(['Kaspersky', 'ByteDance']);
});

describe('a product stands for its vendor', () => {
  test.each([
    ['is wechat ok', 'Tencent', 'WeChat'],
    ['pegasus spyware', 'NSO Group', 'Pegasus spyware'],
    ['tik tok', 'ByteDance', 'TikTok'],
  ])('%s', (text, vendor, product) =>
    expect(mentions.find(text, { fuzzy: true })[0]).toMatchObject({ vendor, product }),
  );
});

test('slips of the pen are forgiven in questions only', () => {
  expect(names('hikvison kasperky hauwei')).toEqual(['Hikvision', 'Kaspersky', 'Huawei']);
  expect(names('hikvison kasperky hauwei', false)).toEqual([]);
});

test('ordinary words are no slips', () => {
  expect(names('the micro inspection of official signals, telegraph lines and apples')).toEqual([]);
});

test('an everyday word in prose is a name only as it is spelt in the records', () => {
  expect(names('They met in line and lost the signal of the zoom.', false)).toEqual([]);
  expect(names('Officials may not use Signal or Zoom.', false)).toEqual(['Signal', 'Zoom']);
});

test('look-alikes and leads are no hits', () => {
  expect(names('Hanwha Vision and Ant Group')).toEqual([]);
  expect(names('cameras by Lorex and Amcrest')).toEqual([]);
});

test('names are found in scripts without spaces', () => {
  expect(names('日本政府はファーウェイ製品を調達できますか')).toEqual(['Huawei']);
  expect(names('印度为什么禁止抖音')).toEqual(['ByteDance']);
});

test.each([
  ["la decisione dell'agenzia", 0],
  ['Dell’Autorità', 0],
  ["Dell's servers", 1],
  ["Dell'in sunucuları", 1],
  ['Dell "Optiplex"', 1],
])('an Italian article before an apostrophe is no vendor: %s', (text, count) =>
  expect(mentions.find(text)).toHaveLength(count),
);
