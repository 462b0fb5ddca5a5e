/** Reports: hand in an article or address, and decide what was read in it. */
import { burstLines, togetherCard } from '../src/cards/alert-burst.ts';
import { reportListCard, reportView, triageCard } from '../src/cards/report.ts';
import { burstKey } from '../src/domain/burst.ts';
import type { ActionOf, Command, Option, Outcome, Request } from '../src/domain/command.ts';
import { isDay } from '../src/domain/date.ts';
import { Refusal } from '../src/domain/error.ts';
import { ACTIONS } from '../src/domain/measure.ts';
import type { Desk, Flows, Told } from '../src/domain/ports.ts';
import type { Article, Report } from '../src/domain/report.ts';

const ID: Option = { name: 'id', summary: 'such as R-1', kind: 'line', required: true };
/** A longer text is a book, not an article. */
const LONGEST = 1_000_000;
/** A shorter one says nothing. */
const SHORTEST = 40;
/** One sign in so many that no text has, and it is none. */
const RUBBISH_SHARE = 20;

/** The first line of a pasted text; saved articles often begin it with the day. */
function headline(text: string): Pick<Article, 'title' | 'published'> {
  const first = text.trim().split('\n', 1)[0]!;
  const dated = /^date (\d{4}-\d{2}-\d{2})\s+(.*)$/i.exec(first);
  const published = dated && isDay(dated[1]!) ? dated[1]! : null;
  return { title: (published ? dated![2]! : first).slice(0, 200), published };
}

const isAddress = (text: string) => /^https?:\/\/\S+$/i.test(text);

/** Refuses what is no article before it is stored, so that a form keeps what was pasted. */
function checkText(text: string): void {
  const refuse = (sentence: string) => new Refusal('invalid', sentence, { text: sentence });
  if (isAddress(text)) return;
  if (text.length < SHORTEST)
    throw refuse('Paste the text of an article, or give its address beginning with https://.');
  if (text.length > LONGEST)
    throw refuse(`The text has ${text.length} characters; hand in at most ${LONGEST}.`);
  const rubbish = text.match(/[\p{Cc}\p{Cs}\p{Co}\uFFFD]/gu)?.filter((sign) => !/\s/.test(sign)).length ?? 0;
  if (rubbish * RUBBISH_SHARE > text.length)
    throw refuse('This is no readable text: paste the words of the article, or give its address.');
}

async function articleOf({ desk, values }: Request): Promise<Article> {
  const text = values.text ?? '';
  checkText(text);
  const fetched = isAddress(text) ? await desk.fetchArticle(text) : undefined;
  const article = fetched ?? { ...headline(text), text, url: null, publisher: null };
  return {
    ...article,
    title: values.title ?? article.title,
    published: values.published ?? article.published,
  };
}

const outcome = ({ change, card }: Told): Outcome => ({ change, card });

async function decide(request: Request, move: Parameters<Flows['triage']>[3]): Promise<Outcome> {
  const { desk, actor, values } = request;
  return outcome(await desk.flows.triage(desk, actor, (values.id ?? '').toUpperCase(), move));
}

const dismiss = (request: Request) => decide(request, { do: 'dismiss', why: request.values.why ?? '' });

const withdraw = (request: Request) => decide(request, { do: 'withdraw', why: request.values.why ?? '' });

async function find(desk: Desk, id: string): Promise<Report> {
  const report = await desk.report(id.toUpperCase());
  if (!report)
    throw new Refusal('not_found', `There is no report ${id.toUpperCase()}: type \`report list\`.`);
  return report;
}

const add: ActionOf = {
  name: 'add',
  summary: 'Hand in an article: its text or its address.',
  title: 'Read an article',
  standard: true,
  writes: true,
  asks: true,
  options: [
    { name: 'published', summary: 'day on its date line, such as 2018-05-15', kind: 'date' },
    { name: 'title', summary: 'its headline', kind: 'line' },
    { name: 'text', summary: 'the whole text, or an address', kind: 'text', required: true, rest: true },
  ],
  check: ({ values }) => checkText(values.text ?? ''),
  async run(request) {
    const { desk, actor } = request;
    return outcome(await desk.flows.handIn(desk, actor, await articleOf(request)));
  },
};

