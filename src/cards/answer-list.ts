/** Answers that gather: places of a vendor, vendors of a place, and what happened in a window. */
import type { Cited, Part } from '../domain/answer.ts';
import { happenings, windowFor } from '../domain/answer-changes.ts';
import type { Words } from '../domain/card.ts';
import { type AnswerView, placeIn } from './answer-view.ts';
import { type Chunk, listChunks } from './budget.ts';
import { groupsOf, recordLine, titleSpan } from './record.ts';
import type { Head } from './wording.ts';

const HEADS: readonly Head[] = ['prohibited', 'restricted', 'advisory', 'proposed', 'lifted', 'none'];

/** The lists of a gathering answer. */
export function gatheredChunks(view: AnswerView): Chunk[] {
  const { answer, wording } = view;
  if (answer.cited.length === 0)
    return [[{ kind: 'text', words: wording.nothing.ofThat(wording.date(answer.asOf)) }]];
  if (answer.question.intent === 'changes') return changeChunks(view);
  const shown = new Set(answer.cited);
  return HEADS.flatMap((verdict) =>
    listChunks(
      wording.heads[verdict],
      answer.parts.flatMap((part) => partItems(view, part, shown, verdict)),
    ),
  );
}

function partItems(view: AnswerView, part: Part, shown: ReadonlySet<Cited>, verdict: Head): Words[] {
  const cited = part.cited.filter((each) => shown.has(each) && each.verdict === verdict);
  if (view.answer.question.intent === 'where') {
    const name = part.place ? placeIn(view, part.place) : '';
    return cited.map((each) => lined(view, name, each));
  }
  return cited.map((each) =>
    lined(view, each.measure.vendors.join(', ') || (each.measure.covers_class ?? ''), each),
  );
}

function lined(view: AnswerView, head: string, cited: Cited): Words {
  return [{ text: head, style: 'strong' }, ' · ', ...recordLine(cited, true, view.wording)];
}

function changeChunks(view: AnswerView): Chunk[] {
  const { answer, wording } = view;
  const window = windowFor(answer.question, answer.asOf);
  const items = answer.cited.map(({ measure }): Words => {
    const happened = happenings(measure, window).map(({ what, date }) =>
      what === 'ended'
        ? `${wording.ends.other} ${wording.date(date)}`
        : wording.dates[what](wording.date(date)),
    );
    return [
      { text: placeIn(view, measure.jurisdiction), style: 'strong' },
      ' · ',
      titleSpan(measure),
      ` · ${[...happened, groupsOf(measure, wording)].join(' · ')} · `,
      { text: measure.id, style: 'code' },
    ];
  });
  const quiet = answer.cited.every(({ measure }) => happenings(measure, window).length === 0);
  const span = wording.lists.span(wording.date(window.from), wording.date(window.to));
  return listChunks(quiet ? wording.lists.quiet(span) : span, items);
}
