/** Why a file does not fit its schema, as one sentence for the person who edits it. */
import type { z } from 'zod';
import type { Flaw } from './editorial/flaw.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object in { }',
  record: 'an object in { }',
  array: 'a list in [ ]',
  null: 'null',
};

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${value.slice(0, 60)}${value.length > 60 ? '…' : ''}"`;
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  if (value !== null && typeof value === 'object') return 'an object';
  return String(value);
}

const quote = (word: unknown) => `"${String(word)}"`;

/** What the schema wanted at the place of the issue, in words. */
function wanted(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = typeof found === 'string' ? nearest(found, values) : undefined;
    const all = values.length > 1 ? `one of ${values.map(quote).join(', ')}` : quote(values[0]);
    return near ? `${all} (did you mean ${quote(near)}?)` : all;
  }
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? 'at least one entry' : 'a text that is not empty';
  return issue.message;
}

/** The fields that the schema knows beside an unknown one are not in the issue: its siblings help as well. */
function unknownField(keys: readonly string[], where: string): string {
  const names = keys.map(quote).join(', ');
  const fields = keys.length > 1 ? `the unknown fields ${names}` : `the unknown field ${names}`;
  return `has ${fields}${where}, where only fields of the schema beside it (knowledge/schema) were expected: mend the spelling or remove ${keys.length > 1 ? 'them' : 'it'}`;
}

/**
 * @param file the file as people know it
 * @param data what the file holds
 * @param issues what zod found, at least one
 */
export function misfit(file: string, data: unknown, issues: readonly Issue[]): string {
  const issue = issues.find((one) => one.code === 'unrecognized_keys') ?? issues[0]!;
  const more = issues.length > 1 ? ` (${issues.length - 1} more like this in the file)` : '';
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return `The knowledge file ${file} ${unknownField(issue.keys, field ? ` at ${field}` : '')}${more}. Then start again.`;
  const found = at(data, issue.path);
  return `The knowledge file ${file} has ${show(found)} at ${field || 'its top'}, where ${wanted(issue, found)} was expected${more}. Mend it and start again.`;
}

/** Every misfit of a file as a flaw of its own, where an editor wants them all at once. */
export function misfits(file: string, data: unknown, issues: readonly Issue[]): Flaw[] {
  return issues.flatMap((issue) => {
    const field = issue.path.map(String).join('.') || 'its top';
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        rule: 'schema',
        file,
        field,
        found: `the unknown field ${quote(key)}`,
        expected: 'only fields of knowledge/schema',
      }));
    const found = at(data, issue.path);
    return [{ rule: 'schema', file, field, found: show(found), expected: wanted(issue, found) }];
  });
}
