import { describe, expect, test } from 'vitest';
import type { Dismissal } from '../../src/domain/dismissal.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { matchLines, matchPair } from '../../src/names/batch.ts';
import { isDismissed, withoutDismissed } from '../../src/names/dismissals.ts';
import { createNames } from '../../src/names/resolve.ts';
import { knowledgeOf, vendor } from './vendors.ts';

const names = createNames(
  knowledgeOf(
    vendor({
      id: 'kestrelis',
      name: 'Kestrelis',
      legal_names: ['Kestrelis Technologies Co., Ltd.'],
      aliases: ['Redkite Works'],
      former_names: [{ name: 'Oldhawk Labs', until: '2019' }],
      native_names: [
        { name: 'Кестрелис', lang: 'ru' },
        { name: '红隼科技', lang: 'zh-Hans' },
      ],
      subsidiaries: [
        { name: 'Plumair', note: null, from: null, until: null },
        { name: 'Quillfort', note: null, from: '2015', until: '2020-11' },
      ],
      products: ['Featherbox', 'Falcon', 'kites'],
      brands: [
        { name: 'Talonet', note: null },
        { name: 'Beakline', note: 'lead: models made by Kestrelis; check the model' },
        { name: 'Wingora', note: 'only until November 2020' },
      ],
      domains: ['kestrelis.com'],
      cpe_vendors: ['kestrelis_project'],
      purl_namespaces: ['com.kst', '@kst', 'github.com/kst-oss', 'pypi:kstpy'],
      leads: { aliases: ['KTW'], cpe_vendors: ['kst_maybe'], purl_namespaces: [], brands: [] },
      not_to_be_confused_with: ['Kestrelis Group, a property developer', 'Kestrelix (of Spain)'],
    }),
    vendor({ id: 'aerie', name: 'Aerie Chips', parent: 'kestrelis', parent_since: '2016' }),
    vendor({ id: 'moorhen', name: 'Moorhen Telecom' }),
  ),
);
const first = (name: string, on?: string) => names.resolve(name, on)[0];

describe('a name finds its vendor and says by which path', () => {
  test.each([
    ['Kestrelis', 'name'],
    ['Kestrelis Technologies Co Ltd', 'legal name'],
    ['Redkite Works', 'alias'],
    ['Oldhawk Labs', 'former name'],
    ['Кестрелис', 'native name'],
    ['紅隼科技', 'native name'],
    ['Plumair', 'subsidiary'],
    ['Featherbox', 'product'],
    ['Talonet C200 camera', 'brand'],
    ['kestrelis.com', 'domain'],
    ['https://shop.kestrelis.com/x', 'domain'],
    ['cpe:2.3:a:kestrelis_project:av:1:*:*:*:*:*:*:*', 'CPE vendor'],
    ['pkg:maven/com.kst.sdk/core@1', 'package namespace'],
    ['pkg:npm/%40kst/core@1', 'package namespace'],
    ['pkg:golang/github.com/kst-oss/tool@v1', 'package namespace'],
    ['pkg:pypi/kstpy@2', 'package namespace'],
  ])('%s → %s', (name, path) => {
    expect(first(name)).toMatchObject({ vendor: { id: 'kestrelis' }, path });
    expect(['exact', 'strong']).toContain(first(name)?.band);
  });

  test('the reason reads as a sentence', () => {
    expect(first('Plumair')?.why).toBe('Plumair → subsidiary of Kestrelis');
  });

  test('a vendor that another owns leads to its owner too', () => {
    const found = names.resolve('Aerie Chips');
    expect(found.map((each) => each.vendor.id)).toEqual(['aerie', 'kestrelis']);
    expect(found[1]?.why).toBe('Aerie Chips → subsidiary of Kestrelis');
  });

  test('a vendor did not belong to its owner before the day on which it was bought', () => {
    expect(names.resolve('Aerie Chips', '2014-05-01')[1]).toMatchObject({ band: 'possible', ended: true });
  });
});

