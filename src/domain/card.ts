/**
 * What Interdict shows, before any platform draws it. A card holds words, never markup: a renderer
 * escapes every string, so text from a feed or a person can neither ping nor forge a line.
 */

/** A run of words. A plain string is words without any style. */
export type Span = string | { text: string; style?: 'strong' | 'soft' | 'code'; href?: string };
export type Words = string | readonly Span[];

/** How grave it is; renderers choose a colour and always say it in words too. */
export type Tone = 'stop' | 'caution' | 'note' | 'good' | 'plain';

export type Block =
  | { readonly kind: 'text'; readonly words: Words }
  /** Somebody's words, verbatim. */
  | { readonly kind: 'quote'; readonly words: Words }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly label: string; readonly words: Words }[] }
  | {
      readonly kind: 'list';
      readonly title?: string;
      readonly items: readonly Words[];
      readonly folded?: boolean;
    }
  /** Where a statement comes from. Renderers under a budget drop these last. */
  | { readonly kind: 'sources'; readonly sources: readonly SourceLine[] }
  | { readonly kind: 'image'; readonly alt: string; readonly svg: string }
  /** Small print. */
  | { readonly kind: 'context'; readonly words: Words };

export interface SourceLine {
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string | null;
  readonly primary: boolean;
}

/** A press of a button is the same as typing its command. */
export interface Button {
  readonly label: string;
  /** A command line without the bot's name, such as `exception approve EX-12`; at most 90 characters. */
  readonly line: string;
  readonly tone?: 'primary' | 'danger';
  /** A hint that pressing it opens a form; whether it does is the command's own declaration. */
  readonly form?: boolean;
}

export interface Card {
  /** One line, the verdict first. */
  readonly title: string;
  readonly tone: Tone;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** How its subject stands, in a word, and whether it is settled: for places that file their messages. */
  readonly filed?: { readonly state: string; readonly settled: boolean };
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'line' | 'text' | 'date' | 'choice';
  readonly required: boolean;
  readonly value: string;
  readonly choices?: readonly string[];
  /** What completes it as one types. */
  readonly completes?: 'vendor' | 'place' | 'measure';
  /** Several values, parted by commas. */
  readonly many?: boolean;
}

/** A form that runs a command once it is filled. */
export interface Form {
  readonly title: string;
  /** The command line that the fields complete. */
  readonly line: string;
  readonly fields: readonly Field[];
  readonly submit: string;
}

/** The words without their styles. */
export function plainWords(words: Words): string {
  return typeof words === 'string'
    ? words
    : words.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

function sourceText(source: SourceLine): string {
  const kind = source.primary ? ', primary' : '';
  const date = source.date ? `, ${source.date}` : '';
  return `${source.title} (${source.publisher}${date}${kind})${source.url ? ` ${source.url}` : ''}`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'context':
      return plainWords(block.words);
    case 'quote':
      return `> ${plainWords(block.words)}`;
    case 'fields':
      return block.fields.map((field) => `${field.label}: ${plainWords(field.words)}`).join('\n');
    case 'list':
      return [
        ...(block.title ? [block.title] : []),
        ...block.items.map((item) => `- ${plainWords(item)}`),
      ].join('\n');
    case 'sources':
      return ['Sources:', ...block.sources.map((source) => `- ${sourceText(source)}`)].join('\n');
    case 'image':
      return block.alt;
  }
}

/** The whole card as plain text: for the terminal, notifications, screen readers and scripts. */
export function cardText(card: Card): string {
  return [card.title, ...card.blocks.map(blockText)].join('\n');
}
