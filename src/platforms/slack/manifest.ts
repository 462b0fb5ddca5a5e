/**
 * The app's manifest, from which Slack makes the app: what it may and hears follows from what is used
 * (surface.ts), its command from the settings. https://docs.slack.dev/reference/app-manifest
 */
import type { Command } from '../../domain/command.ts';
import { cleanLine, cutText } from '../../domain/seen-text.ts';
import { botScopes, EVENTS, PROMPTS, SHORTCUTS } from './surface.ts';

interface Options {
  readonly commands: readonly Command[];
  readonly command: string;
  readonly mode: 'socket' | 'http';
  /** The address at which signed requests arrive, for `http`; `https://…/slack/events`. */
  readonly requestUrl?: string;
}

/** Where an operator puts the address of the own server. */
export const EXAMPLE_URL = 'https://interdict.example.org/slack/events';
const DESCRIPTION = 'Which technology vendors are banned where, by whom, since when, for whom and why';
/** https://docs.slack.dev/reference/app-manifest#fields: what a person sees of the command as they type. */
const USAGE_HINT = 1000;

/** What the command takes, from the declarations. */
function usageHint(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).filter((name) => name !== 'ask');
  return cutText(cleanLine(`a question, or ${names.join(' | ')}`), USAGE_HINT);
}

/** The manifest as plain data. */
export function slackManifest({ commands, command, mode, requestUrl }: Options): object {
  const url = mode === 'http' ? { url: requestUrl ?? EXAMPLE_URL } : {};
  const requests = mode === 'http' ? { request_url: requestUrl ?? EXAMPLE_URL } : {};
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Interdict',
      description: DESCRIPTION,
      background_color: '#1f2a44',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      assistant_view: {
        assistant_description: DESCRIPTION,
        suggested_prompts: PROMPTS,
      },
      bot_user: { display_name: 'interdict', always_online: true },
      shortcuts: SHORTCUTS.map(({ name, type, callback, description }) => ({
        name,
        type,
        callback_id: callback,
        description,
      })),
      slash_commands: [
        {
          command,
          description: 'Ask which vendors are banned where; report, watch, decide',
          usage_hint: usageHint(commands),
          should_escape: false,
          ...url,
        },
      ],
    },
    oauth_config: { scopes: { bot: botScopes() } },
    settings: {
      event_subscriptions: { bot_events: Object.keys(EVENTS).sort(), ...requests },
      interactivity: {
        is_enabled: true,
        ...requests,
        ...(mode === 'http' ? { message_menu_options_url: requestUrl ?? EXAMPLE_URL } : {}),
      },
      org_deploy_enabled: true,
      socket_mode_enabled: mode === 'socket',
      token_rotation_enabled: false,
    },
  };
}