describe('what only hints stays a hint', () => {
  test.each(['Beakline', 'KTW', 'cpe:2.3:a:kst_maybe:x:1:*:*:*:*:*:*:*'])(
    'a lead (%s) gives "possible" at best',
    (name) => {
      expect(first(name)?.band).toBe('possible');
    },
  );

  test('a subsidiary sold before the day is said to be sold', () => {
    expect(first('Quillfort', '2019-01-01')).toMatchObject({ band: 'strong', ended: false });
    const later = first('Quillfort', '2022-01-01');
    expect(later).toMatchObject({ band: 'possible', ended: true });
    expect(later?.why).toBe('Quillfort → subsidiary of Kestrelis until November 2020');
  });

  test('a brand that a note ends has ended', () =>
    expect(first('Wingora')).toMatchObject({ band: 'possible', ended: true }));

  test('a company that bears a product’s everyday name is not that product', () => {
    expect(names.resolve('Falcon Bakery Ltd')).toEqual([]);
    expect(['exact', 'strong']).not.toContain(first('Falcon Holdings Inc.')?.band);
  });

  test('a class of products in lower case is no name', () => expect(names.resolve('kites')).toEqual([]));

  test.each(['Kestrelis Group', 'Kestrelix'])('%s is somebody else by the records', (name) => {
    expect(names.resolve(name).filter((each) => each.band !== 'possible')).toEqual([]);
    expect(names.match(name, 'Kestrelis').band).toBe('none');
  });

  test('an unknown name gives an empty list', () => expect(names.resolve('Zzyzx Widgets')).toEqual([]));
});

describe('two names', () => {
  test('meet through the vendor that both lead to', () => {
    expect(names.match('Featherbox', 'Kestrelis')).toMatchObject({
      band: 'strong',
      why: expect.stringContaining('product of Kestrelis'),
    });
    expect(names.match('Oldhawk Labs', 'Redkite Works').band).toBe('strong');
  });

  test('two products of one vendor are not one thing', () =>
    expect(names.match('Featherbox', 'Talonet').band).toBe('possible'));

  test('an owner is not its subsidiary', () =>
    expect(names.match('Kestrelis', 'Plumair').band).toBe('possible'));

  test('two vendors of the records are not joined by likeness', () =>
    expect(names.match('Kestrelis', 'Moorhen Telecom').band).toBe('none'));

  test('names that an official list gives to one party meet', () => {
    const listed = createNames(knowledgeOf(), () => [
      { name: 'Ibex Avionics', list: 'Redwood List', aliases: ['Corvane Trading Ltd.'] },
    ]);
    expect(listed.match('Corvane Trading', 'Ibex Avionics JSC')).toMatchObject({
      band: 'strong',
      why: 'Corvane Trading: other name of Ibex Avionics on the Redwood List',
    });
    expect(listed.match('Corvane Shipping', 'Ibex Avionics').band).toBe('none');
  });
});

