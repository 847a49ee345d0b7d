import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../../../../tests/harness/eventually';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { requestLink } from '../site/links';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { newToken } from './ids';
import { logEvent } from './log';

/** Each stands for something that no log may hold. */
const CANARY = {
  text: 'canary-text-of-the-request',
  answer: 'canary-text-of-the-answer',
  subject: 'canary-subject',
  name: 'Canary Person',
  email: 'canary@example.com',
  ip: '203.0.113.77',
  page: 'https://example.com/canary-page',
};

describe('the log', () => {
  let desk: Desk;
  let owner: StaffMember;
  const lines: string[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    desk.strapi.log.level = 'silly';
    // What winston hands to its transports, facts included.
    desk.strapi.log.on('data', (line: object) => lines.push(JSON.stringify(line)));
  });
  afterAll(() => desk.stop());

  async function openCanary(): Promise<number> {
    const { number } = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: CANARY.name, email: CANARY.email, locale: 'en', timeZone: null },
        isProven: false,
        locale: 'en',
        subject: CANARY.subject,
        text: { format: 'text', body: CANARY.text },
        origin: {
          page: CANARY.page,
          referrer: CANARY.page,
          ip: CANARY.ip,
          userAgent: 'canary agent',
          languages: 'en',
          timeZone: null,
        },
        wantsReceipt: true,
      },
    });
    return number;
  }
  const answer = (number: number) =>
    call(desk, owner, 'POST', `/helpdesk/tickets/${number}/actions/reply`, {
      version: 1,
      clientId: randomUUID(),
      text: { format: 'text', body: CANARY.answer },
    });

  test('names the ticket and the request, and no word of anybody', async () => {
    const number = await openCanary();
    expect((await answer(number)).status).toBe(200);
    const all = lines.join('\n');
    expect(all).toContain(`event=ticket.opened ticket=${number}`);
    expect(all).toMatch(
      new RegExp(`event=ticket.changed ticket=${number} .*action=reply .*request=[0-9a-f]{16}`)
    );
    for (const word of Object.values(CANARY)) expect(all).not.toContain(word);
  });

  test('holds no value of a statement that the database refused', async () => {
    const number = await openCanary();
    // Its table gone, the entry's text cannot be written: the driver's message carries every value.
    const rename = (from: string, to: string) =>
      desk.strapi.db.connection.schema.renameTable(from, to);
    await rename('helpdesk_entry_texts', 'helpdesk_elsewhere');
    try {
      expect((await answer(number)).status).toBe(500);
    } finally {
      await rename('helpdesk_elsewhere', 'helpdesk_entry_texts');
    }
    const all = lines.join('\n');
    expect(all).toContain('event=request.failed method=POST');
    for (const word of Object.values(CANARY)) expect(all).not.toContain(word);
  });

  test('blackens a token that stands in an address', async () => {
    const token = newToken();
    await call(desk, owner, 'GET', `/helpdesk/tickets/1?t=${token}`);
    await eventually(() => expect(lines.join('\n')).toContain('/helpdesk/tickets/1?t=(hidden)'));
    expect(lines.join('\n')).not.toContain(token);
  });

  test('does not keep the link of a mail, which opens a request', async () => {
    const number = await openCanary();
    const { key } = await desk.strapi.db
      .connection('helpdesk_tickets')
      .select('key')
      .where({ number })
      .first();
    const link = await requestLink({
      strapi: desk.strapi,
      ticketKey: key,
      email: CANARY.email,
      now: Date.now(),
    });
    expect((await fetch(link)).status).toBe(200);
    await eventually(() => expect(lines.join('\n')).toContain('/link/(hidden)'));
    expect(lines.join('\n')).not.toContain(link.split('/').at(-1));
  });

  test('does not keep what was searched for, nor where a visitor came from', async () => {
    const asked = encodeURIComponent(CANARY.email);
    await call(desk, owner, 'GET', `/helpdesk/queue?q=${asked}&sort=number`);
    await call(desk, owner, 'GET', `/HELPDESK/contacts?q=${asked}`);
    await fetch(`${desk.url}/support/embed/${SITE_FORM}?page=${encodeURIComponent(CANARY.page)}`);
    await fetch(`${desk.url}/admin/project-type?shown=as-it-is`);
    const all = () => lines.join('\n');
    await eventually(() => expect(all()).toContain('?shown=as-it-is'));
    expect(all()).toContain('/helpdesk/queue?q=(hidden)&sort=(hidden)');
    expect(all()).not.toMatch(/canary(@|%40|-page)/);
  });

  test('takes program-made words for facts, and hides anything else', () => {
    logEvent(desk.strapi, 'info', 'spec.facts', {
      ticket: 7,
      code: 'TICKET_CHANGED',
      email: CANARY.email,
      words: ['job-a', 'a sentence of somebody'],
      none: null,
    });
    const line = lines.at(-1) ?? '';
    expect(line).toContain(
      'event=spec.facts ticket=7 code=TICKET_CHANGED email=(hidden) words=job-a,(hidden)'
    );
    expect(line).not.toContain('none');
  });
});
