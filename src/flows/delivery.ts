/**
 * Brings cards to the platforms. A `draw` job says only which subject must be shown where; what is
 * shown is drawn from the committed state at that moment, so a late or repeated job does no harm. What
 * cannot be shown any more changes no decision: the message keeps why, somebody is told once, and it is
 * left alone.
 */
import { deletedCard, goneCard } from '../cards/delivery.ts';
import type { Card } from '../domain/card.ts';
import type { Place } from '../domain/command.ts';
import { Refusal, TryLater } from '../domain/error.ts';
import { change, type Telling } from '../domain/ledger.ts';
import type { Desk, Job, Message, Platform, Store } from '../domain/ports.ts';
import { isPrivate } from '../domain/queue.ts';

/** A subject as it is shown. */
export interface Drawn {
  readonly card: Card;
  readonly version: number;
  /** Somebody still has to decide on it: a card that was deleted is posted once more. */
  readonly waiting?: boolean;
  /** What came with it: where more of them would be posted in a channel than are read there, one message shows all. */
  readonly burst?: Burst;
  /** The channel does not want to hear of it: it is not posted, and one that is there stays. */
  readonly muted?: boolean;
}

/** Subjects that came from one source at one time. */
export interface Burst {
  /** The subject of the one message, such as `burst:records:2026-11-24`. */
  readonly into: string;
  readonly among: readonly string[];
  /** So many are posted one by one. */
  readonly most: number;
}

/** Draws one subject as it stands, for a place; undefined when there is no such subject. */
export type Drawer = (desk: Desk, id: string, place: Place) => Promise<Drawn | undefined>;

interface House {
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, Platform>;
  /** By kind of subject: `exception`, `alert`, `triage`. */
  readonly drawers: Readonly<Record<string, Drawer>>;
  desk(): Promise<Desk>;
  /** For the operator: what happened, in a sentence. */
  warn?(facts: Readonly<Record<string, unknown>>, what: string): void;
}

/** A place as one word, for keys. */
export function placeKey(place: Place): string {
  return [place.platform, place.channel, place.thread ?? '', place.only ?? ''].join('/');
}

/** Opening a thread wakes what waits for it, so this is only how long a lost wake is borne. */
const WAIT_FOR_THREAD_MS = 5_000;

