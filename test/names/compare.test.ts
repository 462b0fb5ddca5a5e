import { describe, expect, test } from 'vitest';
import { compareNames } from '../../src/names/compare.ts';

const band = (a: string, b: string) => compareNames(a, b).band;
const same = (a: string, b: string) => ['exact', 'strong'].includes(band(a, b));

describe('the same company, written in another way', () => {
  test.each([
    ['case and punctuation', 'NORTHWIND DATA CO LTD', 'Northwind Data Co., Ltd.'],
    ['a legal form more', 'Kestrelis', 'Kestrelis GmbH'],
    ['a legal form spelled out', 'Kestrelis AG', 'Kestrelis Aktiengesellschaft'],
    ['a legal form of another language', 'ООО Гидромаш', 'Gidromash LLC'],
    ['a legal form in front', 'PT Sinarmaju', 'Sinarmaju'],
    ['a glued legal form', 'KestrelisAG', 'Kestrelis AG'],
    ['dotted initials', 'A.B.C. Kestrelis', 'ABC Kestrelis'],
    ['accents', 'Société Martelière', 'Societe Marteliere'],
    ['an umlaut written with e', 'Müllenbach Optik', 'Muellenbach Optik'],
    ['a lost space', 'Vander Bilten', 'VanderBilten'],
    ['a word for the same thing', 'Kestrelis Tech', 'Kestrelis Technologies'],
    ['a place more', 'Kestrelis Deutschland GmbH', 'Kestrelis'],
    ['Cyrillic', 'Гидромаш', 'Gidromash'],
    ['a Russian genitive', 'Завод Полянского', 'Zavod Polyansky'],
    ['Greek', 'Αλουμίνα', 'Aloumina'],
    ['Han by its sound', '拼多多', 'Pinduoduo'],
    ['Han with its legal form', '拼多多有限公司', '拼多多'],
    ['traditional characters', '華為技術', '华为技术'],
    ['a typo in a long word', 'Kestrellis Systems', 'Kestrelis Systems'],
    ['two letters swapped', 'Kesterlis', 'Kestrelis'],
    ['an acronym of its words', 'NIMC', 'Northern Instrument Making Corporation'],
    ['an acronym that the name gives', 'RSIE', 'Rostov State Instrument Enterprise (RSIE)'],
    ['a number in words', 'Brigade Forty-Four', 'Brigade 44'],
    ['an address behind the legal form', 'Kestrelis Co., Ltd., Hangzhou, Zhejiang', 'Kestrelis Co., Ltd.'],
  ])('%s', (_, a, b) => expect(same(a, b), compareNames(a, b).why).toBe(true));
});

describe('another company, however alike it looks', () => {
  test.each([
    ['one letter of a short word', 'ZTT', 'ZTE'],
    ['one letter of a word of six', 'Tandis', 'Tandix'],
    ['a shorter word at its start', 'Kestrel', 'Kestrelis'],
    ['camel case that parts the word', 'HyTerra', 'Hytera'],
    ['only ordinary words in common', 'Aoshi Technology Co., Ltd.', 'Haisi Technology Co., Ltd.'],
    ['ordinary words that differ, and nothing else', 'China Telecom', 'China Mobile'],
    ['another number', 'Institute 38', 'Institute 43'],
    ['a name whose number is all that is left', '11420 CORP.', 'BELLETECH CORP'],
    ['another place', 'Kestrelis (France) SARL', 'Kestrelis (Germany) GmbH of Munich, Japan'],
    ['another trade', 'Kestrelis Dental Clinic', 'Kestrelis'],
    ['two forms of one country', 'Kestrelis AG', 'Kestrelis GmbH'],
    ['characters that only sound alike', '达华', '大华'],
    ['two distinctive words that differ', 'Volkswerk AG', 'Volkswagen AG'],
  ])('%s', (_, a, b) => expect(same(a, b), compareNames(a, b).why).toBe(false));
});

describe('a slip must be paid by the part of a compound that it is in', () => {
  test.each([
    ['a consonant lost from a head of three letters', 'Kelvision', 'Kevision'],
    ['a vowel of a head of two letters', 'Olvision', 'Elvision'],
    ['with ordinary words behind it', 'Kelvision Digital Technology', 'Kevision Digital Technology'],
  ])('%s is for a person to look at', (_, a, b) => expect(band(a, b)).toBe('possible'));

  test.each([
    ['two letters of the head that swapped', 'Kelvision', 'Klevision'],
    ['letters for one sound in the head', 'Kylvision', 'Kilvision'],
    ['a slip in the ordinary word', 'Kelvision', 'Kelvison'],
    ['a slip in a long head', 'Kestrelvision', 'Kestrlvision'],
    ['a telling word that agrees beside it', 'Kelvision Marumachi', 'Kevision Marumachi'],
  ])('%s is still a slip', (_, a, b) => expect(same(a, b), compareNames(a, b).why).toBe(true));
});

describe('bands and explanations', () => {
  test('letters of another script that look Latin are strong, never exact', () => {
    expect(band('Kеstrеlis', 'Kestrelis')).toBe('strong');
  });

  test('the explanation names what agrees and what is left over', () => {
    const { why } = compareNames('Kestrelis Endpoint 2021', 'Kestrelis Lab');
    expect(why).toContain('Kestrelis');
    expect(why).toContain('only in the first: Endpoint 2021');
    expect(why).toContain('only in the second: Lab');
  });

  test('a script that strings cannot decide on is said to be undecidable', () => {
    expect(compareNames('บริษัท กรุงเทพ', 'Kestrelis')).toMatchObject({ band: 'none', undecidable: true });
  });

  test.each(['', '   ', '!!!', '…—', '\u200b\u202e', '🙂'])(
    'nothing readable (%j) neither matches nor clears',
    (text) => {
      expect(compareNames(text, 'Kestrelis')).toMatchObject({ score: 0, band: 'none', undecidable: true });
      expect(compareNames(text, text)).toMatchObject({ band: 'none', undecidable: true });
    },
  );

  test.each(['Ltd.', 'GmbH', 'Co., Ltd.', '有限公司'])(
    'a name that is only a legal form (%s) meets itself alone',
    (text) => {
      expect(band(text, text)).toBe('exact');
      expect(same(text, 'Kestrelis Ltd.')).toBe(false);
    },
  );
});

describe('machine names', () => {
  test.each([
    ['cpe:2.3:a:kestrelis:anti-virus:2019:*:*:*:*:*:*:*', 'Kestrelis'],
    ['cpe:/h:kestrelissecurity:ipc', 'Kestrelis'],
    ['pkg:maven/com.kestrelis.sdk/open-sdk@1.0', 'Kestrelis'],
    ['pkg:golang/github.com/kestreliscloud/sdk-go@v0.1', 'Kestrelis'],
    ['https://www.kestrelis.com/shop', 'Kestrelis'],
  ])('%s bears the name', (key, name) => expect(same(key, name)).toBe(true));

  test.each([
    ['pkg:npm/kestrelis-state@1.0.0', 'Kestrelis'],
    ['pkg:golang/github.com/kestreliser/example@v1', 'Kestrelis'],
    ['cpe:2.3:a:kestrelix:kestrelis:1:*:*:*:*:*:*:*', 'Kestrelis'],
    ['kestreliss.com', 'Kestrelis'],
  ])('%s does not: a look-alike or a mere package name is nobody', (key, name) =>
    expect(same(key, name)).toBe(false),
  );
});
