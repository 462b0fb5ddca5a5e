/** What happens to a workspace while a bot is running in it. */
import { addChannel, addPerson, addUsergroup } from './cast.ts';
import type { House } from './house.ts';
import { type Channel, channelOf, installOf, type Person, personOf } from './world.ts';

export interface Troubles {
  deleteMessage(ts: string): void;
  archive(channel: string): void;
  unarchive(channel: string): void;
  removeBot(channel: string): void;
  inviteBot(channel: string): void;
  /** The token is void from now on; the app is told of it. */
  revokeToken(team?: string): void;
  /** Changes what the app was granted. */
  grant(scopes: readonly string[], team?: string): void;
  /** Who is in a user group from now on. */
  setGroup(handle: string, people: readonly string[]): void;
  setPerson(name: string, change: Partial<Omit<Person, 'id' | 'name'>>): void;
  addPerson(name: string, realName: string, more?: Partial<Person>): Person;
  addChannel(name: string, people: readonly string[], more?: Partial<Omit<Channel, 'members'>>): Channel;
  addGroup(handle: string, people: readonly string[]): void;
}

export function openTroubles(house: House): Troubles {
  const { world } = house;
  const idOf = (name: string) => personOf(world, name).id;
  const botOf = (channel: Channel) => installOf(world, channel.team).botUser;
  const teamOf = (team?: string) => installOf(world, team ?? '');

  function groupOf(handle: string) {
    const group = [...world.usergroups.values()].find((each) => each.handle === handle || each.id === handle);
    if (!group) throw new Error(`The fake Slack has no user group ${handle}.`);
    return group;
  }

  return {
    deleteMessage(ts) {
      for (const message of world.messages) if (message.ts === ts) message.deleted = true;
    },
    archive(name) {
      const channel = channelOf(world, name);
      channel.archived = true;
      house.publish(channel.team, { type: 'channel_archive', channel: channel.id, user: idOf('ana') });
    },
    unarchive(name) {
      channelOf(world, name).archived = false;
    },
    removeBot(name) {
      const channel = channelOf(world, name);
      channel.members.delete(botOf(channel));
      house.publish(channel.team, { type: 'channel_left', channel: channel.id });
    },
    inviteBot(name) {
      const channel = channelOf(world, name);
      channel.members.add(botOf(channel));
    },
    revokeToken(team) {
      const install = teamOf(team);
      install.revoked = true;
      house.publish(install.team, { type: 'tokens_revoked', tokens: { oauth: [], bot: [install.botUser] } });
    },
    grant(scopes, team) {
      teamOf(team).scopes = [...scopes];
    },
    setGroup(handle, people) {
      groupOf(handle).members = people.map(idOf);
    },
    setPerson: (name, change) => void Object.assign(personOf(world, name), change),
    addPerson: (name, realName, more) => addPerson(world, name, realName, more),
    addChannel(name, people, more) {
      const channel = addChannel(world, name, people.map(idOf), more);
      channel.members.add(botOf(channel));
      return channel;
    },
    addGroup: (handle, people) => addUsergroup(world, handle, people.map(idOf)),
  };
}
