import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OutboxPage, OutboxRow } from '../../../contracts';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { startSmtp, type SmtpBehaviour, type SmtpHarness } from '../../../../../tests/harness/smtp';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { writeOutbox } from '../platform/outbox';
import { newMessageId } from './message-id';
import type { MailPayload } from './payload';
import { ATTEMPTS_MAX } from './rules/backoff';
import { runOutboxOnce } from './send-outbox';

const DAY_MS = 24 * 60 * 60 * 1000;
const realNow = clock.now;
const nodemailer = createRequire(import.meta.url)('@strapi/provider-email-nodemailer');

describe('a mail server that misbehaves', () => {
  let smtp: SmtpHarness;
  let desk: Desk;
  let owner: StaffMember;

  beforeAll(async () => {
    smtp = await startSmtp();
    desk = await startDesk({ env: { SMTP_URL: smtp.url } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    await stopJobs(desk.strapi);
  });
  afterAll(async () => {
    await desk.stop();
    await smtp.stop();
  });
  beforeEach(async () => {
    await database(desk.strapi)('helpdesk_outbox_items').delete();
    smtp.mails.length = 0;
    smtp.behave = () => 'accept';
    later(0);
  });
  afterEach(() => {
    clock.now = realNow;
  });

  /** The clock stands still but for this. */
  const later = (ms: number) => {
    const at = clock.now() + ms;
    clock.now = () => at;
  };
  const run = (timeoutMs?: number) => runOutboxOnce(desk.strapi, { timeoutMs });
  const outbox = async (query = '') => {
    const { body } = await call(desk, owner, 'GET', `/helpdesk/outbox${query}`);
    // The contract of this route.
    return body.data as OutboxPage;
  };
  async function queue(...recipients: string[]): Promise<string[]> {
    const drafts = recipients.map((recipient) => draft(desk, recipient));
    const at = { ticketId: null, entryId: null, now: clock.now() };
    await writeOutbox(database(desk.strapi), drafts, at);
    return drafts.map((each) => each.messageId);
  }
  const only = async (): Promise<OutboxRow> => (await outbox()).items[0];

  test.each([
    ['defer', 'waiting', 'temporary', '451 Mailbox busy, try later', undefined],
    ['refuse', 'dead', 'recipient-refused', '550 No such person here', undefined],
    ['refuse-content', 'dead', 'content-refused', '554 This looks like spam', undefined],
    ['hang', 'waiting', 'timeout', 'ETIMEDOUT', 500],
    ['cut', 'waiting', 'cut-off', 'ECONNECTION', undefined],
  ] as const)('by "%s" leaves the mail %s, %s', async (behaviour, status, reason, error, limit) => {
    smtp.behave = () => behaviour;
    await queue('a@example.com');
    await run(limit);
    expect(await only()).toMatchObject({ status, reason, error, attempts: 1, sentAt: null });
  });

  test('that is not there leaves the mail waiting', async () => {
    const port = await freePort();
    const options = { host: '127.0.0.1', port, secure: false };
    const email = desk.strapi.plugin('email');
    const own = email.provider;
    email.provider = nodemailer.init(options, { defaultFrom: 'desk@example.com' });
    await queue('a@example.com');
    await run();
    email.provider = own;
    expect(await only()).toMatchObject({ status: 'waiting', reason: 'refused-connection' });
  });

  test('that repeats the password is not repeated by us', async () => {
    const email = desk.strapi.plugin('email');
    const own = email.provider;
    const response = '535 no canary-pass, user canary-user';
    const refusal = { code: 'EAUTH', responseCode: 535, response, command: 'AUTH PLAIN' };
    email.provider = { send: () => Promise.reject(Object.assign(new Error(response), refusal)) };
    const auth = { user: 'canary-user', pass: 'canary-pass' };
    desk.strapi.config.set('plugin::email.providerOptions.auth', auth);
    const logged = vi.spyOn(desk.strapi.log, 'log');
    await queue('a@example.com');
    await run();
    email.provider = own;
    expect(await only()).toMatchObject({
      reason: 'authentication',
      error: '535 no ***, user ***',
    });
    const lines = JSON.stringify(logged.mock.calls);
    expect(lines).toContain('mail.failed');
    expect(lines).not.toMatch(/canary|a@example\.com/);
  });

  test('is tried twelve times with growing pauses, and then a person decides', async () => {
    smtp.behave = () => 'defer';
    await queue('a@example.com');
    const pauses: number[] = [];
    for (let attempt = 1; attempt < ATTEMPTS_MAX; attempt += 1) {
      await run();
      const { attempts, nextAt } = await only();
      expect(attempts).toBe(attempt);
      pauses.push(Number(nextAt) - clock.now());
      later(pauses[pauses.length - 1] - 1);
      expect(await run()).toEqual({ sent: 0, waiting: 0, dead: 0 });
      later(1);
    }
    await run();
    expect(await only()).toMatchObject({ status: 'dead', reason: 'temporary', nextAt: null });
    const factors = pauses.slice(1).map((pause, index) => pause / pauses[index]);
    expect(Math.min(...factors)).toBeGreaterThan(1.99);

    smtp.behave = () => 'accept';
    const { key } = await only();
    const retried = await call(desk, owner, 'POST', `/helpdesk/outbox/${key}/retry`);
    expect(retried.body.data).toMatchObject({ status: 'waiting', attempts: 0, reason: null });
    await run();
    expect(await only()).toMatchObject({ status: 'sent', attempts: 1, reason: null, error: null });
    const again = await call(desk, owner, 'POST', `/helpdesk/outbox/${key}/retry`);
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ error: { details: { code: 'MAIL_LEFT' } } });
  });

  test('gets every mail at least once, and repeats only under the same Message-ID', async () => {
    const random = seeded(20_260_314);
    const people = Array.from({ length: 60 }, (_, index) => `p${index}@example.com`);
    const gone = new Set(people.filter(() => random() < 0.1));
    const moods: SmtpBehaviour[] = ['accept', 'accept', 'accept', 'defer', 'cut', 'cut', 'hang'];
    smtp.behave = (person) =>
      gone.has(person) ? 'refuse' : moods[Math.floor(random() * moods.length)];
    const ids = await queue(...people);
    for (let round = 0; round < ATTEMPTS_MAX - 1; round += 1) {
      await run(1_500);
      later(DAY_MS);
    }
    smtp.behave = (person) => (gone.has(person) ? 'refuse' : 'accept');
    await run();

    const delivered = people.filter((person) => smtp.to(person).some((m) => m.isAcknowledged));
    expect(delivered).toEqual(people.filter((person) => !gone.has(person)));
    people.forEach((person, index) => {
      const got = smtp.to(person).map((mail) => mail.parsed.messageId);
      expect(got.filter((id) => id !== ids[index])).toEqual([]);
    });
    expect((await outbox()).counts).toMatchObject({ dead: gone.size, sent: delivered.length });
  });

  test('holds up one mail, not the others', async () => {
    smtp.behave = (person) => (person === 'slow@example.com' ? 'hang' : 'accept');
    await queue('slow@example.com', 'a@example.com', 'b@example.com', 'c@example.com');
    expect(await run(3_000)).toEqual({ sent: 3, waiting: 1, dead: 0 });
  });

  test('is shown to those who may see the outbox, page by page and by status', async () => {
    await queue('a@example.com', 'b@example.com', 'c@example.com');
    await run();
    smtp.behave = () => 'refuse';
    await queue('d@example.com');
    await run();
    const first = await outbox('?limit=2');
    expect(first.items.map((item) => item.to)).toEqual(['d@example.com', 'c@example.com']);
    const second = await outbox(`?limit=2&after=${first.after}`);
    expect(second.items.map((item) => item.to)).toEqual(['b@example.com', 'a@example.com']);
    expect(second.after).toBeNull();
    expect((await outbox('?status=dead')).items).toHaveLength(1);
    expect(first.counts).toEqual({ waiting: 0, leased: 0, sent: 3, dead: 1 });
    expect(first.isConfigured).toBe(true);
  });

  test.each(['?after=x', '?status=gone', '?limit=0', '?order=to'])('refuses %s', async (query) => {
    const { status } = await call(desk, owner, 'GET', `/helpdesk/outbox${query}`);
    expect(status).toBe(400);
  });

  test('an editor is refused, and nobody is asked to log in', async () => {
    const editor = await createStaff(desk, { roles: ['strapi-editor'] });
    const path = '/helpdesk/outbox';
    expect((await call(desk, editor, 'GET', path)).status).toBe(403);
    expect((await call(desk, editor, 'POST', `${path}/0a/retry`)).status).toBe(403);
    expect((await call(desk, null, 'GET', path)).status).toBe(401);
    expect((await call(desk, owner, 'POST', `${path}/0a/retry`)).status).toBe(404);
  });
});

function draft(desk: Desk, recipient: string) {
  const payload: MailPayload = {
    subject: 'Hello',
    text: 'Hello',
    html: '<p>Hello</p>',
    inReplyTo: null,
    references: [],
    headers: {},
    files: [],
  };
  const messageId = newMessageId({ strapi: desk.strapi, ticketKey: '0'.repeat(32), seq: 1 });
  return { kind: 'mail' as const, recipient, subject: 'Hello', messageId, payload };
}

/** Mulberry32: the same schedule in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an address of this form.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
