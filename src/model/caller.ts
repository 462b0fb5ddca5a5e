/**
 * One call of the model, with everything that keeps it harmless to wait for: a cache, one call for
 * many who ask the same, a limit of calls at once, a budget, a breaker, and a time after which the
 * person gets the ordinary answer. A call that is only late runs on for a while and is kept, so that
 * who asks again is served at once; nobody waits for it.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dayIn } from '../domain/date.ts';
import type { Budget, Fault, FaultTold, Use } from '../domain/model.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { faultOf, ModelFault } from './fault.ts';
import type { Wire } from './wire.ts';

/** What is asked, and the shape of the answer. */
export interface Task<T> {
  readonly use: Use;
  /** Changes with the instructions or the schema, so that old answers are not taken for new ones. */
  readonly version: number;
  readonly instructions: string;
  /** Passed as JSON: data, never instructions. */
  readonly input: unknown;
  /** Letters of the input as JSON, at most. */
  readonly longest: number;
  readonly schema: z.ZodType<T>;
}

export interface Cache {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttl?: number): Promise<unknown>;
}

export interface CallerParts {
  readonly wire: Wire;
  readonly model: string;
  /** Tells servers apart in the cache. */
  readonly server: string;
  readonly knowledgeVersion: string;
  readonly timeoutMs: number;
  /** So much longer a late call runs on; 0 ends it with the waiting. */
  readonly lateMs: number;
  readonly parallel: number;
  readonly keepMs: number;
  readonly cache: Cache;
  readonly budget: Budget;
  readonly now: () => number;
  readonly tell: (told: FaultTold) => void;
  /** Told of each call that gave something. */
  readonly helped?: (use: Use, from: 'server' | 'cache') => void;
  /** Resolves after so many milliseconds, or never once the signal is raised. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Caller {
  /** The answer in its shape, or null; never throws and never takes much longer than the time limit. */
  call<T>(task: Task<T>, person: string): Promise<T | null>;
  /** Tells that an answer of the right shape did not stand the check. */
  unproved(use: Use, detail: string): void;
}

const waitUnheld = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    timer.unref();
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

/** Limits that servers have on schemas differ; what they cannot hold is checked here afterwards. */
function wireSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override({ jsonSchema }) {
      for (const key of ['minLength', 'maxLength', 'maxItems', 'minItems', 'pattern', 'format'] as const)
        delete jsonSchema[key];
    },
  });
  return rest;
}

function parseAnswer<T>(schema: z.ZodType<T>, text: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ModelFault('schema', 'the answer is no whole JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ModelFault('schema', `the answer breaks the schema at ${parsed.error.issues[0]?.path.join('.')}`);
}

/** Faults that say something about the server, not about one answer or about us. */
const OF_SERVER: ReadonlySet<Fault> = new Set([
  'wrong_key',
  'unknown_model',
  'declined',
  'rate_limited',
  'server_error',
  'unreachable',
  'slow',
  'cut',
  'too_much',
  'no_json',
]);
/** States rather than events: logged once until a call goes well again. */
const LASTING: ReadonlySet<Fault> = new Set(['busy', 'budget', 'resting', 'no_key']);

class ModelCaller implements Caller {
  readonly #parts: CallerParts;
  readonly #breaker: Breaker = createBreaker();
  readonly #running = new Map<string, Promise<unknown>>();
  readonly #said = new Set<string>();
  /** Calls that somebody stopped waiting for. */
  readonly #late = new Set<string>();

  constructor(parts: CallerParts) {
    this.#parts = parts;
  }

  async call<T>(task: Task<T>, person: string): Promise<T | null> {
    const data = JSON.stringify(task.input);
    if (data.length > task.longest) {
      this.#tell(task.use, new ModelFault('input_too_long', `${data.length} letters were not sent`));
      return null;
    }
    const key = this.#keyOf(task, data);
    const over = new AbortController();
    const answer = this.#find(task, data, key, person).catch((error: unknown) => {
      if (!over.signal.aborted) this.#tell(task.use, faultOf(error));
      return null;
    });
    const wait = this.#parts.wait ?? waitUnheld;
    const late = wait(this.#parts.timeoutMs, over.signal).then(() => 'late' as const);
    const first = await Promise.race([answer, late]);
    over.abort();
    if (first !== 'late') return first;
    if (this.#running.has(key) && !this.#late.has(key)) {
      this.#late.add(key);
      this.#breaker.failed(this.#parts.now());
    }
    this.#tell(task.use, new ModelFault('slow', `no answer within ${this.#parts.timeoutMs} ms`));
    return null;
  }

  unproved(use: Use, detail: string): void {
    this.#tell(use, new ModelFault('unproved', detail));
  }

  async #find<T>(task: Task<T>, data: string, key: string, person: string): Promise<T> {
    const { cache, helped } = this.#parts;
    const kept = task.schema.safeParse(await cache.get(key).catch(() => undefined));
    if (kept.success) {
      helped?.(task.use, 'cache');
      return kept.data;
    }
    const same = this.#running.get(key) as Promise<T> | undefined;
    if (same) return same;
    // Between this line and the entry in the map nothing may wait, or two calls would go out.
    const fresh = this.#send(task, data, key, person).finally(() => {
      this.#running.delete(key);
      this.#late.delete(key);
    });
    this.#running.set(key, fresh);
    return fresh;
  }

  async #send<T>(task: Task<T>, data: string, key: string, person: string): Promise<T> {
    const { parallel, budget, now, helped, cache, keepMs } = this.#parts;
    if (this.#running.size >= parallel) throw new ModelFault('busy', `${parallel} calls are under way`);
    // Takes its place before the budget is asked, which may wait.
    await Promise.resolve();
    if (!this.#breaker.mayCall(now())) throw new ModelFault('resting', 'the server failed several times');
    if (!(await this.#mayTake(budget, person)))
      throw new ModelFault('budget', 'the calls of the day are used up');
    try {
      const value = parseAnswer(task.schema, await this.#ask(task, data));
      this.#breaker.succeeded();
      this.#said.clear();
      helped?.(task.use, 'server');
      if (keepMs > 0) await cache.set(key, value, keepMs).catch(() => false);
      return value;
    } catch (error) {
      const fault = faultOf(error);
      if (OF_SERVER.has(fault.fault) && !this.#late.has(key)) this.#breaker.failed(now());
      throw fault;
    }
  }

  async #mayTake(budget: Budget, person: string): Promise<boolean> {
    try {
      return await budget.take(dayIn(this.#parts.now(), 'UTC'), person);
    } catch {
      // What cannot be counted is not spent.
      return false;
    }
  }

  async #ask<T>(task: Task<T>, data: string): Promise<string> {
    const { wire, model, timeoutMs, lateMs } = this.#parts;
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), timeoutMs + lateMs);
    timer.unref();
    try {
      const schema = wireSchema(task.schema);
      return await wire({ model, instructions: task.instructions, data, name: task.use, schema }, end.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  #keyOf(task: Task<unknown>, data: string): string {
    const { model, server, knowledgeVersion } = this.#parts;
    const { use, version } = task;
    const parts = JSON.stringify([server, model, use, version, knowledgeVersion, data]);
    return createHash('sha256').update(parts).digest('hex');
  }

  #tell(use: Use, { fault, message }: ModelFault): void {
    const state = `${use} ${fault}`;
    const again = LASTING.has(fault) && this.#said.has(state);
    this.#said.add(state);
    this.#parts.tell({ use, fault, detail: message, again });
  }
}

export function createCaller(parts: CallerParts): Caller {
  return new ModelCaller(parts);
}
