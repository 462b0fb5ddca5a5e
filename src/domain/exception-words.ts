/** Sentences of refusals that several rules share, with people by their names. */
import { wordDate } from './date.ts';
import { differenceText } from './exception-content.ts';
import type { ExceptionRequest } from './exception-state.ts';
import type { Difference } from './measure-version.ts';
import type { Policy } from './policy.ts';

/** Who acts, when, and under which roster. */
export interface By {
  readonly by: string;
  readonly policy: Policy;
  readonly at: number;
}

/** The name of a person, as the settings have it. */
export function nameIn(policy: Pick<Policy, 'people'>, person: string): string {
  return policy.people.find(({ id }) => id === person)?.name ?? person;
}

/** Why nothing can be decided on it any more, and who was first. */
export function closedSentence(
  exception: ExceptionRequest,
  { policy }: Pick<By, 'policy'>,
  ended = false,
): string {
  const { id, status, closing, reviews } = exception;
  if (ended && status === 'waiting') return `${id} has passed its end date: ask again with a later one.`;
  if (ended) return `${id} ended on ${wordDate(exception.until)}; nothing was changed.`;
  if (status === 'lapsed')
    return `${id} lapsed, because its time to be decided ran out: ask again; nothing was changed.`;
  if (closing) return `${id} was ${status} already by ${nameIn(policy, closing.by)}; nothing was changed.`;
  const last = reviews.at(-1);
  const by =
    last && (status === 'granted' || status === 'denied')
      ? `, decided by ${nameIn(policy, last.person)}`
      : '';
  return `${id} is ${status} already${by}; nothing was changed.`;
}

const MOST_SHOWN = 3;
const LONGEST_SHOWN = 200;

/** A few differences on one line. */
export function differencesText(differences: readonly Difference[]): string {
  const shown = differences.slice(0, MOST_SHOWN).map((each) => {
    const text = differenceText(each);
    return text.length > LONGEST_SHOWN ? `${each.what} was rewritten` : text;
  });
  const more = differences.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
