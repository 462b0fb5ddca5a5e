/**
 * What Discord takes: the schemas generated from its own specification, and the rules that they lack.
 * https://discord.com/developers/docs/components/reference
 */
import * as schemas from 'discord-api-spec/zod';
import { invalidForm } from './house.ts';
import type { Json } from './world.ts';

export const FLAG = { ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;
const MOST = { components: 40, text: 4000, commands: 8000 };

const shapes =
  (schemas as { default?: Readonly<Record<string, Shape>> }).default ??
  (schemas as unknown as Readonly<Record<string, Shape>>);
interface Shape {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
  };
}

/** @throws DiscordFault 50035 where the body is not of the shape */
export function checkShape(name: string, body: unknown): void {
  const shape = shapes[name];
  if (!shape) throw new Error(`There is no schema ${name}.`);
  const { success, error } = shape.safeParse(body);
  if (success) return;
  throw invalidForm(
    error!.issues.slice(0, 5).map(({ path, message }) => `${path.map(String).join('.')}: ${message}`),
  );
}

/** Every component, inner ones too. */
export function allComponents(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(allComponents);
  if (!node || typeof node !== 'object') return [];
  const { type, components, component, accessory } = node as Json;
  const own = typeof type === 'number' ? [node as Json] : [];
  return [...own, ...allComponents(components), ...allComponents(component), ...allComponents(accessory)];
}

function twice(values: readonly unknown[]): unknown {
  const given = values.filter((value) => value !== undefined);
  return given.find((value, at) => given.indexOf(value) !== at);
}

/** @throws DiscordFault where a message breaks a rule that no schema states */
export function checkMessage(body: Json, flags: number): void {
  const parts = allComponents(body.components);
  const faults: string[] = [];
  const isV2 = (flags & FLAG.componentsV2) !== 0;
  if (isV2 && (body.content || (body.embeds as unknown[] | undefined)?.length))
    faults.push('content: cannot be used with IS_COMPONENTS_V2');
  if (!isV2 && parts.some(({ type }) => Number(type) > 8)) faults.push('components: need IS_COMPONENTS_V2');
  if (!isV2 && !body.content && parts.length === 0) faults.push('Cannot send an empty message');
  if (isV2 && parts.length === 0) faults.push('components: BASE_TYPE_BAD_LENGTH');
  if (parts.length > MOST.components)
    faults.push(`components: ${parts.length} of at most ${MOST.components}`);
  const text = parts.reduce((sum, { type, content }) => sum + (type === 10 ? String(content).length : 0), 0);
  if (text > MOST.text) faults.push(`components: ${text} characters of at most ${MOST.text}`);
  const ids = twice(parts.map(({ custom_id }) => custom_id));
  if (ids !== undefined) faults.push(`components: custom_id ${String(ids)} is duplicated`);
  const numbers = twice(parts.map(({ id }) => id));
  if (numbers !== undefined) faults.push(`components: id ${String(numbers)} is duplicated`);
  for (const { type, components } of parts)
    if (type === 1 && ((components as unknown[]).length < 1 || (components as unknown[]).length > 5))
      faults.push('components: a row holds one to five buttons');
  if (faults.length > 0) throw invalidForm(faults);
}

/** The characters that count of a command, with all that it holds. */
export function weighCommand(node: Json): number {
  const own = ['name', 'description', 'value'].reduce((sum, key) => sum + String(node[key] ?? '').length, 0);
  const inner = [...((node.options as Json[]) ?? []), ...((node.choices as Json[]) ?? [])];
  return own + inner.reduce((sum, each) => sum + weighCommand(each), 0);
}

/** @throws DiscordFault where commands break a rule */
export function checkCommands(commands: readonly Json[]): void {
  for (const command of commands) {
    checkShape('ApplicationCommandUpdateRequestSchema', command);
    if (weighCommand(command) > MOST.commands)
      throw invalidForm([`${String(command.name)}: APPLICATION_COMMAND_TOO_LARGE`]);
  }
  if (new Set(commands.map(({ name, type }) => `${String(type)} ${String(name)}`)).size < commands.length)
    throw invalidForm(['APPLICATION_COMMANDS_DUPLICATE_NAME']);
}
