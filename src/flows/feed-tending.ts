/** What analysts do about feeds: read one now, or take a list that is held back. */
import { notice } from '../cards/notice.ts';
import type { Actor } from '../domain/command.ts';
import { Refusal } from '../domain/error.ts';
import { change } from '../domain/ledger.ts';
import { mayTriage } from '../domain/policy.ts';
import type { Desk, Told } from '../domain/ports.ts';

async function feedOf(desk: Desk, actor: Actor, id: string) {
  if (!mayTriage(await desk.policy(), actor.person))
    throw new Refusal('forbidden', 'Only an analyst can tend the feeds: nothing was changed.');
  const found = (await desk.feeds()).find(({ feed }) => feed.id === id.trim().toLowerCase());
  if (!found) throw new Refusal('not_found', `There is no feed ${id}: type \`feeds status\`.`);
  return found;
}

export type FeedTending = ReturnType<typeof createFeedTending>;

/** The two things that can be said of a feed. */
export function createFeedTending() {
  return {
    /** Reads the feed at once instead of at its next run. */
    async runFeed(desk: Desk, actor: Actor, id: string): Promise<Told> {
      const { feed } = await feedOf(desk, actor, id);
      const timers = [{ kind: 'poll', subject: `feed:${feed.id}`, at: desk.now }];
      return {
        card: notice(`${feed.title} is read now; what it brings is alerted.`, 'note'),
        change: change(actor.person, { timers }),
      };
    },

    /** Takes the next reading of a list that is held back, whatever its checks say. */
    async acceptFeed(desk: Desk, actor: Actor, id: string): Promise<Told> {
      const { feed, state } = await feedOf(desk, actor, id);
      if (!state?.quarantine)
        throw new Refusal('conflict', `${feed.title} is not held back: nothing was changed.`);
      const accepted = { ...state, quarantine: { ...state.quarantine, acceptedBy: actor.person } };
      const words = `${actor.name} accepted ${feed.title} although ${state.quarantine.why.replace(/^It/, 'it')}`;
      const places = desk.channels.audit;
      return {
        card: notice(`${feed.title} is taken at its next reading, which begins now.`, 'good'),
        change: {
          ...change(actor.person, {
            timers: [{ kind: 'poll', subject: `feed:${feed.id}`, at: desk.now }],
            tell: places.map((place) => ({
              key: `accept:${feed.id}:${desk.now}:${place.platform}/${place.channel}`,
              to: { place },
              card: notice(words, 'caution'),
            })),
          }),
          feeds: [{ id: feed.id, state: accepted }],
        },
      };
    },
  };
}
