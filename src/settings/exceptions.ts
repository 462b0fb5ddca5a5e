/**
 * The policy for exceptions. Its short form, `quorum`, is one rule for every request; `rules` are for
 * some. All that match hold at once, so a rule can only ever ask for more.
 */
import { z } from 'zod';
import { ACTIONS, BOUND } from '../domain/measure.ts';
import { nearest } from '../domain/nearest.ts';
import { alternativesText, satisfied, type Voter } from '../domain/policy-quorum.ts';
import type { Alternative, Match, Rule } from '../domain/policy-rule.ts';

const id = z.string().regex(/^[a-z0-9_-]+$/, 'lower-case letters, digits, - and _');
const groups = z.array(id);
const count = z.int().min(1).max(20);
const hours = z
  .int()
  .min(1)
  .max(24 * 90);
const listed = <T extends z.ZodType>(each: T) =>
  z.array(each).min(1, 'at least one, or leave it out').optional();

const rule = z.strictObject({
  id,
  match: z
    .strictObject({
      vendors: listed(z.string().min(1)).describe('as on record; subsidiaries are meant too'),
      places: listed(z.string().regex(/^[A-Z]{2,4}(-[A-Z0-9]{1,3})?$/, 'a code such as NL, US-TX or EU')),
      actions: listed(z.enum(ACTIONS)),
      binds: listed(z.enum(BOUND)),
      verdicts: listed(z.enum(['prohibited', 'restricted', 'advisory', 'proposed', 'lifted', 'none'])),
      longer_than_days: z.int().min(0).optional(),
      up_to_days: z.int().min(0).optional(),
    })
    .prefault({}),
  approve: z
    .array(z.record(id, count).refine((seats) => Object.keys(seats).length > 0, 'at least one group'))
    .min(1, 'at least one way to approve, or nobody can')
    .describe('any one of these grants; within one, all counts must be filled'),
  denials: z.int().min(1).default(1),
  longest_days: z.int().min(1).max(3660).default(365),
  fields: z.array(z.enum(['beneficiaries', 'ticket', 'alternatives'])).default([]),
  controls: z.array(z.string().min(3)).default([]),
  tell: groups.default([]),
  remind_after_hours: z.array(hours).default([48]),
  widen: z.array(z.strictObject({ after_hours: hours, groups: groups.min(1) })).default([]),
  decide_within_days: z.int().min(1).max(366).default(14),
  law_moves: z.enum(['review', 'suspend']).default('review'),
});

export const exceptionSettings = z
  .strictObject({
    may_request: groups.default([]),
    quorum: z.array(z.strictObject({ group: id, count })).default([]),
    denials: z.int().min(1).default(1),
    longest_days: z.int().min(1).max(3660).default(365),
    rules: z.array(rule).default([]),
    owners: groups.default([]),
    heads_up: z
      .strictObject({
        working_days: z.int().min(0).max(250).default(10),
        place: z
          .string()
          .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'a state or a part of one, such as NL or US-TX')
          .nullable()
          .default(null),
      })
      .prefault({}),
    break_glass: z
      .strictObject({
        groups: groups.min(1),
        hours: z.int().min(1).max(168).default(24),
        review_within_hours: hours.default(72),
      })
      .nullable()
      .default(null),
  })
  .prefault({});

export type ExceptionSettings = z.infer<typeof exceptionSettings>;
type RuleSettings = ExceptionSettings['rules'][number];

/** Id of the rule that the short form stands for. */
export const SHORT_RULE = 'quorum';

function matchOf({ match }: RuleSettings): Match {
  const { longer_than_days, up_to_days, ...lists } = match;
  return {
    ...(Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined)) as Match),
    ...(longer_than_days === undefined ? {} : { longerThanDays: longer_than_days }),
    ...(up_to_days === undefined ? {} : { upToDays: up_to_days }),
  };
}

const alternativeOf = (seats: Readonly<Record<string, number>>): Alternative =>
  Object.entries(seats).map(([group, count]) => ({ group, count }));

function ruleOf(settings: RuleSettings): Rule {
  return {
    id: settings.id,
    match: matchOf(settings),
    approve: settings.approve.map(alternativeOf),
    denials: settings.denials,
    longestDays: settings.longest_days,
    fields: settings.fields,
    controls: settings.controls,
    tell: settings.tell,
    remindAfterHours: settings.remind_after_hours,
    widen: settings.widen.map(({ after_hours, groups }) => ({ afterHours: after_hours, groups })),
    decideWithinDays: settings.decide_within_days,
    lawMoves: settings.law_moves,
  };
}

/** The rules that the settings mean, the short form among them. */
export function rulesOf(settings: ExceptionSettings): readonly Rule[] {
  const { quorum, denials, longest_days, rules } = settings;
  if (quorum.length === 0) return rules.map(ruleOf);
  const short = rule.parse({ id: SHORT_RULE, approve: [{ [quorum[0]!.group]: 1 }], denials, longest_days });
  return [{ ...ruleOf(short), approve: [quorum] }, ...rules.map(ruleOf)];
}

