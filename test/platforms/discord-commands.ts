/** The commands of the house, registered in a fake Discord. */
import { commands } from '../../commands/index.ts';
import { declare } from '../../src/platforms/discord/commands.ts';
import { HOME_SERVER } from '../fakes/discord/cast.ts';
import type { FakeDiscord } from '../fakes/discord/server.ts';

/** Registers the commands as they are in a server of the fake. */
export function register(fake: FakeDiscord, server = HOME_SERVER): void {
  fake.world.commands.set(
    server,
    declare(commands).map((each, at) => ({ ...each, id: `90000000000000000${at}` })),
  );
}
