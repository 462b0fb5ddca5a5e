/**
 * What Interdict uses of Slack: every method with the rights that it needs, every event, every shortcut.
 * The manifest and the doctor are made from these tables, so a right is asked for where it is used and
 * nowhere else. https://docs.slack.dev/reference/scopes
 */

/** By method of the Web API, the scopes of the bot that it needs. */
export const METHODS = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  // Finds a message again after a call whose end is not known.
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  // The doctor looks whether each configured channel is there and joined.
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  // Home shows the watches of the channels that a person is in.
  'users.conversations': ['channels:read', 'groups:read'],
  'usergroups.users.list': ['usergroups:read'],
  // Guests and accounts of other organisations are told apart.
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Method = keyof typeof METHODS;

/** By event that is listened to, the scopes that it needs. */
export const EVENTS = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  assistant_thread_started: ['assistant:write'],
  'message.im': ['im:history'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export interface Shortcut {
  readonly callback: string;
  readonly type: 'message' | 'global';
  readonly name: string;
  readonly description: string;
  /** The command line that it stands for. */
  readonly line: string;
}

export const READ_THIS: Shortcut = {
  callback: 'read_this',
  type: 'message',
  name: 'Read this',
  description: 'Hand in this article or message as a report',
  line: 'report add',
};

export const SHORTCUTS: readonly Shortcut[] = [
  READ_THIS,
  {
    callback: 'request_exception',
    type: 'global',
    name: 'Request an exception',
    description: 'Ask to keep using a restricted vendor until a day',
    line: 'exception request',
  },
];

/** All scopes of the bot, each once, in order. */
export function botScopes(): readonly string[] {
  const all = [...Object.values(METHODS), ...Object.values(EVENTS)].flat();
  return [...new Set<string>([...all, 'commands'])].sort();
}

/** What the assistant pane offers to begin with. */
export const PROMPTS: readonly { readonly title: string; readonly message: string }[] = [
  { title: 'Ask about a vendor', message: 'Is Kaspersky banned in the Netherlands?' },
  { title: 'See what is new', message: 'What changed this year?' },
  { title: 'Ask for an exception', message: 'exception request' },
  { title: 'What can I type?', message: 'help' },
];
