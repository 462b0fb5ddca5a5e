/**
 * Words that are names and ordinary words at once, and how to tell. Word tables only; the rule that
 * uses them stands in mentions.ts.
 */
const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Names that are everyday words when folded: in prose they count only as they are spelt in the records. */
export const EVERYDAY: ReadonlySet<string> = set(`
  line element kick signal zoom meta apple intel snap valve steam opera proton wiz manus honor kraken axon
  cubic rumble paragon discord threads windows office gemini claude graphite predator pico quark druid sentinel
  deco orb talkie lark apollo phantom llama mac warp nova helo kasa mi x max raven puma leonidas responder
  lemur silver dolphin seal alexa amap aquila alphabet mini agent bard cici coze trae ascend crucial deck
  pegasus dzen sora gpt goldmine poco vivid legend omada vigi orca shein steam micron janus switchblade
  legion yoga echo spark translator minimax moto ronin arthas tener bge kos pangle edge archer medion baf
`);

/** Words after which, or before which, an everyday word is meant as the product. */
export const PRODUCT_CONTEXT: ReadonlySet<string> = set(`
  app apps application messenger messengers messaging platform software service drone drones phone phones
  corp inc ltd ai chatbot browser games foundation llc mail exchange network networks email account accounts
  client calls meeting meetings chip chips router routers vpn spyware company ceo spokesperson owner
`);

/** Everyday phrases in which the word is no name. */
export const NOT_THE_NAME: readonly string[] = [
  'in line',
  'on line',
  'line with',
  'line of',
  'line up',
  'red line',
  'bottom line',
  'first line',
  'front line',
  'product line',
  'command line',
  'line item',
  'line by line',
  'signal intelligence',
  'signals intelligence',
  'signal processing',
  'signal strength',
  'mobile signal',
  'strong signal',
  'key element',
  'element of',
  'zoom in',
  'zoom out',
  'kick off',
  'kick out',
  'threat intel',
  'intel community',
  'intel agency',
  'intel agencies',
  'intel sharing',
  'intel services',
  'snap election',
  'snap decision',
  'snap judgment',
  'front office',
  'back office',
  'home office',
  'foreign office',
  'head office',
  'cabinet office',
  'office of',
  'our office',
  'the office',
  'office phones',
  'office phone',
  'post office',
  'box office',
  'law office',
  'press office',
  'government office',
  'offices of',
  'x ray',
  'vs x',
  'x or y',
  'on the edge',
  'red tape',
  'phantom limb',
  'cubic metre',
  'cubic meter',
  'apple pie',
  'apple juice',
  'honor of',
  'max payne',
  'mi casa',
  'mi6',
];

/** Names of products that say only what the thing is. */
export const GENERIC: ReadonlySet<string> = set(`
  vpn cdn vpn services software hardware agent tbs recorders series messenger office browser search maps mail
  mi max ok kos edge apps mini
`);

/** Ordinary words close enough to a name to be taken for a slip of the pen. */
export const NOT_A_SLIP: ReadonlySet<string> = set(`
  micro macro telegraph telegrams telegraphs signals inspire inspired inspires intell apples applet discords
  amazing amazed opening openly tender tenders kicked zoomed zooming rumbled google googled googling honors
  honour honours threaded window windowed officer officers offices official phantoms facebooks valves metals
  signed signing aligned binary balance balanced finance brands branded bands banned banning france french
  lenient leave levels vendor vendors tenders gender proper property oracle miracle symmetric dialog domain
  domains remain reason season citric critic critics cisco cisterns access process success brother mother
  another weather whether mandate mandates mandated candidate update updates updated ticket tickets pocket
  taiwan thailand macron micros discuss discus record records recorded recode tesler telling telecom telecoms
  telekom texting tested federal several general generals minister ministers ministry ministries register
  mobile mobiles chinese china chipset italian india indian poland polish iceland ireland israel austria
  australia germany german sweden swedish switzerland swiss singapore japan korea brazil canada russia russian
  ukraine nepal albania lithuania taxi tabloid tablet tablets table tables phone phones panel panels drone
  drones camera cameras router routers switch switches modem modems inverter inverters battery batteries
`);
