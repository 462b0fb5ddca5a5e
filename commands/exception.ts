/** Exceptions: ask for one, decide it, end it, find it. */
import type { Command } from '../src/domain/command.ts';
import { breakGlass, edit, renew, request } from './exception-asking.ts';
import { deciding } from './exception-deciding.ts';
import { finding } from './exception-finding.ts';

export const exception: Command = {
  name: 'exception',
  summary: 'Ask for an exception, decide one, end one.',
  prefix: 'EX',
  examples: [
    'exception request vendor:Kaspersky places:NL until:2026-09-30 scope:"analysis lab" reason:"malware samples" controls:"isolated network"',
    'exception approve EX-1 fits the lab policy',
    'exception deny EX-1 an alternative exists',
    'exception ask EX-1 who watches the lab?',
    'exception answer EX-1 the malware team, day and night',
    'exception shorten EX-1 2026-06-30 half the term will do',
    'exception condition EX-1 no personal data in the lab',
    'exception accept EX-1',
    'exception edit EX-1 until:2026-08-31',
    'exception withdraw EX-1 no longer needed',
    'exception revoke EX-1 the lab has closed',
    'exception renew EX-1 2027-03-31',
    'exception list waiting',
    'exception show EX-1',
    'exception explain EX-1',
  ],
  actions: [request, ...deciding, edit, renew, breakGlass, ...finding],
};
