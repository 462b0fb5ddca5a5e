/** `changes`: what happened in a window of days, of all records or of one vendor or place. */
import type { Command } from '../src/domain/command.ts';
import { addDays } from '../src/domain/date.ts';
import { Refusal } from '../src/domain/error.ts';
import type { Desk } from '../src/domain/ports.ts';
import { plainQuestion } from '../src/domain/question.ts';
import { answerWith, PAGE } from './ask.ts';

const DAYS = 180;

function known(desk: Desk, kind: 'vendor' | 'place', name: string): string {
  const found =
    kind === 'vendor'
      ? { is: desk.findVendor(name).vendor, nearest: desk.findVendor(name).nearest }
      : { is: desk.findPlace(name).code, nearest: desk.findPlace(name).nearest };
  if (found.is) return found.is;
  const hint = found.nearest.length
    ? `did you mean ${found.nearest.join(' or ')}?`
    : 'leave it out to see all.';
  throw new Refusal('not_found', `No ${kind} is known as "${name}": ${hint}`, { [kind]: hint });
}

export const changes: Command = {
  name: 'changes',
  summary: 'Show what changed lately, or since a day.',
  examples: ['changes', 'changes vendor:Huawei since:2026-01-01', 'changes place:germany since:2025-01-01'],
  actions: [
    {
      name: '',
      summary: 'Show what changed lately, or since a day.',
      options: [
        { name: 'since', summary: 'the first day', kind: 'date' },
        { name: 'until', summary: 'the last day', kind: 'date' },
        { name: 'vendor', summary: 'only this vendor', kind: 'vendor' },
        { name: 'place', summary: 'only this place', kind: 'place' },
        PAGE,
      ],
      async run({ desk, values }) {
        const to = values.until ?? desk.today;
        const from = values.since ?? addDays(to, -DAYS);
        if (from > to)
          throw new Refusal(
            'invalid',
            `The first day, ${from}, lies after the last, ${to}: turn them round.`,
          );
        const question = plainQuestion({
          intent: 'changes',
          window: { from, to },
          vendors: values.vendor ? [known(desk, 'vendor', values.vendor)] : [],
          jurisdictions: values.place ? [known(desk, 'place', values.place)] : [],
        });
        const [vendor] = question.vendors;
        const [place] = question.jurisdictions;
        const only = `${vendor ? ` vendor:"${vendor}"` : ''}${place ? ` place:${place}` : ''}`;
        const lineOf = (page: number) => `changes since:${from} until:${to}${only} page:${page}`;
        return answerWith(desk, question, values.page, lineOf);
      },
    },
  ],
};
export default changes;
