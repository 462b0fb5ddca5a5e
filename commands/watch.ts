/** Watches: which government actions a channel hears of. */
import { broughtLately, previewCard, watchListCard } from '../src/cards/watch.ts';
import type { Watch } from '../src/domain/alert.ts';
import type { ActionOf, Command, Option, Request } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import { expressionText } from '../src/domain/expression.ts';
import { parseExpression } from '../src/domain/expression-parser.ts';
import { AT_ONCE, timingOf, timingValues } from '../src/domain/timing.ts';

const FILTER: Option = {
  name: 'filter',
  summary: 'such as vendor:huawei and place:EU and not action:advisory; nothing: everything',
  kind: 'line',
  rest: true,
};
const TIMING: readonly Option[] = [
  { name: 'digest', summary: 'now, daily 08:00 or weekly monday 08:00', kind: 'line' },
  { name: 'quiet', summary: 'hours such as 22:00-07:00, or none', kind: 'line' },
  { name: 'zone', summary: 'such as Europe/Amsterdam', kind: 'line' },
  {
    name: 'urgent',
    summary: 'days to a deadline within which what binds us is told at once, or never',
    kind: 'line',
  },
];
const ID: Option = { name: 'id', summary: 'such as W-1', kind: 'line', required: true };

const idOf = ({ values }: Request) => (values.id ?? '').toUpperCase();
const expressionOf = ({ desk, values }: Request) => parseExpression(values.filter ?? '', desk);

/** The watches of the channel in which it is asked. */
async function watchesHere({ desk, place }: Request): Promise<readonly Watch[]> {
  return (await desk.watches()).filter(
    (each) => !each.ended && each.place.platform === place.platform && each.place.channel === place.channel,
  );
}

async function find(request: Request): Promise<Watch> {
  const id = idOf(request);
  const watch = (await watchesHere(request)).find((each) => each.id === id);
  if (!watch) throw new Refusal('not_found', `There is no watch ${id} in this channel: type \`watch list\`.`);
  return watch;
}

const add: ActionOf = {
  name: 'add',
  summary: 'Hear of the measures that pass a filter; without one, of all.',
  writes: true,
  options: [...TIMING, FILTER],
  check: (request) => void [expressionOf(request), timingOf(AT_ONCE, request.values)],
  run: (request) => {
    const { desk, actor, place } = request;
    return desk.flows.startWatch(desk, actor, place, {
      expression: expressionOf(request),
      timing: timingOf(AT_ONCE, request.values),
    });
  },
};

const edit: ActionOf = {
  name: 'edit',
  summary: 'Change what a watch of this channel asks for.',
  writes: true,
  asks: true,
  options: [ID, ...TIMING, FILTER],
  async prefill(request) {
    const { expression, timing } = await find(request);
    return { filter: expressionText(expression), ...timingValues(timing) };
  },
  async check(request) {
    const { timing } = await find(request);
    expressionOf(request);
    timingOf(timing, request.values);
  },
  async run(request) {
    const { desk, actor, place } = request;
    const { id, ...before } = await find(request);
    const expression = request.values.filter === undefined ? before.expression : expressionOf(request);
    const timing = timingOf(before.timing, request.values);
    return desk.flows.editWatch(desk, actor, place, id, { expression, timing });
  },
};

const preview: ActionOf = {
  name: 'preview',
  summary: 'Show what a filter would have brought in the last 90 days, without setting it.',
  options: [...TIMING, FILTER],
  run(request) {
    const expression = expressionOf(request);
    const timing = timingOf(AT_ONCE, request.values);
    const brought = broughtLately(request.desk, expression).map(({ id }) => id);
    return {
      card: previewCard(request.desk, expression, timing),
      data: { filter: expressionText(expression), brought },
    };
  },
};

export const watch: Command = {
  name: 'watch',
  summary: 'Say which government actions this channel hears of.',
  prefix: 'W',
  examples: [
    'watch add (vendor:huawei or vendor:zte) and place:EU and not action:advisory',
    'watch add vendor:Kaspersky place:EU not:advisory',
    'watch add ours',
    'watch preview verdict:prohibited and binds:telecom_operators',
    'watch edit W-1 vendor:huawei,zte and source:fcc.gov',
    'watch add digest:"daily 08:00" zone:Europe/Amsterdam vendor:huawei',
    'watch edit W-1 quiet:22:00-07:00 urgent:14',
    'watch list',
    'watch remove W-1',
  ],
  actions: [
    add,
    edit,
    preview,
    {
      name: 'list',
      summary: 'Show the watches of this channel.',
      options: [],
      async run(request) {
        const here = await watchesHere(request);
        return { card: watchListCard(request.desk, here), data: here };
      },
    },
    {
      name: 'remove',
      summary: 'End a watch of this channel.',
      writes: true,
      options: [ID],
      run: (request) => {
        const { desk, actor, place } = request;
        return desk.flows.endWatch(desk, actor, place, idOf(request));
      },
    },
  ],
};
