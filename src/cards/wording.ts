/**
 * The words of the answers as a table: one file a language, one type, so that a word that is missing
 * anywhere is a compile error. A record's own texts are never translated: an answer in another
 * language says that they stand as recorded.
 */
import type { PartialDate } from '../domain/date.ts';
import type { Language } from '../domain/language.ts';
import type { Action, Bound, Measure, Prohibition, Relation } from '../domain/measure.ts';
import type { Missing, RefusalKind } from '../domain/question.ts';
import type { Verdict } from '../domain/verdict.ts';
import de from './wording/de.ts';
import en from './wording/en.ts';
import fr from './wording/fr.ts';
import nl from './wording/nl.ts';

/** The verdicts under which records are gathered. */
export type Head = Exclude<Verdict, 'mixed' | 'n/a'>;

export interface Wording {
  readonly language: Language;
  /** `14 May 2018`, `May 2018`, `2018`. */
  date(date: PartialDate): string;
  /** The last joint of a list: `a, b and c`. */
  readonly and: string;
  /** `Kaspersky in the Netherlands`; either may be missing. Places come named. */
  subject(names: string, places: string): string;
  /** A place as it stands in a list of the subject. */
  inPlace(name: string, partsOnly: boolean): string;

  readonly actions: Readonly<Record<Action, string>>;
  /** As they stand after "for". */
  readonly bound: Readonly<Record<Bound, string>>;
  readonly prohibitions: Readonly<Record<Prohibition, string>>;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly confidence: Readonly<Record<Measure['confidence'], string>>;
  readonly ends: Readonly<Record<'lifted' | 'expired' | 'struck_down' | 'superseded' | 'other', string>>;

  readonly standing: {
    inForce(since: string): string;
    phasingIn(since: string): string;
    doubtful(made: string): string;
    bindingFrom(made: string, from: string): string;
    announced(made: string): string;
    advice(made: string): string;
    proposed(made: string): string;
    event(action: string, made: string): string;
    later(made: string): string;
  };
  readonly dates: {
    announced(date: string): string;
    effective(date: string): string;
    deadline(date: string): string;
    expires(date: string): string;
    readonly doubtful: string;
  };

  /** The first words of a title. `group` is empty where nobody is named. */
  readonly headline: {
    prohibited(group: string): string;
    restricted(group: string): string;
    /** A law that only gives a power, or sets conditions: it bans nothing by itself. */
    powerOnly(group: string): string;
    /** A list that bans nothing by itself. */
    listedOnly(group: string): string;
    advisory(group: string): string;
    readonly proposed: string;
    lifted(how: string): string;
    readonly nothingElse: string;
    readonly none: string;
    readonly noneAsked: string;
    noneBinding(group: string): string;
    readonly noneInTime: string;
    readonly differs: string;
    readonly fromRecords: string;
    prohibitedIn(count: string): string;
    restrictedIn(count: string): string;
    readonly advised: string;
    readonly listMixed: string;
    /** Whose act it is, where it is not the place's own. */
    by(place: string): string;
    on(date: string): string;
    /** Where several places or vendors bind different groups: stands in the place of the group. */
    readonly each: string;
  };
  places(count: number): string;
  measures(count: number): string;
  /** One word a verdict, for the parts of an answer. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly heads: Readonly<Record<Head, string>>;
  for(group: string): string;

  readonly labels: Readonly<
    Record<
      | 'for'
      | 'what'
      | 'when'
      | 'why'
      | 'by'
      | 'record'
      | 'stands'
      | 'kind'
      | 'vendors'
      | 'confidence'
      | 'decidedBy'
      | 'notes',
      string
    >
  >;
  readonly lists: {
    readonly also: string;
    readonly history: string;
    readonly beside: string;
    readonly instead: string;
    above(place: string, own: string): string;
    madeAfter(date: string): string;
    readonly unreviewed: string;
    span(from: string, to: string): string;
    quiet(span: string): string;
    readonly named: string;
    readonly partly: string;
    readonly related: string;
  };
  readonly remarks: {
    readonly powerOnly: string;
    readonly weak: string;
    readonly byClass: string;
    readonly byReport: string;
    readonly nobody: string;
    readonly allProducts: string;
    noVendor(what: string): string;
    readonly stillStands: string;
    /** A ban for one group is none for the others. */
    limit(group: string): string;
    /** The same, where an act of the union or the whole state reaches further. */
    limitOwn(group: string): string;
    readonly assumed: string;
    readonly assumedProfile: string;
    readonly recordsAsRecorded: string;
    /** More vendors were named than one answer takes. */
    unread(count: number): string;
    readonly modelRead: string;
    readonly modelWorded: string;
  };
  /** Nothing recorded, which never sounds like "allowed". */
  readonly nothing: {
    unknown(who: string): string;
    onSubject(subject: string, fit: 'any' | 'asked' | readonly [bound: string], date: string): string;
    ofThat(date: string): string;
    readonly this: string;
  };
  readonly bindsUs: {
    yes(through: string): string;
    no(roles: string): string;
    instead(roles: string, groups: string): string;
    readonly noProfile: string;
    readonly yesShort: (ids: string) => string;
    readonly noShort: string;
  };
  footer(asOf: string, answeredOn: string, version: string): string;
  page(page: number, pages: number): string;
  readonly buttons: Readonly<Record<'timeline' | 'exception' | 'more' | 'everywhere', string>>;
  readonly clarify: Readonly<Record<Missing, string>> & {
    country(vendors: string, count: number, places: string): string;
    reading(name: string): string;
    readonly example: string;
    state(name: string): string;
    land(name: string): string;
  };
  readonly refusals: Readonly<Record<RefusalKind, string>>;
}

const TABLES: Readonly<Record<Language, Wording>> = { en, de, nl, fr };

/** The words of a language. */
export function wordingOf(language: Language): Wording {
  return TABLES[language];
}

/** `a, b and c` in the language. */
export function listWords(parts: readonly string[], wording: Wording = en): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${wording.and} ${parts.at(-1)}`;
}

const names = new Map<Language, Intl.DisplayNames>();

/** The name of a place in the language: from the runtime's table for states, else as recorded. */
export function placeWord(wording: Wording, code: string, recorded: string): string {
  if (wording.language === 'en' || !/^[A-Z]{2}$/.test(code)) return recorded;
  let table = names.get(wording.language);
  if (!table) {
    table = new Intl.DisplayNames([wording.language], { type: 'region', fallback: 'none' });
    names.set(wording.language, table);
  }
  return table.of(code) ?? recorded;
}
