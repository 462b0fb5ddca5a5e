/**
 * The language of a short text, as far as it implies a country: someone who asks in Lithuanian and
 * names no place means Lithuania. Languages of many countries (English, French, Russian …) imply none.
 */
const has = (words: string) => new RegExp(`(?:^| )(?:${words})(?= |$)`, 'gu');

const MARKS: readonly (readonly [string, RegExp, number])[] = [
  ['UA', /[іїєґ]|(?:^| )(?:чи|чому|та|на|що|є|це|коли|хто)(?= |$)/gu, 1],
  ['JP', /[\u3040-\u30ff]/g, 3],
  ['KR', /[\uac00-\ud7af]/g, 3],
  [
    'LT',
    has(
      'ar|kodel|kada|kas|galima|gali|naudoti|uzdrausta|yra|imone|dar|kur|ir|musu|valstybes|draudziama|ligonine',
    ),
    2,
  ],
  [
    'PL',
    has(
      'czy|jest|dlaczego|kiedy|mozna|uzywac|zakazany|zakazane|w|nie|firma|urzad|moze|nadal|jeszcze|kto|gdzie|sie|zakazal',
    ),
    2,
  ],
  [
    'CZ',
    has('je|jestli|proc|kdy|muze|pouzivat|zakazan|zakazany|zakazano|urad|kdo|kde|jeste|uz|smi|ve|nas|firma'),
    2,
  ],
  [
    'NL',
    has(
      'mag|mogen|nog|het|een|waarom|wanneer|gebruiken|verboden|wij|onze|is|de|rijksoverheid|overheid|gemeente|wie|heeft|voor|van',
    ),
    3,
  ],
  [
    'IT',
    has(
      'e|il|lo|la|perche|quando|possiamo|puo|usare|vietato|vietata|ancora|di|del|chi|ha|nella|comune|azienda|una|un|da',
    ),
    3,
  ],
  ['TR', has('mi|mu|yasak|ne|neden|kullanabilir|hala|icin|kim|zaman|bir|miyiz|edildi|yasakladi'), 2],
  ['LV', has('vai|ir|kapec|kad|var|izmantot|aizliegts|lietot'), 2],
];

/** The country that the language implies, or undefined. @param text folded, with `raw` as typed */
export function impliedCountry(text: string, raw: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [code, pattern, least] of MARKS) {
    const hits =
      (code === 'UA' || code === 'JP' || code === 'KR' ? raw.toLowerCase() : text).match(pattern)?.length ??
      0;
    if (hits >= least && hits > most) {
      best = code;
      most = hits;
    }
  }
  return best;
}
