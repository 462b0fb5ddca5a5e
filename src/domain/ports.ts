/** What the inside needs from the outside. Implementations live in platforms/, stores/ and sources/. */

import type { Watch } from './alert.ts';
import type { Answer } from './answer.ts';
import type { Card } from './card.ts';
import type { Breach, Head } from './checkpoint.ts';
import type { Actor, Invocation, Place, Reply } from './command.ts';
import type { Day } from './date.ts';
import type { Dismissal, NameMatching } from './dismissal.ts';
import type { ExceptionRequest } from './exception.ts';
import type { Knowledge } from './knowledge.ts';
import type { Language } from './language.ts';
import type { Change, Entry } from './ledger.ts';
import type { AnswerFacts } from './model.ts';
import type { Channels, Policy, Profile } from './policy.ts';
import type { Question } from './question.ts';
import type { Article, Reading, Report } from './report.ts';

/** The only source of "now", so that tests and demonstrations can set it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** What was sent: enough to edit it and to answer below it. */
export interface MessageRef {
  readonly place: Place;
  /** The platform's id of the message. */
  readonly id: string;
}

/** What a platform lets a bot send. */
export interface Pace {
  /** Least time between two posts or edits in one channel. */
  readonly channelMs: number;
  /** The most posts and edits in all channels together within `ms`, where the platform has such a limit. */
  readonly all?: { readonly count: number; readonly ms: number };
}

/** One chat surface. Every implementation passes test/platforms/contract.ts. */
export interface Platform {
  readonly name: string;
  /** Kept before each post and edit in a channel; without it the platform is spoken to as fast as it takes it. */
  readonly pace?: Pace;
  /** Starts taking what people type and press. Resolves once it can be used. */
  start(receive: (invocation: Invocation) => Promise<Reply>): Promise<void>;
  stop(): Promise<void>;
  /**
   * Posts a card. A repeated post with the same key gives the message that is there already.
   * @param doubt an earlier try, perhaps of another process, may have reached the platform
   * @throws TryLater when the platform asks to wait
   * @throws Refusal `not_found` or `forbidden` when the place will never take it
   */
  post(place: Place, card: Card, key: string, doubt?: boolean): Promise<MessageRef>;
  /** Redraws a message. @throws Refusal `not_found` when it is gone */
  edit(ref: MessageRef, card: Card): Promise<void>;
  /** Opens a thread below a message, or gives the one that is there. */
  openThread(ref: MessageRef, title: string): Promise<Place>;
  /**
   * The accounts that are in a group of the platform (a user group, a role) at this moment.
   * @throws Refusal `not_found` when there is no such group; any other error when it cannot be read
   */
  members?(group: string): Promise<readonly string[]>;
  /** The channels that an account is in, as far as the platform shows them. @throws when they cannot be read */
  channelsOf?(account: string): Promise<readonly string[]>;
}

/** What a half-typed name may become: what is sent, and the words that stand for it. */
export interface Completed {
  readonly value: string;
  readonly label: string;
}

/** What a chat platform is given. */
export interface PlatformHouse {
  readonly commands: readonly import('./command.ts').Command[];
  readonly clock: Clock;
  /** Best first, tolerant of slips. */
  complete(kind: 'vendor' | 'place' | 'measure', text: string): Promise<readonly Completed[]>;
  /** The person behind an account of the platform. */
  actorOf(account: string, name: string): Actor;
  /** The accounts of the platform that the settings name. */
  readonly accounts: readonly string[];
  /**
   * Takes or keeps, for so many milliseconds, the lead among the processes that share the state; 0 gives it
   * up. For what only one of them may do, such as holding a connection.
   */
  lead(ms: number): Promise<boolean>;
  /** A drawing as PNG, for platforms that show no SVG. */
  renderPng(svg: string): Promise<Uint8Array>;
  /** For the operator: what happened, in a sentence. */
  warn(facts: Readonly<Record<string, unknown>>, what: string): void;
}

