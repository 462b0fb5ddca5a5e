/** Exceptions: ask for one, decide it, end it, find it. */
import { exceptionCard, exceptionListCard, exceptionView } from '../src/cards/exception.ts';
import type { ActionOf, Command, Option, Outcome, Request, Values } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import type { Case } from '../src/domain/exception.ts';
import type { Desk, Told } from '../src/domain/ports.ts';

const ID: Option = { name: 'id', summary: 'such as EX-1', kind: 'line', required: true };

function caseOf(values: Values, desk: Desk): Omit<Case, 'restsOn'> {
  const fields: Record<string, string> = {};
  const { vendor, nearest } = desk.findVendor(values.vendor ?? '');
  if (!vendor)
    fields.vendor = `No vendor "${values.vendor}" is on record${nearest[0] ? `: did you mean ${nearest.join(' or ')}?` : '.'}`;
  const names = (values.places ?? '').split(',').flatMap((name) => name.trim() || []);
  const places = names.flatMap((name) => {
    const found = desk.findPlace(name);
    if (found.code) return found.code;
    fields.places = `No place "${name}" is on record${found.nearest[0] ? `: did you mean ${found.nearest.join(' or ')}?` : '.'}`;
    return [];
  });
  const first = Object.values(fields)[0];
  if (first) throw new Refusal('invalid', first, fields);
  return {
    vendor: vendor!,
    places: [...new Set(places)],
    scope: values.scope ?? '',
    reason: values.reason ?? '',
    controls: values.controls ?? '',
    until: values.until ?? '',
  };
}

const outcome = ({ change, card }: Told): Outcome => ({ change, card });

const request: ActionOf = {
  name: 'request',
  summary: 'Ask to keep using a restricted vendor until a day.',
  title: 'Exception request',
  writes: true,
  asks: true,
  options: [
    { name: 'vendor', summary: 'whose product', kind: 'vendor', required: true },
    { name: 'places', summary: 'where, parted by commas', kind: 'place', required: true, many: true },
    { name: 'until', summary: 'last day, such as 2026-09-30', kind: 'date', required: true },
    { name: 'scope', summary: 'what exactly, for whom', kind: 'line', required: true },
    { name: 'reason', summary: 'why it is needed', kind: 'text', required: true },
    { name: 'controls', summary: 'what limits the risk meanwhile', kind: 'text', required: true },
  ],
  async check({ desk, actor, values }) {
    await desk.flows.requestException(desk, actor, caseOf(values, desk));
  },
  run: async ({ desk, actor, values }) =>
    outcome(await desk.flows.requestException(desk, actor, caseOf(values, desk))),
};

function move(
  name: 'approve' | 'deny' | 'withdraw' | 'revoke',
  summary: string,
  noteRequired: boolean,
): ActionOf {
  const note: Option = {
    name: 'note',
    summary: noteRequired ? 'the reason' : 'a note for the record',
    kind: 'text',
    required: noteRequired,
    rest: true,
  };
  const run = async ({ desk, actor, values }: Request) =>
    outcome(
      await desk.flows.reviewException(desk, actor, (values.id ?? '').toUpperCase(), name, values.note ?? ''),
    );
  const check = async (request: Request) => void (await run(request));
  const title = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  return { name, summary, title, writes: true, asks: true, options: [ID, note], check, run };
}

const list: ActionOf = {
  name: 'list',
  summary: 'Show the exceptions.',
  options: [
    {
      name: 'status',
      summary: 'only those',
      kind: 'choice',
      choices: ['waiting', 'granted', 'denied', 'withdrawn', 'revoked', 'expired'],
    },
  ],
  async run({ desk, values }) {
    const all = await desk.exceptions();
    const shown = all.filter(({ status }) => !values.status || status === values.status);
    return { card: exceptionListCard(shown.map((each) => exceptionView(desk, each))), data: shown };
  },
};

const show: ActionOf = {
  name: 'show',
  summary: 'Show one exception whole.',
  options: [ID],
  async run({ desk, values }) {
    const id = (values.id ?? '').toUpperCase();
    const exception = await desk.exception(id);
    if (!exception) throw new Refusal('not_found', `There is no exception ${id}: type \`exception list\`.`);
    return { card: exceptionCard(exceptionView(desk, exception)), data: exception };
  },
};

export const exception: Command = {
  name: 'exception',
  summary: 'Ask for an exception, decide one, end one.',
  prefix: 'EX',
  examples: [
    'exception request vendor:Kaspersky places:NL until:2026-09-30 scope:"analysis lab" reason:"malware samples" controls:"isolated network"',
    'exception approve EX-1 fits the lab policy',
    'exception deny EX-1 an alternative exists',
    'exception withdraw EX-1 no longer needed',
    'exception revoke EX-1 the lab has closed',
    'exception list waiting',
    'exception show EX-1',
  ],
  actions: [
    request,
    move('approve', 'Vote for it.', false),
    move('deny', 'Vote against it.', true),
    move('withdraw', 'Take back your own request.', false),
    move('revoke', 'End a granted exception before its day.', true),
    list,
    show,
  ],
};
