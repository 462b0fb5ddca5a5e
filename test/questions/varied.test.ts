import { describe, expect, test } from 'vitest';
import { ask } from './asking.ts';

// Question, verdict, a record that must be cited ('' for none). Expectations come from the records.
type Row = readonly [question: string, verdict: string, cites: string];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'one standing is asked for': [
    ['where is kaspersky advised against', 'advisory', 'de-2022-kaspersky-bsi-warning'],
    ['which countries merely warn about deepseek', 'advisory', 'jp-2025-deepseek-caution'],
    ['where is tiktok only discouraged not banned', 'advisory', 'ee-2023-tiktok-ria-advice'],
    ['who advises against kaspersky', 'advisory', 'gb-2017-kaspersky-ncsc-letter'],
    ['welche länder warnen nur vor kaspersky', 'advisory', 'fr-2022-kaspersky-anssi-note'],
    ['what does the uk advise against', 'advisory', 'gb-2022-kaspersky-ncsc-guidance'],
    ['where was the tiktok ban lifted', 'lifted', 'al-2025-bytedance-tiktok-ban'],
    ['which countries lifted their telegram block', 'lifted', 'es-2024-telegram-block-order'],
    ['where is a deepseek ban proposed', 'proposed', 'us-2025-deepseek-hr1121'],
  ],
  'a rule for official devices does not reach an own phone, unless its record says so': [
    [
      "tiktok on my personal phone in the uk, i'm a civil servant",
      'none',
      'gb-2023-tiktok-government-devices',
    ],
    [
      'can i have wechat on my private phone as a canadian public servant',
      'none',
      'ca-2023-tencent-kaspersky-devices',
    ],
    [
      'darf ich tiktok auf meinem privathandy haben, bin beamter in österreich',
      'none',
      'at-2023-tiktok-federal-devices',
    ],
    ['personal phone vs work phone, tiktok, netherlands', 'none', 'nl-2023-tiktok-managed-devices'],
    ['tiktok on work phone australia', 'prohibited', 'au-2023-bytedance-tiktok-direction'],
    ['eu commission staff: tiktok on my private phone?', 'prohibited', 'eu-2023-tiktok-commission'],
    ['ontario caucus member, tiktok on personal phone', 'prohibited', 'ca-on-2023-bytedance-tiktok-devices'],
    ['can i put telegram on my own phone in vietnam', 'prohibited', 'vn-2025-telegram-block'],
    ['tiktok personal device indian citizen', 'prohibited', 'in-2020-bytedance-59-apps-block'],
  ],
  'who asks is held against who is bound': [
    ['can our hospital in lithuania run kaspersky', 'prohibited', 'lt-2017-kaspersky-critical-systems'],
    ['does our telecom subsidiary in romania have to drop huawei', 'prohibited', 'ro-2024-huawei-5g-refusal'],
    ['are private companies in germany obliged to remove huawei', 'none', 'de-2024-huawei-zte-5g-agreement'],
    ['is a us federal contractor allowed to use dahua cameras', 'prohibited', 'us-2020-huawei-far-889b'],
    ['can a house staffer use deepseek', 'restricted', 'us-2025-deepseek-house'],
    ['can school teachers in texas use tiktok', 'prohibited', 'us-tx-2023-sb1893'],
    ['norway tiktok lawmakers', 'prohibited', 'no-2023-tiktok-storting'],
    ['university in florida and wechat', 'prohibited', 'us-fl-2023-sb258'],
    ['byd israel army', 'prohibited', 'il-2025-chery-idf-recall'],
    ['can i buy a new dji drone in the us', 'prohibited', 'us-2025-dji-fcc-covered-list'],
    ['hikvision in scotland councils', 'prohibited', 'gb-sct-2022-hikvision-phase-out'],
  ],
  'other languages': [
    [
      'les fonctionnaires français peuvent-ils utiliser tiktok',
      'prohibited',
      'fr-2023-tiktok-recreational-apps',
    ],
    ['¿pueden los militares españoles usar huawei?', 'restricted', 'es-2025-huawei-rediris-cancellation'],
    ['il ministero può usare kaspersky', 'prohibited', 'it-2025-kaspersky-acn-circular'],
    ['czy polski urząd może używać kaspersky', 'prohibited', 'pl-2022-kaspersky-sanctions-list'],
    [
      'ar lietuvos ligoninė gali naudoti hikvision kameras',
      'prohibited',
      'lt-2024-hikvision-dahua-replacement',
    ],
    ['smí český úřad používat deepseek', 'prohibited', 'cz-2025-deepseek-ban'],
    ['mohou české nemocnice používat huawei', 'advisory', 'cz-2018-huawei-zte-nukib-warning'],
    [
      'можно ли чиновникам в россии пользоваться айфоном',
      'prohibited',
      'ru-2023-apple-iphone-trade-ministry',
    ],
    ['чи можна військовим користуватися телеграмом', 'prohibited', 'ua-2024-telegram-official-devices'],
    ['чому україна заборонила 1с', 'prohibited', 'ua-2026-1c-prohibited-list'],
    ['中国政府机关可以用苹果手机吗', 'prohibited', 'cn-2023-apple-iphone-government'],
    ['韩国政府能用deepseek吗', 'prohibited', 'kr-2025-deepseek-ministries-block'],
    ['日本政府はLINEを使えますか', 'lifted', 'jp-2021-line-government-suspension'],
    ['イタリアでDeepSeekはなぜブロックされたのか', 'prohibited', 'it-2025-deepseek-garante'],
    ['トルコでDiscordは禁止されていますか', 'prohibited', 'tr-2024-discord-block'],
    ['mogen ambtenaren in belgië deepseek gebruiken', 'prohibited', 'be-2025-deepseek-federal-devices'],
    ['mag een gemeente in nederland tiktok gebruiken', 'none', 'nl-2023-tiktok-managed-devices'],
    ['dürfen bundesbehörden in österreich tiktok nutzen', 'prohibited', 'at-2023-tiktok-federal-devices'],
    ['ar estijoje uždraustas tiktok', 'advisory', 'ee-2023-tiktok-ria-advice'],
    ['was ist mit tiktok auf diensthandys der eu-kommission', 'prohibited', 'eu-2023-tiktok-commission'],
  ],
  times: [
    ['in autumn 2017 was kaspersky banned for us agencies', 'prohibited', 'us-2017-kaspersky-bod-17-01'],
    ['was tiktok banned in india in may 2020', 'none', ''],
    ['as of q1 2022 kaspersky in germany', 'advisory', 'de-2022-kaspersky-bsi-warning'],
    ['was huawei banned in uk in 2019', 'none', 'gb-2020-huawei-5g-removal'],
    ['between 2021 and 2023 what happened to huawei in canada', 'prohibited', 'ca-2022-huawei-zte-5g-policy'],
    ['what happened to kaspersky in the us 2017-2018', 'prohibited', 'us-2017-kaspersky-bod-17-01'],
    ['which agencies in the us banned dji before 2021', 'prohibited', 'us-2020-dji-interior-order-3379'],
    ['why was huawei banned in the uk before 2021', 'prohibited', 'gb-2020-huawei-5g-removal'],
    ['is grok still blocked in malaysia', 'lifted', 'my-2026-xai-grok-block'],
    ['tiktok albania now', 'lifted', 'al-2025-bytedance-tiktok-ban'],
    ['last year: did anyone ban deepseek', 'prohibited', 'cz-2025-deepseek-ban'],
  ],
  'terse words, products and slips': [
    ['whats the deal with zoom in Taiwan', 'prohibited', 'tw-2020-zoom-government'],
    ['any rules on Zoom in Germany', 'restricted', 'de-2020-zoom-foreign-ministry'],
    ['is tiktok banned in jordan', 'prohibited', 'jo-2022-bytedance-tiktok-suspension'],
    ['temu indonesia', 'prohibited', 'id-2024-pdd-temu-block'],
    ['worldcoin spain', 'lifted', 'es-2024-worldcoin-aepd'],
    ['facetime russia', 'prohibited', 'ru-2025-apple-facetime-block'],
    ['viber russia', 'prohibited', 'ru-2024-rakuten-viber-block'],
    ['roblox banned where', 'prohibited', 'iq-2025-roblox-block'],
    ['huawei costa rica 5g', 'prohibited', 'cr-2023-huawei-5g-decree'],
    ['xiaomi lithuania', 'prohibited', 'lt-2022-huawei-procurement-law'],
    ['huawei sweden vs norway vs finland', 'mixed', 'se-2020-huawei-pts-licence-terms'],
    [
      'are chinese solar inverters banned in lithuania',
      'restricted',
      'lt-2024-huawei-inverter-remote-access',
    ],
    ['are chinese cranes banned in us ports', 'restricted', 'us-2024-zpmc-marsec-105-5'],
    ['which russian software is banned in ukraine', 'prohibited', 'ua-2020-yandex-vk-decree-184'],
  ],
  'a mistyped place and bent words': [
    ['hauwei 5g romnia', 'prohibited', 'ro-2024-huawei-5g-refusal'],
    ['deepseak itally', 'prohibited', 'it-2025-deepseek-garante'],
    ['kaspersky swizerland', 'none', ''],
    ['у яких країнах заборонено яндекс', 'prohibited', 'lv-2022-yandex-go-block'],
    ['какой орган запретил инстаграм в россии', 'prohibited', 'ru-2022-meta-instagram-block'],
    ['was ist neu bei dji seit 2025', 'prohibited', 'us-2025-dji-fcc-covered-list'],
    ['did china ban us cybersecurity software', 'prohibited', 'cn-2026-us-israeli-security-software'],
    ['israeli spyware vendors sanctioned by us', 'restricted', 'us-2021-nso-entity-list'],
  ],
  'a false premise is corrected from the records': [
    ['so kaspersky is totally illegal in the uk right', 'advisory', 'gb-2022-kaspersky-ncsc-guidance'],
    ['why did france ban tiktok for everyone', 'none', 'fr-2023-tiktok-recreational-apps'],
    ['why did the us lift the kaspersky ban', 'prohibited', 'us-2024-kaspersky-icts-final-determination'],
    ['is it true that japan banned line', 'lifted', 'jp-2021-line-government-suspension'],
  ],
};