/** Where a subject is shown. */
export interface Message {
  readonly subject: string;
  readonly place: Place;
  /** null until it was posted. */
  readonly ref: MessageRef | null;
  readonly thread: Place | null;
  /** Title of the thread that is wanted below it. */
  readonly threadTitle: string | null;
  /** Version of the subject's state that the message shows. */
  readonly shown: number;
  /** Why it is shown here no more, in a sentence: its channel takes nothing, or somebody deleted it. */
  readonly lost: string | null;
  /** How often it was posted anew because somebody deleted it. */
  readonly reposts: number;
  /** The subject of the message that shows it there together with others; null: it is a message of its own. */
  readonly within: string | null;
  /** Milliseconds since 1970 before which it is not posted; null: it may be. */
  readonly notBefore: number | null;
  /** The subject of the digest with which it is posted. */
  readonly digest: string | null;
}

/** What became of a message. */
export type Seen = Partial<Pick<Message, 'shown' | 'reposts'>> & {
  readonly ref?: MessageRef;
  readonly thread?: Place;
  readonly lost?: string;
};

export interface Job {
  readonly id: string;
  /** `invocation`, `draw`, `tell` or `timer`. */
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
  /** Grows each time the job is armed anew; a finish of an older arming leaves it ready. */
  readonly armed: number;
  /** Jobs of one lane run one after the other. */
  readonly lane: string | null;
  readonly platform: string | null;
  /** Somebody waits for it. */
  readonly urgent: boolean;
}

export interface Store {
  /** The entries of one stream, oldest first. */
  read(stream: string): Promise<readonly Entry[]>;
  /** The entries of all streams of a kind (`exception`), by stream, oldest first. */
  readAll(kind: string): Promise<ReadonlyMap<string, readonly Entry[]>>;
  /**
   * Writes a change in one transaction: the entries, the messages and jobs that follow from them,
   * and the end of the job that caused it.
   * @throws VersionConflict when a stream has moved on; nothing is written then
   */
  commit(change: Change, finishes?: Job): Promise<void>;
  /** Takes or keeps the lead in a matter for so many milliseconds; 0 gives it up. Whether it is held now. */
  lead(matter: string, ms: number): Promise<boolean>;
  /** The last entry of every stream. */
  heads(): Promise<readonly Head[]>;
  /** Every stream, the checkpoints first, read as one goes. Data that was changed by hand is kept from view. */
  streams(): AsyncIterable<readonly Entry[]>;
  /** Checks every hash chain and every checkpoint: the entries checked, and the first broken row a stream. */
  verify(): Promise<{ readonly entries: number; readonly broken?: readonly Breach[] }>;

  /** Stores what a person pressed or typed, once per id. */
  accept(invocation: Invocation): Promise<void>;
  /** Whether this very press was stored before: a repeated delivery is no new decision. */
  accepted(invocation: Invocation): Promise<boolean>;
  /**
   * Leases up to `count` due jobs to this process for `leaseMs`: urgent ones first, then oldest first,
   * and of each lane the first alone. A lane is closed while one of its jobs is leased or it is held.
   * A job with more than the most attempts brought down whoever took it: it is there to be buried.
   * @param how.paceOf by platform, least time between two jobs of one channel, in milliseconds
   */
  claim(
    count: number,
    leaseMs: number,
    how?: { readonly urgentOnly?: boolean; paceOf?(platform: string): number },
  ): Promise<readonly Job[]>;
  /** Goes on holding a job that takes long; false where its lease is lost or it has ended. */
  renew(job: Job, leaseMs: number): Promise<boolean>;
  /** Closes a lane, or all of a platform but what is urgent, until an instant; a later end stays. */
  hold(lane: string, until: number): Promise<void>;
  /** Gives a job up for good and keeps why, together with what is to be said of it. */
  bury(job: Job, error: string, change?: Change): Promise<void>;
  /** Ends a job, unless it was armed anew meanwhile; it is then ready again. */
  finish(job: Job): Promise<void>;
  /** Puts a job back for `afterMs`; after too many attempts it is dead and kept for the operator. */
  fail(job: Job, error: string, afterMs: number): Promise<void>;
  /** Puts a job back for `afterMs` without counting it as a failure: it only has to wait. */
  postpone(job: Job, afterMs: number): Promise<void>;
  /** Instant of the next job that is due, or undefined when there is none. */
  nextDue(): Promise<number | undefined>;
  /** Jobs that were given up, newest first. */
  deadJobs(): Promise<readonly (Job & { readonly error: string })[]>;
  /** Frees the leases of processes of this machine that no longer live. */
  releaseDead(): Promise<void>;

