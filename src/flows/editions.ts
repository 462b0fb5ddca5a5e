/**
 * A new edition of the records: what it added, changed or took out is alerted once where it is watched, and
 * told in the thread where the act is known. The first edition that is seen is where everything begins.
 */
import { differencesCard } from '../cards/alert-news.ts';
import { notice } from '../cards/notice.ts';
import type { Card } from '../domain/card.ts';
import type { EditionEvent } from '../domain/edition.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import {
  type Append,
  type Change,
  canonicalJson,
  change,
  type Drawing,
  type Telling,
  type Timer,
} from '../domain/ledger.ts';
import type { Measure } from '../domain/measure.ts';
import { measureDifferences } from '../domain/measure-version.ts';
import type { Desk, Store } from '../domain/ports.ts';
import { type Report, reportDecider } from '../domain/report.ts';
import { sha256 } from '../domain/sha256.ts';
import { recognise } from '../reading/recognition.ts';
import { alertDrawing, alertPlaces } from './alerting.ts';
import { decideOn } from './deciding.ts';
import { follow, messagesOfAct, unheard } from './news.ts';

/** Under this name is kept what the last edition said. */
const KEPT = 'edition';

/** The look at the records: once at each start. */
export const editionTimer = (at: number): Timer => ({ kind: 'edition', subject: 'edition', at });

interface Step {
  readonly id: string;
  readonly event: EditionEvent;
  /** What is told where the act is known. */
  readonly card: Card;
  /** As it is now; undefined where it was taken out. */
  readonly measure: Measure | undefined;
}

const changedWhy = (id: string, edition: string) => `The records (${edition}) say otherwise of ${id}.`;

function stepOf(id: string, before: Measure | undefined, now: Measure | undefined, edition: string): Step[] {
  if (!now)
    return [
      {
        id,
        event: { type: 'MeasureWithdrawn', data: { edition, was: goneOf(before!) } },
        card: notice(`The record ${id} was taken out of the records: no answer rests on it.`, 'caution'),
        measure: undefined,
      },
    ];
  if (!before)
    return [
      {
        id,
        event: { type: 'MeasureRecorded', data: { edition } },
        card: differencesCard(id, `This is on record now, as ${id}.`, []),
        measure: now,
      },
    ];
  const differences = measureDifferences(before, now);
  if (differences.length === 0) return [];
  const card = differencesCard(id, changedWhy(id, edition), differences);
  return [{ id, event: { type: 'MeasureChanged', data: { edition, differences } }, card, measure: now }];
}

const goneOf = ({ id, title, jurisdiction, vendors }: Measure) => ({ id, title, jurisdiction, vendors });

const rowOf = (measure: Measure) => ({ hash: sha256(canonicalJson(measure)), data: JSON.stringify(measure) });

/** Holds the records of this process against those of the edition before. */
export function createEditions(store: Store, knowledge: Knowledge) {
  /** The open reports that tell of an act which is on record now. */
  function recorded(reports: readonly Report[], measure: Measure): Report[] {
    return reports.filter(({ status, recordedAs, finding, sources: [source] }) => {
      if (recordedAs || (status !== 'unreviewed' && status !== 'confirmed') || !source) return false;
      if (!measure.vendors.includes(finding.vendor) || finding.jurisdiction !== measure.jurisdiction)
        return false;
      const found = recognise(finding, knowledge, [], { published: source.published });
      return found.kind !== 'new' && found.id === measure.id;
    });
  }

  async function write(desk: Desk, reports: readonly Report[], step: Step) {
    const appends: Append[] = [];
    const stream = `edition:${step.id}`;
    const { length } = await store.read(stream);
    appends.push({ stream, expected: length, entries: [step.event] });
    const same = step.event.type === 'MeasureRecorded' && step.measure ? recorded(reports, step.measure) : [];
    for (const { id } of same)
      appends.push(
        ...(await decideOn(store, `report:${id}`, reportDecider, { do: 'record', as: step.id })).appends,
      );
    const linked = reports.map((each) => (same.includes(each) ? { ...each, recordedAs: step.id } : each));
    const heard = await messagesOfAct(store, step.id, linked);
    const watched = step.measure ? await alertPlaces(desk, step.measure) : [];
    const news = follow(heard.values(), `edition:${step.id}:${length + 1}`, step.card);
    const draw = unheard(watched, heard).map((place) => alertDrawing(`alert:${step.id}`, place));
    return { appends, draw: [...draw, ...news.draw], tell: news.tell };
  }

  return {
    /** The change that a new edition makes; at the first one, only what it says is kept. */
    async compare(desk: Desk): Promise<Change> {
      const kept = await store.feedRows(KEPT);
      const before = new Map([...kept].map(([id, { data }]) => [id, JSON.parse(data ?? '{}') as Measure]));
      const now = new Map(knowledge.measures.map((measure) => [measure.id, measure]));
      const rows = [...now]
        .map(([id, measure]) => [id, rowOf(measure)] as const)
        .filter(([id, { hash }]) => kept.get(id)?.hash !== hash);
      const gone = [...before.keys()].filter((id) => !now.has(id));
      const feeds = [{ id: KEPT, rows: [...rows, ...gone.map((id) => [id, null] as const)] }];
      if (kept.size === 0) return { ...change('system', {}), feeds };
      const steps = [...rows.map(([id]) => id), ...gone].flatMap((id) =>
        stepOf(id, before.get(id), now.get(id), knowledge.version),
      );
      const reports = await desk.reports();
      const appends: Append[] = [];
      const draw: Drawing[] = [];
      const tell: Telling[] = [];
      for (const step of steps) {
        const written = await write(desk, reports, step);
        appends.push(...written.appends);
        draw.push(...written.draw);
        tell.push(...written.tell);
      }
      return { ...change('system', { appends, draw, tell }), feeds };
    },
  };
}
