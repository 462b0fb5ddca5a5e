/** The languages that can be read. */
import { en } from './en.ts';
import type { Words } from './table.ts';

export const LANGUAGES: readonly Words[] = [en];
