/** Actions by which people decide and speak about an exception: votes, questions, proposals, ends. */
import type { ActionOf, Option } from '../src/domain/command.ts';
import type { ExceptionMove } from '../src/domain/ports.ts';
import { checked, ID, idOf } from './exception-asking.ts';

const note = (required: boolean): Option => ({
  name: 'note',
  summary: required ? 'the reason' : 'a note for the record',
  kind: 'text',
  required,
  rest: true,
});

/** What the card showed that was pressed; a form never asks for it. */
const CONTENT: Option = {
  name: 'content',
  summary: 'hash of the content that the vote is for; what is there now where it is left out',
  kind: 'line',
  unasked: true,
};

function move(
  name: string,
  summary: string,
  options: readonly Option[],
  of: (values: Readonly<Record<string, string>>) => ExceptionMove,
): ActionOf {
  return checked({ name, summary, options: [ID, ...options] }, ({ desk, actor, values }) =>
    desk.flows.moveException(desk, actor, idOf(values), of(values)),
  );
}

const vote = (name: 'approve' | 'deny', summary: string, required: boolean) =>
  move(name, summary, [CONTENT, note(required)], ({ note = '', content = '' }) => ({
    do: name,
    note,
    content,
  }));

const end = (name: 'withdraw' | 'revoke', summary: string, required: boolean) =>
  move(name, summary, [note(required)], ({ note = '' }) => ({ do: name, note }));

const say = (name: 'ask' | 'condition' | 'answer' | 'decline', summary: string, what: Option) =>
  move(name, summary, [{ ...what, kind: 'text', rest: true }], ({ text = '' }) => ({
    do: name,
    text,
    note: '',
  }));

const text = (summary: string, required = true): Option => ({
  name: 'text',
  summary,
  kind: 'text',
  required,
});

export const deciding: readonly ActionOf[] = [
  vote('approve', 'Vote for it.', false),
  vote('deny', 'Vote against it.', true),
  say('ask', 'Ask who requested it for information.', text('the question')),
  move(
    'shorten',
    'Propose an earlier end.',
    [{ name: 'until', summary: 'the earlier last day', kind: 'date', required: true }, note(false)],
    ({ until = '', note = '' }) => ({ do: 'shorten', text: until, note }),
  ),
  say('condition', 'Propose a condition.', text('what must be so')),
  say('answer', 'Answer a question about your request.', text('the answer')),
  {
    ...move('accept', 'Accept what an approver proposed; earlier votes are void.', [], () => ({
      do: 'accept',
    })),
    asks: false,
  },
  say('decline', 'Decline what an approver proposed; votes stand.', text('the reason', false)),
  end('withdraw', 'Take back your own request.', false),
  end('revoke', 'End a granted exception before its day.', true),
];
