/** The world in which the fake starts: the trial's cast in one server, and a server that is not allowed. */
import { MAY } from './permissions.ts';
import { addChannel, emptyWorld, type Guild, KIND, type World } from './world.ts';

export const APPLICATION = '400000000000000001';
export const TOKEN = 'NDAwMDAwMDAwMDAwMDAwMDAx.fake.discord-bot-token';
export const HOME_SERVER = '500000000000000001';
export const FOREIGN_SERVER = '500000000000000002';
export const APPROVER_ROLE = '600000000000000001';

const PEOPLE = ['rita', 'sam', 'lena', 'ana', 'otto', 'fiona'];
const ROOMS = ['general', 'alerts', 'approvals', 'triage', 'audit'];

/** The permissions that the invitation asks for. */
export const GRANTED =
  MAY.viewChannel |
  MAY.sendMessages |
  MAY.attachFiles |
  MAY.readMessageHistory |
  MAY.createPublicThreads |
  MAY.manageThreads |
  MAY.sendMessagesInThreads;

const HUMAN = MAY.viewChannel | MAY.sendMessages | MAY.readMessageHistory | MAY.sendMessagesInThreads;

function addGuild(world: World, id: string, name: string, members: readonly string[]): Guild {
  const botRole = `${id.slice(0, -2)}99`;
  const guild: Guild = {
    id,
    name,
    owner: '300000000000000999',
    roles: new Map([
      [id, { id, name: '@everyone', permissions: HUMAN }],
      [botRole, { id: botRole, name: 'Interdict', permissions: GRANTED }],
    ]),
    members: new Map([
      [world.bot.id, new Set([botRole])],
      ...members.map((each) => [each, new Set<string>()] as const),
    ]),
  };
  world.guilds.set(id, guild);
  return guild;
}

export function castWorld(): World {
  const bot = { id: '300000000000000100', username: 'interdict', globalName: null, bot: true };
  const world = emptyWorld(APPLICATION, bot);
  PEOPLE.forEach((name, at) => {
    const id = `30000000000000000${at + 1}`;
    const globalName = name[0]!.toUpperCase() + name.slice(1);
    world.users.set(id, { id, username: name, globalName, bot: false });
  });
  const ids = [...world.users.values()].filter((user) => !user.bot).map(({ id }) => id);
  const home = addGuild(world, HOME_SERVER, 'Home', ids.slice(0, 5));
  addGuild(world, FOREIGN_SERVER, 'Elsewhere', ids);
  home.roles.set(APPROVER_ROLE, { id: APPROVER_ROLE, name: 'approvers', permissions: 0n });
  for (const id of ids.slice(1, 3)) home.members.get(id)!.add(APPROVER_ROLE);
  ROOMS.forEach((name, at) => {
    addChannel(world, { id: `70000000000000000${at + 1}`, type: KIND.text, guild: HOME_SERVER, name });
  });
  const tags = ['waiting', 'granted', 'denied', 'ended'].map((name, at) => ({
    id: `80000000000000000${at + 1}`,
    name,
  }));
  addChannel(world, {
    id: '700000000000000010',
    type: KIND.forum,
    guild: HOME_SERVER,
    name: 'requests',
    tags,
  });
  const hide = { id: HOME_SERVER, type: 0 as const, allow: 0n, deny: MAY.viewChannel };
  const bots = {
    id: home.members.get(bot.id)!.values().next().value!,
    type: 0 as const,
    allow: 0n,
    deny: MAY.viewChannel,
  };
  addChannel(world, {
    id: '700000000000000011',
    type: KIND.text,
    guild: HOME_SERVER,
    name: 'hidden',
    overwrites: [hide, bots],
  });
  const mute = { id: bot.id, type: 1 as const, allow: 0n, deny: MAY.sendMessages };
  addChannel(world, {
    id: '700000000000000012',
    type: KIND.text,
    guild: HOME_SERVER,
    name: 'readonly',
    overwrites: [mute],
  });
  addChannel(world, { id: '700000000000000020', type: KIND.text, guild: FOREIGN_SERVER, name: 'foreign' });
  return world;
}
