/**
 * Brings cards to the platforms. A `draw` job says only which subject must be shown where; what is
 * shown is drawn from the committed state at that moment, so a late or repeated job does no harm.
 */
import type { Card } from '../domain/card.ts';
import type { Place } from '../domain/command.ts';
import { Refusal, TryLater } from '../domain/error.ts';
import type { Telling } from '../domain/ledger.ts';
import type { Desk, Job, Message, Platform, Store } from '../domain/ports.ts';

/** Draws one subject as it stands; undefined when there is no such subject. */
export type Drawer = (desk: Desk, id: string) => Promise<{ card: Card; version: number } | undefined>;

interface House {
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, Platform>;
  /** By kind of subject: `exception`, `alert`, `triage`. */
  readonly drawers: Readonly<Record<string, Drawer>>;
  desk(): Promise<Desk>;
}

/** A place as one word, for keys. */
export function placeKey(place: Place): string {
  return [place.platform, place.channel, place.thread ?? '', place.only ?? ''].join('/');
}

const WAIT_FOR_THREAD_MS = 200;

/** The handlers of `draw` and `tell` jobs. */
export function createDelivery(house: House) {
  const { store } = house;

  function platformOf(place: Place): Platform {
    const platform = house.platforms.get(place.platform);
    if (!platform) throw new TryLater(`The platform ${place.platform} is not running here.`, 60_000);
    return platform;
  }

  /** Posts or edits until the message shows the state as it is, not as it was when we began. */
  async function show(subject: string, message: Message): Promise<void> {
    const { place } = message;
    const platform = platformOf(place);
    const [kind, id] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)];
    const drawn = await house.drawers[kind]?.(await house.desk(), id);
    if (!drawn) return;
    if (!message.ref) {
      const ref = await platform.post(place, drawn.card, `${subject}@${placeKey(place)}`);
      await store.recordMessage(subject, place, { ref, shown: drawn.version });
      return show(subject, { ...message, ref, shown: drawn.version });
    }
    await openThread(subject, message, platform);
    if (message.shown >= drawn.version) return;
    await platform.edit(message.ref, drawn.card);
    await store.recordMessage(subject, place, { shown: drawn.version });
  }

  async function openThread(subject: string, message: Message, platform: Platform): Promise<void> {
    if (!message.ref || !message.threadTitle || message.thread) return;
    const thread = await platform.openThread(message.ref, message.threadTitle);
    await store.recordMessage(subject, message.place, { thread });
  }

  /** The threads of a subject; waits while one that is wanted is not open yet. */
  async function threadsOf(subject: string): Promise<Place[]> {
    const wanted = (await store.messages(subject)).filter((message) => message.threadTitle);
    if (wanted.some((message) => !message.thread))
      throw new TryLater(`A thread of ${subject} is not open yet.`, WAIT_FOR_THREAD_MS);
    return wanted.map((message) => message.thread!);
  }

  return {
    /** Makes one message show its subject's state. */
    async draw(job: Job): Promise<void> {
      const { subject, place } = job.payload as { subject: string; place: Place };
      const messages = await store.messages(subject);
      const message = messages.find((each) => placeKey(each.place) === placeKey(place));
      if (message) await show(subject, message);
      await store.finish(job);
    },

    /** Says something once, in every place that it is for. */
    async tell(job: Job): Promise<void> {
      const telling = job.payload as Telling;
      const places = 'place' in telling.to ? [telling.to.place] : await threadsOf(telling.to.threadsOf);
      // One place that is gone must not keep the others from hearing it.
      let gone: unknown;
      for (const place of places)
        try {
          await platformOf(place).post(place, telling.card, `${telling.key}@${placeKey(place)}`);
        } catch (error) {
          if (!isFinal(error)) throw error;
          gone = error;
        }
      if (gone) throw gone;
      await store.finish(job);
    },
  };
}

/** Whether trying again can help: a place that is gone or closed stays so. */
export function isFinal(error: unknown): boolean {
  return error instanceof Refusal && (error.code === 'not_found' || error.code === 'forbidden');
}
