/**
 * Joins everything: records, words, state, stories and platforms. Whatever a run does not need is
 * not loaded: a question in the terminal opens no platform, and no database where none is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { handedInCard } from './cards/report.ts';
import type { TrialClock } from './clock.ts';
import type { Config } from './config.ts';
import { type House, openDesk } from './desk.ts';
import { createDirectory, type Roster } from './directory.ts';
import type { Card } from './domain/card.ts';
import type { Actor } from './domain/command.ts';
import type { Day } from './domain/date.ts';
import { Refusal } from './domain/error.ts';
import { type Knowledge, knowledgeBefore } from './domain/knowledge.ts';
import { change } from './domain/ledger.ts';
import type { Policy } from './domain/policy.ts';
import { unknownName } from './domain/policy-explanation.ts';
import type { Clock, Desk, Flows, Platform, Store } from './domain/ports.ts';
import type { Article, Reading } from './domain/report.ts';
import type { FeedMeans } from './feeds.ts';
import { drawAlert, drawBurst, drawDigest } from './flows/alert-drawing.ts';
import { createAlerting } from './flows/alerting.ts';
import { createApproval, type Holidays } from './flows/approval.ts';
import { lawTimer } from './flows/approval-law.ts';
import { createDelivery } from './flows/delivery.ts';
import { createDismissing } from './flows/dismissing.ts';
import { createEditions, editionTimer } from './flows/editions.ts';
import { createFeedTending } from './flows/feed-tending.ts';
import { createFeeding } from './flows/feeding.ts';
import { createReception } from './flows/invocation.ts';
import { mournJob } from './flows/mourning.ts';
import { createMuting } from './flows/muting.ts';
import { createReminding, deadlineTimer } from './flows/reminding.ts';
import { createRunner } from './flows/runner.ts';
import { createTimers, type Timers } from './flows/timers.ts';
import { createTriage } from './flows/triage.ts';
import { createWitnessing } from './flows/witnessing.ts';
import { loadKnowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import { createMentions } from './names/mentions.ts';
import { createPlaces } from './names/places.ts';
import { createUnderstanding } from './questions/understand.ts';
import type { ArticleLine, ReadLine } from './reading/batch.ts';
import { recognise } from './reading/recognition.ts';
import { rulesOf } from './settings/exceptions.ts';
import type { OpenStore } from './stores/store.ts';

/** The folder of the shipped records. */
export const KNOWLEDGE = join(import.meta.dirname, '..', 'knowledge');

/** The records, with the organisation's own, as of the start of a day where one is given. */
export function openKnowledge(config: Pick<Config, 'knowledge'>, asOf?: Day): Knowledge {
  const knowledge = loadKnowledge(KNOWLEDGE, config.knowledge.extra ?? undefined);
  return asOf ? knowledgeBefore(knowledge, asOf) : knowledge;
}

function policyOf(config: Config, roster: Roster): Policy {
  return {
    ...roster,
    mayRequest: config.exceptions.may_request,
    people: config.people,
    rules: rulesOf(config.exceptions),
    owners: config.exceptions.owners,
    breakGlass: config.exceptions.break_glass && {
      groups: config.exceptions.break_glass.groups,
      hours: config.exceptions.break_glass.hours,
      reviewWithinHours: config.exceptions.break_glass.review_within_hours,
    },
    headsUp: {
      workingDays: config.exceptions.heads_up.working_days,
      place: config.exceptions.heads_up.place,
    },
    analysts: config.reports.analysts,
    zone: config.zone,
  };
}

function placeOf(text: string) {
  const at = text.indexOf(':');
  return { platform: text.slice(0, at), channel: text.slice(at + 1) };
}

/** The person behind an account; an account that nobody is linked to is a person of its own. */
export function actorOf(config: Config, platform: string, account: string, name: string): Actor {
  const person = config.people.find(({ accounts }) => accounts.includes(`${platform}:${account}`));
  return { platform, account, person: person?.id ?? `${platform}:${account}`, name: person?.name ?? name };
}

/** Loaded when an exception is granted: the tables of the holidays are large. */
const holidaysOf: Holidays = async (place, year) => (await import('./holidays.ts')).holidaysOf(place, year);

function createFlows(store: Store) {
  const approval = createApproval(store, holidaysOf);
  const triage = createTriage(store);
  const alerting = createAlerting(store);
  const flows: Flows = {
    ...createFeedTending(),
    ...approval,
    ...triage,
    ...alerting,
    ...createDismissing(store),
    ...createMuting(store),
  };
  return { approval, triage, flows };
}

