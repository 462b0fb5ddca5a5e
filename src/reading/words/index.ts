/** The languages that can be read. */
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import type { Words } from './table.ts';

export const LANGUAGES: readonly Words[] = [en, de, fr, nl, pl];
