import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type WatchEvent, watchDecider } from '../../src/domain/alert.ts';
import {
  type Expression,
  expressionText,
  passes,
  stoppedBy,
  type Watched,
} from '../../src/domain/expression.ts';
import { type Names, parseExpression } from '../../src/domain/expression-parser.ts';
import { fold } from '../../src/domain/ledger.ts';

const VENDORS = ['Huawei', 'ZTE', 'China Mobile', 'Kaspersky', 'A "quoted" name'];
const PLACES = ['NL', 'US', 'US-TX', 'EU', 'DE'];
const findIn = (list: readonly string[], name: string) =>
  list.find((each) => each.toLowerCase() === name.toLowerCase());
const names: Names = {
  findVendor: (name) => ({ vendor: findIn(VENDORS, name), nearest: ['Huawei'] }),
  findPlace: (name) => ({ code: findIn(PLACES, name), nearest: [] }),
};
const jurisdictions: Record<string, { parent: string | null; member_of: string[] }> = {
  NL: { parent: null, member_of: ['EU'] },
  DE: { parent: null, member_of: ['EU'] },
  'US-TX': { parent: 'US', member_of: [] },
};
const places = { jurisdiction: (code: string) => jurisdictions[code] } as never;

const base: Watched = {
  vendors: ['TikTok'],
  jurisdiction: 'US-TX',
  action: 'ban',
  binds: ['education'],
  verdict: 'prohibited',
  sources: ['texas register', 'gov.texas.gov'],
  confidence: 'high',
  bindsUs: false,
  deadline: null,
};
const brings = (text: string, more: Partial<Watched> = {}) =>
  passes(parseExpression(text, names), { ...base, ...more }, places);
const wrong = (text: string) => {
  try {
    parseExpression(text, names);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
};

describe('a watch brings', () => {
  test('everything without a filter', () => {
    expect(brings('')).toBe(true);
    expect(brings('everything')).toBe(true);
  });

  test('the parts of a state with the state, and the members of a union with the union', () => {
    expect(brings('place:US')).toBe(true);
    expect(brings('place:US-TX')).toBe(true);
    expect(brings('place:EU')).toBe(false);
    expect(brings('place:EU', { jurisdiction: 'NL' })).toBe(true);
    expect(brings('place:US-TX', { jurisdiction: 'US' })).toBe(false);
  });

  test('what holds in a place, its own acts and those from above, by `reaches`', () => {
    expect(brings('reaches:NL', { jurisdiction: 'EU' })).toBe(true);
    expect(brings('reaches:US-TX', { jurisdiction: 'US' })).toBe(true);
    expect(brings('reaches:NL', { jurisdiction: 'DE' })).toBe(false);
  });

  test('by verdict, source, confidence and what binds us', () => {
    expect(brings('verdict:prohibited and source:texas and confidence:high')).toBe(true);
    expect(brings('source:fcc.gov')).toBe(false);
    expect(brings('binds:us')).toBe(false);
    expect(brings('ours', { bindsUs: true })).toBe(true);
    expect(brings('preset:bans')).toBe(true);
  });

  test('what brackets, and, or and not say, and binding them in that order', () => {
    const huawei = { vendors: ['Huawei'], jurisdiction: 'NL' };
    expect(brings('(vendor:huawei or vendor:zte) and place:EU and not action:advisory', huawei)).toBe(true);
    expect(brings('vendor:zte or vendor:huawei and place:US', huawei)).toBe(false);
    expect(brings('not (vendor:huawei or vendor:zte)', huawei)).toBe(false);
    expect(brings('vendor:huawei,zte place:eu', huawei)).toBe(true);
    expect(brings('NOT vendor:huawei OR action:ban', huawei)).toBe(true);
  });

  test('names of several words with quotes or without', () => {
    const mobile = { vendors: ['China Mobile'] };
    expect(brings('vendor:"China Mobile" and action:ban', mobile)).toBe(true);
    expect(brings('vendor:china mobile and action:ban', mobile)).toBe(true);
    expect(brings('vendor:huawei, "China Mobile"', mobile)).toBe(true);
  });
});

describe('what stops a measure', () => {
  test('is said as the term that did', () => {
    const stop = (text: string) => stoppedBy(parseExpression(text, names), base, places);
    expect(stop('place:US and vendor:huawei and action:ban')).toBe('vendor:Huawei');
    expect(stop('place:US and not action:ban')).toBe('not action:ban');
    expect(stop('vendor:huawei or vendor:zte')).toBe('vendor:Huawei or vendor:ZTE');
    expect(stop('place:US')).toBeNull();
  });
});

describe('a watch that cannot be read', () => {
  test('says at which letter, and what to do', () => {
    expect(wrong('vendor:huawie')).toBe('At letter 1: no vendor "huawie" is on record: did you mean Huawei?');
    expect(wrong('place:US and acton:ban')).toBe('At letter 14: there is no "acton:": did you mean action:?');
    expect(wrong('place:US and')).toContain('At letter 13: something is missing at the end');
    expect(wrong('place:US)')).toContain('At letter 9: this ")" closes nothing');
    expect(wrong('(place:US')).toContain('At letter 1: this "(" is not closed');
    expect(wrong('or place:US')).toContain('At letter 1: "or" cannot stand here');
    expect(wrong('huawei')).toContain('"huawei" is no term');
    expect(wrong('__proto__')).toContain('"__proto__" is no term');
    expect(wrong('verdict:allowed')).toContain('use one of prohibited');
    expect(wrong('('.repeat(100))).toContain('nested more than');
    expect(wrong('x'.repeat(5_000))).toContain('at most 600');
  });

  test('is refused in a sentence and never throws anything else, whatever is typed', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const said = wrong(text);
        expect(said === 'nothing is wrong' || /^(At letter \d+: |The watch has )/.test(said)).toBe(true);
      }),
    );
  });
});

