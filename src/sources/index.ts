/** The readers, one for each format or interface. A feed names one of them. */
import type { FeedReader } from '../domain/feed.ts';
import { federalRegister } from './readers/federal-register.ts';
import { nodeWatch } from './readers/node-watch.ts';
import { screeningList } from './readers/screening-list.ts';
import { syndication } from './readers/syndication.ts';
import { table } from './readers/table.ts';

export const READERS: readonly FeedReader[] = [federalRegister, nodeWatch, screeningList, syndication, table];
