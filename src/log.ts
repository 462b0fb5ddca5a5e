/**
 * The log: JSON lines on standard error, with everything masked that looks like a token, at any
 * depth and inside any text. Masking by field name would miss a token inside a sentence.
 */
import pino, { type Logger } from 'pino';

const TOKENS = [
  /xox[a-z]-[\w-]+/g, // Slack tokens
  /xapp-[\w-]+/g, // Slack app-level tokens
  /\bsk-[\w-]{8,}/g, // model keys
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, // Discord bot tokens
  /(?<=\/(?:webhooks|interactions)\/\d+\/)[\w.~-]{8,}/g, // Discord's tokens of interactions
  /\bBearer\s+[\w.~+/=-]+/gi,
  /(?<=:\/\/[^\s:/@]*:)[^\s@/]+(?=@)/g, // the password in an address
];

/** The text with every token in it masked. */
export function maskTokens(text: string): string {
  return TOKENS.reduce((masked, token) => masked.replace(token, '[masked]'), text);
}

/**
 * A logger for the operator.
 * @param level pino's levels: trace, debug, info, warn, error, silent
 */
export function createLog(
  level: string,
  write: (line: string) => unknown = (line) => process.stderr.write(line),
): Logger {
  return pino(
    { level, base: null, serializers: { err: pino.stdSerializers.err } },
    { write: (line: string) => write(maskTokens(line)) },
  );
}

export type Log = Logger;
