/**
 * Who works on a job. A lease is named `host/pid/run/claim`: the host and the process id tell
 * whether its holder still lives, the run parts a process from an earlier one with the same id (in
 * a container it is always 1), and the claim parts two leases of one process.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

const HOST = hostname().replaceAll('/', '-');
const RUN = randomUUID();
let claims = 0;

/** The owner of the jobs that this process leases. */
export const THIS_PROCESS = `${HOST}/${process.pid}/${RUN}`;

/** A name for one more lease of an owner. */
export function nameLease(owner: string): string {
  claims += 1;
  return `${owner}/${claims}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a lease belongs to a process of this machine that no longer lives. */
export function isOrphaned(lease: string): boolean {
  const [host, pid, run] = lease.split('/');
  if (host !== HOST || !pid || !/^\d+$/.test(pid)) return false;
  if (Number(pid) === process.pid) return run !== RUN;
  return !isAlive(Number(pid));
}
