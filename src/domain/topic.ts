/** Kinds of technology and of instruments, and how the records speak of them. */
import type { Measure } from './measure.ts';

/** A record about the kind of technology: by its products, its class or its title. */
const TOPICS: Readonly<Record<string, RegExp>> = {
  '5g': /[3456]g\b|telecom|mobile network|radio access|core network/i,
  network: /[3456]g\b|telecom|mobile network|radio access|network equipment|broadband|fibre|transmission/i,
  camera: /surveillance|camera|cctv|thermal/i,
  drone: /drone|unmanned|\buas\b/i,
  antivirus: /anti-?virus|security software|cybersecurity|endpoint/i,
  phone: /phone|\bmobile\b|apple watch/i,
  router: /router/i,
  ai: /\bai\b|chatgpt|deepseek|chatbot|copilot|claude|grok|manus|generative/i,
  car: /vehicle|\bcars?\b/i,
  battery: /batter/i,
  inverter: /inverter|solar|power plant/i,
  chip: /semiconductor|chips?\b|memory|processor|gpu|h20|h200/i,
  crane: /crane/i,
  scanner: /screening|scanner|baggage/i,
  gene: /gene|biotech|sequenc/i,
  messenger: /messenger|whatsapp|telegram|signal|wechat|viber|\bline\b|messag/i,
  computer: /computer|laptop|server|\bpcs?\b/i,
  cable: /cable/i,
  taxi: /taxi|yango|yandex go|ride/i,
  payment: /pay|wallet/i,
  game: /game|pubg|roblox|fortnite|steam/i,
  module: /module/i,
  analytics: /analytics/i,
};

/** Kinds of instrument, as title, instrument and id name them. */
const TERMS: Readonly<Record<string, RegExp>> = {
  'entity list': /entity[ -]list/i,
  'covered list': /covered[ -]list/i,
  'section 889': /889/,
  '1260h': /1260h|military compan/i,
  ndaa: /ndaa|defense authorization/i,
  'denial order': /denial[ -]order/i,
  uflpa: /uflpa|forced labor/i,
  directive: /directive|direction|\bbod\b/i,
  decree: /decree/i,
  'executive order': /executive order|\beo\b|-eo-/i,
  sanctions: /sanction|ofac/i,
  court: /court|ruling|injunction|judg/i,
  toolbox: /toolbox/i,
  'golden power': /golden[ -]power/i,
  'unreliable entity list': /unreliable|-uel\b/i,
  'export control list': /export control list|export-control-list/i,
  warning: /warning|advis|recommend|letter|guidance|note|notice/i,
  licence: /licen[cs]e/i,
};

/** Topics that narrow an answer: elsewhere nothing is claimed from a record on another kind. */
const NARROWING = new Set([
  '5g',
  'network',
  'camera',
  'drone',
  'car',
  'battery',
  'inverter',
  'crane',
  'scanner',
  'gene',
]);

const WIDE_PRODUCTS =
  /^(all|hardware|software|services|ict .*|technology.*|equipment|apps?|information technology systems)$/i;

/** Whether a record on another kind of technology says nothing about this one. */
export function isNarrow(topic: string): boolean {
  return NARROWING.has(topic);
}

export const TOPIC_KEYS = Object.keys(TOPICS);
export const TERM_KEYS = Object.keys(TERMS);

/** Whether the measure speaks of one of the topics. */
export function isAbout(measure: Measure, topics: readonly string[]): boolean {
  const text = `${measure.products.join(' | ')} | ${measure.covers_class ?? ''} | ${measure.title}`;
  return topics.some((topic) => TOPICS[topic]?.test(text));
}

/** Whether the measure can be meant by a question on these topics: it speaks of them, or of everything. */
export function mayConcern(measure: Measure, topics: readonly string[]): boolean {
  const narrow = topics.filter((topic) => NARROWING.has(topic));
  if (!narrow.length || isAbout(measure, narrow)) return true;
  return measure.products.some((product) => WIDE_PRODUCTS.test(product));
}

/** Whether the measure is of one of the kinds of instrument. */
export function isOfKind(measure: Measure, terms: readonly string[]): boolean {
  const text = `${measure.title} | ${measure.instrument} | ${measure.id}`;
  return terms.some((term) => TERMS[term]?.test(text));
}
