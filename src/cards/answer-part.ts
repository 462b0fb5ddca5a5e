/** The answer on one vendor and place: what the verdict rests on, whole, then what stands beside it. */
import type { Answer, Cited, Part } from '../domain/answer.ts';
import type { Block, Words } from '../domain/card.ts';
import { partVerdictWords } from './answer-title.ts';
import { type AnswerView, placeIn } from './answer-view.ts';
import { type Chunk, listChunks } from './budget.ts';
import {
  dateWords,
  deedWords,
  groupsOf,
  instrumentWords,
  recordLine,
  sourceLines,
  standingWords,
  titleSpan,
} from './record.ts';
import { listWords } from './wording.ts';
import { boundWords } from './words.ts';

/** The chunks of an answer on named vendors and places, one part after the other. */
export function partChunks(view: AnswerView): Chunk[] {
  const { parts, cited } = view.answer;
  const shown = new Set(cited.map((each) => each.measure.id));
  return parts.flatMap((part) => onePart(view, part, shown, parts.length > 1));
}

function onePart(view: AnswerView, part: Part, shown: ReadonlySet<string>, several: boolean): Chunk[] {
  const own = part.cited.filter((each) => shown.has(each.measure.id));
  const above = (part.above ?? []).filter((each) => shown.has(each.measure.id));
  const best =
    own.find((each) => each.verdict === part.verdict) ??
    (part.verdict === 'prohibited' ? above.find((each) => each.verdict === part.verdict) : undefined) ??
    own[0];
  const head: Block[] = several
    ? [
        {
          kind: 'text',
          words: [
            {
              text: `${partName(view, part)}: ${partVerdictWords(view, best, part.verdict)}`,
              style: 'strong',
            },
          ],
        },
      ]
    : [];
  if (!best || part.verdict === 'none') return noneChunks(view, part, shown, head);
  const lead = own.includes(best) ? leading(view, own, best) : best;
  const lent: Block[] = own.includes(best) ? [] : [nothingOf(view, part)];
  const main = [...head, ...lent, ...mainBlocks(view, lead, several)];
  return [main, ...besideChunks(view, part, shown, lead)];
}

function besideChunks(view: AnswerView, part: Part, shown: ReadonlySet<string>, lead: Cited): Chunk[] {
  const { wording } = view;
  const { lists } = wording;
  const rest = part.cited.filter((each) => shown.has(each.measure.id) && each !== lead);
  const isPast = ({ standing }: Cited) => standing === 'ended' || standing === 'event';
  const beside = part.others.filter((each) => shown.has(each.measure.id));
  return [
    ...listChunks(
      lists.also,
      lines(
        view,
        rest.filter((each) => !isPast(each)),
      ),
    ),
    ...aboveChunks(view, part, shown, lead),
    ...listChunks(lists.history, lines(view, rest.filter(isPast), false), true),
    ...listChunks(lists.beside, lines(view, beside)),
  ];
}

function lines({ wording }: AnswerView, cited: readonly Cited[], withGroups = true): Words[] {
  return cited.map((each) => recordLine(each, withGroups, wording));
}

/** What the union or the whole state did, said to be theirs. */
function aboveChunks(view: AnswerView, part: Part, shown: ReadonlySet<string>, lead?: Cited): Chunk[] {
  const above = (part.above ?? []).filter((each) => shown.has(each.measure.id) && each !== lead);
  const codes = [...new Set(above.map(({ measure }) => measure.jurisdiction))];
  return codes.flatMap((code) =>
    listChunks(
      view.wording.lists.above(placeIn(view, code), placeIn(view, part.place ?? '')),
      lines(
        view,
        above.filter(({ measure }) => measure.jurisdiction === code),
      ),
    ),
  );
}

function partName(view: AnswerView, part: Part): string {
  const { question } = view.answer;
  const place = part.place ? placeIn(view, part.place) : '';
  if (question.vendors.length > 1 && part.vendor)
    return question.jurisdictions.length > 1 && place ? `${part.vendor}, ${place}` : part.vendor;
  return place || (part.vendor ?? '');
}

/** For why, when and who the act that was pointed at leads; else the one the verdict rests on. */
function leading({ answer }: AnswerView, cited: readonly Cited[], best: Cited): Cited {
  const { intent, pointer } = answer.question;
  return (intent === 'why' || intent === 'when' || intent === 'who') && pointer ? (cited[0] ?? best) : best;
}

function leadWords({ answer, wording }: AnswerView, cited: Cited): Words {
  const { measure } = cited;
  const { labels } = wording;
  switch (answer.question.intent) {
    case 'why':
      return [`${labels.why}: `, { text: measure.reason, style: 'strong' }];
    case 'when':
      return [{ text: capital(dateWords(cited, wording)), style: 'strong' }];
    case 'who':
      return [`${labels.decidedBy} `, { text: instrumentWords(measure), style: 'strong' }];
    default:
      return [titleSpan(measure), ` · ${standingWords(cited, wording)}`];
  }
}

