/**
 * What approvers and the requester say to each other before a decision. A question, a shorter term or a
 * condition goes back to the requester. What the requester accepts is new content, so all votes are
 * void, also that of the approver who proposed it: a proposal is no vote, and a vote is for what is there.
 */
import { type Day, isDay, wordDate } from './date.ts';
import { Refusal } from './error.ts';
import { type Case, caseOf, checkCase, contentDifferences, LONGEST_TEXT } from './exception-content.ts';
import type { ExceptionEvent, ExceptionRequest, Pending } from './exception-state.ts';
import { checkApprover, checkOpen } from './exception-vote.ts';
import { type By, closedSentence, nameIn } from './exception-words.ts';
import type { Terms } from './policy-rule.ts';

export interface Talk extends By {
  readonly do: 'ask' | 'shorten' | 'condition' | 'answer' | 'decline';
  /** The question, the day, the condition, the answer or the reason. */
  readonly text: string;
  readonly note: string;
}

export interface Settle extends By {
  readonly do: 'accept';
  /** The terms for the content with what is accepted in it. */
  readonly terms: Terms;
}

export interface Edit extends By {
  readonly do: 'edit';
  readonly content: Case;
  readonly terms: Terms;
  readonly today: Day;
}

const KINDS = { ask: 'question', shorten: 'shorten', condition: 'condition' } as const;

function checkText(name: string, text: string): void {
  if (!text.trim()) throw new Refusal('invalid', `Say the ${name}.`, { text: `Say the ${name}.` });
  if (text.length <= LONGEST_TEXT) return;
  const sentence = `Shorten the ${name} to ${LONGEST_TEXT} characters; it has ${text.length}.`;
  throw new Refusal('invalid', sentence, { text: sentence });
}

function checkShorter(exception: ExceptionRequest, day: string): void {
  const fault = !isDay(day)
    ? 'Give the end as a day such as 2026-09-30.'
    : day >= exception.until
      ? `The end must come before ${wordDate(exception.until)}, or it is no shorter.`
      : day < exception.from
        ? `The end cannot come before the start ${wordDate(exception.from)}.`
        : undefined;
  if (fault) throw new Refusal('invalid', fault, { until: fault });
}

/** An approver's question or proposal. */
function raise(
  exception: ExceptionRequest,
  command: Talk & { readonly do: keyof typeof KINDS },
): readonly ExceptionEvent[] {
  const { by, at, text, note, policy } = command;
  checkOpen(exception, command);
  checkApprover(exception, command);
  if (exception.glass && command.do !== 'ask')
    throw new Refusal('conflict', `${exception.id} was opened by breaking the glass: uphold it or deny it.`);
  if (exception.pending)
    throw new Refusal(
      'conflict',
      `${exception.id} lies with ${nameIn(policy, exception.requester)} already (${exception.pending.kind} of ${nameIn(policy, exception.pending.by)}): wait for the answer.`,
    );
  if (command.do === 'shorten') checkShorter(exception, text);
  else checkText(KINDS[command.do], text);
  const pending: Pending = { kind: KINDS[command.do], by, text: text.trim(), note, at };
  return [{ type: 'Asked', data: pending }];
}

function pendingOf(exception: ExceptionRequest, by: By, verb: string): Pending {
  checkOpen(exception, by);
  if (by.by !== exception.requester)
    throw new Refusal('forbidden', `Only the person who asked for ${exception.id} can ${verb}.`);
  if (!exception.pending)
    throw new Refusal('conflict', `Nothing of ${exception.id} waits for you: there is nothing to ${verb}.`);
  return exception.pending;
}

/** The content with what was proposed in it. */
export function proposedContent(exception: ExceptionRequest): Case {
  const content = caseOf(exception);
  const { pending } = exception;
  if (pending?.kind === 'shorten') return { ...content, until: pending.text };
  if (pending?.kind === 'condition') return { ...content, conditions: [...content.conditions, pending.text] };
  return content;
}

/** A question or proposal, and the requester's words to it. */
export function talk(exception: ExceptionRequest, command: Talk): readonly ExceptionEvent[] {
  const { by, at, text } = command;
  if (command.do === 'answer') {
    const pending = pendingOf(exception, command, 'answer');
    if (pending.kind !== 'question')
      throw new Refusal('conflict', `${exception.id} has a proposal, not a question: accept or decline it.`);
    checkText('answer', text);
    return [{ type: 'Answered', data: { by, why: text.trim(), at } }];
  }
  if (command.do === 'decline') {
    const pending = pendingOf(exception, command, 'decline');
    if (pending.kind === 'question')
      throw new Refusal('conflict', `${exception.id} has a question, not a proposal: answer it.`);
    return [{ type: 'Declined', data: { by, why: text.trim(), at } }];
  }
  return raise(exception, { ...command, do: command.do });
}

/** The requester takes what was proposed. */
export function settle(exception: ExceptionRequest, command: Settle): readonly ExceptionEvent[] {
  const { by, at, terms, policy } = command;
  const pending = pendingOf(exception, command, 'accept');
  if (pending.kind === 'question')
    throw new Refusal('conflict', `${exception.id} has a question, not a proposal: answer it.`);
  const content = proposedContent(exception);
  const differences = contentDifferences(exception, content);
  const why = `accepted what ${nameIn(policy, pending.by)} proposed`;
  return [{ type: 'ContentChanged', data: { by, why, at, content, terms, differences } }];
}

/** The requester writes it anew while it waits. */
export function edit(exception: ExceptionRequest, command: Edit): readonly ExceptionEvent[] {
  const { by, at, content, terms, today } = command;
  if (exception.status !== 'waiting') throw new Refusal('conflict', closedSentence(exception, command));
  checkOpen(exception, command);
  if (by !== exception.requester)
    throw new Refusal('forbidden', `Only the person who asked for ${exception.id} can edit it.`);
  // Its start was checked when it was asked for and may lie behind now.
  const started = content.from === exception.from && content.from < today;
  checkCase(content, terms, started ? content.from : today);
  if (started) checkCase({ ...content, from: today }, terms, today);
  const differences = contentDifferences(exception, content);
  if (differences.length === 0)
    throw new Refusal('invalid', `Nothing of ${exception.id} would change: give what should differ.`);
  return [{ type: 'ContentChanged', data: { by, why: 'edited', at, content, terms, differences } }];
}
