/** An exception as its approvers, its requester and an auditor see it. */
import type { Block, Button, Card, Span, Tone } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import { type ExceptionRequest, type ExceptionStatus, holdsAt } from '../domain/exception.ts';
import { isOpenForVotes } from '../domain/exception-vote.ts';
import {
  changeItem,
  type ExceptionView,
  exceptionTitle,
  reviewItem,
  standingWords,
} from './exception-words.ts';
import { notice } from './notice.ts';

export { type ExceptionView, exceptionTitle, exceptionView, standingWords } from './exception-words.ts';

const TONES: Readonly<Record<ExceptionStatus, Tone>> = {
  waiting: 'note',
  granted: 'good',
  suspended: 'stop',
  denied: 'stop',
  withdrawn: 'plain',
  revoked: 'stop',
  expired: 'plain',
  lapsed: 'plain',
};

const LIMITS = 'An exception is our own decision. It lifts no law.';

/** A press is for what the card shows: the line carries the hash of it. */
function voteButtons({ id, content, pending }: ExceptionRequest): Button[] {
  const approve: Button = {
    label: 'Approve',
    line: `exception approve ${id} content:${content}`,
    tone: 'primary',
    form: true,
  };
  const deny: Button = {
    label: 'Deny',
    line: `exception deny ${id} content:${content}`,
    tone: 'danger',
    form: true,
  };
  return pending ? [deny] : [approve, deny];
}

function talkButtons({ id, pending, glass }: ExceptionRequest): Button[] {
  if (pending?.kind === 'question') return [{ label: 'Answer', line: `exception answer ${id}`, form: true }];
  if (pending)
    return [
      { label: 'Accept', line: `exception accept ${id}` },
      { label: 'Decline', line: `exception decline ${id}`, form: true },
    ];
  const ask: Button = { label: 'Ask for information', line: `exception ask ${id}`, form: true };
  if (glass) return [ask];
  return [
    ask,
    { label: 'Shorten', line: `exception shorten ${id}`, form: true },
    { label: 'Add condition', line: `exception condition ${id}`, form: true },
  ];
}

function buttons(exception: ExceptionRequest, now: number): Button[] {
  const { id, status } = exception;
  const held = status === 'suspended' || holdsAt(exception, now);
  const revoke: Button = { label: 'Revoke', line: `exception revoke ${id}`, tone: 'danger', form: true };
  return [
    ...(isOpenForVotes(exception) ? [...voteButtons(exception), ...talkButtons(exception)] : []),
    ...(status === 'waiting' ? [{ label: 'Withdraw', line: `exception withdraw ${id}`, form: true }] : []),
    ...(held ? [revoke] : []),
  ];
}

function restsBlock({ restsOn }: ExceptionRequest): Block {
  const ids = restsOn.flatMap((id, at): Span[] => [at ? ', ' : '', { text: id, style: 'code' }]);
  return {
    kind: 'text',
    words:
      ids.length > 0 ? ['Rests on ', ...ids, '.'] : ['No measure on record restricts this vendor there.'],
  };
}

function caseBlocks({ exception, nameOf }: ExceptionView): Block[] {
  const { beneficiaries, conditions, ticket, alternatives, renews } = exception;
  const rows: (readonly [string, string])[] = [
    ['Reason', exception.reason],
    ['Controls', exception.controls],
    ['Ticket', ticket],
    ['Tried instead', alternatives],
    ['Gain from it, and do not vote', beneficiaries.map(nameOf).join(', ')],
    ['Renews', renews ?? ''],
  ];
  return [
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
      fields: rows.filter(([, words]) => words !== '').map(([label, words]) => ({ label, words })),
    },
    ...(conditions.length > 0
      ? [{ kind: 'list' as const, title: 'Conditions', items: [...conditions] }]
      : []),
  ];
}

function pendingBlocks({ exception, nameOf }: ExceptionView): Block[] {
  const { pending } = exception;
  if (!pending) return [];
  const text = pending.kind === 'shorten' ? `until ${wordDate(pending.text)}` : pending.text;
  const what = { question: 'asks', shorten: 'proposes a shorter term', condition: 'proposes a condition' };
  return [
    {
      kind: 'text',
      words: [
        { text: `${nameOf(pending.by)} ${what[pending.kind]}: `, style: 'strong' },
        `${text}${pending.note ? ` – ${pending.note}` : ''}`,
      ],
    },
  ];
}

const MOST_CHANGES = 5;

function historyBlocks(view: ExceptionView): Block[] {
  const { exception, nameOf } = view;
  const blocks: Block[] = [];
  if (exception.reviews.length > 0)
    blocks.push({
      kind: 'list',
      title: 'Votes',
      items: exception.reviews.map((each) => reviewItem(view, each)),
    });
  if (exception.changes.length > 0)
    blocks.push({
      kind: 'list',
      title: 'Changed since it was asked for',
      items: exception.changes.slice(-MOST_CHANGES).map((each) => changeItem(view, each)),
      folded: exception.changes.length > 1,
    });
  if (exception.closing?.why)
    blocks.push({ kind: 'text', words: `${nameOf(exception.closing.by)}: ${exception.closing.why}` });
  return blocks;
}

/** The card in the approvers' channel, and the answer to `exception show`. */
export function exceptionCard(view: ExceptionView): Card {
  const { exception } = view;
  const hint = isOpenForVotes(exception) ? ` Or type: approve ${exception.id} <note>` : '';
  return {
    title: `${exceptionTitle(view)} · ${standingWords(view)}`,
    tone: exception.moved && exception.status === 'granted' ? 'caution' : TONES[exception.status],
    blocks: [
      ...caseBlocks(view),
      restsBlock(exception),
      ...pendingBlocks(view),
      ...historyBlocks(view),
      { kind: 'context', words: `${LIMITS}${hint}` },
    ],
    buttons: buttons(exception, view.now),
    filed: { state: exception.status, settled: !isOpenForVotes(exception) },
  };
}

/** A card that asks somebody in private to see to it. */
export function exceptionAskCard(view: ExceptionView, sentence: string): Card {
  const { exception } = view;
  return notice(
    sentence,
    'note',
    [`It is ${standingWords(view)}.`],
    [
      ...(isOpenForVotes(exception) ? voteButtons(exception) : []),
      { label: 'Show', line: `exception show ${exception.id}` },
    ],
  );
}

const MOST_EARLIER = 8;

/** What opens the thread: the measures in question, with their sources, and what was asked for before. */
export function exceptionContextCard(view: ExceptionView, earlier: readonly ExceptionView[]): Card {
  const { measures } = view;
  const before: Block[] =
    earlier.length > 0
      ? [
          {
            kind: 'list',
            title: `Earlier exceptions for ${view.exception.vendor}`,
            items: earlier
              .slice(-MOST_EARLIER)
              .map((each) => `${exceptionTitle(each)} · ${standingWords(each)}`),
          },
        ]
      : [];
  if (measures.length === 0) {
    const card = notice(
      `${view.exception.id}: no measure on record restricts this vendor there.`,
      'caution',
      ['Nothing recorded is not "allowed": say in this thread what the request is based on.'],
    );
    return { ...card, blocks: [...card.blocks, ...before] };
  }
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
      ...before,
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

/**
 * Exceptions in one list.
 * @param total how many there are, shown or not
 */
export function exceptionListCard(views: readonly ExceptionView[], total = views.length): Card {
  if (views.length === 0)
    return notice(total === 0 ? 'No exception has been asked for.' : `None of ${total} exceptions is so.`);
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
