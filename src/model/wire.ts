/** What goes to a server and what comes back, the same behind both interfaces. */

export interface WireRequest {
  readonly model: string;
  /** Ours, fixed: nothing that a stranger wrote is ever part of it. */
  readonly instructions: string;
  /** What is to be worked on, as JSON: data. */
  readonly data: string;
  /** Name and JSON Schema of the answer. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Gives the text of the answer. @throws ModelFault, or what the client library throws */
export type Wire = (request: WireRequest, signal: AbortSignal) => Promise<string>;

/** Tokens of one answer, thoughts included. */
export const MOST_TOKENS = 4000;
