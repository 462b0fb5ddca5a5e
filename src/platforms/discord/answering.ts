/** The answers that an interaction takes: one within three seconds, and changes of it for a quarter of an hour. */
import type { Card, Form } from '../../domain/card.ts';
import type { Place } from '../../domain/command.ts';
import type { Completed } from '../../domain/ports.ts';
import { cleanLine, cutText } from '../../domain/seen-text.ts';
import type { Origin } from './arrival.ts';
import { type Calls, codeOf, isOver } from './calls.ts';
import { FLAGS, LIMITS, pressId } from './components.ts';
import type { DraftButton } from './drafts.ts';
import type { Draw, Drawn } from './drawing.ts';
import { modalOf } from './form.ts';
import type { Posting } from './posting.ts';

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-type */
const TYPE = { message: 4, deferred: 5, choices: 8, modal: 9 } as const;
const ACKNOWLEDGED = 40060;
const CHOICE = 100;
const CHOICES = 25;

export interface Shown {
  readonly card: Card;
  /** Everybody in the channel sees it. */
  readonly open?: boolean;
  /** Buttons of a draft, which carry no command. */
  readonly buttons?: readonly DraftButton[];
}

export interface Answering {
  /** The first answer: a card. Where it comes too late, the person is written to. */
  show(origin: Origin, shown: Shown): Promise<void>;
  /** The first answer: that the bot thinks. */
  defer(origin: Origin): Promise<void>;
  /** The card in the place of "thinks". */
  finish(origin: Origin, shown: Shown): Promise<void>;
  /** The first answer: a part of a form. */
  openModal(
    origin: Origin,
    form: Form,
    part: number,
    customId: string,
    values?: Readonly<Record<string, string>>,
  ): Promise<void>;
  choose(origin: Origin, choices: readonly Completed[]): Promise<void>;
}

interface House {
  readonly calls: Calls;
  readonly draw: Draw;
  readonly posting: Posting;
  readonly application: string;
}

/** Where the answer to an interaction is told by whoever carries it out. */
export const answerOf = ({ id, token }: Origin): string => `${id}/${token}`;

/** A card that leads to a form which could not be opened at once. */
export function formNotice(line: string, title: string): Card {
  const fits = pressId(0, line).length <= LIMITS.customId;
  const plain = { tone: 'plain', blocks: [] } as const;
  return fits
    ? { ...plain, title, buttons: [{ label: 'Open the form', line, tone: 'primary' }] }
    : { ...plain, title: 'Type the command with less, and fill in the rest in the form.', buttons: [] };
}

export function createAnswering({ calls, draw, posting, application }: House): Answering {
  const callback = ({ id, token }: Origin, type: number, data?: object, files: Drawn['files'] = []) =>
    calls.call('post', `/interactions/${id}/${token}/callback`, {
      body: { type, ...(data ? { data } : {}) },
      files,
    });

  async function drawn({ card, buttons = [] }: Shown, ephemeral: boolean): Promise<Drawn> {
    const { body, files } = await draw(card, { ephemeral });
    if (buttons.length === 0) return { body, files };
    const row = {
      type: 1,
      components: buttons.map(({ label, customId }, at) => ({
        type: 2,
        style: at === 0 ? 1 : 2,
        label,
        custom_id: customId,
      })),
    };
    const { components } = body as { components: readonly object[] };
    return { body: { ...body, components: [...components, row] }, files };
  }

  /** In the person's direct messages, or in the channel where all are to see it. */
  async function tell({ id, account, place }: Origin, { card, open = false }: Shown): Promise<void> {
    const to: Place = open ? place : { ...place, only: account };
    await posting.post(to, card, `reply:discord:${id}`);
  }

  return {
    async show(origin, shown) {
      const open = shown.open ?? false;
      try {
        const { body, files } = await drawn(shown, !open);
        await callback(origin, TYPE.message, body, files);
      } catch (error) {
        // Delivered twice, and answered the first time.
        if (codeOf(error) === ACKNOWLEDGED) return;
        if (!isOver(error)) throw error;
        await tell(origin, shown);
      }
    },
    async defer(origin) {
      try {
        await callback(origin, TYPE.deferred, { flags: FLAGS.ephemeral });
      } catch (error) {
        if (codeOf(error) !== ACKNOWLEDGED && !isOver(error)) throw error;
      }
    },
    async finish(origin, shown) {
      const { body, files } = await drawn(shown, false);
      const address = `/webhooks/${application}/${origin.token}`;
      try {
        if (!shown.open) await calls.call('patch', `${address}/messages/@original`, { body, files });
        else {
          // What only one person sees cannot become what all see.
          await calls.call('delete', `${address}/messages/@original`);
          await calls.call('post', address, { body, files });
        }
      } catch (error) {
        if (!isOver(error)) throw error;
        await tell(origin, shown);
      }
    },
    async openModal(origin, form, part, customId, values) {
      try {
        await callback(origin, TYPE.modal, modalOf(form, part, customId, values));
      } catch (error) {
        if (codeOf(error) === ACKNOWLEDGED) return;
        if (!isOver(error)) throw error;
        await tell(origin, {
          card: formNotice(form.line, `${form.title}: the form could not be opened in time.`),
        });
      }
    },
    async choose(origin, choices) {
      const offered = choices
        .filter(({ value }) => value.length > 0 && value.length <= CHOICE)
        .slice(0, CHOICES)
        .map(({ value, label }) => ({ name: cutText(cleanLine(label), CHOICE) || value, value }));
      try {
        await callback(origin, TYPE.choices, { choices: offered });
      } catch (error) {
        // Suggestions that come too late are missed by nobody.
        if (codeOf(error) !== ACKNOWLEDGED && !isOver(error)) throw error;
      }
    },
  };
}
