/** The records' names with their index, and what the records keep apart. Built at the first question. */
import type { Knowledge } from '../domain/knowledge.ts';
import { confusable, type Entry, entriesOf, type MakerKeys, makerKeys } from './graph.ts';
import { createNameIndex, type NameIndex } from './index.ts';
import { compareRead } from './likeness.ts';
import { type Name, readName } from './name.ts';
import type { Resolution } from './scoring.ts';

export interface Graph {
  readonly entries: readonly Entry[];
  /** By vendor id: the entry of the vendor's own name. */
  readonly own: ReadonlyMap<string, Entry>;
  readonly index: NameIndex;
  readonly keys: MakerKeys;
  readonly confusables: ReadonlyMap<string, readonly Name[]>;
}

/** Indexes every name of every vendor. */
export function buildGraph(knowledge: Knowledge): Graph {
  const entries = knowledge.vendors.flatMap(entriesOf);
  const confusables = new Map(
    knowledge.vendors.map((vendor) => [
      vendor.id,
      vendor.not_to_be_confused_with
        .map(confusable)
        .filter((text) => text !== '')
        .map(readName),
    ]),
  );
  return {
    entries,
    own: new Map(entries.filter((entry) => entry.path === 'name').map((entry) => [entry.vendor.id, entry])),
    index: createNameIndex(
      entries.map((entry, at) => ({ id: String(at), name: entry.name, read: entry.read })),
    ),
    keys: makerKeys(knowledge),
    confusables,
  };
}

/** Whether the records say that this very name is somebody else. */
export function isConfused(graph: Graph, query: Name, resolution: Resolution): boolean {
  return (graph.confusables.get(resolution.vendor.id) ?? []).some((other) => {
    const score = compareRead(query, other).score;
    return (
      score >= 0.9 && (score > resolution.score || (score === resolution.score && resolution.path !== 'name'))
    );
  });
}
