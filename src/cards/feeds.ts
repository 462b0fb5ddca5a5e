/** How the feeds do: what answered, what is held back, what comes next. */
import type { Card, Span } from '../domain/card.ts';
import { driftOf, type FeedStanding } from '../domain/feed-state.ts';

/** `2026-11-23 14:05 UTC`. */
export function instantWords(instant: number | null): string {
  return instant === null ? 'never' : `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** How a feed does, in one word. */
export function healthOf({ state }: FeedStanding): 'waiting' | 'held back' | 'failing' | 'well' {
  if (!state) return 'waiting';
  if (state.quarantine) return 'held back';
  return state.failures > 0 ? 'failing' : 'well';
}

function words(view: FeedStanding, now: number): Span[] {
  const { feed, state } = view;
  const health = healthOf(view);
  const parts = state
    ? [
        `last read ${instantWords(state.lastSuccess)}`,
        `next ${instantWords(state.nextRun)}`,
        `${state.known} known, ${state.news} new`,
        `${state.errors} errors`,
      ]
    : ['not read yet'];
  const odd = [
    state?.quarantine?.why,
    health === 'failing' ? state?.trouble : null,
    state ? driftOf(state, now) : null,
    ...(state?.remarks ?? []),
  ].filter(Boolean);
  return [
    { text: feed.title, style: 'strong' },
    ` (${feed.id}): ${health}; ${parts.join('; ')}.`,
    ...(odd.length > 0 ? [{ text: ` ${odd.join(' ')}`, style: 'soft' as const }] : []),
  ];
}

const RANK = { 'held back': 0, failing: 1, waiting: 2, well: 3 } as const;

/** All feeds, those in trouble first. */
export function feedsCard(views: readonly FeedStanding[], now: number): Card {
  if (views.length === 0)
    return {
      title: 'No feed is polled',
      tone: 'caution',
      blocks: [
        {
          kind: 'text',
          words:
            'Government actions do not arrive by themselves here: ask your operator to set feeds.contact. Articles can be handed in with `report`.',
        },
      ],
      buttons: [],
    };
  const sorted = [...views].sort((a, b) => RANK[healthOf(a)] - RANK[healthOf(b)]);
  const count = (health: string) => views.filter((view) => healthOf(view) === health).length;
  const trouble = count('failing') + count('held back');
  return {
    title: `${views.length} feeds: ${count('well')} well, ${count('failing')} failing, ${count('held back')} held back, ${count('waiting')} waiting`,
    tone: trouble > 0 ? 'caution' : 'good',
    blocks: [{ kind: 'list', items: sorted.map((view) => words(view, now)), folded: views.length > 8 }],
    buttons: [],
  };
}
