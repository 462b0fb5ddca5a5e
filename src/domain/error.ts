/** The few ways in which Interdict says no. Each carries one sentence for the person who asked. */
export type RefusalCode =
  | 'invalid' // what was given cannot be used
  | 'not_found'
  | 'forbidden' // this person may not
  | 'conflict' // the state moved on meanwhile
  | 'unavailable'; // something outside is down

/** An expected "no": the message is one sentence fit to show, saying what happened and what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Per form field, what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, message: string, fields: Record<string, string> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
  }
}

/** Thrown by a ledger when a stream has moved past the version that the caller had read. */
export class VersionConflict extends Error {
  constructor(stream: string, expected: number) {
    super(`The stream ${stream} has moved past version ${expected}.`);
    this.name = 'VersionConflict';
  }
}

/**
 * Thrown by a platform when a message cannot be sent for a while; a job that meets it is retried.
 * What waits with it: its `lane` (the channel, so that the order stays), the whole `platform`, or the
 * `job` alone.
 */
export class TryLater extends Error {
  readonly afterMs: number;
  readonly holds: 'job' | 'lane' | 'platform';
  constructor(message: string, afterMs: number, holds: 'job' | 'lane' | 'platform' = 'lane') {
    super(message);
    this.name = 'TryLater';
    this.afterMs = afterMs;
    this.holds = holds;
  }
}
