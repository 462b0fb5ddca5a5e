/** An exception in single lines: its title, where it stands, its votes, what changed. */
import type { Span } from '../domain/card.ts';
import { dayIn, wordDate } from '../domain/date.ts';
import { type ExceptionRequest, holdsAt, tally } from '../domain/exception.ts';
import { differenceText } from '../domain/exception-content.ts';
import type { Changed, Review } from '../domain/exception-state.ts';
import { startsAt } from '../domain/exception-term.ts';
import type { Measure } from '../domain/measure.ts';
import { inPlace } from '../domain/place-name.ts';
import type { Desk } from '../domain/ports.ts';
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

/** `EX-1 · Kaspersky in the Netherlands · until 30 September 2026`. */
export function exceptionTitle({ exception, placeNames }: ExceptionView): string {
  return `${exception.id} · ${exception.vendor} in ${listWords(placeNames.map(inPlace))} · until ${wordDate(exception.until)}`;
}

/** `1 of 2 (security 1/1, legal 0/1)`; the groups of several rules are parted by semicolons. */
function countWords(exception: ExceptionRequest): string {
  const counts = tally(exception);
  const sum = (pick: 'has' | 'needs') => counts.reduce((total, each) => total + each[pick], 0);
  const rules = [...Map.groupBy(counts, ({ rule }) => rule).values()];
  const parts = rules.map((lines) =>
    lines.map(({ group, has, needs }) => `${group} ${has}/${needs}`).join(', '),
  );
  return `${sum('has')} of ${sum('needs')} (${parts.join('; ')})`;
}

/** Where it stands, in words: never "granted" once its end has passed, whatever timers did. */
export function standingWords(view: ExceptionView): string {
  const { exception, now, nameOf } = view;
  const { status, pending, moved, glass } = exception;
  if (status === 'waiting' && pending)
    return `waiting for ${nameOf(exception.requester)} (${pending.kind} of ${nameOf(pending.by)})`;
  if (status === 'waiting') return `waiting, ${countWords(exception)}`;
  if (status === 'suspended') return `suspended, does not hold: law moved, ${countWords(exception)}`;
  if (status === 'granted') {
    const review = moved ? `, to be reviewed: law moved, ${countWords(exception)}` : '';
    if (now < startsAt(exception)) return `granted from ${wordDate(exception.from)}${review}`;
    if (!holdsAt(exception, now)) return 'ended';
    if (glass) {
      const ends = `${new Date(glass.ends).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
      const seen = { open: 'not reviewed yet', upheld: 'upheld', refused: 'refused' }[glass.verdict];
      return `glass broken until ${ends}, ${seen}${glass.verdict === 'open' ? `, ${countWords(exception)}` : ''}`;
    }
    return `granted${review}`;
  }
  const by = exception.closing ? ` by ${nameOf(exception.closing.by)}` : '';
  const seen = glass?.verdict === 'open' ? `, glass not reviewed yet, ${countWords(exception)}` : '';
  return `${status}${by}${seen}`;
}

/** The day of an instant where the exception's days begin and end. */
function wordDay({ terms }: ExceptionRequest, at: number): string {
  return wordDate(dayIn(at, terms.zone));
}

/** One vote. */
export function reviewItem(view: ExceptionView, review: Review): Span[] {
  const verb = review.vote === 'approve' ? 'approved' : 'denied';
  return [
    { text: view.nameOf(review.person), style: 'strong' },
    ` (${review.groups.join(', ')}) ${verb} on ${wordDay(view.exception, review.at)}${review.note ? `: ${review.note}` : ''}`,
  ];
}

const LONGEST_DIFFERENCE = 160;

/** One change of content, and whose votes it made void. */
export function changeItem(view: ExceptionView, change: Changed): Span[] {
  const what = change.differences
    .map((each) => {
      const text = differenceText(each);
      return text.length > LONGEST_DIFFERENCE ? `${each.what} rewritten` : text;
    })
    .join('; ');
  const who = change.by === 'system' ? 'The law moved' : `${view.nameOf(change.by)} ${change.why}`;
  const voided = change.voided.map(view.nameOf);
  return [
    { text: who, style: 'strong' },
    ` on ${wordDay(view.exception, change.at)}: ${what}.${voided.length > 0 ? ` Void: the votes of ${listWords(voided)}.` : ''}`,
  ];
}
