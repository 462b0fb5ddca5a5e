/** Watches: which government actions a channel hears of. */
import { broughtLately, previewCard, watchListCard } from '../src/cards/watch.ts';
import type { Watch } from '../src/domain/alert.ts';
import type { ActionOf, Command, Option, Request } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import { expressionText } from '../src/domain/expression.ts';
import { parseExpression } from '../src/domain/expression-parser.ts';
import { AT_ONCE } from '../src/domain/timing.ts';

const FILTER: Option = {
  name: 'filter',
  summary: 'such as vendor:huawei and place:EU and not action:advisory; nothing: everything',
  kind: 'line',
  rest: true,
};
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
  options: [FILTER],
  check: (request) => void expressionOf(request),
  run: (request) => {
    const { desk, actor, place } = request;
    return desk.flows.startWatch(desk, actor, place, { expression: expressionOf(request), timing: AT_ONCE });
  },
};

const edit: ActionOf = {
  name: 'edit',
  summary: 'Change what a watch of this channel asks for.',
  writes: true,
  asks: true,
  options: [ID, FILTER],
  prefill: async (request) => ({ filter: expressionText((await find(request)).expression) }),
  async check(request) {
    await find(request);
    expressionOf(request);
  },
  async run(request) {
    const { desk, actor, place } = request;
    const { id, timing } = await find(request);
    return desk.flows.editWatch(desk, actor, place, id, { expression: expressionOf(request), timing });
  },
};

const preview: ActionOf = {
  name: 'preview',
  summary: 'Show what a filter would have brought in the last 90 days, without setting it.',
  options: [FILTER],
  run(request) {
    const expression = expressionOf(request);
    const brought = broughtLately(request.desk, expression).map(({ id }) => id);
    return {
      card: previewCard(request.desk, expression),
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
        return { card: watchListCard(here), data: here };
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
