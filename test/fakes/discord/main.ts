/** `npm run fake-discord`: the fake Discord by itself, to try a bot against or to drive from a script. */
import { parseArgs } from 'node:util';
import { adminOf } from './admin.ts';
import { HOME_SERVER } from './cast.ts';
import { openFakeDiscord } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4749' },
    now: { type: 'string' },
    standing: { type: 'boolean', default: false },
    'no-rates': { type: 'boolean', default: false },
  },
});

const now = values.now === undefined ? undefined : Date.parse(values.now);
if (Number.isNaN(now)) throw new Error('--now takes a day or an instant, such as 2018-05-15T09:00:00Z.');

const fake = await openFakeDiscord({
  port: Number(values.port),
  extra: adminOf,
  standing: values.standing,
  rates: !values['no-rates'],
  ...(now === undefined ? {} : { now }),
});

process.stdout.write(`The fake Discord is ready: ${fake.address}

Start a bot against it with
  DISCORD_API_URL=${fake.apiUrl}
  DISCORD_TOKEN=${fake.token}
and in interdict.yaml
  discord: { application: "${fake.application}", servers: ["${HOME_SERVER}"] }
after "interdict register discord" with the same settings.

Then play its people, for example
  curl -s ${fake.address}/admin/slash -d '{"person":"rita","channel":"general","line":"help"}'
  curl -s ${fake.address}/admin/ephemeral -d '{"person":"rita","channel":"general"}'

docs/fake-discord.md lists everything. Ctrl-C ends it; nothing is kept.
`);

const stop = () => void fake.close().then(() => process.exit(0));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
