/**
 * Whether the organisation itself is bound: from `binds` and the profile alone, never from words.
 * An act of the union or of the whole state reaches the organisation in the member and in the part.
 */
import type { BindsUs, Part } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import type { Measure } from './measure.ts';
import type { Profile } from './policy.ts';

/** The union and the whole state above a place: `EU` for a member, `US` for `US-TX`. */
export function placesAbove(knowledge: Pick<Knowledge, 'jurisdiction'>, code: string): readonly string[] {
  const place = knowledge.jurisdiction(code);
  // A part with a legal order of its own (Hong Kong, Macau) has no hyphen and is not bound by its state.
  const state = code.includes('-') ? (place?.parent ?? code.slice(0, code.indexOf('-'))) : null;
  const member =
    place?.member_of.includes('EU') || knowledge.jurisdiction(state ?? '')?.member_of.includes('EU');
  return [...(state ? [state] : []), ...(member ? ['EU'] : [])];
}

/**
 * The places that are meant where a question names none. What stands above another of them is left
 * out, because it is shown beside it anyhow; not for a body of the union itself.
 */
export function homeOf(
  profile: Profile | null,
  knowledge: Pick<Knowledge, 'jurisdiction'>,
): readonly string[] {
  if (!profile) return [];
  const above = new Set(profile.places.flatMap((code) => placesAbove(knowledge, code)));
  if (profile.roles.includes('eu_institutions')) above.delete('EU');
  return profile.places.filter((code) => !above.has(code));
}

/** Whether the measure is an act for one of the profile's places and one of its roles. */
export function bindsOrganisation(
  knowledge: Pick<Knowledge, 'jurisdiction'>,
  profile: Profile,
  measure: Pick<Measure, 'jurisdiction' | 'binds'>,
): boolean {
  const here = profile.places.some(
    (place) => place === measure.jurisdiction || placesAbove(knowledge, place).includes(measure.jurisdiction),
  );
  return here && measure.binds.some((group) => profile.roles.includes(group));
}

/** What binds the organisation of all that the answer rests on: it counts while it is in force. */
export function findBindsUs(
  parts: readonly Part[],
  profile: Profile | null,
  knowledge: Pick<Knowledge, 'jurisdiction'>,
): BindsUs {
  if (!profile) return { answer: 'no profile', through: [], roles: [] };
  const through = parts
    .flatMap((part) => [...part.cited, ...(part.above ?? [])])
    .filter(
      ({ measure, standing }) => standing === 'in_force' && bindsOrganisation(knowledge, profile, measure),
    )
    .map(({ measure }) => measure);
  return {
    answer: through.length ? 'yes' : 'no',
    through: [...new Set(through)],
    roles: profile.roles,
  };
}
