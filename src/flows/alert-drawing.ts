/** The alert of an act as it stands: that of a report, or that of a record which a new edition touched. */

import { type BurstLine, burstCard, burstLines } from '../cards/alert-burst.ts';
import { measureAlertCard, withdrawnAlertCard } from '../cards/alert-measure.ts';
import { laterLine } from '../cards/alert-news.ts';
import { muteWords } from '../cards/mute.ts';
import { alertCard, reportView } from '../cards/report.ts';
import { burstKey } from '../domain/burst.ts';
import type { Words } from '../domain/card.ts';
import type { Place } from '../domain/command.ts';
import { type Edited, editedOf } from '../domain/edition.ts';
import { measureDifferences } from '../domain/measure-version.ts';
import type { Desk, Message, Store } from '../domain/ports.ts';
import { muteOf, samePlace } from '../domain/reach.ts';
import { actOf, measureOf, type Report } from '../domain/report.ts';
import type { Burst, Drawn } from './delivery.ts';

/** What came after the first news of an act: the later reports of it, a line each, and the newest of their versions. */
async function laterOf(
  desk: Desk,
  act: string,
  first: string,
): Promise<{ lines: Words[]; versions: number }> {
  const reports = await desk.reports();
  const later = reports.filter((report) => report.id !== first && actOf(report, reports) === act);
  return {
    lines: later.map((report) => laterLine(report, changesOf(desk, report))),
    versions: later.reduce((sum, { version }) => sum + version, 0),
  };
}

/** What a report says otherwise than the record that it changes. */
function changesOf(desk: Desk, report: Report) {
  const known = report.measure === null ? undefined : desk.knowledge.measure(report.measure);
  if (!known) return [];
  const place = desk.knowledge.jurisdiction(report.finding.jurisdiction)?.name ?? report.finding.jurisdiction;
  const differs = new Set(report.differs.map((field) => field.replaceAll('_', ' ')));
  return measureDifferences(known, measureOf(report, place)).filter(({ what }) => differs.has(what));
}

/** More alerts than these of one source and day are shown in a channel by one message. */
const MOST_ALONE = 10;

async function burstOf(desk: Desk, report: Report): Promise<{ burst?: Burst }> {
  const key = burstKey(report);
  if (key === undefined) return {};
  const among = (await desk.reports())
    .filter((each) => burstKey(each) === key)
    .map(({ id }) => `alert:${id}`);
  return { burst: { into: `burst:${key}`, among, most: MOST_ALONE } };
}

const EDITION = 'edition:';

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

async function burstOfEdition(store: Pick<Store, 'readAll'>, { firstAt }: Edited): Promise<Burst> {
  const day = dayOf(firstAt);
  const streams = [...(await store.readAll('edition'))];
  const among = streams
    .filter(([, [first]]) => first !== undefined && dayOf(first.at) === day)
    .map(([stream]) => `alert:${stream.slice(EDITION.length)}`);
  return { into: `burst:${EDITION}${day}`, among, most: MOST_ALONE };
}

const MARKS = { MeasureRecorded: 'new', MeasureChanged: 'changed', MeasureWithdrawn: 'withdrawn' } as const;

/** The records among what one message shows, a line each. */
async function editionLines(store: Pick<Store, 'read'>, desk: Desk, ids: readonly string[]) {
  const lines: BurstLine[] = [];
  let version = 0;
  for (const id of ids) {
    const edited = editedOf(await store.read(`${EDITION}${id}`));
    const title = edited?.withdrawn?.title ?? desk.knowledge.measure(id)?.title;
    if (!edited || title === undefined) continue;
    version += edited.version;
    const mark = edited.withdrawn ? 'withdrawn' : MARKS[edited.first];
    lines.push({ id, title, mark, url: desk.knowledge.measure(id)?.sources[0]?.url ?? null });
  }
  return { lines, version };
}

