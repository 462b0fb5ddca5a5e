/** `interdict manifest slack`: what to paste where an app is made from a manifest. */
import type { Command as Program } from 'commander';
import type { Config } from './config.ts';
import { Refusal } from './domain/error.ts';

interface House {
  run(): { readonly config: Config };
  done(status: Promise<0 | 1 | 2>): void;
  print(text: string): void;
}

interface Options {
  readonly url?: string;
}

/** @throws Refusal where the address is none that Slack could call */
async function manifest({ slack }: Config, { url }: Options): Promise<object> {
  const mode = url ? 'http' : (slack?.mode ?? 'socket');
  if (url !== undefined && !(URL.canParse(url) && url.startsWith('https://')))
    throw new Refusal(
      'invalid',
      `--url needs an https address such as https://interdict.example.org/slack/events; "${url}" is none.`,
    );
  const { slackManifest } = await import('./platforms/slack/manifest.ts');
  const { commands } = await import('../commands/index.ts');
  return slackManifest({
    commands,
    command: slack?.command ?? '/interdict',
    mode,
    ...(url ? { requestUrl: url } : {}),
  });
}

/** Adds the command. */
export function addManifest(program: Program, { run, done, print }: House): void {
  program
    .command('manifest')
    .description('what a chat platform needs to know of the app')
    .command('slack')
    .description('print the app manifest for api.slack.com/apps')
    .option('--url <address>', 'for HTTP: where Slack reaches your server')
    .action((options: Options) => {
      const show = async (): Promise<0> => {
        print(JSON.stringify(await manifest(run().config, options), null, 2));
        return 0;
      };
      done(show());
    });
}
