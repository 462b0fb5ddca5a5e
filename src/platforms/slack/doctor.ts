/**
 * What can be wrong between Interdict and Slack, looked at one by one: each finding names the one thing to
 * do. Speaks to the Web API by itself, so that it needs no kit and can read the headers.
 */
import type { Finding } from '../../domain/finding.ts';
import { botScopes } from './surface.ts';

export interface Patient {
  readonly tokens: readonly string[];
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  readonly mode: 'socket' | 'http';
  readonly workspaces: readonly string[];
  readonly apiUrl: string;
  /** Ids of channels that the settings name, with what for. */
  readonly channels: readonly { readonly id: string; readonly use: string }[];
  /** Ids of user groups that the settings name, with the group that they fill. */
  readonly usergroups: readonly { readonly id: string; readonly use: string }[];
  now(): number;
}

interface Answer {
  readonly body: Readonly<Record<string, unknown>> & { readonly ok?: boolean; readonly error?: string };
  readonly headers: Headers;
}

const CALL_MS = 10_000;
/** Signed requests older than five minutes are refused; half of it is a warning in time. */
const MOST_SKEW_S = 150;

const good = (check: string, found: string): Finding => ({ check, state: 'good', found, todo: null });
const bad = (check: string, found: string, todo: string): Finding => ({ check, state: 'bad', found, todo });

