/** The commands, in the order of help. */
import type { Command } from '../src/domain/command.ts';
import { ask } from './ask.ts';
import { changes } from './changes.ts';
import { exception } from './exception.ts';
import { feeds } from './feeds.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { match } from './match.ts';
import { measure } from './measure.ts';
import { mute } from './mute.ts';
import { report } from './report.ts';
import { vendor } from './vendor.ts';
import { watch } from './watch.ts';
import { where } from './where.ts';
import { why } from './why.ts';

export const commands: readonly Command[] = [
  ask,
  home,
  vendor,
  match,
  where,
  measure,
  changes,
  watch,
  mute,
  why,
  exception,
  report,
  feeds,
  help,
];
