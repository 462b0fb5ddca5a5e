/**
 * All measures that may bear on a vendor in a place: those that name it, those on a class that covers
 * it, and those of its parent. Kept by vendor and place once they were asked for.
 */
import { firstDay, lastDay } from './date.ts';
import type { Knowledge } from './knowledge.ts';
import type { Measure } from './measure.ts';
import { isAbout, TOPIC_KEYS } from './topic.ts';
import type { Vendor } from './vendor.ts';

const vendorTopics = new WeakMap<Vendor, readonly string[]>();

function topicsOfVendor(vendor: Vendor): readonly string[] {
  let topics = vendorTopics.get(vendor);
  if (!topics) {
    const like = {
      products: [vendor.description, ...vendor.products],
      covers_class: null,
      title: '',
    } as unknown as Measure;
    topics = TOPIC_KEYS.filter((key) => isAbout(like, [key]));
    vendorTopics.set(vendor, topics);
  }
  return topics;
}

const HOSTILE_TO_NETWORKS = new Set(['CN', 'HK', 'RU']);

/** Whether a measure on a class reaches the vendor: by its origin and kind, or because it says so. */
export function coversByClass(measure: Measure, vendor: Vendor): boolean {
  if (measure.vendors.length > 0) return false;
  if (`${measure.summary} ${measure.notes ?? ''}`.includes(vendor.name) && vendor.name.length > 2)
    return true;
  const topics = topicsOfVendor(vendor);
  const wide = measure.products.some((product) => /^(all|hardware|ict .*)$/i.test(product));
  const same =
    wide ||
    isAbout(measure, topics) ||
    (topics.includes('antivirus') && measure.products.some((product) => /^software$/i.test(product)));
  if (!same || !vendor.hq) return false;
  if (measure.origin.length > 0) return measure.origin.includes(vendor.hq);
  return HOSTILE_TO_NETWORKS.has(vendor.hq) && topics.includes('network') && isAbout(measure, ['network']);
}

const classes = new WeakMap<Knowledge, Map<string, Measure[]>>();

function classMeasures(knowledge: Knowledge, place: string): readonly Measure[] {
  let byPlace = classes.get(knowledge);
  if (!byPlace) {
    byPlace = new Map();
    for (const measure of knowledge.measures) {
      if (measure.vendors.length > 0) continue;
      const list = byPlace.get(measure.jurisdiction);
      if (list) list.push(measure);
      else byPlace.set(measure.jurisdiction, [measure]);
    }
    classes.set(knowledge, byPlace);
  }
  return byPlace.get(place) ?? [];
}

const MOST_CLASSES = 30;
const covering = new WeakMap<Knowledge, Map<string, readonly Measure[]>>();

/** The measures on classes that cover the vendor in the place, the newest if there are many. */
function coveringOf(knowledge: Knowledge, vendor: Vendor, place: string): readonly Measure[] {
  let cache = covering.get(knowledge);
  if (!cache) {
    cache = new Map();
    covering.set(knowledge, cache);
  }
  const key = `${vendor.id} ${place}`;
  let found = cache.get(key);
  if (!found) {
    found = classMeasures(knowledge, place)
      .filter((measure) => coversByClass(measure, vendor))
      .slice(-MOST_CLASSES);
    cache.set(key, found);
  }
  return found;
}

/** All measures on a vendor in a place, whatever their standing; those of its parent where it has none. */
export function poolOf(knowledge: Knowledge, vendorName: string, place: string | null): readonly Measure[] {
  const own = knowledge
    .ofVendor(vendorName)
    .filter((measure) => place === null || measure.jurisdiction === place);
  const vendor = knowledge.vendor(vendorName);
  if (!vendor) return own;
  const byClass = place === null ? [] : coveringOf(knowledge, vendor, place);
  const parent = vendor.parent ? knowledge.vendorById(vendor.parent) : undefined;
  const inherited = parent
    ? poolOf(knowledge, parent.name, place).filter(
        (measure) => sinceOwned(measure, vendor) && !own.includes(measure),
      )
    : [];
  return [...own, ...byClass, ...inherited];
}

function sinceOwned(measure: Measure, vendor: Vendor): boolean {
  return !vendor.parent_since || !measure.ended || lastDay(measure.ended) >= firstDay(vendor.parent_since);
}
