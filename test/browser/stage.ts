/**
 * The sandbox's page with invented people and a scripted inside, for looking at the page alone.
 * `node test/browser/stage.ts` serves it for the eye.
 */
import type { Card, Form } from '../../src/domain/card.ts';
import type { Command, Invocation, Reply } from '../../src/domain/command.ts';
import { Refusal } from '../../src/domain/error.ts';
import { createSandbox } from '../../src/platforms/sandbox/platform.ts';
import { createMemoryMailbox } from '../platforms/memory-mailbox.ts';

const never = () => {
  throw new Error('The stage runs no command.');
};

export const COMMANDS: readonly Command[] = [
  {
    name: 'ask',
    summary: 'Answers a question about a vendor and a place',
    examples: ['is kaspersky banned in the netherlands'],
    actions: [
      {
        name: '',
        summary: 'Answers a question',
        options: [
          { name: 'question', summary: 'What you want to know', kind: 'line', required: true, rest: true },
          { name: 'on', summary: 'As of which day', kind: 'date' },
        ],
        run: never,
      },
    ],
  },
  {
    name: 'vendor',
    summary: 'Shows what is recorded on a vendor',
    examples: ['vendor Kaspersky'],
    actions: [
      {
        name: '',
        summary: 'Shows a vendor',
        options: [{ name: 'vendor', summary: 'The vendor', kind: 'vendor', required: true }],
        run: never,
      },
    ],
  },
  {
    name: 'report',
    summary: 'Hands in an article to be read for government actions',
    examples: ['report https://news.example/kaspersky'],
    actions: [
      {
        name: '',
        summary: 'Hands in an article',
        options: [{ name: 'article', summary: 'Text or address', kind: 'text', required: true, rest: true }],
        run: never,
      },
    ],
  },
  {
    name: 'exception',
    summary: 'Asks for, decides and lists exceptions',
    examples: ['exception request vendor:Kaspersky places:Netherlands'],
    prefix: 'EX',
    actions: [
      {
        name: 'request',
        summary: 'Asks to keep using a vendor until a day',
        writes: true,
        options: [
          { name: 'vendor', summary: 'The vendor', kind: 'vendor', required: true },
          { name: 'places', summary: 'Where, parted by commas', kind: 'place', many: true, required: true },
          { name: 'term', summary: 'How long', kind: 'choice', choices: ['short', 'long'] },
        ],
        run: never,
      },
      {
        name: 'approve',
        summary: 'Approves a request',
        writes: true,
        options: [{ name: 'id', summary: 'Its id', kind: 'line', required: true }],
        run: never,
      },
      { name: 'list', summary: 'Lists exceptions', options: [], run: never },
    ],
  },
];

export const ANSWER: Card = {
  title: 'Prohibited for central government · Kaspersky in the Netherlands',
  tone: 'stop',
  blocks: [
    {
      kind: 'text',
      words: [
        'Phase-out of anti-virus software, announced 14 May 2018 by the Ministry of Justice and Security, for the central government and its sensitive contractors. ',
        { text: 'Not', style: 'strong' },
        ' a ban for other companies or consumers.',
      ],
    },
    {
      kind: 'fields',
      fields: [
        { label: 'Binds', words: 'central government, sensitive contractors' },
        { label: 'Since', words: '14 May 2018' },
        {
          label: 'Why',
          words: 'The software sits deep in systems, and Russian law can oblige the company to cooperate.',
        },
        { label: 'Record', words: [{ text: 'nl-2018-kaspersky-phase-out', style: 'code' }] },
      ],
    },
    {
      kind: 'sources',
      sources: [
        {
          title: 'Letter to Parliament on precautionary measure',
          publisher: 'Ministry of Justice and Security',
          date: '2018-05-14',
          url: 'https://government.example/letter',
          primary: true,
        },
        {
          title: 'Dutch govt dropping Kaspersky software over spying fears',
          publisher: 'Example News',
          date: '2018-05-15',
          url: 'https://news.example/kaspersky',
          primary: false,
        },
        {
          title: 'Reconsideration refused',
          publisher: 'Ministry of Justice and Security',
          date: '2019-07-01',
          url: null,
          primary: true,
        },
        {
          title: 'Another notice',
          publisher: 'Example News',
          date: null,
          url: 'javascript:alert(1)',
          primary: false,
        },
      ],
    },
    {
      kind: 'list',
      title: 'History',
      folded: true,
      items: ['2018-05-14: announced', '2019-07-01: reconsideration refused'],
    },
    {
      kind: 'context',
      words: 'As of 23 November 2026 · knowledge 2026-11-20 · does it bind us? no profile set',
    },
  ],
  buttons: [
    { label: 'Show in channel', line: 'ask --open kaspersky nl', tone: 'primary' },
    { label: 'Timeline', line: 'changes kaspersky' },
    { label: 'Request exception', line: 'exception request vendor:Kaspersky', form: true },
  ],
};

