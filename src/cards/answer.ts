/**
 * The answer to a question: verdict first, in one line that always names who is bound; then whether
 * it binds us, then who, since when, why and by which instrument, with sources. "Nothing recorded"
 * never sounds like "allowed". A long answer comes in pages; a script gets it whole.
 */
import type { Answer } from '../domain/answer.ts';
import type { Block, Button, Card, Tone } from '../domain/card.ts';
import type { Choice } from '../domain/question.ts';
import type { Verdict } from '../domain/verdict.ts';
import { gatheredChunks } from './answer-list.ts';
import { partChunks } from './answer-part.ts';
import { titleOf } from './answer-title.ts';
import { type AnswerView, isGathering, placeIn } from './answer-view.ts';
import { blockSize, CARD_BUDGET, type Chunk, listChunks, onePage, paginate } from './budget.ts';
import { groupsOf, sourceLines } from './record.ts';
import en from './wording/en.ts';
import { listWords, type Wording } from './wording.ts';
import { boundWords } from './words.ts';

/** What the card needs beside the answer. */
export interface AnswerCase extends Omit<AnswerView, 'wording'> {
  /** English where none is given. */
  readonly wording?: Wording;
  /** The page to show; without one the whole answer is one card. */
  readonly page?: number;
  /** The command line that shows another page. */
  lineOf?(page: number): string;
  /** Sentences of a model that code has held against the records; they stand above the records. */
  readonly short?: readonly string[];
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

/** What a button holds, on every platform. */
const LONGEST_LINE = 90;
const LONGEST_TITLE = 250;

/** The card of an answer: whole, or one page of it. */
export function answerCard(given: AnswerCase): Card {
  const view: AnswerView = { ...given, wording: given.wording ?? en };
  const { answer } = view;
  const { question } = answer;
  if (question.intent === 'refuse') return note(view.wording.refusals[question.refusal ?? 'chatter']);
  if (question.intent === 'clarify') return clarifyCard(view);
  const chunks = [...usChunks(view), ...(isGathering(answer) ? gatheredChunks(view) : partChunks(view))];
  const foot = footer(view);
  const drawn = given.page === undefined ? whole(view, chunks) : paged(view, chunks, foot, given);
  const title = titleOf(view);
  return {
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title,
    tone: TONES[answer.verdict],
    blocks: [...shortBlocks(given.short, view.wording), ...drawn.blocks, ...foot],
    buttons: [...drawn.more, ...buttonsOf(view)],
  };
}

interface Drawn {
  readonly blocks: readonly Block[];
  readonly more: readonly Button[];
}

/** Everything at once, with one source of every further record: plain text shows no links. */
function whole({ answer }: AnswerView, chunks: readonly Chunk[]): Drawn {
  const blocks = onePage(chunks);
  if (isGathering(answer)) return { blocks, more: [] };
  const told = new Set(
    blocks.flatMap((block) => (block.kind === 'sources' ? block.sources.map(({ url }) => url) : [])),
  );
  const rest = answer.cited
    .flatMap(({ measure }) => sourceLines([measure], 1))
    .filter(({ url }) => !told.has(url));
  return { blocks: rest.length ? [...blocks, { kind: 'sources', sources: rest }] : blocks, more: [] };
}

function paged(
  { wording }: AnswerView,
  chunks: readonly Chunk[],
  foot: readonly Block[],
  given: AnswerCase,
): Drawn {
  const kept = foot.reduce((sum, block) => sum + blockSize(block), 0);
  const pages = paginate(chunks, CARD_BUDGET - kept);
  const page = Math.min(Math.max(1, given.page ?? 1), pages.length);
  const blocks = pages[page - 1] ?? [];
  if (page === pages.length) return { blocks, more: [] };
  const line = given.lineOf?.(page + 1) ?? '';
  const fits = line !== '' && line.length <= LONGEST_LINE;
  return {
    blocks: [...blocks, { kind: 'context', words: wording.page(page, pages.length) }],
    more: fits ? [{ label: wording.buttons.more, line }] : [],
  };
}

function shortBlocks(short: readonly string[] | undefined, { remarks }: Wording): Block[] {
  if (!short?.length) return [];
  return [
    { kind: 'text', words: short.join(' ') },
    { kind: 'context', words: remarks.modelWorded },
  ];
}

function note(title: string): Card {
  return { title, tone: 'plain', blocks: [], buttons: [] };
}

function clarifyCard(view: AnswerView): Card {
  const { question } = view.answer;
  const { clarify } = view.wording;
  const labels = question.choices.map((choice) => labelOf(view, choice));
  return {
    title: doubtWords(view),
    tone: 'note',
    blocks: [
      labels.length ? { kind: 'list', items: labels } : { kind: 'context', words: clarify.example },
      ...helpedBlocks(view),
    ],
    buttons: question.choices.map((choice, at) => ({
      label: labels[at]!,
      line: `ask ${choice.question}`.slice(0, LONGEST_LINE),
    })),
  };
}

/** Whoever reads an answer learns that a model had a hand in it. */
function helpedBlocks({ answer, wording }: AnswerView): Block[] {
  return answer.question.helped ? [{ kind: 'context', words: wording.remarks.modelRead }] : [];
}

function doubtWords(view: AnswerView): string {
  const { question } = view.answer;
  const { clarify } = view.wording;
  const { doubt } = question;
  if (doubt && 'name' in doubt) return clarify.reading(doubt.name);
  if (doubt && 'places' in doubt) {
    const places = doubt.places.map((code) => placeIn(view, code));
    return clarify.country(listWords(question.vendors, view.wording), doubt.count, places.join(', '));
  }
  return clarify[doubt?.missing ?? 'vendor_and_place'];
}

function labelOf(view: AnswerView, { label, place, kind }: Choice): string {
  const { buttons, clarify } = view.wording;
  if (kind === 'everywhere') return buttons.everywhere;
  const name = place ? placeIn(view, place) : label;
  return kind ? clarify[kind](name) : name;
}

/** With a profile the answer says first whether it binds us. */
function usChunks({ answer, wording }: AnswerView): Chunk[] {
  const { bindsUs, cited } = answer;
  if (bindsUs.answer === 'no profile' || isGathering(answer) || answer.verdict === 'n/a') return [];
  const words = wording.bindsUs;
  if (bindsUs.answer === 'yes') {
    const acts = bindsUs.through.map((measure) => `${measure.id} (${groupsOf(measure, wording)})`);
    return [[{ kind: 'text', words: [{ text: words.yes(listWords(acts, wording)), style: 'strong' }] }]];
  }
  const live = cited.filter(({ standing }) => standing === 'in_force' || standing === 'announced');
  const groups = boundWords([...new Set(live.flatMap(({ measure }) => measure.binds))], wording);
  const roles = boundWords(bindsUs.roles, wording);
  const text = groups ? words.instead(roles, groups) : words.no(roles);
  return [[{ kind: 'text', words: [{ text, style: 'strong' }] }]];
}

const MOST_UNREVIEWED = 5;

function footer(view: AnswerView): Block[] {
  const { answer, today, wording } = view;
  const blocks: Block[] = helpedBlocks(view);
  const { assumed } = answer.question;
  const context = (words: string) => blocks.push({ kind: 'context', words });
  if (answer.question.unread > 0) context(wording.remarks.unread(answer.question.unread));
  if (assumed) context(assumed === 'profile' ? wording.remarks.assumedProfile : wording.remarks.assumed);
  const reports = answer.unreviewed
    .slice(0, MOST_UNREVIEWED)
    .map(({ id, finding }) => `${id}: "${finding.quote}"`);
  blocks.push(...onePage(listChunks(wording.lists.unreviewed, reports)));
  if (wording.remarks.recordsAsRecorded && answer.cited.length) context(wording.remarks.recordsAsRecorded);
  const answeredOn = answer.asOf === today ? '' : wording.date(today);
  const us = usWords(answer, wording);
  context(
    `${wording.footer(wording.date(answer.asOf), answeredOn, answer.knowledgeVersion)}${us ? ` · ${us}` : ''}`,
  );
  return blocks;
}

function usWords(answer: Answer, { bindsUs: words }: Wording): string {
  const { bindsUs } = answer;
  if (bindsUs.answer === 'no profile') return words.noProfile;
  if (!isGathering(answer)) return '';
  const ids = bindsUs.through.slice(0, MOST_UNREVIEWED).map(({ id }) => id);
  return bindsUs.answer === 'yes' ? words.yesShort(ids.join(', ')) : words.noShort;
}

function buttonsOf({ answer, wording }: AnswerView): Button[] {
  const { vendors, jurisdictions } = answer.question;
  const [vendor] = vendors;
  if (!vendor) return [];
  const buttons: Button[] = [{ label: wording.buttons.timeline, line: `vendor timeline "${vendor}"` }];
  const standing = answer.cited.some((each) => each.standing === 'in_force');
  const places = jurisdictions.join(',');
  if (standing && places && vendors.length === 1)
    buttons.push({
      label: wording.buttons.exception,
      line: `exception request vendor:"${vendor}" places:${places}`,
      form: true,
    });
  return buttons.filter((button) => button.line.length <= LONGEST_LINE);
}
