/**
 * An exception from request to end. Each step reads the state, decides, and gives one change: the
 * entries, the cards to redraw, who is told, and the timer. It is committed with the click.
 */
import {
  type ExceptionView,
  exceptionCard,
  exceptionContextCard,
  exceptionTitle,
  exceptionView,
  standingWords,
} from '../cards/exception.ts';
import { notice } from '../cards/notice.ts';
import type { Card } from '../domain/card.ts';
import type { Actor, Place } from '../domain/command.ts';
import { Refusal } from '../domain/error.ts';
import {
  type Case,
  type ExceptionCommand,
  type ExceptionRequest,
  endsAt,
  exceptionDecider,
} from '../domain/exception.ts';
import { reaches } from '../domain/knowledge.ts';
import { change, type Telling } from '../domain/ledger.ts';
import { type Measure, standingOn } from '../domain/measure.ts';
import { mayRequest } from '../domain/policy.ts';
import { termsFor } from '../domain/policy-rule.ts';
import type { Desk, Store, Told } from '../domain/ports.ts';
import { begin, decideOn, nextId } from './deciding.ts';
import type { Drawn } from './delivery.ts';

function restsOn(desk: Desk, vendor: string, places: readonly string[]): readonly Measure[] {
  return desk.knowledge
    .ofVendor(vendor)
    .filter((measure) => places.some((place) => reaches(desk.knowledge, measure.jurisdiction, place)))
    .filter((measure) => standingOn(measure, desk.today) === 'in_force');
}

/** Where the requester is told of every step. */
function requesterOf(exception: ExceptionRequest): Place {
  const { platform, account } = exception.requesterAccount;
  return { platform, channel: `@${account}` };
}

function tellBoth(exception: ExceptionRequest, key: string, card: Card): Telling[] {
  return [
    { key: `${key}:threads`, to: { threadsOf: `exception:${exception.id}` }, card },
    { key: `${key}:requester`, to: { place: requesterOf(exception) }, card },
  ];
}

export type Approval = ReturnType<typeof createApproval>;

/** The steps of an exception over a store. */
export function createApproval(store: Store) {
  async function step(
    desk: Desk,
    actor: string,
    id: string,
    command: ExceptionCommand,
    words: (after: ExceptionView) => string,
  ) {
    const stream = `exception:${id}`;
    const { state, events, appends } = await decideOn(store, stream, exceptionDecider, command);
    const exception = state;
    if (!exception) throw new Refusal('not_found', `There is no exception ${id}: type \`exception list\`.`);
    const view = exceptionView(desk, exception);
    const note = 'note' in command && command.note ? [command.note] : [];
    const card = notice(words(view), 'plain', note);
    return {
      exception,
      card,
      change: change(actor, {
        appends,
        redraw: events.length > 0 ? [stream] : [],
        tell: events.length > 0 ? tellBoth(exception, `${stream}:${exception.version}`, card) : [],
      }),
    };
  }

  return {
    /** Checks who asks and what for; raises the card, its thread and the timer of its end. */
    async requestException(desk: Desk, actor: Actor, request: Omit<Case, 'restsOn'>): Promise<Told> {
      const policy = await desk.policy();
      if (!mayRequest(policy, actor))
        throw new Refusal(
          'forbidden',
          'You are not in a group that may ask for exceptions: ask your security team.',
        );
      if (desk.channels.approvals.length === 0 || policy.rules.length === 0)
        throw new Refusal(
          'unavailable',
          'No approvers are configured, so nobody could decide this: ask your operator to set exceptions.quorum or exceptions.rules, and channels.approvals.',
        );
      const id = await nextId(store, 'exception', 'EX');
      const measures = restsOn(desk, request.vendor, request.places);
      const { state, appends } = begin(`exception:${id}`, exceptionDecider, {
        do: 'request',
        request: {
          ...request,
          terms: termsFor(
            policy,
            { ...request, from: desk.today, today: desk.today, measures },
            desk.knowledge,
          ),
          restsOn: measures.map((measure) => measure.id),
          id,
          requester: actor.person,
          requesterAccount: { platform: actor.platform, account: actor.account },
        },
        by: actor.person,
        policy,
        at: desk.now,
        today: desk.today,
      });
      const exception = state!;
      const view = exceptionView(desk, exception);
      const subject = `exception:${id}`;
      return {
        card: notice(`${exceptionTitle(view)}: asked for. You are told of every step.`, 'note', [
          'An exception is our own decision. It lifts no law.',
        ]),
        change: change(actor.person, {
          appends,
          draw: desk.channels.approvals.map((place) => ({ subject, place, thread: exceptionTitle(view) })),
          tell: [{ key: `${subject}:context`, to: { threadsOf: subject }, card: exceptionContextCard(view) }],
          timers: [{ kind: 'expire', subject, at: endsAt(exception) }],
        }),
      };
    },

    /** A vote, a withdrawal or a revocation, by whoever the rules allow. */
    async reviewException(
      desk: Desk,
      actor: Actor,
      id: string,
      move: 'approve' | 'deny' | 'withdraw' | 'revoke',
      note: string,
    ): Promise<Told> {
      const past = { approve: 'approved', deny: 'denied', withdraw: 'withdrew', revoke: 'revoked' }[move];
      const command = { do: move, note, by: actor.person, policy: await desk.policy(), at: desk.now };
      const { exception, change: written } = await step(
        desk,
        actor.person,
        id,
        command,
        (view) => `${desk.nameOf(actor.person)} ${past} ${id}: ${standingWords(view)}.`,
      );
      const standing = standingWords(exceptionView(desk, exception));
      return { card: notice(`Recorded: you ${past} ${id}. It is ${standing}.`), change: written };
    },

    /** Marks an exception whose end has come; it had stopped holding by itself at that instant. */
    async expire(desk: Desk, subject: string): Promise<Told> {
      const id = subject.slice('exception:'.length);
      const { card, change: written } = await step(
        desk,
        'system',
        id,
        { do: 'expire', at: desk.now },
        (view) => `${exceptionTitle(view)}: it has ended.`,
      );
      return { card, change: written };
    },

    /** The card of an exception as it stands. */
    async draw(desk: Desk, id: string): Promise<Drawn | undefined> {
      const exception = await desk.exception(id);
      return (
        exception && {
          card: exceptionCard(exceptionView(desk, exception)),
          version: exception.version,
          waiting: exception.status === 'waiting',
        }
      );
    },
  };
}
