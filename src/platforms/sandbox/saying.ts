/** What a typed text is to Interdict: a command line, a slip, or nothing that concerns it. */

export type Saying =
  | { readonly to: 'bot'; readonly line: string; readonly slash: boolean }
  /** A slash command of somebody else. */
  | { readonly to: 'unknown'; readonly word: string }
  | { readonly to: 'people' };

const SLASH = /^\/interdict(?:\s+|$)/i;
const MENTION = /(^|[\s(])@interdict\b[,:]?/i;
const ADDRESS = /^interdict\b[,:]?\s*/i;

/**
 * Reads a typed text as a chat platform would: a slash command or a mention is a command line, and
 * where the bot is the only partner (its own thread, a private conversation) every text is one.
 * @param alone whether the text was typed in a thread of the bot or in a private conversation with it
 */
export function readSaying(text: string, alone: boolean): Saying {
  const words = text.trim();
  if (SLASH.test(words)) return { to: 'bot', line: words.replace(SLASH, '').trim(), slash: true };
  const other = /^\/([a-z]+)\b/i.exec(words);
  if (other) return { to: 'unknown', word: other[1]! };
  if (MENTION.test(words)) return { to: 'bot', line: words.replace(MENTION, '$1').trim(), slash: false };
  if (ADDRESS.test(words)) return { to: 'bot', line: words.replace(ADDRESS, '').trim(), slash: false };
  return alone ? { to: 'bot', line: words, slash: false } : { to: 'people' };
}
