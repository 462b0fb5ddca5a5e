import { describe, expect, test } from 'vitest';
import { readListing } from '../../src/names/listing.ts';

const HEAD = 'source,entity_number,type,name,alt_names,addresses,federal_register_notice';
const read = (...rows: string[]) => readListing([HEAD, ...rows].join('\n'));
const EL = 'Entity List (EL) - Bureau of Industry and Security';
const SDN = 'Specially Designated Nationals (SDN) - Treasury Department';

describe('the lines of knowledge/parties', () => {
  test('an organisation with its other names, its country and the notice', () =>
    expect(
      read(
        `${EL},,,"Kestrel Optics, Ltd.","KOL; and Redkite Works a.k.a. Plumair","1 Road, Town, CN",84 FR 22961 5/21/19`,
      ).get('us-entity-list'),
    ).toEqual([
      {
        name: 'Kestrel Optics, Ltd.',
        other: ['KOL', 'Redkite Works', 'Plumair'],
        country: 'CN',
        id: '84 FR 22961',
      },
    ]));

  test.each([
    ['a person', `${SDN},7,Individual,"DOE, Jane",JD,,`],
    ['a person whom the list does not mark as one', `${EL},,,Jane Doe,Doe Trading Ltd.,,`],
    ['a ship', `${SDN},8,Vessel,Sea Bird Trading,Gull,,`],
    ['an aircraft', `${SDN},9,Aircraft,EP-ABC,Gull,,`],
    ['a list of persons', 'Denied Persons List (DPL),,,Kestrel Ltd.,KOL,,'],
  ])('%s is left out', (_, row) => expect(read(row).size).toBe(0));

  test('a party with one name stands on the lists of trade, not among the sanctions', () =>
    expect([...read(`${EL},,,Kestrel Ltd.,,,`, `${SDN},1,Entity,Redkite Ltd.,,,`).keys()]).toEqual([
      'us-entity-list',
    ]));

  test('lost quotation marks are mended, names with lost letters are left out', () =>
    expect(
      read(`${EL},,,NPO ?Kestrel? JSC,"NPO “Redkite”; Xi?an Kestrel; Co”peratief Kestrel","",`).get(
        'us-entity-list',
      ),
    ).toMatchObject([{ name: 'NPO Kestrel JSC', other: ['NPO Redkite'] }]));

  test('an affiliate is the party, not the company before it', () =>
    expect(
      read(`${EL},,,"Kestrel (Kes). Affiliated Entity: Redkite Co., Ltd.",Redkite,,`).get('us-entity-list'),
    ).toMatchObject([{ name: 'Redkite Co., Ltd.', other: ['Redkite'] }]));
});
