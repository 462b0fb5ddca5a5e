/** The last step from draft to finding: what follows from the words once all of them are read. */
import type { Bound, Prohibition } from '../domain/measure.ts';
import type { Evidence, Finding } from '../domain/report.ts';
import type { Draft } from './drafts.ts';
import { FORBIDS_NOTHING } from './scope.ts';
import type { Segments } from './segments.ts';

/** Who is bound by an act of this kind when the text does not say it better. */
const FOLLOWS: Readonly<Partial<Record<Prohibition, Bound>>> = {
  export_to: 'private_sector',
  service_access: 'consumers',
  app_distribution: 'consumers',
  network_deployment: 'telecom_operators',
  sale: 'private_sector',
  import: 'private_sector',
  operation: 'private_sector',
  equipment_authorization: 'private_sector',
};

/** Bodies that watch over others. */
const REGULATOR =
  /regulat|garante|cnil|libertés|aepd|agencia española|datenschutz|data protection|privacy|protección|autorità|court|judge|tribunal|gericht|commissioner|роскомнадзор|úřad pro ochranu|urząd ochrony|inspekcija|法院/iu;
const OWN: ReadonlySet<string> = new Set(['ban', 'phase_out', 'restriction', 'delisting', 'proposal']);

/** A house that acts for its own staff. */
const LEGISLATURE =
  /(?<!\p{L})(?:US House|House(?! of Commons Committee)|Senate|Parliament|[Pp]arlement|[Pp]arlament|Bundestag|Bundestags|chamber|Folketing|Riksdag|Sejm|Storting|Eduskunta|Seimas|Saeima|Knesset|Sněmovna)(?!\p{L})/u;

const DEFENCE =
  /defen[cs]e|verteidigung|défense|armées|defensie|obron|obran|оборон|difesa|defensa|国防|國防|防衛|krašto apsaug/iu;

/** Whom a body binds that acts for itself. */
function ownPeople(jurisdiction: string, issuer: string): Bound {
  if (jurisdiction === 'EU') return 'eu_institutions';
  if (LEGISLATURE.test(issuer)) return 'legislature';
  if (DEFENCE.test(issuer)) return 'military';
  return jurisdiction.includes('-') ? 'subnational_government' : 'central_government';
}

function settleBinds(draft: Draft): Map<Bound, Evidence> {
  const binds = new Map(draft.binds);
  const move = (from: Bound, to: Bound) => {
    const evidence = binds.get(from);
    if (!evidence) return;
    binds.delete(from);
    if (!binds.has(to)) binds.set(to, evidence);
  };
  if (draft.jurisdiction === 'EU') {
    move('central_government', 'eu_institutions');
  } else binds.delete('eu_institutions');
  const own = binds.get('subnational_government');
  if (own && !draft.jurisdiction.includes('-') && /^state\b/iu.test(own.quote))
    move('subnational_government', 'central_government');
  if (
    draft.issuer &&
    LEGISLATURE.test(draft.issuer.quote) &&
    !binds.has('legislature') &&
    draft.action !== 'proposal'
  )
    move('central_government', 'legislature');
  if (draft.jurisdiction.includes('-')) move('central_government', 'subnational_government');
  if (binds.size === 0)
    for (const [key, evidence] of draft.prohibits) {
      const bound = FOLLOWS[key];
      if (bound) {
        binds.set(bound, evidence);
        break;
      }
    }
  // A body that stops using something itself binds itself.
  if (binds.size === 0 && draft.issuer && REGULATOR.test(draft.issuer.quote) && draft.prohibits.has('use'))
    binds.set('private_sector', draft.issuer);
  if (
    binds.size === 0 &&
    draft.issuer &&
    OWN.has(draft.action) &&
    ['use', 'device_install', 'procurement'].some((key) => draft.prohibits.has(key as Prohibition))
  )
    binds.set(ownPeople(draft.jurisdiction, draft.issuer.quote), draft.issuer);
  return binds;
}

