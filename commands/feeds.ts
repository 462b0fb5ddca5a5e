/** The feeds by which government actions arrive: how they do, and what an analyst can say of them. */
import { feedsCard } from '../src/cards/feeds.ts';
import type { Command, Option } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';

const ID: Option = {
  name: 'id',
  summary: 'id of the feed, such as uk-ncsc-news',
  kind: 'line',
  required: true,
};

export const feeds: Command = {
  name: 'feeds',
  summary: 'Show how the feeds of government actions do.',
  examples: ['feeds', 'feeds status uk', 'feeds run us-consolidated-screening-list'],
  actions: [
    {
      name: 'status',
      summary: 'Last success, next run, items, errors and drift of each feed.',
      standard: true,
      options: [
        { name: 'part', summary: 'only those whose id or title holds this', kind: 'line', rest: true },
      ],
      async run({ desk, values }) {
        const part = (values.part ?? '').toLowerCase();
        const all = await desk.feeds();
        const shown = all.filter(({ feed }) => `${feed.id} ${feed.title}`.toLowerCase().includes(part));
        if (all.length > 0 && shown.length === 0)
          throw new Refusal('not_found', `No feed is called "${values.part}": type \`feeds status\`.`);
        return {
          card: feedsCard(shown, desk.now),
          data: shown.map(({ feed, state }) => ({ id: feed.id, title: feed.title, ...state })),
        };
      },
    },
    {
      name: 'run',
      summary: 'Read a feed now.',
      writes: true,
      options: [ID],
      run: ({ desk, actor, values }) => desk.flows.runFeed(desk, actor, values.id ?? ''),
    },
    {
      name: 'accept',
      summary: 'Say that a list which is held back is right.',
      writes: true,
      options: [ID],
      run: ({ desk, actor, values }) => desk.flows.acceptFeed(desk, actor, values.id ?? ''),
    },
  ],
};