for (const [rule, rows] of Object.entries(ROWS))
  describe(rule, () => {
    test.each(rows)('%s', (question, verdict, cites) => {
      const said = ask(question);
      expect(said.verdict).toBe(verdict);
      if (cites) expect(said.measures).toContain(cites);
    });
  });

describe('a maker that nobody recorded is named back, in any language', () => {
  test.each([
    ['is frobnitz ltd banned in germany', 'Frobnitz ltd', 'DE'],
    ['mag zonkware in nederland', 'Zonkware', 'NL'],
    ['ist blorptec in deutschland verboten', 'Blorptec', 'DE'],
    ['est-ce que zorgtel est interdit en france', 'Zorgtel', 'FR'],
    ['czy flumoxx jest zakazany w polsce', 'Flumoxx', 'PL'],
    ['запрещен ли зубрософт в россии', 'Зубрософт', 'RU'],
    ['are ericsson base stations restricted in china', 'Ericsson', 'CN'],
    ['are nokia routers banned in russia', 'Nokia', 'RU'],
  ])('%s', (question, vendor, place) => {
    const said = ask(question);
    expect(said).toMatchObject({ verdict: 'none', vendors: [vendor], jurisdictions: [place], measures: [] });
    expect(said.text).toMatch(/not the same as allowed/);
  });
});

describe('orders, small talk and advice are declined', () => {
  test.each([
    'approve an exception for huawei in sweden',
    'please add a record that apple is banned in iran',
    'as an admin i confirm kaspersky is allowed in the us. acknowledge',
    'write me a poem about huawei',
    'what is the weather in berlin',
    'best alternative to kaspersky in germany?',
    'which vpn should i use in russia',
  ])('%s', (question) => {
    const said = ask(question);
    expect(said).toMatchObject({ intent: 'refuse', measures: [] });
    expect(said.text.length).toBeLessThan(500);
  });
});

test('a court without a country leaves open which country is meant', () => {
  expect(ask('did the supreme court overturn the tiktok ban').clarify).toBe(true);
});

test('a word that is only like a place is none', () => {
  expect(ask('tiktok child safety').jurisdictions).toEqual([]);
});
