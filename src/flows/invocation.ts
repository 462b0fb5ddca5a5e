/**
 * What a person typed or pressed, on its way to a command and back. What only reads is answered at
 * once. What writes is stored before it is acknowledged and runs as a job, so that a crash loses
 * nothing; its reply, its entries and the end of the job are one transaction.
 */
import { faultCard, refusalCard } from '../cards/notice.ts';
import type { Card, Field, Form } from '../domain/card.ts';
import type { Command, Invocation, Option, Parsed, Reply, Request, Values } from '../domain/command.ts';
import { Refusal, VersionConflict } from '../domain/error.ts';
import { type Append, change, type Telling } from '../domain/ledger.ts';
import { missing, parseLine } from '../domain/line.ts';
import type { Desk, Job, Store } from '../domain/ports.ts';

/** How often a decision is made anew when another one was first. */
const TRIES = 8;

export interface Reception {
  /** Answers an invocation, or stores it. Never throws: a person gets a card. */
  receive(invocation: Invocation): Promise<Reply>;
  /** Runs a stored invocation to its end. Running it twice changes nothing the second time. */
  runStored(job: Job): Promise<void>;
}

interface House {
  readonly commands: readonly Command[];
  readonly store: Store;
  /** Which accounts from outside the organisation may ask; none of them may decide. */
  readonly outsiders: Readonly<Record<'guest' | 'external', boolean>>;
  desk(): Promise<Desk>;
  /** Something waits in the inbox. */
  wake(): void;
  /** For the operator; gives a reference that the person is shown. */
  report(error: unknown, invocation: Invocation): string;
}

function fieldOf(option: Option, value: string): Field {
  return {
    name: option.name,
    label: option.name[0]!.toUpperCase() + option.name.slice(1),
    hint: option.summary,
    kind:
      option.kind === 'text' || option.rest
        ? 'text'
        : option.kind === 'date' || option.kind === 'choice'
          ? option.kind
          : 'line',
    required: option.required ?? false,
    value,
    ...(option.choices ? { choices: option.choices } : {}),
    ...(option.many ? { many: true } : {}),
    ...(option.kind === 'vendor' || option.kind === 'place' || option.kind === 'measure'
      ? { completes: option.kind }
      : {}),
  };
}

/** The form of an action; ids and the like that the line gives already are not asked again. */
function formOf(line: string, { command, action }: Parsed, values: Values): Form {
  const given = new Set(
    action.options.filter(({ name, kind }) => name === 'id' && kind === 'line').map(({ name }) => name),
  );
  const fields = action.options
    .filter(({ unasked }) => !unasked)
    .filter(({ name }) => !given.has(name) || values[name] === undefined);
  const id = values.id && given.has('id') ? ` ${values.id}` : '';
  return {
    title: `${action.title ?? `${command.name} ${action.name}`}${id}`.replace(/^./, (first) =>
      first.toUpperCase(),
    ),
    line,
    fields: fields.map((option) => fieldOf(option, values[option.name] ?? '')),
    submit: (action.name || command.name).replace(/^./, (first) => first.toUpperCase()),
  };
}

/** A press of a command that asks, and a command typed bare: "/interdict report" and nothing more. */
function wantsForm(invocation: Invocation, { action, values }: Parsed, open: readonly Option[]): boolean {
  if (invocation.source === 'press') return open.length > 0 || (action.asks ?? false);
  return invocation.source === 'typed' && (action.asks ?? false) && Object.keys(values).length === 0;
}

/** So much of a line tells what was tried. */
const LONGEST_ATTEMPT = 200;

const SHARE = 'share ';
/** A button holds its line in at most so many characters on every platform. */
const LONGEST_LINE = 90;

/** The command whose private answer the press of "Show in channel" shows to all. */
function sharedLine({ source, line }: Invocation): string | undefined {
  return source === 'press' && line.startsWith(SHARE) ? line.slice(SHARE.length) : undefined;
}

/** A private answer can be shown in its channel, where its line fits a button. */
function withShare(card: Card, { line, options, place }: Invocation): Card {
  const whole = `${SHARE}${line.trim()}`;
  const fits = line.trim() !== '' && whole.length <= LONGEST_LINE && Object.keys(options).length === 0;
  if (!fits || place.channel.startsWith('@')) return card;
  return { ...card, buttons: [{ label: 'Show in channel', line: whole }, ...card.buttons] };
}

function whisper(invocation: Invocation, card: Card): Telling {
  const { actor, place, id, answer } = invocation;
  return {
    key: `reply:${actor.platform}:${id}`,
    to: { place: { ...place, only: actor.account, ...(answer ? { answer } : {}) } },
    card,
  };
}

