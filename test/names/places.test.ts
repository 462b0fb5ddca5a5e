import { describe, expect, test } from 'vitest';
import { places } from '../questions/asking.ts';

const codes = (text: string) => places.find(text).map(({ code }) => code);

describe('places are found in many languages and forms', () => {
  test.each([
    ['in Germany', 'DE'],
    ['v Německu', 'DE'],
    ['w Niemczech', 'DE'],
    ['в Германии', 'DE'],
    ['в Україні', 'UA'],
    ['Lietuvoje', 'LT'],
    ['dans le Royaume-Uni', 'GB'],
    ['ドイツでは', 'DE'],
    ['한국에서', 'KR'],
    ["abd'de", 'US'],
    ['did south africa ban it', 'ZA'],
    ['the Pentagon', 'US'],
    ['rijksoverheid', 'NL'],
    ['texas state agency', 'US-TX'],
    ['New Zealand', 'NZ'],
  ])('%s is %s', (text, code) => expect(codes(text)).toEqual([code]));
});

describe('"us" is a country or a pronoun by the words around it', () => {
  test.each([
    ['zte cut off from us suppliers', ['US']],
    ['which us states', ['US']],
    ['compare canada & us', ['CA', 'US']],
    ['does it bind us', []],
    ['is that ok for us', []],
    ['banned in the US', ['US']],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected));
});

test('small words are no country codes', () => {
  expect(codes('is it in or no, so at my desk by all')).toEqual([]);
  expect(codes('bis wann, aus welchem Grund')).toEqual([]);
});

test('Georgia is in doubt until something settles it', () => {
  expect(places.find('georgia')[0]).toMatchObject({ code: 'GE', ambiguous: ['US-GA'] });
  expect(places.find('us state georgia').at(-1)).toMatchObject({ code: 'US-GA' });
  expect(places.find('georgia')[0]!.ambiguous).toBeDefined();
});

describe('a body belongs to the country that is named with it', () => {
  test.each([
    ['federal ban on drones', ['US']],
    ['federal devices in texas', ['US', 'US-TX']],
    ['das föderale Österreich und sein federal chancellor', ['AT']],
    ['the Australian federal government', ['AU']],
    ['the federal cabinet in Vienna', ['AT']],
    ['le gouvernement fédéral', []],
    ['el gobierno federal', []],
    ['美国商务部', ['US']],
    ['日本的商务部', ['JP']],
    ['商务部公告', ['CN']],
    ['the Irish House of Lords', ['IE']],
    ['Rada Ministrów przyjęła uchwałę', []],
    ['the Rada voted', ['UA']],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected));
});

test.each([
  ['Praha zakázala', 'CZ'],
  ['w Pradze', 'CZ'],
  ['Verbot in Warschau', 'PL'],
  ['Пекин запретил', 'CN'],
  ['北京发布', 'CN'],
])('a seat of government in its own or another language stands for the country: %s', (text, code) =>
  expect(codes(text)).toEqual([code]),
);
