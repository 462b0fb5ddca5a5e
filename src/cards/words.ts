/** The words of the records as people read them: one wording for all cards. */
import type { Action, Bound, Prohibition } from '../domain/measure.ts';

const ACTION_WORDS: Readonly<Record<Action, string>> = {
  ban: 'ban',
  phase_out: 'phase-out',
  restriction: 'restriction',
  listing: 'listing',
  delisting: 'delisting',
  advisory: 'advisory',
  proposal: 'proposal',
  reversal: 'reversal',
  ruling: 'ruling',
  review: 'review',
};

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  central_government: 'central government',
  subnational_government: 'regional and local government',
  public_sector: 'the public sector',
  military: 'the armed forces',
  legislature: 'the legislature',
  eu_institutions: 'EU institutions',
  contractors: 'government contractors',
  critical_infrastructure: 'critical infrastructure',
  telecom_operators: 'telecom operators',
  subsidy_recipients: 'recipients of subsidies',
  education: 'education',
  private_sector: 'the private sector',
  consumers: 'consumers',
};

const PROHIBITION_WORDS: Readonly<Record<Prohibition, string>> = {
  use: 'use',
  procurement: 'procurement',
  sale: 'sale',
  import: 'import',
  device_install: 'installation on devices',
  equipment_authorization: 'equipment authorisation',
  network_deployment: 'deployment in networks',
  public_funding: 'public funding',
  app_distribution: 'distribution of the app',
  service_access: 'access to the service',
  export_to: 'exports to it',
  investment: 'investment',
  operation: 'operation',
};

/** `a, b and c`. */
export function listWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export const actionWord = (action: Action): string => ACTION_WORDS[action];
export const boundWords = (binds: readonly Bound[]): string =>
  listWords(binds.map((each) => BOUND_WORDS[each]));
export const prohibitionWords = (prohibits: readonly Prohibition[]): string =>
  listWords(prohibits.map((each) => PROHIBITION_WORDS[each]));
