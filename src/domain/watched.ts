/** A measure as watches look at it: what it amounts to today, who says so, and whether it binds us. */
import { bindsOrganisation } from './binding.ts';
import type { Day } from './date.ts';
import type { Watched } from './expression.ts';
import type { Knowledge } from './knowledge.ts';
import { type Measure, standingOn } from './measure.ts';
import type { Profile } from './policy.ts';
import { verdictOf } from './verdict.ts';

function hostOf(url: string | null): string[] {
  if (!url || !URL.canParse(url)) return [];
  return [new URL(url).hostname];
}

/** The facts of a measure as of a day. */
export function watchedOf(
  measure: Measure,
  knowledge: Pick<Knowledge, 'jurisdiction'>,
  profile: Profile | null,
  today: Day,
): Watched {
  const { vendors, jurisdiction, action, binds, confidence, deadline, sources } = measure;
  return {
    vendors,
    jurisdiction,
    action,
    binds,
    confidence,
    deadline,
    verdict: verdictOf(measure, standingOn(measure, today)),
    sources: sources.flatMap(({ publisher, url }) => [publisher.toLowerCase(), ...hostOf(url)]),
    bindsUs: profile !== null && bindsOrganisation(knowledge, profile, measure),
  };
}
