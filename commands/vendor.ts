/** `vendor`: what a vendor is, where it is restricted, and its measures over the years, with pictures. */
import { timelineCard, vendorCard } from '../src/cards/vendor.ts';
import { mapCard } from '../src/cards/vendor-map.ts';
import type { Card } from '../src/domain/card.ts';
import type { Command, Option } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import type { Desk, Picture } from '../src/domain/ports.ts';
import { standingsOf } from '../src/domain/standings.ts';
import type { Vendor } from '../src/domain/vendor.ts';

const name: Option = {
  name: 'name',
  summary: 'the vendor, or one of its names or products',
  kind: 'vendor',
  required: true,
  rest: true,
};

function find(desk: Desk, words: string): Vendor {
  const { vendor, nearest } = desk.findVendor(words);
  const found = vendor === undefined ? undefined : desk.knowledge.vendor(vendor);
  if (found) return found;
  const hint = nearest.length
    ? `did you mean ${nearest.join(' or ')}?`
    : 'the records hold nothing of it, which is not the same as allowed.';
  throw new Refusal('not_found', `No vendor is known as "${words}": ${hint}`, { name: hint });
}

/** The card with the picture above its words. */
function illustrated(card: Card, { svg, alt }: Picture): Card {
  return { ...card, blocks: [{ kind: 'image', svg, alt }, ...card.blocks] };
}

export const vendor: Command = {
  name: 'vendor',
  summary: 'Show a vendor: its names, and where it is restricted.',
  examples: ['vendor Kaspersky', 'vendor tiktok', 'vendor timeline Huawei', 'vendor map Huawei'],
  actions: [
    {
      name: '',
      summary: 'Show a vendor: its names, and where it is restricted.',
      options: [name],
      run({ desk, values }) {
        const found = find(desk, values.name ?? '');
        const measures = desk.knowledge.ofVendor(found.name).map(({ id }) => id);
        return { card: vendorCard(found, desk.knowledge, desk.today), data: { vendor: found, measures } };
      },
    },
    {
      name: 'timeline',
      summary: 'Show its measures by year.',
      options: [name],
      async run({ desk, values }) {
        const found = find(desk, values.name ?? '');
        const measures = desk.knowledge.ofVendor(found.name).map(({ id }) => id);
        const picture = await desk.drawTimeline(found.name);
        return {
          card: illustrated(timelineCard(found, desk.knowledge, desk.today), picture),
          data: { vendor: found.name, measures },
        };
      },
    },
    {
      name: 'map',
      summary: 'Show on a map where it is restricted.',
      options: [name],
      async run({ desk, values }) {
        const found = find(desk, values.name ?? '');
        const standings = standingsOf(found.name, desk.knowledge, desk.today);
        const picture = await desk.drawMap(found.name);
        return {
          card: illustrated(mapCard(found, standings, desk.knowledge, desk.today), picture),
          data: { vendor: found.name, places: [...standings.values()] },
        };
      },
    },
  ],
};
export default vendor;
