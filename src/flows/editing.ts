/** An analyst's corrections, checked field by field. */
import { isPartialDate } from '../domain/date.ts';
import { Refusal } from '../domain/error.ts';
import {
  ACTIONS,
  type Action,
  BOUND,
  type Bound,
  PROHIBITIONS,
  type Prohibition,
} from '../domain/measure.ts';
import { nearest } from '../domain/nearest.ts';
import type { Desk } from '../domain/ports.ts';
import type { Finding } from '../domain/report.ts';

type Faults = Record<string, string>;

function choices<T extends string>(text: string, allowed: readonly T[], name: string, faults: Faults): T[] {
  const parts = text.split(/[\s,]+/).filter(Boolean);
  const wrong = parts.find((part) => !allowed.includes(part as T));
  if (wrong) {
    const near = nearest(wrong, allowed);
    faults[name] = near
      ? `"${wrong}" is not known: did you mean ${near}?`
      : `"${wrong}" is not one of ${allowed.join(', ')}.`;
  }
  return parts as T[];
}

/**
 * The finding with the fields that an analyst filled in. A changed field no longer rests on the
 * article's words, so its evidence goes.
 * @throws Refusal with a sentence for each wrong field
 */
export function editedFinding(
  desk: Desk,
  finding: Finding,
  values: Readonly<Record<string, string>>,
): Finding {
  const faults: Faults = {};
  const next: { -readonly [K in keyof Finding]: Finding[K] } = { ...finding };
  if (values.vendor !== undefined) {
    const { vendor, nearest: near } = desk.findVendor(values.vendor);
    if (vendor) next.vendor = vendor;
    else
      faults.vendor = `No vendor "${values.vendor}" is on record${near[0] ? `: did you mean ${near[0]}?` : '.'}`;
  }
  if (values.place !== undefined) {
    const { code, nearest: near } = desk.findPlace(values.place);
    if (code) next.jurisdiction = code;
    else
      faults.place = `No place "${values.place}" is on record${near[0] ? `: did you mean ${near[0]}?` : '.'}`;
  }
  if (values.action !== undefined)
    next.action = choices<Action>(values.action, ACTIONS, 'action', faults)[0] ?? finding.action;
  if (values.prohibits !== undefined)
    next.prohibits = choices<Prohibition>(values.prohibits, PROHIBITIONS, 'prohibits', faults);
  if (values.binds !== undefined) next.binds = choices<Bound>(values.binds, BOUND, 'binds', faults);
  if (values.announced !== undefined) {
    if (values.announced === '') next.announced = null;
    else if (isPartialDate(values.announced)) next.announced = values.announced;
    else faults.announced = `"${values.announced}" is no date such as 2018, 2018-05 or 2018-05-14.`;
  }
  for (const field of ['effective', 'deadline'] as const) {
    const text = values[field]?.trim();
    if (text === undefined) continue;
    if (text === '' || text === 'none') next[field] = null;
    else if (isPartialDate(text)) next[field] = text;
    else faults[field] = `"${text}" is no date such as 2027, 2027-06 or 2027-06-30; write none for no date.`;
  }
  if (values.issuer !== undefined) next.issuer = values.issuer || null;
  const first = Object.values(faults)[0];
  if (first) throw new Refusal('invalid', first, faults);
  const kept = Object.entries(finding.evidence).filter(
    ([name]) =>
      JSON.stringify(finding[name as keyof Finding]) === JSON.stringify(next[name as keyof Finding]),
  );
  return { ...next, evidence: Object.fromEntries(kept) };
}
