/** The languages that can be read. */
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { lt } from './lt.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';
import type { Words } from './table.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

export const LANGUAGES: readonly Words[] = [en, de, fr, nl, pl, es, it, cs, lt, ru, uk, zh, ja];
