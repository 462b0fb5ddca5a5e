/**
 * A job that was given up after its last attempt is said to be so: to the person whose command it was,
 * in private, and to the operator in the audit channels. Silence would read as success.
 */
import { diedCard, givenUpCard } from '../cards/delivery.ts';
import type { Invocation } from '../domain/command.ts';
import { type Change, change, type Telling, type Timer } from '../domain/ledger.ts';
import type { Desk, Job } from '../domain/ports.ts';

function wordsOf(job: Job): string {
  const { payload } = job;
  if (job.kind === 'invocation') return (payload as Invocation).line.slice(0, 200);
  if (job.kind === 'tell') return (payload as Telling).key.slice(0, 200);
  return (payload as Timer | { subject: string }).subject.slice(0, 200);
}

/** What is to be said of a job that was given up. A job that tells of one is not told of again. */
export function mournJob(desk: Desk, job: Job, why: string): Change {
  const key = `died:${job.id}:${job.armed}`;
  if (job.kind === 'tell' && (job.payload as Telling).key.startsWith('died:')) return change('system', {});
  const card = givenUpCard(job.kind, wordsOf(job), why, job.id);
  const tell: Telling[] = desk.channels.audit.map((place) => ({
    key: `${key}:${place.platform}/${place.channel}`,
    to: { place },
    card,
  }));
  if (job.kind === 'invocation') {
    const { actor, place, line } = job.payload as Invocation;
    tell.push({
      key: `${key}:person`,
      to: { place: { ...place, only: actor.account } },
      card: diedCard(line, job.id),
    });
  }
  return change('system', { tell });
}
