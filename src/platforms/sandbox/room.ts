/**
 * What the sandbox shows, to whom. Letters are kept by the mailbox. Notes (what people typed, private
 * replies, "working") live in memory alone, as on a chat platform: a restart ends them, decisions not.
 */
import type { Card } from '../../domain/card.ts';
import type { Place } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';
import type { Letter, Mailbox } from '../../domain/mailbox.ts';

export interface Note {
  readonly id: string;
  readonly kind: 'said' | 'reply' | 'working';
  readonly channel: string;
  readonly thread: string | null;
  readonly only: string | null;
  /** Who typed it, or for whom it is. */
  readonly account: string;
  readonly text: string;
  readonly card: Card | null;
  readonly at: number;
}

/** The order in which it came: not the time, since the clock may stand still or be set. */
type Ordered<Item> = Item & { readonly order: number };

export type News =
  | { readonly type: 'letter'; readonly letter: Ordered<Letter> }
  | { readonly type: 'note'; readonly note: Ordered<Note> }
  | { readonly type: 'drop'; readonly id: string }
  | { readonly type: 'clock'; readonly now: number };

type Seen = Pick<Letter, 'channel' | 'only'>;

const NOTES_KEPT = 500;

/** Whether the account sees what stands there: whispers and private conversations are one account's. */
export function isSeen(item: Seen, account: string): boolean {
  if (item.only !== null && item.only !== account) return false;
  return !item.channel.startsWith('@') || item.channel === `@${account}`;
}

export class Room {
  readonly #mailbox: Mailbox;
  readonly #letters = new Map<string, Ordered<Letter>>();
  readonly #notes = new Map<string, Ordered<Note>>();
  /** Whispers each account has been sent: a press whose whisper is there already is no work any more. */
  readonly #whispers = new Map<string, number>();
  readonly #listeners = new Map<(news: News) => void, string>();
  #order = 0;
  #loaded: Promise<void> | undefined;

  constructor(mailbox: Mailbox) {
    this.#mailbox = mailbox;
  }

  /** Reads the kept letters, once. */
  load(): Promise<void> {
    this.#loaded ??= this.#mailbox.letters().then((letters) => {
      for (const letter of letters) this.#letters.set(letter.id, { ...letter, order: this.#next() });
    });
    return this.#loaded;
  }

  /** All that the account sees, oldest first. */
  async view(account: string): Promise<{ letters: Ordered<Letter>[]; notes: Ordered<Note>[] }> {
    await this.load();
    return {
      letters: [...this.#letters.values()].filter((letter) => isSeen(letter, account)),
      notes: [...this.#notes.values()].filter((note) => isSeen(note, account)),
    };
  }

  letter(id: string): Letter | undefined {
    return this.#letters.get(id);
  }

  /** Calls back at each change that the account sees, until the returned function is called. */
  listen(account: string, hear: (news: News) => void): () => void {
    this.#listeners.set(hear, account);
    return () => this.#listeners.delete(hear);
  }

  async post(place: Place, card: Card, key: string): Promise<Letter> {
    await this.load();
    if (place.thread !== undefined && this.#letters.get(place.thread)?.channel !== place.channel)
      throw new Refusal('not_found', `There is no thread ${place.thread} in ${place.channel}.`);
    const letter = await this.#mailbox.post(place, card, key);
    this.#keep(letter);
    if (letter.only !== null) this.#endWork(letter.only);
    return letter;
  }

  async edit(id: string, card: Card): Promise<void> {
    await this.load();
    this.#keep(await this.#mailbox.edit(id, card));
  }

  async openThread(id: string, title: string): Promise<Letter> {
    await this.load();
    const letter = await this.#mailbox.openThread(id, title);
    this.#keep(letter);
    return letter;
  }

  note(given: Note): void {
    if (this.#notes.has(given.id)) return;
    const note = { ...given, order: this.#next() };
    this.#notes.set(note.id, note);
    const oldest = this.#notes.keys().next().value;
    if (this.#notes.size > NOTES_KEPT && oldest !== undefined) this.#notes.delete(oldest);
    this.#tell(note, { type: 'note', note });
  }

  /** Takes a note away from the account's sight; gone already is fine. */
  drop(id: string, account: string): void {
    const note = this.#notes.get(id);
    if (note?.account !== account) return;
    this.#notes.delete(id);
    this.#tell(note, { type: 'drop', id });
  }

  tellClock(now: number): void {
    for (const hear of this.#listeners.keys()) hear({ type: 'clock', now });
  }

  #next(): number {
    this.#order += 1;
    return this.#order;
  }

  #keep(kept: Letter): void {
    const letter = { ...kept, order: this.#letters.get(kept.id)?.order ?? this.#next() };
    this.#letters.set(letter.id, letter);
    this.#tell(letter, { type: 'letter', letter });
  }

  /** How many whispers the account has been sent since the start. */
  whispersTo(account: string): number {
    return this.#whispers.get(account) ?? 0;
  }

  /** A whisper answers the oldest press of that account that is still being worked on. */
  #endWork(account: string): void {
    this.#whispers.set(account, this.whispersTo(account) + 1);
    const notes = [...this.#notes.values()];
    const oldest = notes.find((note) => note.kind === 'working' && note.account === account);
    if (oldest) this.drop(oldest.id, account);
  }

  #tell(item: Seen, news: News): void {
    for (const [hear, account] of this.#listeners) if (isSeen(item, account)) hear(news);
  }
}
