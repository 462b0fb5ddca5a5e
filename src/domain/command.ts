/** What people can type or press: one declaration serves every surface. */
import type { Card, Form } from './card.ts';
import type { Change } from './ledger.ts';
import type { Desk } from './ports.ts';

/** Where something was said or is to be said. */
export interface Place {
  readonly platform: string;
  /** A channel's id, or `@id` for the private conversation with that account. */
  readonly channel: string;
  readonly thread?: string;
  /** Seen by this account alone. */
  readonly only?: string;
  /** The platform's own address of the answer to what was just typed or pressed there; good for minutes. */
  readonly answer?: string;
}

/** Who typed or pressed. */
export interface Actor {
  readonly platform: string;
  /** The account's id on its platform. */
  readonly account: string;
  /** The person behind the account: one person may have several accounts. */
  readonly person: string;
  readonly name: string;
  /**
   * Why the account is not one of the organisation's own, where it is not: such a one decides nothing.
   * `unknown` while the platform does not say whether it is.
   */
  readonly outsider?: 'guest' | 'external' | 'unknown';
}

/** One thing that a person typed, pressed or sent, in the words of no platform. */
export interface Invocation {
  /** The platform's id of this delivery: the same press delivered twice has the same id. */
  readonly id: string;
  readonly actor: Actor;
  readonly place: Place;
  /** The command line without the bot's name, such as `exception approve EX-12`. */
  readonly line: string;
  /** Options given by name (a native command or a form); they win over those in the line. */
  readonly options: Readonly<Record<string, string>>;
  /** Where the platform takes the answer for a few minutes, as `Place` has it. */
  readonly answer?: string;
  /** `press` asks for a form where the command needs more; a form's fields arrive as `form`. */
  readonly source: 'typed' | 'press' | 'form';
}

export interface Option {
  readonly name: string;
  readonly summary: string;
  readonly kind: 'line' | 'text' | 'date' | 'choice' | 'vendor' | 'place' | 'measure';
  readonly required?: boolean;
  readonly choices?: readonly string[];
  /** Takes all words that are left. Only the last option of an action may. */
  readonly rest?: boolean;
  /** Several values, parted by commas. */
  readonly many?: boolean;
  /** Carried by a button's line; a form never asks for it. */
  readonly unasked?: boolean;
}

export type Values = Readonly<Record<string, string>>;

/** What a command gives back: something to show, and perhaps something to write. */
export interface Outcome {
  readonly card: Card;
  readonly change?: Change;
  /** For scripts: what `--json` prints. */
  readonly data?: unknown;
  /** A reply that everyone in the channel sees. */
  readonly open?: boolean;
}

export interface Request {
  readonly actor: Actor;
  readonly place: Place;
  readonly values: Values;
  readonly desk: Desk;
}

export interface ActionOf {
  /** '' for a command that does one thing. */
  readonly name: string;
  readonly summary: string;
  /** Title of its form, in at most 18 characters: an id may follow. Without it, the words that are typed. */
  readonly title?: string;
  readonly options: readonly Option[];
  /** Taken when the words name no action of the command. */
  readonly standard?: boolean;
  /** It writes: the click is stored before it is acknowledged. */
  readonly writes?: boolean;
  /** A press opens its form even where nothing required is missing, as for an optional note. */
  readonly asks?: boolean;
  /** Values to start a form with, given what is known already. */
  prefill?(request: Request): Promise<Values> | Values;
  /** Checks values before they are stored, so that a form can show faults at its fields. */
  check?(request: Request): Promise<void> | void;
  /** @throws Refusal with one sentence, and with `fields` where a field is wrong */
  run(request: Request): Promise<Outcome> | Outcome;
}

export interface Command {
  readonly name: string;
  /** One line of help, starting with a verb. */
  readonly summary: string;
  readonly examples: readonly string[];
  /** Prefix of the ids that its actions take: `EX` lets `approve EX-1` stand for `exception approve EX-1`. */
  readonly prefix?: string;
  readonly actions: readonly ActionOf[];
}

/** A command line that was understood: what to run, with which values. */
export interface Parsed {
  readonly command: Command;
  readonly action: ActionOf;
  readonly values: Values;
}

export type Reply =
  | { readonly kind: 'card'; readonly card: Card; readonly open: boolean }
  | { readonly kind: 'form'; readonly form: Form }
  /** Stored; the reply follows as a message that only the actor sees. */
  | { readonly kind: 'accepted' }
  /** The form stays open: what is wrong, by field. */
  | { readonly kind: 'errors'; readonly fields: Readonly<Record<string, string>> };
