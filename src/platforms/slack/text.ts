/**
 * What people type in Slack → a command line. Slack sends its own markup for links, people and channels,
 * and three escaped signs. https://docs.slack.dev/messaging/formatting-message-text
 */

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** One `<…>`: an address stands for itself, whatever words were put over it. */
function readAngle(inside: string, whole: boolean): string {
  const at = inside.indexOf('|');
  const target = at < 0 ? inside : inside.slice(0, at);
  const label = at < 0 ? '' : inside.slice(at + 1);
  if (target.startsWith('mailto:')) return label || target.slice('mailto:'.length);
  if (target.startsWith('!subteam^')) return label || `@${target.slice('!subteam^'.length)}`;
  if (target.startsWith('!')) return label || `@${target.slice(1)}`;
  if (target.startsWith('@')) return label ? `@${label.replace(/^@/, '')}` : target;
  if (target.startsWith('#')) return label ? `#${label}` : target;
  // Slack makes an address of any name with a dot; what was typed is the label then.
  if (!whole && label !== '' && /^https?:\/\//.test(target) && target.replace(/^https?:\/\//, '') === label)
    return label;
  return target;
}

/**
 * The words as they were typed.
 * @param whole keeps `https://` also where Slack put it before a name that was typed without
 */
export function readText(text: string, whole = false): string {
  return unescaped(text.replaceAll(/<([^<>\n]+)>/g, (_, inside: string) => readAngle(inside, whole)));
}

/** The words after the bot's name. @param botUser its account */
export function readMention(text: string, botUser: string): string {
  const name = new RegExp(`<@${botUser}(\\|[^>]*)?>`, 'g');
  return readText(text.replaceAll(name, ' '))
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}

/** A line that was typed out with the command, as people do in a direct message. */
export function withoutCommand(line: string, command: string): string {
  const trimmed = line.trim();
  const [first = ''] = trimmed.split(/\s/, 1);
  return first === command || first === command.slice(1) ? trimmed.slice(first.length).trim() : trimmed;
}

/** Words of blocks, wherever they stand: messages of apps often have no others. */
function wordsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  if (!node || typeof node !== 'object') return [];
  const { type, text, url, elements, fields, ...others } = node as Record<string, unknown>;
  const own = typeof text === 'string' ? [text] : wordsOf(text);
  const address = type === 'link' && typeof url === 'string' ? [url] : [];
  const inner = [
    ...wordsOf(elements),
    ...wordsOf(fields),
    ...wordsOf(others.title),
    ...wordsOf(others.blocks),
  ];
  return [...own, ...address, ...inner];
}

/** So much around an address and it is a text of its own, not a message that only points to one. */
const MERE_WORDS = 200;

/** What a message hands in: its text, or the address that it points to. */
export function articleIn(message: Readonly<Record<string, unknown>>): string {
  const attached = Array.isArray(message.attachments)
    ? (message.attachments as Record<string, unknown>[])
    : [];
  const typed = typeof message.text === 'string' ? readText(message.text, true) : '';
  const other = [
    ...(typed === '' ? wordsOf(message.blocks) : []),
    ...attached.flatMap(({ title, text, title_link, from_url, blocks }) => [
      ...[title, text, title_link ?? from_url].filter((each) => typeof each === 'string'),
      ...wordsOf(blocks),
    ]),
  ].map((each) => readText(String(each), true));
  const whole = [typed, ...other].filter((each) => each.trim() !== '').join('\n');
  const addresses = whole.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const words = whole.replaceAll(/https?:\/\/[^\s<>"]+/g, '').trim();
  const first = addresses[0]?.replace(/[.,;:!?)\]]+$/, '');
  return first && words.length < MERE_WORDS ? first : whole;
}
