/** Watches as their channel sees them: always as they are in force, so that nobody is surprised by one. */
import type { Watch } from '../domain/alert.ts';
import type { Block, Card, Words } from '../domain/card.ts';
import { addDays, wordDate } from '../domain/date.ts';
import { type Expression, expressionText, passes } from '../domain/expression.ts';
import type { Measure } from '../domain/measure.ts';
import type { Desk } from '../domain/ports.ts';
import { type Timing, timingWords } from '../domain/timing.ts';
import { watchedOf } from '../domain/watched.ts';
import { notice } from './notice.ts';

/** A preview looks back so many days. */
const PREVIEW_DAYS = 90;
const MOST_SHOWN = 12;

/** The measures that were announced lately and pass, newest first. */
export function broughtLately(desk: Desk, expression: Expression): readonly Measure[] {
  const { knowledge, profile, today } = desk;
  return knowledge
    .announcedBetween(addDays(today, -PREVIEW_DAYS), today)
    .filter((measure) => passes(expression, watchedOf(measure, knowledge, profile, today), knowledge))
    .toReversed();
}

function countWords(measures: readonly Measure[]): string {
  const count = measures.length === 1 ? 'one measure' : `${measures.length || 'no'} measures`;
  return `In the last ${PREVIEW_DAYS} days it would have brought ${count}.`;
}

/** A watch for what binds us brings nothing as long as nobody said who we are. */
function profileHint(desk: Desk, expression: Expression): Block[] {
  if (desk.profile !== null || !/binds:us\b/.test(expressionText(expression))) return [];
  const words = 'No profile is set, so `binds:us` finds nothing: ask your operator to set `profile`.';
  return [{ kind: 'text', words }];
}

/** The reply to starting, changing or ending a watch. */
export function watchCard(desk: Desk, watch: Watch, what: 'started' | 'edited' | 'ended'): Card {
  const asks = expressionText(watch.expression);
  if (what === 'ended') return notice(`${watch.id} has ended: this channel no longer hears of ${asks}.`);
  return {
    title: `${watch.id}: this channel now hears of ${asks}.`,
    tone: 'plain',
    blocks: [
      { kind: 'text', words: `${countWords(broughtLately(desk, watch.expression))} Nobody is pinged.` },
      { kind: 'text', words: `It is told ${timingWords(watch.timing, desk.zone)}.` },
      ...profileHint(desk, watch.expression),
    ],
    buttons: [
      { label: 'Edit', line: `watch edit ${watch.id}`, form: true },
      { label: 'Remove', line: `watch remove ${watch.id}`, tone: 'danger' },
    ],
  };
}

/** What a watch would have brought, before it is set. */
export function previewCard(desk: Desk, expression: Expression, timing: Timing): Card {
  const measures = broughtLately(desk, expression);
  const items = measures
    .slice(0, MOST_SHOWN)
    .map(
      ({ announced, title, id }): Words => [
        `${wordDate(announced)} · ${title} · `,
        { text: id, style: 'code' },
      ],
    );
  const more = measures.length - items.length;
  const line = `watch add ${expressionText(expression)}`;
  return {
    title: `Preview: ${expressionText(expression)}`,
    tone: 'plain',
    blocks: [
      { kind: 'text', words: countWords(measures) },
      ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
      ...(more > 0 ? [{ kind: 'context' as const, words: `And ${more} earlier ones.` }] : []),
      { kind: 'text', words: `It would be told ${timingWords(timing, desk.zone)}.` },
      ...profileHint(desk, expression),
      { kind: 'context', words: 'Alerts mention no one: nobody would be pinged. Nothing was changed.' },
    ],
    buttons: line.length <= 90 ? [{ label: 'Set this watch', line }] : [],
  };
}

/** The watches of a channel. */
export function watchListCard(desk: Desk, watches: readonly Watch[]): Card {
  if (watches.length === 0)
    return notice('No watch is set here.', 'plain', ['Set one with `watch add vendor:kaspersky`.']);
  return {
    title: watches.length === 1 ? 'One watch is set here' : `${watches.length} watches are set here`,
    tone: 'plain',
    blocks: [
      {
        kind: 'list',
        items: watches.map(
          ({ id, expression, timing }) =>
            `${id}: ${expressionText(expression)} · ${timingWords(timing, desk.zone)}`,
        ),
      },
    ],
    buttons: [],
  };
}
