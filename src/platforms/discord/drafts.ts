/**
 * Forms that are being filled in, for forms of several parts and for corrections: Discord's modals hold
 * five fields, and a modal cannot follow a modal. What somebody typed is kept for a while, and shown to them
 * where it was kept no longer.
 */
import { randomUUID } from 'node:crypto';
import type { Card, Form } from '../../domain/card.ts';
import type { Clock } from '../../domain/ports.ts';
import { partsOf } from './form.ts';

const KEPT_MS = 3_600_000;
const KEPT = 2_000;

export interface Draft {
  readonly id: string;
  readonly form: Form;
  readonly account: string;
  /** What was filled in, by field. */
  readonly values: Readonly<Record<string, string>>;
  /** The parts that were filled in. */
  readonly filled: ReadonlySet<number>;
}

export interface Drafts {
  begin(form: Form, account: string): Draft;
  /** Only who began it finds it. */
  find(id: string, account: string): Draft | undefined;
  /** Takes what was filled into a part; an emptied field is empty. */
  fill(draft: Draft, part: number, values: Readonly<Record<string, string>>): Draft;
}

export function createDrafts(clock: Clock): Drafts {
  const drafts = new Map<string, { readonly at: number; readonly draft: Draft }>();

  function keep(draft: Draft): Draft {
    drafts.delete(draft.id);
    drafts.set(draft.id, { at: clock.now(), draft });
    for (const [oldest, { at }] of drafts) {
      if (clock.now() - at < KEPT_MS && drafts.size <= KEPT) break;
      drafts.delete(oldest);
    }
    return draft;
  }

  return {
    begin: (form, account) =>
      keep({
        id: randomUUID().slice(0, 18),
        form,
        account,
        values: Object.fromEntries(form.fields.flatMap(({ name, value }) => (value ? [[name, value]] : []))),
        filled: new Set(),
      }),
    find(id, account) {
      const draft = drafts.get(id)?.draft;
      return draft?.account === account ? draft : undefined;
    },
    fill(draft, part, values) {
      const names = new Set((partsOf(draft.form)[part] ?? []).map(({ name }) => name));
      const others = Object.entries(draft.values).filter(([name]) => !names.has(name));
      const own = Object.entries(values).filter(([name]) => names.has(name));
      return keep({
        ...draft,
        values: Object.fromEntries([...others, ...own]),
        filled: new Set([...draft.filled, part]),
      });
    },
  };
}

const DRAFT = /^draft:([\w-]{1,40}):(\d)$/;
const SEND = /^send:([\w-]{1,40})$/;

/** The id of a modal that fills a part, or of the button that opens it. */
export const draftId = ({ id }: Draft, part: number): string => `draft:${id}:${part}`;
export const sendId = ({ id }: Draft): string => `send:${id}`;

export function readDraftId(
  customId: string,
): { readonly id: string; readonly part: number | 'send' } | undefined {
  const [, draft, part] = DRAFT.exec(customId) ?? [];
  if (draft) return { id: draft, part: Number(part) };
  const [, sent] = SEND.exec(customId) ?? [];
  return sent ? { id: sent, part: 'send' } : undefined;
}

/** A button of a draft: its id is none of a command. */
export interface DraftButton {
  readonly label: string;
  readonly customId: string;
}

/** The next part that was not filled in, or undefined. */
export function nextPart({ form, filled }: Draft): number | undefined {
  const open = partsOf(form).findIndex((_, part) => !filled.has(part));
  return open < 0 ? undefined : open;
}

/** Between two parts: go on, or send it where nothing that is missing is demanded. */
export function goOnCard(draft: Draft, next: number): { card: Card; buttons: readonly DraftButton[] } {
  const parts = partsOf(draft.form);
  const demanded = parts.some(
    (fields, part) => !draft.filled.has(part) && fields.some(({ required }) => required),
  );
  const card: Card = {
    title: `${draft.form.title}: part ${next} of ${parts.length} is filled in`,
    tone: 'note',
    blocks: [
      {
        kind: 'text',
        words: demanded
          ? 'Go on with the rest: nothing was sent yet.'
          : 'Go on with the rest, or send it as it is: nothing was sent yet.',
      },
    ],
    buttons: [],
  };
  const send = { label: draft.form.submit, customId: sendId(draft) };
  return { card, buttons: [{ label: 'Go on', customId: draftId(draft, next) }, ...(demanded ? [] : [send])] };
}

/** What is wrong, with a way back to each part that has a fault. */
export function faultsCard(
  draft: Draft,
  faults: Readonly<Record<string, string>>,
): { card: Card; buttons: readonly DraftButton[] } {
  const parts = partsOf(draft.form);
  const partOf = (field: string) =>
    Math.max(
      0,
      parts.findIndex((fields) => fields.some(({ name }) => name === field)),
    );
  const wrong = [...new Set(Object.keys(faults).map(partOf))].sort();
  const labels = new Map(draft.form.fields.map(({ name, label }) => [name, label]));
  const card: Card = {
    title: `${draft.form.title}: not sent, something is wrong`,
    tone: 'caution',
    blocks: [
      {
        kind: 'list',
        items: Object.entries(faults).map(([name, why]) =>
          labels.has(name) ? `${labels.get(name)}: ${why}` : why,
        ),
      },
    ],
    buttons: [],
  };
  const label = (part: number) => (parts.length > 1 ? `Correct part ${part + 1}` : 'Correct it');
  return { card, buttons: wrong.map((part) => ({ label: label(part), customId: draftId(draft, part) })) };
}

/** For who sent a part that is no longer known: what they typed, so that nothing is lost. */
export function lostCard(values: Readonly<Record<string, string>>): Card {
  return {
    title: 'This form is too old: nothing was sent. Begin again; what you typed stands below.',
    tone: 'caution',
    blocks: Object.entries(values).map(([name, value]) => ({
      kind: 'quote' as const,
      words: `${name}: ${value}`,
    })),
    buttons: [],
  };
}
