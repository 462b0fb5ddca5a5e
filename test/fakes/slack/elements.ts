/**
 * What blocks are made of, as strict schemas: text, options, buttons, pickers, inputs. Limits are those
 * of docs.slack.dev/reference/block-kit; a property that Slack does not know is refused, as Slack does.
 */
import { z } from 'zod';

const length = (most: number, least = 1) => z.string().min(least).max(most);

export const id255 = length(255);
export const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: length(most), emoji: z.boolean().optional() });
export const mrkdwnText = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: length(most), verbatim: z.boolean().optional() });
export const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwnText(most)]);

const url = length(3000).regex(/^[a-z][a-z0-9+.-]*:/i, 'must be a valid URL');
const webUrl = length(3000).regex(/^https?:\/\/[^\s]+$/i, 'must be a valid URL');

const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const option = (words: number) =>
  z.strictObject({
    text: anyText(words),
    value: length(150),
    description: plainText(75).optional(),
    url: url.optional(),
  });
const plainOption = z.strictObject({
  text: plainText(75),
  value: length(150),
  description: plainText(75).optional(),
  url: url.optional(),
});
const options = (most: number) => z.array(plainOption).min(1).max(most);
const optionGroups = z
  .array(z.strictObject({ label: plainText(75), options: options(100) }))
  .min(1)
  .max(100);

const action = { action_id: id255.optional() };
const asks = { confirm: confirm.optional() };
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(150).optional() };
const dispatch = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};

export const button = z.strictObject({
  type: z.literal('button'),
  ...action,
  ...asks,
  text: plainText(75),
  value: length(2000, 0).optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: length(75).optional(),
});

export const image = z
  .strictObject({
    type: z.literal('image'),
    alt_text: length(2000),
    image_url: webUrl.optional(),
    slack_file: z.union([z.strictObject({ id: length(40) }), z.strictObject({ url: webUrl })]).optional(),
  })
  .refine((each) => (each.image_url === undefined) !== (each.slack_file === undefined), {
    error: 'must provide exactly one of image_url and slack_file',
  });

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date in the format YYYY-MM-DD');
const base = { ...action, ...asks, ...focus };

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...base,
    ...placeholder,
    options: options(100).optional(),
    option_groups: optionGroups.optional(),
    initial_option: plainOption.optional(),
  })
  .refine((each) => (each.options === undefined) !== (each.option_groups === undefined), {
    error: 'must provide exactly one of options and option_groups',
  })
  .refine(
    (each) =>
      !each.initial_option ||
      [...(each.options ?? []), ...(each.option_groups ?? []).flatMap((group) => group.options)].some(
        (one) => JSON.stringify(one) === JSON.stringify(each.initial_option),
      ),
    { error: 'initial_option must exactly match one of the options' },
  );

const multiStaticSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  ...base,
  ...placeholder,
  options: options(100).optional(),
  option_groups: optionGroups.optional(),
  initial_options: options(100).optional(),
  max_selected_items: z.int().min(1).optional(),
});
const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...base,
  ...placeholder,
  initial_option: plainOption.optional(),
  min_query_length: z.int().min(0).optional(),
});
const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...base,
  ...placeholder,
  initial_options: options(100).optional(),
  min_query_length: z.int().min(0).optional(),
  max_selected_items: z.int().min(1).optional(),
});
const chooser = (type: string, initial: string) =>
  z.strictObject({
    type: z.literal(type),
    ...base,
    ...placeholder,
    [initial]: z.string().optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: z.looseObject({}).optional(),
  });

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...base,
  ...placeholder,
  initial_date: day.optional(),
});
const overflow = z.strictObject({ type: z.literal('overflow'), ...action, ...asks, options: options(5) });
const radio = z.strictObject({
  type: z.literal('radio_buttons'),
  ...base,
  options: z.array(option(75)).min(1).max(10),
  initial_option: option(75).optional(),
});
const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...base,
  options: z.array(option(75)).min(1).max(10),
  initial_options: z.array(option(75)).min(1).max(10).optional(),
});

const plainInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...action,
    ...focus,
    ...placeholder,
    ...dispatch,
    initial_value: length(3000, 0).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  })
  .refine((each) => (each.initial_value ?? '').length <= (each.max_length ?? 3000), {
    error: 'initial_value must not be longer than max_length',
  });
const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  ...action,
  ...focus,
  ...placeholder,
  ...dispatch,
  initial_value: length(3000, 0).optional(),
});
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...action,
  ...focus,
  ...placeholder,
  ...dispatch,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});
const fileInput = z.strictObject({
  type: z.literal('file_input'),
  ...action,
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

const pickers = [
  staticSelect,
  multiStaticSelect,
  externalSelect,
  multiExternalSelect,
  datepicker,
  radio,
  checkboxes,
  chooser('users_select', 'initial_user'),
  chooser('channels_select', 'initial_channel'),
  chooser('conversations_select', 'initial_conversation'),
] as const;

export const actionElement = z.union([button, overflow, ...pickers]);
export const accessory = z.union([button, image, overflow, ...pickers]);
export const inputElement = z.union([plainInput, urlInput, numberInput, fileInput, ...pickers]);