/** One record whole: it stays together, with its id and its sources. */
function mainBlocks(view: AnswerView, cited: Cited, several: boolean): Block[] {
  const { answer, wording } = view;
  const { measure } = cited;
  const { labels, remarks } = wording;
  const { intent, premise } = answer.question;
  const fields = [
    { label: labels.for, words: groupsOf(measure, wording) || remarks.nobody },
    { label: labels.what, words: deedWords(measure, wording) },
    ...(intent === 'when' ? [] : [{ label: labels.when, words: dateWords(cited, wording) }]),
    ...(intent === 'why' ? [] : [{ label: labels.why, words: measure.reason }]),
    ...(intent === 'who' ? [] : [{ label: labels.by, words: instrumentWords(measure) }]),
    {
      label: labels.record,
      words: [{ text: measure.id, style: 'code' as const }, confidenceWords(view, cited)],
    },
  ];
  const blocks: Block[] = [
    { kind: 'text', words: leadWords(view, cited) },
    { kind: 'text', words: measure.summary },
    { kind: 'fields', fields },
  ];
  const limit = limitWords(view, cited);
  if (premise === 'lifted' && cited.standing === 'in_force' && intent === 'why')
    blocks.push({ kind: 'text', words: remarks.stillStands });
  if (limit) blocks.push({ kind: 'context', words: limit });
  blocks.push({ kind: 'sources', sources: sourceLines([measure], several ? 1 : 4) });
  return blocks;
}

function confidenceWords({ wording }: AnswerView, { measure, byClass }: Cited): string {
  const { remarks } = wording;
  const parts: string[] = [];
  if (byClass) parts.push(remarks.byClass);
  else if (Object.values(measure.vendor_basis).every((basis) => basis === 'report') && measure.vendors.length)
    parts.push(remarks.byReport);
  if (measure.confidence === 'low') parts.push(remarks.weak);
  return parts.length ? ` (${parts.join('; ')})` : '';
}

/** A ban for agencies is no ban for everyone: said where nothing in force reaches further. */
function limitWords({ answer, wording }: AnswerView, cited: Cited): string | undefined {
  const standing = answer.cited.filter(
    (each) => each.standing === 'in_force' || each.standing === 'announced',
  );
  if (!standing.includes(cited)) return undefined;
  const isWide = ({ measure }: Cited) =>
    measure.binds.includes('private_sector') || measure.binds.includes('consumers');
  if (isWide(cited)) return undefined;
  const wide = standing.filter(isWide);
  const above = new Set(answer.parts.flatMap((part) => part.above ?? []));
  if (wide.some((each) => !above.has(each))) return undefined;
  const group = groupsOf(cited.measure, wording);
  return wide.length ? wording.remarks.limitOwn(group) : wording.remarks.limit(group);
}

/** What the records would have to say and do not, where they hold something else. */
function fitOf({ question }: Answer, part: Part, view: AnswerView): 'any' | 'asked' | readonly [string] {
  if (!part.others.length) return 'any';
  const named = question.addressees.length && question.intent === 'applicability';
  return named ? [boundWords(question.addressees, view.wording)] : 'asked';
}

/** "The records hold no measure …": it never sounds like "allowed". */
function nothingOf(view: AnswerView, part: Part): Block {
  const { answer, wording } = view;
  const { question } = answer;
  const who = part.vendor ?? (listWords(question.unrecognised, wording) || wording.nothing.this);
  const place = part.place ? wording.inPlace(placeIn(view, part.place), false) : '';
  const unknown = question.unrecognised.length > 0 && part.vendor === null;
  return {
    kind: 'text',
    words: unknown
      ? wording.nothing.unknown(who)
      : wording.nothing.onSubject(
          wording.subject(who, place),
          fitOf(answer, part, view),
          wording.date(answer.asOf),
        ),
  };
}

function noneChunks(view: AnswerView, part: Part, shown: ReadonlySet<string>, head: Block[]): Chunk[] {
  const { answer, wording } = view;
  const later = part.later.filter((each) => shown.has(each.measure.id));
  // What fits but carries no verdict (a power over a class, an end of something) is told too.
  const others = [...part.cited, ...part.others].filter((each) => shown.has(each.measure.id));
  return [
    [...head, nothingOf(view, part)],
    ...listChunks(wording.lists.madeAfter(wording.date(answer.asOf)), lines(view, later)),
    ...aboveChunks(view, part, shown),
    ...listChunks(wording.lists.instead, lines(view, others)),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
