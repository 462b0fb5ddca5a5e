/**
 * The components of Discord that are sent, and no others, with what one message takes.
 * https://discord.com/developers/docs/components/reference
 */

/** `MessageFlags` of the documentation. */
export const FLAGS = { ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

export interface TextDisplay {
  readonly type: 10;
  readonly id?: number;
  readonly content: string;
}

export interface PressButton {
  readonly type: 2;
  /** 1 blurple, 2 grey, 4 red. */
  readonly style: 1 | 2 | 4;
  readonly label: string;
  readonly custom_id: string;
}

export interface LinkButton {
  readonly type: 2;
  readonly style: 5;
  readonly label: string;
  readonly url: string;
}

export interface Section {
  readonly type: 9;
  readonly components: readonly TextDisplay[];
  readonly accessory: LinkButton;
}

export interface Gallery {
  readonly type: 12;
  readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[];
}

export interface ButtonRow {
  readonly type: 1;
  readonly components: readonly PressButton[];
}

export type Part = TextDisplay | Section | Gallery | ButtonRow;

export interface Container {
  readonly type: 17;
  readonly id?: number;
  readonly accent_color?: number;
  readonly components: readonly Part[];
}

export const LIMITS = {
  /** All components of a message, those inside others too. */
  components: 40,
  /** The characters of all text displays of a message. */
  text: 4000,
  title: 600,
  context: 1500,
  altText: 1024,
  linkUrl: 512,
  buttonLabel: 80,
  customId: 100,
  /** Ours: a command line on a button, after its mark. */
  buttonLine: 90,
  rowButtons: 5,
  buttons: 25,
} as const;

/** How many components there are, inner ones too. */
export function countComponents(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, each) => sum + countComponents(each), 0);
  if (!node || typeof node !== 'object') return 0;
  const { type, components, accessory } = node as Record<string, unknown>;
  return (typeof type === 'number' ? 1 : 0) + countComponents(components) + countComponents(accessory);
}

/** The characters of all text displays. */
export function weighText(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, each) => sum + weighText(each), 0);
  if (!node || typeof node !== 'object') return 0;
  const { type, content, components } = node as Record<string, unknown>;
  return (type === 10 && typeof content === 'string' ? content.length : 0) + weighText(components);
}

const MARK = /^press:\d{1,2}:/;

/** Whether a command line can stand on a button, and come back from one. */
export function isButtonLine(line: string): boolean {
  return line.trim() !== '' && line.length <= LIMITS.buttonLine && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(line);
}

/** The id of a button: its line, after a number that parts two of one line. */
export const pressId = (at: number, line: string): string => `press:${at}:${line}`;

/** The line of a pressed button, or undefined where it is none of ours. */
export function pressedLine(customId: unknown): string | undefined {
  if (typeof customId !== 'string' || !MARK.test(customId)) return undefined;
  const line = customId.replace(MARK, '');
  return isButtonLine(line) ? line : undefined;
}
