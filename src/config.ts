/**
 * The settings: interdict.yaml and the environment, read nowhere else. A key that is not known is
 * named with its line and the nearest right one; nothing is ignored in silence.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isDay } from './domain/date.ts';
import { Refusal } from './domain/error.ts';
import { LANGUAGES } from './domain/language.ts';
import { BOUND } from './domain/measure.ts';
import { nearest } from './domain/nearest.ts';
import { discordSettings } from './settings/discord.ts';
import { exceptionFault, exceptionSettings } from './settings/exceptions.ts';
import { feedsSettings } from './settings/feeds.ts';
import { modelSettings } from './settings/model.ts';
import { slackSettings } from './settings/slack.ts';

const id = z.string().regex(/^[a-z0-9_-]+$/, 'lower-case letters, digits, - and _');
const place = z
  .string()
  .regex(/^[a-z]+:[^\s]+$/, 'a platform and a channel, such as sandbox:approvals')
  .describe('platform:channel');

const Settings = z.strictObject({
  zone: z.string().default('UTC').describe('IANA time zone in which days begin and end'),
  language: z.enum(LANGUAGES).default('en').describe('language of the answers; records stay as recorded'),
  log: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  people: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1),
        accounts: z.array(place).describe('platform:account; all accounts of a person are one vote'),
        about: z.string().default(''),
        delegates: z
          .array(id)
          .default([])
          .describe('who acts for the person, and never votes on their requests'),
      }),
    )
    .default([]),
  groups: z.record(id, z.array(z.union([id, place]))).default({}),
  exceptions: exceptionSettings,
  reports: z.strictObject({ analysts: id.default('analysts') }).prefault({}),
  channels: z
    .strictObject({
      alerts: z.array(place).default([]),
      approvals: z.array(place).default([]),
      triage: z.array(place).default([]),
      audit: z.array(place).default([]),
    })
    .prefault({}),
  profile: z
    .strictObject({ places: z.array(z.string()), roles: z.array(z.enum(BOUND)) })
    .nullable()
    .default(null),
  sandbox: z
    .strictObject({
      port: z.int().min(0).max(65535).default(4747),
      host: z.string().default('127.0.0.1'),
      channels: z.array(z.strictObject({ id, name: z.string(), about: z.string().default('') })).default([]),
    })
    .prefault({}),
  outsiders: z
    .strictObject({ guests_ask: z.boolean().default(false), external_ask: z.boolean().default(false) })
    .prefault({}),
  slack: slackSettings,
  discord: discordSettings,
  feeds: feedsSettings,
  model: modelSettings,
  knowledge: z.strictObject({ extra: z.string().nullable().default(null) }).prefault({}),
});

export type Settings = z.infer<typeof Settings>;

export interface Config extends Settings {
  /** Data folder. */
  readonly home: string;
  readonly databaseUrl: string | null;
  /** What no settings file may hold, from the environment. */
  readonly secrets: Secrets;
  /** Milliseconds since 1970 at which the clock stands still; for tests and demonstrations. */
  readonly fixedNow: number | null;
  /** `interdict.yaml, line 12` for a setting, where a file was read. */
  readonly where?: (path: readonly PropertyKey[]) => string;
}

/** Tokens, and the addresses that replace those of the platforms; null where the environment has none. */
export interface Secrets {
  readonly slackBotToken: string | null;
  readonly slackAppToken: string | null;
  readonly slackSigningSecret: string | null;
  readonly slackApiUrl: string | null;
  readonly discordToken: string | null;
  readonly discordApiUrl: string | null;
  readonly modelKey: string | null;
  readonly modelUrl: string | null;
}

const trialPerson = (id: string, name: string, about: string) => ({
  id,
  name,
  accounts: [`sandbox:${id}`],
  about,
});

/** The cast of a trial, used where no interdict.yaml is. It reaches nothing but the sandbox. */
const TRIAL: z.input<typeof Settings> = {
  people: [
    trialPerson('rita', 'Rita Requester', 'asks for exceptions'),
    trialPerson('sam', 'Sam Security', 'approves for security'),
    trialPerson('lena', 'Lena Legal', 'approves for legal'),
    trialPerson('ana', 'Ana Analyst', 'confirms reports'),
    trialPerson('otto', 'Otto Outsider', 'in no group'),
  ],
  groups: { staff: ['rita', 'sam', 'lena', 'ana'], security: ['sam'], legal: ['lena'], analysts: ['ana'] },
  exceptions: {
    may_request: ['staff'],
    quorum: [
      { group: 'security', count: 1 },
      { group: 'legal', count: 1 },
    ],
  },
  channels: { alerts: ['sandbox:alerts'], approvals: ['sandbox:approvals'], triage: ['sandbox:triage'] },
  sandbox: {
    channels: [
      { id: 'general', name: 'general', about: 'ask anything' },
      { id: 'alerts', name: 'security-alerts', about: 'new government actions' },
      { id: 'triage', name: 'triage', about: 'reports waiting for an analyst' },
      { id: 'approvals', name: 'approvals', about: 'exceptions waiting for a decision' },
    ],
  },
};

type Path = readonly PropertyKey[];

/** Keys of the schema at a path, for "did you mean". */
function keysAt(path: Path): string[] {
  let schema: unknown = z.toJSONSchema(Settings, { io: 'input' });
  for (const part of path) {
    const node = schema as { properties?: Record<string, unknown>; items?: unknown; anyOf?: unknown[] };
    schema = typeof part === 'number' ? node.items : (node.properties?.[String(part)] ?? node.anyOf?.[0]);
  }
  return Object.keys((schema as { properties?: object } | undefined)?.properties ?? {});
}

