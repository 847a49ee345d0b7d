import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SmsRefused, type SmsProvider } from '../provider';
import { twilioProvider } from './twilio';
import { webhookProvider } from './webhook';

const settings = { from: '+15550100', perHour: 100, perAgentPerHour: 10 };
const SECRET = 'a secret of twenty characters';
const sms = { to: '+923001234567', text: 'چیٹ منتظر #7 & more', id: 'a'.repeat(32) };

interface Asked {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

let server: Server;
let base: string;
let asked: Asked[];
let behave: (response: ServerResponse, request: IncomingMessage) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      behave(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an address of this form.
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
  behave = (response) => response.writeHead(201).end('{"sid":"SM1"}');
});

const webhook = (more: Record<string, unknown> = {}) =>
  webhookProvider.init({ url: `${base}/sms`, secret: SECRET, ...more }, settings);
const twilio = (more: Record<string, unknown> = {}, from: string | null = settings.from) =>
  twilioProvider.init(
    { accountSid: 'AC42', authToken: 'tok:en', baseUrl: `${base}/`, ...more },
    { ...settings, from }
  );
const answers =
  (status: number, headers: Record<string, string> = {}, body = '{}') =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);
const refusal = async (provider: SmsProvider): Promise<SmsRefused> => {
  const error: unknown = await provider.send(sms).then(
    () => null,
    (thrown: unknown) => thrown
  );
  expect(error).toBeInstanceOf(SmsRefused);
  // As was just asserted.
  return error as SmsRefused;
};

describe('a webhook', () => {
  test('is given all of the SMS, signed so that nobody else could have sent it', async () => {
    await webhook().send(sms);
    const [{ method, url, headers, body }] = asked;
    expect([method, url, headers['content-type']]).toEqual(['POST', '/sms', 'application/json']);
    expect(JSON.parse(body)).toEqual({ ...sms, from: '+15550100' });
    expect(headers['idempotency-key']).toBe(sms.id);
    const [, seconds, signature] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-helpdesk-signature'])) ?? [];
    const expected = createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex');
    expect(signature).toBe(expected);
    expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(60);
  });
});

describe('a provider that speaks as Twilio does', () => {
  test('is asked with its account, and given who sends, to whom and what', async () => {
    await twilio().send(sms);
    const [{ method, url, headers, body }] = asked;
    expect([method, url]).toEqual(['POST', '/2010-04-01/Accounts/AC42/Messages.json']);
    expect(headers.authorization).toBe(`Basic ${Buffer.from('AC42:tok:en').toString('base64')}`);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      To: sms.to,
      From: '+15550100',
      Body: sms.text,
    });
  });

  test('is told the messaging service instead of a number, where there is one', async () => {
    await twilio({ messagingServiceSid: 'MG7' }, null).send(sms);
    const given = Object.fromEntries(new URLSearchParams(asked[0].body));
    expect(given).toMatchObject({ MessagingServiceSid: 'MG7' });
    expect(given).not.toHaveProperty('From');
  });

  test.each([21211, 21610, 21614])('says by %d that the number is at fault', async (code) => {
    behave = answers(400, {}, JSON.stringify({ code, message: `${sms.to} is no number` }));
    const error = await refusal(twilio());
    expect(error).toMatchObject({ status: 400, code: String(code), isAboutNumber: true });
    expect(error.message).not.toContain('92300');
  });

  test.each(['{"code":20003}', '{"code":"nonsense +92"}', 'no JSON', ''])(
    'says by anything else that it is not: %s',
    async (body) => {
      behave = answers(400, {}, body);
      expect(await refusal(twilio())).toMatchObject({ status: 400, isAboutNumber: false });
    }
  );
});

describe.each([
  ['a webhook', webhook],
  ['Twilio', twilio],
] as const)('%s', (_name, provider) => {
  test.each([400, 401, 429, 500, 503])('that answers %d has not taken it', async (status) => {
    behave = answers(status);
    expect(await refusal(provider())).toMatchObject({ status });
  });

  test('may say when to come again', async () => {
    behave = answers(429, { 'Retry-After': '90' });
    expect(await refusal(provider())).toMatchObject({ status: 429, retryAfterMs: 90_000 });
  });

  test.each([301, 302, 307, 308])('that leads elsewhere by %d is not followed', async (status) => {
    behave = answers(status, { Location: `${base}/elsewhere` });
    expect(await refusal(provider())).toMatchObject({ status });
    expect(asked.map(({ url }) => url)).not.toContain('/elsewhere');
    expect(asked).toHaveLength(1);
  });

  test('that never answers is given up', async () => {
    behave = () => {};
    const error = await refusal(provider({ timeoutMs: 100 }));
    expect(error).toMatchObject({ status: null, code: 'ETIMEDOUT' });
  });

  test('whose answer never ends is given up', async () => {
    behave = (response) => {
      response.writeHead(500);
      response.write('{');
    };
    expect(await refusal(provider({ timeoutMs: 100 }))).toMatchObject({ code: 'ETIMEDOUT' });
  });

  test('that cuts the line has not taken it', async () => {
    behave = (_response, request) => request.socket.destroy();
    expect(await refusal(provider())).toMatchObject({ status: null, code: 'ECONNRESET' });
  });

  test('whose answer is endless is read no further than needed', async () => {
    behave = (response) => {
      response.writeHead(500);
      const more = () => void (response.destroyed || response.write('x'.repeat(65_536), more));
      more();
    };
    expect(await refusal(provider())).toMatchObject({ status: 500 });
  });
});

test('a provider that is not there has not taken it', async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  const url = `http://127.0.0.1:${port}`;
  expect(await refusal(webhook({ url }))).toMatchObject({ status: null, code: 'ECONNREFUSED' });
  expect(await refusal(twilio({ baseUrl: url }))).toMatchObject({ code: 'ECONNREFUSED' });
});
