/**
 * What can be wrong between Interdict and Discord, looked at one by one: each finding names the one thing to
 * do. Speaks to the REST interface by itself, so that it needs no kit.
 */
import type { Command } from '../../domain/command.ts';
import type { Finding } from '../../domain/finding.ts';
import { type Declared, declare } from './commands.ts';
import { invitation, missingIn, type Standing } from './permissions.ts';
import { callPlainly, type PlainAnswer } from './plain.ts';
import { holds } from './register.ts';

export interface Patient {
  readonly commands: readonly Command[];
  readonly token: string | null;
  readonly apiUrl: string | null;
  readonly application: string;
  readonly servers: readonly string[];
  readonly where: 'server' | 'global';
  /** Ids of channels that the settings name, with what for. */
  readonly channels: readonly { readonly id: string; readonly use: string }[];
  /** `server/role` that the settings name, with the group that they fill. */
  readonly roles: readonly { readonly id: string; readonly use: string }[];
}

type Body = Readonly<Record<string, unknown>>;
/** `GATEWAY_GUILD_MEMBERS` and its limited form, for apps in few servers. */
const LISTS_MEMBERS = (1 << 14) | (1 << 15);

const good = (check: string, found: string): Finding => ({ check, state: 'good', found, todo: null });
const bad = (check: string, found: string, todo: string): Finding => ({ check, state: 'bad', found, todo });

const get = ({ token, apiUrl }: Patient, path: string): Promise<PlainAnswer> =>
  callPlainly({ token: token ?? '', apiUrl }, 'GET', path);
const said = ({ status, body }: PlainAnswer) => `${String((body as Body | null)?.message ?? status)}`;

function checkIntents({ roles }: Patient, flags: unknown): Finding {
  return good(
    'intents',
    roles.length === 0 || Number(flags) & LISTS_MEMBERS
      ? 'nothing more than servers is needed'
      : 'members of roles are looked up among `people` and those who pressed something; with "Server Members Intent" under "Bot" all of them count',
  );
}

async function checkToken(patient: Patient): Promise<Finding[]> {
  const answer = await get(patient, '/applications/@me');
  if (answer.status !== 200)
    return [
      bad(
        'token',
        `Discord refuses the bot token (${said(answer)})`,
        'Press "Reset Token" under "Bot" of your application and copy it into DISCORD_TOKEN.',
      ),
    ];
  const { id, name, flags } = answer.body as Body;
  return [
    good('token', `the bot token is good, of ${String(name)}`),
    id === patient.application
      ? good('application', String(id))
      : bad(
          'application',
          `the token belongs to the application ${String(id)}`,
          `Write application: "${String(id)}" under \`discord\` in interdict.yaml.`,
        ),
    checkIntents(patient, flags),
  ];
}

interface Server {
  readonly guild: Body;
  readonly own: readonly string[];
}

async function openServer(patient: Patient, id: string, account: string): Promise<Server | undefined> {
  const [guild, member] = [
    await get(patient, `/guilds/${id}`),
    await get(patient, `/guilds/${id}/members/${account}`),
  ];
  if (guild.status !== 200 || member.status !== 200) return undefined;
  return { guild: guild.body as Body, own: (member.body as { roles: string[] }).roles };
}

const away = (id: string, application: string) =>
  bad(
    `server ${id}`,
    'the bot is not in it',
    `Let it in, as somebody who manages the server: ${invitation(application)}`,
  );

async function checkCommands(patient: Patient): Promise<Finding> {
  const { application, servers, where } = patient;
  const paths =
    where === 'global'
      ? [`/applications/${application}/commands`]
      : servers.map((id) => `/applications/${application}/guilds/${id}/commands`);
  const wanted = declare(patient.commands);
  for (const path of paths) {
    const { status, body } = await get(patient, path);
    const there = status === 200 ? (body as readonly Declared[]) : [];
    const same = wanted.every((each) =>
      there.some((has) => (has.type ?? 1) === each.type && holds(has, each)),
    );
    if (!same)
      return bad(
        'commands',
        'Discord does not know the commands as they are now',
        'Run `interdict register discord`.',
      );
  }
  return good('commands', 'registered as they are now');
}

