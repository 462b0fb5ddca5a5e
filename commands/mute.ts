/** `mute`: what this channel does not want to hear of, and for how long. */
import { muteListCard } from '../src/cards/mute.ts';
import type { Command, Option, Request } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import type { Told } from '../src/domain/ports.ts';
import { samePlace } from '../src/domain/reach.ts';

const WHY: Option = { name: 'why', summary: 'the reason', kind: 'text', rest: true };

async function muteVendor({ desk, actor, place, values }: Request): Promise<Told> {
  const { vendor, nearest } = desk.findVendor(values.vendor ?? '');
  if (!vendor) {
    const hint = nearest[0] ? `: did you mean ${nearest.join(' or ')}?` : '.';
    const sentence = `No vendor "${values.vendor}" is on record${hint}`;
    throw new Refusal('not_found', sentence, { vendor: sentence });
  }
  const until = values.until ?? null;
  return desk.flows.startMute(desk, actor, place, { about: { vendor }, why: values.why ?? '', until });
}

async function muteAct({ desk, actor, place, values }: Request): Promise<Told> {
  const id = values.id ?? '';
  const report = await desk.report(id.toUpperCase());
  const act = report?.id ?? desk.knowledge.measure(id)?.id;
  if (act === undefined) throw new Refusal('not_found', `There is no measure or report ${id}.`);
  return desk.flows.startMute(desk, actor, place, { about: { act }, why: values.why ?? '', until: null });
}

export const mute: Command = {
  name: 'mute',
  summary: 'Say what this channel does not want to hear of.',
  prefix: 'M',
  examples: [
    'mute vendor:DJI until:2027-03-31 we fly none',
    'mute irrelevant R-12 no office there',
    'mute list',
    'mute end M-1',
  ],
  actions: [
    {
      name: 'add',
      summary: 'Hear nothing of a vendor here until a day.',
      title: 'Mute vendor',
      standard: true,
      writes: true,
      asks: true,
      options: [
        { name: 'vendor', summary: 'whose measures', kind: 'vendor', required: true },
        { name: 'until', summary: 'last day, such as 2027-03-31', kind: 'date', required: true },
        WHY,
      ],
      check: async (request) => void (await muteVendor(request)),
      run: muteVendor,
    },
    {
      name: 'irrelevant',
      summary: 'Say that a measure is not relevant here, and why.',
      title: 'Not relevant',
      writes: true,
      asks: true,
      options: [
        { name: 'id', summary: 'of the measure or report', kind: 'line', required: true },
        { ...WHY, required: true },
      ],
      check: async (request) => void (await muteAct(request)),
      run: muteAct,
    },
    {
      name: 'list',
      summary: 'Show what is muted in this channel.',
      options: [],
      async run({ desk, place }) {
        const here = (await desk.mutes()).filter((each) => samePlace(each.place, place));
        return { card: muteListCard(desk, here), data: here };
      },
    },
    {
      name: 'end',
      summary: 'Hear of it again.',
      writes: true,
      options: [{ name: 'id', summary: 'such as M-1', kind: 'line', required: true }],
      run: ({ desk, actor, place, values }) =>
        desk.flows.endMute(desk, actor, place, (values.id ?? '').toUpperCase()),
    },
  ],
};
