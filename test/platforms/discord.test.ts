import { describe } from 'vitest';
import { type Driver, provePlatform } from './contract.ts';
import { actorOf, closeAll, type Receive, stage } from './discord-deck.ts';
import { FORM } from './plain-cards.ts';

const openDriver = async (receive: Receive): Promise<Driver> => {
  let filling = false;
  const at = await stage(async (invocation) => (filling ? FORM : receive(invocation)));
  const { fake, discord } = at;
  const nameOf = (id: string) => fake.world.users.get(id)?.username ?? fake.world.channels.get(id)!.name;
  return {
    platform: discord,
    channel: at.channel('general'),
    people: [actorOf(at, 'rita'), actorOf(at, 'sam')],
    async type(actor, place, line) {
      await fake.slash(nameOf(actor.account), place.channel, line);
    },
    async press(actor, ref, line) {
      await fake.press(nameOf(actor.account), ref.id, line);
    },
    async fill(actor, place, line, options) {
      const who = nameOf(actor.account);
      filling = true;
      await fake.slash(who, place.channel, line);
      filling = false;
      await fake.submit(who, options);
    },
    async read(actor, place) {
      const who = nameOf(actor.account);
      const where = place.thread ?? place.channel;
      const alone = [...fake.ephemeral(who, where), ...fake.direct(who)];
      return [...fake.messages(where), ...alone].map(({ words }) => words);
    },
    nowhere: '700000000000000777',
    close: closeAll,
  };
};

describe('Discord as a platform', () => provePlatform(openDriver));
