/** `interdict register discord`: tells Discord the commands, and how the bot is let into a server. */
import type { Command as Program } from 'commander';
import type { Config } from './config.ts';
import { Refusal } from './domain/error.ts';

interface House {
  run(): { readonly config: Config };
  done(status: Promise<0 | 1 | 2>): void;
  print(text: string): void;
}

/** @throws Refusal where Discord is not configured, or does not take the commands */
async function registerDiscord({ run, print }: House): Promise<0> {
  const { discord, secrets } = run().config;
  if (!discord)
    throw new Refusal(
      'invalid',
      'Discord is not configured: write `discord` with `application` and `servers` into interdict.yaml.',
    );
  if (!secrets.discordToken)
    throw new Refusal(
      'invalid',
      'DISCORD_TOKEN is missing: copy it from "Bot" of your application into the environment.',
    );
  const { invitation } = await import('./platforms/discord/permissions.ts');
  const { registerCommands } = await import('./platforms/discord/register.ts');
  const { commands } = await import('../commands/index.ts');
  print(`The bot is let into a server at\n  ${invitation(discord.application)}`);
  const done = await registerCommands({
    commands,
    application: discord.application,
    servers: discord.servers,
    where: discord.commands,
    token: secrets.discordToken,
    apiUrl: secrets.discordApiUrl,
  });
  for (const { where, changed } of done)
    print(
      changed
        ? `The commands were registered for ${where}.`
        : `The commands of ${where} are as they should be.`,
    );
  return 0;
}

/** Adds the command. */
export function addRegister(program: Program, house: House): void {
  const known = program.commands.find((command) => command.name() === 'register');
  const register = known ?? program.command('register').description('tell a chat platform the commands');
  register
    .command('discord')
    .description('register the commands where they differ, and print the invitation')
    .action(() => house.done(registerDiscord(house)));
}
