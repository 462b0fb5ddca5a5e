/**
 * Strict schemas of the blocks, and what is wrong with a list of them in Slack's manner: a sentence with
 * a pointer. Limits: docs.slack.dev/reference/block-kit/blocks; about 13,200 characters in all is observed
 * (slackapi/bolt-js#2509, #2867), not documented: counted here over every string of the blocks, which is
 * stricter than Slack by the names of the parts.
 */
import { z } from 'zod';
import { accessory, actionElement, anyText, id255, image, inputElement, plainText } from './elements.ts';
import { richText, table } from './rich-text.ts';

export const MOST_IN_MESSAGE = 50;
export const MOST_IN_VIEW = 100;
const MOST_CHARACTERS = 13_200;
const MOST_MARKDOWN = 12_000;

const block_id = id255.optional();

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((each) => each.text !== undefined || each.fields !== undefined, {
    error: 'missing required field: text or fields',
  });

const everywhere = [
  section,
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: z
      .array(z.union([image, anyText(3000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('actions'), block_id, elements: z.array(actionElement).min(1).max(25) }),
  image.safeExtend({ block_id, title: plainText(2000).optional() }),
  richText,
] as const;

const input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});
const markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id,
  text: z.string().min(1).max(MOST_MARKDOWN),
});

const messageBlock = z.discriminatedUnion('type', [...everywhere, markdown, table]);
const modalBlock = z.discriminatedUnion('type', [...everywhere, input]);
const homeBlock = z.discriminatedUnion('type', [...everywhere, input]);

export type Surface = 'message' | 'modal' | 'home';
const SCHEMAS = {
  message: z.array(messageBlock).max(MOST_IN_MESSAGE),
  modal: z.array(modalBlock).max(MOST_IN_VIEW),
  home: z.array(homeBlock).max(MOST_IN_VIEW),
};

interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly maximum?: unknown;
  readonly origin?: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** A fault in Slack's words where they are known. */
function wording(issue: Issue): string {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `must be less than ${Number(issue.maximum) + 1} characters`;
  if (issue.code === 'too_big') return `no more than ${issue.maximum} items allowed`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'must be more than 0 characters';
  if (issue.code === 'too_small') return 'no fewer than 1 items allowed';
  if (issue.code === 'unrecognized_keys') return `invalid additional property: ${issue.keys?.join(', ')}`;
  return issue.message;
}

/** Of a choice between shapes, what is wrong with the shape that comes nearest. */
function plainIssues(issue: Issue, root: readonly PropertyKey[]): string[] {
  const path = [...root, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors && issue.errors.length > 0) {
    const wrongType = (list: readonly Issue[]) =>
      list.some((each) => each.path.at(-1) === 'type' && each.path.length === 1);
    const nearest = [...issue.errors].sort(
      (a, b) => Number(wrongType(a)) - Number(wrongType(b)) || a.length - b.length,
    )[0]!;
    return nearest.flatMap((each) => plainIssues(each, path));
  }
  return [`[ERROR] ${wording(issue)} [json-pointer:/${path.map(String).join('/')}]`];
}

export function faultsOf(error: z.core.$ZodError, root: readonly PropertyKey[]): string[] {
  return error.issues.flatMap((issue) => plainIssues(issue as unknown as Issue, root));
}

type Node = Record<string, unknown>;

function ids(blocks: readonly Node[]): { blockIds: string[]; actionIds: string[] } {
  const blockIds: string[] = [];
  const actionIds: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (typeof block.block_id === 'string') blockIds.push(block.block_id);
    const parts = [block.accessory, block.element, ...((block.elements as unknown[]) ?? [])];
    const own = parts.flatMap((part) => ((part as Node | undefined)?.action_id as string | undefined) ?? []);
    // Unique within the block: elsewhere the pair of block and action tells them apart.
    for (const id of own) actionIds.push(`${at}\n${id}`);
  }
  return { blockIds, actionIds };
}

const repeated = (list: readonly string[]) => list.filter((each, at) => list.indexOf(each) !== at);

/** All characters of all strings. */
function weigh(node: unknown): number {
  if (typeof node === 'string') return node.length;
  if (Array.isArray(node)) return node.reduce((sum: number, each) => sum + weigh(each), 0);
  return node && typeof node === 'object' ? weigh(Object.values(node)) : 0;
}

/** What is wrong with the blocks, as Slack says it; an empty list when nothing is. */
export function checkBlocks(
  blocks: unknown,
  surface: Surface,
  root: readonly PropertyKey[] = ['blocks'],
): string[] {
  const parsed = SCHEMAS[surface].safeParse(blocks);
  if (!parsed.success) return faultsOf(parsed.error, root);
  const { blockIds, actionIds } = ids(parsed.data as readonly Node[]);
  const at = `[json-pointer:/${root.join('/')}]`;
  return [
    ...repeated(blockIds).map((id) => `[ERROR] block_id must be unique: "${id}" already exists ${at}`),
    ...repeated(actionIds).map(
      (id) => `[ERROR] action_id must be unique: "${id.split('\n').at(-1)}" already exists ${at}`,
    ),
  ];
}

/** Whether the blocks together are too long for one message. */
export function tooLong(blocks: readonly unknown[]): boolean {
  return weigh(blocks) > MOST_CHARACTERS;
}

/** The blocks with the ids that Slack gives where the app gave none. */
export function withIds(blocks: readonly Node[], prefix: string): Node[] {
  const named = (part: unknown, id: string) =>
    part && typeof part === 'object' && !('action_id' in part) && 'type' in part
      ? { ...part, action_id: id }
      : part;
  return blocks.map((block, at) => ({
    ...block,
    block_id: block.block_id ?? `${prefix}${at}`,
    ...(block.accessory ? { accessory: named(block.accessory, `${prefix}${at}a`) } : {}),
    ...(block.type === 'input' ? { element: named(block.element, `${prefix}${at}e`) } : {}),
    ...(block.type === 'actions'
      ? { elements: (block.elements as unknown[]).map((each, n) => named(each, `${prefix}${at}-${n}`)) }
      : {}),
  }));
}
