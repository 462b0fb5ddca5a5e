/**
 * A message as a person sees it: words with the markup applied, whom it pings, which emoji it shows,
 * what can be pressed. Where Slack's documents leave open whether something pings, it counts as a ping.
 */
import type { Blocks, Json, Message, World } from './world.ts';

export interface SeenButton {
  readonly label: string;
  readonly actionId: string;
  readonly blockId: string;
  readonly value: string;
  readonly style: string | null;
  readonly url: string | null;
}

export interface Seen {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  /** The author's handle. */
  readonly by: string;
  /** What is read: the blocks, or the text where there are none. */
  readonly words: string;
  /** What a notification and a screen reader say. */
  readonly notification: string;
  /** Everybody whom it alerts: `@channel`, user ids, `subteam S…`. */
  readonly pings: readonly string[];
  /** Emoji that were drawn from their `:names:`. */
  readonly emoji: readonly string[];
  readonly buttons: readonly SeenButton[];
  readonly links: readonly string[];
  readonly blocks: Blocks;
  readonly metadata: Json | null;
  readonly edits: number;
  /** Seen by this person alone, or null. */
  readonly only: string | null;
  /** Names of the files. */
  readonly files: readonly string[];
}

/** What reading finds besides the words. */
interface Found {
  readonly pings: string[];
  readonly emoji: string[];
  readonly links: string[];
}

const EMOJI: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  x: '❌',
  warning: '⚠️',
  no_entry: '⛔',
  rotating_light: '🚨',
  red_circle: '🔴',
  large_green_circle: '🟢',
  large_yellow_circle: '🟡',
  information_source: 'ℹ️',
  lock: '🔒',
  bell: '🔔',
  smile: '😄',
  '+1': '👍',
};

function withEmoji(text: string, found: Found): string {
  return text.replaceAll(/:([a-z0-9_+-]+):/g, (all, name: string) => {
    const drawn = EMOJI[name];
    if (drawn) found.emoji.push(name);
    return drawn ?? all;
  });
}

const decode = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** One `<…>` of mrkdwn. */
function angle(inside: string, found: Found): string {
  const [target, label] = [inside.split('|')[0]!, inside.split('|').slice(1).join('|')];
  const group = /^!subteam\^(\w+)/.exec(target);
  if (group) {
    found.pings.push(`subteam ${group[1]}`);
    return label || `@${group[1]}`;
  }
  if (/^!(channel|here|everyone|group)$/.test(target)) {
    found.pings.push(`@${target.slice(1)}`);
    return `@${target.slice(1)}`;
  }
  if (target.startsWith('!date^')) return label;
  if (target.startsWith('@')) {
    found.pings.push(target.slice(1));
    return `@${label || target.slice(1)}`;
  }
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  found.links.push(decode(target));
  return label || target;
}

const EDGE = '[\\s\\p{P}]';
const styled = (mark: string) =>
  new RegExp(`(?<=^|${EDGE})${mark}(?=\\S)([^${mark}\\n]*?[^${mark}\\s])${mark}(?=$|${EDGE})`, 'gmu');
const STYLES = ['\\*', '_', '~'].map(styled);

/** Words of mrkdwn as they are seen. @param parses unlinked names alert too (not `verbatim`) */
function readMrkdwn(text: string, found: Found, parses: boolean): string {
  if (parses)
    for (const [, name] of text.matchAll(/(?:^|\s)@(channel|here|everyone)\b/g)) found.pings.push(`@${name}`);
  const kept: string[] = [];
  const keep = (words: string) => `\uE000${kept.push(words) - 1}\uE001`;
  let rest = text.replaceAll(/```([\s\S]+?)```|`([^`\n]+)`/g, (_, block?: string, code?: string) => {
    const inside = (block ?? code ?? '').replaceAll(/<([^<>]+)>/g, (__, link: string) => angle(link, found));
    return keep(decode(inside));
  });
  rest = rest.replaceAll(/<([^<>\n]+)>/g, (_, inside: string) => keep(decode(angle(inside, found))));
  for (const style of STYLES) rest = rest.replaceAll(style, '$1');
  rest = withEmoji(rest, found).replaceAll(/^(?:&gt;|>) ?/gm, '│ ');
  return decode(rest).replaceAll(/\uE000(\d+)\uE001/g, (_, at: string) => kept[Number(at)]!);
}

function readText(node: Json | undefined, found: Found): string {
  if (!node) return '';
  const text = String(node.text);
  if (node.type === 'mrkdwn') return readMrkdwn(text, found, node.verbatim !== true);
  return node.emoji === false ? text : withEmoji(text, found);
}

function readInline(node: Json, found: Found): string {
  switch (node.type) {
    case 'text':
      return String(node.text);
    case 'link':
      found.links.push(String(node.url));
      return String(node.text ?? node.url);
    case 'emoji':
      found.emoji.push(String(node.name));
      return EMOJI[String(node.name)] ?? `:${node.name}:`;
    case 'user':
      found.pings.push(String(node.user_id));
      return `@${node.user_id}`;
    case 'usergroup':
      found.pings.push(`subteam ${node.usergroup_id}`);
      return `@${node.usergroup_id}`;
    case 'broadcast':
      found.pings.push(`@${node.range}`);
      return `@${node.range}`;
    case 'channel':
      return `#${node.channel_id}`;
    default:
      return String(node.fallback ?? '');
  }
}