async function linesOf(store: Pick<Store, 'read'>, desk: Desk, messages: readonly Message[]) {
  const ids = messages.map(({ subject }) => subject.slice('alert:'.length));
  const reports = (await desk.reports()).filter(({ id }) => ids.includes(id));
  const records = await editionLines(store, desk, ids);
  return {
    lines: [...records.lines, ...burstLines(desk, reports)],
    version: reports.reduce((sum, report) => sum + report.version, records.version),
    publisher: reports[0]?.sources[0]?.publisher || null,
  };
}

/** Draws `burst:<key>`: what one source brought on one day, in a place. */
export async function drawBurst(
  store: Pick<Store, 'messagesWithin' | 'read'>,
  desk: Desk,
  key: string,
  place: Place,
): Promise<Drawn | undefined> {
  const within = await store.messagesWithin(`burst:${key}`, place);
  const { lines, version, publisher } = await linesOf(store, desk, within);
  if (lines.length === 0) return undefined;
  const [name, day] = [key.slice(0, key.lastIndexOf(':')), key.slice(key.lastIndexOf(':') + 1)];
  const records = key.startsWith(EDITION);
  const all = records ? null : `report together ${key}`;
  return {
    card: burstCard({ source: records ? 'the records' : (publisher ?? name), day, lines, all }),
    version,
  };
}

/** Draws `digest:<instant>`: what waited for its hour, in a place. */
export async function drawDigest(
  store: Pick<Store, 'messagesWithin' | 'read'>,
  desk: Desk,
  key: string,
  place: Place,
): Promise<Drawn | undefined> {
  const within = await store.messagesWithin(`digest:${key}`, place);
  const { lines, version } = await linesOf(store, desk, within);
  if (lines.length === 0) return undefined;
  return { card: burstCard({ source: 'digest', day: key.slice(0, 10), lines, all: null }), version };
}

/** Whether the channel mutes the act: then an alert that waits is not posted, and one that is there says so. */
async function mutedIn(desk: Desk, place: Place, acts: readonly string[], vendors: readonly string[]) {
  const mutes = await desk.mutes();
  const judged = mutes.filter(
    (each) => samePlace(each.place, place) && 'act' in each.about && acts.includes(each.about.act),
  );
  const mute = muteOf({ mutes, today: desk.today }, acts, vendors, place);
  const said = mute && 'act' in mute.about ? [`Not relevant here: ${muteWords(mute, desk.nameOf)}`] : [];
  const moves = judged.reduce((sum, { ended }) => sum + (ended ? 2 : 1), 0);
  return { muted: mute !== undefined, said, moves };
}

/**
 * Draws `alert:<id>` for a report or a measure on record.
 * @returns undefined where no such report is known and no edition touched such a record
 */
export async function drawAlert(
  store: Pick<Store, 'read' | 'readAll'>,
  desk: Desk,
  id: string,
  place: Place,
): Promise<Drawn | undefined> {
  const report = await desk.report(id);
  if (report) {
    const { lines, versions } = await laterOf(desk, actOf(report, await desk.reports()), id);
    const view = await reportView(desk, report);
    const acts = [id, actOf(report, await desk.reports())];
    const { muted, said, moves } = await mutedIn(desk, place, acts, [report.finding.vendor]);
    return {
      card: alertCard(view, [...lines, ...said]),
      version: report.version + view.moves + versions + moves,
      muted,
      ...(await burstOf(desk, report)),
    };
  }
  const edited = editedOf(await store.read(`edition:${id}`));
  const { lines, versions } = await laterOf(desk, id, id);
  const version = (edited?.version ?? 0) + versions;
  if (edited?.withdrawn) return { card: withdrawnAlertCard(edited.withdrawn), version };
  const measure = desk.knowledge.measure(id);
  if (!measure || !edited) return undefined;
  const { muted, said, moves } = await mutedIn(desk, place, [id], measure.vendors);
  const burst = await burstOfEdition(store, edited);
  const card = measureAlertCard(measure, edited, [...lines, ...said]);
  return { card, version: version + moves, burst, muted };
}
