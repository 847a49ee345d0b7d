import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OutboxPage, TicketView } from '../../../contracts';
import { eventually } from '../../../../../tests/harness/eventually';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { startSmtp, type SmtpHarness } from '../../../../../tests/harness/smtp';
import { addressHash } from '../people/contacts';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { saveFile } from '../platform/files';
import { stopJobs } from '../platform/jobs';
import { openLink } from '../site/links';
import { readSettings, writeSettings } from '../site/settings';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket, type OpenInput } from '../tickets/open-ticket';
import { verifyMessageId } from './message-id';
import { runOutboxOnce } from './send-outbox';
import { startMail } from './start-mail';

const LINK = /http:\/\/127\.0\.0\.1[:\d]*\/support\/link\/([0-9a-f]{72})\b/;

describe('mail to the client', () => {
  let smtp: SmtpHarness;
  let desk: Desk;
  let owner: StaffMember;

  beforeAll(async () => {
    smtp = await startSmtp();
    desk = await startDesk({ env: { SMTP_URL: smtp.url } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    await stopJobs(desk.strapi);
  });
  afterAll(async () => {
    await desk.stop();
    await smtp.stop();
  });
  beforeEach(() => {
    smtp.mails.length = 0;
  });

  const open = async (input: OpenInput) => {
    const opened = await openTicket({ strapi: desk.strapi, actor: null, input });
    await runOutboxOnce(desk.strapi);
    return opened;
  };
  const perform = async (number: number, action: string, body: Record<string, unknown>) => {
    const path = `/helpdesk/tickets/${number}`;
    const { body: read } = await call(desk, owner, 'GET', path);
    // The contract of this route.
    const { version } = read.data as TicketView;
    const act = { version, clientId: randomUUID(), ...body };
    const { status } = await call(desk, owner, 'POST', `${path}/actions/${action}`, act);
    expect(status).toBe(200);
    await runOutboxOnce(desk.strapi);
  };
  /** What one address has, oldest first: each step's mail leaves before the next step. */
  const sentTo = (address: string) => smtp.to(address);

  test('a stranger has a receipt with number and link, and no word of their own', async () => {
    const typed = 'canary-stranger';
    const { number, hasReceipt } = await open(
      question('new@example.com', {
        contact: { name: typed, email: 'new@example.com', locale: 'en', timeZone: null },
        subject: typed,
        text: { format: 'text', body: typed },
      })
    );
    expect(hasReceipt).toBe(true);
    const [receipt] = sentTo('new@example.com');
    expect(receipt.parsed.subject).toBe(`We have received your request [#${number}]`);
    expect(receipt.parsed.text).toMatch(LINK);
    expect(receipt.parsed.headers.get('auto-submitted')).toBe('auto-replied');
    expect(receipt.parsed.headers.get('x-auto-response-suppress')).toBe('All');
    expect(`${receipt.raw}${receipt.parsed.text}${receipt.parsed.html}`).not.toContain(typed);
  });

  test('an address that anybody typed has one receipt in a day, and all of them a cap', async () => {
    await open(question('victim@example.com'));
    const second = await open(question('victim@example.com'));
    expect(second.hasReceipt).toBe(false);
    expect(sentTo('victim@example.com')).toHaveLength(1);

    const settings = await readSettings(desk.strapi);
    await writeSettings(desk.strapi, {
      ...settings,
      limits: { ...settings.limits, receiptsPerHour: 1 },
    });
    const capped = await open(question('other@example.com'));
    await writeSettings(desk.strapi, settings);
    expect(capped.hasReceipt).toBe(false);
    expect(sentTo('other@example.com')).toHaveLength(0);
  });

  test('an answer comes with its text and a link, in the thread of the receipt', async () => {
    const { number, key } = await open(question('ayesha@example.com'));
    await perform(number, 'reply', { text: { format: 'text', body: 'Is it <b>plugged</b> in?' } });
    await perform(number, 'reply', { text: { format: 'text', body: 'Hello again' } });
    const [receipt, answer, next] = sentTo('ayesha@example.com');
    expect(answer.parsed.subject).toBe(`Printer [#${number}]`);
    expect(answer.parsed.text).toContain('Is it <b>plugged</b> in?');
    expect(answer.parsed.html).toContain('Is it &lt;b&gt;plugged&lt;/b&gt; in?');
    expect(answer.parsed.headers.has('auto-submitted')).toBe(false);
    expect(answer.parsed.inReplyTo).toBe(receipt.parsed.messageId);
    expect(next.parsed.inReplyTo).toBe(answer.parsed.messageId);
    expect(next.parsed.references).toEqual([receipt.parsed.messageId, answer.parsed.messageId]);
    expect(
      verifyMessageId({ strapi: desk.strapi, messageId: String(answer.parsed.messageId) })
    ).toEqual({ ticketKey: key, seq: 2 });

    const token = LINK.exec(String(answer.parsed.text))?.[1] ?? '';
    const opened = await openLink({ strapi: desk.strapi, token, now: clock.now() });
    expect(opened.ticketKey).toBe(key);
  });

  test('a reader of Urdu has it in Urdu, from right to left', async () => {
    const settings = await readSettings(desk.strapi);
    const company = { ...settings.company, name: { en: 'Kettle Works', ur: 'کیتلی ورکس' } };
    await writeSettings(desk.strapi, { ...settings, company });
    const { number } = await open(question('zain@example.com', { locale: 'ur', isProven: true }));
    await perform(number, 'reply', { text: { format: 'text', body: 'پرنٹر دوبارہ چلائیں۔' } });
    await writeSettings(desk.strapi, settings);
    const [receipt, answer] = sentTo('zain@example.com');
    expect(answer.parsed.from?.value[0].name).toBe('کیتلی ورکس');
    expect(receipt.parsed.subject).toContain('آپ کی درخواست موصول ہو گئی ہے');
    expect(receipt.parsed.text).toContain('السلام علیکم Ayesha Khan');
    for (const mail of [receipt, answer]) {
      expect(mail.parsed.html).toContain('<html lang="ur" dir="rtl">');
      expect(mail.parsed.html).toContain('درخواست کھولیں');
    }
    expect(answer.parsed.text).toContain('پرنٹر دوبارہ چلائیں۔');
  });

  test('HTML of an answer comes without anything that runs or loads', async () => {
    const { number } = await open(question('html@example.com'));
    const body = '<p>See <b>this</b></p><img src="https://evil.example/x.png"><script>x()</script>';
    await perform(number, 'reply', { text: { format: 'html', body } });
    const [, answer] = sentTo('html@example.com');
    expect(answer.parsed.html).toContain('<p>See <b>this</b></p>');
    expect(answer.parsed.html).not.toMatch(/<script|evil\.example/);
    expect(answer.parsed.text).toContain('See this');
  });

  test('an internal note is mailed to nobody outside', async () => {
    const { number } = await open(question('note@example.com'));
    await perform(number, 'note', { text: { format: 'text', body: 'canary-internal' } });
    await perform(number, 'reply', { text: { format: 'text', body: 'Public' } });
    const mails = sentTo('note@example.com');
    expect(mails).toHaveLength(2);
    expect(smtp.mails.map((mail) => mail.raw).join()).not.toContain('canary-internal');
  });

  test('no line of a subject becomes a header', async () => {
    const subject = 'Printer\r\nBcc: victim@example.com\r\n\r\nBody';
    const { number } = await open(question('crlf@example.com', { subject }));
    await perform(number, 'reply', { text: { format: 'text', body: 'Hi' } });
    const [, answer] = sentTo('crlf@example.com');
    expect(answer.parsed.headers.has('bcc')).toBe(false);
    expect(answer.parsed.subject).toBe(`Printer Bcc: victim@example.com Body [#${number}]`);
    expect(smtp.to('victim@example.com')).toHaveLength(0);
  });

  test('files of an answer come with it, and too large ones by the link', async () => {
    const { number } = await open(question('files@example.com'));
    const key = await attach(desk, owner, number, 'notes.txt', 'plain words');
    await perform(number, 'reply', { text: { format: 'text', body: 'With' }, files: [key] });
    const large = await attach(desk, owner, number, 'large.txt', 'more words');
    await database(desk.strapi)('helpdesk_attachments')
      .where({ key: large })
      .update({ size: 10 * 1024 * 1024 + 1 });
    await perform(number, 'reply', { text: { format: 'text', body: 'Without' }, files: [large] });
    const [, small, tooLarge] = sentTo('files@example.com');
    expect(small.parsed.attachments[0].filename).toBe('notes.txt');
    expect(small.parsed.attachments[0].content.toString()).toBe('plain words');
    expect(tooLarge.parsed.attachments).toHaveLength(0);
    expect(tooLarge.parsed.text).toMatch(/too large for a mail[^]*support\/link/);
  });

  test('a blocked client has none', async () => {
    const { number } = await open(question('blocked@example.com'));
    await database(desk.strapi)('helpdesk_contacts')
      .where({ email_hash: addressHash('blocked@example.com') })
      .update({ is_blocked: true });
    await perform(number, 'reply', { text: { format: 'text', body: 'Hi' } });
    expect(sentTo('blocked@example.com')).toHaveLength(1);
  });

  test('leaves by itself as soon as it is committed', async () => {
    startMail(desk.strapi);
    await openTicket({ strapi: desk.strapi, actor: null, input: question('soon@example.com') });
    await eventually(() => expect(smtp.to('soon@example.com')).toHaveLength(1));
    await stopJobs(desk.strapi);
  });
});

describe('mail without a transport', () => {
  test('waits, says why, uses up no attempt, and leaves when there is one', async () => {
    const smtp = await startSmtp();
    const desk = await startDesk();
    const owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    await openTicket({ strapi: desk.strapi, actor: null, input: question('wait@example.com') });
    await runOutboxOnce(desk.strapi);
    const { body } = await call(desk, owner, 'GET', '/helpdesk/outbox');
    // The contract of this route.
    const page = body.data as OutboxPage;
    expect(page.isConfigured).toBe(false);
    expect(page.items[0]).toMatchObject({
      to: 'wait@example.com',
      status: 'waiting',
      reason: 'not-configured',
      attempts: 0,
    });
    await desk.restart({ SMTP_URL: smtp.url });
    await eventually(() => expect(smtp.to('wait@example.com')).toHaveLength(1));
    await desk.stop();
    await smtp.stop();
    // Two starts of Strapi.
  }, 120_000);
});

function question(email: string, more: Partial<OpenInput> = {}): OpenInput {
  return {
    submission: randomUUID(),
    source: SITE_FORM,
    channel: 'form',
    contact: { name: 'Ayesha Khan', email, locale: 'en', timeZone: null },
    isProven: false,
    locale: 'en',
    subject: 'Printer',
    text: { format: 'text', body: 'It does not print.' },
    origin: null,
    wantsReceipt: true,
    ...more,
  };
}

/** A file that the agent has uploaded for the next action. */
async function attach(
  desk: Desk,
  staff: StaffMember,
  number: number,
  name: string,
  words: string
): Promise<string> {
  const db = database(desk.strapi);
  const content = Readable.from([Buffer.from(words)]);
  const file = await saveFile({ strapi: desk.strapi, content, name, maxBytes: 1_000_000 });
  const ticket = await db('helpdesk_tickets').where({ number }).first();
  const agent = await db('helpdesk_agents').where({ user_id: staff.userId }).first();
  await db('helpdesk_attachments').insert({
    document_id: file.key,
    ...file,
    ticket_id: ticket.id,
    uploader_kind: 'agent',
    uploader_id: agent.id,
    at: clock.now(),
  });
  return file.key;
}
