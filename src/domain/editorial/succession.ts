/**
 * Links against dates. A record that was superseded on a day ended that day: otherwise two acts would
 * seem to bind at once, or none. Where several acts took over part by part, it ended with the last.
 */
import { firstDay, lastDay } from '../date.ts';
import type { Measure, Relation, Status } from '../measure.ts';
import type { Filed, Finding, Rule } from './flaw.ts';
import { finding, measuresById } from './flaw.ts';

const ENDINGS: readonly { how: Relation; statuses: readonly Status[] }[] = [
  { how: 'superseded_by', statuses: ['superseded'] },
  { how: 'lifted_by', statuses: ['lifted', 'struck_down'] },
];
const LATER: ReadonlySet<Relation> = new Set([
  'supersedes',
  'implements',
  'amends',
  'challenges',
  'lifts',
  'extends',
]);

/** Whether the act can have ended another on the date: between its being made and its taking effect. */
function endedOn(by: Measure, ended: string): boolean {
  return lastDay(ended) >= firstDay(by.announced) && firstDay(ended) <= lastDay(by.effective ?? by.announced);
}

const begin = (act: Measure) =>
  `${act.id} (announced ${act.announced}, effective ${act.effective ?? 'unknown'})`;

function endOf(
  filed: Filed<Measure>,
  how: Relation,
  statuses: readonly Status[],
  by: readonly Measure[],
): Finding[] {
  const { record } = filed;
  if (!statuses.includes(record.status))
    return [
      finding(filed, 'status', record.status, `${statuses.join(' or ')}, because it is ${how} ${by[0]!.id}`),
    ];
  const { ended } = record;
  if (!ended) return []; // the rule on endings speaks of that
  const fits =
    by.some((act) => endedOn(act, ended)) && by.every((act) => firstDay(act.announced) <= lastDay(ended));
  return fits
    ? []
    : [finding(filed, 'ended', ended, `the day on which it was ${how} ${by.map(begin).join(', ')}`)];
}

export const succession: Rule = {
  name: 'succession',
  sentence:
    'A superseded or lifted measure ended on the day of the act that did it, and follows nothing later.',
  find(records) {
    const byId = measuresById(records);
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { related, announced } = filed.record;
      for (const { how, statuses } of ENDINGS) {
        const by = related
          .filter((link) => link.how === how)
          .flatMap((link) => byId.get(link.id)?.record ?? []);
        if (by.length) findings.push(...endOf(filed, how, statuses, by));
      }
      related.forEach((link, at) => {
        const earlier = byId.get(link.id)?.record;
        if (earlier && LATER.has(link.how) && lastDay(announced) < firstDay(earlier.announced))
          findings.push(
            finding(
              filed,
              `related.${at}`,
              `${link.how} ${link.id} of ${earlier.announced}`,
              `an act made by ${announced}`,
            ),
          );
        if (
          earlier &&
          link.how === 'supersedes' &&
          filed.record.action === 'proposal' &&
          earlier.action !== 'proposal'
        )
          findings.push(
            finding(filed, `related.${at}`, `a proposal supersedes ${link.id}`, 'an act that was made'),
          );
      });
    }
    return findings;
  },
};