/** Something that the settings say and cannot mean. */
export interface SettingFault {
  readonly path: readonly PropertyKey[];
  /** Follows the line: a sentence that begins small. */
  readonly sentence: string;
}

type Groups = Readonly<Record<string, readonly string[]>>;

function* groupsNamed(settings: ExceptionSettings): Generator<[readonly PropertyKey[], string]> {
  const at = (path: readonly PropertyKey[], names: readonly string[]) =>
    names.map((name, index): [readonly PropertyKey[], string] => [[...path, index], name]);
  for (const [index, line] of settings.quorum.entries()) yield [['quorum', index, 'group'], line.group];
  yield* at(
    ['may_request'],
    settings.may_request.map((name) => (name === 'everyone' ? '' : name)),
  ).filter(([, name]) => name);
  yield* at(['owners'], settings.owners);
  yield* at(['break_glass', 'groups'], settings.break_glass?.groups ?? []);
  for (const [index, each] of settings.rules.entries()) {
    for (const [way, seats] of each.approve.entries())
      for (const group of Object.keys(seats)) yield [['rules', index, 'approve', way, group], group];
    yield* at(['rules', index, 'tell'], each.tell);
    for (const [step, { groups }] of each.widen.entries())
      yield* at(['rules', index, 'widen', step, 'groups'], groups);
  }
}

const isOpen = (members: readonly string[]) => members.some((member) => member.includes(':'));

/** Everybody of the groups; a group that a platform keeps may have as many as are needed. */
function votersOf(alternative: Alternative, groups: Groups, without?: string): Voter[] {
  const voters = new Map<string, string[]>();
  for (const { group, count } of alternative) {
    const members = groups[group] ?? [];
    const strangers = isOpen(members) ? Array.from({ length: count }, (_, at) => `${group} ${at}`) : [];
    for (const person of [...members.filter((member) => !member.includes(':')), ...strangers])
      voters.set(person, [...(voters.get(person) ?? []), group]);
  }
  return [...voters]
    .filter(([person]) => person !== without)
    .map(([person, own]) => ({ person, groups: own }));
}

const fills = (alternative: Alternative, groups: Groups, without?: string) =>
  satisfied({ rules: [{ id: '', approve: [alternative] }] }, votersOf(alternative, groups, without)) !==
  undefined;

function impossible(alternative: Alternative, groups: Groups): string | undefined {
  for (const { group, count } of alternative) {
    const members = groups[group] ?? [];
    if (members.length < count && !isOpen(members))
      return `the group \`${group}\` has ${members.length} members, so ${count} of them can never approve: add members, or ask for fewer.`;
  }
  return fills(alternative, groups)
    ? undefined
    : `${alternativesText([alternative])} can never approve, because one person fills one seat only and the groups share their members: add members, or ask for fewer.`;
}

/** Who may ask, where all of them are known; undefined where strangers may. */
function requesters(settings: ExceptionSettings, groups: Groups): readonly string[] | undefined {
  const asking = settings.may_request.flatMap((group) =>
    group === 'everyone' ? ['everyone:'] : (groups[group] ?? []),
  );
  return asking.length === 0 || isOpen(asking) ? undefined : asking;
}

function ruleFaults(settings: ExceptionSettings, groups: Groups): SettingFault | undefined {
  const short = settings.quorum.length > 0 ? 1 : 0;
  const asking = requesters(settings, groups);
  for (const [at, { id, approve, match }] of rulesOf(settings).entries()) {
    const path = at < short ? ['quorum'] : ['rules', at - short];
    if (settings.rules.findIndex((each) => each.id === id) !== at - short && at >= short)
      return { path, sentence: `there are two rules \`${id}\`: give one of them another id.` };
    if (id === SHORT_RULE && at >= short)
      return { path, sentence: `the id \`${id}\` stands for the short form: choose another.` };
    for (const [way, alternative] of approve.entries()) {
      const sentence = impossible(alternative, groups);
      const faulty = alternative.findIndex(({ group, count }) => (groups[group]?.length ?? 0) < count);
      const where = at < short ? [...path, Math.max(faulty, 0)] : [...path, 'approve', way];
      if (sentence) return { path: where, sentence };
    }
    if (asking?.every((person) => !approve.some((each) => fills(each, groups, person))))
      return {
        path,
        sentence: `${alternativesText(approve)} can never approve, because whoever asks cannot vote and too few others are left: add members, or ask for fewer.`,
      };
    if ((match.longerThanDays ?? -1) >= (match.upToDays ?? Number.POSITIVE_INFINITY))
      return {
        path: [...path, 'match'],
        sentence: `no term is longer than ${match.longerThanDays} and at most ${match.upToDays} days: mend one of them.`,
      };
  }
  return undefined;
}

/** The first thing in the settings that names nobody or can never happen; undefined when all is well. */
export function exceptionFault(settings: ExceptionSettings, groups: Groups): SettingFault | undefined {
  const known = Object.keys(groups);
  for (const [path, name] of groupsNamed(settings)) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    const hint = near ? `; did you mean \`${near}\`?` : ': define it, or take it out.';
    return { path, sentence: `there is no group \`${name}\`${hint}` };
  }
  return ruleFaults(settings, groups);
}