export const ALERT: Card = {
  title: 'New · unreviewed · Netherlands phases out Kaspersky',
  tone: 'caution',
  blocks: [
    { kind: 'quote', words: 'phasing out the use of anti-virus software made by Russian firm Kaspersky Lab' },
    {
      kind: 'text',
      words: 'Announced 14 May 2018 by the Justice and Security ministry, for the central government.',
    },
    { kind: 'context', words: 'Article of 15 May 2018 · touches 1 exception and 2 watches' },
  ],
  buttons: [
    { label: 'Confirm', line: 'report confirm R-1', tone: 'primary' },
    { label: 'Edit', line: 'report edit R-1', form: true },
    { label: 'Dismiss', line: 'report dismiss R-1', tone: 'danger' },
  ],
};

export const REQUEST: Card = {
  title: 'EX-12 · Kaspersky in the Netherlands · until 30 September 2026',
  tone: 'note',
  blocks: [
    { kind: 'text', words: ['Waiting: ', { text: '1 of 2', style: 'strong' }, ' (security 1/1, legal 0/1)'] },
    {
      kind: 'fields',
      fields: [
        { label: 'Asked by', words: 'Lena Novak' },
        { label: 'Scope', words: 'Analysis lab, 3 isolated machines' },
        { label: 'Reason', words: 'Malware research needs the engine to compare detections.' },
        { label: 'Controls', words: 'No network; images are rebuilt daily.' },
      ],
    },
    {
      kind: 'context',
      words: 'An exception is our own decision. It lifts no law. Type: approve EX-12 <note>',
    },
  ],
  buttons: [
    { label: 'Approve', line: 'exception approve EX-12', tone: 'primary' },
    { label: 'Deny', line: 'exception deny EX-12', tone: 'danger' },
  ],
};

export const FORM: Form = {
  title: 'Request an exception',
  line: 'exception request',
  submit: 'Request',
  fields: [
    {
      name: 'vendor',
      label: 'Vendor',
      hint: 'A vendor in the records',
      kind: 'line',
      required: true,
      value: 'Kaspersky',
      completes: 'vendor',
    },
    {
      name: 'places',
      label: 'Places',
      hint: 'Countries, parted by commas',
      kind: 'line',
      required: true,
      value: '',
      completes: 'place',
    },
    { name: 'reason', label: 'Reason', hint: 'Why it is needed', kind: 'text', required: true, value: '' },
    {
      name: 'until',
      label: 'Until',
      hint: 'The last day on which it holds',
      kind: 'date',
      required: true,
      value: '2018-09-30',
    },
    {
      name: 'term',
      label: 'Term',
      hint: '',
      kind: 'choice',
      required: false,
      value: '',
      choices: ['short', 'long'],
    },
  ],
};

export const HOSTILE: Card = {
  title: '<img src=x onerror="document.title=1"> @everyone *bold* <script>document.title=2</script>',
  tone: 'good',
  blocks: [
    { kind: 'text', words: ['</p><h1>forged</h1>', { text: 'click', href: 'javascript:document.title=3' }] },
    {
      kind: 'image',
      alt: 'A map',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><script>parent.document.title=4</script><rect width="200" height="60" fill="#22488f"/></svg>',
    },
  ],
  buttons: [],
};

