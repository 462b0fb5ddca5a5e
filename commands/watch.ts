/** Watches: which government actions a channel hears of. */
import { watchListCard } from '../src/cards/watch.ts';
import type { Filter } from '../src/domain/alert.ts';
import type { Command, Option, Request } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import { ACTIONS, BOUND } from '../src/domain/measure.ts';
import { nearest } from '../src/domain/nearest.ts';
import type { Desk } from '../src/domain/ports.ts';

type Faults = Record<string, string>;

const FILTERS: readonly Option[] = [
  { name: 'vendor', summary: 'only these vendors, parted by commas', kind: 'vendor', many: true },
  { name: 'place', summary: 'only these places', kind: 'place', many: true },
  { name: 'action', summary: 'only these actions, such as ban', kind: 'line', many: true },
  { name: 'binds', summary: 'only what binds these, such as telecom_operators', kind: 'line', many: true },
  { name: 'not', summary: 'leave these out: vendors, places, actions or groups', kind: 'line', many: true },
];

const parts = (text = '') => text.split(',').flatMap((part) => part.trim() || []);

function vendorsOf(desk: Desk, names: readonly string[], faults: Faults): string[] {
  return names.flatMap((name) => {
    const { vendor, nearest: near } = desk.findVendor(name);
    if (!vendor)
      faults.vendor = `No vendor "${name}" is on record${near[0] ? `: did you mean ${near[0]}?` : '.'}`;
    return vendor ?? [];
  });
}

function placesOf(desk: Desk, names: readonly string[], faults: Faults): string[] {
  return names.flatMap((name) => {
    const { code, nearest: near } = desk.findPlace(name);
    if (!code)
      faults.place = `No place "${name}" is on record${near[0] ? `: did you mean ${near[0]}?` : '.'}`;
    return code ?? [];
  });
}

function wordsOf(
  name: string,
  words: readonly string[],
  allowed: readonly string[],
  faults: Faults,
): string[] {
  const wrong = words.find((word) => !allowed.includes(word));
  if (wrong) {
    const near = nearest(wrong, allowed);
    faults[name] =
      `"${wrong}" is no ${name}${near ? `: did you mean ${near}?` : `; use ${allowed.join(', ')}.`}`;
  }
  return [...words];
}

/** Each word of `not` is looked for among actions, groups, vendors and places, in that order. */
function sparedOf(desk: Desk, words: readonly string[], faults: Faults): Filter {
  const not = {
    vendors: [] as string[],
    jurisdictions: [] as string[],
    actions: [] as string[],
    binds: [] as string[],
  };
  for (const word of words) {
    const vendor = desk.findVendor(word).vendor;
    const code = desk.findPlace(word).code;
    if ((ACTIONS as readonly string[]).includes(word)) not.actions.push(word);
    else if ((BOUND as readonly string[]).includes(word)) not.binds.push(word);
    else if (vendor) not.vendors.push(vendor);
    else if (code) not.jurisdictions.push(code);
    else faults.not = `"${word}" is no vendor, place, action or group on record.`;
  }
  return not;
}

function filtersOf({ desk, values }: Request): { filter: Filter; not: Filter } {
  const faults: Faults = {};
  const filter = {
    vendors: vendorsOf(desk, parts(values.vendor), faults),
    jurisdictions: placesOf(desk, parts(values.place), faults),
    actions: wordsOf('action', parts(values.action), ACTIONS, faults),
    binds: wordsOf('binds', parts(values.binds), BOUND, faults),
  };
  const not = sparedOf(desk, parts(values.not), faults);
  const first = Object.values(faults)[0];
  if (first) throw new Refusal('invalid', first, faults);
  return { filter, not };
}

export const watch: Command = {
  name: 'watch',
  summary: 'Say which government actions this channel hears of.',
  prefix: 'W',
  examples: [
    'watch add vendor:Kaspersky place:EU',
    'watch add not:advisory',
    'watch list',
    'watch remove W-1',
  ],
  actions: [
    {
      name: 'add',
      summary: 'Hear of the measures that pass these filters; without any, of all.',
      writes: true,
      options: FILTERS,
      check: (request) => void filtersOf(request),
      run: async (request) =>
        request.desk.flows.startWatch(request.desk, request.actor, request.place, filtersOf(request)),
    },
    {
      name: 'list',
      summary: 'Show the watches of this channel.',
      options: [],
      async run({ desk, place }) {
        const here = (await desk.watches()).filter(
          (each) =>
            !each.ended && each.place.platform === place.platform && each.place.channel === place.channel,
        );
        return { card: watchListCard(here), data: here };
      },
    },
    {
      name: 'remove',
      summary: 'End a watch of this channel.',
      writes: true,
      options: [{ name: 'id', summary: 'such as W-1', kind: 'line', required: true }],
      run: ({ desk, actor, place, values }) =>
        desk.flows.endWatch(actor, place, (values.id ?? '').toUpperCase()),
    },
  ],
};
