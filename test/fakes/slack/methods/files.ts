/** files.*: the three steps of an upload; files.upload is retired. */
import { type Call, type Method, needed, SlackFault, textOf } from '../house.ts';
import { type FileItem, type Json, messageAt } from '../world.ts';
import { addMessage } from './chat.ts';

const LARGEST = 1024 * 1024 * 1024;

function start({ house, args }: Call): Json {
  const name = needed(args, 'filename');
  const length = Number(needed(args, 'length'));
  if (!Number.isInteger(length) || length <= 0) throw new SlackFault('invalid_arguments');
  if (length > LARGEST) throw new SlackFault('file_uploads_disabled');
  const id = house.world.newId('F');
  const alt = textOf(args, 'alt_txt') || textOf(args, 'alt_text');
  house.world.files.set(id, { id, name, length, alt, bytes: null, title: name, complete: false });
  return { file_id: id, upload_url: `${house.address()}/upload/${id}` };
}

const fileJson = (file: FileItem, address: string): Json => ({
  id: file.id,
  name: file.name,
  title: file.title,
  size: file.length,
  alt_txt: file.alt,
  url_private: `${address}/files/${file.id}/${encodeURIComponent(file.name)}`,
});

function shareTo({ house, install, args }: Call, name: string, ids: readonly string[]): void {
  const channel = house.world.channels.get(name);
  if (!channel) throw new SlackFault('channel_not_found');
  if (channel.archived) throw new SlackFault('is_archived');
  if (!channel.members.has(install.botUser)) throw new SlackFault('not_in_channel');
  const thread = textOf(args, 'thread_ts') || null;
  if (thread && !messageAt(house.world, channel.id, thread)) throw new SlackFault('thread_not_found');
  const text = textOf(args, 'initial_comment');
  addMessage(house, install, channel.id, {
    text,
    blocks: [],
    thread,
    only: null,
    metadata: null,
    files: ids,
  });
}

function complete(call: Call): Json {
  const { house, args } = call;
  const wanted = args.files as readonly { id: string; title?: string }[] | undefined;
  if (!Array.isArray(wanted) || wanted.length === 0) throw new SlackFault('invalid_arguments');
  const files = wanted.map(({ id, title }) => {
    const file = house.world.files.get(id);
    if (!file?.bytes) throw new SlackFault('file_not_found');
    if (file.complete) throw new SlackFault('file_already_completed');
    return { file, title: title ?? file.name };
  });
  const channels = (textOf(args, 'channel_id') || textOf(args, 'channels')).split(',').filter(Boolean);
  for (const name of channels)
    shareTo(
      call,
      name,
      files.map(({ file }) => file.id),
    );
  for (const { file, title } of files) {
    file.title = title;
    file.complete = true;
  }
  return { files: files.map(({ file }) => fileJson(file, house.address())) };
}

function info({ house, args }: Call): Json {
  const file = house.world.files.get(needed(args, 'file'));
  if (!file?.complete) throw new SlackFault('file_not_found');
  return { file: fileJson(file, house.address()) };
}

const scopes = ['files:write'];

export const files: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': { scopes, run: start },
  'files.completeUploadExternal': { scopes, run: complete },
  'files.info': { scopes: ['files:read'], run: info },
  'files.upload': {
    scopes,
    run: () => {
      throw new SlackFault('method_deprecated');
    },
  },
};
