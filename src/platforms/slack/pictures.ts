/**
 * Drawings as files of Slack, which shows no SVG. A file is uploaded once for each drawing and workspace
 * and shared by being named in a message. Without it, the sentences of the drawing stand in its place.
 */
import { createHash } from 'node:crypto';
import type { Card } from '../../domain/card.ts';
import type { PlatformHouse } from '../../domain/ports.ts';
import { remember } from '../../domain/remember.ts';
import { cleanLine, cutText } from '../../domain/seen-text.ts';
import { LIMITS } from './block-kit.ts';
import { drawingsOf, type FileOf } from './blocks.ts';
import type { Office } from './offices.ts';

const KEPT = 200;

export interface Pictures {
  /** Brings the drawings of a card to Slack. Never throws: what cannot be brought is left out. */
  bring(card: Card, office: Office): Promise<FileOf>;
}

const nameOf = (svg: string, office: Office) =>
  `${office.team}-${createHash('sha256').update(svg).digest('hex').slice(0, 24)}`;

export function createPictures({ renderPng, warn }: Pick<PlatformHouse, 'renderPng' | 'warn'>): Pictures {
  const files = new Map<string, Promise<string | undefined>>();

  async function upload(svg: string, alt: string, office: Office): Promise<string | undefined> {
    const file = Buffer.from(await renderPng(svg));
    const alt_text = cutText(cleanLine(alt), LIMITS.altText / 2);
    const { files: made } = (await office.client.filesUploadV2({
      file,
      filename: `${nameOf(svg, office)}.png`,
      title: cutText(cleanLine(alt), 80),
      alt_text,
    })) as unknown as { files?: { files?: { id?: string }[] }[] };
    return made?.[0]?.files?.[0]?.id;
  }

  function bringOne(svg: string, alt: string, office: Office): Promise<string | undefined> {
    const name = nameOf(svg, office);
    const known = files.get(name);
    if (known) return known;
    const file = upload(svg, alt, office).catch((error: unknown) => {
      warn({ err: error }, 'a picture could not be uploaded to Slack; its sentences are shown instead');
      files.delete(name);
      return undefined;
    });
    remember(files, name, file, KEPT);
    return file;
  }

  return {
    async bring(card, office) {
      if (drawingsOf(card).length === 0) return () => undefined;
      const brought = new Map<string, string>();
      for (const block of card.blocks) {
        if (block.kind !== 'image') continue;
        const id = await bringOne(block.svg, block.alt, office);
        if (id) brought.set(block.svg, id);
      }
      return (svg) => brought.get(svg);
    },
  };
}
