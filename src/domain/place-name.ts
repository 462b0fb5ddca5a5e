/** Names of places for people, also of those that have no record. */
import type { Knowledge } from './knowledge.ts';

/** The states of the United States by their two-letter marks. */
export const US_STATES: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington state',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
};

const WITH_ARTICLE =
  /^(?:Netherlands|United |European Union|Philippines|Czech Republic|DR Congo|Solomon Islands|Northern Territory|Australian Capital|Bahamas|Maldives|Gambia)/;

let english: Intl.DisplayNames | undefined;

/** The English name of a code: from the records, else from the runtime's table, else the code. */
export function placeName(knowledge: Pick<Knowledge, 'jurisdiction'>, code: string): string {
  const known = knowledge.jurisdiction(code)?.name;
  if (known) return code === 'US-GA' ? `${known} (US state)` : known;
  if (code.startsWith('US-')) return US_STATES[code.slice(3)] ?? code;
  if (!/^[A-Z]{2}$/.test(code)) return code;
  english ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
  return english.of(code) ?? code;
}

/** `the Netherlands`, `Brazil`: as it stands after "in". */
export function inPlace(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
