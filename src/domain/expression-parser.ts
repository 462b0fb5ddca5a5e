/**
 * Reads a watch: `(vendor:huawei or vendor:zte) and place:EU and not action:advisory`. What is not
 * joined by a word is joined by `and`; `vendor:huawei,zte` is either; a value goes on over blanks until
 * the next word of the grammar, so names of several words need no quotes. `not:advisory` is short for
 * `not action:advisory`: a word after it is looked for among actions, groups, verdicts, vendors and places.
 */
import { Refusal } from './error.ts';
import { EVERY, type Expression, FIELDS, type Field, join } from './expression.ts';
import { ACTIONS, BOUND } from './measure.ts';
import { nearest } from './nearest.ts';

/** Words and names that an expression may use. */
export interface Names {
  findVendor(name: string): { readonly vendor: string | undefined; readonly nearest: readonly string[] };
  findPlace(name: string): { readonly code: string | undefined; readonly nearest: readonly string[] };
}

const is = (field: Field, value: string): Expression => ({ op: 'is', field, value });

/** Names for what many channels want. */
export const PRESETS: Readonly<Record<string, { readonly summary: string; readonly means: Expression }>> = {
  ours: { summary: 'what binds us, by the profile', means: is('binds', 'us') },
  bans: { summary: 'what prohibits', means: is('verdict', 'prohibited') },
  binding: {
    summary: 'what prohibits or restricts',
    means: join('or', [is('verdict', 'prohibited'), is('verdict', 'restricted')]),
  },
  telecom: { summary: 'what binds telecom operators', means: is('binds', 'telecom_operators') },
  government: {
    summary: 'what binds the state itself',
    means: join('or', [
      is('binds', 'central_government'),
      is('binds', 'public_sector'),
      is('binds', 'military'),
    ]),
  },
  everything: { summary: 'every measure', means: EVERY },
};

const VERDICTS = ['prohibited', 'restricted', 'advisory', 'proposed', 'lifted', 'none'];
const CONFIDENCE = ['high', 'medium', 'low'];
const CHOICES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  action: ACTIONS,
  binds: [...BOUND, 'us'],
  verdict: VERDICTS,
  confidence: CONFIDENCE,
};

const LONGEST = 600;
const DEEPEST = 20;

interface Token {
  readonly kind: '(' | ')' | 'and' | 'or' | 'not' | 'term' | 'word';
  readonly text: string;
  /** Place of its first letter in the line, from 1. */
  readonly at: number;
  /** For a term: its field. */
  readonly field?: string;
}

const TOKEN =
  /\s+|([()])|(\p{L}+)\s*[:=]\s*((?:"[^"]*"|“[^”]*”|[^\s()",“])+(?:\s*,\s*(?:"[^"]*"|“[^”]*”|[^\s()",“]+))*)|("[^"]*"|“[^”]*”|[^\s()]+)/gu;

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const [all, bracket, field, value, word] = found;
    const at = found.index + 1;
    if (bracket) tokens.push({ kind: bracket as '(' | ')', text: bracket, at });
    else if (field && value) tokens.push({ kind: 'term', field: field.toLowerCase(), text: value, at });
    else if (word) {
      const lower = word.toLowerCase();
      const kind = lower === 'and' || lower === 'or' || lower === 'not' ? lower : 'word';
      tokens.push({ kind, text: all, at });
    }
  }
  return tokens;
}

const bare = (value: string) =>
  value
    .trim()
    .replace(/^["“](.*)["”]$/su, '$1')
    .trim();

function fault(at: number, sentence: string): Refusal {
  return new Refusal('invalid', `At letter ${at}: ${sentence}`, { filter: sentence });
}

const hint = (near: readonly string[] | string | undefined) =>
  near?.length
    ? `did you mean ${typeof near === 'string' ? near : near.join(' or ')}?`
    : 'mend it, or leave it out.';

/** One value of a field as the records write it. */
function wordOf(field: Field, given: string, names: Names, at: number): string {
  if (field === 'vendor') {
    const { vendor, nearest: near } = names.findVendor(given);
    if (vendor) return vendor;
    throw fault(at, `no vendor "${given}" is on record: ${hint(near)}`);
  }
  if (field === 'place' || field === 'reaches') {
    const { code, nearest: near } = names.findPlace(given);
    if (code) return code;
    throw fault(at, `no place "${given}" is on record: ${hint(near)}`);
  }
  if (field === 'source') return given.toLowerCase();
  const allowed = CHOICES[field] ?? [];
  const word = given.toLowerCase().replace(/[\s-]+/g, '_');
  if (allowed.includes(word)) return word;
  const near = nearest(word, allowed);
  throw fault(at, `"${given}" is no ${field}: ${near ? hint(near) : `use one of ${allowed.join(', ')}.`}`);
}