async function call(
  { apiUrl }: Patient,
  token: string,
  method: string,
  args: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${apiUrl.replace(/\/*$/, '/')}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(args),
    signal: AbortSignal.timeout(CALL_MS),
  });
  if (response.status === 429)
    return { body: { ok: false, error: 'ratelimited' }, headers: response.headers };
  return { body: (await response.json()) as Answer['body'], headers: response.headers };
}

function skew({ now }: Patient, headers: Headers): Finding {
  const said = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(said)) return good('time', 'Slack did not say what time it is');
  const seconds = Math.round(Math.abs(now() - said) / 1000);
  return seconds <= MOST_SKEW_S
    ? good('time', `this machine and Slack agree within ${seconds} s`)
    : bad(
        'time',
        `this machine's clock is ${seconds} s off`,
        'Set the clock, with NTP if you can: signed requests are refused beyond 300 s.',
      );
}

function scopes(headers: Headers, team: string): Finding {
  const granted = (headers.get('x-oauth-scopes') ?? '').split(',').map((each) => each.trim());
  const missing = botScopes().filter((scope) => !granted.includes(scope));
  return missing.length === 0
    ? good('scopes', `all ${botScopes().length} scopes are granted in ${team}`)
    : bad(
        'scopes',
        `${team} lacks ${missing.join(', ')}`,
        'Put the output of `interdict manifest slack` into "App Manifest" of your app, save, and press "Reinstall to Workspace".',
      );
}

async function checkToken(patient: Patient, token: string): Promise<Finding[]> {
  const { body, headers } = await call(patient, token, 'auth.test');
  if (!body.ok)
    return [
      bad(
        'token',
        `Slack refuses the bot token (${body.error})`,
        'Copy the "Bot User OAuth Token" from "OAuth & Permissions" of your app into SLACK_BOT_TOKEN.',
      ),
    ];
  const [team, enterprise] = [String(body.team_id), String(body.enterprise_id ?? '')];
  const name = `${String(body.team)} (${team})`;
  const listed = patient.workspaces.includes(team) || patient.workspaces.includes(enterprise);
  return [
    good('token', `the bot token is good in ${name}`),
    listed
      ? good('workspace', `${name} is allowed`)
      : bad(
          'workspace',
          `${name} is not among \`slack.workspaces\``,
          `Add ${team} to \`slack.workspaces\` in interdict.yaml.`,
        ),
    scopes(headers, name),
    skew(patient, headers),
  ];
}

async function checkConnection(patient: Patient): Promise<Finding> {
  if (patient.mode === 'http')
    return patient.signingSecret
      ? good('signing secret', 'SLACK_SIGNING_SECRET is set')
      : bad(
          'signing secret',
          'SLACK_SIGNING_SECRET is missing',
          'Copy it from "Basic Information" of your app.',
        );
  const todo =
    'Make an app-level token with the scope connections:write under "Basic Information" of your app and put it into SLACK_APP_TOKEN.';
  if (!patient.appToken) return bad('app token', 'SLACK_APP_TOKEN is missing', todo);
  const { body } = await call(patient, patient.appToken, 'apps.connections.open');
  if (body.ok) return good('app token', 'Socket Mode can connect');
  return bad('app token', `Slack refuses the app token (${body.error})`, todo);
}

/** Asks each workspace until one knows it. */
async function ask(patient: Patient, method: string, args: Record<string, string>): Promise<Answer['body']> {
  let last: Answer['body'] = { ok: false, error: 'no token' };
  for (const token of patient.tokens) {
    last = (await call(patient, token, method, args)).body;
    if (last.ok) return last;
  }
  return last;
}

async function checkChannel(patient: Patient, { id, use }: Patient['channels'][number]): Promise<Finding> {
  const check = `channel ${id}`;
  if (id.startsWith('@')) return good(check, `${use}: a private conversation`);
  const body = await ask(patient, 'conversations.info', { channel: id });
  if (!body.ok)
    return bad(
      check,
      `${use}: Slack does not show it (${body.error})`,
      'Mend its id in interdict.yaml, or, where it is private, type `/invite @interdict` there.',
    );
  const channel = body.channel as { name?: string; is_archived?: boolean; is_member?: boolean };
  if (channel.is_archived)
    return bad(
      check,
      `${use}: #${channel.name} is archived`,
      'Name another channel in interdict.yaml, or bring this one back.',
    );
  if (!channel.is_member)
    return bad(
      check,
      `${use}: the app is not in #${channel.name}`,
      `Type \`/invite @interdict\` in #${channel.name}.`,
    );
  return good(check, `${use}: #${channel.name}`);
}

async function checkUsergroup(
  patient: Patient,
  { id, use }: Patient['usergroups'][number],
): Promise<Finding> {
  const check = `user group ${id}`;
  const body = await ask(patient, 'usergroups.users.list', { usergroup: id });
  if (!body.ok)
    return bad(
      check,
      `${use}: its members cannot be read (${body.error})`,
      'Mend its id in interdict.yaml: it is in the address of the group in Slack, and begins with S.',
    );
  const count = (body.users as unknown[]).length;
  return count > 0
    ? good(check, `${use}: ${count} members`)
    : bad(check, `${use}: nobody is in it, so nobody can decide`, 'Add members to the user group in Slack.');
}

/** Looks at everything; what cannot be looked at is a finding too. */
export async function examineSlack(patient: Patient): Promise<readonly Finding[]> {
  if (patient.tokens.length === 0)
    return [
      bad(
        'token',
        'SLACK_BOT_TOKEN is missing',
        'Install the app ("OAuth & Permissions") and copy the "Bot User OAuth Token" into it.',
      ),
    ];
  const looked = async (check: string, look: () => Promise<Finding | readonly Finding[]>) => {
    try {
      return [await look()].flat();
    } catch (error) {
      const why = ((error as Error).cause as Error | undefined)?.message ?? (error as Error).message;
      return [
        bad(check, `Slack cannot be reached (${why})`, `Let this machine reach ${patient.apiUrl} by HTTPS.`),
      ];
    }
  };
  const findings: Finding[] = [];
  for (const token of patient.tokens)
    findings.push(...(await looked('token', () => checkToken(patient, token))));
  if (findings.some(({ check, state }) => check === 'token' && state === 'bad')) return findings;
  findings.push(...(await looked('connection', () => checkConnection(patient))));
  for (const each of patient.channels)
    findings.push(...(await looked(`channel ${each.id}`, () => checkChannel(patient, each))));
  for (const each of patient.usergroups)
    findings.push(...(await looked(`user group ${each.id}`, () => checkUsergroup(patient, each))));
  return findings;
}
