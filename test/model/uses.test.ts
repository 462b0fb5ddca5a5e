import { afterEach, describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { type Card, cardText } from '../../src/domain/card.ts';
import type { Request } from '../../src/domain/command.ts';
import type { AnswerFact } from '../../src/domain/model.ts';
import type { Article } from '../../src/domain/report.ts';
import { readStories } from './cases.ts';
import { type Sent, says } from './server.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

async function open(options: StageOptions = {}): Promise<Stage> {
  stage = await openStage(options);
  return stage;
}

async function asked(words: string, person = 'rita') {
  const request = { desk: await stage!.desk(), values: { words }, actor: { person } } as unknown as Request;
  const { card, data } = await ask.actions[0]!.run(request);
  return { text: cardText(card), card, data: data as { intent: string; jurisdictions: string[] } };
}

const GREEK = 'ποιες εταιρείες είναι απαγορευμένες στην ελλάδα';
const plain = { intent: 'list', vendors: [], places: [], topics: [], day: null, language: 'el' };
const APIS = ['responses', 'chat'] as const;

describe.each(APIS)('through the %s interface', (api) => {
  test('a question that the rules cannot place takes the ordinary road, and the card says who helped', async () => {
    const script = says({ ...plain, places: [{ code: 'GR', words: 'ελλάδα' }] });
    await open({ model: { api }, script });
    const { data, text } = await asked(GREEK);
    expect(data).toMatchObject({ intent: 'list', jurisdictions: ['GR'] });
    expect(text).toContain('A model helped to read this question.');
  });

  test('nothing is asked to be stored, and the text goes as data, never as instructions', async () => {
    const { server } = await open({ model: { api }, script: says(plain) });
    await asked(GREEK);
    const [sent] = server.sent;
    expect(sent).toMatchObject({ body: { store: false, model: 'test-model' }, input: { text: GREEK } });
    expect(sent!.headers.authorization).toBe('Bearer sk-test-key-123456');
    const ours = JSON.stringify(sent!.body.instructions ?? (sent!.body.messages as unknown[])[0]);
    expect(ours).not.toContain('ελλάδα');
    expect(sent!.body).not.toHaveProperty('tools');
  });
});

describe('a question', () => {
  test('that the rules place is never sent', async () => {
    const { server } = await open({ script: says(plain) });
    for (const words of [
      'is kaspersky banned in the netherlands',
      'georgia kaspersky?',
      'best antivirus for my grandma?',
    ])
      await asked(words);
    expect(server.sent).toEqual([]);
  });

  test('is sent without accounts, addresses, tokens and names of persons, and without what the machine is', async () => {
    const { server } = await open({ script: says(plain) });
    await asked('<@U123ABC> Sam Security wants ποιες για sam@example.org ελλάδα xoxb-123-secret');
    const sent = JSON.stringify(server.sent[0]!.input);
    for (const word of ['U123ABC', 'Security', 'example.org', 'secret']) expect(sent).not.toContain(word);
    const names = Object.keys(server.sent[0]!.headers);
    expect(names.filter((name) => name.startsWith('x-stainless'))).toEqual([]);
    expect(JSON.stringify(server.sent[0])).not.toContain('rita');
  });

  test('keeps what was typed of a vendor only where its words name it; else the person is asked', async () => {
    const vendors = [{ name: 'Kaspersky', words: 'the other one' }];
    await open({ script: says({ ...plain, intent: 'status', vendors, language: 'en' }) });
    const { card, data } = await asked('what abt the other one');
    expect(data).toMatchObject({ intent: 'clarify', verdict: 'n/a', measures: [] });
    expect(card.buttons.map(({ line }) => line)).toEqual(['ask is Kaspersky banned']);
    expect(cardText(card)).toContain('A model helped');
  });

  test('a name that is nobody on record stays one, whatever a model makes of it', async () => {
    const vendors = [{ name: 'Kaspersky', words: 'blorptech' }];
    await open({ script: says({ ...plain, intent: 'status', vendors }) });
    const { text } = await asked('blorptech ban france');
    await stage!.close();
    await open({ model: null });
    expect(text).toBe((await asked('blorptech ban france')).text);
  });

  test.each([
    ['a place that its words do not name', { places: [{ code: 'NL', words: 'ελλάδα' }] }],
    ['a place that no record knows', { places: [{ code: 'XX', words: 'ελλάδα' }] }],
    ['words that are not in the text', { places: [{ code: 'GR', words: 'Greece' }] }],
    ['a vendor that no record knows', { vendors: [{ name: 'Blorptech', words: 'εταιρείες' }] }],
    ['a vendor in words that do not name it', { vendors: [{ name: 'Huawei', words: 'εταιρείες' }] }],
    ['a day that nobody named', { day: { date: '2020-01-01', words: 'ελλάδα' } }],
    ['a day that is none', { day: { date: '2020-02-31', words: 'ελλάδα' } }],
  ])('with %s is answered as without a model', async (_what, wrong) => {
    const right = { ...plain, places: [{ code: 'GR', words: 'ελλάδα' }] };
    const { lines } = await open({ script: says({ ...right, ...wrong }) });
    const { data } = await asked(GREEK);
    expect(data.intent).toBe('refuse');
    expect(lines).toMatchObject([{ use: 'question', fault: 'unproved' }]);
  });

  test('a day that the words say in any language is taken, another one is not', async () => {
    const text = 'ποιες εταιρείες ήταν απαγορευμένες στην ελλάδα στις 5 μαΐου 2021';
    const words = '5 μαΐου 2021';
    const places = [{ code: 'GR', words: 'ελλάδα' }];
    await open({ script: says({ ...plain, places, day: { date: '2021-05-05', words } }) });
    expect((await asked(text)).data).toMatchObject({ intent: 'list', as_of: '2021-05-05' });
    stage!.server.play(says({ ...plain, places, day: { date: '2021-05-06', words } }));
    expect((await asked(`${text} `)).data.intent).toBe('refuse');
  });
});

const SWEDISH: Article = {
  title: 'Sverige förbjuder Huawei',
  text: 'Post- och telestyrelsen i Sverige beslutade den 20 oktober 2020 att förbjuda utrustning från Huawei i landets 5G-nät.\n\nHuawei säger att beslutet är fel.',
  published: '2020-10-21',
  url: null,
  publisher: null,
};
const proposal = {
  vendor: 'Huawei',
  jurisdiction: 'SE',
  quote:
    'Post- och telestyrelsen i Sverige beslutade den 20 oktober 2020 att förbjuda utrustning från Huawei i landets 5G-nät.',
  action: { term: 'ban', words: 'förbjuda' },
  prohibits: [{ term: 'network_deployment', words: 'i landets 5G-nät' }],
  binds: [],
  issuer: 'Post- och telestyrelsen',
  instrument: null,
  announced: { date: '2020-10-20', words: 'den 20 oktober 2020' },
  effective: null,
  deadline: null,
};
const proposes = (...findings: unknown[]) => says({ language: 'sv', findings });

describe('an article', () => {
  test('in a language that the rules do not read gives a marked, unreviewed report with its evidence', async () => {
    // A day of which the records hold nothing, so that it is news.
    const later = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('2020', '2025'));
    const { store } = await open({ script: proposes(later(proposal)) });
    const desk = await stage!.desk();
    const actor = { platform: 'sandbox', account: 'ana', person: 'ana', name: 'Ana' };
    const { change, card } = await desk.flows.handIn(desk, actor, later(SWEDISH));
    await store.commit(change);
    expect(cardText(card)).toContain('A model proposed this');
    const [report] = await (await stage!.desk()).reports();
    expect(report).toMatchObject({
      status: 'unreviewed',
      finding: { helped: true, announced: '2025-10-20' },
    });
    const { triageCard, alertCard, reportView } = await import('../../src/cards/report.ts');
    const view = await reportView(desk, report!);
    for (const drawn of [triageCard(view), alertCard(view)])
      expect(cardText(drawn)).toContain('A model proposed this');
  });

  test('gives only what stands in it, character by character', async () => {
    await open({ script: proposes(proposal) });
    const { findings } = await (await stage!.desk()).read(SWEDISH, 'ana');
    expect(findings).toMatchObject([
      {
        vendor: 'Huawei',
        jurisdiction: 'SE',
        action: 'ban',
        announced: '2020-10-20',
        issuer: 'Post- och telestyrelsen',
        confidence: 'hedged',
        helped: true,
      },
    ]);
    const [finding] = findings;
    expect(SWEDISH.text).toContain(finding!.quote);
    for (const { quote, start } of Object.values(finding!.evidence))
      expect(SWEDISH.text.slice(start, start + quote.length)).toBe(quote);
  });

  test.each([
    ['a quote that is not in the text', { quote: 'Sverige förbjöd Huawei i går.' }],
    ['a vendor that its quote does not name', { vendor: 'ZTE' }],
    ['a vendor that no record knows', { vendor: 'Blorptech' }],
    ['a place that the text does not name', { jurisdiction: 'DE' }],
    ['an act whose words are elsewhere', { action: { term: 'ban', words: 'är fel' } }],
    ['an act in the words of a name', { action: { term: 'ban', words: 'utrustning från Huawei' } }],
    ['an act in the words of a whole sentence', { action: { term: 'ban', words: proposal.quote } }],
    ['a lifting, which is never taken from a model', { action: { term: 'reversal', words: 'förbjuda' } }],
    ['an issuer that is not in the sentence', { issuer: 'Riksdagen' }],
    ['a bound group without its words', { binds: [{ term: 'consumers', words: 'alla' }] }],
  ])('with %s gives nothing', async (_what, wrong) => {
    await open({ script: proposes({ ...proposal, ...wrong }) });
    expect((await (await stage!.desk()).read(SWEDISH, 'ana')).findings).toEqual([]);
  });

  test.each([
    ['another day', { date: '2020-10-21', words: 'den 20 oktober 2020' }],
    ['another month', { date: '2020-11-20', words: 'den 20 oktober 2020' }],
    ['words that are not there', { date: '2020-10-20', words: '20 October 2020' }],
    ['words that are no date', { date: '2020-10-20', words: 'förbjuda' }],
  ])(
    'with a date that rests on %s gives nothing: who invents one field is believed in none',
    async (_what, announced) => {
      await open({ script: proposes({ ...proposal, announced }) });
      const { findings } = await (await stage!.desk()).read(SWEDISH, 'ana');
      expect(findings).toEqual([]);
    },
  );

  test('that the rules read is never sent', async () => {
    const { server } = await open({ script: proposes(proposal) });
    const desk = await stage!.desk();
    const languages = new Map(readStories().map((story) => [story.lang, story]));
    // Its little words are few in a short text: it is asked about for nothing, and nothing comes of it.
    languages.delete('lt');
    for (const { article } of languages.values()) await desk.read(article, 'ana');
    expect(languages.size).toBeGreaterThan(8);
    expect(server.sent).toEqual([]);
  });
});

