/**
 * The declarations of the house as commands of Discord: `/interdict` with a subcommand or a group for each
 * command, and a message command. https://discord.com/developers/docs/interactions/application-commands
 */
import type { ActionOf, Command, Option } from '../../domain/command.ts';
import { cleanLine, cutText } from '../../domain/seen-text.ts';

const COMMAND = 'interdict';
export const READ_THIS = 'Read this';
const DESCRIPTION = 100;
const LEAST_DESCRIPTION = 12;
const STEP = 4;
const ALL = 8000;
const OPTIONS = 25;
const CHOICES = 25;
const LONGEST = 6000;
const TYPE = { subcommand: 1, group: 2, string: 3, chat: 1, message: 3 } as const;

export type Declared = Readonly<Record<string, unknown>>;

const described = (text: string, most: number) => cutText(cleanLine(text), most) || '–';

/** What the action without a name is called where a command has others too. */
const bareName = ({ actions }: Command): string =>
  actions.some(({ name }) => name === 'show') ? 'look' : 'show';

function optionOf({ name, summary, kind, choices, rest }: Option, most: number): Declared {
  const offered = kind === 'choice' && choices && choices.length <= CHOICES ? choices : undefined;
  return {
    type: TYPE.string,
    name,
    description: described(summary, most),
    ...(offered ? { choices: offered.map((value) => ({ name: value.replaceAll('_', ' '), value })) } : {}),
    ...(kind === 'vendor' || kind === 'place' || kind === 'measure' ? { autocomplete: true } : {}),
    ...(kind === 'text' || rest ? { max_length: LONGEST } : {}),
  };
}

/** Nothing is demanded: a command typed bare opens its form, and what is missing is said in a sentence. */
function optionsOf({ options }: ActionOf, most: number): readonly Declared[] {
  return options
    .filter(({ unasked }) => !unasked)
    .slice(0, OPTIONS)
    .map((option) => optionOf(option, most));
}

function commandOf(command: Command, most: number): Declared {
  const { name, summary, actions } = command;
  const head = { name, description: described(summary, DESCRIPTION) };
  const [only] = actions;
  if (actions.length === 1 && only!.name === '')
    return { ...head, type: TYPE.subcommand, options: optionsOf(only!, most) };
  return {
    ...head,
    type: TYPE.group,
    options: actions.map((action) => ({
      type: TYPE.subcommand,
      name: action.name || bareName(command),
      description: described(action.summary, Math.max(most, DESCRIPTION / 2)),
      options: optionsOf(action, most),
    })),
  };
}

/** The characters of a command that count: names, descriptions and values of all that it holds. */
export function weigh(node: Declared): number {
  const own = ['name', 'description', 'value'].reduce((sum, key) => sum + String(node[key] ?? '').length, 0);
  const inner = [node.options, node.choices].flatMap((each) => (each ?? []) as Declared[]);
  return own + inner.reduce((sum, each) => sum + weigh(each), 0);
}

/** All commands to register: descriptions are as long as the whole allows. */
export function declare(commands: readonly Command[]): readonly Declared[] {
  for (let most = DESCRIPTION; ; most -= STEP) {
    const chat = {
      type: TYPE.chat,
      name: COMMAND,
      description: 'Which technology vendors are banned where; report, watch, decide',
      options: commands.map((command) => commandOf(command, most)),
    };
    if (weigh(chat) <= ALL || most <= LEAST_DESCRIPTION)
      return [chat, { type: TYPE.message, name: READ_THIS }];
  }
}

/** The command and action behind the names that Discord delivers. */
export function actionNamed(
  commands: readonly Command[],
  first: string,
  second: string | undefined,
): { readonly command: Command; readonly action: ActionOf } | undefined {
  const command = commands.find(({ name }) => name === first);
  const name = second === undefined || (command && second === bareName(command)) ? '' : second;
  const action =
    command?.actions.find((each) => each.name === name) ??
    command?.actions.find((each) => each.name === second);
  return command && action ? { command, action } : undefined;
}