describe('names that an official list states', () => {
  const party = (name: string, ...aliases: string[]) => ({ name, list: 'Redwood List', aliases });
  const listed = (...parties: ReturnType<typeof party>[]) => createNames(knowledgeOf(), () => parties);

  test('a name that two listed parties bear joins neither for sure', () => {
    const names = listed(party('Ibex Avionics', 'Corvane'), party('Marten Shipping', 'Corvane'));
    expect(names.match('Corvane', 'Ibex Avionics')).toMatchObject({ band: 'possible', undecidable: true });
  });

  test('a party that stands on two lists under several names is one', () => {
    const twice = [
      party('Ibex Avionics', 'Corvane'),
      { ...party('Ibex Avionics', 'Corvane'), list: 'Elm List' },
    ];
    expect(listed(...twice).match('Corvane', 'Ibex Avionics').band).toBe('strong');
  });

  test.each(['ETC', 'Atlas', 'Trading Company'])('%s may be anybody', (name) =>
    expect(listed(party('Ibex Avionics', name)).match(name, 'Ibex Avionics').band).toBe('possible'),
  );

  test('two parties of one list are not joined by the likeness of their names', () => {
    const pair = ['Corvane Systems Group', 'Corvane Technology'] as const;
    expect(names.match(...pair).band).toBe('strong');
    expect(listed(party(pair[0], 'Gull'), party(pair[1], 'Tern')).match(...pair)).toMatchObject({
      band: 'possible',
      why: expect.stringContaining('names two parties'),
    });
  });

  test('a single name is led to its vendor by the other names of a listed party', () => {
    const parties = [party('Kestrelis', 'Corvane Trading'), party('Ibex Avionics', 'Marten Shipping')];
    const names = createNames(knowledgeOf(vendor({ id: 'kestrelis', name: 'Kestrelis' })), () => parties);
    expect(names.resolve('Corvane Trading Ltd')[0]).toMatchObject({
      vendor: { name: 'Kestrelis' },
      band: 'strong',
      why: 'Corvane Trading Ltd → other name of Kestrelis on the Redwood List',
    });
    expect(names.resolve('Marten Shipping')).toEqual([]);
    expect(names.listed('Marten Shipping').map(({ party: { name } }) => name)).toEqual(['Ibex Avionics']);
  });

  test('a name that anybody may bear leads to a vendor only perhaps', () => {
    const kestrelis = knowledgeOf(vendor({ id: 'kestrelis', name: 'Kestrelis' }));
    const names = createNames(kestrelis, () => [party('Kestrelis', 'Trading Company')]);
    expect(names.resolve('Trading Company')[0]?.band).toBe('possible');
  });

  test('the list is not opened where strings or records have decided', () => {
    const names = createNames(knowledgeOf(), () => {
      throw new Error('opened');
    });
    expect(names.match('Kestrelis Ltd', 'Kestrelis').band).not.toBe('none');
  });
});

describe('a batch', () => {
  test('answers every line, also a broken or empty one, in its place', () => {
    const lines = ['{"query":"Plumair","candidate":"Kestrelis"}', '', 'nonsense', '{"query":7}'];
    const out = [...matchLines(names, lines)];
    expect(out.map((line) => [line.band, line.undecidable])).toEqual([
      ['strong', false],
      ['none', true],
      ['none', true],
      ['none', true],
    ]);
    expect(Object.keys(out[0]!)).toEqual(['score', 'band', 'undecidable', 'why']);
    expect(matchPair(names, null).undecidable).toBe(true);
  });
});

describe('a dismissal', () => {
  const dismissal: Dismissal = {
    name: 'Plumair',
    vendor: 'kestrelis',
    by: 'ada',
    why: 'a bakery in Lyon',
    on: '2026-01-01',
    until: '2026-06-30',
  };

  test('keeps the name from being asked about again while it holds', () => {
    expect(withoutDismissed(names.resolve('Plumair'), 'PLUMAIR', [dismissal], '2026-06-30')).toEqual([]);
    expect(withoutDismissed(names.resolve('Plumair'), 'Plumair', [dismissal], '2026-07-01')).toHaveLength(1);
  });

  test('speaks of one vendor and one name only', () => {
    expect(isDismissed([dismissal], 'Plumair', 'moorhen', '2026-02-01')).toBeUndefined();
    expect(isDismissed([dismissal], 'Plumair Optics', 'kestrelis', '2026-02-01')).toBeUndefined();
    expect(isDismissed([{ ...dismissal, until: null }], 'Plumair', 'kestrelis', '2030-01-01')).toBeDefined();
  });
});

describe('the shipped records', () => {
  const shipped = createNames(loadKnowledge('knowledge'));

  test('every name of a vendor, and every key, finds that vendor among the answers', () => {
    const { vendors } = loadKnowledge('knowledge');
    const lost = vendors.flatMap((each) =>
      [
        each.name,
        ...each.legal_names,
        ...each.aliases,
        ...each.native_names.map((native) => native.name),
        ...each.domains,
      ]
        .filter((name) => !shipped.resolve(name).some((found) => found.vendor.id === each.id))
        .map((name) => `${each.id}: ${name}`),
    );
    expect(lost).toEqual([]);
  });
});
