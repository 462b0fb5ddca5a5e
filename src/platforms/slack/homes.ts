/**
 * Home tabs that somebody may be looking at. Slack draws one when it is opened and never again by itself,
 * so each is drawn anew whenever its person is told something: what waits for them has moved on then.
 * https://docs.slack.dev/surfaces/app-home
 */
import type { Clock } from '../../domain/ports.ts';
import { remember } from '../../domain/remember.ts';
import { type Arrival, homeOf } from './arrival.ts';
import type { Office } from './offices.ts';

/** A tab that was opened so long ago is looked at no more. */
const LOOKED_AT_MS = 3_600_000;
const MOST = 10_000;

export interface Homes {
  /** The tab was opened. */
  opened(account: string, office: Office): void;
  /** Draws the person's tab anew, where it may be open. */
  refresh(account: string): void;
}

/** @param draw answers an arrival that asks for the tab, and says when it begins */
export function createHomes(
  clock: Clock,
  draw: (arrival: Arrival, office: Office, begun: () => void) => void,
): Homes {
  const tabs = new Map<string, { readonly at: number; readonly office: Office }>();
  const waiting = new Set<string>();
  let count = 0;

  return {
    opened(account, office) {
      remember(tabs, account, { at: clock.now(), office }, MOST);
    },
    refresh(account) {
      const tab = tabs.get(account);
      if (!tab || waiting.has(account)) return;
      if (clock.now() - tab.at > LOOKED_AT_MS) return void tabs.delete(account);
      waiting.add(account);
      count += 1;
      const arrival = homeOf(account, `home:${account}:${count}`);
      // What comes while it is being drawn may be missing from it, so that it is drawn once more.
      draw(arrival, tab.office, () => waiting.delete(account));
    },
  };
}
