/** Reports: what was read out of an article, for the person who handed it in, the analyst and the channels. */
import type { Block, Button, Card, Span, Words } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import { holdsAt } from '../domain/exception.ts';
import { reaches } from '../domain/knowledge.ts';
import type { Desk } from '../domain/ports.ts';
import type { Finding, Ignored, Recognition, Report, ReportSource } from '../domain/report.ts';
import { notice } from './notice.ts';
import { actionWord, boundWords, prohibitionWords } from './words.ts';

/** What the cards need to know beside the report itself. */
export interface ReportView {
  readonly report: Report;
  readonly placeName: string;
  /** Exceptions that hold, wait or are suspended where the measure reaches, by id. */
  readonly touches: readonly string[];
  /** Grows with every event of an exception for the vendor. */
  readonly moves: number;
  nameOf(person: string): string;
}

/** A report with what its cards show beside it. */
export async function reportView(desk: Desk, report: Report): Promise<ReportView> {
  const { vendor, jurisdiction } = report.finding;
  const exceptions = (await desk.exceptions()).filter((each) => each.vendor === vendor);
  const touches = exceptions
    .filter(({ places }) => places.some((place) => reaches(desk.knowledge, jurisdiction, place)))
    .filter(
      ({ status, ...each }) =>
        status === 'waiting' || status === 'suspended' || holdsAt({ ...each, status }, desk.now),
    );
  return {
    report,
    moves: exceptions.reduce((sum, { version }) => sum + version, 0),
    placeName: desk.knowledge.jurisdiction(jurisdiction)?.name ?? jurisdiction,
    touches: touches.map(({ id, status }) => (status === 'suspended' ? `${id} (suspended)` : id)),
    nameOf: desk.nameOf,
  };
}

/** `Netherlands: phase-out of Kaspersky (central government)`. */
export function findingTitle(finding: Finding, placeName: string): string {
  const whom = finding.binds.length > 0 ? ` (${boundWords(finding.binds)})` : '';
  return `${placeName}: ${actionWord(finding.action)} of ${finding.vendor}${whom}`;
}

function findingFields(finding: Finding): Block {
  const day = (date: string | null) => (date ? wordDate(date) : 'not said');
  const rows: [string, string][] = [
    ['Announced', day(finding.announced)],
    ...(finding.effective ? ([['Effective', day(finding.effective)]] as [string, string][]) : []),
    ...(finding.deadline ? ([['Deadline', day(finding.deadline)]] as [string, string][]) : []),
    ['By', finding.issuer ?? 'not said'],
    ...(finding.instrument ? ([['Instrument', finding.instrument]] as [string, string][]) : []),
    ['Concerns', prohibitionWords(finding.prohibits) || 'not said'],
    ['Binds', boundWords(finding.binds) || 'not said'],
    ['Certainty', finding.confidence],
  ];
  return { kind: 'fields', fields: rows.map(([label, words]) => ({ label, words })) };
}

function sourceBlock(sources: readonly ReportSource[]): Block {
  return {
    kind: 'sources',
    sources: sources.map(({ title, publisher, published, url }) => ({
      title,
      publisher: publisher ?? 'handed in',
      date: published,
      url,
      primary: false,
    })),
  };
}

function ignoredBlock(ignored: readonly Ignored[]): Block[] {
  if (ignored.length === 0) return [];
  const items = ignored.map(({ what, why }): Span[] => [what, { text: ` – ${why}`, style: 'soft' }]);
  return [{ kind: 'list', title: 'Passed over', items, folded: items.length > 4 }];
}

export interface HandedIn {
  readonly finding: Finding;
  readonly placeName: string;
  readonly recognition: Recognition;
  /** Id of the report that was raised, if one was. */
  readonly raised: string | null;
}

function handedInWords({ finding, placeName, recognition, raised }: HandedIn): Span[] {
  const outcome =
    recognition.kind === 'known'
      ? `on record as ${recognition.id}`
      : recognition.kind === 'changed'
        ? `differs from ${recognition.id} in ${recognition.differs.join(', ')}${raised ? `: raised as ${raised}, unreviewed` : ''}`
        : raised
          ? `new${recognition.about ? `, about ${recognition.about}` : ''}: raised as ${raised}, unreviewed`
          : 'not on record';
  const when = finding.announced ? `, ${wordDate(finding.announced)}` : '';
  return [
    { text: `${findingTitle(finding, placeName)}${when}`, style: 'strong' },
    ` – ${outcome}. “${finding.quote}”${helpedWords(finding)}`,
  ];
}

/** The reply to a person who handed in an article. */
export function handedInCard(title: string, found: readonly HandedIn[], ignored: readonly Ignored[]): Card {
  const count = found.length === 1 ? 'one reported measure' : `${found.length} reported measures`;
  return {
    title: found.length === 0 ? `No government measure found in “${title}”` : `Read “${title}”: ${count}`,
    tone: found.some(({ raised }) => raised) ? 'note' : 'plain',
    blocks: [
      ...(found.length > 0 ? [{ kind: 'list' as const, items: found.map(handedInWords) }] : []),
      ...ignoredBlock(ignored),
    ],
    buttons: [],
  };
}

