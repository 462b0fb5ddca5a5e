/**
 * The order of the work. What goes to one channel goes there in the order in which it was decided, at
 * the pace of its platform; different channels do not wait for each other. A lane is one such order.
 */
import type { Invocation, Place } from './command.ts';
import type { Telling } from './ledger.ts';

/** After so many attempts a job is given up and kept for the operator. */
export const MOST_ATTEMPTS = 12;

/** How a job stands among the others. */
export interface Standing {
  /** Jobs of one lane run one after the other; null: it waits for no other. */
  readonly lane: string | null;
  /** The platform that it speaks on, if any. */
  readonly platform: string | null;
  /** Somebody waits for it: it goes ahead of what nobody asked for. */
  readonly urgent: boolean;
}

export const ALONE: Standing = { lane: null, platform: null, urgent: false };

/** Whether one person alone reads what is said there. */
export function isPrivate(place: Place): boolean {
  return place.only !== undefined || place.channel.startsWith('@');
}

/** What is said in a place, threads included, is said in the order of its channel. */
export function standingOf(place: Place): Standing {
  const { platform, channel, only } = place;
  return {
    lane: only === undefined ? `${platform}/${channel}` : `${platform}/${channel}/${only}`,
    platform,
    urgent: isPrivate(place),
  };
}

/** The lane of a channel, or undefined for what is seen by one account alone: no channel's pace holds it. */
export function isPaced(lane: string): boolean {
  return /^[^/ ]+\/[^/]+$/.test(lane);
}

/** What waits until the threads of a subject are open. */
export function threadsLane(subject: string): string {
  return `threads of ${subject}`;
}

export function standingOfTelling({ to }: Telling): Standing {
  return 'place' in to ? standingOf(to.place) : { ...ALONE, lane: threadsLane(to.threadsOf) };
}

/** What one person types and presses is done in the order in which it came. */
export function standingOfInvocation({ actor }: Invocation): Standing {
  return { lane: `person ${actor.platform} ${actor.account}`, platform: null, urgent: true };
}
