/**
 * The parts of Block Kit that are sent, and no others. Words go out as rich text and as plain text, whose
 * characters Slack takes as they stand: no string of a card is ever parsed for markup, mentions or links.
 * https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */

export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
}

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly style?: Style }
  | { readonly type: 'link'; readonly url: string; readonly text: string; readonly style?: Style };

export interface Section {
  readonly type: 'rich_text_section';
  readonly elements: readonly Inline[];
}

export type Part =
  | Section
  | { readonly type: 'rich_text_quote'; readonly elements: readonly Inline[] }
  | { readonly type: 'rich_text_list'; readonly style: 'bullet'; readonly elements: readonly Section[] };

export interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

export interface ButtonElement {
  readonly type: 'button';
  readonly action_id: string;
  readonly text: PlainText;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
}

export interface RichText {
  readonly type: 'rich_text';
  readonly elements: readonly Part[];
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | RichText
  | { readonly type: 'context'; readonly elements: readonly PlainText[] }
  | { readonly type: 'image'; readonly slack_file: { readonly id: string }; readonly alt_text: string }
  | { readonly type: 'actions'; readonly elements: readonly ButtonElement[] };

/** https://docs.slack.dev/reference/block-kit/blocks and anchors of the text objects. */
export const LIMITS = {
  blocks: 50,
  header: 150,
  /** Of one text; rich text has no stated limit and keeps the one of a section. */
  text: 3000,
  context: 2000,
  altText: 2000,
  url: 3000,
  buttonLabel: 75,
  /** Ours: a command line on a button. */
  buttonValue: 90,
  buttons: 25,
  /** All strings of all blocks: messages beyond about 13,200 fail (slackapi/bolt-js#2509, #2867). */
  message: 12_400,
  /** `chat.update` refuses more than 4,000; an escaped character takes up to five. */
  notification: 700,
} as const;

export const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });

/** The characters of all strings, in the manner in which the limit of a message is counted. */
export function weigh(node: unknown): number {
  if (typeof node === 'string') return node.length;
  if (Array.isArray(node)) return node.reduce((sum: number, each) => sum + weigh(each), 0);
  return node && typeof node === 'object' ? weigh(Object.values(node)) : 0;
}

/** Whether a command line can stand on a button, and come back from one. */
export function isButtonValue(line: string): boolean {
  return line.trim() !== '' && line.length <= LIMITS.buttonValue && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(line);
}
