/** Load a stream, fold it, decide, and give the append that the decision asks for. */
import type { Append, Decider, NewEntry } from '../domain/ledger.ts';
import { fold } from '../domain/ledger.ts';
import type { Store } from '../domain/ports.ts';

/**
 * Decides on the stream's present state.
 * @returns the state after the decision, and the append to commit; its version is checked on commit
 * @throws Refusal when the rules do not allow the command
 */
export async function decideOn<State, Command, Event extends NewEntry>(
  store: Pick<Store, 'read'>,
  stream: string,
  decider: Decider<State, Command, Event>,
  command: Command,
): Promise<{ before: State; state: State; events: readonly Event[]; appends: Append[] }> {
  const entries = await store.read(stream);
  const before = fold(decider, entries);
  const events = decider.decide(before, command);
  const state = events.reduce(decider.evolve, before);
  const appends = events.length > 0 ? [{ stream, expected: entries.length, entries: events }] : [];
  return { before, state, events, appends };
}

/**
 * Begins a stream. It is not read before: when another process has begun it meanwhile, the commit
 * meets a version conflict, and the decision is made anew under the next id.
 */
export function begin<State, Command, Event extends NewEntry>(
  stream: string,
  decider: Decider<State, Command, Event>,
  command: Command,
): { state: State; appends: Append[] } {
  const entries = decider.decide(decider.initial, command);
  return {
    state: entries.reduce(decider.evolve, decider.initial),
    appends: [{ stream, expected: 0, entries }],
  };
}

/**
 * The next free id of a kind (`EX-4`). Two who take the same one meet as a version conflict on
 * commit, and the loser counts again.
 */
export async function nextId(store: Pick<Store, 'readAll'>, kind: string, prefix: string): Promise<string> {
  return `${prefix}-${(await store.readAll(kind)).size + 1}`;
}
