/**
 * A measure read from prose: unreviewed until a person confirms, edits, merges or dismisses it.
 * Every field rests on words of the text; a field without evidence stays empty.
 */
import type { Day, PartialDate } from './date.ts';
import { Refusal } from './error.ts';
import type { Decider } from './ledger.ts';
import type { Action, Bound, Measure, Prohibition } from './measure.ts';

/** What was handed in to be read. */
export interface Article {
  readonly title: string;
  readonly text: string;
  /** Day on the date line, when known. */
  readonly published: Day | null;
  readonly url: string | null;
  readonly publisher: string | null;
}

/** Words of the article that a field rests on: a verbatim span. */
export interface Evidence {
  readonly quote: string;
  /** Offset of the span in the article's text. */
  readonly start: number;
}

/** A measure as the reading found it. */
export interface Finding {
  /** Vendor name as in the records. */
  readonly vendor: string;
  readonly jurisdiction: string;
  readonly issuer: string | null;
  readonly instrument: string | null;
  readonly citation: string | null;
  readonly action: Action;
  readonly prohibits: readonly Prohibition[];
  readonly binds: readonly Bound[];
  readonly products: readonly string[];
  readonly announced: PartialDate | null;
  readonly effective: PartialDate | null;
  readonly deadline: PartialDate | null;
  /** `hedged`: unnamed officials, no vendor named, or nothing binding. */
  readonly confidence: 'certain' | 'hedged';
  /** The sentence that says it, verbatim. */
  readonly quote: string;
  /** By field name, the words it rests on. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** A model proposed it, or some of its fields; code found the words in the text. */
  readonly helped?: true;
}

/** Something that reads like a measure but is none, and why. */
export interface Ignored {
  readonly what: string;
  readonly why: string;
}

export interface Reading {
  readonly findings: readonly Finding[];
  readonly ignored: readonly Ignored[];
}

/** How a finding relates to what is on record already. */
export type Recognition =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'changed'; readonly id: string; readonly differs: readonly string[] }
  /** `about`: the earlier act that it lifts, suspends, rules on or reviews, where one is on record. */
  | { readonly kind: 'new'; readonly about: string | null };

/** An article as a source of a report or measure; its text is not kept, only its words as evidence. */
export interface ReportSource {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: Day | null;
  readonly quote: string;
}

export interface Report {
  /** `R-1`, `R-2`, … */
  readonly id: string;
  readonly finding: Finding;
  readonly sources: readonly ReportSource[];
  readonly ignored: readonly Ignored[];
  /** `withdrawn`: it was confirmed, and taken back. */
  readonly status: 'unreviewed' | 'confirmed' | 'merged' | 'dismissed' | 'withdrawn';
  /** The measure that it changes or tells more of, or into which it was merged. */
  readonly measure: string | null;
  /** Fields in which it differs from that measure. */
  readonly differs: readonly string[];
  /** The measure on record that tells of the same act, where one came after the report. */
  readonly recordedAs?: string;
  readonly reason: string | null;
  readonly raisedAt: number;
  readonly decidedBy: string | null;
  /** Who changed its fields last; `system` where the source itself did. */
  readonly editedBy: string | null;
  /** Version of its stream. */
  readonly version: number;
}

export type ReportEvent =
  | {
      readonly type: 'ReportRaised';
      readonly data: {
        readonly id: string;
        readonly finding: Finding;
        readonly source: ReportSource;
        readonly ignored: readonly Ignored[];
        readonly measure: string | null;
        readonly differs: readonly string[];
        readonly at: number;
      };
    }
  | { readonly type: 'ReportSourceAdded'; readonly data: { readonly source: ReportSource } }
  | { readonly type: 'ReportEdited'; readonly data: { readonly finding: Finding; readonly by: string } }
  | { readonly type: 'ReportConfirmed'; readonly data: { readonly by: string } }
  | { readonly type: 'ReportMerged'; readonly data: { readonly by: string; readonly into: string } }
  | { readonly type: 'ReportDismissed'; readonly data: { readonly by: string; readonly why: string } }
  | { readonly type: 'ReportWithdrawn'; readonly data: { readonly by: string; readonly why: string } }
  | { readonly type: 'ReportRecorded'; readonly data: { readonly as: string } };

export type ReportCommand =
  | { readonly do: 'raise'; readonly report: Extract<ReportEvent, { type: 'ReportRaised' }>['data'] }
  | { readonly do: 'add source'; readonly source: ReportSource }
  | { readonly do: 'edit'; readonly finding: Finding; readonly by: string }
  | { readonly do: 'confirm'; readonly by: string }
  | { readonly do: 'merge'; readonly by: string; readonly into: string }
  | { readonly do: 'dismiss'; readonly by: string; readonly why: string }
  | { readonly do: 'withdraw'; readonly by: string; readonly why: string }
  /** A new edition of the records holds the act. */
  | { readonly do: 'record'; readonly as: string };

