/** `why`: what became of a measure in a channel: told, waiting, muted, stopped by which term, or failed. */
import { whyCard } from '../src/cards/why.ts';
import type { Command, Place, Request } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import type { Measure } from '../src/domain/measure.ts';
import type { Desk } from '../src/domain/ports.ts';
import { reachOf, samePlace } from '../src/domain/reach.ts';
import { measureOf } from '../src/domain/report.ts';

interface Act {
  readonly id: string;
  readonly measure: Measure;
  /** The ids under which channels may have heard of it. */
  readonly acts: readonly string[];
}

async function find(desk: Desk, id: string): Promise<Act> {
  const report = await desk.report(id.toUpperCase());
  if (report) {
    const place =
      desk.knowledge.jurisdiction(report.finding.jurisdiction)?.name ?? report.finding.jurisdiction;
    const others = [report.measure, report.recordedAs].filter((each) => typeof each === 'string');
    return { id: report.id, measure: measureOf(report, place), acts: [report.id, ...others] };
  }
  const measure = desk.knowledge.measure(id);
  if (!measure)
    throw new Refusal(
      'not_found',
      `There is no measure or report ${id}: give an id as alerts and answers show it.`,
    );
  const told = (await desk.reports()).filter((each) => [each.measure, each.recordedAs].includes(id));
  return { id, measure, acts: [id, ...told.map((each) => each.id)] };
}

function placesOf(request: Request, watched: readonly Place[]): readonly Place[] {
  const { channel } = request.values;
  if (channel === undefined) return [request.place];
  if (channel === 'all') return watched;
  const at = channel.indexOf(':');
  if (at < 1)
    throw new Refusal('invalid', `"${channel}" is no channel: write it like slack:C012345, or all.`, {
      channel: 'Write it like slack:C012345, or all.',
    });
  return [{ platform: channel.slice(0, at), channel: channel.slice(at + 1) }];
}

export const why: Command = {
  name: 'why',
  summary: 'Say what became of a measure in this channel, and why.',
  examples: ['why R-12', 'why nl-2018-kaspersky-phase-out', 'why R-12 channel:all'],
  actions: [
    {
      name: '',
      summary: 'Say what became of a measure in this channel, and why.',
      options: [
        { name: 'id', summary: 'of the measure or report', kind: 'measure', required: true },
        { name: 'channel', summary: 'such as slack:C012345, or all that are watched', kind: 'line' },
      ],
      async run(request) {
        const { desk, values } = request;
        const { id, measure, acts } = await find(desk, values.id ?? '');
        const [watches, mutes] = [await desk.watches(), await desk.mutes()];
        const { now, today, zone, knowledge, profile, channels } = desk;
        const all = { now, today, zone, knowledge, profile, standing: channels.alerts, watches, mutes };
        const asked = watches.filter(({ ended }) => !ended).map(({ place }) => place);
        const places = [...channels.alerts, ...asked].filter(
          (place, at, list) => list.findIndex((each) => samePlace(each, place)) === at,
        );
        const fates = await Promise.all(
          placesOf(request, places).map(async (place) => {
            const shown = await Promise.all(acts.map((act) => desk.messages(`alert:${act}`, place)));
            return { place, message: shown.flat()[0], reach: reachOf(measure, place, all, acts) };
          }),
        );
        return { card: whyCard(desk, id, measure.title, fates), data: fates };
      },
    },
  ],
};
