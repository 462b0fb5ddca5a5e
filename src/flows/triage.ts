/**
 * From an article to reported measures: known acts get a further source, new ones become reports that
 * are alerted as unreviewed, and an analyst confirms, edits, merges or dismisses them.
 */
import { differencesCard, furtherSourceCard, outcomeCard } from '../cards/alert-news.ts';
import { notice } from '../cards/notice.ts';
import { type HandedIn, handedInCard, reportView, triageCard } from '../cards/report.ts';
import type { Card } from '../domain/card.ts';
import type { Actor } from '../domain/command.ts';
import { Refusal } from '../domain/error.ts';
import { type Append, change, type Drawing, type Telling } from '../domain/ledger.ts';
import { measureDifferences } from '../domain/measure-version.ts';
import { mayTriage } from '../domain/policy.ts';
import type { Desk, Message, Store, Told } from '../domain/ports.ts';
import {
  type Article,
  actOf,
  type Finding,
  type Ignored,
  measureOf,
  type Reading,
  type Recognition,
  type Report,
  type ReportCommand,
  type ReportSource,
  reportDecider,
} from '../domain/report.ts';
import { recognise } from '../reading/recognition.ts';
import { alertDrawing, alertPlaces } from './alerting.ts';
import { lawTimer } from './approval-law.ts';
import { begin, decideOn, nextId } from './deciding.ts';
import type { Drawn } from './delivery.ts';
import { editedFinding } from './editing.ts';
import { follow, messagesOfAct, type News, unheard } from './news.ts';

/** What an analyst can do with a report. */
export type TriageMove =
  | { readonly do: 'confirm' }
  | { readonly do: 'edit'; readonly values: Readonly<Record<string, string>> }
  | { readonly do: 'merge'; readonly into: string }
  | { readonly do: 'dismiss' | 'withdraw'; readonly why: string };

const PAST = {
  confirm: 'confirmed',
  edit: 'edited',
  merge: 'merged',
  dismiss: 'dismissed',
  withdraw: 'withdrawn',
} as const;

/** Who acts where nobody does: a feed, a timer. */
export const SYSTEM: Actor = { platform: 'system', account: 'system', person: 'system', name: 'Interdict' };

const placeName = (desk: Desk, code: string) => desk.knowledge.jurisdiction(code)?.name ?? code;

function sourceOf(article: Article, finding: Finding): ReportSource {
  const { title, url, publisher, published } = article;
  return { title, url, publisher, published, quote: finding.quote };
}

const sameSource = (a: ReportSource, b: ReportSource) => a.title === b.title && a.url === b.url;

/** The same words of the same article, handed in again: whatever was decided about them stands. */
function recogniseAgain(
  reports: readonly Report[],
  finding: Finding,
  source: ReportSource,
): Recognition | undefined {
  const report = reports.find(
    (each) =>
      each.finding.vendor === finding.vendor &&
      each.finding.jurisdiction === finding.jurisdiction &&
      each.sources.some((known) => sameSource(known, source) && known.quote === source.quote),
  );
  return report && { kind: 'known', id: report.id };
}

/** The report of this very article, where its words have changed since and no person has touched the report. */
function reportOfEdited(
  reports: readonly Report[],
  finding: Finding,
  source: ReportSource,
): Report | undefined {
  const same = reports.filter(
    (each) =>
      each.status === 'unreviewed' &&
      (each.editedBy === null || each.editedBy === SYSTEM.person) &&
      each.finding.vendor === finding.vendor &&
      each.finding.jurisdiction === finding.jurisdiction &&
      each.sources.some((known) => sameSource(known, source) && known.url !== null),
  );
  return same.find((each) => each.finding.action === finding.action) ?? same[0];
}

/** Two official lists that add one vendor on one day are two acts, however alike they look. */
const isOfOtherList = (finding: Finding, report: Report): boolean =>
  finding.action === 'listing' &&
  report.decidedBy === SYSTEM.person &&
  report.finding.instrument !== finding.instrument;