/** A wording in the phrases of the first records, as a good model would give it. */
function goodWording({ input }: Sent) {
  const [first, ...rest] = input.records as AnswerFact[];
  const sentence = (fact: AnswerFact) => {
    const date = fact.dates.find(({ role }) => role === 'since');
    const groups = fact.groups.length ? ` for ${fact.groups.join(' and ')}` : '';
    return {
      text: `${fact.vendors[0]} is ${fact.verdict} in ${fact.place}${groups}${date ? ` since ${date.words}` : ''}.`,
      records: [fact.id],
    };
  };
  return { sentences: [first!, rest[0]!].map(sentence) };
}

describe('a long answer', () => {
  const LONG = "what's banned in australia right now";
  const shown = (card: Card) => cardText(card).includes('worded by a model');

  test('is worded in phrases of its records, each sentence with their ids, above the records themselves', async () => {
    await open({ script: says(goodWording) });
    const { card } = await asked(LONG);
    expect(shown(card)).toBe(true);
    expect(cardText(card)).toMatch(/ is prohibited in Australia .*\[au-\d{4}-[a-z0-9-]+\]\./);
    stage!.server.play(says({ sentences: [] }));
    const { card: bare } = await asked(`${LONG}?`);
    for (const block of bare.blocks) expect(card.blocks).toContainEqual(block);
  });

  test.each<[string, (text: string, fact: AnswerFact) => string]>([
    ['another year', (text) => text.replace(/\d{4}/, '1999')],
    ['a number', (text) => text.replace(' is ', ' and 12 more are ')],
    ['a denial', (text) => text.replace(' is ', ' is not ')],
    ['another verdict', (text, { verdict }) => text.replace(verdict, 'allowed')],
    ['another vendor', (text, { vendors }) => text.replace(vendors[0]!, 'Microsoft')],
    ['another place', (text) => text.replace('Australia', 'Austria')],
    ['another group', (text, { groups }) => text.replace(groups[0]!, 'everybody')],
    ['a group less', (text, { groups }) => text.replace(` for ${groups.join(' and ')}`, '')],
    ['a source of its own', (text) => text.replace('.', ', see https://example.org.')],
    ['a mention of everybody', (text) => `@everyone ${text}`],
    ['a mark of a link', (text) => text.replace(/^(\w+)/, '[$1](https://example.org)')],
  ])('keeps its ordinary card where a sentence has %s', async (_what, spoil) => {
    await open({
      script: says((sent: Sent) => {
        const { sentences } = goodWording(sent);
        const [fact] = sent.input.records as AnswerFact[];
        const text = spoil(sentences[0]!.text, fact!);
        expect(text).not.toBe(sentences[0]!.text);
        return { sentences: [{ ...sentences[0]!, text }, sentences[1]!] };
      }),
    });
    const { card } = await asked(LONG);
    expect(shown(card)).toBe(false);
    expect(stage!.lines).toMatchObject([{ use: 'wording', fault: 'unproved' }]);
  });

  test('keeps its ordinary card where a sentence names records that the answer does not have, or none', async () => {
    for (const records of [[], ['nl-2018-kaspersky-phase-out'], ['au-9999-invented']]) {
      await open({
        script: says((sent: Sent) => ({ sentences: [{ ...goodWording(sent).sentences[0]!, records }] })),
      });
      expect(shown((await asked(LONG)).card)).toBe(false);
      await stage!.close();
    }
    await open({ script: says(goodWording) });
  });

  test('is sent as its public records alone: no question, no profile, no name', async () => {
    const { server } = await open({ script: says(goodWording) });
    await asked(LONG);
    expect(Object.keys(server.sent[0]!.input).sort()).toEqual(['language', 'little', 'records', 'roles']);
  });
});

describe('a switch', () => {
  test.each([
    ['questions', GREEK],
    ['wordings', "what's banned in australia right now"],
  ] as const)('turns %s off', async (name, words) => {
    const { server } = await open({ model: { [name]: false }, script: says(plain) });
    await asked(words);
    expect(server.sent).toEqual([]);
  });

  test('turns articles off', async () => {
    const { server } = await open({ model: { articles: false }, script: proposes(proposal) });
    expect((await (await stage!.desk()).read(SWEDISH, 'ana')).findings).toEqual([]);
    expect(server.sent).toEqual([]);
  });
});
