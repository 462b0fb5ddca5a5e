/** The persistence of the sandbox's own messages; on a chat platform the platform keeps them. */
import type { Card } from './card.ts';
import type { Place } from './command.ts';

/** A message as the sandbox keeps it. A thread is a place whose `thread` is the id of a letter. */
export interface Letter {
  readonly id: string;
  readonly channel: string;
  readonly thread: string | null;
  /** The account that alone sees it, or null. */
  readonly only: string | null;
  readonly card: Card;
  /** How often it was drawn anew. */
  readonly edits: number;
  /** Milliseconds since 1970, when it was posted. */
  readonly at: number;
  /** Title of the thread below it, or null while there is none. */
  readonly threadTitle: string | null;
}

export interface Mailbox {
  /** Keeps a card as a letter. A repeated post with the same key gives the letter that is there already. */
  post(place: Place, card: Card, key: string): Promise<Letter>;
  /** Replaces the card. @throws Refusal `not_found` when there is no such letter */
  edit(id: string, card: Card): Promise<Letter>;
  /** Opens the thread below a letter; a thread that is open keeps its title. @throws Refusal `not_found` */
  openThread(id: string, title: string): Promise<Letter>;
  /** All letters, oldest first. */
  letters(): Promise<readonly Letter[]>;
}
