/** Answers that gather: places of a vendor, vendors of a place, and what happened in a window. */
import type { Cited, Part } from '../domain/answer.ts';
import { happenings, windowFor } from '../domain/answer-changes.ts';
import type { Block, Words } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { AnswerView } from './answer.ts';
import { groupsOf, recordLine, titleSpan } from './record.ts';

const HEADS: readonly (readonly [Verdict, string])[] = [
  ['prohibited', 'Prohibited'],
  ['restricted', 'Restricted'],
  ['advisory', 'Advised against only'],
  ['proposed', 'Proposed, not in force'],
  ['lifted', 'Ended'],
  ['none', 'Without a duty of its own'],
];

/** The lists of a gathering answer. */
export function gatheredBlocks(view: AnswerView): Block[] {
  const { answer } = view;
  if (answer.cited.length === 0)
    return [
      {
        kind: 'text',
        words: `The records hold nothing of that as of ${wordDate(answer.asOf)}. That is not the same as allowed.`,
      },
    ];
  if (answer.question.intent === 'changes') return changeBlocks(view);
  const shown = new Set(answer.cited);
  return HEADS.flatMap(([verdict, title]) => {
    const items = answer.parts.flatMap((part) => partItems(view, part, shown, verdict));
    return items.length ? [{ kind: 'list', title, items } satisfies Block] : [];
  });
}

function partItems(view: AnswerView, part: Part, shown: ReadonlySet<Cited>, verdict: Verdict): Words[] {
  const cited = part.cited.filter((each) => shown.has(each) && each.verdict === verdict);
  if (view.answer.question.intent === 'where') {
    const name = part.place ? view.nameOf(part.place) : '';
    return cited.map((each) => lined(name, each));
  }
  return cited.map((each) =>
    lined(each.measure.vendors.join(', ') || (each.measure.covers_class ?? ''), each),
  );
}

function lined(head: string, cited: Cited): Words {
  const line = recordLine(cited);
  return [{ text: head, style: 'strong' }, ' · ', ...(typeof line === 'string' ? [line] : line)];
}

const HAPPENED = {
  announced: 'announced',
  effective: 'in force',
  deadline: 'deadline',
  ended: 'ended',
} as const;

function changeBlocks({ answer, nameOf }: AnswerView): Block[] {
  const window = windowFor(answer.question, answer.asOf);
  const items = answer.cited.map(({ measure }): Words => {
    const happened = happenings(measure, window).map(
      ({ what, date }) => `${HAPPENED[what]} ${wordDate(date)}`,
    );
    return [
      { text: nameOf(measure.jurisdiction), style: 'strong' },
      ' · ',
      titleSpan(measure),
      ` · ${happened.join(', ')} · ${groupsOf(measure)} · `,
      { text: measure.id, style: 'code' },
    ];
  });
  const quiet = answer.cited.every(({ measure }) => happenings(measure, window).length === 0);
  const span = `From ${wordDate(window.from)} to ${wordDate(window.to)}`;
  return [{ kind: 'list', title: quiet ? `${span}: nothing recorded. The latest before` : span, items }];
}
