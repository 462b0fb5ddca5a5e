/**
 * The law moves: a measure that an exception rests on is amended, widened or lifted, or a new one touches
 * its vendor and place. Every exception that is alive is held against the records as they are now, so it
 * does not matter how they changed: by files, by a confirmed report, or while nothing was running.
 */
import { exceptionTitle, exceptionView } from '../cards/exception.ts';
import { Refusal } from '../domain/error.ts';
import { type ExceptionRequest, exceptionDecider } from '../domain/exception.ts';
import { caseOf } from '../domain/exception-content.ts';
import { differencesText } from '../domain/exception-words.ts';
import { type Append, type Change, change, type Telling, type Timer } from '../domain/ledger.ts';
import type { Policy } from '../domain/policy.ts';
import type { Terms } from '../domain/policy-rule.ts';
import type { Desk, Store } from '../domain/ports.ts';
import { alertsTouching, grounded, groundTerms, lookTimer } from './approval-grounds.ts';
import { tellingsOf } from './approval-telling.ts';
import { decideOn } from './deciding.ts';

const DAY_MS = 86_400_000;

/** The clock's look at the law: at start, after a report was confirmed, and once a day. */
export const lawTimer = (at: number): Timer => ({ kind: 'law', subject: 'law', at });

/** The terms under the law as it is now; null where no rule covers it any more. */
function termsNow(desk: Desk, policy: Policy, content: ReturnType<typeof grounded>): Terms | null {
  try {
    return groundTerms(desk, policy, content);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const ALIVE: readonly ExceptionRequest['status'][] = ['waiting', 'granted', 'suspended'];

/** Holds every living exception against the law as it is now. */
export async function moveLaw(store: Store, desk: Desk): Promise<Change> {
  const policy = await desk.policy();
  const appends: Append[] = [];
  const redraw: string[] = [];
  const tell: Telling[] = [];
  const timers: Timer[] = [lawTimer(desk.now + DAY_MS)];
  for (const before of (await desk.exceptions()).filter(({ status }) => ALIVE.includes(status))) {
    const subject = `exception:${before.id}`;
    const content = grounded(desk, caseOf(before), before.conditions);
    const terms = termsNow(desk, policy, content);
    const command = { do: 'law', at: desk.now, basis: content.basis, terms } as const;
    const decided = await decideOn(store, subject, exceptionDecider, command);
    if (decided.events.length === 0 || !decided.state) continue;
    const exception = decided.state;
    const view = exceptionView(desk, exception);
    const what = differencesText(exception.changes.at(-1)!.differences);
    const then =
      exception.status === 'suspended'
        ? 'it is suspended and does not hold until its approvers uphold it'
        : exception.status === 'granted'
          ? 'its approvers are to look at it again'
          : 'earlier votes are void';
    const sentence = `The law below ${exceptionTitle(view)} moved (${what}): ${then}.`;
    appends.push(...decided.appends);
    redraw.push(subject, ...(await alertsTouching(desk, exception)));
    tell.push(...tellingsOf({ desk, policy, exception, view }, decided.events, sentence, []));
    timers.push(lookTimer(exception.id, desk.now));
  }
  return change('system', { appends, redraw, tell, timers });
}
