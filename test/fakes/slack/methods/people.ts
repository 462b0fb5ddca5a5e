/** users.*, usergroups.*, bots.info, team.info, auth.test. */
import { type Call, type Method, needed, page, SlackFault, textOf, truthy } from '../house.ts';
import type { Install, Json, Person, Usergroup } from '../world.ts';

/** A person as the installation may see them: an e-mail address only with its own scope. */
export function personJson(person: Person, install: Install): Json {
  const email = install.scopes.includes('users:read.email') ? { email: person.email } : {};
  return {
    id: person.id,
    team_id: person.team,
    name: person.name,
    deleted: person.deleted,
    real_name: person.realName,
    tz: person.tz,
    profile: { real_name: person.realName, display_name: person.name, team: person.team, ...email },
    is_admin: person.isAdmin,
    is_owner: false,
    is_restricted: person.isRestricted,
    is_ultra_restricted: person.isUltraRestricted,
    is_bot: person.isBot,
    is_app_user: false,
    ...(person.isStranger ? { is_stranger: true } : {}),
    updated: 1_526_300_000,
  };
}

function info({ house, install, args }: Call): Json {
  const person = house.world.people.get(needed(args, 'user'));
  if (!person) throw new SlackFault('user_not_found');
  const locale = truthy(args.include_locale) ? { locale: person.locale } : {};
  return { user: { ...personJson(person, install), ...locale } };
}

function list({ house, install, args }: Call): Json {
  const all = [...house.world.people.values()].filter(({ team }) => team === install.team);
  const { items, next } = page(all, args, 200);
  return {
    members: items.map((person) => personJson(person, install)),
    cache_ts: Math.floor(house.clock.now() / 1000),
    response_metadata: { next_cursor: next },
  };
}

function byEmail({ house, install, args }: Call): Json {
  const email = needed(args, 'email');
  const person = [...house.world.people.values()].find((each) => each.email === email && !each.deleted);
  if (!person) throw new SlackFault('users_not_found');
  return { user: personJson(person, install) };
}

const groupJson = (group: Usergroup, withUsers: boolean): Json => ({
  id: group.id,
  team_id: group.team,
  is_usergroup: true,
  name: group.name,
  handle: group.handle,
  date_delete: group.disabled ? 1 : 0,
  user_count: group.members.length,
  ...(withUsers ? { users: group.members } : {}),
});

function groups({ house, install, args }: Call): Json {
  const all = [...house.world.usergroups.values()].filter(
    (group) => group.team === install.team && (!group.disabled || truthy(args.include_disabled)),
  );
  return { usergroups: all.map((group) => groupJson(group, truthy(args.include_users))) };
}

function groupUsers({ house, install, args }: Call): Json {
  const group = house.world.usergroups.get(needed(args, 'usergroup'));
  if (!group || group.team !== install.team) throw new SlackFault('no_such_subteam');
  if (group.disabled && !truthy(args.include_disabled)) throw new SlackFault('subteam_disabled');
  return { users: group.members };
}

function authTest({ house, install }: Call): Json {
  const team = house.world.teams.get(install.team)!;
  return {
    url: `https://${team.domain}.slack.example/`,
    team: team.name,
    team_id: team.id,
    user: house.world.people.get(install.botUser)?.name,
    user_id: install.botUser,
    bot_id: install.botId,
    enterprise_id: team.enterprise,
    is_enterprise_install: false,
  };
}

function bot({ house, install, args }: Call): Json {
  const id = textOf(args, 'bot') || install.botId;
  const owner = house.world.installs.find((each) => each.botId === id);
  if (!owner) throw new SlackFault('bot_not_found');
  return {
    bot: { id, deleted: false, name: 'Interdict', app_id: house.world.appId, user_id: owner.botUser },
  };
}

function team({ house, install, args }: Call): Json {
  const found = house.world.teams.get(textOf(args, 'team') || install.team);
  if (!found) throw new SlackFault('team_not_found');
  const { id, name, domain, enterprise } = found;
  return { team: { id, name, domain, email_domain: '', enterprise_id: enterprise } };
}

const read = ['users:read'];

export const people: Readonly<Record<string, Method>> = {
  'api.test': { run: () => ({}) },
  'auth.test': { run: authTest },
  'users.info': { scopes: read, run: info },
  'users.list': { scopes: read, run: list },
  'users.lookupByEmail': { scopes: ['users:read.email'], run: byEmail },
  'usergroups.list': { scopes: ['usergroups:read'], run: groups },
  'usergroups.users.list': { scopes: ['usergroups:read'], run: groupUsers },
  'bots.info': { scopes: read, run: bot },
  'team.info': { scopes: ['team:read'], run: team },
  'apps.connections.open': {
    appToken: true,
    run: ({ house }) => ({ url: house.socketAddress() }),
  },
};
