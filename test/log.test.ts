import { describe, expect, test } from 'vitest';
import { createLog, maskTokens } from '../src/log.ts';

const SLACK = ['xoxb', '123456789012', 'abcdefABCDEF'].join('-');
const APP = ['xapp', '1', 'A0', '123', 'abcdef'].join('-');
const MODEL = ['sk', 'proj', 'abcdefgh12345678'].join('-');
const DISCORD = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GabcDe', 'abcdefghijklmnopqrstuvwxyz0123'].join('.');

describe('the log', () => {
  test.each([SLACK, APP, MODEL, DISCORD])('masks %s inside any text', (token) => {
    expect(maskTokens(`failed with ${token}, twice`)).toBe('failed with [masked], twice');
  });

  test('masks the password in an address and a bearer header', () => {
    expect(maskTokens('postgres://bot:hunter2@db.example/x')).toBe('postgres://bot:[masked]@db.example/x');
    expect(maskTokens('authorization: Bearer abc.def-123')).toBe('authorization: [masked]');
    expect(maskTokens('PATCH /webhooks/4001/aW50ZXJhY3Rpb246Mw.x-1/messages/@original')).toBe(
      'PATCH /webhooks/4001/[masked]/messages/@original',
    );
  });

  test('masks at any depth, in errors too, and leaves other words alone', () => {
    const lines: string[] = [];
    const log = createLog('info', (line) => lines.push(line));
    log.info({ a: { b: [{ c: `x ${SLACK}` }] } }, 'kept words');
    log.error({ err: new Error(`refused: ${DISCORD}`) }, 'failed');
    expect(lines.join('')).not.toContain(SLACK);
    expect(lines.join('')).not.toContain(DISCORD);
    expect(lines[0]).toContain('kept words');
  });
});
