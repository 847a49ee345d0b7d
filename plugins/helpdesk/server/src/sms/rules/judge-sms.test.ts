import { describe, expect, test } from 'vitest';
import { judgeSms, nextSmsAttempt, SMS_LIFE_MS } from './judge-sms';

const judge = (more: Partial<Parameters<typeof judgeSms>[0]>) =>
  judgeSms({ status: null, code: null, isAboutNumber: false, isFinal: null, ...more });

describe('why an SMS was not taken', () => {
  test.each([
    [{ status: 401 }, 'authentication', false],
    [{ status: 403 }, 'authentication', false],
    [{ status: 408 }, 'temporary', false],
    [{ status: 429 }, 'temporary', false],
    [{ status: 500 }, 'temporary', false],
    [{ status: 503 }, 'temporary', false],
    [{ status: 400 }, 'content-refused', true],
    [{ status: 400, isAboutNumber: true }, 'recipient-refused', true],
    [{ status: 404 }, 'content-refused', true],
    [{ status: 302 }, 'unknown', true],
    [{ code: 'ETIMEDOUT' }, 'timeout', false],
    [{ code: 'UND_ERR_HEADERS_TIMEOUT' }, 'timeout', false],
    [{ code: 'ECONNREFUSED' }, 'refused-connection', false],
    [{ code: 'ENOTFOUND' }, 'refused-connection', false],
    [{ code: 'ECONNRESET' }, 'cut-off', false],
    [{ code: 'CERT_HAS_EXPIRED' }, 'tls', false],
    [{ code: null }, 'unknown', false],
    [{ status: 500, isFinal: true }, 'temporary', true],
    [{ code: null, isFinal: true }, 'unknown', true],
  ])('%j', (failure, reason, isFinal) => {
    expect(judge(failure)).toEqual({ reason, isFinal });
  });
});

describe('the next attempt', () => {
  const NOW = 1_000_000;
  const at = (attempts: number, more: Partial<Parameters<typeof nextSmsAttempt>[0]> = {}) =>
    nextSmsAttempt({
      attempts,
      key: '0'.repeat(32),
      queuedAt: NOW,
      retryAfterMs: null,
      now: NOW,
      ...more,
    });

  test('comes after fifteen seconds, and then after twice as long', () => {
    expect([1, 2, 3, 4].map((attempts) => Number(at(attempts)) - NOW)).toEqual([
      15_000, 30_000, 60_000, 120_000,
    ]);
    expect(at(5)).toBeNull();
  });

  test('is put off by a share of its own', () => {
    expect(at(1, { key: 'f'.repeat(32) })).toBe(NOW + 18_750);
  });

  test('comes when the provider says, not before its own time', () => {
    expect(at(1, { retryAfterMs: 90_000 })).toBe(NOW + 90_000);
    expect(at(1, { retryAfterMs: 1_000 })).toBe(NOW + 15_000);
  });

  test('does not come when it would be of no use', () => {
    expect(at(1, { retryAfterMs: SMS_LIFE_MS })).toBeNull();
    expect(at(1, { queuedAt: NOW - SMS_LIFE_MS })).toBeNull();
  });
});
