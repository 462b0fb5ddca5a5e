/** `npm run fake-slack`: the fake Slack by itself, to try a bot against or to drive from a script. */
import { parseArgs } from 'node:util';
import { adminOf } from './admin.ts';
import { openFakeSlack } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4748' },
    'request-url': { type: 'string' },
    now: { type: 'string' },
    standing: { type: 'boolean', default: false },
    'no-rates': { type: 'boolean', default: false },
  },
});

const now = values.now === undefined ? undefined : Date.parse(values.now);
if (Number.isNaN(now)) throw new Error('--now takes a day or an instant, such as 2018-05-15T09:00:00Z.');

const fake = await openFakeSlack({
  port: Number(values.port),
  extra: adminOf,
  standing: values.standing,
  rates: !values['no-rates'],
  ...(now === undefined ? {} : { now }),
  ...(values['request-url'] ? { requestUrl: values['request-url'] } : {}),
});

process.stdout.write(`The fake Slack is ready: ${fake.address}

Start a bot against it with
  SLACK_API_URL=${fake.apiUrl}
  SLACK_BOT_TOKEN=${fake.botToken}
  SLACK_APP_TOKEN=${fake.appToken}
  SLACK_SIGNING_SECRET=${fake.signingSecret}

Then play its people, for example
  curl -s ${fake.address}/admin/slash -d '{"person":"rita","channel":"general","text":"help"}'
  curl -s ${fake.address}/admin/ephemeral -d '{"person":"rita","channel":"general"}'

docs/fake-slack.md lists everything. Ctrl-C ends it; nothing is kept.
`);

const stop = () => void fake.close().then(() => process.exit(0));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
