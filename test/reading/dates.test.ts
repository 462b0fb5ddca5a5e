import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../../src/domain/date.ts';
import { lexiconOf } from '../../src/reading/lexicon.ts';
import { LANGUAGES } from '../../src/reading/words/index.ts';

const dates = (lang: string) => lexiconOf(LANGUAGES.find((words) => words.lang === lang)!).dates;
const read = (lang: string, text: string, anchor = '2018-05-15', dayFirst = true) =>
  dates(lang)
    .find(text, anchor, dayFirst)
    .map(({ date }) => date);

describe('dates in prose, held against Tuesday 15 May 2018', () => {
  it.each([
    ['en', 'late Monday', '2018-05-14'],
    ['en', 'on Tuesday', '2018-05-15'],
    ['en', 'last year', '2017'],
    ['en', 'last month', '2018-04'],
    ['en', 'In July', '2017-07'],
    ['en', 'in March', '2018-03'],
    ['en', 'on 11 July 2017', '2017-07-11'],
    ['en', 'on Sept. 13, 2017', '2017-09-13'],
    ['en', 'December 2022', '2022-12'],
    ['de', 'am 15. März 2022', '2022-03-15'],
    ['de', 'am Montagabend', '2018-05-14'],
    ['fr', 'le 1er mars 2023', '2023-03-01'],
    ['fr', 'le mois dernier', '2018-04'],
    ['nl', 'maandagavond', '2018-05-14'],
    ['pl', '21 grudnia 2017 r.', '2017-12-21'],
    ['es', 'el 6 de marzo de 2024', '2024-03-06'],
    ['it', 'il 31 gennaio 2025', '2025-01-31'],
    ['cs', '9. července 2025', '2025-07-09'],
    ['lt', '2017 m. gruodžio 21 d.', '2017-12-21'],
    ['ru', '14 марта 2022 года', '2022-03-14'],
    ['uk', '20 вересня 2024 року', '2024-09-20'],
    ['zh', '2023年5月21日', '2023-05-21'],
    ['zh', '14日公布', '2018-05-14'],
    ['zh', '今年3月31日', '2018-03-31'],
    ['ja', '昨年8月', '2017-08'],
  ])('%s: "%s" is %s', (lang, text, date) => expect(read(lang, text)[0]).toBe(date));

  it('"may" the verb is no month', () =>
    expect(read('en', 'Agencies may not use it, and may in future buy others.')).toEqual([]));

  it('a numeric date is read the way its place writes', () => {
    expect(read('en', '02/12/2017', '2017-12-02', true)).toEqual(['2017-12-02']);
    expect(read('en', '02/01/2025', '2025-02-01', false)).toEqual(['2025-02-01']);
    expect(read('en', '25/12/2017', '2017-12-25', false)).toEqual(['2017-12-25']);
  });

  it('whatever the text, every date is one that the calendar has, and its words stand where it says', () => {
    const word = fc.constantFrom(
      '31',
      '29',
      'February',
      'on',
      '2023',
      'Monday',
      'last',
      'year',
      'in',
      '12/13/2020',
      'May',
      ',',
      'June',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        for (const found of dates('en').find(text, '2023-03-01', true)) {
          expect(isPartialDate(found.date)).toBe(true);
          expect(text.slice(found.start, found.end)).toBe(found.text);
        }
      }),
    );
  });
});
