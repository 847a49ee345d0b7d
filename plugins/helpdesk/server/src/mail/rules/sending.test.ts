import { describe, expect, test } from 'vitest';
import { ATTEMPTS_MAX, nextAttempt } from './backoff';
import { classifyFailure } from './classify-failure';
import { secretsIn, serverAnswer } from './server-answer';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const delays = (key: string) =>
  Array.from({ length: ATTEMPTS_MAX - 1 }, (_, index) =>
    Number(nextAttempt({ attempts: index + 1, key, now: 0 }))
  );

describe('the pause before the next attempt', () => {
  test.each(['00000000', '7fffffff', 'ffffffff', 'deadbeef0123'])('doubles for %s', (key) => {
    const pauses = delays(key);
    expect(pauses[0]).toBeGreaterThanOrEqual(MINUTE);
    pauses.slice(1).forEach((pause, index) => {
      expect(pause / pauses[index]).toBeCloseTo(2, 3);
    });
  });

  test('makes one to two days of all attempts, and then there is none', () => {
    const total = (key: string) => delays(key).reduce((sum, pause) => sum + pause, 0);
    expect(total('00000000')).toBeGreaterThan(24 * HOUR);
    expect(total('ffffffff')).toBeLessThan(60 * HOUR);
    expect(nextAttempt({ attempts: ATTEMPTS_MAX, key: '00', now: 0 })).toBeNull();
  });

  test('differs between mails that failed together', () => {
    const keys = Array.from({ length: 16 }, (_, index) => `${index.toString(16)}0000000`);
    expect(new Set(keys.map((key) => nextAttempt({ attempts: 1, key, now: 0 }))).size).toBe(16);
  });
});

describe('a failed mail', () => {
  const NOTHING = { code: null, status: null, command: null };

  test.each([
    ['a refused recipient', { status: 550, command: 'RCPT TO' }, 'recipient-refused'],
    ['a full mailbox for good', { status: 552, command: 'RCPT TO' }, 'recipient-refused'],
    ['a refused mail', { code: 'EMESSAGE', status: 554, command: 'DATA' }, 'content-refused'],
  ] as const)('is laid aside at once for %s', (_, failure, reason) => {
    expect(classifyFailure({ ...NOTHING, ...failure })).toEqual({ reason, isFinal: true });
  });

  test.each([
    [{ status: 450, command: 'RCPT TO' }, 'temporary'],
    [{ status: 451, command: 'DATA' }, 'temporary'],
    [{ code: 'ECONNECTION', status: 421, command: 'CONN' }, 'temporary'],
    [{ code: 'EAUTH', status: 535, command: 'AUTH PLAIN' }, 'authentication'],
    [{ status: 530, command: 'MAIL FROM' }, 'authentication'],
    [{ status: 530, command: 'RCPT TO' }, 'authentication'],
    [{ status: 550, command: 'MAIL FROM' }, 'unknown'],
    [{ code: 'ECONNREFUSED', command: 'CONN' }, 'refused-connection'],
    [{ code: 'ENOTFOUND' }, 'refused-connection'],
    [{ code: 'EDNS' }, 'refused-connection'],
    [{ code: 'ETIMEDOUT' }, 'timeout'],
    [{ code: 'ETLS' }, 'tls'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'tls'],
    [{ code: 'CERT_HAS_EXPIRED' }, 'tls'],
    [{ code: 'ECONNRESET' }, 'cut-off'],
    [{ code: 'ECONNECTION', command: 'CONN' }, 'cut-off'],
    [{ code: 'ESOCKET' }, 'cut-off'],
    [{ code: 'ENOENT' }, 'unknown'],
    [{}, 'unknown'],
  ] as const)('is tried again after %o: %s', (failure, reason) => {
    expect(classifyFailure({ ...NOTHING, ...failure })).toEqual({ reason, isFinal: false });
  });
});

describe('what the server said', () => {
  const options = {
    host: 'mail.example.com',
    port: 587,
    auth: { user: 'desk@example.com', pass: 'canary-S3cret' },
    oauth: { clientId: 'x', refreshToken: 'canary-refresh', deep: [{ apiKey: 'canary-key' }] },
  };

  test('is shown without the secrets of the transport', () => {
    const secrets = secretsIn(options);
    const base64 = Buffer.from('canary-S3cret').toString('base64');
    const said = `535 desk@example.com canary-S3cret ${base64} canary-refresh canary-key denied`;
    const shown = serverAnswer(said, secrets);
    expect(shown).not.toMatch(/canary|Y2FuYXJ5|desk@/);
    expect(shown).toContain('535');
    expect(shown).toContain('denied');
  });

  test('is one line that fits', () => {
    expect(serverAnswer(`550-No\r\n550 ${'x'.repeat(600)}`, [])).toMatch(/^550-No 550 x{1,250}$/);
  });
});
