/**
 * What a channel asks for: terms joined by and, or and not. Whether a measure passes can be explained,
 * so that nobody has to guess why an alert did or did not come.
 */
import { type Knowledge, reaches } from './knowledge.ts';
import type { Verdict } from './verdict.ts';

export const FIELDS = [
  'vendor',
  'place',
  'reaches',
  'action',
  'binds',
  'verdict',
  'source',
  'confidence',
] as const;
export type Field = (typeof FIELDS)[number];

export type Expression =
  | { readonly op: 'every' }
  | { readonly op: 'is'; readonly field: Field; readonly value: string }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] };

export const EVERY: Expression = { op: 'every' };

/** What an expression looks at. */
export interface Watched {
  readonly vendors: readonly string[];
  readonly jurisdiction: string;
  readonly action: string;
  readonly binds: readonly string[];
  readonly verdict: Verdict;
  /** Publishers and hosts of its sources, in lower case. */
  readonly sources: readonly string[];
  readonly confidence: string;
  /** Whether it is an act for one of the organisation's places and one of its roles. */
  readonly bindsUs: boolean;
  readonly deadline: string | null;
}

type Places = Pick<Knowledge, 'jurisdiction'>;

function hits(field: Field, value: string, watched: Watched, places: Places): boolean {
  switch (field) {
    case 'vendor':
      return watched.vendors.includes(value);
    // The parts of a state and the members of a union belong to it.
    case 'place':
      return reaches(places, value, watched.jurisdiction);
    case 'reaches':
      return reaches(places, watched.jurisdiction, value);
    case 'action':
      return watched.action === value;
    case 'binds':
      return value === 'us' ? watched.bindsUs : watched.binds.includes(value);
    case 'verdict':
      return watched.verdict === value;
    case 'source':
      return watched.sources.some((source) => source.includes(value.toLowerCase()));
    case 'confidence':
      return watched.confidence === value;
  }
}

/**
 * Why the measure does not pass, as the terms that stopped it; null when it passes.
 * @param places the jurisdictions, by which a part belongs to its state and a member to its union
 */
export function stoppedBy(expression: Expression, watched: Watched, places: Places): string | null {
  switch (expression.op) {
    case 'every':
      return null;
    case 'is':
      return hits(expression.field, expression.value, watched, places) ? null : expressionText(expression);
    case 'not':
      return stoppedBy(expression.of, watched, places) === null ? expressionText(expression) : null;
    case 'and': {
      const stops = expression.of.map((each) => stoppedBy(each, watched, places));
      return stops.find((stop) => stop !== null) ?? null;
    }
    case 'or':
      return expression.of.some((each) => stoppedBy(each, watched, places) === null)
        ? null
        : expressionText(expression);
  }
}

/** Whether the measure passes. */
export function passes(expression: Expression, watched: Watched, places: Places): boolean {
  return stoppedBy(expression, watched, places) === null;
}

function inner(expression: Expression): string {
  const text = expressionText(expression);
  return expression.op === 'and' || expression.op === 'or' ? `(${text})` : text;
}

const quoted = (value: string) => (/^[\p{L}\p{N}_.-]+$/u.test(value) ? value : `"${value}"`);

/** The expression as it can be typed again. */
export function expressionText(expression: Expression): string {
  switch (expression.op) {
    case 'every':
      return 'everything';
    case 'is':
      return `${expression.field}:${quoted(expression.value)}`;
    case 'not':
      return `not ${inner(expression.of)}`;
    default:
      return expression.of.map(inner).join(` ${expression.op} `);
  }
}

/** One of several, or the only one there is; joined ones of the same kind become one list. */
export function join(op: 'and' | 'or', parts: readonly Expression[]): Expression {
  const flat = parts.flatMap((part) => (part.op === op ? part.of : [part]));
  const useful = op === 'and' ? flat.filter((part) => part.op !== 'every') : flat;
  if (useful.length === 0) return EVERY;
  return useful.length === 1 ? useful[0]! : { op, of: useful };
}