/** A word after `not:`, whose field is not said. */
function anyField(given: string, names: Names, at: number): Expression {
  const word = given.toLowerCase().replace(/[\s-]+/g, '_');
  if ((ACTIONS as readonly string[]).includes(word)) return is('action', word);
  if ((CHOICES.binds ?? []).includes(word)) return is('binds', word);
  if (VERDICTS.includes(word)) return is('verdict', word);
  const { vendor } = names.findVendor(given);
  if (vendor) return is('vendor', vendor);
  const { code } = names.findPlace(given);
  if (code) return is('place', code);
  throw fault(
    at,
    `"${given}" is no vendor, place, action, verdict or group on record: mend it, or name its field.`,
  );
}

class Reader {
  private next = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly names: Names;
  private readonly end: number;

  constructor(text: string, names: Names) {
    this.tokens = tokenise(text);
    this.names = names;
    this.end = text.length + 1;
  }

  read(): Expression {
    const expression = this.either();
    const rest = this.tokens[this.next];
    if (rest) throw fault(rest.at, `this ")" closes nothing: take it out, or open one before it.`);
    return expression;
  }

  private either(): Expression {
    const parts = [this.both()];
    while (this.tokens[this.next]?.kind === 'or') {
      this.next += 1;
      parts.push(this.both());
    }
    return join('or', parts);
  }

  private both(): Expression {
    const parts = [this.one()];
    for (;;) {
      const token = this.tokens[this.next];
      if (!token || token.kind === 'or' || token.kind === ')') return join('and', parts);
      if (token.kind === 'and') this.next += 1;
      parts.push(this.one());
    }
  }

  private one(): Expression {
    const token = this.tokens[this.next];
    if (!token) throw fault(this.end, 'something is missing at the end, such as vendor:huawei.');
    this.next += 1;
    if (token.kind === 'term') return this.term(token);
    if (token.kind === 'word') return this.preset(token);
    if (token.kind === 'not') return this.deeper(token, () => ({ op: 'not', of: this.one() }));
    if (token.kind !== '(')
      throw fault(
        token.at,
        `"${token.text}" cannot stand here: write a term such as vendor:huawei before it.`,
      );
    return this.deeper(token, () => {
      const inside = this.either();
      if (this.tokens[this.next]?.kind !== ')')
        throw fault(token.at, 'this "(" is not closed: add ")" where its part ends.');
      this.next += 1;
      return inside;
    });
  }

  private deeper(token: Token, read: () => Expression): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST)
      throw fault(token.at, `parts are nested more than ${DEEPEST} deep: make it simpler.`);
    const inside = read();
    this.depth -= 1;
    return inside;
  }

  private term(token: Token): Expression {
    let text = token.text;
    // A name of several words goes on until the next word of the grammar.
    while (this.tokens[this.next]?.kind === 'word') {
      text += ` ${this.tokens[this.next]!.text}`;
      this.next += 1;
    }
    const values = text.split(',').map(bare).filter(Boolean);
    const either = (make: (value: string) => Expression) => join('or', values.map(make));
    if (token.field === 'not')
      return { op: 'not', of: either((value) => anyField(value, this.names, token.at)) };
    if (token.field === 'preset') return either((value) => this.preset({ ...token, text: value }));
    const field = FIELDS.find((each) => each === token.field);
    if (!field) {
      const near = nearest(token.field ?? '', FIELDS);
      throw fault(
        token.at,
        `there is no "${token.field}:": ${near ? `did you mean ${near}:?` : `use ${FIELDS.join(', ')} or not.`}`,
      );
    }
    return either((value) => is(field, wordOf(field, value, this.names, token.at)));
  }

  private preset({ text, at }: Token): Expression {
    const name = text.toLowerCase();
    const found = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
    if (found) return found.means;
    const near = nearest(text.toLowerCase(), Object.keys(PRESETS));
    throw fault(
      at,
      `"${text}" is no term: ${near ? `did you mean ${near}?` : 'write what it is, such as vendor:huawei, place:EU or action:ban.'}`,
    );
  }
}

/**
 * Reads an expression; an empty one asks for everything.
 * @throws Refusal with the letter at which it goes wrong, and what to do
 */
export function parseExpression(text: string, names: Names): Expression {
  if (text.trim() === '') return EVERY;
  if (text.length > LONGEST)
    throw new Refusal(
      'invalid',
      `The watch has ${text.length} letters: make it at most ${LONGEST}, or set two.`,
    );
  return new Reader(text, names).read();
}
