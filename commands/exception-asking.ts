/** Actions by which somebody asks: request, edit, renew, and break the glass. */
import type { ActionOf, Option, Outcome, Request, Values } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import type { AskedWords, Desk, Told } from '../src/domain/ports.ts';

export const ID: Option = { name: 'id', summary: 'such as EX-1', kind: 'line', required: true };

/** The id as it is written on cards. */
export const idOf = (values: Values): string => (values.id ?? '').toUpperCase();

export const outcome = ({ change, card }: Told): Outcome => ({ change, card });

const UNTIL: Option = {
  name: 'until',
  summary: 'last day, such as 2026-09-30',
  kind: 'date',
  required: true,
};

const CASE: readonly Option[] = [
  { name: 'vendor', summary: 'whose product', kind: 'vendor', required: true },
  { name: 'places', summary: 'where, parted by commas', kind: 'place', required: true, many: true },
  UNTIL,
  { name: 'scope', summary: 'what exactly, for whom', kind: 'line', required: true },
  { name: 'reason', summary: 'why it is needed', kind: 'text', required: true },
  { name: 'controls', summary: 'what limits the risk meanwhile', kind: 'text', required: true },
];

const FURTHER: readonly Option[] = [
  { name: 'from', summary: 'first day; today where it is left out', kind: 'date' },
  { name: 'beneficiaries', summary: 'who gains from it, parted by commas', kind: 'line', many: true },
  { name: 'ticket', summary: 'where it is tracked', kind: 'line' },
  { name: 'alternatives', summary: 'what was tried instead', kind: 'line' },
];

const list = (text: string) => text.split(',').flatMap((name) => name.trim() || []);

const hint = (nearest: readonly string[]) => (nearest[0] ? `: did you mean ${nearest.join(' or ')}?` : '.');

/** What was given, with vendor and places as on record. @throws Refusal at the fields that name neither */
function given(values: Values, desk: Desk): Partial<AskedWords> {
  const fields: Record<string, string> = {};
  const parts: { -readonly [K in keyof AskedWords]?: AskedWords[K] } = {};
  if (values.vendor !== undefined) {
    const { vendor, nearest } = desk.findVendor(values.vendor);
    if (vendor) parts.vendor = vendor;
    else fields.vendor = `No vendor "${values.vendor}" is on record${hint(nearest)}`;
  }
  if (values.places !== undefined)
    parts.places = [
      ...new Set(
        list(values.places).flatMap((name) => {
          const { code, nearest } = desk.findPlace(name);
          if (!code) fields.places = `No place "${name}" is on record${hint(nearest)}`;
          return code ?? [];
        }),
      ),
    ];
  if (values.beneficiaries !== undefined) parts.beneficiaries = list(values.beneficiaries);
  for (const name of ['until', 'from', 'scope', 'reason', 'controls', 'ticket', 'alternatives'] as const)
    if (values[name] !== undefined) parts[name] = values[name];
  const first = Object.values(fields)[0];
  if (first) throw new Refusal('invalid', first, fields);
  return parts;
}

const NOTHING: AskedWords = {
  vendor: '',
  places: [],
  from: '',
  until: '',
  scope: '',
  reason: '',
  controls: '',
  beneficiaries: [],
  ticket: '',
  alternatives: '',
};

/** An action that is checked by running it dry, so that a form shows every fault at its field. */
export function checked(
  action: Omit<ActionOf, 'run' | 'check' | 'writes' | 'asks'>,
  run: (request: Request) => Promise<Told>,
): ActionOf {
  return {
    ...action,
    writes: true,
    asks: true,
    check: async (request) => void (await run(request)),
    run: async (request) => outcome(await run(request)),
  };
}

export const request = checked(
  {
    name: 'request',
    summary: 'Ask to keep using a restricted vendor until a day.',
    options: [...CASE, ...FURTHER],
  },
  ({ desk, actor, values }) =>
    desk.flows.requestException(desk, actor, { ...NOTHING, ...given(values, desk) }),
);

export const breakGlass = checked(
  {
    name: 'break-glass',
    summary: 'Open an exception at once in an emergency; it is short and reviewed afterwards.',
    options: [
      ...CASE.filter(({ name }) => name !== 'until'),
      ...FURTHER.filter(({ name }) => name !== 'from'),
    ],
  },
  ({ desk, actor, values }) =>
    desk.flows.requestException(desk, actor, { ...NOTHING, ...given(values, desk) }, 'break glass'),
);

/** The present content as the fields of a form. */
async function present({ desk, values }: Request): Promise<Values> {
  const exception = await desk.exception(idOf(values));
  if (!exception) return {};
  const { vendor, places, from, until, scope, reason, controls, ticket, alternatives } = exception;
  return {
    vendor,
    places: places.join(', '),
    from,
    until,
    scope,
    reason,
    controls,
    beneficiaries: exception.beneficiaries.join(', '),
    ticket,
    alternatives,
  };
}

export const edit: ActionOf = {
  ...checked(
    {
      name: 'edit',
      summary: 'Write your request anew while it waits; earlier votes are void.',
      options: [ID, ...CASE.map((option) => ({ ...option, required: false })), ...FURTHER],
    },
    ({ desk, actor, values }) => desk.flows.editException(desk, actor, idOf(values), given(values, desk)),
  ),
  prefill: present,
};

export const renew = checked(
  {
    name: 'renew',
    summary: 'Ask anew for what an exception allows; it is a new vote.',
    options: [
      ID,
      UNTIL,
      ...CASE.filter(({ name }) => ['scope', 'reason', 'controls'].includes(name)).map((option) => ({
        ...option,
        required: false,
      })),
    ],
  },
  ({ desk, actor, values }) =>
    desk.flows.renewException(desk, actor, idOf(values), { until: '', ...given(values, desk) }),
);
