/** A store, a runner and a platform with a clock that is moved by hand: deliveries without any story. */
import type { Card } from '../../src/domain/card.ts';
import type { Invocation, Place } from '../../src/domain/command.ts';
import { type Change, change, type Telling } from '../../src/domain/ledger.ts';
import type { Desk, Pace } from '../../src/domain/ports.ts';
import { createDelivery, type Drawn } from '../../src/flows/delivery.ts';
import { mournJob } from '../../src/flows/mourning.ts';
import { createRunner, type Handler } from '../../src/flows/runner.ts';
import { openStore } from '../../src/stores/store.ts';
import { rememberingPlatform } from './house.ts';

export const plain = (title: string): Card => ({ title, tone: 'plain', blocks: [], buttons: [] });
export const at = (channel: string, more: Partial<Place> = {}): Place => ({
  platform: 'chat',
  channel,
  ...more,
});
export const draw = (subject: string, ...places: Place[]): Change =>
  change('x', { draw: places.map((place) => ({ subject, place })) });
export const tell = (key: string, to: Telling['to']): Change =>
  change('x', { tell: [{ key, to, card: plain(key) }] });

export interface CourierParts {
  readonly pace?: Pace;
  readonly audit?: readonly Place[];
  readonly handlers?: Readonly<Record<string, Handler>>;
  /** Called before each post and edit; what it throws is what the platform answers. */
  intercept?(what: 'post' | 'edit', place: Place, now: number): void;
}

export async function openCourier({ pace, audit = [], handlers = {}, intercept }: CourierParts = {}) {
  const clock = {
    at: 1_000_000,
    now() {
      return this.at;
    },
  };
  const store = await openStore({ memory: true, clock });
  const { platform, posts, faults } = rememberingPlatform();
  const sent: { at: number; place: Place; title: string }[] = [];
  const subjects = new Map<string, Drawn>();
  const errors: unknown[] = [];
  const warned: string[] = [];
  const desk = async () => ({ now: clock.at, channels: { audit } }) as unknown as Desk;
  const delivery = createDelivery({
    store,
    desk,
    platforms: new Map([
      [
        'chat',
        {
          ...platform,
          async post(place, card, key) {
            intercept?.('post', place, clock.at);
            const ref = await platform.post(place, card, key);
            sent.push({ at: clock.at, place, title: card.title });
            return ref;
          },
          async edit(ref, card) {
            intercept?.('edit', ref.place, clock.at);
            await platform.edit(ref, card);
            sent.push({ at: clock.at, place: ref.place, title: card.title });
          },
        },
      ],
    ]),
    drawers: { card: async (_, id) => subjects.get(id) },
    warn: (_, what) => warned.push(what),
  });
  const runner = createRunner({
    store,
    clock,
    handlers: { ...delivery, ...handlers },
    ...(pace && { paces: new Map([['chat', pace]]) }),
    report: (error) => void errors.push(error),
    mourn: async (job, why) => mournJob(await desk(), job, why),
  });
  return {
    clock,
    store,
    runner,
    posts,
    faults,
    sent,
    subjects,
    errors,
    warned,
    /** Lets the time run until nothing is due for so long. */
    async settle(quietMs = 600_000): Promise<void> {
      const end = clock.at + quietMs;
      for (;;) {
        await runner.drain();
        const next = await store.nextDue();
        if (next === undefined || next > end) return;
        clock.at = Math.max(next, clock.at + 1);
      }
    },
  };
}

export function press(person: string, line: string, id = `${person} ${line}`): Invocation {
  const actor = { platform: 'chat', account: person, person, name: person };
  return { id, actor, place: at('general'), line, options: {}, source: 'typed' };
}
