import { describe, expect, test } from 'vitest';
import { answerCard } from '../../src/cards/answer.ts';
import { placeWord, type Wording, wordingOf } from '../../src/cards/wording.ts';
import { cardText } from '../../src/domain/card.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { placeName } from '../../src/domain/place-name.ts';
import { answer, card, knowledge, TODAY } from '../questions/asking.ts';

const nameOf = (code: string) => placeName(knowledge, code);
const tables = LANGUAGES.map((language) => [language, wordingOf(language)] as const);

/** Every leaf of a table: words as they are, functions with words to fill in. */
function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const dated = path.endsWith('.date');
    const args = dated ? ['2026-03-01'] : ['AAA', 'BBB', 'CCC'];
    const numbers = /places$|measures$|page$/.test(path) ? [2, 7] : args;
    return [[path, String((value as (...given: unknown[]) => string)(...numbers))]];
  }
  return Object.entries(value as object).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
}

describe.each(tables)('the words in %s', (language, wording) => {
  test('hold every word that English has, and none is empty', () => {
    const own = leaves(wording, '');
    const english = leaves(wordingOf('en'), '');
    expect(own.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
    const empty = own.filter(([, text]) => text.trim() === '').map(([path]) => path);
    const may = language === 'en' ? ['.verdicts.n/a', '.remarks.recordsAsRecorded'] : ['.verdicts.n/a'];
    expect(empty.sort()).toEqual(may.sort());
  });

  test('are no English words that were left over', () => {
    if (language === 'en') return;
    const english = new Map(leaves(wordingOf('en'), ''));
    const same = leaves(wording, '').filter(
      ([path, text]) => text.length > 14 && english.get(path) === text && !path.startsWith('.subject'),
    );
    expect(same).toEqual([]);
  });

  test('never let "nothing recorded" sound like "allowed"', () => {
    const { nothing } = wording;
    const denial = {
      en: /not the same as allowed/,
      de: /nicht dasselbe wie erlaubt/,
      nl: /niet hetzelfde als toegestaan/,
      fr: /ne veut pas dire (?:que c’est )?autorisé/,
    }[language];
    for (const text of [
      nothing.unknown('X'),
      nothing.onSubject('X', 'any', 'D'),
      nothing.onSubject('X', 'asked', 'D'),
      nothing.onSubject('X', ['Y'], 'D'),
      nothing.ofThat('D'),
      wording.remarks.limit('Y'),
      wording.remarks.limitOwn('Y'),
    ])
      expect(text).toMatch(denial);
  });

  test('name the group in every line that speaks of a duty', () => {
    const { headline } = wording;
    for (const line of ['prohibited', 'restricted', 'powerOnly', 'listedOnly', 'advisory'] as const)
      expect(headline[line]('GROUP')).toContain('GROUP');
    expect(wording.remarks.limit('GROUP')).toContain('GROUP');
  });
});

// What each verdict may be called, and what none of the others may be called.
const MEANS: Readonly<Record<Wording['language'], Readonly<Record<string, RegExp>>>> = {
  en: {
    prohibited: /^Prohibited/,
    restricted: /^Restricted/,
    advisory: /not banned/,
    proposed: /not in force/,
    lifted: /^Ended/,
    none: /^Nothing recorded/,
  },
  de: {
    prohibited: /^Verboten/,
    restricted: /^Beschränkt/,
    advisory: /kein Verbot/,
    proposed: /nicht in Kraft/,
    lifted: /^Beendet/,
    none: /^Nichts verzeichnet/,
  },
  nl: {
    prohibited: /^Verboden/,
    restricted: /^Beperkt/,
    advisory: /niet verboden/,
    proposed: /niet van kracht/,
    lifted: /^Beëindigd/,
    none: /^Niets vastgelegd/,
  },
  fr: {
    prohibited: /^Interdit/,
    restricted: /^Restreint/,
    advisory: /pas interdit/,
    proposed: /pas en vigueur/,
    lifted: /^Terminé/,
    none: /^Rien d’enregistré/,
  },
};

test.each(tables)('no verdict changes its meaning in %s', (language, { headline }) => {
  const said: Readonly<Record<string, string>> = {
    prohibited: headline.prohibited('G'),
    restricted: headline.restricted('G'),
    advisory: headline.advisory('G'),
    proposed: headline.proposed,
    lifted: headline.lifted('H'),
    none: headline.none,
  };
  for (const [verdict, text] of Object.entries(said))
    for (const [other, pattern] of Object.entries(MEANS[language]))
      expect(pattern.test(text), `${verdict} "${text}" as ${other}`).toBe(verdict === other);
  for (const power of [headline.powerOnly('G'), headline.listedOnly('G')])
    expect(power).toMatch(
      /no ban by itself|für sich kein Verbot|op zichzelf geen verbod|sans interdiction en soi/,
    );
});

test('the same answer in four languages has the same records, and says that they stand as recorded', () => {
  const given = answer('is kaspersky banned in the netherlands');
  for (const [language, wording] of tables) {
    const text = cardText(answerCard({ answer: given, today: TODAY, nameOf, wording }));
    for (const { measure } of given.cited) expect(text).toContain(measure.id);
    expect(text).toContain(placeWord(wording, 'NL', 'Netherlands'));
    if (language !== 'en') expect(text).toContain(wording.remarks.recordsAsRecorded);
  }
});

test('questions that are declined or asked back are worded too', () => {
  for (const [, wording] of tables) {
    const draw = (text: string) => answerCard({ answer: answer(text), today: TODAY, nameOf, wording });
    expect(draw('which antivirus is best').title).toBe(wording.refusals.advice);
    expect(draw('georgia kaspersky?').title).toBe(wording.clarify.reading('Georgia'));
    expect(draw('is it banned').title).toBe(wording.clarify.vendor_and_place);
  }
});

test('a law that only gives a power says so before anything else', () => {
  expect(card('is huawei banned in irish 5g').title).toMatch(/no ban by itself/);
  expect(card('is huawei banned in swedish 5g').title).not.toMatch(/no ban by itself/);
});