  /** What is kept of every feed that was ever read, by id. */
  feedStates(): Promise<ReadonlyMap<string, import('./feed-state.ts').FeedState>>;
  /** The items or parties of a feed that are known, by key. */
  feedRows(feed: string): Promise<ReadonlyMap<string, import('./feed-state.ts').FeedRow>>;

  /** The messages that show a subject: everywhere, or in one place. */
  messages(subject: string, place?: Place): Promise<readonly Message[]>;
  /** The messages of these subjects in one place. */
  messagesAt(place: Place, subjects: readonly string[]): Promise<readonly Message[]>;
  /** The messages that are posted in a place with a digest. */
  messagesOfDigest(digest: string, place: Place): Promise<readonly Message[]>;
  /** The messages that one message in a place shows together. */
  messagesWithin(subject: string, place: Place): Promise<readonly Message[]>;
  /** The messages of all subjects. */
  allMessages(): Promise<readonly Message[]>;
  /** Records that a message was posted, its thread opened, a version shown, or that it is lost. */
  recordMessage(subject: string, place: Place, seen: Seen): Promise<void>;

  close(): Promise<void>;
}

/** A drawing, and what it shows in sentences. */
export interface Picture {
  readonly svg: string;
  readonly alt: string;
}

/** What commands see of the house: the records, the words, and the state. Reads only. */
export interface Desk {
  readonly now: number;
  readonly today: Day;
  readonly knowledge: Knowledge;
  /** Who may do what, with the groups as they are now. */
  policy(): Promise<Policy>;
  readonly profile: Profile | null;
  /** IANA zone in which days begin and end. */
  readonly zone: string;
  /** The language of the answers. */
  readonly language: Language;
  readonly channels: Channels;
  /** The commands, in help order. */
  readonly commands: readonly import('./command.ts').Command[];
  /** @param person who asks, by whom the calls of an optional model are counted; without one none is made */
  understand(words: string, asOf: Day | null, person?: string): Promise<Question>;
  /** A short wording of an answer, by an optional model and checked by code; null for none. */
  wordAnswer(answer: AnswerFacts, person: string): Promise<readonly string[] | null>;
  answer(question: Question): Promise<Answer>;
  /** The vendor that a name means, or undefined; with the nearest names for a refusal. */
  findVendor(name: string): { readonly vendor: string | undefined; readonly nearest: readonly string[] };
  /** The vendors that a name may mean, with what analysts judged about it. */
  matchName(name: string): Promise<NameMatching>;
  /** The dismissals that hold today, oldest first. */
  dismissals(): Promise<readonly Dismissal[]>;
  findPlace(name: string): { readonly code: string | undefined; readonly nearest: readonly string[] };
  /** Reads an article for measures. @param person who handed it in; a source where nobody did */
  read(article: Article, person?: string): Promise<Reading>;
  /** Fetches an address as an article. @throws Refusal when it cannot be read */
  fetchArticle(address: string): Promise<Article>;
  exception(id: string): Promise<ExceptionRequest | undefined>;
  exceptions(): Promise<readonly ExceptionRequest[]>;
  report(id: string): Promise<Report | undefined>;
  reports(): Promise<readonly Report[]>;
  watch(id: string): Promise<Watch | undefined>;
  watches(): Promise<readonly Watch[]>;
  /** The channels that a person's account is in on its platform; null where that is not known. */
  channelsOf(actor: import('./command.ts').Actor): Promise<readonly string[] | null>;
  /** What channels do not want to hear of, ended ones too. */
  mutes(): Promise<readonly import('./mute.ts').Mute[]>;
  /** The messages that show a subject, in one place. */
  messages(subject: string, place: Place): Promise<readonly Message[]>;
  /** The feeds that are polled here, and how they do. */
  feeds(): Promise<readonly import('./feed-state.ts').FeedStanding[]>;
  nameOf(person: string): string;
  /** The vendor's measures over the years. The vendor is named as in the records. */
  drawTimeline(vendor: string): Promise<Picture>;
  /** Where the vendor is restricted, and how. */
  drawMap(vendor: string): Promise<Picture>;
  flows: Flows;
}