/** A second article about an act that nobody has reviewed yet is a second source of it, whatever it adds. */
function seen(desk: Desk, finding: Finding, open: readonly Report[], article: Article): Recognition {
  const found = recognise(finding, desk.knowledge, open, article);
  const report = found.kind === 'new' ? undefined : open.find(({ id }) => id === found.id);
  if (report && isOfOtherList(finding, report)) return { kind: 'new', about: null };
  const unreviewed = open.some(
    (report) => found.kind === 'changed' && report.id === found.id && report.status === 'unreviewed',
  );
  return found.kind === 'changed' && unreviewed ? { kind: 'known', id: found.id } : found;
}

/** What one article brings, as it grows. */
interface Taken {
  readonly appends: Append[];
  readonly draw: Drawing[];
  readonly redraw: string[];
  readonly tell: Telling[];
  readonly raised: Report[];
}

const nothingTaken = (): Taken => ({ appends: [], draw: [], redraw: [], tell: [], raised: [] });

/** What two findings of one act say otherwise, in the words of measures. */
function differencesOf(desk: Desk, before: Report, after: Report) {
  const as = (report: Report) => measureOf(report, placeName(desk, report.finding.jurisdiction));
  return measureDifferences(as(before), as(after));
}

/** What a further article says otherwise; of what it does not speak, nothing. */
function saidOtherwise(desk: Desk, report: Report, finding: Finding) {
  const spoken = Object.entries(finding).filter(([, value]) => value !== null && String(value) !== '');
  const { vendor, jurisdiction } = report.finding;
  const told = { ...report.finding, ...Object.fromEntries(spoken), vendor, jurisdiction } as Finding;
  return differencesOf(desk, report, { ...report, finding: told });
}

export type Triage = ReturnType<typeof createTriage>;

