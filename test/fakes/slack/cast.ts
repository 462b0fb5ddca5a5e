/** The people and channels that the fake Slack starts with: the trial's cast, guests, strangers, a second workspace. */
import { type Channel, type ChannelKind, emptyWorld, type Person, type World } from './world.ts';

/** What the app asks for when nobody says otherwise. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'mpim:history',
  'mpim:read',
  'team:read',
  'usergroups:read',
  'users:read',
];

export const HOME_TEAM = 'T0HOME0001';
export const SECOND_TEAM = 'T0SECOND01';
export const FOREIGN_TEAM = 'T0FOREIGN1';
export const BOT_TOKEN = 'xoxb-fake-home';
export const SECOND_BOT_TOKEN = 'xoxb-fake-second';
export const APP_TOKEN = 'xapp-fake-app';
export const BOT_USER = 'U0BOT00001';

export function addPerson(world: World, name: string, realName: string, more: Partial<Person> = {}): Person {
  const person: Person = {
    id: `U0${name.toUpperCase().padEnd(8, '0')}`,
    team: HOME_TEAM,
    name,
    realName,
    email: `${name}@acme.example`,
    isBot: false,
    isRestricted: false,
    isUltraRestricted: false,
    isStranger: false,
    isAdmin: false,
    deleted: false,
    locale: 'en-US',
    tz: 'Europe/Amsterdam',
    ...more,
  };
  world.people.set(person.id, person);
  return person;
}

export function addChannel(
  world: World,
  name: string,
  members: readonly string[],
  more: Partial<Omit<Channel, 'members'>> = {},
): Channel {
  const kind: ChannelKind = more.kind ?? 'channel';
  const channel: Channel = {
    id: `${kind === 'group' ? 'G' : 'C'}0${name
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '')
      .padEnd(8, '0')
      .slice(0, 9)}`,
    team: HOME_TEAM,
    name,
    kind,
    archived: false,
    external: false,
    ...more,
    members: new Set(members),
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export function addUsergroup(world: World, handle: string, members: readonly string[]): void {
  const id = `S0${handle.toUpperCase().padEnd(8, '0')}`;
  world.usergroups.set(id, {
    id,
    team: HOME_TEAM,
    handle,
    name: handle[0]!.toUpperCase() + handle.slice(1),
    members: [...members],
    disabled: false,
  });
}

function addTeams(world: World): void {
  const enterprise = 'E0ACME0001';
  world.teams.set(HOME_TEAM, { id: HOME_TEAM, name: 'Acme', domain: 'acme', enterprise });
  world.teams.set(SECOND_TEAM, { id: SECOND_TEAM, name: 'Acme Labs', domain: 'acme-labs', enterprise });
  world.teams.set(FOREIGN_TEAM, { id: FOREIGN_TEAM, name: 'Globex', domain: 'globex', enterprise: null });
}

function addBots(world: World, scopes: readonly string[]): void {
  addPerson(world, 'interdict', 'Interdict', { id: BOT_USER, isBot: true });
  addPerson(world, 'interdict2', 'Interdict', { id: 'U0BOT00002', isBot: true, team: SECOND_TEAM });
  world.installs.push(
    {
      team: HOME_TEAM,
      token: BOT_TOKEN,
      botUser: BOT_USER,
      botId: 'B0BOT00001',
      scopes: [...scopes],
      revoked: false,
    },
    {
      team: SECOND_TEAM,
      token: SECOND_BOT_TOKEN,
      botUser: 'U0BOT00002',
      botId: 'B0BOT00002',
      scopes: [...scopes],
      revoked: false,
    },
  );
}

/** A workspace with the trial's people, and everybody who must not decide. */
export function castWorld(scopes: readonly string[] = SCOPES): World {
  const world = emptyWorld('A0INTERDCT');
  addTeams(world);
  addBots(world, scopes);
  const staff = [
    addPerson(world, 'rita', 'Rita Requester'),
    addPerson(world, 'sam', 'Sam Security'),
    addPerson(world, 'lena', 'Lena Legal'),
    addPerson(world, 'ana', 'Ana Analyst'),
    addPerson(world, 'otto', 'Otto Outsider'),
  ].map(({ id }) => id);
  const guest = addPerson(world, 'greta', 'Greta Guest', { isRestricted: true });
  const single = addPerson(world, 'gus', 'Gus Guest', { isRestricted: true, isUltraRestricted: true });
  const stranger = addPerson(world, 'xena', 'Xena External', { team: FOREIGN_TEAM, isStranger: true });
  addPerson(world, 'gone', 'Gina Gone', { deleted: true });
  const second = addPerson(world, 'seth', 'Seth Second', { team: SECOND_TEAM });
  const all = [...staff, guest.id, single.id, BOT_USER];
  addChannel(world, 'general', [...all, second.id]);
  addChannel(world, 'alerts', all);
  addChannel(world, 'approvals', all);
  addChannel(world, 'triage', all);
  addChannel(world, 'audit', [...staff, BOT_USER], { kind: 'group' });
  addChannel(world, 'shared', [...all, stranger.id], { external: true });
  addChannel(world, 'attic', all, { archived: true });
  addChannel(world, 'elsewhere', staff);
  addChannel(world, 'secret', staff, { kind: 'group' });
  addChannel(world, 'labs', [second.id, 'U0BOT00002'], { team: SECOND_TEAM });
  addUsergroup(world, 'security', [staff[1]!]);
  addUsergroup(world, 'legal', [staff[2]!]);
  return world;
}
