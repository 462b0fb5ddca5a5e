/** What commands see of the house: the records, the words and the state, as they are at one moment. */

import { watchDecider } from './domain/alert.ts';
import { type Answer, answerQuestion } from './domain/answer.ts';
import { homeOf } from './domain/binding.ts';
import type { Command } from './domain/command.ts';
import { dayIn } from './domain/date.ts';
import { type Dismissal, dismissalDecider, holdsOn, type NameMatching } from './domain/dismissal.ts';
import { exceptionDecider } from './domain/exception.ts';
import type { Feed } from './domain/feed.ts';
import type { Knowledge } from './domain/knowledge.ts';
import type { Language } from './domain/language.ts';
import { type Decider, type Entry, fold, type NewEntry } from './domain/ledger.ts';
import type { Helper } from './domain/model.ts';
import { muteDecider } from './domain/mute.ts';
import { nearest } from './domain/nearest.ts';
import { placeName } from './domain/place-name.ts';
import type { Channels, Policy, Profile } from './domain/policy.ts';
import type { Clock, Desk, Flows, Store } from './domain/ports.ts';
import type { Question } from './domain/question.ts';
import { type Article, type Reading, type ReportSource, reportDecider } from './domain/report.ts';
import { withReviewed } from './domain/reviewed.ts';
import { standingsOf } from './domain/standings.ts';
import type { Mentions } from './names/mentions.ts';
import type { Places } from './names/places.ts';
import type { Names } from './names/resolve.ts';

/** What lasts longer than one desk. */
export interface House {
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly zone: string;
  policy(): Promise<Policy>;
  readonly profile: Profile | null;
  readonly language: Language;
  readonly channels: Channels;
  readonly commands: readonly Command[];
  readonly store: Pick<Store, 'read' | 'readAll' | 'feedStates' | 'messages'>;
  channelsOf: Desk['channelsOf'];
  /** The feeds that the settings choose. */
  feeds(): Promise<readonly Feed[]>;
  readonly flows: Flows;
  readonly mentions: Mentions;
  readonly places: Places;
  /** The matcher over the records, loaded and built when it is first asked for. */
  names(): Promise<Pick<Names, 'resolve' | 'listed'>>;
  nameOf(person: string): string;
  understand(
    words: string,
    context: { today: string; asOf: string | null; home: readonly string[] },
  ): Question;
  read(article: Article): Reading | Promise<Reading>;
  /** The optional model, opened when it is first asked for; null where the settings have none. */
  helper(): Promise<Helper | null>;
  fetchArticle(address: string): Promise<Article>;
}

/** Names that people may have meant, best first. */
const MOST_NEAR = 3;

function findVendor({ mentions, knowledge }: House, name: string): ReturnType<Desk['findVendor']> {
  const text = name.trim();
  const whole = (found: { start: number; end: number }) => found.start === 0 && found.end === text.length;
  const byId = knowledge.vendorById(text.toLowerCase())?.name ?? knowledge.vendor(text)?.name;
  const exact = byId ?? mentions.find(text).find(whole)?.vendor;
  if (exact) return { vendor: exact, nearest: [] };
  const near = mentions.find(text, { fuzzy: true }).map(({ vendor }) => vendor);
  const spelt = nearest(
    text,
    knowledge.vendors.map((vendor) => vendor.name),
  );
  return {
    vendor: undefined,
    nearest: [...new Set([...near, ...(spelt ? [spelt] : [])])].slice(0, MOST_NEAR),
  };
}

function findPlace({ places, knowledge }: House, name: string): ReturnType<Desk['findPlace']> {
  const text = name.trim();
  const byCode = knowledge.jurisdiction(text.toUpperCase())?.code;
  const found = places.find(text).find(({ start, end }) => start === 0 && end === text.length);
  const nameOf = (code: string) => `${knowledge.jurisdiction(code)?.name ?? code} (${code})`;
  if (byCode) return { code: byCode, nearest: [] };
  if (found?.ambiguous?.length)
    return { code: undefined, nearest: [...new Set([found.code, ...found.ambiguous])].map(nameOf) };
  if (found && knowledge.jurisdiction(found.code)) return { code: found.code, nearest: [] };
  const near = nearest(
    text,
    knowledge.jurisdictions.map((place) => place.name),
  );
  return { code: undefined, nearest: near ? [near] : [] };
}

/** The vendors that a name may mean; a judgement on the name speaks beside the match, never instead of it. */
async function matchName(
  house: House,
  name: string,
  today: string,
  dismissals: readonly Dismissal[],
): Promise<NameMatching> {
  const { dismissalKey, isDismissed } = await import('./names/dismissals.ts');
  const text = name.trim();
  const names = await house.names();
  const found = names.resolve(text, today).map((each) => ({
    vendor: { id: each.vendor.id, name: each.vendor.name },
    band: each.band,
    score: each.score,
    path: each.path,
    why: each.why,
    dismissed: isDismissed(dismissals, text, each.vendor.id, today) ?? null,
  }));
  const near = found.length > 0 ? [] : findVendor(house, text).nearest;
  const listed = names.listed(text).map(({ party }) => ({ name: party.name, list: party.list }));
  return { name: text, key: dismissalKey(text), found, listed, nearest: near };
}