/** The steps of a report over a store. */
export function createTriage(store: Store) {
  /** The source goes to the stream of the measure that it tells of, once. */
  async function attachToMeasure(id: string, source: ReportSource): Promise<Append[]> {
    const stream = `measure:${id}`;
    const entries = await store.read(stream);
    if (entries.some((entry) => sameSource((entry.data as { source: ReportSource }).source, source)))
      return [];
    return [
      { stream, expected: entries.length, entries: [{ type: 'MeasureSourceAdded', data: { source } }] },
    ];
  }

  async function attachToReport(id: string, source: ReportSource): Promise<Append[]> {
    const { appends } = await decideOn(store, `report:${id}`, reportDecider, { do: 'add source', source });
    return appends;
  }

  async function raise(
    desk: Desk,
    id: string,
    finding: Finding,
    source: ReportSource,
    ignored: readonly Ignored[],
    changes: { measure: string | null; differs: readonly string[] },
    confirmed: boolean,
  ): Promise<{ report: Report; appends: Append[]; draw: Drawing[]; tell: readonly Telling[] }> {
    const command: ReportCommand = {
      do: 'raise',
      report: { id, finding, source, ignored, ...changes, at: desk.now },
    };
    const raised = begin(`report:${id}`, reportDecider, command);
    const confirm = { do: 'confirm', by: SYSTEM.person } as const;
    const events = confirmed ? reportDecider.decide(raised.state, confirm) : [];
    const state = events.reduce(reportDecider.evolve, raised.state);
    const appends = raised.appends.map((append) => ({ ...append, entries: [...append.entries, ...events] }));
    const watched = await alertPlaces(desk, measureOf(state!, placeName(desk, finding.jurisdiction)));
    const heard = await heardOf(desk, state!);
    const news = tellChange(desk, state!, heard.values());
    return {
      report: state!,
      appends,
      draw: [
        ...unheard(watched, heard).map((place) => alertDrawing(`alert:${id}`, place)),
        ...desk.channels.triage.map((place) => ({ subject: `triage:${id}`, place })),
        ...news.draw,
      ],
      tell: news.tell,
    };
  }

  /** The messages by which channels know the act of a report. */
  async function heardOf(desk: Desk, report: Report) {
    const reports = (await desk.reports()).filter(({ id }) => id !== report.id);
    const all = [...reports, report];
    return messagesOfAct(store, actOf(report, all), all);
  }

  /** A change of a known act is told where the act is known, and is no alert of its own there. */
  function tellChange(desk: Desk, report: Report, heard: Iterable<Message>): News {
    const known = report.measure === null ? undefined : desk.knowledge.measure(report.measure);
    const told = measureOf(report, placeName(desk, report.finding.jurisdiction));
    const differs = new Set(report.differs);
    const what = (known ? measureDifferences(known, told) : []).filter((each) => differs.has(each.what));
    const why = `${report.id} reports a change of ${report.measure}: unreviewed.`;
    return follow(heard, `news:${report.id}:1`, differencesCard(report.id, why, what));
  }

  /** Shows and tells news of an act wherever it is known. */
  async function tellNews(desk: Desk, taken: Taken, act: string, key: string, card: Card): Promise<void> {
    const reports = await desk.reports();
    const news = follow((await messagesOfAct(store, act, reports)).values(), key, card);
    taken.draw.push(...news.draw);
    taken.tell.push(...news.tell);
  }

  /** A further source of what is known; one article is one source, however many of its sentences tell of the act. */
  async function attach(
    desk: Desk,
    taken: Taken,
    id: string,
    source: ReportSource,
    finding: Finding,
  ): Promise<void> {
    const reports = await desk.reports();
    const report = reports.find((each) => each.id === id);
    if (report) taken.redraw.push(`alert:${id}`, `triage:${id}`);
    const ours =
      taken.raised.some((each) => each.id === id) ||
      taken.appends.some(({ stream }) => stream.endsWith(`:${id}`));
    if (ours) return;
    const appends = report ? await attachToReport(id, source) : await attachToMeasure(id, source);
    if (appends.length === 0) return;
    taken.appends.push(...appends);
    const otherwise = report ? saidOtherwise(desk, report, finding) : [];
    const act = report ? actOf(report, reports) : id;
    const key = `news:${id}:${appends[0]!.expected + 1}`;
    await tellNews(desk, taken, act, key, furtherSourceCard(id, source, otherwise));
  }

  /** The article was changed since it was read: its report says what it says now. */
  async function amend(desk: Desk, taken: Taken, report: Report, finding: Finding): Promise<void> {
    const stream = `report:${report.id}`;
    if (taken.appends.some((append) => append.stream === stream)) return;
    const edit = { do: 'edit', finding, by: SYSTEM.person } as const;
    const { state, appends } = await decideOn(store, stream, reportDecider, edit);
    taken.appends.push(...appends);
    await tellEdit(desk, taken, report, state!, 'its source');
  }

  /** What an edit changed, where it changed more than the wording. */
  async function tellEdit(
    desk: Desk,
    taken: Taken,
    before: Report,
    after: Report,
    by: string,
  ): Promise<void> {
    const differences = differencesOf(desk, before, after);
    taken.redraw.push(`alert:${after.id}`, `triage:${after.id}`);
    if (differences.length === 0) return;
    const card = differencesCard(after.id, `${after.id} was corrected by ${by}.`, differences);
    const act = actOf(before, await desk.reports());
    await tellNews(desk, taken, act, `news:${after.id}:${after.version}`, card);
  }

  /** What became of a report is told wherever its act is known; that it was confirmed, only where it changes one. */
  async function tellOutcome(desk: Desk, taken: Taken, before: Report, after: Report): Promise<void> {
    taken.redraw.push(`alert:${after.id}`, `triage:${after.id}`);
    const reports = await desk.reports();
    const act = actOf(before, reports);
    const into = after.measure === null ? undefined : desk.knowledge.measure(after.measure);
    const told = measureOf(before, placeName(desk, before.finding.jurisdiction));
    const differences = after.status === 'merged' && into ? measureDifferences(told, into) : [];
    if (after.status === 'confirmed' && act === after.id) return;
    const by = after.decidedBy ? desk.nameOf(after.decidedBy) : 'nobody';
    const card = outcomeCard(after, by, differences);
    await tellNews(desk, taken, act, `news:${after.id}:${after.version}`, card);
  }

  /**
   * Writes what was read in an article or an official list.
   * @param official whether the finding needs no person: an official list says so in so many words
   */
  async function take(
    desk: Desk,
    actor: Actor,
    article: Article,
    { findings, ignored }: Reading,
    official: (finding: Finding) => boolean,
  ): Promise<Told> {
    const reports = await desk.reports();
    const open = reports.filter(({ status }) => status !== 'dismissed' && status !== 'withdrawn');
    const first = Number((await nextId(store, 'report', 'R')).slice(2));
    const taken = nothingTaken();
    const found: HandedIn[] = [];
    for (const finding of findings) {
      const source = sourceOf(article, finding);
      const again = recogniseAgain(reports, finding, source);
      const stale = again ? undefined : reportOfEdited(reports, finding, source);
      if (stale) await amend(desk, taken, stale, finding);
      const recognition: Recognition = stale
        ? { kind: 'known', id: stale.id }
        : (again ?? seen(desk, finding, [...open, ...taken.raised], article));
      const shown = { finding, placeName: placeName(desk, finding.jurisdiction), recognition };
      if (recognition.kind === 'known') {
        await attach(desk, taken, recognition.id, source, finding);
        found.push({ ...shown, raised: null });
        continue;
      }
      const id = `R-${first + taken.raised.length}`;
      const changes =
        recognition.kind === 'changed'
          ? { measure: recognition.id, differs: recognition.differs }
          : { measure: recognition.about, differs: [] };
      const news = await raise(desk, id, finding, source, ignored, changes, official(finding));
      taken.raised.push(news.report);
      taken.appends.push(...news.appends);
      taken.draw.push(...news.draw);
      taken.tell.push(...news.tell);
      found.push({ ...shown, raised: id });
    }
    const { appends, draw, redraw, tell } = taken;
    return {
      card: handedInCard(article.title, found, ignored),
      change: change(actor.person, { appends, draw, redraw, tell, timers: [lawTimer(desk.now)] }),
    };
  }

  return {
    take,

    /** Reads an article and writes what it tells: sources for known acts, reports for new ones. */
    handIn: async (desk: Desk, actor: Actor, article: Article): Promise<Told> =>
      take(desk, actor, article, await desk.read(article, actor.person), () => false),

    /** An analyst's decision about a report; its alerts are redrawn wherever they are. */
    async triage(desk: Desk, actor: Actor, id: string, move: TriageMove): Promise<Told> {
      if (!mayTriage(await desk.policy(), actor.person))
        throw new Refusal('forbidden', 'Only an analyst can decide about reports: nothing was changed.');
      const report = await desk.report(id);
      if (!report) throw new Refusal('not_found', `There is no report ${id}: type \`report list\`.`);
      const by = actor.person;
      const command: ReportCommand =
        move.do === 'edit'
          ? { do: 'edit', finding: editedFinding(desk, report.finding, move.values), by }
          : { ...move, by };
      if (move.do === 'merge' && !desk.knowledge.measure(move.into))
        throw new Refusal('not_found', `There is no measure ${move.into}: give the id of one on record.`, {
          into: `There is no measure ${move.into}.`,
        });
      const { state, appends } = await decideOn(store, `report:${id}`, reportDecider, command);
      const attached =
        move.do === 'merge'
          ? await Promise.all(report.sources.map((source) => attachToMeasure(move.into, source)))
          : [];
      const taken = nothingTaken();
      if (move.do === 'edit') await tellEdit(desk, taken, report, state!, desk.nameOf(by));
      else await tellOutcome(desk, taken, report, state!);
      const { draw, redraw, tell } = taken;
      return {
        card: notice(`${id} is ${PAST[move.do]}. Every alert of it shows so.`, 'good'),
        change: change(by, {
          appends: [...appends, ...attached.flat()],
          draw,
          redraw,
          tell,
          timers: [lawTimer(desk.now)],
        }),
      };
    },

    /** The analyst's card of a report as it stands. */
    async drawTriage(desk: Desk, id: string): Promise<Drawn | undefined> {
      const report = await desk.report(id);
      if (!report) return undefined;
      const waiting = report.status === 'unreviewed';
      const view = await reportView(desk, report);
      return { card: triageCard(view), version: report.version + view.moves, waiting };
    },
  };
}
