/** A small house for the tests of the stories: a real store in memory, a platform that remembers. */
import { exception } from '../../commands/exception.ts';
import { watch } from '../../commands/watch.ts';
import { type WatchEvent, watchDecider } from '../../src/domain/alert.ts';
import type { Card } from '../../src/domain/card.ts';
import type { Invocation, Place } from '../../src/domain/command.ts';
import { Refusal, TryLater } from '../../src/domain/error.ts';
import { type ExceptionEvent, exceptionDecider } from '../../src/domain/exception.ts';
import { indexKnowledge, type Knowledge } from '../../src/domain/knowledge.ts';
import { fold } from '../../src/domain/ledger.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Policy } from '../../src/domain/policy.ts';
import type { Desk, Flows, MessageRef, Platform, Store } from '../../src/domain/ports.ts';
import { createAlerting } from '../../src/flows/alerting.ts';
import { createApproval } from '../../src/flows/approval.ts';
import { createDelivery } from '../../src/flows/delivery.ts';
import { createReception } from '../../src/flows/invocation.ts';
import { createRunner } from '../../src/flows/runner.ts';
import { createTimers } from '../../src/flows/timers.ts';
import { openStore } from '../../src/stores/store.ts';
import { ruleOf, SECURITY_AND_LEGAL } from '../domain/rules.ts';

export const NOW = Date.parse('2026-03-01T12:00:00Z');

/** A platform that keeps what it was told, and fails where it is asked to. */
export function rememberingPlatform() {
  const posts: { place: Place; card: Card; key: string; id: string; edits: number; threads: number }[] = [];
  const faults: Error[] = [];
  const trip = () => {
    const fault = faults.shift();
    if (fault) throw fault;
  };
  const find = (id: string) => {
    const post = posts.find((each) => each.id === id);
    if (!post) throw new Refusal('not_found', 'The message is gone.');
    return post;
  };
  const platform: Platform = {
    name: 'chat',
    start: async () => {},
    stop: async () => {},
    async post(place, card, key): Promise<MessageRef> {
      trip();
      const known = posts.find((each) => each.key === key);
      if (known) return { place, id: known.id };
      const id = `m${posts.length + 1}`;
      posts.push({ place, card, key, id, edits: 0, threads: 0 });
      return { place, id };
    },
    async edit(ref, card) {
      trip();
      const post = find(ref.id);
      post.card = card;
      post.edits += 1;
    },
    async openThread(ref) {
      trip();
      find(ref.id).threads = 1;
      return { ...ref.place, thread: ref.id };
    },
  };
  return { platform, posts, faults };
}

const noHolidays = async () => new Set<string>();

const knowledgeOf = (measures: readonly Measure[]): Knowledge =>
  indexKnowledge({
    version: 'test',
    measures,
    vendors: [],
    jurisdictions: [
      {
        code: 'NL',
        name: 'Netherlands',
        level: 'national',
        parent: null,
        member_of: ['EU'],
        demonyms: [],
        aliases: [],
        native_names: [],
      },
    ],
  });

const all = async <S, E>(store: Store, kind: string, decider: { initial: S; evolve(s: S, e: E): S }) =>
  [...(await store.readAll(kind)).values()].map((entries) => fold(decider as never, entries) as S & {});

interface Circumstances {
  readonly approvals: readonly Place[];
  readonly policy: Partial<Policy>;
  readonly measures: readonly Measure[];
}

function deskOf(store: Store, now: () => number, { approvals, policy, measures }: Circumstances): Desk {
  const exceptions = () => all<unknown, ExceptionEvent>(store, 'exception', exceptionDecider as never);
  const flows = { ...createApproval(store, noHolidays), ...createAlerting(store) } as unknown as Flows;
  return {
    now: now(),
    today: new Date(now()).toISOString().slice(0, 10),
    knowledge: knowledgeOf(measures),
    policy: async () => ({
      unreadable: {},
      groups: { staff: ['rita', 'sam', 'lena'], security: ['sam', 'sue'], legal: ['lena'] },
      mayRequest: ['staff'],
      people: [],
      rules: [ruleOf({ approve: [SECURITY_AND_LEGAL] })],
      owners: [],
      breakGlass: null,
      headsUp: { workingDays: 10, place: null },
      analysts: 'analysts',
      zone: 'UTC',
      ...policy,
    }),
    profile: null,
    channels: { alerts: [], approvals, triage: [], audit: [] },
    commands: [exception, watch],
    flows,
    nameOf: (person: string) => person,
    channelsOf: async () => null,
    findVendor: (name: string) => ({
      vendor: name === 'Kaspersky' ? name : undefined,
      nearest: ['Kaspersky'],
    }),
    findPlace: (name: string) => ({ code: name === 'NL' ? name : undefined, nearest: [] }),
    exceptions,
    exception: async (id: string) =>
      ((await exceptions()) as { id: string }[]).find((each) => each.id === id),
    watches: () => all<unknown, WatchEvent>(store, 'watch', watchDecider as never),
    reports: async () => [],
    mutes: async () => [],
    zone: 'UTC',
  } as unknown as Desk;
}

/** The road of a click over a real store, without records or reading. */
export async function openHouse(channels: readonly string[] = ['approvals']) {
  let now = NOW;
  const clock = { now: () => now };
  const store = await openStore({ memory: true, clock });
  const { platform, posts, faults } = rememberingPlatform();
  const approvals = channels.map((channel) => ({ platform: 'chat', channel }));
  let policy: Partial<Policy> = {};
  let measures: readonly Measure[] = [];
  const desk = async () => deskOf(store, clock.now, { approvals, policy, measures });
  const approval = createApproval(store, noHolidays);
  const errors: unknown[] = [];
  const reception = createReception({
    commands: [exception, watch],
    store,
    desk,
    outsiders: { guest: false, external: false },
    wake: () => {},
    report: (error) => {
      errors.push(error);
      return 'ref';
    },
  });
  const delivery = createDelivery({
    store,
    desk,
    platforms: new Map([['chat', platform]]),
    drawers: { exception: approval.draw },
  });
  const runner = createRunner({
    store,
    clock,
    handlers: {
      invocation: reception.runStored,
      ...delivery,
      timer: createTimers({
        store,
        desk,
        timers: approval.timers,
      }),
    },
    report: (error) => void errors.push(error),
  });
  let clicks = 0;
  const invocation = (person: string, line: string, more: Partial<Invocation> = {}): Invocation => {
    clicks += 1;
    return {
      id: `click-${clicks}`,
      actor: { platform: 'chat', account: person, person, name: person },
      place: { platform: 'chat', channel: 'general' },
      line,
      options: {},
      source: 'typed',
      ...more,
    };
  };
  return {
    store,
    posts,
    faults,
    errors,
    runner,
    reception,
    desk,
    invocation,
    setClock: (instant: number) => {
      now = instant;
    },
    setPolicy: (parts: Partial<Policy>) => {
      policy = parts;
    },
    setMeasures: (records: readonly Measure[]) => {
      measures = records;
    },
    /** Types a line and waits until what follows from it is delivered. */
    async type(person: string, line: string, more: Partial<Invocation> = {}) {
      const reply = await reception.receive(invocation(person, line, more));
      await runner.drain();
      return reply;
    },
    /** What a person was told privately, newest last. */
    whispers: (person: string) =>
      posts.filter(({ place }) => place.only === person).map(({ card }) => card.title),
  };
}

export const REQUEST =
  'exception request vendor:Kaspersky places:NL until:2026-09-30 scope:lab reason:samples controls:isolated';
export { TryLater };
