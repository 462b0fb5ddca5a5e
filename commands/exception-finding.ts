/** Actions by which people find exceptions and understand what they need. */
import { exceptionCard, exceptionListCard, exceptionView } from '../src/cards/exception.ts';
import { explanationCard } from '../src/cards/exception-explanation.ts';
import type { ActionOf, Values } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import { type ExceptionRequest, holdsAt } from '../src/domain/exception.ts';
import { EXCEPTION_STATUSES } from '../src/domain/exception-state.ts';
import { findPerson, type Policy } from '../src/domain/policy.ts';
import { decidersOf, readPolicy } from '../src/domain/policy-explanation.ts';
import type { Desk } from '../src/domain/ports.ts';
import { ID, idOf } from './exception-asking.ts';

async function find(desk: Desk, values: Values): Promise<ExceptionRequest> {
  const exception = await desk.exception(idOf(values));
  if (exception) return exception;
  throw new Refusal('not_found', `There is no exception ${idOf(values)}: type \`exception list\`.`);
}

type Test = (exception: ExceptionRequest) => boolean;

function named<T>(found: T | undefined, sentence: string): T {
  if (found === undefined) throw new Refusal('not_found', sentence);
  return found;
}

/** What is asked for of the list, each filter a test that must hold. */
function filters(desk: Desk, policy: Policy, values: Values): Test[] {
  const { status, vendor, place, by, holding } = values;
  const tests: Test[] = [];
  if (status) tests.push((each) => each.status === status);
  if (holding) tests.push((each) => holdsAt(each, desk.now) === (holding === 'yes'));
  if (vendor) {
    const name = named(desk.findVendor(vendor).vendor, `No vendor "${vendor}" is on record.`);
    tests.push((each) => each.vendor === name);
  }
  if (place) {
    const code = named(desk.findPlace(place).code, `No place "${place}" is on record.`);
    tests.push((each) => each.places.includes(code));
  }
  if (by) {
    const person = findPerson(policy, by)?.id ?? by;
    tests.push((each) => each.requester === person);
  }
  return tests;
}

export const finding: readonly ActionOf[] = [
  {
    name: 'list',
    summary: 'Show the exceptions.',
    options: [
      { name: 'status', summary: 'only those', kind: 'choice', choices: EXCEPTION_STATUSES },
      { name: 'vendor', summary: 'only for this vendor', kind: 'vendor' },
      { name: 'place', summary: 'only for this place', kind: 'place' },
      { name: 'by', summary: 'only those that this person asked for', kind: 'line' },
      { name: 'holding', summary: 'whether they hold now', kind: 'choice', choices: ['yes', 'no'] },
    ],
    async run({ desk, values }) {
      const tests = filters(desk, await desk.policy(), values);
      const all = await desk.exceptions();
      const shown = all.filter((each) => tests.every((test) => test(each)));
      const data = shown.map((each) => ({ ...each, holds: holdsAt(each, desk.now) }));
      const views = shown.map((each) => exceptionView(desk, each));
      return { card: exceptionListCard(views, all.length), data };
    },
  },
  {
    name: 'show',
    summary: 'Show one exception whole.',
    options: [ID],
    async run({ desk, values }) {
      const exception = await find(desk, values);
      const data = { ...exception, holds: holdsAt(exception, desk.now) };
      return { card: exceptionCard(exceptionView(desk, exception)), data };
    },
  },
  {
    name: 'explain',
    summary: 'Say which rules apply to an exception, why, and who could decide it now.',
    options: [ID],
    async run({ desk, values }) {
      const exception = await find(desk, values);
      const policy = await desk.policy();
      const view = exceptionView(desk, exception);
      const facts = { ...exception, measures: view.measures, today: desk.today };
      const reading = readPolicy(policy, facts, desk.knowledge);
      const deciders = decidersOf(exception, policy);
      return {
        card: explanationCard(view, reading, deciders),
        data: { id: exception.id, terms: exception.terms, ...reading, ...deciders },
      };
    },
  },
];
