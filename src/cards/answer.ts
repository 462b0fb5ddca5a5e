/**
 * The answer to a question: verdict first, in one line that always names who is bound; then who,
 * since when, why and by which instrument; then sources. "Nothing recorded" never sounds like
 * "allowed", and no title begins with a bare yes or no: the records speak, for a defined group.
 */
import type { Answer, Cited, Part } from '../domain/answer.ts';
import type { Block, Button, Card, Tone, Words } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import { inPlace } from '../domain/place-name.ts';
import type { Verdict } from '../domain/verdict.ts';
import { gatheredBlocks } from './answer-list.ts';
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
import { boundWords, listWords } from './words.ts';

/** What the card needs beside the answer. */
export interface AnswerView {
  readonly answer: Answer;
  /** The bot's today. */
  readonly today: string;
  nameOf(code: string): string;
}

const TONES: Readonly<Record<Verdict, Tone>> = {
  prohibited: 'stop',
  restricted: 'caution',
  advisory: 'caution',
  proposed: 'note',
  lifted: 'note',
  none: 'plain',
  mixed: 'caution',
  'n/a': 'plain',
};

/** The whole card of an answer. */
export function answerCard(view: AnswerView): Card {
  const { answer } = view;
  const { question } = answer;
  if (question.intent === 'refuse')
    return {
      title: question.refusal ?? 'This is no question for the records.',
      tone: 'plain',
      blocks: [],
      buttons: [],
    };
  if (question.intent === 'clarify') return clarifyCard(view);
  const wide = question.intent === 'where' || question.intent === 'list' || question.intent === 'changes';
  return {
    title: titleOf(view),
    tone: TONES[answer.verdict],
    blocks: [...(wide ? gatheredBlocks(view) : partBlocks(view)), ...footer(view)],
    buttons: buttonsOf(view),
  };
}

function clarifyCard({ answer }: AnswerView): Card {
  const { question } = answer;
  return {
    title: question.refusal ?? 'What do you mean?',
    tone: 'note',
    blocks: question.choices.length
      ? [{ kind: 'list', items: question.choices.map((choice) => choice.label) }]
      : [{ kind: 'context', words: 'Such as: is Kaspersky banned in Germany' }],
    buttons: question.choices.map((choice) => ({
      label: choice.label,
      line: `ask ${choice.question}`.slice(0, 90),
    })),
  };
}

/** `Kaspersky in the Netherlands`. */
export function subjectOf({ answer, nameOf }: AnswerView): string {
  const { vendors, unrecognised, jurisdictions, products } = answer.question;
  const names = vendors.length ? [...vendors] : [...unrecognised];
  const named =
    names.length === 1 && products.length ? `${productNames(products)} (${names[0]})` : listWords(names);
  const within = answer.parts.length > 0 && answer.parts.every((part) => part.within);
  const places = listWords(
    jurisdictions.map((code) => `${within ? 'parts of ' : ''}${inPlace(nameOf(code))}`),
  );
  if (!named) return places;
  return places ? `${named} in ${places}` : named;
}

function productNames(products: readonly string[]): string {
  return listWords(products.map((product) => product.replace(/ spyware$/, '')));
}

function titleOf(view: AnswerView): string {
  const { answer } = view;
  const subject = subjectOf(view);
  const day = answer.asOf === view.today ? '' : ` on ${wordDate(answer.asOf)}`;
  return `${headline(answer)}${subject ? ` · ${subject}` : ''}${day}`;
}

function headline(answer: Answer): string {
  const { verdict, question } = answer;
  const wide = question.intent === 'where' || question.intent === 'list' || question.intent === 'changes';
  const best = answer.cited.find((each) => each.verdict === verdict);
  const group = best && !wide ? ` for ${groupsOf(best.measure) || 'some'}` : '';
  switch (verdict) {
    case 'prohibited':
      return wide ? `Prohibited in ${count(answer)}` : `Prohibited${group}`;
    case 'restricted':
      return wide ? `Restricted in ${count(answer)}` : `Restricted${group}`;
    case 'advisory':
      return wide ? 'Advised against' : `Advised against, not banned: advice${group}`;
    case 'proposed':
      return 'Proposed, not in force';
    case 'lifted':
      return `Ended: ${endWords(answer)}`;
    case 'none':
      return noneWords(answer);
    case 'mixed':
      return question.intent === 'list' ? 'Bans, restrictions and advice' : 'It differs';
    case 'n/a':
      return 'From the records';
  }
}

function endWords(answer: Answer): string {
  const best = answer.cited.find((each) => each.verdict === 'lifted');
  return best ? standingWords(best) : 'nothing else is in force';
}

function count(answer: Answer): string {
  const places = answer.question.intent === 'where';
  const rows = places ? answer.parts : answer.cited;
  const number = rows.filter((row) => row.verdict === answer.verdict).length;
  return `${number} ${places ? 'place' : 'measure'}${number === 1 ? '' : 's'}`;
}