const edit: ActionOf = {
  name: 'edit',
  summary: 'Correct what was read.',
  title: 'Correct report',
  writes: true,
  asks: true,
  options: [
    ID,
    { name: 'vendor', summary: 'whose product', kind: 'vendor' },
    { name: 'place', summary: 'who acted', kind: 'place' },
    { name: 'action', summary: 'what was done', kind: 'choice', choices: ACTIONS },
    { name: 'announced', summary: 'such as 2018-05-14, 2018-05 or 2018', kind: 'line' },
    { name: 'effective', summary: 'from when it binds, such as 2018-05-14', kind: 'line' },
    { name: 'deadline', summary: 'by when it must be done, such as 2027-06-30', kind: 'line' },
    { name: 'issuer', summary: 'the authority', kind: 'line' },
    { name: 'prohibits', summary: 'such as use, procurement', kind: 'line', many: true },
    { name: 'binds', summary: 'such as central_government', kind: 'line', many: true },
  ],
  async prefill({ desk, values }) {
    const { finding } = await find(desk, values.id ?? '');
    return {
      vendor: finding.vendor,
      place: finding.jurisdiction,
      action: finding.action,
      announced: finding.announced ?? '',
      effective: finding.effective ?? '',
      deadline: finding.deadline ?? '',
      issuer: finding.issuer ?? '',
      prohibits: finding.prohibits.join(', '),
      binds: finding.binds.join(', '),
    };
  },
  async check(request) {
    const { id: _, ...values } = request.values;
    await decide(request, { do: 'edit', values });
  },
  run(request) {
    const { id: _, ...values } = request.values;
    return decide(request, { do: 'edit', values });
  },
};

const merge: ActionOf = {
  name: 'merge',
  summary: 'Say that it tells of a measure on record.',
  title: 'Merge report',
  writes: true,
  options: [ID, { name: 'into', summary: 'id of the measure', kind: 'measure', required: true }],
  check: async (request) => void (await decide(request, { do: 'merge', into: request.values.into ?? '' })),
  run: (request) => decide(request, { do: 'merge', into: request.values.into ?? '' }),
};

export const report: Command = {
  name: 'report',
  summary: 'Hand in an article or address, and decide what was read in it.',
  prefix: 'R',
  examples: [
    'report https://example.org/article published:2018-05-15',
    'report confirm R-1',
    'report edit R-1 binds:central_government',
    'report merge R-1 nl-2018-kaspersky-phase-out',
    'report dismiss R-1 a company, no government',
    'report withdraw R-1 the ministry took its notice back',
    'report list',
    'report show R-1',
  ],
  actions: [
    add,
    {
      name: 'confirm',
      summary: 'Confirm it: from now on answers rest on it.',
      writes: true,
      options: [ID],
      run: (request) => decide(request, { do: 'confirm' }),
    },
    edit,
    merge,
    {
      name: 'dismiss',
      summary: 'Say that it is no measure, and why.',
      title: 'Dismiss report',
      writes: true,
      options: [ID, { name: 'why', summary: 'the reason', kind: 'text', required: true, rest: true }],
      check: async (request) => void (await dismiss(request)),
      run: dismiss,
    },
    {
      name: 'withdraw',
      summary: 'Take back a report that was confirmed, and say why.',
      title: 'Withdraw report',
      writes: true,
      options: [ID, { name: 'why', summary: 'the reason', kind: 'text', required: true, rest: true }],
      check: async (request) => void (await withdraw(request)),
      run: withdraw,
    },
    {
      name: 'list',
      summary: 'Show the reports.',
      options: [],
      async run({ desk }) {
        const reports = await desk.reports();
        const views = await Promise.all(reports.map((each) => reportView(desk, each)));
        return { card: reportListCard(views.reverse()), data: reports };
      },
    },
    {
      name: 'together',
      summary: 'Show the reports that one source brought on one day.',
      options: [
        { name: 'key', summary: 'the source and the day, as on the alert', kind: 'line', required: true },
        { name: 'page', summary: 'which page', kind: 'line' },
      ],
      async run({ desk, values }) {
        const key = values.key ?? '';
        const data = (await desk.reports()).filter((each) => burstKey(each) === key);
        if (data.length === 0)
          throw new Refusal('not_found', `No reports came as ${key}: type \`report list\`.`);
        const source = data[0]!.sources[0]?.publisher ?? key;
        const day = key.slice(key.lastIndexOf(':') + 1);
        const view = { source, day, lines: burstLines(desk, data), all: `report together ${key}` };
        return { card: togetherCard(view, Number(values.page) || 1), data };
      },
    },
    {
      name: 'show',
      summary: 'Show one report with its evidence.',
      options: [ID],
      async run({ desk, values }) {
        const found = await find(desk, values.id ?? '');
        return { card: triageCard(await reportView(desk, found)), data: found };
      },
    },
  ],
};