function readRich(node: Json, found: Found): string {
  const parts = node.elements as Json[];
  switch (node.type) {
    case 'rich_text':
      return parts.map((part) => readRich(part, found)).join('\n');
    case 'rich_text_list':
      return parts.map((part) => `• ${readRich(part, found)}`).join('\n');
    case 'rich_text_quote':
      return parts
        .map((part) => readInline(part, found))
        .join('')
        .replaceAll(/^/gm, '│ ');
    default:
      return parts.map((part) => readInline(part, found)).join('');
  }
}

function readBlock(block: Json, found: Found): string {
  switch (block.type) {
    case 'section': {
      const fields = ((block.fields as Json[]) ?? []).map((field) => readText(field, found));
      return [readText(block.text as Json | undefined, found), ...fields].filter(Boolean).join('\n');
    }
    case 'header':
      return readText(block.text as Json, found);
    case 'context':
      return (block.elements as Json[])
        .map((each) => (each.type === 'image' ? String(each.alt_text) : readText(each, found)))
        .join(' ');
    case 'image':
      return [readText(block.title as Json | undefined, found), String(block.alt_text)]
        .filter(Boolean)
        .join('\n');
    case 'input':
      return readText(block.label as Json, found);
    case 'rich_text':
      return readRich(block, found);
    case 'markdown':
      return readMrkdwn(String(block.text), found, true);
    case 'table':
      return (block.rows as Json[][])
        .map((row) =>
          row
            .map((cell) => (cell.type === 'raw_text' ? String(cell.text) : readRich(cell, found)))
            .join(' | '),
        )
        .join('\n');
    default:
      return '';
  }
}

/** Everything in blocks that can be acted on: buttons, menus, pickers. */
export function actionable(blocks: Blocks): { block: Json; element: Json }[] {
  return blocks.flatMap((block) =>
    [block.accessory, block.element, ...((block.elements as unknown[]) ?? [])]
      .map((element) => element as Json | undefined)
      .filter((element) => element !== undefined && typeof element.action_id === 'string')
      .map((element) => ({ block, element: element! })),
  );
}

function buttonsOf(blocks: Blocks): SeenButton[] {
  return actionable(blocks)
    .filter(({ element }) => element.type === 'button')
    .map(({ block, element }) => ({
      label: String((element.text as Json).text),
      actionId: String(element.action_id),
      blockId: String(block.block_id ?? ''),
      value: String(element.value ?? ''),
      style: (element.style as string | undefined) ?? null,
      url: (element.url as string | undefined) ?? null,
    }));
}

/** Blocks as a person reads them. */
export function readBlocks(blocks: Blocks): { words: string; buttons: SeenButton[] } & Found {
  const found: Found = { pings: [], emoji: [], links: [] };
  const words = blocks.map((block) => readBlock(block, found)).filter(Boolean);
  return { words: words.join('\n'), buttons: buttonsOf(blocks), ...found };
}

export function seen(world: World, message: Message): Seen {
  const shown = readBlocks(message.blocks);
  const found: Found = { pings: [], emoji: [], links: [] };
  const notification = readMrkdwn(message.text, found, false);
  const bare = message.blocks.length === 0;
  return {
    channel: message.channel,
    ts: message.ts,
    thread: message.thread,
    by: world.people.get(message.user)?.name ?? message.user,
    words: bare ? notification : shown.words,
    notification,
    pings: [...shown.pings, ...found.pings],
    emoji: bare ? found.emoji : shown.emoji,
    buttons: shown.buttons,
    links: bare ? found.links : shown.links,
    blocks: message.blocks,
    metadata: message.metadata,
    edits: message.edits,
    only: message.only,
    files: message.files.map((id) => world.files.get(id)?.name ?? id),
  };
}
