/**
 * An exception from request to end. Each step reads the state, decides, and gives one change: the
 * entries, the cards to redraw, who is told, and when the clock is to look again. It is committed with
 * the click.
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
import type { Words } from '../domain/card.ts';
import type { Actor } from '../domain/command.ts';
import { addDays, type Day, dayIn, endOfDay, wordDate } from '../domain/date.ts';
import { Refusal } from '../domain/error.ts';
import {
  type ExceptionCommand,
  type ExceptionRequest,
  exceptionDecider,
  holdsAt,
} from '../domain/exception.ts';
import { nextLook } from '../domain/exception-clock.ts';
import { type Asked, caseOf, checkDays } from '../domain/exception-content.ts';
import type { ExceptionEvent } from '../domain/exception-state.ts';
import { proposedContent } from '../domain/exception-talk.ts';
import { isOpenForVotes } from '../domain/exception-vote.ts';
import { type Change, change, fold, type Timer } from '../domain/ledger.ts';
import { findPerson, mayRequest, type Policy } from '../domain/policy.ts';
import type { AskedWords, Desk, ExceptionMove, Store, Told } from '../domain/ports.ts';
import { workingDaysBefore } from '../domain/working-days.ts';
import { alertsTouching, grounded, groundTerms, lookTimer } from './approval-grounds.ts';
import { moveLaw } from './approval-law.ts';
import { tellingsOf } from './approval-telling.ts';
import { begin, nextId } from './deciding.ts';
import type { Drawn } from './delivery.ts';

/** The public holidays of a place in a year. */
export type Holidays = (place: string, year: number) => Promise<ReadonlySet<Day>>;

const HOUR_MS = 3_600_000;
const HEADS_UP_HOUR = 9;
const LIMITS = 'An exception is our own decision. It lifts no law.';

function personsOf(policy: Policy, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const person = findPerson(policy, name);
    if (person) return person.id;
    const sentence = `Nobody named "${name}" is in the settings: name people by id, name or account.`;
    throw new Refusal('invalid', sentence, { beneficiaries: sentence });
  });
}

const PAST: Readonly<Record<ExceptionMove['do'], string>> = {
  approve: 'approved',
  deny: 'denied',
  withdraw: 'withdrew',
  revoke: 'revoked',
  ask: 'asked for information on',
  shorten: 'asked to shorten',
  condition: 'asked for a condition on',
  answer: 'answered on',
  decline: 'declined what was proposed for',
  accept: 'accepted what was proposed for',
};

/** What was said with a move, below the sentence that tells of it. */
function linesOf(move: ExceptionMove): readonly Words[] {
  const text = 'text' in move ? (move.do === 'shorten' ? `Until ${wordDate(move.text)}.` : move.text) : '';
  const note = 'note' in move ? move.note : '';
  return [text, note].filter(Boolean);
}

export type Approval = ReturnType<typeof createApproval>;