// Reading YAML takes 25 ms to load: only where there is a file to read.
const openYaml = () => createRequire(import.meta.url)('yaml') as typeof import('yaml');

function parseSettings(text: string, file: string): Settings & Pick<Config, 'where'> {
  const { isMap, isScalar, LineCounter, parseDocument } = openYaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problem = document.errors[0];
  if (problem) {
    const line = problem.linePos?.[0].line;
    throw new Refusal(
      'invalid',
      `${file}, line ${line}: ${problem.message.split('\n')[0]} Mend it and start again.`,
    );
  }
  const lineOf = (path: Path, key?: string): number => {
    const parents = path.map((_, at) => path.slice(0, path.length - at));
    const found = parents.map((each) => document.getIn(each as unknown[], true)).find(Boolean);
    const node = found ?? document.contents;
    const pair =
      key && isMap(node)
        ? node.items.find((each) => isScalar(each.key) && each.key.value === key)
        : undefined;
    const at = (pair?.key ?? node) as { range?: [number, number, number] } | undefined;
    return lines.linePos(at?.range?.[0] ?? 0).line;
  };
  const parsed = Settings.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    const { issues } = parsed.error;
    const misspelt = issues.find(({ code }) => code === 'unrecognized_keys');
    throw settingRefusal(misspelt ?? issues[0]!, file, lineOf);
  }
  checkMembers(parsed.data, file, lineOf);
  return { ...parsed.data, where: (path) => `${file}, line ${lineOf(path)}` };
}

function settingRefusal(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: (path: Path, key?: string) => number,
): Refusal {
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const near = nearest(key, keysAt(issue.path));
    const full = where ? `${where}.${key}` : key;
    return new Refusal(
      'invalid',
      `${file}, line ${lineOf(issue.path, key)}: there is no setting \`${full}\`${near ? `; did you mean \`${near}\`?` : '.'}`,
    );
  }
  return new Refusal('invalid', `${file}, line ${lineOf(issue.path)}: \`${where}\`: ${issue.message}.`);
}

/** A group or person that nothing defines would quietly mean nobody: it is refused at start. */
function checkMembers(settings: Settings, file: string, lineOf: (path: Path) => number): void {
  const refuse = (path: Path, what: string, name: string, known: readonly string[]) => {
    const near = nearest(name, known);
    const hint = near ? `; did you mean \`${near}\`?` : `: define it, or take it out.`;
    throw new Refusal('invalid', `${file}, line ${lineOf(path)}: there is no ${what} \`${name}\`${hint}`);
  };
  const people = settings.people.map((person) => person.id);
  for (const [group, members] of Object.entries(settings.groups))
    for (const [at, member] of members.entries())
      if (!member.includes(':') && !people.includes(member))
        refuse(['groups', group, at], 'person', member, people);
  for (const [at, person] of settings.people.entries())
    for (const [index, delegate] of person.delegates.entries())
      if (!people.includes(delegate)) refuse(['people', at, 'delegates', index], 'person', delegate, people);
  const fault = exceptionFault(settings.exceptions, settings.groups);
  if (fault)
    throw new Refusal('invalid', `${file}, line ${lineOf(['exceptions', ...fault.path])}: ${fault.sentence}`);
  const accounts = new Map<string, string>();
  for (const [at, person] of settings.people.entries())
    for (const account of person.accounts) {
      const other = accounts.get(account);
      if (other)
        throw new Refusal(
          'invalid',
          `${file}, line ${lineOf(['people', at])}: the account ${account} belongs to ${other} and ${person.id}: one account is one person.`,
        );
      accounts.set(account, person.id);
    }
}

/**
 * Reads the settings.
 * @param env the environment; INTERDICT_CONFIG, INTERDICT_HOME, INTERDICT_NOW and DATABASE_URL count
 * @param folder where interdict.yaml and the data folder are looked for
 * @throws Refusal with the file, the line and the nearest right key
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const file = env.INTERDICT_CONFIG ?? 'interdict.yaml';
  const path = resolve(folder, file);
  if (env.INTERDICT_CONFIG && !existsSync(path))
    throw new Refusal(
      'not_found',
      `There is no file ${file}, which INTERDICT_CONFIG names: mend the name, or unset it.`,
    );
  const settings = existsSync(path) ? parseSettings(readFileSync(path, 'utf8'), file) : Settings.parse(TRIAL);
  return {
    ...settings,
    home: resolve(folder, env.INTERDICT_HOME ?? 'data'),
    databaseUrl: env.DATABASE_URL || null,
    secrets: {
      slackBotToken: env.SLACK_BOT_TOKEN || null,
      slackAppToken: env.SLACK_APP_TOKEN || null,
      slackSigningSecret: env.SLACK_SIGNING_SECRET || null,
      slackApiUrl: env.SLACK_API_URL || null,
      discordToken: env.DISCORD_TOKEN || null,
      discordApiUrl: env.DISCORD_API_URL || null,
      modelKey: env.OPENAI_API_KEY || null,
      modelUrl: env.OPENAI_BASE_URL || null,
    },
    fixedNow: env.INTERDICT_NOW ? instantOf(env.INTERDICT_NOW) : null,
  };
}

function instantOf(text: string): number {
  const instant = Date.parse(isDay(text) ? `${text}T12:00:00Z` : text);
  if (Number.isNaN(instant))
    throw new Refusal(
      'invalid',
      `INTERDICT_NOW is "${text}": give a day such as 2026-11-23 or an instant such as 2026-11-23T12:00:00Z.`,
    );
  return instant;
}
