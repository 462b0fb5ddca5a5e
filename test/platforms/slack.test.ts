import { describe } from 'vitest';
import { type Driver, provePlatform } from './contract.ts';
import { actorOf, closeAll, FORM, type Mode, quiet, type Receive, stage } from './slack-deck.ts';

const driverOver =
  (mode: Mode) =>
  async (receive: Receive): Promise<Driver> => {
    let filling = false;
    const at = await stage(async (invocation) => (filling ? FORM : receive(invocation)), { mode });
    const { fake, slack } = at;
    const nameOf = (id: string) => (fake.world.people.get(id) ?? fake.world.channels.get(id))!.name;
    return {
      platform: slack,
      channel: at.channel('general'),
      people: [actorOf(at, 'rita', 'rita'), actorOf(at, 'sam', 'sam')],
      async type(actor, place, line) {
        await fake.slash(nameOf(actor.account), nameOf(place.channel), line);
        await quiet(fake);
      },
      async press(actor, ref, line) {
        await fake.press(nameOf(actor.account), ref.id, line);
        await quiet(fake);
      },
      async fill(actor, place, line, options) {
        const who = nameOf(actor.account);
        filling = true;
        await fake.slash(who, nameOf(place.channel), line);
        const view = await fake.until('the form opens', () => fake.views(who).at(-1));
        filling = false;
        await fake.submit(
          who,
          view.id,
          Object.fromEntries(Object.entries(options).map(([name, value]) => [`field:${name}`, value])),
        );
        await quiet(fake);
      },
      async read(actor, place) {
        const who = nameOf(actor.account);
        const where = nameOf(place.channel);
        const { thread } = place;
        const all = thread ? fake.thread(thread) : fake.messages(where);
        const alone = fake.ephemeral(who, where).filter((each) => (each.thread ?? undefined) === thread);
        return [...all, ...alone].map(({ words }) => words);
      },
      close: closeAll,
    };
  };

describe('Slack over Socket Mode as a platform', () => provePlatform(driverOver('socket')));
describe('Slack over HTTP as a platform', () => provePlatform(driverOver('http')));