/** What desks are opened on. */
export function createHouse(
  config: Config,
  knowledge: Knowledge,
  clock: Clock,
  store: Store,
  platforms: readonly Platform[] = [],
  log?: Log,
): House {
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const mentions = once(() => createMentions(knowledge));
  const places = once(() => createPlaces(knowledge));
  const understand = once(() => createUnderstanding(knowledge, { mentions: mentions(), places: places() }));
  const reader = once(async () =>
    (await import('./reading/article.ts')).createReader(knowledge, {
      mentions: mentions(),
      places: places(),
    }),
  );
  const directory = createDirectory({
    groups: config.groups,
    platforms,
    clock,
    personOf: (platform, account) => actorOf(config, platform, account, account).person,
  });
  const matcher = once(async () => {
    const { createNames } = await import('./names/resolve.ts');
    const { loadParties } = await import('./listed-parties.ts');
    return createNames(knowledge, () => loadParties(KNOWLEDGE));
  });
  const names = new Map(config.people.map(({ id, name }) => [id, name]));
  const channel = (list: readonly string[]) => list.map(placeOf);
  return {
    knowledge,
    clock,
    zone: config.zone,
    policy: async () => policyOf(config, await directory()),
    profile: config.profile,
    language: config.language,
    channels: {
      alerts: channel(config.channels.alerts),
      approvals: channel(config.channels.approvals),
      triage: channel(config.channels.triage),
      audit: channel(config.channels.audit),
    },
    commands,
    store,
    async channelsOf({ platform, account }) {
      const asked = platforms.find(({ name }) => name === platform);
      return (
        asked?.channelsOf?.(account).catch((err: unknown) => {
          log?.warn({ err, platform }, 'the channels of a person could not be read');
          return null;
        }) ?? null
      );
    },
    feeds: once(async () => {
      if (!config.feeds) return [];
      const { chooseFeeds } = await import('./feeds.ts');
      return chooseFeeds({ config, folder: KNOWLEDGE, knowledge });
    }),
    flows: createFlows(store).flows,
    mentions: { find: (text, options) => mentions().find(text, options) },
    places: { find: (text) => places().find(text), nameOf: (code) => places().nameOf(code) },
    names: matcher,
    nameOf: (person) => names.get(person) ?? person,
    understand: (words, context) => understand()(words, context),
    read: async (article) => (await reader())(article),
    helper: once(async () => {
      const { model } = config;
      if (!model || !('database' in store)) return null;
      const { database } = store as OpenStore;
      const { openHelper } = await import('./helping.ts');
      const found = { knowledge, mentions: mentions(), places: places(), names: matcher };
      return openHelper({ config: { ...config, model }, clock, database, ...found, ...(log ? { log } : {}) });
    }),
    fetchArticle: async (address) => (await import('./sources/fetch.ts')).fetchArticle(address),
  };
}

/** Where the state of a run is kept: a trial in the past has a place of its own. */
export function storeLocation(config: Config, asOf?: Day): { home: string } | { databaseUrl: string } {
  if (config.databaseUrl && !asOf) return { databaseUrl: config.databaseUrl };
  return { home: asOf ? join(config.home, `as-of-${asOf}`) : config.home };
}

/** A store without anything in it, for questions asked before the bot has ever run. */
async function openForReading(config: Config, clock: Clock): Promise<Store> {
  const location = storeLocation(config);
  // The calls of a model are counted, so that it needs a place to be counted in.
  if ('home' in location && !existsSync(location.home) && !config.model) {
    const nothing = { read: async () => [], readAll: async () => new Map(), close: async () => {} };
    return nothing as unknown as Store;
  }
  const { openStore } = await import('./stores/store.ts');
  return openStore({ ...location, clock });
}

/** A desk for one command of the terminal that only reads. Close the store when done. */
export async function openReadingDesk(config: Config, clock: Clock): Promise<{ desk: Desk; store: Store }> {
  const store = await openForReading(config, clock);
  const house = createHouse(config, openKnowledge(config), clock, store);
  return { desk: await openDesk(house), store };
}

/** A file as an article. @throws Refusal when it cannot be read, or is no article */
export async function openDocument(file: string): Promise<Article> {
  const { readDocument } = await import('./sources/document.ts');
  try {
    return readDocument(readFileSync(file), { name: file });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof Refusal || !code) throw error;
    throw new Refusal('not_found', `The file ${file} cannot be read (${code}): mend its name or its rights.`);
  }
}

/** Articles outside any chat: one from a file or an address, or one from a line of a batch. */
export async function openForArticles(config: Config) {
  const { createReader } = await import('./reading/article.ts');
  const { readBatch } = await import('./reading/batch.ts');
  const knowledge = openKnowledge(config);
  const read = createReader(knowledge, {
    mentions: createMentions(knowledge),
    places: createPlaces(knowledge),
  });
  return {
    /** @throws Refusal when it cannot be fetched, or is no article */
    async open(source: string): Promise<Article> {
      if (/^https?:/i.test(source)) return (await import('./sources/fetch.ts')).fetchArticle(source);
      return openDocument(source);
    },
    read(article: Article): { data: Reading; card: Card } {
      const reading = read(article);
      const found = reading.findings.map((finding) => ({
        finding,
        placeName: knowledge.jurisdiction(finding.jurisdiction)?.name ?? finding.jurisdiction,
        recognition: recognise(finding, knowledge, [], article),
        raised: null,
      }));
      return { data: reading, card: handedInCard(article.title, found, reading.ignored) };
    },
    readLine: (line: ArticleLine): ReadLine => readBatch([line], read, knowledge)[0]!,
  };
}

