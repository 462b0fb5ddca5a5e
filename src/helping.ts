/**
 * Opens the optional model over the house's own finders, store, log and figures. Loaded only where
 * the settings switch it on.
 */
import type { Config } from './config.ts';
import type { Knowledge } from './domain/knowledge.ts';
import type { FaultTold, Finders, Helper } from './domain/model.ts';
import type { Clock } from './domain/ports.ts';
import type { Log } from './log.ts';
import { createLog, maskTokens } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createCaller } from './model/caller.ts';
import { createWire } from './model/client.ts';
import { createHelper } from './model/uses.ts';
import { tokenise } from './names/mention-text.ts';
import type { Mentions } from './names/mentions.ts';
import type { Places } from './names/places.ts';
import type { Names } from './names/resolve.ts';
import { asOfDay, findDate } from './questions/dates.ts';
import { findSubject } from './questions/topics.ts';
import { foldLine } from './questions/understand.ts';
import type { ModelSettings } from './settings/model.ts';
import { openCache } from './stores/cache.ts';
import type { Database } from './stores/database.ts';
import { openBudget } from './stores/model-calls.ts';

export interface HelpingParts {
  readonly config: Pick<Config, 'people' | 'log' | 'secrets'> & { readonly model: ModelSettings };
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly database: Database;
  readonly mentions: Mentions;
  readonly places: Places;
  names(): Promise<Pick<Names, 'resolve'>>;
  readonly log?: Log;
  readonly metrics?: Metrics;
}

const DAY_MS = 86_400_000;
/** In a few words a slip of the pen is forgiven; in a sentence it could make a name of anything. */
const FEW_LETTERS = 60;
/** The share of a language's little words by which a text is taken to be in it. */
const READ_SHARE = 0.12;

/** What code finds in words, by the rules that read questions and articles. */
export function createFinders({
  knowledge,
  mentions,
  places,
  names,
}: Pick<HelpingParts, 'knowledge' | 'mentions' | 'places' | 'names'>): Finders {
  const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
  return {
    vendorsIn: (words) =>
      unique(mentions.find(words, { fuzzy: words.length <= FEW_LETTERS }).map(({ vendor }) => vendor)),
    async isNameOf(words, vendor) {
      const found = (await names()).resolve(words);
      const sure = found.filter(({ band, ended }) => (band === 'exact' || band === 'strong') && !ended);
      return sure.some((each) => each.vendor.name === vendor);
    },
    vendor(name) {
      const text = name.trim();
      const whole = mentions.find(text).find(({ start, end }) => start === 0 && end === text.length);
      return knowledge.vendorById(text.toLowerCase())?.name ?? knowledge.vendor(text)?.name ?? whole?.vendor;
    },
    // A name with two readings is a matter for the person.
    placesIn: (words) =>
      unique(places.find(words).flatMap(({ code, ambiguous }) => (ambiguous?.length ? [] : [code]))),
    topicsIn: (words) => findSubject(foldLine(tokenise(words))).topics,
    timeIn(words, today) {
      const dated = findDate(foldLine(tokenise(words)), today);
      return dated && { ...dated.span, asOf: asOfDay(dated, today) };
    },
    async datesIn(words, published) {
      const { LANGUAGES } = await import('./reading/words/index.ts');
      const { createDates } = await import('./reading/dates.ts');
      const found = LANGUAGES.flatMap((table) => {
        const dates = createDates(table);
        return [true, false].flatMap((dayFirst) => dates.find(words, published, dayFirst));
      }).map(({ date }) => date);
      // A year that another table reads as a whole day is no second date.
      return unique(found).filter(
        (date, _at, all) => !all.some((other) => other !== date && other.startsWith(date)),
      );
    },
    async isRead(text) {
      const { LANGUAGES } = await import('./reading/words/index.ts');
      const { detectLanguage } = await import('./reading/language.ts');
      const table = detectLanguage(text, LANGUAGES);
      if (table.han || table.lang === 'ru' || table.lang === 'uk') return true;
      const common = new Set(table.common.split('|'));
      const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? [];
      return tokens.filter((token) => common.has(token)).length > tokens.length * READ_SHARE;
    },
  };
}

/**
 * Blanks what must not leave: mentions of accounts, addresses of mail, tokens, and the names of the
 * persons in the settings. Every other letter stays at its place.
 */
export function createCleaning(config: Pick<Config, 'people'>): (text: string) => string {
  const blank = (found: string) => ' '.repeat(found.length);
  const escaped = config.people
    .flatMap(({ name, accounts }) => [
      name,
      ...accounts.map((account) => account.slice(account.indexOf(':') + 1)),
    ])
    .filter((name) => name.length > 2)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const persons = escaped.length
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
    : null;
  return (text) => {
    const plain = text
      .replace(/<[@#!][^>]{0,80}>|@[\w.-]{2,40}\b/g, blank)
      .replace(/[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g, blank);
    const nameless = persons ? plain.replace(persons, blank) : plain;
    return maskTokens(nameless);
  };
}

/** One line in the log and one figure for each fault; a state that goes on is only counted. */
function tellTo(log: Log, metrics: Metrics): (told: FaultTold) => void {
  return ({ use, fault, detail, again }) => {
    metrics.modelFault({ use, fault });
    if (!again) log.warn({ use, fault, detail }, 'the model did not help; the ordinary answer was given');
  };
}

/** The optional model, as the settings have it. Nothing is sent before the first use. */
export function openHelper(parts: HelpingParts): Helper {
  const { config, knowledge, clock, database } = parts;
  const { model } = config;
  const log = parts.log ?? createLog(config.log);
  const metrics = parts.metrics ?? createMetrics();
  const patience = model.timeout_ms + model.late_ms;
  const baseUrl = config.secrets.modelUrl ?? model.base_url;
  const key = config.secrets.modelKey;
  const caller = createCaller({
    wire: createWire({ api: model.api, baseUrl, key, retries: model.retries, patience }),
    model: model.name,
    server: `${model.api} ${baseUrl ?? ''}`,
    knowledgeVersion: knowledge.version,
    timeoutMs: model.timeout_ms,
    lateMs: model.late_ms,
    parallel: model.parallel,
    keepMs: model.keep_days * DAY_MS,
    cache: openCache(database, 'model', (error) => log.warn({ err: error }, 'the cache of the model failed')),
    budget: openBudget(database, { aDay: model.calls_a_day, aDayAndPerson: model.calls_a_day_and_person }),
    now: () => clock.now(),
    tell: tellTo(log, metrics),
    helped: (use, from) => metrics.modelAnswer(use, from),
  });
  return createHelper({
    caller,
    knowledge,
    finders: createFinders(parts),
    uses: { question: model.questions, article: model.articles, wording: model.wordings },
    clean: createCleaning(config),
  });
}