function noneWords(answer: Answer): string {
  const { addressees, intent } = answer.question;
  const some = answer.parts.some((part) => part.others.length > 0);
  if (intent === 'changes') return 'Nothing recorded in that time';
  if (some && addressees.length && intent === 'applicability')
    return `Nothing recorded that binds ${boundWords(addressees.slice(0, 2))}`;
  return some ? 'Nothing recorded of what was asked' : 'Nothing recorded';
}

/** The blocks of an answer on named vendors and places, one part after the other. */
function partBlocks(view: AnswerView): Block[] {
  const { parts } = view.answer;
  const shown = new Set(view.answer.cited.map((each) => each.measure.id));
  const blocks = parts.flatMap((part) => onePart(view, part, shown, parts.length > 1));
  const cited = view.answer.cited.map((each) => each.measure);
  const sources = sourceLines(cited.slice(0, parts.length > 1 ? parts.length : 1), 4);
  const first = cited.slice(1).flatMap((measure) => sourceLines([measure], 1));
  const seen = new Set(sources.map((source) => source.url ?? source.title));
  const more = first.filter((source) => !seen.has(source.url ?? source.title));
  if (sources.length) blocks.push({ kind: 'sources', sources: [...sources, ...more].slice(0, 14) });
  return blocks;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  prohibited: 'prohibited',
  restricted: 'restricted',
  advisory: 'advised against',
  proposed: 'proposed only',
  lifted: 'ended',
  none: 'nothing recorded',
  mixed: 'differs',
  'n/a': '',
};

function onePart(view: AnswerView, part: Part, shown: ReadonlySet<string>, several: boolean): Block[] {
  const blocks: Block[] = [];
  const cited = part.cited.filter((each) => shown.has(each.measure.id));
  const best = cited.find((each) => each.verdict === part.verdict) ?? cited[0];
  if (several) {
    const group = best && part.verdict !== 'none' ? ` for ${groupsOf(best.measure)}` : '';
    blocks.push({
      kind: 'text',
      words: [{ text: `${partName(view, part)}: ${VERDICT_WORDS[part.verdict]}${group}`, style: 'strong' }],
    });
  }
  if (!best || part.verdict === 'none') return [...blocks, ...noneBlocks(view, part, shown)];
  const first = leading(view, cited, best);
  blocks.push(...mainBlocks(view, first));
  const rest = cited.filter((each) => each !== first);
  const live = rest.filter((each) => each.standing !== 'ended' && each.standing !== 'event');
  const past = rest.filter((each) => !live.includes(each));
  if (live.length)
    blocks.push({ kind: 'list', title: 'Also recorded', items: live.map((each) => recordLine(each)) });
  if (past.length)
    blocks.push({
      kind: 'list',
      title: 'History',
      items: past.map((each) => recordLine(each, false)),
      folded: true,
    });
  const beside = part.others.filter((each) => shown.has(each.measure.id));
  if (beside.length)
    blocks.push({
      kind: 'list',
      title: 'Beside what was asked',
      items: beside.map((each) => recordLine(each)),
    });
  return blocks;
}

function partName({ nameOf, answer }: AnswerView, part: Part): string {
  const place = part.place ? nameOf(part.place) : '';
  if (answer.question.vendors.length > 1 && part.vendor)
    return answer.question.jurisdictions.length > 1 && place ? `${part.vendor}, ${place}` : part.vendor;
  return place || (part.vendor ?? '');
}

/** For why, when and who the act that was pointed at leads; else the one the verdict rests on. */
function leading({ answer }: AnswerView, cited: readonly Cited[], best: Cited): Cited {
  const { intent, pointer } = answer.question;
  return (intent === 'why' || intent === 'when' || intent === 'who') && pointer ? (cited[0] ?? best) : best;
}

function mainBlocks(view: AnswerView, cited: Cited): Block[] {
  const { measure } = cited;
  const { intent, premise } = view.answer.question;
  const lead: Words =
    intent === 'why'
      ? ['Why: ', { text: measure.reason, style: 'strong' }]
      : intent === 'when'
        ? [{ text: capital(dateWords(cited)), style: 'strong' }]
        : intent === 'who'
          ? ['Decided by ', { text: instrumentWords(measure), style: 'strong' }]
          : [titleSpan(measure), ` · ${standingWords(cited)}`];
  const fields = [
    { label: 'For', words: measure.binds.length ? groupsOf(measure) : 'nobody in particular' },
    { label: 'What', words: deedWords(measure) },
    ...(intent === 'when' ? [] : [{ label: 'When', words: dateWords(cited) }]),
    ...(intent === 'why' ? [] : [{ label: 'Why', words: measure.reason }]),
    ...(intent === 'who' ? [] : [{ label: 'By', words: instrumentWords(measure) }]),
    { label: 'Record', words: [{ text: measure.id, style: 'code' as const }, confidenceWords(cited)] },
  ];
  const blocks: Block[] = [
    { kind: 'text', words: lead },
    { kind: 'text', words: measure.summary },
    { kind: 'fields', fields },
  ];
  const limit = limitWords(view, cited);
  if (premise === 'lifted' && cited.standing === 'in_force' && intent === 'why')
    blocks.push({ kind: 'text', words: 'The records hold no end of this measure: it stands.' });
  if (limit) blocks.push({ kind: 'context', words: limit });
  return blocks;
}

