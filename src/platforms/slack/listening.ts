/** What Slack's kit hears → arrivals. Nothing is decided here. */

import type { PlatformHouse } from '../../domain/ports.ts';
import {
  type Body,
  eventArrival,
  homeArrival,
  officeOf,
  pressArrival,
  shortcutArrival,
  slashArrival,
} from './arrival.ts';
import { FORM, offers } from './form.ts';
import type { BoltApp } from './kit.ts';
import type { Office, Offices } from './offices.ts';
import type { Ack, SlackReception } from './reception.ts';
import { PROMPTS } from './surface.ts';

interface House extends Pick<PlatformHouse, 'complete' | 'warn'> {
  readonly offices: Offices;
  readonly reception: SlackReception;
  readonly command: string;
}

type Heard = { readonly body: unknown; readonly ack?: unknown };

const COMPLETES = /^complete:(vendor|place|measure)$/;
type Completes = 'vendor' | 'place' | 'measure';

/** Registers all that is listened to. */
export function listen(app: BoltApp, house: House): void {
  const { offices, reception, command, warn } = house;

  const office = (body: Body): Office | undefined => {
    const { team, enterprise } = officeOf(body);
    return offices.of(team, enterprise);
  };

  /** Acknowledging twice, or too late, is no reason to lose an answer. */
  const ackOf =
    ({ ack }: Heard): Ack =>
    async (answer) => {
      try {
        await (ack as ((answer?: object) => Promise<void>) | undefined)?.(answer);
      } catch (error) {
        warn({ err: error }, 'Slack was not told in time that something arrived');
      }
    };

  const hear =
    (work: (body: Body, office: Office, ack: Ack) => Promise<void>) =>
    async (heard: Heard): Promise<void> => {
      const body = heard.body as Body;
      const at = office(body);
      const ack = ackOf(heard);
      await (at ? work(body, at, ack) : ack());
    };

  app.command(
    command,
    hear((body, at, ack) => reception.take(slashArrival(body), at, ack)),
  );
  app.action(
    /.*/,
    hear((body, at, ack) => reception.take(pressArrival(body), at, ack)),
  );
  app.shortcut(
    /.*/,
    hear(async (body, at, ack) => {
      const arrival = shortcutArrival(body);
      await (arrival ? reception.take(arrival, at, ack) : ack());
    }),
  );
  app.view(
    { callback_id: FORM, type: 'view_submission' },
    hear((body, at, ack) =>
      reception.takeForm(body, String((body.user as { id?: unknown } | undefined)?.id), at, ack),
    ),
  );
  app.options(
    COMPLETES,
    hear(async (body, _, ack) => {
      const kind = COMPLETES.exec(String(body.action_id))?.[1] as Completes;
      const typed = String(body.value ?? '').slice(0, 150);
      await ack({ options: offers(await house.complete(kind, typed), typed) });
    }),
  );

  // Events are acknowledged around the handlers, see app.ts.
  const spoken = hear(async (body, at, ack) => {
    const arrival = eventArrival(body, at.botUser, command);
    if (arrival) await reception.take(arrival, at, ack);
  });
  app.event('app_mention', spoken);
  app.event('message', spoken);
  app.event(
    'app_home_opened',
    hear(async (body, at, ack) => {
      const arrival = homeArrival(body);
      if (arrival) await reception.take(arrival, at, ack);
    }),
  );
  app.event(
    'assistant_thread_started',
    hear(async (body, at) => {
      const thread = (body.event as { assistant_thread?: { channel_id?: string; thread_ts?: string } })
        .assistant_thread;
      if (!thread?.channel_id || !thread.thread_ts) return;
      const { channel_id, thread_ts } = thread;
      await at.client.assistant.threads
        .setSuggestedPrompts({ channel_id, thread_ts, prompts: [...PROMPTS] as never })
        .catch((error: unknown) => warn({ err: error }, 'the assistant pane could not be filled'));
    }),
  );
}
