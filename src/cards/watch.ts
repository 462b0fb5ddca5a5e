/** Watches as their channel sees them: always the effective filter, so that nobody is surprised by it. */
import type { Filter, Watch } from '../domain/alert.ts';
import type { Card } from '../domain/card.ts';
import { notice } from './notice.ts';

function filterWords(filter: Filter): string {
  const parts = [
    filter.vendors.length > 0 ? `vendor ${filter.vendors.join(' or ')}` : '',
    filter.jurisdictions.length > 0 ? `place ${filter.jurisdictions.join(' or ')}` : '',
    filter.actions.length > 0 ? `action ${filter.actions.join(' or ')}` : '',
    filter.binds.length > 0 ? `binding ${filter.binds.join(' or ')}` : '',
  ];
  return parts.filter(Boolean).join(' and ');
}

/** `vendor Kaspersky and place NL, but not action advisory`. */
export function watchWords(watch: Pick<Watch, 'filter' | 'not'>): string {
  const wanted = filterWords(watch.filter) || 'every measure';
  const spared = [watch.not.vendors, watch.not.jurisdictions, watch.not.actions, watch.not.binds].flat();
  return spared.length > 0 ? `${wanted}, but not ${spared.join(' or ')}` : wanted;
}

/** The reply to starting or ending a watch. */
export function watchCard(watch: Watch, matched: number): Card {
  const title = watch.ended
    ? `${watch.id} has ended: this channel no longer hears of ${watchWords(watch)}.`
    : `${watch.id}: this channel now hears of ${watchWords(watch)}.`;
  return notice(
    title,
    'plain',
    watch.ended ? [] : [`It would have brought ${matched} of the measures on record.`],
  );
}

/** The watches of a channel. */
export function watchListCard(watches: readonly Watch[]): Card {
  if (watches.length === 0)
    return notice('No watch is set here.', 'plain', ['Set one with `watch add vendor:kaspersky`.']);
  return {
    title: watches.length === 1 ? 'One watch is set here' : `${watches.length} watches are set here`,
    tone: 'plain',
    blocks: [{ kind: 'list', items: watches.map((watch) => `${watch.id}: ${watchWords(watch)}`) }],
    buttons: [],
  };
}
