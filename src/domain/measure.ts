/** What a government did about a vendor, and where it stands on a day. */
import { z } from 'zod';
import { type Day, firstDay, lastDay, PartialDateSchema } from './date.ts';

export const ACTIONS = [
  'ban',
  'phase_out',
  'restriction',
  'listing',
  'delisting',
  'advisory',
  'proposal',
  'reversal',
  'ruling',
  'review',
] as const;
export const PROHIBITIONS = [
  'use',
  'procurement',
  'sale',
  'import',
  'device_install',
  'equipment_authorization',
  'network_deployment',
  'public_funding',
  'app_distribution',
  'service_access',
  'export_to',
  'investment',
  'operation',
] as const;
export const BOUND = [
  'central_government',
  'subnational_government',
  'public_sector',
  'military',
  'legislature',
  'eu_institutions',
  'contractors',
  'critical_infrastructure',
  'telecom_operators',
  'subsidy_recipients',
  'education',
  'private_sector',
  'consumers',
] as const;
export const STATUSES = [
  'in_force',
  'phasing_in',
  'announced',
  'proposed',
  'advisory',
  'lifted',
  'expired',
  'struck_down',
  'superseded',
  'unknown',
] as const;
export const RELATIONS = [
  'supersedes',
  'superseded_by',
  'implements',
  'implemented_by',
  'amends',
  'amended_by',
  'challenges',
  'challenged_by',
  'lifts',
  'lifted_by',
  'extends',
  'see_also',
] as const;

export type Action = (typeof ACTIONS)[number];
export type Prohibition = (typeof PROHIBITIONS)[number];
export type Bound = (typeof BOUND)[number];
export type Status = (typeof STATUSES)[number];
export type Relation = (typeof RELATIONS)[number];

export const SourceSchema = z.strictObject({
  url: z.string().nullable().describe('null where no address was seen'),
  title: z.string().min(1),
  publisher: z.string().min(1),
  date: PartialDateSchema.nullable(),
  kind: z.enum(['primary', 'secondary']),
  read: z.boolean().describe('whether the page or an excerpt of it was opened and supports the record'),
});
export type Source = Readonly<z.infer<typeof SourceSchema>>;

const texts = z.array(z.string().min(1));

export const MeasureSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  vendors: texts.describe('vendor names; empty if the act aims at a class'),
  vendor_basis: z.record(z.string(), z.enum(['instrument', 'by_reference', 'report'])),
  covers_class: z.string().nullable(),
  origin: z.array(z.string()).describe('ISO country codes the act aims at'),
  named_entities: texts,
  products: texts.describe('lower-case classes or proper names; ["all"] is everything of the vendor'),
  jurisdiction: z.string(),
  level: z.enum(['national', 'subnational', 'supranational', 'institution']),
  issuer: z.string().min(1),
  instrument: z.string().min(1),
  citation: z.string().nullable(),
  action: z.enum(ACTIONS),
  prohibits: z.array(z.enum(PROHIBITIONS)),
  binds: z.array(z.enum(BOUND)),
  announced: PartialDateSchema,
  effective: PartialDateSchema.nullable(),
  deadline: PartialDateSchema.nullable(),
  expires: PartialDateSchema.nullable(),
  ended: PartialDateSchema.nullable(),
  partly_ended: z.array(z.strictObject({ what: z.string(), date: PartialDateSchema.nullable() })),
  status: z.enum(STATUSES),
  reason: z.string().min(1),
  summary: z.string().min(1),
  related: z.array(z.strictObject({ id: z.string(), how: z.enum(RELATIONS) })),
  sources: z.array(SourceSchema).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  notes: z.string().nullable(),
  last_checked: PartialDateSchema.optional().describe(
    'when a person last held the record against its sources; the oldest are due first',
  ),
});

export type Measure = Readonly<z.infer<typeof MeasureSchema>>;

/**
 * Where a measure stands on a day.
 * - `unmade`: announced later, so nobody knew of it
 * - `announced`: made, but not yet binding
 * - `in_force`: binding, also while it is phased in
 * - `event`: an act with no duty of its own (a delisting, reversal, ruling or review that prohibits nothing)
 * - `ended`: lifted, expired, struck down or superseded
 */
export type Standing = 'unmade' | 'proposed' | 'announced' | 'advisory' | 'in_force' | 'event' | 'ended';

const EVENTS: ReadonlySet<Action> = new Set(['delisting', 'reversal', 'ruling', 'review']);

/**
 * Where the measure stands on the day. Where a date is known by month or year only, the doubt goes
 * against "allowed": an act counts from the first day it can mean and ends after the last.
 */
export function standingOn(measure: Measure, day: Day): Standing {
  if (firstDay(measure.announced) > day) return 'unmade';
  if (measure.ended && lastDay(measure.ended) <= day) return 'ended';
  // Where it is not known whether an act was renewed, its last day does not end it.
  if (measure.expires && lastDay(measure.expires) < day && measure.status !== 'unknown') return 'ended';
  if (measure.action === 'advisory') return 'advisory';
  if (measure.action === 'proposal' || measure.status === 'proposed') return 'proposed';
  // A court that orders a block, or a delisting that ends procurement, binds like a ban.
  if (EVENTS.has(measure.action) && measure.prohibits.length === 0) return 'event';
  if (measure.effective && firstDay(measure.effective) > day) return 'announced';
  if (measure.status === 'announced' && !measure.effective) return 'announced';
  return 'in_force';
}