function decide(report: Report | null, command: ReportCommand): readonly ReportEvent[] {
  if (command.do === 'raise') {
    if (report) throw new Refusal('conflict', `The report ${report.id} exists already.`);
    return [{ type: 'ReportRaised', data: command.report }];
  }
  if (!report) throw new Refusal('not_found', 'There is no such report.');
  if (command.do === 'add source') {
    const known = report.sources.some(
      (source) => source.title === command.source.title && source.url === command.source.url,
    );
    return known ? [] : [{ type: 'ReportSourceAdded', data: { source: command.source } }];
  }
  if (command.do === 'record')
    return report.recordedAs === command.as ? [] : [{ type: 'ReportRecorded', data: { as: command.as } }];
  if (command.do === 'withdraw' && report.status === 'confirmed')
    return [{ type: 'ReportWithdrawn', data: { by: command.by, why: command.why } }];
  if (report.status !== 'unreviewed')
    throw new Refusal(
      'conflict',
      `The report ${report.id} was ${report.status} already by ${report.decidedBy}; nothing was changed.`,
    );
  switch (command.do) {
    case 'withdraw':
      throw new Refusal('conflict', `Nobody has confirmed ${report.id} yet: dismiss it instead.`);
    case 'edit':
      return [{ type: 'ReportEdited', data: { finding: command.finding, by: command.by } }];
    case 'confirm':
      return [{ type: 'ReportConfirmed', data: { by: command.by } }];
    case 'merge':
      return [{ type: 'ReportMerged', data: { by: command.by, into: command.into } }];
    case 'dismiss':
      return [{ type: 'ReportDismissed', data: { by: command.by, why: command.why } }];
  }
}

function evolve(report: Report | null, event: ReportEvent): Report | null {
  if (event.type === 'ReportRaised') {
    const { id, finding, source, ignored, measure, differs, at } = event.data;
    return {
      id,
      finding,
      sources: [source],
      ignored,
      status: 'unreviewed',
      measure,
      differs,
      reason: null,
      raisedAt: at,
      decidedBy: null,
      editedBy: null,
      version: 1,
    };
  }
  if (!report) return report;
  const next = { ...report, version: report.version + 1 };
  switch (event.type) {
    case 'ReportSourceAdded':
      return { ...next, sources: [...report.sources, event.data.source] };
    case 'ReportEdited':
      return { ...next, finding: event.data.finding, editedBy: event.data.by };
    case 'ReportConfirmed':
      return { ...next, status: 'confirmed', decidedBy: event.data.by };
    case 'ReportMerged':
      return { ...next, status: 'merged', measure: event.data.into, decidedBy: event.data.by };
    case 'ReportDismissed':
      return { ...next, status: 'dismissed', reason: event.data.why, decidedBy: event.data.by };
    case 'ReportWithdrawn':
      return { ...next, status: 'withdrawn', reason: event.data.why, decidedBy: event.data.by };
    case 'ReportRecorded':
      return { ...next, recordedAs: event.data.as };
  }
}

export const reportDecider: Decider<Report | null, ReportCommand, ReportEvent> = {
  initial: null,
  decide,
  evolve,
};

/**
 * The act that a report tells of, by the id under which channels know it: a measure on record or an earlier
 * report that it changes or was merged into, or else the report itself.
 */
export function actOf(report: Report, reports: readonly Report[]): string {
  const seen = new Set<string>();
  for (let here: Report | undefined = report; ; ) {
    const same: string | null = here.status === 'merged' || here.differs.length > 0 ? here.measure : null;
    const id: string = here.recordedAs ?? same ?? here.id;
    if (id === here.id || seen.has(id)) return id;
    seen.add(id);
    here = id.startsWith('R-') ? reports.find((each) => each.id === id) : undefined;
    if (!here) return id;
  }
}

const STATUS_OF: Readonly<Partial<Record<Action, Measure['status']>>> = {
  advisory: 'advisory',
  proposal: 'proposed',
};

/** A confirmed report in the shape of a measure, so that answers and exceptions can rest on it. */
export function measureOf(report: Report, placeName: string): Measure {
  const { finding } = report;
  const dated = finding.announced ?? report.sources[0]?.published ?? null;
  const announced = dated ?? new Date(report.raisedAt).toISOString().slice(0, 10);
  return {
    id: report.id,
    title: `${placeName}: ${finding.action.replace('_', '-')} of ${finding.vendor}, as reported`,
    vendors: [finding.vendor],
    vendor_basis: { [finding.vendor]: finding.confidence === 'certain' ? 'instrument' : 'report' },
    covers_class: null,
    origin: [],
    named_entities: [],
    products: [...finding.products],
    jurisdiction: finding.jurisdiction,
    level: finding.jurisdiction.includes('-') ? 'subnational' : 'national',
    issuer: finding.issuer ?? 'not named in the report',
    instrument: finding.instrument ?? `as told in report ${report.id}`,
    citation: finding.citation,
    action: finding.action,
    prohibits: [...finding.prohibits],
    binds: [...finding.binds],
    announced,
    effective: finding.effective,
    deadline: finding.deadline,
    expires: null,
    ended: null,
    partly_ended: [],
    status: STATUS_OF[finding.action] ?? 'in_force',
    reason: 'See the quoted words.',
    summary: finding.quote,
    related: report.measure ? [{ id: report.measure, how: 'see_also' }] : [],
    sources: report.sources.map((source) => ({
      url: source.url,
      title: source.title,
      publisher: source.publisher ?? 'handed in',
      date: source.published,
      kind: 'secondary',
      read: true,
    })),
    confidence: 'medium',
    notes: null,
  };
}
