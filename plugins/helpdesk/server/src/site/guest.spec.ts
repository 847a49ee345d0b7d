import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import {
  hiddenFields,
  newVisitor,
  type FormValues,
  type Visitor,
} from '../../../../../tests/harness/visitor';
import { clock } from '../platform/clock';
import { PNG } from '../platform/files-fixture';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { signLink } from './links';
import { sweepSessions } from './session';

const CANARY = 'canary-for-staff-alone';
const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(DATABASES)('a guest on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Asha Agent' });
  });
  afterAll(() => desk.stop());

  const open = async (email = `${randomUUID()}@example.com`, subject = 'Printer') => {
    const contact = { name: 'Ada Client', email, locale: 'en', timeZone: 'Asia/Karachi' };
    const text = { format: 'text' as const, body: 'It is dead. <b>{{ ticket }}</b>' };
    const opened = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact,
        isProven: false,
        locale: 'en',
        subject,
        text,
        origin: {
          page: CANARY,
          referrer: null,
          ip: CANARY,
          userAgent: CANARY,
          languages: null,
          timeZone: null,
        },
        wantsReceipt: false,
      },
    });
    const expiresAt = Date.now() + DAY_MS;
    const token = signLink({ strapi: desk.strapi, ticketKey: opened.key, email, expiresAt });
    return {
      ...opened,
      email,
      link: `/support/link/${token}`,
      page: `/support/account/requests/${opened.key}`,
    };
  };
  type Request = Awaited<ReturnType<typeof open>>;
  const perform = async (number: number, action: string, body: Record<string, unknown>) => {
    const ticket = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`);
    // The contract of this route.
    const { version } = ticket.body.data as { version: number };
    const path = `/helpdesk/tickets/${number}/actions/${action}`;
    const done = await call(desk, owner, 'POST', path, {
      version,
      clientId: randomUUID(),
      ...body,
    });
    expect(done.status).toBe(200);
  };
  const say = (body: string, format = 'text') => ({ text: { format, body } });
  const follow = async ({ link }: Request, visitor = newVisitor(desk)) => {
    const shown = await visitor.get(link);
    const answer = await visitor.post(link, hiddenFields(shown.html));
    return { visitor, answer };
  };
  const send = async (visitor: Visitor, request: Request, action: string, values: FormValues) => {
    const { html } = await visitor.get(request.page);
    const path = `${request.page}/actions/${action}`;
    return visitor.post(path, { ...hiddenFields(html, path), ...values });
  };
  const rows = (table: string) => desk.strapi.db.connection(`helpdesk_${table}`).select('*');
  const upload = async (number: number, content: Buffer) => {
    const body = new FormData();
    body.append('file', new File([new Uint8Array(content)], 'a.png'));
    const headers = { Authorization: `Bearer ${owner.token}` };
    const url = `${desk.url}/helpdesk/tickets/${number}/files`;
    const response = await fetch(url, { method: 'POST', headers, body });
    // The contract of this route.
    return ((await response.json()) as { data: { key: string } }).data.key;
  };

  test('comes by the link in a mail, reads and answers without a password', async () => {
    const request = await open();
    await perform(request.number, 'reply', say('Which <i>model</i> is it?'));
    const { visitor, answer } = await follow(request);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(request.page);
    const session = answer.headers.getSetCookie().find((line) => line.includes('session'));
    expect(session).toMatch(
      /^helpdesk_session=[0-9a-f]{64}; Path=\/support; .*HttpOnly; SameSite=Lax$/
    );

    const { status, html, headers } = await visitor.get(request.page);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(html).toContain(`#${request.number}`);
    expect(html).toContain('Waiting for your answer');
    expect(html).toContain('It is dead. &lt;b&gt;{{ ticket }}&lt;/b&gt;');
    expect(html).toContain('Which &lt;i&gt;model&lt;/i&gt; is it?');
    expect(html).toContain('Asha Agent');

    const files = new File([new Uint8Array(PNG)], 'label.png');
    const sent = await send(visitor, request, 'client-reply', { text: 'The small one', files });
    expect(sent.status).toBe(303);
    const after = await visitor.get(request.page);
    expect(after.html).toContain('The small one');
    expect(after.html).toContain('In progress');
    const file = /href="([^"]*\/files\/[0-9a-f]{32})"/.exec(after.html)?.[1] ?? '';
    const saved = await visitor.get(file);
    expect(saved.status).toBe(200);
    expect(saved.headers.get('content-disposition')).toContain('attachment; filename="label.png"');
    expect(saved.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(saved.headers.get('cache-control')).toContain('no-store');
  });

  test('proves the address by the link', async () => {
    const request = await open();
    const contact = async () =>
      (await rows('contacts')).find(({ email }) => email === request.email);
    expect((await contact()).verified_at).toBeNull();
    await follow(request);
    expect(Number((await contact()).verified_at)).toBeGreaterThan(0);
  });

  test('is answered once for the same submit, and again for other words', async () => {
    const request = await open();
    const { visitor } = await follow(request);
    const { html } = await visitor.get(request.page);
    const path = `${request.page}/actions/client-message`;
    const form = hiddenFields(html, path);
    const files = new File([new Uint8Array(PNG)], 'a.png');
    const one = { ...form, text: 'Once', files };
    const answers = await Promise.all([1, 2, 3].map(() => visitor.post(path, one)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await visitor.post(path, { ...form, text: 'Another' });
    const after = (await visitor.get(request.page)).html;
    expect(after.split('Once')).toHaveLength(2);
    expect(after).toContain('Another');
    const kept = (await rows('attachments')).filter((row) => Number(row.ticket_id) === request.id);
    expect(kept).toHaveLength(1);
  });

  test('performs the actions that the owner gives to clients, and no others', async () => {
    const request = await open();
    const { visitor } = await follow(request);
    for (const action of ['note', 'reply', 'close', 'delete', 'nonsense']) {
      const path = `${request.page}/actions/${action}`;
      const { html } = await visitor.get(request.page);
      const form = { ...hiddenFields(html), text: 'Mine to keep' };
      const answer = await visitor.post(path, form);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.html).toContain('Mine to keep');
    }
    expect((await send(visitor, request, 'client-close', {})).status).toBe(303);
    expect((await visitor.get(request.page)).html).toContain('class="state closed"');
  });

  test('never meets what staff wrote among themselves', async () => {
    const request = await open();
    const file = await upload(request.number, PNG);
    await perform(request.number, 'note', { ...say(CANARY), files: [file] });
    await perform(request.number, 'take', {});
    await perform(request.number, 'reply', say('Hello'));
    const { visitor } = await follow(request);
    const pages = [
      await visitor.get(request.page),
      await visitor.get(`${request.page}?before=100`),
      await visitor.get(`${request.page}?before=9007199254740991`),
      await visitor.get('/support'),
      await send(visitor, request, 'client-reply', { text: 'Thanks' }),
      await send(visitor, request, 'client-message', { text: '' }),
      await visitor.get(request.page),
    ];
    expect(pages.slice(0, 3).map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { html } of pages) {
      expect(html).not.toContain(CANARY);
      expect(html).not.toContain(file);
      expect(html).not.toContain(owner.email);
    }
    expect((await visitor.get(`${request.page}/files/${file}`)).status).toBe(404);
  });

  test('reads sanitised HTML of an answer', async () => {
    const request = await open();
    const html =
      '<p>Fine<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:1">x</a></p>';
    await perform(request.number, 'reply', say(html, 'html'));
    const { visitor } = await follow(request);
    const shown = (await visitor.get(request.page)).html;
    expect(shown).toContain('<p>Fine');
    expect(shown).not.toMatch(/alert\(1\)|onerror|javascript:/);
  });

  test('finds nothing of another: requests and files are the same bytes as missing ones', async () => {
    const mine = await open();
    const other = await open();
    const own = await follow(other);
    const files = new File([new Uint8Array(PNG)], 'a.png');
    await send(own.visitor, other, 'client-message', { text: 'Secret', files });
    const theirs = (await own.visitor.get(other.page)).html;
    const file = /files\/([0-9a-f]{32})"/.exec(theirs)?.[1] ?? '';
    const { visitor } = await follow(mine);
    const missing = await visitor.get(`/support/account/requests/${'0'.repeat(32)}`);
    expect(missing.status).toBe(404);
    const seen = async (path: string) => {
      const { status, html } = await visitor.get(path);
      expect({ status, html }).toEqual({ status: missing.status, html: missing.html });
    };
    await seen(other.page);
    await seen(`${other.page}/files/${file}`);
    await seen(`${mine.page}/files/${file}`);
    await seen(`${mine.page}/files/${'0'.repeat(32)}`);
    await seen('/support/account/requests/__proto__');
    await seen('/support/nowhere/at/all');
    const form = { ...hiddenFields((await visitor.get(mine.page)).html), text: 'Mine' };
    const posted = await visitor.post(`${other.page}/actions/client-message`, form);
    expect({ status: posted.status, html: posted.html }).toEqual({
      status: 404,
      html: missing.html,
    });
    expect((await own.visitor.get(other.page)).html).not.toContain('Mine');
  });

  test('finds nothing without a session', async () => {
    const request = await open();
    const stranger = newVisitor(desk);
    const missing = await stranger.get(`/support/account/requests/${'0'.repeat(32)}`);
    expect((await stranger.get(request.page)).html).toBe(missing.html);
    stranger.cookies.set('helpdesk_session', 'f'.repeat(64));
    expect((await stranger.get(request.page)).status).toBe(404);
  });

  test('has several requests in one session, of the same contact alone', async () => {
    const first = await open();
    const second = await open(first.email, 'Scanner');
    const { visitor } = await follow(first);
    expect((await visitor.get(second.page)).status).toBe(404);
    const before = visitor.cookies.get('helpdesk_session');
    await follow(second, visitor);
    expect(visitor.cookies.get('helpdesk_session')).not.toBe(before);
    expect((await visitor.get(first.page)).status).toBe(200);
    const home = (await visitor.get('/support')).html;
    expect(home).toContain(first.page);
    expect(home).toContain('Scanner');

    const foreign = await open();
    await follow(foreign, visitor);
    expect((await visitor.get(foreign.page)).status).toBe(200);
    expect((await visitor.get(first.page)).status).toBe(404);
    const old = newVisitor(desk);
    old.cookies.set('helpdesk_session', before ?? '');
    expect((await old.get(first.page)).status).toBe(404);
  });

  test('is logged out for good', async () => {
    const request = await open();
    const { visitor } = await follow(request);
    const token = visitor.cookies.get('helpdesk_session') ?? '';
    const { html } = await visitor.get(request.page);
    const csrf = /name="csrf" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    expect((await visitor.post('/support/account/logout', { csrf })).status).toBe(303);
    visitor.cookies.set('helpdesk_session', token);
    expect((await visitor.get(request.page)).status).toBe(404);
  });

  test('is forgotten after two idle weeks, and swept', async () => {
    const request = await open();
    const { visitor } = await follow(request);
    const time = vi.spyOn(clock, 'now').mockReturnValue(Date.now() + 13 * DAY_MS);
    expect((await send(visitor, request, 'client-message', { text: 'Still here' })).status).toBe(
      303
    );
    time.mockReturnValue(Date.now() + 26 * DAY_MS);
    expect((await visitor.get(request.page)).status).toBe(200);
    time.mockReturnValue(Date.now() + 28 * DAY_MS);
    expect((await visitor.get(request.page)).status).toBe(404);
    const before = (await rows('sessions')).length;
    expect(await sweepSessions(desk.strapi)).toBe(before);
    expect(await rows('session_tickets')).toEqual([]);
    time.mockRestore();
  });

  test('is shut out at once when the contact is blocked', async () => {
    const request = await open();
    const { visitor } = await follow(request);
    const db = desk.strapi.db.connection;
    await db('helpdesk_contacts').where({ email: request.email }).update({ is_blocked: true });
    expect((await visitor.get(request.page)).status).toBe(404);
    const shown = await newVisitor(desk).get('/support/request');
    const again = newVisitor(desk);
    const answer = await again.post(request.link, hiddenFields(shown.html));
    expect((await again.get(request.link)).status).toBe(404);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(again.cookies.has('helpdesk_session')).toBe(false);
  });

  test('gets nowhere with a link that is forged, outdated or another’s', async () => {
    const request = await open();
    const old = signLink({
      strapi: desk.strapi,
      ticketKey: request.key,
      email: request.email,
      expiresAt: Date.now() - 1000,
    });
    const foreign = signLink({
      strapi: desk.strapi,
      ticketKey: request.key,
      email: 'other@example.com',
      expiresAt: Date.now() + DAY_MS,
    });
    const visitor = newVisitor(desk);
    const invalid = await visitor.get(`/support/link/${'0'.repeat(72)}`);
    expect(invalid.status).toBe(404);
    const tokens = [old, foreign, request.link.slice(14, -1), 'x', '0'.repeat(500), '%00', '%20'];
    for (const token of tokens) {
      expect((await visitor.get(`/support/link/${token}`)).status).toBe(404);
    }
    expect((await visitor.get(`/support/link/${old}`)).html).toBe(invalid.html);
    expect((await visitor.get(`/support/link/${foreign}`)).html).toBe(invalid.html);
    const { html } = await visitor.get(request.link);
    const posted = await visitor.post(`/support/link/${old}`, hiddenFields(html));
    expect(posted.status).toBe(404);
  });

  test('sends forms of the own session alone', async () => {
    const request = await open();
    const { visitor } = await follow(request);
    const path = `${request.page}/actions/client-message`;
    const form = { ...hiddenFields((await visitor.get(request.page)).html, path), text: 'Kept' };
    const tries = [
      await visitor.post(path, form, { origin: 'https://evil.example' }),
      await visitor.post(path, form, { origin: 'null' }),
      await visitor.post(path, { ...form, csrf: '' }),
      await visitor.post(path, { ...form, csrf: '0'.repeat(64) }),
      await visitor.post(path, { ...form, id: 'x' }),
      await visitor.post(path, { ...form, isInternal: 'true' }),
      await visitor.post(path, { ...form, 'field.state': 'closed' }),
      await visitor.post(path, { ...form, text: 'Kept\u0000' }),
      await visitor.post(path, { ...form, text: 'Kept'.repeat(6000) }),
      await visitor.post(path, { ...form, files: new File(['<html>'], 'a.html') }),
    ];
    expect(tries.map(({ status }) => status)).toEqual([
      403, 403, 400, 400, 400, 400, 400, 400, 400, 400,
    ]);
    for (const { html } of tries) expect(html).toContain('Kept');
    expect((await visitor.get(request.page)).html).not.toContain('Kept');
    const link = await visitor.get(request.link);
    const stolen = newVisitor(desk);
    expect((await stolen.post(request.link, hiddenFields(link.html), { origin: '' })).status).toBe(
      400
    );
  });

  test('changes nothing by looking, as mail scanners do', async () => {
    const request = await open();
    const { visitor } = await follow(request);
    const tables = [
      'sessions',
      'session_tickets',
      'tickets',
      'entries',
      'contacts',
      'outbox_items',
      'attachments',
    ];
    const state = async () => JSON.stringify(await Promise.all(tables.map(rows)));
    const before = await state();
    const paths = ['/support', '/support/request', request.link, request.page, '/support/nowhere'];
    for (const path of paths) {
      await visitor.get(path);
      await newVisitor(desk).get(path);
      await fetch(desk.url + path, { method: 'HEAD' });
      await fetch(`${desk.url}${path}/actions/client-close`);
    }
    expect(await state()).toBe(before);
  });
});
