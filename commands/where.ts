/** `where`: what is restricted in one place, gravest first. */
import type { Command } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import { plainQuestion } from '../src/domain/question.ts';
import { answerWith, PAGE } from './ask.ts';

export const where: Command = {
  name: 'where',
  summary: 'List what is restricted in a place.',
  examples: ['where the netherlands', 'where US-TX', 'where on:2018-01-01 ukraine'],
  actions: [
    {
      name: '',
      summary: 'List what is restricted in a place.',
      options: [
        { name: 'on', summary: 'the day for which the answer must hold', kind: 'date' },
        PAGE,
        {
          name: 'place',
          summary: 'a country, a state or its code',
          kind: 'place',
          required: true,
          rest: true,
        },
      ],
      async run({ desk, values }) {
        const { code, nearest } = desk.findPlace(values.place ?? '');
        if (!code) {
          const hint = nearest.length
            ? `did you mean ${nearest.join(' or ')}?`
            : 'write a country or its code, such as NL.';
          throw new Refusal('not_found', `No place is known as "${values.place}": ${hint}`, { place: hint });
        }
        const question = plainQuestion({ intent: 'list', jurisdictions: [code], asOf: values.on ?? null });
        const on = values.on ? ` on:${values.on}` : '';
        return answerWith(desk, question, values.page, (page) => `where page:${page}${on} ${code}`);
      },
    },
  ],
};
export default where;