/** What streams that have not grown since were folded to: states are never changed, only replaced. */
const folded = new WeakMap<object, WeakMap<readonly Entry[], unknown>>();

/** The state of every stream of a kind. */
async function foldAll<State, Event extends NewEntry>(
  store: Pick<Store, 'readAll'>,
  kind: string,
  decider: Decider<State | null, never, Event>,
): Promise<State[]> {
  const known = folded.get(decider) ?? new WeakMap();
  folded.set(decider, known);
  const states = [...(await store.readAll(kind)).values()].map((entries) => {
    if (!known.has(entries)) known.set(entries, fold(decider, entries));
    return known.get(entries) as State | null;
  });
  return states.filter((state): state is State & {} => state !== null);
}

const numberOf = ({ id }: { id: string }) => Number(id.slice(id.indexOf('-') + 1));
const byNumber = (a: { id: string }, b: { id: string }) => numberOf(a) - numberOf(b);

/** By measure, the articles that were recognised as telling of it. */
async function furtherSources(store: Pick<Store, 'readAll'>): Promise<Map<string, ReportSource[]>> {
  const streams = await store.readAll('measure');
  return new Map(
    [...streams].map(([stream, entries]) => [
      stream.slice('measure:'.length),
      entries.map(({ data }) => (data as { source: ReportSource }).source),
    ]),
  );
}

/** Opens a desk for one invocation: the state that it shows is read when it is asked for, once. */
export async function openDesk(house: House): Promise<Desk> {
  const { store, clock } = house;
  const now = clock.now();
  const today = dayIn(now, house.zone);
  const once = <T>(load: () => Promise<T>) => {
    let loaded: Promise<T> | undefined;
    return () => {
      loaded ??= load();
      return loaded;
    };
  };
  const exceptions = once(async () => (await foldAll(store, 'exception', exceptionDecider)).sort(byNumber));
  const reports = once(async () => (await foldAll(store, 'report', reportDecider)).sort(byNumber));
  const watches = once(async () => (await foldAll(store, 'watch', watchDecider)).sort(byNumber));
  const mutes = once(async () => (await foldAll(store, 'mute', muteDecider)).sort(byNumber));
  const dismissals = once(async () =>
    (await foldAll(store, 'dismissal', dismissalDecider))
      .flat()
      .filter((dismissal) => holdsOn(dismissal, today))
      .sort((a, b) => (`${a.on} ${a.name}` < `${b.on} ${b.name}` ? -1 : 1)),
  );
  const knowledge = withReviewed(house.knowledge, await reports(), await furtherSources(store));
  const home = homeOf(house.profile, knowledge);
  return {
    now,
    today,
    knowledge,
    policy: once(house.policy),
    profile: house.profile,
    zone: house.zone,
    language: house.language,
    channels: house.channels,
    commands: house.commands,
    flows: house.flows,
    feeds: async () => {
      const feeds = await house.feeds();
      const states = feeds.length > 0 ? await store.feedStates() : new Map();
      return feeds.map((feed) => ({ feed, state: states.get(feed.id) ?? null }));
    },
    nameOf: house.nameOf,
    async understand(words, asOf, person) {
      const read = house.understand(words, { today, asOf, home });
      const helper = person === undefined ? null : await house.helper();
      return helper && person !== undefined ? helper.readQuestion(read, { today, asOf, person }) : read;
    },
    wordAnswer: async (facts, person) => (await house.helper())?.wordAnswer(facts, person) ?? null,
    answer: async (question): Promise<Answer> =>
      answerQuestion(question, knowledge, {
        today,
        reports: (await reports()).filter(({ status }) => status === 'unreviewed'),
        profile: house.profile,
      }),
    findVendor: (name) => findVendor(house, name),
    matchName: async (name) => matchName(house, name, today, await dismissals()),
    dismissals,
    findPlace: (name) => findPlace(house, name),
    async read(article, person = 'sources') {
      const reading = await house.read(article);
      return (await house.helper())?.readArticle(article, reading, person) ?? reading;
    },
    fetchArticle: house.fetchArticle,
    exception: async (id) => (await exceptions()).find((each) => each.id === id),
    exceptions,
    report: async (id) => (await reports()).find((each) => each.id === id),
    reports,
    watch: async (id) => (await watches()).find((each) => each.id === id),
    watches,
    channelsOf: house.channelsOf,
    mutes,
    messages: (subject, place) =>
      store.messages(subject, { platform: place.platform, channel: place.channel }),
    // Loaded when somebody asks for a picture: answers in words need none of it.
    drawTimeline: async (vendor) => {
      const { drawTimeline } = await import('./pictures/timeline.ts');
      const nameOf = (code: string) => placeName(knowledge, code);
      return drawTimeline(knowledge.ofVendor(vendor), { vendor, today, nameOf });
    },
    drawMap: async (vendor) => {
      const { drawMap } = await import('./pictures/map.ts');
      const nameOf = (code: string) => placeName(knowledge, code);
      const unionists = knowledge.jurisdictions.filter(({ member_of }) => member_of.includes('EU'));
      const members = new Set(unionists.map(({ code }) => code));
      return drawMap(standingsOf(vendor, knowledge, today), { vendor, today, nameOf, members });
    },
  };
}
