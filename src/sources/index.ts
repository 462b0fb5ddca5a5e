/** The readers, one for each format or interface. A feed names one of them. */
import type { FeedReader } from '../domain/feed.ts';
import { canadaNews } from './readers/canada-news.ts';
import { cellar } from './readers/cellar.ts';
import { csvList } from './readers/csv-list.ts';
import { ecfr } from './readers/ecfr.ts';
import { federalRegister } from './readers/federal-register.ts';
import { folder } from './readers/folder.ts';
import { govukContent } from './readers/govuk-content.ts';
import { govukSearch } from './readers/govuk-search.ts';
import { json } from './readers/json.ts';
import { knowledge } from './readers/knowledge.ts';
import { legislationGovUk } from './readers/legislation-gov-uk.ts';
import { links } from './readers/links.ts';
import { nodeWatch } from './readers/node-watch.ts';
import { publicInspection } from './readers/public-inspection.ts';
import { screeningList } from './readers/screening-list.ts';
import { sru } from './readers/sru.ts';
import { syndication } from './readers/syndication.ts';
import { table } from './readers/table.ts';
import { xmlList } from './readers/xml-list.ts';

export const READERS: readonly FeedReader[] = [
  canadaNews,
  cellar,
  csvList,
  ecfr,
  federalRegister,
  folder,
  govukContent,
  govukSearch,
  json,
  knowledge,
  legislationGovUk,
  links,
  nodeWatch,
  publicInspection,
  screeningList,
  sru,
  syndication,
  table,
  xmlList,
];
