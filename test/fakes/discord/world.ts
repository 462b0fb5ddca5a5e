/** What there is in the fake Discord: servers, people, channels, threads, messages. */

export type Json = Readonly<Record<string, unknown>>;

/** https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
export const KIND = { text: 0, dm: 1, thread: 11, forum: 15 } as const;

export interface User {
  readonly id: string;
  readonly username: string;
  readonly globalName: string | null;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** The role with the id of the guild is everyone's. */
  readonly roles: Map<string, Role>;
  /** The roles of each member. */
  readonly members: Map<string, Set<string>>;
}

export interface Overwrite {
  readonly id: string;
  /** 0 of a role, 1 of a member. */
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly type: (typeof KIND)[keyof typeof KIND];
  readonly guild: string | null;
  readonly parent: string | null;
  name: string;
  overwrites: Overwrite[];
  /** The people of a direct conversation. */
  readonly recipients: readonly string[];
  /** Of a forum. */
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  /** Of a thread. */
  applied: readonly string[];
  archived: boolean;
  locked: boolean;
  /** Minutes of silence after which a thread is archived. */
  archiveAfter: number;
  lastAt: number;
  deleted: boolean;
}

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  content: string;
  components: readonly Json[];
  flags: number;
  readonly nonce: string | null;
  files: readonly { readonly name: string; readonly bytes: number }[];
  readonly at: number;
  edits: number;
  deleted: boolean;
  /** Who alone sees it; null for a message that all see. */
  readonly only: string | null;
  /** "The app is thinking". */
  loading: boolean;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly at: number;
  readonly type: number;
  readonly user: string;
  readonly channel: string;
  /** The type of the answer that acknowledged it. */
  acked: number | null;
  /** The message that answers it. */
  original: string | null;
  choices: readonly Json[];
}

export interface Modal {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly body: Json;
}

export interface World {
  readonly application: string;
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Message[];
  readonly interactions: Map<string, Interaction>;
  readonly modals: Modal[];
  /** The commands that were registered, by guild; '' for the global ones. */
  readonly commands: Map<string, readonly Json[]>;
  /** A new id, which tells when it was made. */
  newId(now: number): string;
}

/** The first second of 2015. https://discord.com/developers/docs/reference#snowflakes */
const EPOCH = 1_420_070_400_000;

export function emptyWorld(application: string, bot: User): World {
  let last = 0n;
  return {
    application,
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: [],
    interactions: new Map(),
    modals: [],
    commands: new Map(),
    newId(now) {
      const id = BigInt(Math.max(1, now - EPOCH)) << 22n;
      last = id > last ? id : last + 1n;
      return String(last);
    },
  };
}

/** @throws Error when nobody is called so: a test names somebody who does not exist */
export function userOf(world: World, name: string): User {
  const user = world.users.get(name) ?? [...world.users.values()].find(({ username }) => username === name);
  if (!user) throw new Error(`Nobody in the fake Discord is called ${name}.`);
  return user;
}

/** @throws Error when there is no such channel */
export function channelOf(world: World, name: string): Channel {
  const channel = world.channels.get(name) ?? [...world.channels.values()].find((each) => each.name === name);
  if (!channel) throw new Error(`The fake Discord has no channel ${name}.`);
  return channel;
}

export function addChannel(
  world: World,
  channel: Pick<Channel, 'id' | 'type' | 'guild' | 'name'> & Partial<Channel>,
): Channel {
  const whole: Channel = {
    parent: null,
    overwrites: [],
    recipients: [],
    tags: [],
    applied: [],
    archived: false,
    locked: false,
    archiveAfter: 4320,
    lastAt: 0,
    deleted: false,
    ...channel,
  };
  world.channels.set(whole.id, whole);
  return whole;
}

/** The direct conversation of a person with the bot, made when it is missing. */
export function directOf(world: World, user: User, now: number): Channel {
  const there = [...world.channels.values()].find(
    ({ type, recipients }) => type === KIND.dm && recipients.includes(user.id),
  );
  return (
    there ??
    addChannel(world, { id: world.newId(now), type: KIND.dm, guild: null, name: '', recipients: [user.id] })
  );
}

/** Whether a thread is archived: by hand, or by its silence. */
export function isArchived({ type, archived, archiveAfter, lastAt }: Channel, now: number): boolean {
  return type === KIND.thread && (archived || now - lastAt > archiveAfter * 60_000);
}
