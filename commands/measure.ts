/** `measure`: one record, whole, with its sources. */
import { measureCard } from '../src/cards/measure.ts';
import { wordingOf } from '../src/cards/wording.ts';
import type { Command } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import { nearest } from '../src/domain/nearest.ts';

export const measure: Command = {
  name: 'measure',
  summary: 'Show one record, whole, with its sources.',
  examples: ['measure nl-2018-kaspersky-phase-out'],
  actions: [
    {
      name: '',
      summary: 'Show one record, whole, with its sources.',
      options: [{ name: 'id', summary: 'the id of the record', kind: 'measure', required: true }],
      run({ desk, values }) {
        const id = (values.id ?? '').toLowerCase();
        const found = desk.knowledge.measure(id);
        if (!found) {
          const near = nearest(
            id,
            desk.knowledge.measures.map((each) => each.id),
            6,
          );
          const hint = near ? `did you mean ${near}?` : 'find its id with `ask` or `where`.';
          throw new Refusal('not_found', `No record has the id "${id}": ${hint}`, { id: hint });
        }
        return {
          card: measureCard(found, desk.knowledge, desk.today, wordingOf(desk.language)),
          data: found,
        };
      },
    },
  ],
};
export default measure;
