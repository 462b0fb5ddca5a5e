/** What exists in the fake Slack: workspaces, people, channels, messages, views, files. Plain data, no rules. */

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** The organisation that it belongs to, or null. */
  readonly enterprise: string | null;
}

export interface Person {
  readonly id: string;
  readonly team: string;
  /** The handle, such as `rita`. */
  readonly name: string;
  readonly realName: string;
  readonly email: string;
  isBot: boolean;
  /** A guest of several channels. */
  isRestricted: boolean;
  /** A guest of one channel. */
  isUltraRestricted: boolean;
  /** Of another workspace, met through a shared channel. */
  isStranger: boolean;
  isAdmin: boolean;
  deleted: boolean;
  locale: string;
  tz: string;
}

export type ChannelKind = 'channel' | 'group' | 'im';

export interface Channel {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly members: Set<string>;
  archived: boolean;
  /** Shared with another organisation. */
  external: boolean;
}

export type Json = Record<string, unknown>;
export type Blocks = readonly Json[];

export interface Message {
  readonly channel: string;
  readonly ts: string;
  /** User id of its author; the bot's messages have `bot` too. */
  readonly user: string;
  readonly bot: string | null;
  readonly thread: string | null;
  text: string;
  blocks: Blocks;
  metadata: Json | null;
  edited: string | null;
  /** How often it was changed. */
  edits: number;
  deleted: boolean;
  /** Seen by this person alone. */
  readonly only: string | null;
  files: readonly string[];
}

export interface View {
  readonly id: string;
  readonly user: string;
  readonly team: string;
  readonly type: 'modal' | 'home';
  /** What the app gave: title, blocks, private_metadata and so on. */
  body: Json;
  hash: string;
  readonly root: string;
  readonly previous: string | null;
  open: boolean;
  /** What the last submission was refused for, by block id. */
  errors: Readonly<Record<string, string>>;
}

export interface FileItem {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly alt: string;
  bytes: Buffer | null;
  title: string;
  complete: boolean;
}

export interface Usergroup {
  readonly id: string;
  readonly team: string;
  readonly handle: string;
  readonly name: string;
  members: string[];
  disabled: boolean;
}

/** One installation of the app: a workspace, its token, what was granted. */
export interface Install {
  readonly team: string;
  readonly token: string;
  readonly botUser: string;
  readonly botId: string;
  scopes: string[];
  revoked: boolean;
}

/** What an assistant thread shows besides its messages. */
export interface AssistantThread {
  status: string;
  title: string;
  prompts: unknown;
}

export interface World {
  readonly appId: string;
  readonly teams: Map<string, Team>;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  readonly usergroups: Map<string, Usergroup>;
  readonly installs: Install[];
  readonly messages: Message[];
  readonly views: Map<string, View>;
  readonly files: Map<string, FileItem>;
  readonly assistants: Map<string, AssistantThread>;
  /** A new id, such as `F000000001`. */
  newId(prefix: string): string;
  /** A new timestamp of a message: seconds, a dot, six digits; never twice. */
  newTs(now: number): string;
}

export function emptyWorld(appId: string): World {
  let ids = 0;
  let last = 0;
  return {
    appId,
    teams: new Map(),
    people: new Map(),
    channels: new Map(),
    usergroups: new Map(),
    installs: [],
    messages: [],
    views: new Map(),
    files: new Map(),
    assistants: new Map(),
    newId(prefix) {
      ids += 1;
      return `${prefix}${String(ids).padStart(10 - prefix.length + 1, '0')}`;
    },
    newTs(now) {
      last = Math.max(last + 1, now * 1000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },
  };
}

/** @throws Error when nobody is called so: a test names somebody who does not exist */
export function personOf(world: World, name: string): Person {
  const person = world.people.get(name) ?? [...world.people.values()].find((each) => each.name === name);
  if (!person) throw new Error(`Nobody in the fake Slack is called ${name}.`);
  return person;
}

/** @throws Error when there is no such channel */
export function channelOf(world: World, name: string): Channel {
  const plain = name.replace(/^#/, '');
  const channel =
    world.channels.get(plain) ?? [...world.channels.values()].find((each) => each.name === plain);
  if (!channel) throw new Error(`The fake Slack has no channel ${name}.`);
  return channel;
}

/** The direct conversation of a person with a bot, made when it is missing. */
export function directOf(world: World, person: Person, botUser: string): Channel {
  const there = [...world.channels.values()].find(
    ({ kind, members }) => kind === 'im' && members.has(person.id) && members.has(botUser),
  );
  if (there) return there;
  const channel: Channel = {
    id: world.newId('D'),
    team: person.team,
    name: '',
    kind: 'im',
    members: new Set([person.id, botUser]),
    archived: false,
    external: false,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The installation that serves a workspace. */
export function installOf(world: World, team: string): Install {
  const install = world.installs.find((each) => each.team === team) ?? world.installs[0];
  if (!install) throw new Error('The app is installed nowhere.');
  return install;
}

export function messageAt(world: World, channel: string, ts: string): Message | undefined {
  return world.messages.find((each) => each.channel === channel && each.ts === ts && !each.deleted);
}
