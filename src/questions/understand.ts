/**
 * Words → Question, without any model: names from the records, then tables of cues. Whatever is
 * typed, the work is bounded: only the first words of a very long text are read.
 */
import type { Day } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { type Intent, plainQuestion, type Question } from '../domain/question.ts';
import { type Token, tokenise } from '../names/mention-text.ts';
import type { Mentions, VendorMention } from '../names/mentions.ts';
import type { PlaceMention, Places } from '../names/places.ts';
import { findAudience } from './audiences.ts';
import { BAN, CHANGES, COMPARE, LIFTED, LIST, MAY, WHERE, WHY } from './cues.ts';
import { asOfDay, findDate, windowOf } from './dates.ts';
import { ambiguityOf, type Unclear } from './doubts.ts';
import { findIntent } from './intents.ts';
import { impliedCountry } from './language.ts';
import { ORDINARY } from './ordinary-words.ts';
import { choosePlaces } from './place-choice.ts';
import { findSlip } from './place-slips.ts';
import { findRefusal } from './refusals.ts';
import { findStage } from './stages.ts';
import { findStrangers } from './strangers.ts';
import { findSubject } from './topics.ts';

/** Longer texts are cut: a question is short, and what was pasted behind it is not read. */
const MOST_LETTERS = 1500;
const TAIL = 400;
const MOST_VENDORS = 12;

export interface Asking {
  /** The bot's today. */
  readonly today: Day;
  /** A day given beside the words (`on:2018-01-01`); it wins over one in the words. */
  readonly asOf?: Day | null;
  /** Places of the organisation's profile: meant where none is named. */
  readonly home?: readonly string[];
}

/** One line of folded words: those of dense scripts stay unparted. */
export function foldLine(tokens: readonly Token[]): string {
  let line = '';
  let last: Token | undefined;
  for (const token of tokens) {
    const joins = last && last.end === token.start && (last.dense || token.dense);
    line += last && !joins ? ` ${token.key}` : token.key;
    last = token;
  }
  return line;
}

/** What was found in the words, before anything is concluded. */
interface Heard {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly folded: string;
  readonly vendors: readonly VendorMention[];
  readonly places: readonly PlaceMention[];
  readonly dated: ReturnType<typeof findDate>;
  readonly subject: ReturnType<typeof findSubject>;
  readonly audience: ReturnType<typeof findAudience>;
  readonly chosen: ReturnType<typeof choosePlaces>;
  readonly strangers: readonly string[];
}

interface Names {
  readonly mentions: Mentions;
  readonly places: Places;
}

/**
 * Gives the function that reads a question.
 * @param names finders of vendors and places over the same knowledge
 */
export function createUnderstanding(
  knowledge: Knowledge,
  names: Names,
): (text: string, asking: Asking) => Question {
  return (typed, asking) => conclude(knowledge, listen(knowledge, names, typed, asking.today), typed, asking);
}

function listen(knowledge: Knowledge, names: Names, typed: string, today: Day): Heard {
  const text = withoutPings(shorten(typed));
  const tokens = tokenise(text);
  const folded = foldLine(tokens);
  const found = names.mentions.find(text, { fuzzy: true });
  const all = findPlaces(names.places, text);
  const named = all.filter((place) => !found.some((vendor) => swallows(vendor, place)));
  const places = found.length && !named.length ? findSlip(knowledge, text, tokens, found) : named;
  const dated = findDate(folded, today);
  const subject = findSubject(folded);
  const chosen = choosePlaces(knowledge, folded, places, found);
  const asksKind =
    LIST.test(folded) || chosen.origin.length > 0 || (subject.topics.length > 0 && places.length > 0);
  const taken = [...places, ...datedSpans(folded, tokens, dated)];
  const left = found.length ? [] : findStrangers(text, tokens, taken, asksKind);
  // A name that is a plain word too ("Zoom") was not taken for a vendor; left alone, it is one.
  const plain = left.flatMap((name): VendorMention[] => {
    const vendor = knowledge.vendor(name)?.name;
    const start = text.toLowerCase().indexOf(name.toLowerCase());
    return vendor && start >= 0 ? [{ vendor, start, end: start + name.length, text: name, via: 'name' }] : [];
  });
  const vendors = [...found, ...plain];
  const strangers = plain.length ? [] : left;
  const audience = findAudience(folded);
  return { text, tokens, folded, vendors, places, dated, subject, audience, chosen, strangers };
}

