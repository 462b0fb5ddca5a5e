/**
 * Who hears of a step of an exception, and where: its threads, its requester, and by the policy further
 * people in private. Who may decide and who is told are two lists.
 */
import { type ExceptionView, exceptionAskCard, exceptionTitle } from '../cards/exception.ts';
import { notice } from '../cards/notice.ts';
import type { Button, Card, Words } from '../domain/card.ts';
import type { Place } from '../domain/command.ts';
import { differenceText } from '../domain/exception-content.ts';
import type { ExceptionEvent, ExceptionRequest } from '../domain/exception-state.ts';
import { barred } from '../domain/exception-vote.ts';
import type { Telling } from '../domain/ledger.ts';
import { membersOf, type Policy, privatePlace } from '../domain/policy.ts';
import { approverGroupsOf, eligibleVoters } from '../domain/policy-quorum.ts';
import type { Desk } from '../domain/ports.ts';

/** Where the requester is told of every step. */
function requesterOf(exception: ExceptionRequest): Place {
  const { platform, account } = exception.requesterAccount;
  return { platform, channel: `@${account}` };
}

export interface Hearing {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly exception: ExceptionRequest;
  readonly view: ExceptionView;
}

const subjectOf = ({ id }: ExceptionRequest) => `exception:${id}`;

/** One sentence to its threads and to its requester. */
export function tellBoth({ exception }: Hearing, card: Card, forRequester: Card = card): Telling[] {
  const key = `${subjectOf(exception)}:${exception.version}`;
  return [
    { key: `${key}:threads`, to: { threadsOf: subjectOf(exception) }, card },
    { key: `${key}:requester`, to: { place: requesterOf(exception) }, card: forRequester },
  ];
}

/** The same card to each person in private. Who is told of a step is told once. */
export function tellPersons(
  { desk, policy, exception }: Hearing,
  persons: readonly string[],
  what: string,
  card: Card,
): Telling[] {
  const platforms = desk.channels.approvals.map(({ platform }) => platform);
  return [...new Set(persons)].flatMap((person) => {
    const place = privatePlace(policy, person, [exception.requesterAccount.platform, ...platforms]);
    const key = `${subjectOf(exception)}:${exception.version}:${what}:${person}`;
    return place && person !== exception.requester ? [{ key, to: { place }, card }] : [];
  });
}

/** Everybody who could still vote and has not. */
function silentVoters({ policy, exception }: Hearing): readonly string[] {
  const voted = new Set(exception.reviews.map(({ person }) => person));
  return eligibleVoters(policy, exception.terms, new Set(barred(exception, policy).keys()))
    .map(({ person }) => person)
    .filter((person) => !voted.has(person));
}

const showButton = ({ id }: ExceptionRequest): Button => ({ label: 'Show', line: `exception show ${id}` });

/** The owners of the policy; where there are none, the audit channels, and else the threads. */
function tellOwners(hearing: Hearing, about: string, why: string): Telling[] {
  const { desk, policy, exception, view } = hearing;
  const card = notice(
    `${exceptionTitle(view)}: ${why}.`,
    'caution',
    ['Nothing is approved by default: it stays as it is until its approvers decide, and lapses otherwise.'],
    [{ label: 'Explain', line: `exception explain ${exception.id}` }],
  );
  const told = tellPersons(hearing, membersOf(policy, policy.owners), `alarm ${about}`, card);
  if (told.length > 0) return told;
  const key = `${subjectOf(exception)}:alarm ${about}`;
  if (desk.channels.audit.length === 0) return [{ key, to: { threadsOf: subjectOf(exception) }, card }];
  return desk.channels.audit.map((place) => ({
    key: `${key}:${place.platform}:${place.channel}`,
    to: { place },
    card,
  }));
}

function differenceLines({ changes }: ExceptionRequest): Words[] {
  return (changes.at(-1)?.differences ?? []).slice(0, 10).map(differenceText);
}

const CLOSING = new Set([
  'Granted',
  'Denied',
  'Withdrawn',
  'Revoked',
  'Expired',
  'Lapsed',
  'Upheld',
  'Condemned',
]);

/** What an event means for people beside the thread and the requester. */
function furtherTellings(hearing: Hearing, event: ExceptionEvent, sentence: string): Telling[] {
  const { exception, policy, view } = hearing;
  const open = showButton(exception);
  const told = membersOf(policy, exception.terms.tell);
  if (CLOSING.has(event.type))
    return tellPersons(hearing, told, 'told', notice(sentence, 'plain', [], [open]));
  switch (event.type) {
    case 'ExceptionRequested': {
      const approvers = event.data.glass ? membersOf(policy, approverGroupsOf(exception.terms)) : [];
      return tellPersons(hearing, [...told, ...approvers], 'told', notice(sentence, 'note', [], [open]));
    }
    case 'ContentChanged': {
      const voided = exception.changes.at(-1)!.voided;
      const card = notice(
        `${exception.id} has changed, so your vote is void: look at it again.`,
        'caution',
        differenceLines(exception),
        [open],
      );
      return tellPersons(hearing, voided, 'void', card);
    }
    case 'LawMoved': {
      const card = notice(sentence, 'caution', differenceLines(exception), [open]);
      return tellPersons(hearing, [...silentVoters(hearing), ...told], 'law', card);
    }
    case 'Reminded': {
      const waiting = exception.pending ? [] : silentVoters(hearing);
      const card = exceptionAskCard(view, `${exceptionTitle(view)} still waits for you.`);
      return tellPersons(hearing, waiting, 'remind', card);
    }
    case 'Widened': {
      const card = exceptionAskCard(
        view,
        `${exceptionTitle(view)} has waited long: please see to it that it is decided.`,
      );
      return tellPersons(hearing, membersOf(policy, event.data.groups), 'widen', card);
    }
    case 'HeadsUpGiven':
      return tellPersons(hearing, told, 'heads up', notice(sentence, 'note', [], [open]));
    case 'Alarmed':
      return tellOwners(hearing, event.data.about, event.data.why);
    default:
      return [];
  }
}

/** What the requester can press, by what lies with them. */
function requesterCard({ exception }: Hearing, card: Card): Card {
  const { id, pending } = exception;
  if (!pending) return card;
  const buttons: Button[] =
    pending.kind === 'question'
      ? [{ label: 'Answer', line: `exception answer ${id}`, tone: 'primary', form: true }]
      : [
          { label: 'Accept', line: `exception accept ${id}`, tone: 'primary' },
          { label: 'Decline', line: `exception decline ${id}`, form: true },
        ];
  return { ...card, buttons };
}

/**
 * Everybody's message about a step.
 * @param sentence what happened
 * @param lines said below it
 */
export function tellingsOf(
  hearing: Hearing,
  events: readonly ExceptionEvent[],
  sentence: string,
  lines: readonly Words[],
): Telling[] {
  const { exception } = hearing;
  const alarms = events.every(({ type }) => type === 'Alarmed' || type === 'Widened');
  const changed = events.some(({ type }) => type === 'ContentChanged' || type === 'LawMoved');
  const card = notice(sentence, 'plain', [...lines, ...(changed ? differenceLines(exception) : [])]);
  const renewable = events.some(({ type }) => type === 'HeadsUpGiven');
  const renew: Button = { label: 'Renew', line: `exception renew ${exception.id}`, form: true };
  const own = renewable ? { ...card, buttons: [renew] } : requesterCard(hearing, card);
  return [
    ...(alarms ? [] : tellBoth(hearing, card, own)),
    ...events.flatMap((event) => furtherTellings(hearing, event, sentence)),
  ];
}
