/** What a request rests on: the measures on record for its vendor and places, the terms that follow, and who tells of it. */
import type { Asked, Case } from '../domain/exception-content.ts';
import { reaches } from '../domain/knowledge.ts';
import type { Timer } from '../domain/ledger.ts';
import { type Measure, standingOn } from '../domain/measure.ts';
import { basisOf } from '../domain/measure-version.ts';
import type { Policy } from '../domain/policy.ts';
import { type Facts, lineage, type Terms, termsFor } from '../domain/policy-rule.ts';
import type { Desk } from '../domain/ports.ts';

type Grounded = Pick<Asked, 'vendor' | 'places'>;

/** The measures on the vendor and its owners that bind today or are made and will: a case rests on all. */
export function measuresFor(desk: Desk, { vendor, places }: Grounded): readonly Measure[] {
  const all = lineage(desk.knowledge, vendor).flatMap((name) => desk.knowledge.ofVendor(name));
  return [...new Set(all)]
    .filter((measure) => places.some((place) => reaches(desk.knowledge, measure.jurisdiction, place)))
    .filter((measure) => ['in_force', 'announced'].includes(standingOn(measure, desk.today)));
}

/** What the rules of the policy look at. */
export function factsOf(desk: Desk, asked: Pick<Asked, 'vendor' | 'places' | 'from' | 'until'>): Facts {
  const { vendor, places, from, until } = asked;
  return { vendor, places, from, until, measures: measuresFor(desk, asked), today: desk.today };
}

/** What was asked for, on the law as it is now. */
export function grounded(desk: Desk, asked: Asked, conditions: readonly string[]): Case {
  const basis = measuresFor(desk, asked).map(basisOf);
  return { ...asked, conditions, basis, restsOn: basis.map(({ id }) => id) };
}

/** @throws Refusal where no rule of the policy covers it */
export function groundTerms(desk: Desk, policy: Policy, content: Case): Terms {
  return termsFor(policy, factsOf(desk, content), desk.knowledge);
}

/** The clock's next look at an exception. */
export function lookTimer(id: string, at: number): Timer {
  return { kind: 'exception', subject: `exception:${id}`, at };
}

/** The alerts that name the exception: they say where it stands. */
export async function alertsTouching(desk: Desk, { vendor, places }: Grounded): Promise<readonly string[]> {
  const reports = (await desk.reports()).filter(
    ({ finding }) =>
      finding.vendor === vendor &&
      places.some((place) => reaches(desk.knowledge, finding.jurisdiction, place)),
  );
  return reports.flatMap(({ id }) => [`alert:${id}`, `triage:${id}`]);
}
