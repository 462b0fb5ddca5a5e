/**
 * `interdict doctor`: looks at what the configured platforms need and names the one thing to do for each
 * fault. A platform adds itself with one line in `CLINICS`.
 */
import type { Command as Program } from 'commander';
import type { Config } from './config.ts';
import type { Finding } from './domain/finding.ts';

interface House {
  run(): { readonly config: Config };
  done(status: Promise<0 | 1 | 2>): void;
  print(text: string): void;
}

interface Clinic {
  readonly platform: string;
  /** undefined where the platform is not configured. */
  examine(config: Config): Promise<readonly Finding[]> | undefined;
}

/** The channels that the settings name on a platform, each once with its uses. */
function channelsOn({ channels }: Config, platform: string): { id: string; use: string }[] {
  const uses = new Map<string, string[]>();
  for (const [use, places] of Object.entries(channels))
    for (const place of places.filter((each) => each.startsWith(`${platform}:`))) {
      const id = place.slice(platform.length + 1);
      uses.set(id, [...(uses.get(id) ?? []), use]);
    }
  return [...uses].map(([id, all]) => ({ id, use: all.join(', ') }));
}

/** The groups of a platform that fill groups of the settings. */
function groupsOn({ groups }: Config, platform: string): { id: string; use: string }[] {
  return Object.entries(groups).flatMap(([group, members]) =>
    members
      .filter((member) => member.startsWith(`${platform}:`))
      .map((member) => ({ id: member.slice(platform.length + 1), use: `group ${group}` })),
  );
}

async function examineSlack(config: Config): Promise<readonly Finding[]> {
  const { examineSlack } = await import('./platforms/slack/doctor.ts');
  const { mode, workspaces } = config.slack!;
  const { secrets } = config;
  return examineSlack({
    tokens: secrets.slackBotToken?.split(/[\s,]+/).filter(Boolean) ?? [],
    appToken: secrets.slackAppToken,
    signingSecret: secrets.slackSigningSecret,
    mode,
    workspaces,
    apiUrl: secrets.slackApiUrl ?? 'https://slack.com/api/',
    channels: channelsOn(config, 'slack'),
    usergroups: groupsOn(config, 'slack'),
    now: () => Date.now(),
  });
}

async function examineDiscord(config: Config): Promise<readonly Finding[]> {
  const { examineDiscord } = await import('./platforms/discord/doctor.ts');
  const { commands } = await import('../commands/index.ts');
  const { application, servers, commands: where } = config.discord!;
  return examineDiscord({
    commands,
    token: config.secrets.discordToken,
    apiUrl: config.secrets.discordApiUrl,
    application,
    servers,
    where,
    channels: channelsOn(config, 'discord'),
    roles: groupsOn(config, 'discord'),
  });
}

const LEAST_NODE = [24, 15] as const;
/** The newest line, which gets its security releases. */
const GOOD_NODE = 26;

/** @param version such as `26.10.0` */
export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const old = major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
  const found = `Node ${version}`;
  const todo =
    old || major < GOOD_NODE ? `Run the newest patch of Node ${GOOD_NODE}, from its official image.` : null;
  return { check: 'runtime', state: old ? 'bad' : 'good', found, todo };
}

const CLINICS: readonly Clinic[] = [
  { platform: 'slack', examine: (config) => (config.slack ? examineSlack(config) : undefined) },
  { platform: 'discord', examine: (config) => (config.discord ? examineDiscord(config) : undefined) },
];

interface Report {
  readonly platform: string;
  readonly findings: readonly Finding[];
}

/** All that was found, by platform. */
export async function examine(config: Config): Promise<readonly Report[]> {
  const reports: Report[] = [{ platform: 'interdict', findings: [examineNode(process.versions.node)] }];
  for (const { platform, examine } of CLINICS) {
    const findings = await examine(config);
    if (findings) reports.push({ platform, findings });
  }
  return reports;
}

function lines({ platform, findings }: Report): string[] {
  return findings.flatMap(({ check, state, found, todo }) => [
    `${state === 'good' ? 'ok   ' : 'FAULT'} ${platform} · ${check}: ${found}`,
    ...(todo ? [`      → ${todo}`] : []),
  ]);
}

async function doctor({ run, print }: House, json: boolean): Promise<0 | 1> {
  const { config } = run();
  const reports = await examine(config);
  const faults = reports.flatMap(({ findings }) => findings).filter(({ state }) => state === 'bad').length;
  if (json) print(JSON.stringify({ ok: faults === 0, reports }));
  else {
    print(reports.flatMap(lines).join('\n'));
    if (reports.length === 1) print('No chat platform is configured: the sandbox needs nothing more.');
    print(
      faults === 0
        ? 'Nothing is wrong.'
        : `${faults === 1 ? 'One fault' : `${faults} faults`}: mend the first one first.`,
    );
  }
  return faults === 0 ? 0 : 1;
}

/** Adds the command. */
export function addDoctor(program: Program, house: House): void {
  program
    .command('doctor')
    .description('look at what the configured platforms need, and name what to do')
    .option('--json', 'print one JSON object')
    .action(({ json = false }: { json?: boolean }) => house.done(doctor(house, json)));
}