const leaf = fc.oneof(
  fc
    .constantFrom('Huawei', 'ZTE', 'China Mobile')
    .map((value): Expression => ({ op: 'is', field: 'vendor', value })),
  fc
    .constantFrom('NL', 'US', 'US-TX', 'EU')
    .map((value): Expression => ({ op: 'is', field: 'place', value })),
  fc.constantFrom('ban', 'listing').map((value): Expression => ({ op: 'is', field: 'action', value })),
);
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('tree').map((of): Expression => ({ op: 'not', of })),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      )
      .map(([op, of]): Expression => ({ op, of })),
  ),
}));

test('an expression that is printed and typed again brings the same', () => {
  const some = fc.record({
    vendor: fc.constantFrom('Huawei', 'ZTE', 'China Mobile', 'Other'),
    jurisdiction: fc.constantFrom('NL', 'DE', 'US', 'US-TX', 'EU'),
    action: fc.constantFrom('ban', 'listing', 'advisory'),
  });
  void fc.assert(
    fc.property(tree, some, (expression, { vendor, jurisdiction, action }) => {
      const text = expressionText(expression);
      fc.pre(text.length <= 600);
      const watched = { ...base, vendors: [vendor], jurisdiction, action };
      expect(brings(text, watched)).toBe(passes(expression, watched, places));
      expect(stoppedBy(expression, watched, places) === null).toBe(passes(expression, watched, places));
    }),
  );
});

test('a watch that was kept as lists still brings what it brought', () => {
  const filter = { vendors: ['Huawei', 'ZTE'], jurisdictions: ['EU'], actions: [], binds: [] };
  const not = { vendors: [], jurisdictions: [], actions: ['advisory'], binds: [] };
  const place = { platform: 'chat', channel: 'news' };
  const events: WatchEvent[] = [
    { type: 'WatchStarted', data: { id: 'W-1', place, filter, not, by: 'rita' } },
    { type: 'WatchEnded', data: { by: 'rita' } },
  ];
  const watch = fold(watchDecider, events);
  expect(watch).toMatchObject({ id: 'W-1', ended: true, by: 'rita' });
  expect(expressionText(watch!.expression)).toBe(
    '(vendor:Huawei or vendor:ZTE) and place:EU and not action:advisory',
  );
});
