import { createRequire } from 'node:module';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestMailResult } from '../../../contracts';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { startSmtp, type SmtpBehaviour, type SmtpHarness } from '../../../../../tests/harness/smtp';
import { readSettings, writeSettings } from '../site/settings';

const nodemailer = createRequire(import.meta.url)('@strapi/provider-email-nodemailer');

describe('a test mail', () => {
  let smtp: SmtpHarness;
  let desk: Desk;
  const closing: (() => void)[] = [];

  beforeAll(async () => {
    smtp = await startSmtp();
    desk = await startDesk({ env: { SMTP_URL: smtp.url } });
  });
  afterAll(async () => {
    await desk.stop();
    await smtp.stop();
  });
  afterEach(() => {
    smtp.behave = () => 'accept';
    for (const close of closing.splice(0)) close();
  });

  // Each a new one, since the tries of one agent are limited.
  const newOwner = () => createStaff(desk, { roles: ['strapi-super-admin'] });
  const send = async (body: unknown, owner?: StaffMember) => {
    const answer = await call(
      desk,
      owner ?? (await newOwner()),
      'POST',
      '/helpdesk/mail/test',
      body
    );
    // The contract of this route.
    return { status: answer.status, result: answer.body.data as TestMailResult };
  };
  /** A mail server that says these lines, and nothing else. */
  const withServer = async (say: (command: string) => string, more = {}) => {
    const sockets: Socket[] = [];
    const server: Server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.write(say(''));
      socket.on('data', (data) => socket.write(say(String(data).slice(0, 4).trim())));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A TCP server that listens has an address of this form.
    const { port } = server.address() as AddressInfo;
    await withProvider({ host: '127.0.0.1', port, ...more });
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return port;
  };
  const withProvider = async (options: Record<string, unknown>) => {
    const email = desk.strapi.plugin('email');
    const { provider } = email;
    closing.push(() => Object.assign(email, { provider }));
    const made = nodemailer.init(options, { defaultFrom: 'desk@example.com' });
    Object.assign(email, { provider: made });
  };

  test('goes at once, to whom it is said or to the agent, in the layout and from the sender', async () => {
    const owner = await newOwner();
    const settings = await readSettings(desk.strapi);
    const mail = {
      fromName: 'Söz "Help"',
      fromAddress: 'help@example.com',
      replyTo: 'answers@example.com',
    };
    await writeSettings(desk.strapi, { ...settings, mail: { ...settings.mail, ...mail } });
    expect((await send({ to: 'somebody@example.com' })).result).toEqual({
      isSent: true,
      reason: null,
      error: null,
    });
    const [arrived] = smtp.to('somebody@example.com');
    expect(arrived.parsed.from?.value).toEqual([
      { address: 'help@example.com', name: 'Söz "Help"' },
    ]);
    expect(arrived.parsed.replyTo?.text).toBe('answers@example.com');
    expect(arrived.parsed.html).toContain('<html');
    await send({}, owner);
    expect(smtp.to(owner.email)).toHaveLength(1);
    await writeSettings(desk.strapi, settings);
    await send({ to: 'later@example.com' });
    expect(smtp.to('later@example.com')[0].parsed.from?.value).toEqual([
      { address: 'support@example.com', name: 'Support' },
    ]);
  });

  test('is from the company, in the language of the mail, where no sender is named', async () => {
    const [english, urdu] = [await newOwner(), await newOwner()];
    const locale = await call(desk, urdu, 'PUT', '/helpdesk/me', { locale: 'ur' });
    expect(locale.status).toBe(200);
    const settings = await readSettings(desk.strapi);
    const company = { ...settings.company, name: { en: 'Kettle Works', ur: 'کیتلی ورکس' } };
    await writeSettings(desk.strapi, { ...settings, company });
    await send({ to: 'english@example.com' }, english);
    await send({ to: 'urdu@example.com' }, urdu);
    await writeSettings(desk.strapi, settings);
    const names = ['english@example.com', 'urdu@example.com'].map(
      (address) => smtp.to(address)[0].parsed.from?.value[0].name
    );
    expect(names).toEqual(['Kettle Works', 'کیتلی ورکس']);
  });

  test.each<[SmtpBehaviour, string, string]>([
    ['defer', 'temporary', '451 Mailbox busy, try later'],
    ['refuse', 'recipient-refused', '550 No such person here'],
    ['refuse-content', 'content-refused', '554 This looks like spam'],
    ['cut', 'cut-off', 'ECONNECTION'],
  ])('tells what a server said that does this: %s', async (behaviour, reason, error) => {
    smtp.behave = () => behaviour;
    const { status, result } = await send({ to: 'somebody@example.com' });
    expect(status).toBe(200);
    expect(result).toEqual({ isSent: false, reason, error: expect.stringContaining(error) });
  });

  test('waits twenty seconds for a server that does not answer, and no longer', async () => {
    smtp.behave = () => 'hang';
    const begun = performance.now();
    const { result } = await send({ to: 'somebody@example.com' });
    expect(result).toMatchObject({ isSent: false, reason: 'timeout' });
    expect(performance.now() - begun).toBeGreaterThan(15_000);
    expect(performance.now() - begun).toBeLessThan(25_000);
  }, 40_000);

  test('says so when the server wants a name and a password', async () => {
    await withServer((command) => {
      if (command === 'MAIL') return '530 5.7.0 Authentication required\r\n';
      return command === '' ? '220 hello\r\n' : '250 fine\r\n';
    });
    const { result } = await send({ to: 'somebody@example.com' });
    expect(result).toMatchObject({ isSent: false, reason: 'authentication' });
    expect(result.error).toContain('Authentication required');
  });

  test('tells no password, though the server repeats it', async () => {
    const auth = { user: 'desk', pass: 'hunter-secret-2' };
    const say = (command: string) => {
      if (command === 'EHLO') return '250-fine\r\n250 AUTH LOGIN PLAIN\r\n';
      if (command === 'AUTH') return `535 Wrong: ${auth.pass}\r\n`;
      return command === '' ? '220 hello\r\n' : '250 fine\r\n';
    };
    await withServer(say, { auth });
    desk.strapi.config.set('plugin::email.providerOptions.auth', auth);
    const { result } = await send({ to: 'somebody@example.com' });
    expect(result).toEqual({ isSent: false, reason: 'authentication', error: '535 Wrong: ***' });
  });

  test('says so when nobody listens', async () => {
    const port = await withServer(() => '');
    for (const close of closing.splice(0)) close();
    await withProvider({ host: '127.0.0.1', port });
    const { result } = await send({ to: 'somebody@example.com' });
    expect(result).toMatchObject({ isSent: false, reason: 'refused-connection' });
  });

  test('refuses what is no address, and more than twenty tries in an hour', async () => {
    const owner = await newOwner();
    for (const to of ['a', 'a@example.com\nBcc: b@example.com', 'a@example.com,b@example.com']) {
      expect((await send({ to }, owner)).status).toBe(400);
    }
    for (let count = 0; count < 20; count += 1) {
      expect((await send({ to: 'many@example.com' }, owner)).status).toBe(200);
    }
    const refused = await call(desk, owner, 'POST', '/helpdesk/mail/test', {});
    expect(refused.status).toBe(429);
    expect(refused.body.error).toMatchObject({
      details: { retryAfterSeconds: expect.any(Number) },
    });
    expect(smtp.to('many@example.com')).toHaveLength(20);
  });

  test('says so when nothing is set up', async () => {
    await desk.restart({ SMTP_URL: '' });
    expect((await send({})).result).toEqual({
      isSent: false,
      reason: 'not-configured',
      error: null,
    });
  });
});
