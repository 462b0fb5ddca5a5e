/** The app's manifest: what it declares is what it gets. Without one, the app hears and may do everything. */
import type { Json } from './world.ts';

export interface Declared {
  readonly scopes: readonly string[] | null;
  /** Whether the app hears this event. */
  listensTo(event: Json): boolean;
  knowsCommand(command: string): boolean;
  knowsShortcut(callback: string, type: 'message' | 'global'): boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  channel: 'message.channels',
  group: 'message.groups',
  im: 'message.im',
};

/** The name under which a manifest subscribes to an event. */
function nameOf(event: Json): string {
  return event.type === 'message' ? (KINDS[String(event.channel_type)] ?? 'message') : String(event.type);
}

export const everything: Declared = {
  scopes: null,
  listensTo: () => true,
  knowsCommand: () => true,
  knowsShortcut: () => true,
};

interface Manifest {
  readonly features?: {
    readonly slash_commands?: readonly { readonly command: string }[];
    readonly shortcuts?: readonly { readonly callback_id: string; readonly type: string }[];
  };
  readonly oauth_config?: { readonly scopes?: { readonly bot?: readonly string[] } };
  readonly settings?: { readonly event_subscriptions?: { readonly bot_events?: readonly string[] } };
}

/** What a manifest declares. */
export function readManifest(given: unknown): Declared {
  const manifest = given as Manifest;
  const events = new Set(manifest.settings?.event_subscriptions?.bot_events ?? []);
  const commands = new Set(manifest.features?.slash_commands?.map(({ command }) => command) ?? []);
  const shortcuts = new Set(
    manifest.features?.shortcuts?.map(({ callback_id, type }) => `${type} ${callback_id}`) ?? [],
  );
  return {
    scopes: manifest.oauth_config?.scopes?.bot ?? [],
    listensTo: (event) => events.has(nameOf(event)),
    knowsCommand: (command) => commands.has(command),
    knowsShortcut: (callback, type) => shortcuts.has(`${type} ${callback}`),
  };
}