const BLOCKED = /block|blocc|bloqu|blok|sperr|uždraus\p{L}* prieig|блок|封锁|封鎖|屏蔽|遮断/iu;
const APP =
  /(?<!\p{L})(?:apps?|messenger|messaging service|social network|platform|chatbot|Netzwerk|Plattform|application|appli|réseau social|messagerie|aplicación|red social|applicazione|aplikacj\p{L}|aplikac\p{L}|мессенджер\p{L}*|соцсет\p{L}*|приложени\p{L}*|месенджер\p{L}*|застосун\p{L}*)(?!\p{L})|应用|アプリ/iu;
const OFFICES = [
  'central_government',
  'subnational_government',
  'public_sector',
  'legislature',
  'military',
] as const;

function settleProhibits(draft: Draft): Map<Prohibition, Evidence> {
  if (FORBIDS_NOTHING.has(draft.action)) return new Map();
  if (draft.action === 'delisting')
    return new Map([['procurement', draft.prohibits.get('procurement') ?? draft.actionEvidence]]);
  if (draft.prohibits.size > 0) return draft.prohibits;
  // A service that is blocked cannot be reached; what an office is told to ban, it may not use.
  if (draft.action === 'ban' || draft.action === 'restriction') {
    if (BLOCKED.test(draft.actionEvidence.quote)) return new Map([['service_access', draft.actionEvidence]]);
    if (OFFICES.some((key) => draft.binds.has(key))) return new Map([['use', draft.actionEvidence]]);
  }
  // A ban of an app for nobody in particular is one for everybody.
  if (draft.action === 'ban' && draft.binds.size === 0 && APP.test(draft.unit.text))
    return new Map([['service_access', draft.actionEvidence]]);
  if (draft.action === 'phase_out') return new Map([['use', draft.actionEvidence]]);
  return draft.prohibits;
}

/** The finding that a draft comes to; the day of publication stands for an act that is news and undated. */
export function settle(draft: Draft, segments: Segments): Finding {
  const prohibits = settleProhibits(draft);
  const binds = settleBinds({ ...draft, prohibits });
  const ofToday = draft.announced === null && !draft.earlier && (draft.main || draft.teaser);
  const own = ofToday ? segments.actDate : null;
  const announced = own ? own.date : ofToday ? draft.unit.anchor : draft.announced;
  const dated =
    draft.announcedEvidence ??
    (own ? { quote: own.text, start: own.start } : null) ??
    (ofToday && segments.dateLine ? { quote: segments.dateLine.text, start: segments.dateLine.start } : null);
  const evidence: Record<string, Evidence> = { vendor: draft.vendorEvidence, action: draft.actionEvidence };
  const keep = (field: string, value: Evidence | null | undefined) => {
    if (value) evidence[field] = value;
  };
  keep('jurisdiction', draft.placeEvidence);
  keep('announced', dated);
  keep('effective', draft.effective?.evidence);
  keep('deadline', draft.deadline?.evidence);
  keep('issuer', draft.issuer);
  keep('instrument', draft.instrument);
  keep('widens', draft.widens);
  keep('citation', draft.citation);
  keep('prohibits', [...prohibits.values()][0]);
  keep('binds', [...binds.values()][0]);
  keep('products', [...draft.products.values()][0]);
  return {
    vendor: draft.vendor,
    jurisdiction: draft.jurisdiction,
    issuer: draft.issuer?.quote ?? null,
    instrument: draft.instrument?.quote ?? null,
    citation: draft.citation?.quote ?? null,
    action: draft.action,
    prohibits: [...prohibits.keys()],
    binds: [...binds.keys()],
    products: [...draft.products.keys()],
    announced,
    effective: draft.effective?.date ?? null,
    deadline: draft.deadline?.date ?? null,
    confidence: draft.hedged ? 'hedged' : 'certain',
    quote: draft.unit.text,
    evidence,
  };
}
