/** `match`: which vendor a name means, and an analyst's "not this vendor". */
import { dismissalListCard, matchCard } from '../src/cards/match.ts';
import type { Command, Option, Request } from '../src/domain/command.ts';
import { isDay } from '../src/domain/date.ts';
import { Refusal } from '../src/domain/error.ts';
import type { Vendor } from '../src/domain/vendor.ts';

const NAME: Option = { name: 'name', summary: 'the name as it was written', kind: 'line', required: true };
const VENDOR: Option = {
  name: 'vendor',
  summary: 'the vendor that it does not mean',
  kind: 'vendor',
  required: true,
};

function vendorOf({ desk, values }: Request): Vendor {
  const { vendor, nearest } = desk.findVendor(values.vendor ?? '');
  const found = vendor === undefined ? undefined : desk.knowledge.vendor(vendor);
  if (found) return found;
  const sentence = `No vendor is known as "${values.vendor}"${nearest[0] ? `: did you mean ${nearest[0]}?` : '.'}`;
  throw new Refusal('not_found', sentence, { vendor: sentence });
}

async function dismiss(request: Request) {
  const { desk, actor, values } = request;
  const until = values.until?.trim() || null;
  if (until !== null && !isDay(until))
    throw new Refusal('invalid', `"${until}" is no day: give one such as 2027-03-31, or none.`, {
      until: 'Give a day such as 2027-03-31, or nothing.',
    });
  return desk.flows.dismissMatch(desk, actor, {
    matching: await desk.matchName(values.name ?? ''),
    vendor: vendorOf(request).id,
    why: (values.why ?? '').trim(),
    until,
  });
}

async function restore(request: Request) {
  const { desk, actor, values } = request;
  const matching = await desk.matchName(values.name ?? '');
  return desk.flows.restoreMatch(desk, actor, matching, vendorOf(request).id);
}

export const match: Command = {
  name: 'match',
  summary: 'Say which vendor a name means, and by which path.',
  examples: [
    'match HiSilicon Technologies',
    'match dismiss name:"Hai Kang Foods" vendor:Hikvision until:2027-06-30 a food firm',
    'match restore name:"Hai Kang Foods" vendor:Hikvision',
    'match list',
  ],
  actions: [
    {
      name: '',
      summary: 'Show which vendor a name means, by which path, and how surely.',
      options: [
        { name: 'name', summary: 'any name, address or key', kind: 'line', required: true, rest: true },
      ],
      async run({ desk, values }) {
        const matching = await desk.matchName(values.name ?? '');
        return { card: matchCard(matching, desk.nameOf), data: matching };
      },
    },
    {
      name: 'dismiss',
      summary: 'Keep that a name does not mean a vendor, so that it is not asked again.',
      writes: true,
      asks: true,
      options: [
        NAME,
        VENDOR,
        { name: 'until', summary: 'last day on which this holds; leave empty for no end', kind: 'date' },
        { name: 'why', summary: 'how you know', kind: 'text', required: true, rest: true },
      ],
      check: async (request) => void (await dismiss(request)),
      run: dismiss,
    },
    {
      name: 'restore',
      summary: 'Take a dismissal back.',
      writes: true,
      options: [NAME, VENDOR],
      check: async (request) => void (await restore(request)),
      run: restore,
    },
    {
      name: 'list',
      summary: 'Show the dismissals that hold.',
      options: [],
      async run({ desk }) {
        const list = await desk.dismissals();
        const rows = list.map((dismissal) => ({
          dismissal,
          vendor: desk.knowledge.vendorById(dismissal.vendor)?.name ?? dismissal.vendor,
        }));
        return { card: dismissalListCard(rows.reverse(), desk.nameOf), data: list };
      },
    },
  ],
};
export default match;
