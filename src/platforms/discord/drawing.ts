/** A card as the body of a message, with its drawings as files. Nothing in it can ping anybody. */
import type { RawFile } from 'discord.js';
import type { Card } from '../../domain/card.ts';
import type { PlatformHouse } from '../../domain/ports.ts';
import { remember } from '../../domain/remember.ts';
import { cardComponents, drawingsOf, type Mark } from './cards.ts';
import { FLAGS } from './components.ts';

/** No mention in any text is one. https://discord.com/developers/docs/resources/message#allowed-mentions-object */
export const NO_MENTIONS = { parse: [] } as const;
const KEPT = 40;

export interface Drawn {
  readonly body: object;
  readonly files: readonly RawFile[];
}

export type Draw = (
  card: Card,
  more?: { readonly mark?: Mark; readonly ephemeral?: boolean },
) => Promise<Drawn>;

export function createDrawing({ renderPng, warn }: Pick<PlatformHouse, 'renderPng' | 'warn'>): Draw {
  const pictures = new Map<string, Promise<Uint8Array | undefined>>();

  function pictureOf(svg: string): Promise<Uint8Array | undefined> {
    const known = pictures.get(svg);
    if (known) return known;
    const made = renderPng(svg).catch((error: unknown) => {
      warn({ err: error }, 'a picture could not be drawn for Discord; its sentences are shown instead');
      pictures.delete(svg);
      return undefined;
    });
    remember(pictures, svg, made, KEPT);
    return made;
  }

  return async (card, { mark, ephemeral = false } = {}) => {
    const names = new Map<string, string>();
    const files: RawFile[] = [];
    for (const svg of drawingsOf(card)) {
      const png = await pictureOf(svg);
      if (!png) continue;
      const name = `picture-${files.length + 1}.png`;
      names.set(svg, name);
      files.push({ name, data: Buffer.from(png) });
    }
    const components = cardComponents(card, { fileOf: (svg) => names.get(svg), ...(mark ? { mark } : {}) });
    const body = {
      flags: FLAGS.componentsV2 | (ephemeral ? FLAGS.ephemeral : 0),
      components,
      allowed_mentions: NO_MENTIONS,
      attachments: files.map(({ name }, at) => ({ id: String(at), filename: name })),
    };
    return { body, files };
  };
}
