import { afterEach, describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Request } from '../../src/domain/command.ts';
import type { Fault } from '../../src/domain/model.ts';
import { FAULTY, says } from './server.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

let stages: Stage[] = [];
afterEach(async () => {
  for (const stage of stages) await stage.close();
  stages = [];
});

async function open(options: StageOptions = {}): Promise<Stage> {
  const stage = await openStage(options);
  stages.push(stage);
  return stage;
}

async function asked(stage: Stage, words: string, person = 'rita') {
  const request = { desk: await stage.desk(), values: { words }, actor: { person } } as unknown as Request;
  const { card, data } = await ask.actions[0]!.run(request);
  return { text: cardText(card), data: data as { intent: string } };
}

const GREEK = 'ποιες εταιρείες είναι απαγορευμένες στην ελλάδα';
const good = says({
  intent: 'list',
  language: 'el',
  vendors: [],
  places: [{ code: 'GR', words: 'ελλάδα' }],
  topics: [],
  day: null,
});

const EXPECTED: Readonly<Record<string, Fault>> = {
  hangs: 'slow',
  'rate limit': 'rate_limited',
  'server error': 'server_error',
  'wrong key': 'wrong_key',
  'unknown model': 'unknown_model',
  'declined schema': 'declined',
  html: 'no_json',
  nothing: 'no_json',
  'broken JSON body': 'schema',
  'another body': 'schema',
  'cut answer': 'cut',
  'closed at once': 'unreachable',
  'endless answer': 'too_much',
  'endless stream': 'too_much',
  redirect: 'unreachable',
  refusal: 'refused',
  incomplete: 'cut',
};

const figure = async (stage: Stage, fault: string) => {
  const line = (await stage.metrics.text()).split('\n').find((each) => each.includes(`fault="${fault}"`));
  return Number(line?.split(' ').at(-1) ?? 0);
};

describe.each(['responses', 'chat'] as const)('through the %s interface', (api) => {
  test.each(Object.entries(FAULTY))(
    'a server with the fault "%s" gives the ordinary answer, one line in the log and one figure',
    async (name, script) => {
      const plain = await open({ model: null });
      const stage = await open({
        script,
        model: { api, timeout_ms: name === 'hangs' ? 50 : 2000, late_ms: 0 },
      });
      expect(await asked(stage, GREEK)).toEqual(await asked(plain, GREEK));
      expect(stage.lines).toMatchObject([{ level: 40, use: 'question', fault: EXPECTED[name] }]);
      expect(await figure(stage, EXPECTED[name]!)).toBe(1);
    },
  );

  test.each([
    ['{"intent": "list"', 'broken JSON'],
    ['Sure! Here is what I found.', 'words'],
    ['[]', 'a list'],
    [
      '{"intent":"approve","vendors":[],"places":[],"topics":[],"day":null,"language":"en"}',
      'a word of its own',
    ],
    ['', 'nothing'],
  ])('an answer that breaks the schema is none: %j (%s)', async (text) => {
    const stage = await open({ script: says(text), model: { api } });
    expect((await asked(stage, GREEK)).data.intent).toBe('refuse');
    expect(stage.lines).toMatchObject([{ fault: 'schema' }]);
  });
});

