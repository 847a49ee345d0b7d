import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { startSmtp, type SmtpHarness } from '../../../../../tests/harness/smtp';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { writeOutbox } from '../platform/outbox';
import { emptyPayloads } from './empty-payloads';
import { LEASE_MS, leaseItem, settleItem } from './lease-item';
import { newMessageId } from './message-id';
import type { MailPayload } from './payload';
import { runOutboxOnce } from './send-outbox';

const DAY_MS = 24 * 60 * 60 * 1000;
const realNow = clock.now;

describe.each(DATABASES)('the outbox on %s', (kind) => {
  let smtp: SmtpHarness;
  let desk: Desk;

  beforeAll(async () => {
    smtp = await startSmtp();
    desk = await startDesk({ database: kind, env: { SMTP_URL: smtp.url } });
    // Only what a test runs by itself may send.
    await stopJobs(desk.strapi);
  });
  afterAll(async () => {
    await desk.stop();
    await smtp.stop();
  });
  beforeEach(async () => {
    await items().delete();
    smtp.mails.length = 0;
    smtp.behave = () => 'accept';
    later(0);
  });
  afterEach(() => {
    clock.now = realNow;
  });

  const items = () => database(desk.strapi)('helpdesk_outbox_items');
  /** The clock stands still but for this. */
  const later = (ms: number) => {
    const at = clock.now() + ms;
    clock.now = () => at;
  };
  async function queue(...recipients: string[]) {
    const drafts = recipients.map((recipient) => draft(desk, recipient));
    await writeOutbox(database(desk.strapi), drafts, {
      ticketId: null,
      entryId: null,
      now: clock.now(),
    });
    return drafts;
  }

  test('sends what waits, once', async () => {
    const [first] = await queue('a@example.com', 'b@example.com');
    expect(await runOutboxOnce(desk.strapi)).toEqual({ sent: 2, waiting: 0, dead: 0 });
    expect(await runOutboxOnce(desk.strapi)).toEqual({ sent: 0, waiting: 0, dead: 0 });
    expect(smtp.mails).toHaveLength(2);
    expect(smtp.to('a@example.com')[0].parsed.messageId).toBe(first.messageId);
  });

  test('is sent once by two workers that run at once', async () => {
    await queue(...Array.from({ length: 40 }, (_, index) => `p${index}@example.com`));
    const runs = await Promise.all([
      runOutboxOnce(desk.strapi),
      runOutboxOnce(desk.strapi),
      runOutboxOnce(desk.strapi),
    ]);
    expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(40);
    expect(new Set(smtp.mails.map((mail) => mail.to)).size).toBe(40);
    expect(smtp.mails).toHaveLength(40);
  });

  test('leaves a leased item to its worker, and takes it when the worker is gone', async () => {
    await queue('a@example.com');
    const lost = await leaseItem(desk.strapi);
    expect(lost?.attempts).toBe(1);
    later(LEASE_MS - 1);
    expect((await runOutboxOnce(desk.strapi)).sent).toBe(0);
    later(1);
    expect((await runOutboxOnce(desk.strapi)).sent).toBe(1);
    expect(smtp.mails).toHaveLength(1);
  });

  test('takes no word of a worker whose lease has ended', async () => {
    await queue('a@example.com');
    const slow = await leaseItem(desk.strapi);
    later(LEASE_MS);
    const quick = await leaseItem(desk.strapi);
    expect(quick?.id).toBe(slow?.id);
    if (!slow || !quick) throw new Error('Both must have had it.');
    await settleItem(desk.strapi, slow, { status: 'dead', reason: 'unknown', error: null });
    expect((await items().first()).status).toBe('leased');
    await settleItem(desk.strapi, quick, { status: 'sent' });
    expect((await items().first()).status).toBe('sent');
  });

  test('keeps the words of a mail for 30 days after it left', async () => {
    await queue('a@example.com');
    await runOutboxOnce(desk.strapi);
    later(30 * DAY_MS - 1);
    expect(await emptyPayloads(desk.strapi)).toBe(0);
    later(1);
    expect(await emptyPayloads(desk.strapi)).toBe(1);
    const row = await items().first();
    expect(row).toMatchObject({ status: 'sent', payload: null, recipient: 'a@example.com' });
    expect(await emptyPayloads(desk.strapi)).toBe(0);
  });

  test('loses nothing when the server is restarted while mail waits', async () => {
    smtp.behave = () => 'defer';
    await queue('a@example.com', 'b@example.com');
    await runOutboxOnce(desk.strapi);
    await queue('c@example.com');
    await leaseItem(desk.strapi);
    await desk.restart();
    await stopJobs(desk.strapi);
    smtp.behave = () => 'accept';
    later(DAY_MS);
    await runOutboxOnce(desk.strapi);
    expect(new Set(smtp.mails.map((mail) => mail.to))).toEqual(
      new Set(['a@example.com', 'b@example.com', 'c@example.com'])
    );
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
  const ticketKey = randomUUID().replaceAll('-', '');
  return {
    kind: 'mail' as const,
    recipient,
    subject: 'Hello',
    messageId: newMessageId({ strapi: desk.strapi, ticketKey, seq: 1 }),
    payload,
  };
}
