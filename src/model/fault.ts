/** Why a call gave nothing: what the client library throws, told in our own few words. */
import type { Fault } from '../domain/model.ts';

export class ModelFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

const LONGEST_DETAIL = 200;

function byStatus(status: number): Fault {
  if (status === 401 || status === 403) return 'wrong_key';
  if (status === 404) return 'unknown_model';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server_error' : 'declined';
}

/** The fault behind an error, wherever in its chain of causes it stands. */
export function faultOf(error: unknown): ModelFault {
  for (let each = error, depth = 0; each && depth < 6; each = (each as Error).cause, depth += 1)
    if (each instanceof ModelFault) return each;
  const { status, name, message } = error as { status?: unknown; name?: string; message?: string };
  const detail = String(message ?? error).slice(0, LONGEST_DETAIL);
  if (typeof status === 'number') return new ModelFault(byStatus(status), detail);
  if (/abort|timeout/i.test(`${name} ${error?.constructor?.name}`)) return new ModelFault('slow', detail);
  if (error instanceof SyntaxError || error instanceof TypeError) return new ModelFault('schema', detail);
  return new ModelFault('unreachable', detail);
}
