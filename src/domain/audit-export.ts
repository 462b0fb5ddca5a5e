/**
 * The whole ledger as JSON Lines, to be checked elsewhere: docs/audit.md explains the lines, and
 * bin/verify-audit.js is a short program that checks them. Entries stand as they are sealed; a message
 * line says where a subject is shown, so that each decision can be found in the chat.
 */
import type { Entry } from './ledger.ts';
import type { Message } from './ports.ts';

/** Grows when a line changes its meaning. */
export const AUDIT_FORMAT = 1;

export interface AuditCounts {
  readonly entries: number;
  readonly streams: number;
  readonly messages: number;
}

function messageLine({ subject, place, ref, thread }: Message) {
  return { kind: 'message', subject, place, id: ref?.id ?? null, thread };
}

/**
 * The lines without their line breaks. The last one counts the others, so that a cut file is noticed.
 * @param at when it is written, in milliseconds since 1970
 */
export async function* auditLines(
  streams: AsyncIterable<readonly Entry[]>,
  messages: () => Promise<readonly Message[]>,
  at: number,
): AsyncGenerator<string, AuditCounts> {
  yield JSON.stringify({ kind: 'interdict-audit', format: AUDIT_FORMAT, at });
  const counts = { entries: 0, streams: 0, messages: 0 };
  for await (const entries of streams) {
    for (const { stream, version, type, actor, at: when, prevHash, hash, data } of entries)
      yield JSON.stringify({ kind: 'entry', stream, version, type, actor, at: when, prevHash, hash, data });
    counts.entries += entries.length;
    counts.streams += 1;
  }
  for (const message of await messages()) {
    yield JSON.stringify(messageLine(message));
    counts.messages += 1;
  }
  yield JSON.stringify({ kind: 'end', ...counts });
  return counts;
}
