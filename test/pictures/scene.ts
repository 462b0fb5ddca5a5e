/** The shipped records as pictures: what the tests of pictures share. */
import { placeName } from '../../src/domain/place-name.ts';
import { type PlaceStanding, standingsOf } from '../../src/domain/standings.ts';
import { drawMap } from '../../src/pictures/map.ts';
import { drawTimeline } from '../../src/pictures/timeline.ts';
import { knowledge, TODAY } from '../questions/asking.ts';

export { knowledge, TODAY };

export const nameOf = (code: string) => placeName(knowledge, code);
export const members: ReadonlySet<string> = new Set(
  knowledge.jurisdictions.filter(({ member_of }) => member_of.includes('EU')).map(({ code }) => code),
);

export const timelineOf = (vendor: string, today = TODAY) =>
  drawTimeline(knowledge.ofVendor(vendor), { vendor, today, nameOf });

export const mapOf = (standings: ReadonlyMap<string, PlaceStanding>, vendor = 'Anybody') =>
  drawMap(standings, { vendor, today: TODAY, nameOf, members });

export const mapOfVendor = (vendor: string) => mapOf(standingsOf(vendor, knowledge, TODAY), vendor);

/** The vendor with the most measures. */
export const busiest = [...knowledge.vendors].sort(
  (a, b) => knowledge.ofVendor(b.name).length - knowledge.ofVendor(a.name).length,
)[0]!.name;

/** All values of an attribute in a drawing. */
export const valuesOf = (svg: string, attribute: string) =>
  [...svg.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value!);

const TAG = /<\/?([a-zA-Z]+)(?: [\w:-]+="[^"<>]*")*\/?>/g;
const OWN_TAGS = new Set('svg title rect g text line circle path defs pattern clipPath'.split(' '));

/** What of a drawing is neither an element of ours nor escaped text; empty where all is well. */
export function foreignMarkup(svg: string): string[] {
  const tags = [...svg.matchAll(TAG)].map(([, name]) => name!).filter((name) => !OWN_TAGS.has(name));
  const words = svg.replace(TAG, '');
  const bare = words.match(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/g) ?? [];
  const handlers = [...svg.matchAll(TAG)].flatMap(
    ([tag]) => tag.match(/ (?:on\w+|href|xlink:href|style)=/g) ?? [],
  );
  return [...tags, ...bare, ...handlers];
}
