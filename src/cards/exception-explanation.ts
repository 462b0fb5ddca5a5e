/** Why an exception needs what it needs: the rules that hold, and who could decide it now. */
import type { Block, Card, Words } from '../domain/card.ts';
import { dayIn, wordDate } from '../domain/date.ts';
import { shortageText } from '../domain/exception-clock.ts';
import { lapsesAt } from '../domain/exception-term.ts';
import type { Deciders, PolicyReading } from '../domain/policy-explanation.ts';
import { quorumText } from '../domain/policy-quorum.ts';
import { type ExceptionView, exceptionTitle, standingWords } from './exception-words.ts';
import { listWords } from './words.ts';

function ruleItems({ rules }: PolicyReading): Words[] {
  return rules.map(({ rule, place, matches, criteria }) => {
    const why =
      criteria.length === 0
        ? 'it is for every request'
        : criteria.map(({ holds, words }) => `${holds ? 'yes' : 'no'}: ${words}`).join('; ');
    return [
      { text: `${rule}, for ${place}: ${matches ? 'applies' : 'does not apply'}`, style: 'strong' },
      ` – ${why}`,
    ];
  });
}

function deciderItems(view: ExceptionView, deciders: Deciders): Words[] {
  const { nameOf, exception } = view;
  return [
    ...deciders.voters.map(({ person, groups }): Words => {
      const vote = exception.reviews.find((each) => each.person === person)?.vote;
      const said = vote ? `, voted to ${vote}` : '';
      return `${nameOf(person)} (${groups.join(', ')})${said}`;
    }),
    ...deciders.barred.map(({ person, why }): Words => `Not ${nameOf(person)}, because they ${why}`),
  ];
}

/** The answer to `exception explain`. */
export function explanationCard(view: ExceptionView, reading: PolicyReading, deciders: Deciders): Card {
  const { exception } = view;
  const { terms } = exception;
  const lapses = lapsesAt(exception);
  const now =
    reading.matching.join() === terms.rules.map(({ id }) => id).join()
      ? 'The policy of today would ask for the same rules.'
      : `By the policy of today it would be under ${reading.matching.length > 0 ? listWords(reading.matching) : 'no rule, and closed'}.`;
  const blocks: Block[] = [
    {
      kind: 'fields',
      fields: [
        { label: 'Rules that hold', words: terms.rules.map(({ id }) => id).join(', ') },
        { label: 'Needs', words: quorumText(terms) },
        { label: 'Denials that end it', words: String(terms.denials) },
        { label: 'Longest term', words: `${terms.longestDays} days` },
        { label: 'When the law moves', words: terms.lawMoves === 'suspend' ? 'suspended' : 'reviewed' },
        ...(lapses === undefined
          ? []
          : [{ label: 'Lapses undecided', words: wordDate(dayIn(lapses, terms.zone)) }]),
      ],
    },
    {
      kind: 'list',
      title: 'The rules of today',
      items: ruleItems(reading),
      folded: reading.rules.length > 6,
    },
    { kind: 'list', title: 'Who could decide now', items: deciderItems(view, deciders) },
  ];
  if (deciders.shortages.length > 0)
    blocks.push({
      kind: 'text',
      words: `It cannot be decided by those who are there: ${deciders.shortages.map(shortageText).join('; ')}.`,
    });
  blocks.push({
    kind: 'context',
    words: `What held when it was asked for holds for it; every rule must be satisfied. ${now}`,
  });
  return { title: `${exceptionTitle(view)} · ${standingWords(view)}`, tone: 'plain', blocks, buttons: [] };
}
