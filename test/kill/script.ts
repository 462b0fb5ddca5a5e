/** What the killed process is told to do, again and again, with the same ids each time. */

import { addDays } from '../../src/domain/date.ts';

export interface Step {
  readonly id: string;
  readonly person: string;
  readonly line: string;
  readonly options: Readonly<Record<string, string>>;
}

const TODAY = new Date().toISOString().slice(0, 10);
const PUBLISHED = addDays(TODAY, -1);

const PLACES = [
  ['Estonia', 'Tallinn', 'EE'],
  ['Portugal', 'Lisbon', 'PT'],
  ['Finland', 'Helsinki', 'FI'],
  ['Slovenia', 'Ljubljana', 'SI'],
] as const;

/** An article about an act that no record knows. */
function article([country, city]: (typeof PLACES)[number]): string {
  return `${country} bans Kaspersky software from government computers

${city}, ${PUBLISHED}

The government of ${country} has banned the use of Kaspersky software on the computers of all government ministries, citing national security.`;
}

/** One report, its confirmation, one exception and two approvals for each place. */
export const ROUNDS = PLACES.map((place, at) => {
  const note = `case ${at + 1}`;
  return {
    note,
    place: place[2],
    report: {
      id: `report-${at}`,
      person: 'rita',
      line: 'report',
      options: { text: article(place), published: PUBLISHED },
    },
    request: {
      id: `request-${at}`,
      person: 'rita',
      line: 'exception request',
      options: {
        vendor: 'Kaspersky',
        places: place[2],
        until: addDays(TODAY, 90),
        scope: note,
        reason: 'malware samples',
        controls: 'isolated network',
      },
    },
    approvals: ['sam', 'lena'].map((person) => ({
      id: `approve-${at}-${person}`,
      person,
      line: 'exception approve',
      options: { note },
    })),
  };
});
