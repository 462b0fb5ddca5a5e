/** An exception as its approvers, its requester and an auditor see it. */
import type { Block, Button, Card, Span, Tone } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import { type ExceptionRequest, type ExceptionStatus, holdsAt, tally } from '../domain/exception.ts';
import type { Measure } from '../domain/measure.ts';
import { inPlace } from '../domain/place-name.ts';
import type { Desk } from '../domain/ports.ts';
import { notice } from './notice.ts';
import { listWords } from './words.ts';

/** What the cards need to know beside the exception itself. */
export interface ExceptionView {
  readonly exception: ExceptionRequest;
  readonly placeNames: readonly string[];
  /** The measures that it rests on. */
  readonly measures: readonly Measure[];
  readonly now: number;
  nameOf(person: string): string;
}

/** An exception with what its cards show beside it. */
export function exceptionView(desk: Desk, exception: ExceptionRequest): ExceptionView {
  return {
    exception,
    placeNames: exception.places.map((code) => desk.knowledge.jurisdiction(code)?.name ?? code),
    measures: exception.restsOn.flatMap((id) => desk.knowledge.measure(id) ?? []),
    now: desk.now,
    nameOf: desk.nameOf,
  };
}

const TONES: Readonly<Record<ExceptionStatus, Tone>> = {
  waiting: 'note',
  granted: 'good',
  denied: 'stop',
  withdrawn: 'plain',
  revoked: 'stop',
  expired: 'plain',
};

const LIMITS = 'An exception is our own decision. It lifts no law.';

/** `EX-1 · Kaspersky in the Netherlands · until 30 September 2026`. */
export function exceptionTitle({ exception, placeNames }: ExceptionView): string {
  return `${exception.id} · ${exception.vendor} in ${listWords(placeNames.map(inPlace))} · until ${wordDate(exception.until)}`;
}

/** Where it stands, in words: never "granted" once its end has passed, whatever timers did. */
export function standingWords(view: ExceptionView): string {
  const { exception, now, nameOf } = view;
  if (exception.status === 'granted' && !holdsAt(exception, now)) return 'ended';
  if (exception.status === 'waiting') {
    const counts = tally(exception);
    const has = counts.reduce((sum, each) => sum + Math.min(each.has, each.needs), 0);
    const needs = counts.reduce((sum, each) => sum + each.needs, 0);
    const parts = counts.map((each) => `${each.group} ${each.has}/${each.needs}`).join(', ');
    return `waiting, ${has} of ${needs} (${parts})`;
  }
  const by = exception.closing ? ` by ${nameOf(exception.closing.by)}` : '';
  return `${exception.status}${by}`;
}

function reviewItem(view: ExceptionView, review: ExceptionRequest['reviews'][number]): Span[] {
  const verb = review.vote === 'approve' ? 'approved' : 'denied';
  const day = wordDate(new Date(review.at).toISOString().slice(0, 10));
  return [
    { text: view.nameOf(review.person), style: 'strong' },
    ` (${review.groups.join(', ')}) ${verb} on ${day}${review.note ? `: ${review.note}` : ''}`,
  ];
}

function buttons(exception: ExceptionRequest, now: number): Button[] {
  const { id } = exception;
  if (exception.status === 'waiting')
    return [
      { label: 'Approve', line: `exception approve ${id}`, tone: 'primary', form: true },
      { label: 'Deny', line: `exception deny ${id}`, tone: 'danger', form: true },
      { label: 'Withdraw', line: `exception withdraw ${id}`, form: true },
    ];
  if (holdsAt(exception, now))
    return [{ label: 'Revoke', line: `exception revoke ${id}`, tone: 'danger', form: true }];
  return [];
}

/** The card in the approvers' channel, and the answer to `exception show`. */
export function exceptionCard(view: ExceptionView): Card {
  const { exception, nameOf } = view;
  const rests: readonly Span[] =
    exception.restsOn.length > 0
      ? [
          'Rests on ',
          ...exception.restsOn.flatMap((id, at): Span[] => [at ? ', ' : '', { text: id, style: 'code' }]),
          '.',
        ]
      : ['No measure on record restricts this vendor there.'];
  const blocks: Block[] = [
    {
      kind: 'text',
      words: [
        'Asked by ',
        { text: nameOf(exception.requester), style: 'strong' },
        ` for: ${exception.scope}`,
      ],
    },
    {
      kind: 'fields',
      fields: [
        { label: 'Reason', words: exception.reason },
        { label: 'Controls', words: exception.controls },
      ],
    },
    { kind: 'text', words: rests },
  ];
  if (exception.reviews.length > 0)
    blocks.push({
      kind: 'list',
      title: 'Votes',
      items: exception.reviews.map((each) => reviewItem(view, each)),
    });
  if (exception.closing?.why)
    blocks.push({ kind: 'text', words: `${nameOf(exception.closing.by)}: ${exception.closing.why}` });
  const hint = exception.status === 'waiting' ? ` Or type: approve ${exception.id} <note>` : '';
  blocks.push({ kind: 'context', words: `${LIMITS}${hint}` });
  return {
    title: `${exceptionTitle(view)} · ${standingWords(view)}`,
    tone: TONES[exception.status],
    blocks,
    buttons: buttons(exception, view.now),
  };
}

/** What opens the thread: the measures in question, with their sources. */
export function exceptionContextCard(view: ExceptionView): Card {
  const { measures } = view;
  if (measures.length === 0)
    return notice(`${view.exception.id}: no measure on record restricts this vendor there.`, 'caution', [
      'Nothing recorded is not "allowed": say in this thread what the request is based on.',
    ]);
  return {
    title: `What ${view.exception.id} rests on`,
    tone: 'plain',
    blocks: [
      {
        kind: 'list',
        items: measures.map((measure) => [
          { text: measure.title, style: 'strong' },
          ` (${measure.issuer}, ${wordDate(measure.announced)}): ${measure.summary}`,
        ]),
      },
      {
        kind: 'sources',
        sources: measures.flatMap((measure) =>
          measure.sources.slice(0, 2).map(({ title, publisher, date, url, kind }) => ({
            title,
            publisher,
            date,
            url,
            primary: kind === 'primary',
          })),
        ),
      },
    ],
    buttons: [],
  };
}

/** All exceptions, or none, in one list. */
export function exceptionListCard(views: readonly ExceptionView[]): Card {
  if (views.length === 0) return notice('No exception has been asked for.');
  return {
    title: views.length === 1 ? 'One exception' : `${views.length} exceptions`,
    tone: 'plain',
    blocks: [
      {
        kind: 'list',
        items: views.map((view) => [
          `${exceptionTitle(view)} · `,
          { text: standingWords(view), style: 'strong' },
        ]),
      },
      { kind: 'context', words: LIMITS },
    ],
    buttons: [],
  };
}