export interface Bot {
  readonly store: Store;
  readonly platforms: readonly Platform[];
  desk(): Promise<Desk>;
  /** Runs all jobs that are due. */
  drain(): Promise<void>;
  /** Something became due. */
  wake(): void;
  receive: ReturnType<typeof createReception>['receive'];
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Parts {
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly clock: Clock | TrialClock;
  readonly store: Store;
  readonly log: Log;
  readonly platforms: readonly Platform[];
  /** Further kinds of timers, beside those of the flows. */
  readonly timers?: Timers;
  /** By which government actions arrive by themselves. */
  readonly feeds?: FeedMeans;
}

/** @throws Refusal with file and line where a rule of the policy names a vendor or place that no record has */
export function checkRuleNames(config: Config, knowledge: Knowledge): void {
  const unknown = unknownName(rulesOf(config.exceptions), knowledge);
  if (!unknown) return;
  const at = config.exceptions.rules.findIndex(({ id }) => id === unknown.rule);
  const where = config.where?.(['exceptions', 'rules', at, ...unknown.path]) ?? 'interdict.yaml';
  throw new Refusal('invalid', `${where}: ${unknown.sentence}`);
}

/** The bot over its parts: nothing runs until it is started. */
export function createBot({ config, knowledge, clock, store, log, platforms, timers, feeds }: Parts): Bot {
  checkRuleNames(config, knowledge);
  const house: House = {
    ...createHouse(config, knowledge, clock, store, platforms, log),
    ...(feeds ? { feeds: async () => feeds.feeds } : {}),
  };
  const { approval, triage } = createFlows(store);
  const witnessing = createWitnessing(store);
  const editions = createEditions(store, knowledge);
  const reminding = createReminding(store);
  const desk = () => openDesk(house);
  const reception = createReception({
    commands,
    store,
    desk,
    outsiders: { guest: config.outsiders.guests_ask, external: config.outsiders.external_ask },
    wake: () => runner.wake(),
    report(error, invocation) {
      log.error(
        { err: error, invocation: invocation.id, line: invocation.line.slice(0, 200) },
        'a command failed',
      );
      return invocation.id;
    },
  });
  const delivery = createDelivery({
    store,
    desk,
    platforms: new Map(platforms.map((platform) => [platform.name, platform])),
    drawers: {
      exception: approval.draw,
      alert: (desk, id, place) => drawAlert(store, desk, id, place),
      burst: (desk, key, place) => drawBurst(store, desk, key, place),
      digest: (desk, key, place) => drawDigest(store, desk, key, place),
      triage: triage.drawTriage,
      checkpoint: witnessing.draw,
    },
    warn: (facts, what) => log.warn(facts, what),
  });
  const feeding =
    feeds &&
    createFeeding({
      ...feeds,
      store,
      triage,
      desk,
      warn: (facts, what) => log.warn(facts, what),
    });
  const runner = createRunner({
    store,
    clock,
    handlers: {
      invocation: reception.runStored,
      draw: delivery.draw,
      tell: delivery.tell,
      timer: createTimers({
        store,
        desk,
        timers: {
          edition: (desk) => editions.compare(desk),
          deadlines: (desk) => reminding.remind(desk),
          ...approval.timers,
          checkpoint: witnessing.witness,
          ...(feeding ? { poll: feeding.poll } : {}),
          ...timers,
        },
      }),
    },
    report: (error, job) =>
      log.error({ err: error, job: job.id, kind: job.kind, attempts: job.attempts }, 'a job failed'),
    paces: new Map(platforms.flatMap(({ name, pace }) => (pace ? [[name, pace] as const] : []))),
    mourn: async (job, why) => mournJob(await desk(), job, why),
  });
  return {
    store,
    platforms,
    desk,
    drain: () => runner.drain(),
    wake: () => runner.wake(),
    receive: reception.receive,
    async start() {
      await store.releaseDead();
      await store.commit(witnessing.begin(clock.now()));
      const looks = [editionTimer, lawTimer, deadlineTimer].map((timer) => timer(clock.now()));
      await store.commit(change('system', { timers: looks }));
      await feeding?.schedule(clock.now());
      for (const platform of platforms) await platform.start(reception.receive);
      runner.start();
    },
    async stop() {
      for (const platform of platforms) await platform.stop();
      await runner.stop();
      await store.close();
    },
  };
}