async function checkChannel(
  patient: Patient,
  { id, use }: Patient['channels'][number],
  account: string,
): Promise<Finding> {
  const check = `channel ${id}`;
  if (id.startsWith('@')) return good(check, `${use}: a private conversation`);
  const answer = await get(patient, `/channels/${id}`);
  if (answer.status !== 200)
    return bad(
      check,
      `${use}: Discord does not show it (${said(answer)})`,
      'Mend its id in interdict.yaml, or give the bot "View Channels" there.',
    );
  const { guild_id, name, permission_overwrites } = answer.body as Body;
  const guild = String(guild_id);
  if (!patient.servers.includes(guild))
    return bad(
      check,
      `${use}: #${name} belongs to the server ${guild}`,
      `Add "${guild}" to \`discord.servers\`, or name another channel.`,
    );
  const server = await openServer(patient, guild, account);
  if (!server) return away(guild, patient.application);
  const missing = missingIn({
    guild,
    owner: String(server.guild.owner_id),
    roles: server.guild.roles as Standing['roles'],
    account,
    own: server.own,
    overwrites: (permission_overwrites ?? []) as Standing['overwrites'],
  });
  return missing.length === 0
    ? good(check, `${use}: #${name}`)
    : bad(
        check,
        `${use}: in #${name} the bot lacks ${missing.join(', ')}`,
        `Give it to the bot's role under "Permissions" of #${name}.`,
      );
}

async function checkRole(patient: Patient, { id, use }: Patient['roles'][number]): Promise<Finding> {
  const [guild = '', role = ''] = id.split('/');
  const check = `role ${id}`;
  const answer = await get(patient, `/guilds/${guild}`);
  const roles = answer.status === 200 ? ((answer.body as Body).roles as { id: string; name: string }[]) : [];
  const found = roles.find((each) => each.id === role);
  return found
    ? good(check, `${use}: ${found.name}`)
    : bad(
        check,
        `${use}: there is no such role`,
        'Mend it in interdict.yaml: discord:SERVER/ROLE, with "Copy Role ID".',
      );
}

/** Looks at everything; what cannot be looked at is a finding too. */
export async function examineDiscord(patient: Patient): Promise<readonly Finding[]> {
  if (!patient.token)
    return [
      bad(
        'token',
        'DISCORD_TOKEN is missing',
        'Press "Reset Token" under "Bot" of your application and copy it there.',
      ),
    ];
  const findings: Finding[] = [];
  const look = async (check: string, work: () => Promise<Finding | readonly Finding[]>) => {
    try {
      findings.push(...[await work()].flat());
    } catch (error) {
      const why = ((error as Error).cause as Error | undefined)?.message ?? (error as Error).message;
      findings.push(
        bad(
          check,
          `Discord cannot be reached (${why})`,
          'Let this machine reach discord.com and gateway.discord.gg by HTTPS.',
        ),
      );
    }
  };
  await look('token', () => checkToken(patient));
  if (findings.some(({ state }) => state === 'bad')) return findings;
  const account = String(((await get(patient, '/users/@me')).body as Body).id);
  for (const id of patient.servers)
    await look(`server ${id}`, async () => {
      const server = await openServer(patient, id, account);
      return server ? good(`server ${id}`, String(server.guild.name)) : away(id, patient.application);
    });
  await look('commands', () => checkCommands(patient));
  for (const each of patient.channels)
    await look(`channel ${each.id}`, () => checkChannel(patient, each, account));
  for (const each of patient.roles) await look(`role ${each.id}`, () => checkRole(patient, each));
  return findings;
}
