/** assistant.threads.*: what the assistant pane shows besides its messages. */
import { type Call, type Method, needed, SlackFault, textOf } from '../house.ts';
import type { AssistantThread, Json } from '../world.ts';

const MOST_PROMPTS = 4;

function threadOf({ house, args }: Call): AssistantThread {
  const channel = house.world.channels.get(needed(args, 'channel_id'));
  if (!channel) throw new SlackFault('channel_not_found');
  const thread = house.world.assistants.get(`${channel.id} ${needed(args, 'thread_ts')}`);
  if (!thread) throw new SlackFault('invalid_thread_ts');
  return thread;
}

function prompts(call: Call): Json {
  const thread = threadOf(call);
  const { prompts: given } = call.args;
  const fine =
    Array.isArray(given) &&
    given.length >= 1 &&
    given.length <= MOST_PROMPTS &&
    given.every(({ title, message }) => typeof title === 'string' && typeof message === 'string');
  if (!fine) throw new SlackFault('invalid_arguments');
  thread.prompts = given;
  return {};
}

const scopes = ['assistant:write'];

export const assistant: Readonly<Record<string, Method>> = {
  'assistant.threads.setStatus': {
    scopes: ['assistant:write', 'chat:write'],
    run(call) {
      threadOf(call).status = textOf(call.args, 'status');
      return {};
    },
  },
  'assistant.threads.setTitle': {
    scopes,
    run(call) {
      threadOf(call).title = needed(call.args, 'title');
      return {};
    },
  },
  'assistant.threads.setSuggestedPrompts': { scopes, run: prompts },
};
