/** `home`: what concerns the person who asks. Slack shows it in the Home tab. */
import { type ExceptionView, exceptionView } from '../src/cards/exception.ts';
import { type HomeView, homeCard } from '../src/cards/home.ts';
import { type ReportView, reportView } from '../src/cards/report.ts';
import type { Actor, Command, Request } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import { type ExceptionRequest, endsAt, holdsAt } from '../src/domain/exception.ts';
import { barred, isOpenForVotes, votingGroups } from '../src/domain/exception-vote.ts';
import { mayTriage, type Policy } from '../src/domain/policy.ts';
import type { Desk } from '../src/domain/ports.ts';
import { ask } from './ask.ts';

/** What ends within so many days is said to end soon. */
const SOON_MS = 30 * 86_400_000;

const done = new Set(['denied', 'withdrawn', 'expired', 'lapsed', 'revoked']);

/** Whether the person's vote is wanted: they may give one, and have given none. */
function wantsVote(exception: ExceptionRequest, policy: Policy, { person }: Actor, now: number): boolean {
  if (!isOpenForVotes(exception) || (endsAt(exception) <= now && exception.glass?.verdict !== 'open'))
    return false;
  if (exception.pending || exception.reviews.some((review) => review.person === person)) return false;
  return !barred(exception, policy).has(person) && votingGroups(exception, policy, person).length > 0;
}

/** What waits for the person, or why that is not known: a group that cannot be read hides nothing in silence. */
async function waitingFor(
  desk: Desk,
  actor: Actor,
  all: readonly ExceptionRequest[],
): Promise<Pick<HomeView, 'deciding' | 'reports' | 'unknown'>> {
  const policy = await desk.policy();
  const why: string[] = [];
  const known = (look: () => boolean): boolean => {
    try {
      return look();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      why.push(error.message);
      return false;
    }
  };
  const deciding = all.filter((each) => known(() => wantsVote(each, policy, actor, desk.now)));
  const triages = known(() => mayTriage(policy, actor.person));
  const open = triages ? (await desk.reports()).filter(({ status }) => status === 'unreviewed') : [];
  const reports: ReportView[] = [];
  for (const report of open) reports.push(await reportView(desk, report));
  const views = deciding.map((each): ExceptionView => exceptionView(desk, each));
  return { deciding: views, reports, unknown: why[0] ?? null };
}

async function look({ desk, actor, place }: Request): Promise<HomeView> {
  const all = await desk.exceptions();
  const view = (each: ExceptionRequest) => exceptionView(desk, each);
  const ending = all
    .filter((each) => holdsAt(each, desk.now) && endsAt(each) - desk.now <= SOON_MS)
    .sort((a, b) => endsAt(a) - endsAt(b));
  const channels = new Set([place.channel, ...((await desk.channelsOf(actor)) ?? [])]);
  const watches = (await desk.watches()).filter(
    (each) =>
      !each.ended &&
      each.place.platform === place.platform &&
      (each.by === actor.person || channels.has(each.place.channel)),
  );
  return {
    ...(await waitingFor(desk, actor, all)),
    mine: all.filter(({ requester, status }) => requester === actor.person && !done.has(status)).map(view),
    ending: ending.map(view),
    watches,
    feeds: await desk.feeds(),
  };
}

export const home: Command = {
  name: 'home',
  summary: 'Show what waits for you, what you asked for and what ends soon.',
  examples: ['home'],
  actions: [
    {
      name: '',
      summary: 'Show what concerns you.',
      options: [{ name: 'words', summary: 'with further words it is a question', kind: 'line', rest: true }],
      async run(request) {
        const { words } = request.values;
        // `home affairs of australia and kaspersky` asks about a ministry.
        if (words) return ask.actions[0]!.run({ ...request, values: { words: `home ${words}` } });
        const view = await look(request);
        return {
          card: homeCard(view),
          data: {
            deciding: view.deciding.map(({ exception }) => exception.id),
            reports: view.reports.map(({ report }) => report.id),
            mine: view.mine.map(({ exception }) => exception.id),
            ending: view.ending.map(({ exception }) => exception.id),
            watches: view.watches.map(({ id }) => id),
          },
        };
      },
    },
  ],
};