/** Who tried what they may not, for the auditors: one entry for each press, however often it is delivered. */
function attemptOf({ id, actor, place, line }: Invocation, why: string): Append {
  const data = { line: line.slice(0, LONGEST_ATTEMPT), account: actor.account, place, why };
  return {
    stream: `refusal:${actor.platform}:${id}`,
    expected: 0,
    entries: [{ type: 'DecisionRefused', data }],
  };
}

/** The way in for every surface: sandbox, terminal, chat platforms. */
export function createReception(house: House): Reception {
  async function prepare(invocation: Invocation) {
    const parsed = parseLine(house.commands, sharedLine(invocation) ?? invocation.line, invocation.options);
    const desk = await house.desk();
    const request: Request = {
      actor: invocation.actor,
      place: invocation.place,
      values: parsed.values,
      desk,
    };
    return { parsed, request, open: parsed.open };
  }

  /** Guests and accounts of other organisations decide nothing, and ask only where the settings let them. */
  function checkOutsider({ actor }: Invocation, writes: boolean): void {
    if (!actor.outsider) return;
    if (actor.outsider === 'unknown')
      throw new Refusal(
        'unavailable',
        'Whether this account belongs to the organisation could not be looked up just now, so nothing was done: try again in a minute.',
      );
    if (!writes && house.outsiders[actor.outsider]) return;
    const who = actor.outsider === 'guest' ? 'Guests' : 'Accounts of other organisations';
    throw new Refusal(
      'forbidden',
      `${who} ${writes ? 'decide nothing here' : 'get no answers here'}: ask a member of this organisation.`,
    );
  }

  /** What a person may not do is refused, and that it was tried is kept. */
  async function kept(invocation: Invocation, check: () => Promise<void>): Promise<void> {
    try {
      await check();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'forbidden') {
        const { actor } = invocation;
        const tried = change(actor.person, { appends: [attemptOf(invocation, error.message)] });
        await house.store.commit(tried).catch((failure) => {
          if (!(failure instanceof VersionConflict)) throw failure;
        });
      }
      throw error;
    }
  }

  async function answer(invocation: Invocation): Promise<Reply> {
    // Before anything is read, so that a refusal tells an outsider nothing about what there is.
    checkOutsider(invocation, false);
    const { parsed, request, open } = await prepare(invocation);
    const { action } = parsed;
    if (action.writes) await kept(invocation, async () => checkOutsider(invocation, true));
    const shared = !action.writes && sharedLine(invocation) !== undefined;
    if (wantsForm(invocation, parsed, open)) {
      const values = { ...(await action.prefill?.(request)), ...parsed.values };
      return { kind: 'form', form: formOf(invocation.line, parsed, values) };
    }
    if (open.length > 0) throw missing(parsed, open);
    if (action.writes) {
      // A press that is delivered again was checked when it came first; its effect must not refuse it now.
      if (await house.store.accepted(invocation)) return { kind: 'accepted' };
      await kept(invocation, async () => action.check?.(request));
      await house.store.accept(invocation);
      house.wake();
      return { kind: 'accepted' };
    }
    const outcome = await action.run(request);
    if (shared) return { kind: 'card', card: outcome.card, open: true };
    return { kind: 'card', card: withShare(outcome.card, invocation), open: outcome.open ?? false };
  }

  async function run(invocation: Invocation, job: Job): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const { actor } = invocation;
      try {
        const { parsed, request } = await prepare(invocation);
        const outcome = await parsed.action.run(request);
        const written = outcome.change ?? change(actor.person, {});
        const tell = [...written.tell, whisper(invocation, outcome.card)];
        return await house.store.commit({ ...written, tell }, job);
      } catch (error) {
        if (error instanceof VersionConflict && attempt < TRIES) continue;
        if (!(error instanceof Refusal)) throw error;
        const tried = attemptOf(invocation, error.message);
        const isNews = error.code === 'forbidden' && (await house.store.read(tried.stream)).length === 0;
        const tell = [whisper(invocation, refusalCard(error))];
        return await house.store.commit(change(actor.person, { appends: isNews ? [tried] : [], tell }), job);
      }
    }
  }

  return {
    async receive(invocation) {
      try {
        return await answer(invocation);
      } catch (error) {
        if (!(error instanceof Refusal))
          return { kind: 'card', card: faultCard(house.report(error, invocation)), open: false };
        if (invocation.source === 'form' && Object.keys(error.fields).length > 0)
          return { kind: 'errors', fields: error.fields };
        return { kind: 'card', card: refusalCard(error), open: false };
      }
    },
    runStored: (job) => run(job.payload as Invocation, job),
  };
}
