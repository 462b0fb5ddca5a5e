/** Strict schemas of modals and Home tabs. Limits: docs.slack.dev/reference/views. */
import { z } from 'zod';
import { checkBlocks, faultsOf } from './blocks.ts';
import { plainText } from './elements.ts';
import type { Json } from './world.ts';

const MOST_BYTES = 250_000;

const common = {
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().min(1).max(255).optional(),
  external_id: z.string().min(1).max(255).optional(),
  blocks: z.array(z.looseObject({ type: z.string() })),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...common,
});
const home = z.strictObject({ type: z.literal('home'), ...common });

function submitFault(view: z.infer<typeof modal>): string[] {
  const asks = view.blocks.some(({ type }) => type === 'input');
  return asks && !view.submit
    ? [
        '[ERROR] missing required field: submit (required when an input block is present) [json-pointer:/view]',
      ]
    : [];
}

/** What is wrong with a view; an empty list when nothing is. */
export function checkView(view: unknown, type: 'modal' | 'home'): string[] {
  if (JSON.stringify(view).length > MOST_BYTES) return ['view_too_large'];
  const parsed = (type === 'modal' ? modal : home).safeParse(view);
  if (!parsed.success) return faultsOf(parsed.error, ['view']);
  return [
    ...checkBlocks((view as Json).blocks, type, ['view', 'blocks']),
    ...(parsed.data.type === 'modal' ? submitFault(parsed.data) : []),
  ];
}
