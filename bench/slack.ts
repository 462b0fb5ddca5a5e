/**
 * How long Slack waits for an acknowledgement: signed requests to Interdict through Bolt's HTTP receiver,
 * with all records loaded and every request answered, against a bare Bolt app that only acknowledges.
 * Rounds of both take turns in one run, 50 requests at a time; a round begins when the one before it is
 * answered to the end. Then 1,000 alerts are delivered while requests keep coming.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import bolt from '@slack/bolt';
import { measureCard } from '../src/cards/measure.ts';
import { systemClock } from '../src/clock.ts';
import { change } from '../src/domain/ledger.ts';
import { openKnowledge } from '../src/main.ts';
import { openStore } from '../src/stores/store.ts';
import { adminOf } from '../test/fakes/slack/admin.ts';
import { APP_TOKEN, BOT_TOKEN, castWorld } from '../test/fakes/slack/cast.ts';
import { type Kind, signRequest } from '../test/fakes/slack/deliveries.ts';
import { openFakeSlack } from '../test/fakes/slack/server.ts';
import type { Json } from '../test/fakes/slack/world.ts';
import { requestUrl, slackConfig, startBot } from '../test/platforms/slack-house.ts';

const AT_ONCE = 50;
const REQUESTS = 5_000;
const ROUNDS = 10;
const WARM_UP = 500;
const ALERTS = 1_000;
const ALERT_CHANNELS = 100;
/** How long each of those who ask while alerts go out waits before asking again. */
const PAUSE_MS = 100;
const MOST_MS = 3_000;
const SECRET = 'bench-signing-secret';

const QUESTIONS = [
  'kaspersky in the netherlands',
  'can we buy hikvision in the uk',
  'huawei 5g germany',
  'tiktok',
  'help',
];

/** A child process that does one part, and the address that it gives. */
async function start(role: string, ...args: string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = fork(import.meta.filename, [role, ...args]);
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('exit', (code) => reject(new Error(`${role} ended with ${code}`)));
  });
  return { child, address };
}

async function playSlack(): Promise<void> {
  const fake = await openFakeSlack({ rates: false, extra: adminOf });
  for (let at = 0; at < ALERT_CHANNELS; at += 1) fake.addChannel(`fanout-${at}`, ['rita']);
  process.send?.(fake.address);
}

async function playBare(slack: string): Promise<void> {
  const app = new bolt.App({
    token: BOT_TOKEN,
    signingSecret: SECRET,
    logLevel: bolt.LogLevel.ERROR,
    clientOptions: { slackApiUrl: `${slack}/api/` },
  });
  app.command('/interdict', ({ ack }) => ack());
  app.action(/.*/, ({ ack }) => ack());
  const server = (await app.start(0)) as import('node:http').Server;
  const address = server.address() as import('node:net').AddressInfo;
  process.send?.(`http://127.0.0.1:${address.port}/slack/events`);
}

async function playInterdict(slack: string): Promise<void> {
  const home = {
    world: castWorld(),
    apiUrl: `${slack}/api/`,
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    signingSecret: SECRET,
  };
  const store = await openStore({
    home: mkdtempSync(join(tmpdir(), 'interdict-bench-')),
    clock: systemClock,
  });
  const knowledge = openKnowledge(slackConfig(home));
  const { slack: platform, bot } = await startBot({
    home,
    mode: 'http',
    store,
    knowledge,
    paced: true,
  });
  process.send?.(requestUrl(platform));
  process.on('message', (message) => {
    const channels = message as string[];
    const tell = Array.from({ length: ALERTS }, (_, at) => ({
      key: `bench-${at}`,
      to: { place: { platform: 'slack', channel: channels[at % channels.length]! } },
      card: measureCard(knowledge.measures[at % knowledge.measures.length]!, knowledge, '2026-11-23'),
    }));
    void store.commit(change('system', { tell })).then(() => bot.wake());
  });
}

let count = 0;

/** A slash command as Slack sends it. */
function command(slack: string): { kind: Kind; payload: Json } {
  count += 1;
  return {
    kind: 'slash_commands',
    payload: {
      team_id: 'T0HOME0001',
      channel_id: 'C0GENERAL0',
      channel_name: 'general',
      user_id: 'U0RITA0000',
      user_name: 'rita',
      command: '/interdict',
      text: QUESTIONS[count % QUESTIONS.length],
      api_app_id: 'A0INTERDCT',
      is_enterprise_install: 'false',
      response_url: `${slack}/response/bench`,
      trigger_id: `bench.${count}`,
    },
  };
}

