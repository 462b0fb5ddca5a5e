/** What must hold when a race is over. */
import { expect } from 'vitest';
import { type ExceptionEvent, exceptionDecider } from '../../src/domain/exception.ts';
import { type Entry, fold } from '../../src/domain/ledger.ts';
import { config, type Race, replyKey } from './races.ts';

const DECISIONS = ['Granted', 'Denied', 'Withdrawn'];

const sayWho = (winner: string) => {
  const name = config.people.find(({ id }) => id === winner)?.name ?? winner;
  return (text: string) => text.includes(winner) || text.includes(name);
};

/** One decision, by one of those who pressed, and all others heard who it was. `told` is by the key of the reply. */
export function judge(
  { id, presses }: Race,
  entries: readonly Entry[],
  told: ReadonlyMap<string, readonly string[]>,
): void {
  const decisions = entries.filter(({ type }) => DECISIONS.includes(type));
  expect(decisions, id).toHaveLength(1);
  expect(fold(exceptionDecider, entries as readonly ExceptionEvent[])?.status).not.toBe('waiting');
  expect(entries.at(-1), id).toBe(decisions[0]);
  const winner = decisions[0]!.actor;
  expect(presses.map(({ actor }) => actor.person)).toContain(winner);
  for (const press of presses.filter(({ actor }) => actor.person !== winner)) {
    const heard = told.get(replyKey(press)) ?? [];
    expect(heard, `${id}: what ${press.actor.person} heard`).toHaveLength(1);
    expect(heard[0]).toMatch(/already/);
    expect(heard.every(sayWho(winner)), `${heard[0]} names ${winner}`).toBe(true);
  }
}
