/** A real bot in a process of its own: `bin/interdict.js serve`, set back to the day before the article. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '../../bin/interdict.js');
const AS_OF = '2018-05-14';

export interface RunningBot {
  readonly address: string;
  /** Ends the process at whatever line it is. */
  kill(): Promise<void>;
}

/** An empty folder for settings and data, so that none of this machine's are used. */
export function emptyHome(): { home: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'interdict-'));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

function run(home: string, words: readonly string[], data = home): ChildProcess {
  const { INTERDICT_CONFIG: _, INTERDICT_NOW: __, DATABASE_URL: ___, ...env } = process.env;
  return spawn(process.execPath, [BIN, ...words], {
    cwd: home,
    env: { ...env, INTERDICT_HOME: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function listen(child: ChildProcess, hear: (said: string) => void): void {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
      hear(said);
    });
}

/**
 * Starts the bot on a folder and resolves once it can be used.
 * @param port 0 takes any free one
 * @throws Error with all that it said when it ends before
 */
export function startBot(home: string, port = 0): Promise<RunningBot> {
  const child = run(home, ['serve', '--as-of', AS_OF, '--port', String(port)]);
  const gone = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return new Promise((resolve, reject) => {
    let all = '';
    listen(child, (said) => {
      all = said;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve({ address, kill });
    });
    void gone.then(([code]) => reject(new Error(`The bot ended with ${code}: ${all}`)));
  });
}

/** Lets the command line check the ledger that the bot has written; gives its exit status and its words. */
export async function verifyLedger(home: string): Promise<{ status: number | null; words: string }> {
  const child = run(home, ['audit', 'verify'], join(home, `as-of-${AS_OF}`));
  let words = '';
  listen(child, (said) => {
    words = said;
  });
  const [status] = await once(child, 'close');
  return { status, words };
}