/** Typed in small letters, a place that is a first name too ("jordan") is still a place, if no other is named. */
function findPlaces(places: Places, text: string): readonly PlaceMention[] {
  const found = places.find(text);
  if (found.length > 0 || /\p{Lu}/u.test(text)) return found;
  const named = text.replace(/(?<![\p{L}\p{N}'])[a-z](?=[a-z]{3})/gu, (letter) => letter.toUpperCase());
  return places.find(named).filter(({ how }) => how === 'name');
}

function conclude(knowledge: Knowledge, heard: Heard, typed: string, asking: Asking): Question {
  const { text, folded, audience, chosen, dated, places, strangers, subject } = heard;
  const stage = findStage(folded);
  const owners = ownersOf(knowledge, heard.vendors, chosen.codes);
  const base = {
    ...plainQuestion({ intent: 'status', text: typed, asOf: asking.asOf ?? null }),
    vendors: owners.slice(0, MOST_VENDORS),
    unread: Math.max(0, owners.length - MOST_VENDORS),
    products: unique(heard.vendors.flatMap((mention) => mention.product ?? [])),
    jurisdictions: chosen.codes,
    parts: chosen.parts,
    addressees: audience.binds,
    ownDevice: audience.ownDevice,
    stage,
    ...subject,
    terms: stage ? subject.terms.filter((term) => term !== 'warning') : subject.terms,
    origin: chosen.origin,
    words: freeWords(heard.tokens, [...heard.vendors, ...places]),
    unrecognised: strangers,
  };
  const refusal = findRefusal(text, folded, namedIn(heard));
  if (refusal) return { ...base, intent: 'refuse', refusal };
  const clues = {
    vendors: base.vendors,
    places: chosen.codes,
    parts: chosen.parts,
    audience,
    terms: base.terms,
  };
  const intent = findIntent(folded, { ...clues, dated, stranger: strangers.length > 0 });
  const assumed = assume(intent, base, asking, impliedCountry(folded, text));
  const doubt = ambiguityOf(knowledge, { text, folded, intent, base: { ...base, ...assumed }, places });
  if (doubt) return { ...base, ...doubted(doubt), intent: 'clarify' };
  return { ...base, ...assumed, intent, ...timesOf(intent, dated, asking, folded) };
}

/** What tells a question for the records from small talk. */
function namedIn(heard: Heard) {
  const { folded, vendors, places, chosen, subject, strangers, tokens } = heard;
  const placed = places.length > 0;
  return {
    vendor: vendors.length > 0,
    place: placed,
    onTopic:
      BAN.test(folded) ||
      chosen.origin.length > 0 ||
      subject.terms.length > 0 ||
      (placed && (subject.topics.length > 0 || CHANGES.test(folded) || LIST.test(folded))),
    stranger: strangers.length > 0 && placed && tokens.length < 6,
    besides: isBesides(heard),
  };
}

/** "Is Telegram encrypted": a vendor, but nothing that the records speak of. In English only. */
function isBesides({ text, folded, vendors, places, tokens, subject }: Heard): boolean {
  if (!vendors.length || places.length || !/^[\x20-\x7e]*$/.test(text)) return false;
  const cues = [BAN, MAY, CHANGES, LIST, WHERE, WHY, LIFTED, COMPARE];
  const told = subject.topics.length + subject.terms.length + subject.prohibitions.length > 0;
  if (told || cues.some((cue) => cue.test(folded)) || impliedCountry(folded, text)) return false;
  return (
    /^(?:is|are|does|do|did|who|what|how|has|was) (?!ist\b|is er\b)/.test(folded) &&
    freeWords(tokens, vendors).length > 0
  );
}

/** A question stands at the beginning or at the end of what was pasted. */
function shorten(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  return `${text.slice(0, MOST_LETTERS - TAIL)} ${text.slice(-TAIL)}`;
}

/**
 * The vendors that are meant. A product may have changed hands or be run by another: where the
 * records of the place name the product under another vendor only, that one is meant.
 */
function ownersOf(
  knowledge: Knowledge,
  mentions: readonly VendorMention[],
  codes: readonly string[],
): string[] {
  const owners = mentions.flatMap(({ vendor, product }) => {
    if (!product || codes.length === 0) return [vendor];
    if (knowledge.ofVendor(vendor).some((measure) => codes.includes(measure.jurisdiction))) return [vendor];
    const named = codes
      .flatMap((code) => knowledge.ofJurisdiction(code))
      .filter((measure) => measure.products.includes(product) && measure.vendors.length > 0);
    return named[0]?.vendors.slice(0, 1) ?? [vendor];
  });
  return unique(owners);
}

/** Mentions of people and channels, blanked: they are no words of the question. */
function withoutPings(text: string): string {
  return text.replace(/<[@#!][^>]{0,80}>|@(?:everyone|here|channel)\b/g, (ping) => ' '.repeat(ping.length));
}

type Base = Pick<Question, 'jurisdictions' | 'terms' | 'assumed'>;

/** Where no place is named: our own places by the profile, else the country of the language. */
function assume(intent: Intent, base: Base, asking: Asking, implied: string | undefined): Base {
  const { jurisdictions, terms } = base;
  const own = asking.home ?? [];
  if (jurisdictions.length || terms.length) return base;
  if (own.length && (intent === 'status' || intent === 'applicability'))
    return { terms, jurisdictions: own, assumed: 'profile' };
  const may =
    intent === 'status' ||
    intent === 'applicability' ||
    intent === 'why' ||
    intent === 'when' ||
    intent === 'who';
  return implied && may ? { terms, jurisdictions: [implied], assumed: 'language' } : base;
}

function doubted(doubt: Unclear): Partial<Question> {
  return { jurisdictions: doubt.jurisdictions, choices: doubt.choices, doubt: doubt.doubt };
}

/** "Bank of China" names no place, but "Huawei Sweden", the subsidiary there, still does. */
function swallows(a: VendorMention, b: PlaceMention): boolean {
  if (a.start >= b.end || b.start >= a.end) return false;
  return !(a.via === 'subsidiary' && a.end === b.end && a.start < b.start);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function datedSpans(folded: string, tokens: readonly Token[], dated: ReturnType<typeof findDate>) {
  if (!dated) return [];
  const words = folded.slice(dated.start, dated.end).split(' ');
  return tokens.filter((token) => words.includes(token.key));
}

function freeWords(tokens: readonly Token[], spans: readonly { start: number; end: number }[]): string[] {
  return unique(
    tokens
      .filter((token) => !token.dense && token.key.length > 2 && !ORDINARY.has(token.key))
      .filter((token) => !spans.some((span) => token.start < span.end && token.end > span.start))
      .map((token) => token.key),
  ).slice(0, 20);
}

/** What a date means depends on what is asked: a day for the answer, a window, or a pointer. */
function timesOf(intent: Intent, dated: ReturnType<typeof findDate>, asking: Asking, folded: string) {
  const premise =
    intent === 'why' || intent === 'when' || intent === 'who'
      ? LIFTED.test(folded)
        ? 'lifted'
        : 'ban'
      : null;
  if (!dated) return { premise } as const;
  const window = windowOf(dated, asking.today);
  if (intent === 'changes') return { premise, window } as const;
  const points =
    intent === 'why' || intent === 'when' || intent === 'who' || (intent === 'list' && dated.how === 'in');
  const day = points && dated.how !== 'at' && dated.how !== 'before' ? null : asOfDay(dated, asking.today);
  const pointer = dated.how === 'in' || dated.how === 'since' ? dated.span : null;
  return { premise, pointer, asOf: asking.asOf ?? day } as const;
}
