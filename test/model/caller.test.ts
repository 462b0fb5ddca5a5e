import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { FaultTold } from '../../src/domain/model.ts';
import { type CallerParts, createCaller, type Task } from '../../src/model/caller.ts';
import { modelSettings } from '../../src/settings/model.ts';

const never = () => new Promise<never>(() => {});
const task = (input: unknown = 'x', version = 1): Task<{ a: number }> => ({
  use: 'question',
  version,
  instructions: '',
  input,
  longest: 100,
  schema: z.strictObject({ a: z.number() }),
});

function open(parts: Partial<CallerParts> = {}) {
  const told: FaultTold[] = [];
  const kept = new Map<string, unknown>();
  const waits: number[] = [];
  const caller = createCaller({
    wire: async () => '{"a":1}',
    model: 'm',
    server: 's',
    knowledgeVersion: 'k',
    timeoutMs: 2000,
    lateMs: 0,
    parallel: 4,
    keepMs: 1000,
    cache: { get: async (key) => kept.get(key), set: async (key, value) => kept.set(key, value) },
    budget: { take: async () => true },
    now: () => 0,
    tell: (each) => told.push(each),
    wait: (ms) => {
      waits.push(ms);
      return never();
    },
    ...parts,
  });
  return { caller, told, kept, waits };
}

describe('a person waits', () => {
  test.each<[string, Partial<CallerParts>]>([
    ['its server', { wire: never }],
    ['the cache', { cache: { get: never, set: never } }],
    ['the budget', { budget: { take: never } }],
  ])('no longer than the time limit, though %s hangs', async (_what, parts) => {
    let end = () => {};
    const limit = new Promise<void>((resolve) => {
      end = resolve;
    });
    const asked: number[] = [];
    const wait = (ms: number) => {
      asked.push(ms);
      return limit;
    };
    const { caller, told } = open({ ...parts, wait });
    const answer = caller.call(task(), 'rita');
    end();
    expect(await answer).toBeNull();
    expect(asked).toEqual([2000]);
    expect(told.map(({ fault }) => fault)).toEqual(['slow']);
  });

  test('at most two seconds, whatever the settings say', () => {
    expect(modelSettings.safeParse({ name: 'm', timeout_ms: 2001 }).success).toBe(false);
    expect(modelSettings.parse({ name: 'm' })?.timeout_ms).toBeLessThanOrEqual(2000);
    expect(modelSettings.parse(undefined)).toBeNull();
  });

  test('for nothing where the budget is used up or cannot be counted: no call goes out', async () => {
    for (const take of [async () => false, async () => Promise.reject(new Error('no database'))]) {
      let calls = 0;
      const { caller, told, waits } = open({
        budget: { take },
        wire: async () => {
          calls += 1;
          return '{"a":1}';
        },
      });
      expect(await caller.call(task(), 'rita')).toBeNull();
      expect([calls, told[0]!.fault, waits.length]).toEqual([0, 'budget', 1]);
    }
  });
});

describe('what is kept', () => {
  test('is found again only for the same model, server, version, knowledge and words', async () => {
    const kept = new Map<string, unknown>();
    const cache = {
      get: async (key: string) => kept.get(key),
      set: async (key: string, value: unknown) => kept.set(key, value),
    };
    const variants: [Partial<CallerParts>, Task<{ a: number }>][] = [
      [{}, task()],
      [{ model: 'other' }, task()],
      [{ server: 'other' }, task()],
      [{ knowledgeVersion: 'other' }, task()],
      [{}, task('x', 2)],
      [{}, task('y')],
    ];
    for (const [parts, each] of variants) await open({ cache, ...parts }).caller.call(each, 'rita');
    expect(kept.size).toBe(variants.length);
    for (const [parts, each] of variants) await open({ cache, ...parts }).caller.call(each, 'sam');
    expect(kept.size).toBe(variants.length);
  });

  test('is held against the schema like any answer', async () => {
    const { caller } = open({ cache: { get: async () => ({ a: 'forged' }), set: async () => true } });
    expect(await caller.call(task(), 'rita')).toEqual({ a: 1 });
  });

  test('may be broken: the call goes on without it', async () => {
    const broken = async () => Promise.reject(new Error('broken'));
    const { caller, told } = open({ cache: { get: broken, set: broken } });
    expect(await caller.call(task(), 'rita')).toEqual({ a: 1 });
    expect(told).toEqual([]);
  });
});