describe('a call', () => {
  test('that failed once is tried again, and the person gets its answer', async () => {
    const stage = await open({ model: { retries: 1 } });
    stage.server.play((sent, response) =>
      (stage.server.sent.length === 1 ? FAULTY['rate limit']! : good)(sent, response),
    );
    expect((await asked(stage, GREEK)).data.intent).toBe('list');
    expect(stage.server.sent.length).toBe(2);
    expect(stage.lines).toEqual([]);
  });

  test('without a key and without a server of one’s own is none: nothing leaves', async () => {
    const stage = await open({ script: good, model: { base_url: null }, key: null });
    expect((await asked(stage, GREEK)).data.intent).toBe('refuse');
    expect(stage.lines).toMatchObject([{ fault: 'no_key' }]);
    expect(stage.server.sent).toEqual([]);
    await asked(stage, `${GREEK}?`);
    expect([stage.lines.length, await figure(stage, 'no_key')]).toEqual([1, 2]);
  });

  test('never has its key in the log', async () => {
    const stage = await open({ key: 'sk-live-secret-1234567890' });
    stage.server.play((_sent, response) =>
      response
        .writeHead(401, { 'content-type': 'application/json' })
        .end('{"error":{"message":"Incorrect key: sk-live-secret-1234567890"}}'),
    );
    await asked(stage, GREEK);
    expect(stage.lines).toMatchObject([{ fault: 'wrong_key' }]);
    expect(JSON.stringify(stage.lines)).not.toContain('secret');
  });

  test('with 10 MB of words is none, and the words are answered as ever', async () => {
    const words = 'λ'.repeat(10_000_000 / 2).replace(/.{60}/g, (row) => `${row} `);
    const [stage, plain] = [await open({ script: good }), await open({ model: null })];
    expect((await asked(stage, words)).data).toEqual((await asked(plain, words)).data);
    expect(stage.lines).toMatchObject([{ fault: 'input_too_long' }]);
    expect(stage.server.sent).toEqual([]);
  });

  test('that is asked again is served from what is kept, for anybody', async () => {
    const stage = await open({ script: good });
    for (const person of ['rita', 'sam', 'lena'])
      expect((await asked(stage, GREEK, person)).data.intent).toBe('list');
    expect(stage.server.sent.length).toBe(1);
  });

  test('that is late is kept for the next who asks, though nobody waited for it', async () => {
    const stage = await open({ model: { timeout_ms: 50, late_ms: 5000 } });
    let end = () => {};
    stage.server.play((sent, response) => {
      end = () => good(sent, response);
    });
    expect((await asked(stage, GREEK)).data.intent).toBe('refuse');
    end();
    while (!(await stage.metrics.text()).includes('from="server"')) await new Promise(setImmediate);
    expect((await asked(stage, GREEK)).data.intent).toBe('list');
    expect([stage.server.sent.length, stage.lines.length]).toEqual([1, 1]);
  });
});

describe('a server that fails', () => {
  test('is left alone after a few faults, and asked again after a rest', async () => {
    const stage = await open({ script: FAULTY['server error']! });
    for (let at = 0; at < 9; at += 1) await asked(stage, `${GREEK} ${'α'.repeat(at + 1)}`);
    expect(stage.server.sent.length).toBe(5);
    expect(stage.lines.map(({ fault }) => fault).slice(4)).toEqual(['server_error', 'resting']);
    expect(await figure(stage, 'resting')).toBe(4);
    stage.server.play(good);
    stage.setDay('2026-11-24');
    expect((await asked(stage, GREEK)).data.intent).toBe('list');
  });
});

describe('calls at one time', () => {
  test('a hundred of them keep to the limit, and everybody gets an answer', async () => {
    const plain = (await asked(await open({ model: null }), GREEK)).data;
    const stage = await open({ script: FAULTY.hangs!, model: { timeout_ms: 100, late_ms: 0, parallel: 3 } });
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, at) => asked(stage, `${GREEK} ${'α'.repeat(at + 1)}`)),
    );
    expect(stage.server.sent.length).toBe(3);
    expect(new Set(all.map(({ data }) => data.intent))).toEqual(new Set([plain.intent]));
    const told = stage.lines.map(({ fault }) => fault);
    expect(told.filter((fault) => fault === 'busy')).toEqual(['busy']);
    expect(await figure(stage, 'busy')).toBe(97);
  });

  test('a hundred who ask the same are one call', async () => {
    const stage = await open({ script: good });
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, at) => asked(stage, GREEK, `person ${at}`)),
    );
    expect(stage.server.sent.length).toBe(1);
    expect(all.every(({ data }) => data.intent === 'list')).toBe(true);
  });
});

describe('the budget', () => {
  test('stops a person, not the others, and begins anew the next day', async () => {
    const stage = await open({ script: good, model: { calls_a_day_and_person: 2, keep_days: 0 } });
    const intents = async (person: string, count: number) => {
      const list: string[] = [];
      for (let at = 0; at < count; at += 1) list.push((await asked(stage, GREEK, person)).data.intent);
      return list;
    };
    expect(await intents('rita', 4)).toEqual(['list', 'list', 'refuse', 'refuse']);
    expect(await intents('sam', 1)).toEqual(['list']);
    expect(stage.lines.map(({ fault }) => fault)).toEqual(['budget']);
    expect(await figure(stage, 'budget')).toBe(2);
    stage.setDay('2026-11-24');
    expect(await intents('rita', 1)).toEqual(['list']);
  });

  test('stops all once the calls of the day are used up', async () => {
    const stage = await open({ script: good, model: { calls_a_day: 3, keep_days: 0 } });
    for (const person of ['a', 'b', 'c', 'd', 'e']) await asked(stage, GREEK, person);
    expect(stage.server.sent.length).toBe(3);
  });
});
