/** An exception for tests: who is there, what is asked for, and the commands of people. */
import { expect } from 'vitest';
import { Refusal } from '../../src/domain/error.ts';
import {
  type ExceptionCommand,
  type ExceptionEvent,
  type ExceptionRequest,
  exceptionDecider,
} from '../../src/domain/exception.ts';
import type { Case } from '../../src/domain/exception-content.ts';
import type { Requested } from '../../src/domain/exception-state.ts';
import type { Basis } from '../../src/domain/measure-version.ts';
import type { Policy } from '../../src/domain/policy.ts';
import type { Terms } from '../../src/domain/policy-rule.ts';
import { policyOf, termsOf } from './rules.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const NOW = Date.parse('2026-03-01T12:00:00Z');

/** rita asks and is in security herself; sid is in both groups; dora acts for rita; ben may gain. */
export const policy: Policy = policyOf({
  groups: {
    staff: ['rita', 'sam', 'lena'],
    security: ['sam', 'sid', 'rita', 'dora', 'ben'],
    legal: ['lena', 'sid'],
  },
  people: [
    { id: 'rita', name: 'Rita Requester', accounts: ['chat:rita', 'other:rita'], delegates: ['dora'] },
    { id: 'sam', name: 'Sam Security', accounts: ['chat:sam'], delegates: [] },
    { id: 'lena', name: 'Lena Legal', accounts: ['chat:lena'], delegates: [] },
  ],
  zone: 'Europe/Amsterdam',
});

export const basis: readonly Basis[] = [
  { id: 'nl-2018-kaspersky-phase-out', version: 'v1', title: 'Phase-out', does: { action: 'phase_out' } },
];

export const content: Case = {
  vendor: 'Kaspersky',
  places: ['NL'],
  scope: 'analysis lab',
  reason: 'malware samples',
  controls: 'isolated network',
  from: '2026-03-01',
  until: '2026-09-30',
  restsOn: ['nl-2018-kaspersky-phase-out'],
  basis,
  conditions: [],
  beneficiaries: ['ben'],
  ticket: '',
  alternatives: '',
};

export const request: Omit<Requested, 'requestedAt' | 'delegates' | 'glass'> = {
  ...content,
  id: 'EX-1',
  terms: termsOf(policy),
  renews: null,
  requester: 'rita',
  requesterAccount: { platform: 'chat', account: 'rita' },
};

/** The request, with what a test needs to differ. */
export function asks(
  parts: Partial<typeof request> = {},
  more: { readonly policy?: Policy; readonly do?: 'request' | 'break glass'; readonly at?: number } = {},
): ExceptionCommand {
  return {
    do: 'request',
    request: { ...request, ...parts },
    by: 'rita',
    policy,
    at: NOW,
    today: '2026-03-01',
    ...more,
  };
}

export const terms = (parts: Partial<Terms>): Terms => ({ ...termsOf(policy), ...parts });

type Moved = 'approve' | 'deny' | 'withdraw' | 'revoke';

/** A vote or an end by a person. */
export const by = (
  person: string,
  move: Moved,
  at = NOW,
  more: { readonly policy?: Policy; readonly content?: string } = {},
): ExceptionCommand => ({ do: move, by: person, note: 'because', policy, at, ...more }) as ExceptionCommand;

/** A question, a proposal, or the words to one. */
export const says = (
  person: string,
  move: 'ask' | 'shorten' | 'condition' | 'answer' | 'decline',
  text: string,
  at = NOW,
): ExceptionCommand => ({ do: move, by: person, text, note: '', policy, at });

export const accepts = (person = 'rita', at = NOW): ExceptionCommand => ({
  do: 'accept',
  by: person,
  policy,
  at,
  terms: termsOf(policy),
});

export const edits = (parts: Partial<Case>, person = 'rita', at = NOW): ExceptionCommand => ({
  do: 'edit',
  by: person,
  policy,
  at,
  content: { ...content, ...parts },
  terms: termsOf(policy),
  today: '2026-03-01',
});

export const looks = (
  at: number,
  more: { readonly policy?: Policy; readonly headsUpAt?: number | null } = {},
): ExceptionCommand => ({ do: 'look', at, policy, headsUpAt: null, ...more });

export const lawMoves = (now: readonly Basis[], at = NOW): ExceptionCommand => ({
  do: 'law',
  at,
  basis: now,
  terms: null,
});

export const widened: readonly Basis[] = [{ ...basis[0]!, version: 'v2', does: { action: 'ban' } }];

/** The state after commands, each of which must be allowed. */
export function stateAfter(...commands: readonly ExceptionCommand[]): ExceptionRequest {
  let state: ExceptionRequest | null = null;
  for (const command of commands)
    state = exceptionDecider.decide(state, command).reduce(exceptionDecider.evolve, state);
  return state!;
}

export const granted: readonly ExceptionCommand[] = [asks(), by('sam', 'approve'), by('lena', 'approve')];

export const types = (events: readonly ExceptionEvent[]) => events.map(({ type }) => type);

/** The sentence by which the last command is refused. */
export function refusal(...commands: readonly ExceptionCommand[]): Refusal {
  const state = commands.length > 1 ? stateAfter(...commands.slice(0, -1)) : null;
  try {
    exceptionDecider.decide(state, commands.at(-1)!);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return error as Refusal;
  }
  return expect.unreachable('the last command was allowed');
}
