import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/domain/error.ts';
import {
  type ExceptionCommand,
  type ExceptionEvent,
  type ExceptionRequest,
  endsAt,
  exceptionDecider,
  holdsAt,
  quorumReached,
} from '../../src/domain/exception.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import {
  accepts,
  asks,
  basis,
  by,
  DAY,
  edits,
  lawMoves,
  looks,
  NOW,
  policy,
  says,
  terms,
  widened,
} from './exceptions.ts';

const people = ['rita', 'sam', 'lena', 'sid', 'dora', 'ben', 'otto'];
const days = ['2026-04-30', '2026-06-30', '2026-08-31'];

const step = fc.record({
  move: fc.constantFrom(
    ...Array<'approve'>(9).fill('approve'),
    'deny',
    'withdraw',
    'revoke',
    'ask',
    'answer',
    'shorten',
    'condition',
    'accept',
    'decline',
    'edit',
    'law',
    'look',
  ),
  person: fc.constantFrom(...people, 'sam', 'sam', 'lena', 'lena', 'sid'),
  day: fc.constantFrom(...days),
  later: fc.integer({ min: -1, max: 24 }),
  shown: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function commandOf(
  { move, person, day, shown }: Step,
  at: number,
  content: string,
  turn: number,
): ExceptionCommand {
  switch (move) {
    case 'accept':
      return accepts(person, at);
    case 'edit':
      return edits({ until: day, reason: `reason ${turn}` }, person, at);
    case 'law':
      return lawMoves(turn % 2 === 0 ? widened : basis, at);
    case 'look':
      return looks(at);
    case 'approve':
    case 'deny':
      return by(person, move, at, shown ? { content } : {});
    case 'withdraw':
    case 'revoke':
      return by(person, move, at);
    default:
      return says(person, move, move === 'shorten' ? day : 'words', at);
  }
}

interface Run {
  readonly events: ExceptionEvent[];
  readonly states: { readonly state: ExceptionRequest; readonly at: number }[];
}

/** Whatever is refused is refused in words; the rest happens. */
function run(steps: readonly Step[], lawMovesTo: 'review' | 'suspend'): Run {
  let state: ExceptionRequest | null = null;
  const events: ExceptionEvent[] = [];
  const states: Run['states'] = [];
  let at = NOW;
  const act = (command: ExceptionCommand) => {
    try {
      for (const event of exceptionDecider.decide(state, command)) {
        events.push(event);
        state = exceptionDecider.evolve(state, event);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
    states.push({ state: state!, at });
  };
  act(asks({ terms: terms({ lawMoves: lawMovesTo, denials: 2 }) }));
  const first = state!.content;
  for (const [turn, each] of steps.entries()) {
    at += each.later * (DAY / 4);
    act(commandOf(each, at, turn % 3 === 0 ? first : (state as unknown as ExceptionRequest).content, turn));
  }
  return { events, states };
}

const sequences = fc.tuple(
  fc.array(step, { maxLength: 40 }),
  fc.constantFrom('review' as const, 'suspend' as const),
);

/** Votes since the last change of content, as an auditor counts them from the ledger. */
function approversBefore(events: readonly ExceptionEvent[], at: number): string[] {
  const votes = new Map<string, string>();
  for (const event of events.slice(0, at)) {
    if (event.type === 'ContentChanged' || event.type === 'LawMoved') votes.clear();
    if (event.type === 'Reviewed') votes.set(event.data.person, event.data.vote);
  }
  return [...votes].filter(([, vote]) => vote === 'approve').map(([person]) => person);
}

const member = (group: string, person: string) => policy.groups[group]!.includes(person);

test('whatever people do in whatever order, it is granted and upheld by its quorum alone', () => {
  let grants = 0;
  fc.assert(
    fc.property(sequences, ([steps, kind]) => {
      const { events } = run(steps, kind);
      for (const [at, { type }] of events.entries()) {
        if (type !== 'Granted' && type !== 'Upheld') continue;
        grants += 1;
        const voters = approversBefore(events, at);
        const pairs = voters.flatMap((one) => voters.map((other) => [one, other] as const));
        expect(
          pairs.some(([one, other]) => one !== other && member('security', one) && member('legal', other)),
        ).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
  expect(grants).toBeGreaterThan(10);
});

test('whatever people do in whatever order, requester, delegate and beneficiary never vote', () => {
  fc.assert(
    fc.property(sequences, ([steps, kind]) => {
      const voters = run(steps, kind).events.flatMap((each) =>
        each.type === 'Reviewed' ? each.data.person : [],
      );
      for (const person of ['rita', 'dora', 'ben', 'otto']) expect(voters).not.toContain(person);
    }),
    { numRuns: 300 },
  );
});

test('whatever people do in whatever order, there is at most one decision, and what is over stays over', () => {
  fc.assert(
    fc.property(sequences, ([steps, kind]) => {
      const { events } = run(steps, kind);
      const decisions = events.filter(({ type }) => type === 'Granted' || type === 'Denied');
      expect(decisions.length).toBeLessThanOrEqual(1);
      const ends = ['Denied', 'Withdrawn', 'Revoked', 'Expired', 'Lapsed'];
      const end = events.findIndex(({ type }) => ends.includes(type));
      if (end >= 0) expect(events.slice(end + 1)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('whatever people do in whatever order, it never holds past its end, undecided or suspended', () => {
  fc.assert(
    fc.property(sequences, ([steps, kind]) => {
      let latest = 0;
      for (const { state, at } of run(steps, kind).states) {
        latest = Math.max(latest, at);
        // A clock that stepped back asks about the past, in which what was revoked since did hold.
        if (holdsAt(state, latest)) expect(['granted', 'expired']).toContain(state.status);
        for (const later of [0, 1, DAY, 400 * DAY]) expect(holdsAt(state, endsAt(state) + later)).toBe(false);
        if (state.status === 'waiting' && quorumReached(state)) expect.unreachable('reached and not granted');
      }
    }),
    { numRuns: 300 },
  );
});

test('the ledger folds to the same state from any prefix', () => {
  fc.assert(
    fc.property(sequences, ([steps, kind]) => {
      const { events, states } = run(steps, kind);
      for (let cut = 0; cut <= events.length; cut += 1) {
        const start = events.slice(0, cut).reduce(exceptionDecider.evolve, null as ExceptionRequest | null);
        const stored = JSON.parse(JSON.stringify(events.slice(cut))) as ExceptionEvent[];
        expect(stored.reduce(exceptionDecider.evolve, start)).toEqual(states.at(-1)!.state);
      }
    }),
    { numRuns: 60 },
  );
});

test('a hash is SHA-256 for every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});