/** What is asked for, with persons as they were named; no start is today. */
export interface AskedWords extends Omit<import('./exception.ts').Asked, 'from'> {
  readonly from: Day | '';
}

/** What somebody does about an exception. */
export type ExceptionMove =
  | { readonly do: 'approve' | 'deny'; readonly note: string; readonly content: string }
  | { readonly do: 'withdraw' | 'revoke'; readonly note: string }
  | {
      readonly do: 'ask' | 'shorten' | 'condition' | 'answer' | 'decline';
      readonly text: string;
      readonly note: string;
    }
  | { readonly do: 'accept' };

/** The stories that write. Each gives the change to be committed with the click that caused it. */
export interface Flows {
  requestException(
    desk: Desk,
    actor: Actor,
    asked: AskedWords,
    how?: 'request' | 'break glass',
  ): Promise<Told>;
  renewException(
    desk: Desk,
    actor: Actor,
    id: string,
    given: Pick<AskedWords, 'until'> & Partial<AskedWords>,
  ): Promise<Told>;
  editException(desk: Desk, actor: Actor, id: string, parts: Partial<AskedWords>): Promise<Told>;
  moveException(desk: Desk, actor: Actor, id: string, move: ExceptionMove): Promise<Told>;
  handIn(desk: Desk, actor: Actor, article: Article): Promise<Told>;
  triage(
    desk: Desk,
    actor: Actor,
    id: string,
    move:
      | { readonly do: 'confirm' }
      | { readonly do: 'edit'; readonly values: Readonly<Record<string, string>> }
      | { readonly do: 'merge'; readonly into: string }
      | { readonly do: 'dismiss' | 'withdraw'; readonly why: string },
  ): Promise<Told>;
  startWatch(
    desk: Desk,
    actor: Actor,
    place: Place,
    watch: Pick<Watch, 'expression' | 'timing'>,
  ): Promise<Told>;
  editWatch(
    desk: Desk,
    actor: Actor,
    place: Place,
    id: string,
    watch: Pick<Watch, 'expression' | 'timing'>,
  ): Promise<Told>;
  endWatch(desk: Desk, actor: Actor, place: Place, id: string): Promise<Told>;
  startMute(
    desk: Desk,
    actor: Actor,
    place: Place,
    mute: Pick<import('./mute.ts').Mute, 'about' | 'why' | 'until'>,
  ): Promise<Told>;
  endMute(desk: Desk, actor: Actor, place: Place, id: string): Promise<Told>;
  dismissMatch(
    desk: Desk,
    actor: Actor,
    judged: {
      readonly matching: NameMatching;
      /** Id of the vendor that the name does not mean. */
      readonly vendor: string;
      readonly why: string;
      readonly until: Day | null;
    },
  ): Promise<Told>;
  runFeed(desk: Desk, actor: Actor, id: string): Promise<Told>;
  acceptFeed(desk: Desk, actor: Actor, id: string): Promise<Told>;
  restoreMatch(desk: Desk, actor: Actor, matching: NameMatching, vendor: string): Promise<Told>;
}

/** A change to be committed, and the card for the person who caused it. */
export interface Told {
  readonly change: Change;
  readonly card: Card;
}