/** A press of a button that writes: it is in the database before it is acknowledged. */
function press(): { kind: Kind; payload: Json } {
  count += 1;
  return {
    kind: 'interactive',
    payload: {
      type: 'block_actions',
      team: { id: 'T0HOME0001', domain: 'acme' },
      user: { id: 'U0SAM00000', username: 'sam', name: 'sam', team_id: 'T0HOME0001' },
      api_app_id: 'A0INTERDCT',
      trigger_id: `bench.${count}`,
      container: { type: 'message', message_ts: '1.000001', channel_id: 'C0APPROVALS', is_ephemeral: false },
      channel: { id: 'C0APPROVALS', name: 'approvals' },
      message: { ts: '1.000001', text: 'card' },
      actions: [
        {
          type: 'button',
          action_id: 'press:0',
          block_id: 'b',
          value: 'watch add vendor:kaspersky',
          action_ts: '1',
        },
      ],
    },
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** Sends one request and gives the milliseconds until its answer was there. */
function send(url: string, { kind, payload }: { kind: Kind; payload: Json }): Promise<number> {
  const { headers, body } = signRequest(kind, payload, { secret: SECRET });
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = request(url, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    sent.on('response', (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(performance.now() - began)
          : reject(new Error(`answered ${response.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** So many requests, 50 at a time. */
async function round(
  url: string,
  requests: number,
  make: () => { kind: Kind; payload: Json },
): Promise<number[]> {
  const times: number[] = [];
  let left = requests;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      times.push(await send(url, make()));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return times;
}

const at = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)]!;

/** CPU time of a process so far, in ticks, where the system tells. */
async function idle(pid: number): Promise<void> {
  const { readFileSync } = await import('node:fs');
  const ticks = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  };
  for (;;) {
    const before = ticks();
    await sleep(200);
    if (ticks() - before <= 1) return;
  }
}

interface Parts {
  readonly slack: string;
  readonly bare: string;
  readonly interdict: { readonly url: string; readonly pid: number };
}

/** Both in turns, and what came of it. */
async function compare(
  what: string,
  { bare, interdict }: Parts,
  make: () => { kind: Kind; payload: Json },
): Promise<boolean> {
  await round(bare, WARM_UP, make);
  await round(interdict.url, WARM_UP, make);
  const times: { bare: number[]; interdict: number[] } = { bare: [], interdict: [] };
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    await idle(interdict.pid);
    times.bare.push(...(await round(bare, REQUESTS / ROUNDS, make)));
    times.interdict.push(...(await round(interdict.url, REQUESTS / ROUNDS, make)));
  }
  const [half, late] = [0.5, 0.99].map(
    (share) => [at(times.bare, share), at(times.interdict, share)] as const,
  );
  const ratio = ([a, b]: readonly [number, number]) => b / a;
  const longest = Math.max(...times.interdict);
  const show = (name: string, pair: readonly [number, number], bar: number) =>
    console.log(
      `${what}: ${name.padEnd(6)} bare ${pair[0].toFixed(1)} ms, Interdict ${pair[1].toFixed(1)} ms, ratio ${ratio(pair).toFixed(2)} (bar ${bar})`,
    );
  show('median', half!, 1.3);
  show('p99', late!, 1.5);
  console.log(`${what}: longest ${longest.toFixed(0)} ms (bar ${MOST_MS})`);
  return ratio(half!) <= 1.3 && ratio(late!) <= 1.5 && longest <= MOST_MS;
}

async function admin<T>(slack: string, name: string, given: Json = {}): Promise<T> {
  const response = await fetch(`${slack}/admin/${name}`, { method: 'POST', body: JSON.stringify(given) });
  return (await response.json()) as T;
}

async function underAlerts({ slack, interdict }: Parts, child: ChildProcess): Promise<boolean> {
  const channels = (await admin<{ id: string; name: string }[]>(slack, 'channels')).filter(({ name }) =>
    name.startsWith('fanout-'),
  );
  const delivered = async () => {
    const lists = await Promise.all(
      channels.map(({ id }) => admin<unknown[]>(slack, 'messages', { channel: id })),
    );
    return lists.reduce((sum, list) => sum + list.length, 0);
  };
  const began = performance.now();
  child.send(channels.map(({ id }) => id));
  const times: number[] = [];
  let there = 0;
  let done = false;
  const lane = async () => {
    while (!done) {
      times.push(await send(interdict.url, command(slack)));
      await sleep(PAUSE_MS);
    }
  };
  const lanes = Array.from({ length: AT_ONCE }, lane);
  while (there < ALERTS && performance.now() - began < 120_000) {
    await sleep(500);
    there = await delivered();
  }
  done = true;
  await Promise.all(lanes);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `while ${there} alerts were delivered in ${seconds} s: ${times.length} requests, median ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms, longest ${Math.max(...times).toFixed(0)} ms (bar ${MOST_MS})`,
  );
  return there >= ALERTS && Math.max(...times) <= MOST_MS;
}

/** Measures and prints. */
export async function benchSlack(): Promise<void> {
  const slack = await start('fake');
  const bare = await start('bare', slack.address);
  const interdict = await start('interdict', slack.address);
  const parts: Parts = {
    slack: slack.address,
    bare: bare.address,
    interdict: { url: interdict.address, pid: interdict.child.pid! },
  };
  const fine = [
    await compare('commands', parts, () => command(slack.address)),
    await underAlerts(parts, interdict.child),
    await compare('presses', parts, press),
  ];
  if (fine.includes(false)) process.exitCode = 1;
  agent.destroy();
  for (const { child } of [interdict, bare, slack]) child.kill('SIGKILL');
}

const ROLES: Readonly<Record<string, (slack: string) => Promise<void>>> = {
  fake: playSlack,
  bare: playBare,
  interdict: playInterdict,
};

if (import.meta.main) {
  const [role, slack = ''] = process.argv.slice(2);
  await (role ? ROLES[role]!(slack) : benchSlack());
}