/** The steps of an exception over a store. */
export function createApproval(store: Store, holidays: Holidays) {
  /** When people are to be told that its end is near; null where the term is too short for it. */
  async function headsUpAt(exception: ExceptionRequest): Promise<number | null> {
    const { terms, until, glass, decidedAt } = exception;
    const { workingDays, place } = terms.headsUp;
    if (workingDays === 0 || glass || exception.headsUp) return null;
    const year = Number(until.slice(0, 4));
    // The days before lie in the year of the end or the one before it, for up to 250 working days.
    const years = place ? await Promise.all([holidays(place, year), holidays(place, year - 1)]) : [];
    const day = workingDaysBefore(until, workingDays, new Set(years.flatMap((days) => [...days])));
    const at = endOfDay(addDays(day, -1), terms.zone) + HEADS_UP_HOUR * HOUR_MS;
    return decidedAt !== null && at > decidedAt ? at : null;
  }

  async function timersOf(exception: ExceptionRequest, now: number): Promise<Timer[]> {
    const at = nextLook(exception, now, await headsUpAt(exception));
    return at === undefined ? [] : [lookTimer(exception.id, at)];
  }

  /** Decides on an exception and writes what follows from it. */
  async function step(
    desk: Desk,
    actor: string,
    id: string,
    commandOn: (exception: ExceptionRequest) => ExceptionCommand | Promise<ExceptionCommand>,
    say: (view: ExceptionView, events: readonly ExceptionEvent[]) => string,
    lines: readonly Words[] = [],
  ): Promise<{ exception: ExceptionRequest; events: readonly ExceptionEvent[]; change: Change }> {
    const stream = `exception:${id}`;
    const entries = await store.read(stream);
    const before = fold(exceptionDecider, entries);
    if (!before) throw new Refusal('not_found', 'There is no such exception.');
    const events = exceptionDecider.decide(before, await commandOn(before));
    const exception = events.reduce<ExceptionRequest | null>(exceptionDecider.evolve, before)!;
    const appends = events.length > 0 ? [{ stream, expected: entries.length, entries: events }] : [];
    const view = exceptionView(desk, exception);
    const hearing = { desk, policy: await desk.policy(), exception, view };
    const moved = before.status !== exception.status;
    return {
      exception,
      events,
      change: change(actor, {
        appends,
        redraw: events.length > 0 ? [stream, ...(moved ? await alertsTouching(desk, exception) : [])] : [],
        tell: events.length > 0 ? tellingsOf(hearing, events, say(view, events), lines) : [],
        timers: await timersOf(exception, desk.now),
      }),
    };
  }

  async function commandOf(
    desk: Desk,
    by: { by: string; policy: Policy; at: number },
    exception: ExceptionRequest,
    move: ExceptionMove,
  ): Promise<ExceptionCommand> {
    if (move.do !== 'accept') return { ...move, ...by };
    const content = proposedContent(exception);
    return { ...by, do: 'accept', terms: groundTerms(desk, by.policy, content) };
  }

  async function open(
    desk: Desk,
    actor: Actor,
    asked: AskedWords,
    how: { readonly do: 'request' | 'break glass'; readonly renews: string | null },
  ): Promise<Told> {
    const policy = await desk.policy();
    const id = await nextId(store, 'exception', 'EX');
    const from = asked.from || desk.today;
    // Its last day follows from its hours; where it is not enabled, the rules say so.
    const hours = policy.breakGlass?.hours ?? 1;
    const until = how.do === 'break glass' ? dayIn(desk.now + hours * HOUR_MS - 1, policy.zone) : asked.until;
    checkDays({ from, until }, desk.today);
    const said = { ...asked, from, until, beneficiaries: personsOf(policy, asked.beneficiaries) };
    const content = grounded(desk, said, []);
    const request = {
      ...content,
      id,
      terms: groundTerms(desk, policy, content),
      renews: how.renews,
      requester: actor.person,
      requesterAccount: { platform: actor.platform, account: actor.account },
    };
    const command = { do: how.do, request, by: actor.person, policy, at: desk.now, today: desk.today };
    const { state, appends } = begin(`exception:${id}`, exceptionDecider, command);
    const exception = state!;
    const view = exceptionView(desk, exception);
    const subject = `exception:${id}`;
    const earlier = (await desk.exceptions()).filter(({ vendor }) => vendor === exception.vendor);
    const context = exceptionContextCard(
      view,
      earlier.map((each) => exceptionView(desk, each)),
    );
    const asks = exception.glass
      ? `${desk.nameOf(actor.person)} broke the glass: ${exceptionTitle(view)} holds at once and is reviewed afterwards.`
      : `${desk.nameOf(actor.person)} asks for ${exceptionTitle(view)}.`;
    const hearing = { desk, policy, exception, view };
    const event = { type: 'ExceptionRequested', data: appends[0]!.entries[0]!.data } as ExceptionEvent;
    const told = tellingsOf(hearing, [event], asks, []).filter(({ key }) => key.includes(':told:'));
    return {
      card: notice(
        `${exceptionTitle(view)}: ${exception.glass ? 'open at once' : 'asked for'}. You are told of every step.`,
        'note',
        [LIMITS],
      ),
      change: change(actor.person, {
        appends,
        draw: desk.channels.approvals.map((place) => ({ subject, place, thread: exceptionTitle(view) })),
        redraw: await alertsTouching(desk, exception),
        tell: [{ key: `${subject}:context`, to: { threadsOf: subject }, card: context }, ...told],
        // The first look comes at once: whether there are approvers enough is told then.
        timers: [lookTimer(id, desk.now)],
      }),
    };
  }

  const steps = {
    /** Checks who asks and what for; raises the card, its thread and the clock's look at it. */
    async requestException(
      desk: Desk,
      actor: Actor,
      asked: AskedWords,
      how: 'request' | 'break glass' = 'request',
    ): Promise<Told> {
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
      return open(desk, actor, asked, { do: how, renews: null });
    },

    /** A new request for what an exception allows, linked to it; it is voted on like any other. */
    async renewException(
      desk: Desk,
      actor: Actor,
      id: string,
      given: Pick<Asked, 'until'> & Partial<AskedWords>,
    ): Promise<Told> {
      const old = await desk.exception(id);
      if (!old) throw new Refusal('not_found', `There is no exception ${id}: type \`exception list\`.`);
      if (old.glass || (old.status !== 'granted' && old.status !== 'expired'))
        throw new Refusal(
          'conflict',
          `${id} is ${old.glass ? 'a broken glass' : old.status}: ask for a new one.`,
        );
      if (!mayRequest(await desk.policy(), actor))
        throw new Refusal('forbidden', 'You are not in a group that may ask for exceptions.');
      const waiting = (await desk.exceptions()).find(
        ({ renews, status }) => renews === id && status === 'waiting',
      );
      if (waiting) throw new Refusal('conflict', `${id} is to be renewed already by ${waiting.id}.`);
      const from = holdsAt(old, desk.now) ? addDays(old.until, 1) : desk.today;
      return open(desk, actor, { ...caseOf(old), from, ...given }, { do: 'request', renews: id });
    },

    /** The requester writes it anew; earlier votes are void. */
    async editException(desk: Desk, actor: Actor, id: string, parts: Partial<AskedWords>): Promise<Told> {
      const policy = await desk.policy();
      const by = { by: actor.person, policy, at: desk.now };
      const { exception, change: written } = await step(
        desk,
        actor.person,
        id,
        (before) => {
          const old = caseOf(before);
          const beneficiaries = personsOf(policy, parts.beneficiaries ?? old.beneficiaries);
          const asked = { ...old, ...parts, beneficiaries, from: parts.from || old.from };
          checkDays(asked, asked.from === old.from && old.from < desk.today ? old.from : desk.today);
          const content = grounded(desk, asked, old.conditions);
          const terms = groundTerms(desk, policy, content);
          return { ...by, do: 'edit', content, terms, today: desk.today };
        },
        () => `${desk.nameOf(actor.person)} edited ${id}: earlier votes are void.`,
      );
      const standing = standingWords(exceptionView(desk, exception));
      return { card: notice(`Recorded: you edited ${id}. It is ${standing}.`), change: written };
    },

    /** A vote, a question, a proposal, an answer, a withdrawal or a revocation, by whoever the rules allow. */
    async moveException(desk: Desk, actor: Actor, id: string, move: ExceptionMove): Promise<Told> {
      const by = { by: actor.person, policy: await desk.policy(), at: desk.now };
      const { exception, change: written } = await step(
        desk,
        actor.person,
        id,
        (before) => commandOf(desk, by, before, move),
        (view) => `${desk.nameOf(actor.person)} ${PAST[move.do]} ${id}: ${standingWords(view)}.`,
        linesOf(move),
      );
      const standing = standingWords(exceptionView(desk, exception));
      return { card: notice(`Recorded: you ${PAST[move.do]} ${id}. It is ${standing}.`), change: written };
    },

    /** What the clock brings: an end, a lapse, a reminder, a heads-up, an alarm; and its next look. */
    async look(desk: Desk, subject: string): Promise<Change> {
      const id = subject.slice('exception:'.length);
      const policy = await desk.policy();
      const { change: written } = await step(
        desk,
        'system',
        id,
        async (before) => ({ do: 'look', at: desk.now, policy, headsUpAt: await headsUpAt(before) }),
        (view, events) => clockSentence(view, events),
      );
      return written;
    },

    /** The card of an exception as it stands; while it waits for votes, a deleted card comes back. */
    async draw(desk: Desk, id: string): Promise<Drawn | undefined> {
      const exception = await desk.exception(id);
      if (!exception) return undefined;
      const card = exceptionCard(exceptionView(desk, exception));
      return { card, version: exception.version, waiting: isOpenForVotes(exception) };
    },
  };

  return {
    ...steps,
    /** What the clock sets off; `expire` is how the end was once called. */
    timers: {
      exception: steps.look,
      expire: steps.look,
      law: (desk: Desk) => moveLaw(store, desk),
    },
  };
}

/** What the clock brought, in one sentence. */
function clockSentence(view: ExceptionView, events: readonly ExceptionEvent[]): string {
  const types = events.map(({ type }) => type);
  const title = exceptionTitle(view);
  if (types.includes('Expired')) return `${title}: it has ended.`;
  if (types.includes('Lapsed'))
    return `${title}: its time to be decided ran out, so it has lapsed. Nothing was granted.`;
  if (types.includes('HeadsUpGiven'))
    return `${title}: it ends then. Ask for a renewal in time if it is still needed.`;
  return `${title} still waits: ${standingWords(view)}.`;
}