/** The handlers of `draw` and `tell` jobs. */
export function createDelivery(house: House) {
  const { store } = house;

  function platformOf(place: Place): Platform {
    const platform = house.platforms.get(place.platform);
    if (!platform) throw new TryLater(`The platform ${place.platform} is not running here.`, 60_000, 'job');
    return platform;
  }

  /** Says something once to the owners: in the audit channels, or in the log where there are none. */
  async function tellOwners(
    key: string,
    card: Card,
    about: Place,
    facts: Record<string, unknown>,
  ): Promise<void> {
    house.warn?.(facts, card.title);
    const { channels } = await house.desk();
    const places = channels.audit.filter((place) => place.channel !== about.channel);
    const tell = places.map((place) => ({ key: `${key}:${placeKey(place)}`, to: { place }, card }));
    if (tell.length > 0) await store.commit(change('system', { tell }));
  }

  /** The channel takes nothing: the message says so, and the owners hear of it once a channel. */
  async function lose(subject: string, { place }: Message, error: Error): Promise<void> {
    await tellOwners(`gone:${place.platform}/${place.channel}`, goneCard(place, error.message), place, {
      subject,
      place,
      error: error.message,
    });
    await store.recordMessage(subject, place, { lost: error.message });
  }

  /** Somebody deleted the message. What nobody has to decide on any more stays deleted. */
  async function mend(subject: string, message: Message, drawn: Drawn, platform: Platform): Promise<void> {
    const { place, reposts, thread } = message;
    const key = `deleted:${subject}@${placeKey(place)}`;
    const again = (drawn.waiting ?? false) && reposts === 0;
    if (again) {
      const ref = await platform.post(place, drawn.card, `${subject}@${placeKey(place)}#2`);
      await store.recordMessage(subject, place, { ref, shown: drawn.version, reposts: 1 });
    }
    const said = deletedCard(subject, place, again);
    if (again && thread)
      await store.commit(
        change('system', { tell: [{ key: `${key}:thread`, to: { place: thread }, card: said }] }),
      );
    await tellOwners(key, said, place, { subject, place, again });
    if (!again) await store.recordMessage(subject, place, { lost: said.title });
  }

  async function postNew(
    subject: string,
    message: Message,
    drawn: Drawn,
    platform: Platform,
    doubt: boolean,
  ): Promise<Message> {
    const { place } = message;
    try {
      const ref = await platform.post(place, drawn.card, `${subject}@${placeKey(place)}`, doubt);
      await store.recordMessage(subject, place, { ref, shown: drawn.version });
      return { ...message, ref, shown: drawn.version };
    } catch (error) {
      if (!isFinal(error)) throw error;
      await lose(subject, message, error as Error);
      return { ...message, lost: (error as Error).message };
    }
  }

  /** Whether the message, not posted yet, was one of a flood: then one message shows it with the others. */
  async function gather(subject: string, { place }: Message, burst: Burst): Promise<boolean> {
    const here = (await store.messagesAt(place, burst.among)).filter(({ lost }) => lost === null);
    if (here.length <= burst.most) return false;
    const open = here.filter((each) => each.ref === null && each.within === null && each.subject !== subject);
    const subjects = [subject, ...open.map((each) => each.subject)];
    await store.commit(change('system', { gather: [{ place, into: burst.into, subjects }] }));
    return true;
  }

  /** Whether it is not posted as a message of its own: it is muted, its hour has not come, or another shows it. */
  async function isHeldBack(subject: string, wanted: Message, { muted, burst }: Drawn): Promise<boolean> {
    if (muted) return true;
    const { digest, notBefore, place } = wanted;
    // Whatever moved meanwhile has armed the job for that hour.
    if (notBefore !== null && notBefore > (await house.desk()).now) return true;
    if (digest === null) return burst !== undefined && (await gather(subject, wanted, burst));
    const among = (await store.messagesOfDigest(digest, place)).map((each) => each.subject);
    return gather(subject, wanted, { into: digest, among, most: 1 });
  }

  /** Posts or edits the message. A state that moved meanwhile has armed the job anew. */
  async function show(subject: string, wanted: Message, doubt: boolean): Promise<void> {
    if (wanted.lost !== null) return;
    if (wanted.within !== null) return await showWithin(wanted.within, wanted);
    const platform = platformOf(wanted.place);
    const [kind, id] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)];
    const drawn = await house.drawers[kind]?.(await house.desk(), id, wanted.place);
    if (!drawn) return;
    if (!wanted.ref && !doubt && (await isHeldBack(subject, wanted, drawn))) return;
    const message = wanted.ref ? wanted : await postNew(subject, wanted, drawn, platform, doubt);
    if (!message.ref) return;
    try {
      await openThread(subject, message, platform);
      if (message.shown >= drawn.version) return;
      await platform.edit(message.ref, drawn.card);
      await store.recordMessage(subject, message.place, { shown: drawn.version });
    } catch (error) {
      if (!isFinal(error)) throw error;
      if ((error as Refusal).code === 'not_found') await mend(subject, message, drawn, platform);
      else await lose(subject, message, error as Error);
    }
  }

  /** It is shown together with others: their message is drawn, and has the thread that is wanted. */
  async function showWithin(group: string, { place, threadTitle }: Message): Promise<void> {
    const thread = threadTitle ? { thread: 'Later news of these' } : {};
    await store.commit(change('system', { draw: [{ subject: group, place, ...thread }] }));
  }

  /** The message that shows it: its own, or one for several. */
  async function shownBy(message: Message): Promise<Message | undefined> {
    if (message.within === null) return message;
    const [group] = await store.messages(message.within, message.place);
    return group && { ...group, threadTitle: message.threadTitle };
  }

  async function openThread(subject: string, message: Message, platform: Platform): Promise<void> {
    if (!message.ref || !message.threadTitle || message.thread) return;
    const thread = await platform.openThread(message.ref, message.threadTitle);
    await store.recordMessage(subject, message.place, { thread });
  }

  /** The threads of a subject, in all places or in one; waits while one that is wanted is not open yet. */
  async function threadsOf(subject: string, place?: Place): Promise<Place[]> {
    const messages = await Promise.all((await store.messages(subject, place)).map(shownBy));
    const wanted = messages
      .filter((message) => message !== undefined)
      .filter(({ threadTitle, lost, thread }) => threadTitle && (thread ?? lost === null));
    if (wanted.some((message) => !message.thread))
      throw new TryLater(`A thread of ${subject} is not open yet.`, WAIT_FOR_THREAD_MS);
    return wanted.map((message) => message.thread!);
  }

  return {
    /** Makes one message show its subject's state. */
    async draw(job: Job): Promise<void> {
      const { subject, place } = job.payload as { subject: string; place: Place };
      const [message] = await store.messages(subject, place);
      if (message) await show(subject, message, job.attempts > 1);
      await store.finish(job);
    },

    /** Says something once: in a place, or in each thread of a subject, which then are places of their own. */
    async tell(job: Job): Promise<void> {
      const { key, to, card } = job.payload as Telling;
      if ('threadsOf' in to) {
        const tell = (await threadsOf(to.threadsOf, to.in)).map((place) => ({
          key: `${key}@${placeKey(place)}`,
          to: { place },
          card,
        }));
        return await store.commit(change('system', { tell }), job);
      }
      const { place } = to;
      try {
        await platformOf(place).post(place, card, `${key}@${placeKey(place)}`, job.attempts > 1);
      } catch (error) {
        if (!isFinal(error)) throw error;
        const why = (error as Error).message;
        if (!isPrivate(place) && !key.startsWith('gone:'))
          await tellOwners(`gone:${placeKey(place)}`, goneCard(place, why), place, {
            key,
            place,
            error: why,
          });
        return await store.bury(job, why);
      }
      await store.finish(job);
    },
  };
}

/** Whether trying again can help: a place that is gone or closed stays so. */
export function isFinal(error: unknown): boolean {
  return error instanceof Refusal && (error.code === 'not_found' || error.code === 'forbidden');
}