const MARKS: Readonly<Record<Report['status'], string>> = {
  unreviewed: 'New · unreviewed',
  confirmed: 'Confirmed',
  merged: 'Already on record',
  dismissed: 'Dismissed',
  withdrawn: 'Withdrawn',
};

/** Whoever reads a report learns that a model had a hand in it. */
function helpedWords({ helped }: Finding): string {
  return helped ? ' A model proposed this, or some fields of it; its words stand in the text.' : '';
}

function statusWords({ report, nameOf }: ReportView): string {
  const by = report.decidedBy ? nameOf(report.decidedBy) : '';
  switch (report.status) {
    case 'unreviewed':
      return 'Nobody has confirmed this yet.';
    case 'confirmed':
      return `Confirmed by ${by}.`;
    case 'merged':
      return `Merged by ${by} into ${report.measure}.`;
    case 'dismissed':
      return `Dismissed by ${by}: ${report.reason}`;
    case 'withdrawn':
      return `Withdrawn by ${by}: ${report.reason}`;
  }
}

/**
 * The alert in a watching channel.
 * @param later what came after it, a line each
 */
export function alertCard(view: ReportView, later: readonly Words[] = []): Card {
  const { report, placeName, touches } = view;
  const { finding } = report;
  const changed =
    report.status === 'unreviewed' && report.differs.length > 0
      ? `Changed · unreviewed`
      : MARKS[report.status];
  const dated = finding.announced ? `Announced ${wordDate(finding.announced)}` : 'Day not said';
  const exceptions = touches.length > 0 ? ` · touches ${touches.join(', ')}` : '';
  const open = report.status === 'unreviewed' || report.status === 'confirmed';
  return {
    title: `${changed} · ${findingTitle(finding, placeName)}`,
    tone: open ? 'caution' : 'plain',
    blocks: [
      { kind: 'quote', words: finding.quote },
      ...(later.length > 0 ? [{ kind: 'list' as const, title: 'Later', items: later }] : []),
      sourceBlock(report.sources),
      {
        kind: 'context',
        words: `${dated} · ${report.id}${exceptions} · ${statusWords(view)}${helpedWords(finding)}`,
      },
    ],
    buttons: open
      ? [
          { label: 'Details', line: `report show ${report.id}` },
          {
            label: 'Request exception',
            line: `exception request vendor:"${finding.vendor}" places:${finding.jurisdiction}`,
            form: true,
          },
          { label: 'Not relevant', line: `mute irrelevant ${report.id}`, form: true },
          { label: 'Mute vendor here', line: `mute add vendor:"${finding.vendor}"`, form: true },
        ]
      : [],
  };
}

function triageButtons({ id, status }: Report): Button[] {
  if (status !== 'unreviewed') return [];
  return [
    { label: 'Confirm', line: `report confirm ${id}`, tone: 'primary' },
    { label: 'Edit', line: `report edit ${id}`, form: true },
    { label: 'Merge', line: `report merge ${id}`, form: true },
    { label: 'Dismiss', line: `report dismiss ${id}`, tone: 'danger', form: true },
  ];
}

/** The report whole, as the analyst decides on it. */
export function triageCard(view: ReportView): Card {
  const { report } = view;
  const evidence = Object.entries(report.finding.evidence).map(([field, { quote }]): Span[] => [
    { text: `${field}: `, style: 'strong' },
    `“${quote}”`,
  ]);
  return {
    title: `${report.id} · ${MARKS[report.status]} · ${findingTitle(report.finding, view.placeName)}`,
    tone: report.status === 'unreviewed' ? 'note' : 'plain',
    blocks: [
      { kind: 'quote', words: report.finding.quote },
      findingFields(report.finding),
      ...(evidence.length > 0
        ? [{ kind: 'list' as const, title: 'Evidence, word for word', items: evidence, folded: true }]
        : []),
      ...(report.differs.length > 0
        ? [
            {
              kind: 'text' as const,
              words: `Differs from ${report.measure} in ${report.differs.join(', ')}.`,
            },
          ]
        : []),
      ...ignoredBlock(report.ignored),
      sourceBlock(report.sources),
      { kind: 'context', words: `${statusWords(view)}${helpedWords(report.finding)}` },
    ],
    buttons: triageButtons(report),
  };
}

/** Reports, newest first. */
export function reportListCard(views: readonly ReportView[]): Card {
  if (views.length === 0) return notice('No report is on file. Hand in an article with `report`.');
  return {
    title: views.length === 1 ? 'One report' : `${views.length} reports`,
    tone: 'plain',
    blocks: [
      {
        kind: 'list',
        items: views.map(({ report, placeName }) => [
          `${report.id} · ${findingTitle(report.finding, placeName)} · `,
          { text: report.status, style: 'strong' },
        ]),
      },
    ],
    buttons: [],
  };
}
