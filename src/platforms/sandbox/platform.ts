/**
 * The sandbox: Interdict in a browser on this machine, with invented people and no token. It is a trial
 * surface: one person walks through a whole approval by switching between the people.
 */

import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Command, Invocation, Place, Reply } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';
import type { Letter, Mailbox } from '../../domain/mailbox.ts';
import type { MessageRef, Platform } from '../../domain/ports.ts';
import { createDeliveries, type Deliveries } from './delivery.ts';
import { checkHost, LOOPBACK } from './guard.ts';
import { Room } from './room.ts';
import { createRoutes } from './routes.ts';

/** An account that the page can act as. */
export interface SandboxPerson {
  readonly account: string;
  readonly person: string;
  readonly name: string;
  /** A few words on the part they play, such as `approver, security`. */
  readonly about: string;
}

export type Completed = string | { readonly value: string; readonly label: string };

export interface SandboxOptions {
  readonly mailbox: Mailbox;
  readonly people: readonly SandboxPerson[];
  readonly channels: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  readonly commands: readonly Command[];
  /** What a half-typed name may become, best first: the value alone, or with the words that stand for it. */
  complete(
    kind: 'vendor' | 'place' | 'measure',
    text: string,
  ): Promise<readonly Completed[]> | readonly Completed[];
  /** 0 takes any free port. */
  readonly port: number;
  /** Only this machine's own loopback is accepted. */
  readonly host?: string;
  readonly clock: { now(): number; set?(instant: number): void };
  /** A line of one's own below the message box. */
  readonly notice?: string;
  /** Hears of errors that are no refusals. */
  onFault?(error: unknown): void;
}

export type Sandbox = Platform & {
  /** Where the page is, such as `http://127.0.0.1:4848`; known once it was started. */
  readonly address: string;
};

/** Listens on loopback. @throws Refusal `unavailable` when the port cannot be had */
function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: LOOPBACK }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} of this machine is in use: end the program that holds it, or choose another port.`
          : error.code === 'EACCES'
            ? `This account may not listen on port ${port}: choose one above 1023.`
            : `The sandbox cannot listen on port ${port} (${error.message}): choose another port.`;
      reject(new Refusal('unavailable', why));
    });
  });
}

/**
 * Makes the sandbox; it listens once started.
 * @throws Refusal `invalid` for any host but loopback
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  checkHost(options.host ?? LOOPBACK);
  const room = new Room(options.mailbox);
  const onFault = (error: unknown) => (options.onFault ? options.onFault(error) : console.error(error));
  let deliveries: Deliveries | undefined;
  let server: ServerType | undefined;
  let end = () => {};

  const refOf = (letter: Letter, place: Place): MessageRef => ({ place, id: letter.id });

  function checkPlace(place: Place): void {
    const known = place.channel.startsWith('@')
      ? options.people.some(({ account }) => place.channel === `@${account}`)
      : options.channels.some(({ id }) => place.channel === id);
    if (place.platform !== 'sandbox' || !known)
      throw new Refusal('not_found', `The sandbox has no channel "${place.channel}".`);
    if (place.only !== undefined && !options.people.some(({ account }) => account === place.only))
      throw new Refusal('not_found', `The sandbox knows nobody called "${place.only}".`);
  }

  return {
    name: 'sandbox',
    get address() {
      const bound = server?.address() as AddressInfo | null | undefined;
      return `http://${LOOPBACK}:${bound?.port ?? options.port}`;
    },
    async start(receive: (invocation: Invocation) => Promise<Reply>) {
      await room.load();
      deliveries = createDeliveries(room, () => options.clock.now(), receive, onFault);
      const stopped = new Promise<void>((resolve) => {
        end = resolve;
      });
      const house = { ...options, onFault, room, stopped, deliveries: () => deliveries! };
      server = await listen(createRoutes(house).fetch, options.port);
    },
    async stop() {
      end();
      const closing = server;
      server = undefined;
      if (!closing) return;
      await new Promise<void>((resolve) => {
        closing.close(() => resolve());
        if ('closeAllConnections' in closing) closing.closeAllConnections();
      });
    },
    async post(place, card, key) {
      checkPlace(place);
      return refOf(await room.post(place, card, key), place);
    },
    edit: (ref, card) => room.edit(ref.id, card),
    async openThread(ref, title) {
      const letter = await room.openThread(ref.id, title);
      return { platform: 'sandbox', channel: letter.channel, thread: letter.id };
    },
  };
}