const VENDORS = ['Kaspersky Lab', 'Huawei Technologies', 'Hikvision', 'Hytera', 'ZTE'];
const PLACES = ['Netherlands', 'Lithuania', 'United States', 'United Kingdom'];

/** What the inside would answer. */
export async function answer(invocation: Invocation): Promise<Reply> {
  const { line, source, options } = invocation;
  if (source === 'form') {
    if (!VENDORS.some((name) => name.startsWith(options.vendor ?? '')))
      return { kind: 'errors', fields: { vendor: 'No vendor has this name: did you mean Kaspersky Lab?' } };
    return {
      kind: 'card',
      card: { ...REQUEST, title: `EX-13 · asked for ${options.vendor} in ${options.places}` },
      open: true,
    };
  }
  if (line.startsWith('exception request')) return { kind: 'form', form: FORM };
  if (line.startsWith('exception approve')) return { kind: 'accepted' };
  if (line.startsWith('boom')) throw new Error('secret inside');
  if (line.startsWith('vendor'))
    throw new Refusal('not_found', 'No vendor has this name: did you mean Kaspersky?');
  if (line.startsWith('hostile')) return { kind: 'card', card: HOSTILE, open: true };
  return { kind: 'card', card: ANSWER, open: line.includes('--open') };
}

export const PEOPLE = [
  { account: 'lena', person: 'lena', name: 'Lena Novak', about: 'asks for exceptions' },
  { account: 'amir', person: 'amir', name: 'Amir Haddad', about: 'approver, security' },
  { account: 'joan', person: 'joan', name: 'Joan Price', about: 'approver, legal' },
  { account: 'mika', person: 'mika', name: 'Mika Sato', about: 'analyst' },
  { account: 'oskar', person: 'oskar', name: 'Oskar Lind', about: 'has no role' },
];

export const CHANNELS = [
  { id: 'general', name: '#general', about: 'Questions and answers' },
  { id: 'alerts', name: '#alerts', about: 'New government actions' },
  { id: 'triage', name: '#triage', about: 'Reports that wait for an analyst' },
  { id: 'approvals', name: '#approvals', about: 'Requests that wait for a decision' },
];

/** A started sandbox on a free port, and all that was handed in. */
export async function openStage(receive: (invocation: Invocation) => Promise<Reply> = answer, port = 0) {
  let set = 0;
  const start = Date.now();
  const asOf = Date.parse('2018-05-14T09:00:00Z');
  const clock = {
    now: () => asOf + set + Date.now() - start,
    set: (instant: number) => {
      set = instant - asOf;
    },
  };
  const sandbox = createSandbox({
    mailbox: createMemoryMailbox(clock.now),
    people: PEOPLE,
    channels: CHANNELS,
    commands: COMMANDS,
    port,
    clock,
    onFault: () => {},
    complete: (kind, text) =>
      (kind === 'vendor' ? VENDORS : kind === 'place' ? PLACES : []).filter((name) =>
        name.toLowerCase().startsWith(text.toLowerCase()),
      ),
  });
  const received: Invocation[] = [];
  await sandbox.start(async (invocation) => {
    received.push(invocation);
    return receive(invocation);
  });
  return { sandbox, received };
}

if (import.meta.main) {
  const { sandbox } = await openStage(answer, Number(process.argv[2] ?? 4870));
  const place = (channel: string) => ({ platform: 'sandbox', channel });
  await sandbox.post(place('alerts'), ALERT, 'alert');
  await sandbox.post(place('triage'), ALERT, 'triage');
  const ref = await sandbox.post(place('approvals'), REQUEST, 'request');
  const thread = await sandbox.openThread(ref, 'EX-12 Kaspersky in the Netherlands');
  await sandbox.post(
    thread,
    { title: 'Amir Haddad approved: the lab is isolated.', tone: 'good', blocks: [], buttons: [] },
    'review',
  );
  console.log(sandbox.address);
}
