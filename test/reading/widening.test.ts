import { describe, expect, it } from 'vitest';
import { article, read } from './reader.ts';

const readings = (text: string) => read(article(text, '2024-03-07')).findings;

describe('an act that is made to reach further', () => {
  it.each([
    ['en', 'The Irish government extended its ban on TikTok to the phones of contractors on Tuesday.', 'IE'],
    ['en', 'Canada on Tuesday widened restrictions on Huawei equipment to cover all mobile networks.', 'CA'],
    [
      'en',
      'The Quebec government said on Wednesday its ban on TikTok now also covers municipal police forces.',
      'CA-QC',
    ],
    [
      'en',
      'The prohibition of DeepSeek has been expanded to state schools, the Danish education ministry said on Tuesday.',
      'DK',
    ],
    ['en', 'The US Commerce Department on Tuesday expanded the Entity List to include SMIC.', 'US'],
    [
      'de',
      'Die österreichische Regierung hat das Verbot von TikTok am Dienstag auf die Dienstgeräte der Polizei ausgeweitet.',
      'AT',
    ],
    [
      'de',
      'Die Bundesregierung weitet das Verbot von Huawei auf die Netze der Bahn aus, teilte das Innenministerium am Dienstag mit.',
      'DE',
    ],
    [
      'fr',
      'Le gouvernement belge a étendu mardi l’interdiction de TikTok aux téléphones des entreprises publiques.',
      'BE',
    ],
    [
      'es',
      'El Gobierno de España amplió el martes la prohibición de Huawei a las redes de los ministerios.',
      'ES',
    ],
    [
      'it',
      'Il governo italiano ha esteso martedì il divieto di usare Kaspersky alle scuole del Paese.',
      'IT',
    ],
    [
      'nl',
      'Het Nederlandse kabinet heeft het verbod op DeepSeek dinsdag uitgebreid naar alle gemeenten, zei de staatssecretaris.',
      'NL',
    ],
    [
      'pl',
      'Ministerstwo Cyfryzacji rozszerzyło we wtorek zakaz używania TikToka na telefony urzędników w Polsce.',
      'PL',
    ],
    ['cs', 'Česká vláda v úterý rozšířila zákaz aplikace TikTok na telefony všech úředníků.', 'CZ'],
    [
      'ru',
      'Правительство Казахстана во вторник расширило запрет на использование Telegram для чиновников.',
      'KZ',
    ],
    [
      'uk',
      'Уряд України у вівторок розширив заборону на використання Telegram на службових пристроях.',
      'UA',
    ],
    ['zh', '台湾数位发展部星期二宣布，将DeepSeek的使用禁令扩大到所有公立学校。', 'TW'],
    ['ja', '日本政府は5日、政府端末でのTikTokの使用禁止の対象を拡大したと発表した。', 'JP'],
  ])('is read as an act that widens (%s: %s)', (_, text, place) => {
    const [finding, ...rest] = readings(text);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ jurisdiction: place });
    expect(text).toContain(finding!.evidence.widens?.quote);
  });

  it.each([
    'The Irish government banned TikTok from the phones of officials on Tuesday.',
    'Die österreichische Regierung hat TikTok am Dienstag von Dienstgeräten verbannt.',
  ])('is told from an act that is new (%s)', (text) =>
    expect(readings(text)[0]!.evidence.widens).toBeUndefined(),
  );

  it.each([
    'TikTok extended its own ban on political advertising to candidates, the company said on Tuesday.',
    'Senators want the government to extend the ban on TikTok to contractors.',
    'The bank expanded its ban on WhatsApp to all branches on Tuesday.',
  ])('is none where no government did it (%s)', (text) => expect(readings(text)).toEqual([]));
});