function confidenceWords({ measure, byClass }: Cited): string {
  const parts: string[] = [];
  if (byClass) parts.push('it names no vendor, but covers its class');
  else if (Object.values(measure.vendor_basis).every((basis) => basis === 'report') && measure.vendors.length)
    parts.push('it names no vendor; reports tie it to this one');
  if (measure.confidence === 'low') parts.push('weakly sourced');
  return parts.length ? ` (${parts.join('; ')})` : '';
}

/** A ban for agencies is no ban for everyone: said where nothing in force reaches further. */
function limitWords({ answer }: AnswerView, cited: Cited): string | undefined {
  const standing = answer.cited.filter(
    (each) => each.standing === 'in_force' || each.standing === 'announced',
  );
  if (!standing.includes(cited)) return undefined;
  const wide = standing.some(
    ({ measure }) => measure.binds.includes('private_sector') || measure.binds.includes('consumers'),
  );
  return wide
    ? undefined
    : `It binds ${groupsOf(cited.measure)}. For other companies and for consumers these records hold nothing; that is not the same as allowed.`;
}

/** What the records would have to say and do not, where they hold something else. */
function fitWords({ question }: Answer, part: Part): string {
  if (!part.others.length) return '';
  const named = question.addressees.length && question.intent === 'applicability';
  return named ? ` that binds ${boundWords(question.addressees)}` : ' that fits what was asked';
}

function noneBlocks(view: AnswerView, part: Part, shown: ReadonlySet<string>): Block[] {
  const { answer, nameOf, today } = view;
  const place = part.place ? ` in ${inPlace(nameOf(part.place))}` : '';
  const who = part.vendor ?? (listWords(answer.question.unrecognised) || 'this');
  const unknown = answer.question.unrecognised.length > 0 && part.vendor === null;
  const blocks: Block[] = [
    {
      kind: 'text',
      words: unknown
        ? `The records know no vendor named ${who}. Nothing recorded is not the same as allowed.`
        : `The records hold no measure on ${who}${place}${fitWords(answer, part)} as of ${wordDate(answer.asOf)}. That is not the same as allowed.`,
    },
  ];
  const later = part.later.filter((each) => shown.has(each.measure.id));
  if (later.length)
    blocks.push({
      kind: 'list',
      title: `Made after ${wordDate(answer.asOf)}`,
      items: later.map((each) => recordLine(each)),
    });
  const others = part.others.filter((each) => shown.has(each.measure.id));
  if (others.length)
    blocks.push({
      kind: 'list',
      title: 'What is recorded instead',
      items: others.map((each) => recordLine(each)),
    });
  void today;
  return blocks;
}

function footer({ answer, today }: AnswerView): Block[] {
  const blocks: Block[] = [];
  if (answer.question.assumed === 'language')
    blocks.push({ kind: 'context', words: 'No place was named: taken from the language of the question.' });
  if (answer.unreviewed.length)
    blocks.push({
      kind: 'list',
      title: 'Unreviewed reports, not part of this answer',
      items: answer.unreviewed.slice(0, 5).map((report) => `${report.id}: "${report.finding.quote}"`),
    });
  const asOf = answer.asOf === today ? '' : `, answered on ${wordDate(today)}`;
  const us =
    answer.bindsUs.answer === 'no profile'
      ? 'does it bind us? no profile set'
      : answer.bindsUs.answer === 'yes'
        ? `it binds us, through ${answer.bindsUs.through.map((measure) => measure.id).join(', ')}`
        : 'nothing here binds us by our profile';
  blocks.push({
    kind: 'context',
    words: `As of ${wordDate(answer.asOf)}${asOf} · knowledge ${answer.knowledgeVersion} · ${us}`,
  });
  return blocks;
}

function buttonsOf({ answer }: AnswerView): Button[] {
  const { vendors, jurisdictions } = answer.question;
  const [vendor] = vendors;
  if (!vendor) return [];
  const buttons: Button[] = [{ label: 'Timeline', line: `vendor timeline "${vendor}"` }];
  const standing = answer.cited.some((each) => each.standing === 'in_force');
  const places = jurisdictions.join(',');
  if (standing && places && vendors.length === 1)
    buttons.push({
      label: 'Request exception',
      line: `exception request vendor:"${vendor}" places:${places}`,
      form: true,
    });
  return buttons.filter((button) => button.line.length <= 90);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
