import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountsAt } from '../../plugins/helpdesk/server/src/account/account-fixture';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { signLink } from '../../plugins/helpdesk/server/src/site/links';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { hiddenFields, newVisitor } from '../harness/visitor';
import { makeHost } from './host-app';
import { request } from './requests';

const WITHOUT = makeHost({
  config: { 'plugins.js': "module.exports = () => ({ 'users-permissions': { enabled: false } });" },
});

// The databases are gone through one after the other with the same host.
afterAll(() => WITHOUT.remove());

/** The desk needs no users of the site; and a project may do without them from one start to the next. */
describe.each(DATABASES)('a project without users-permissions on %s', (database) => {
  let desk: Desk;
  let email: string;
  beforeAll(async () => {
    desk = await startDesk({ database, isFirstStart: true });
    const accounts = accountsAt(desk);
    ({ email } = await accounts.register());
    await accounts.ask(email);
    await desk.restart({}, WITHOUT);
  });
  afterAll(() => desk.stop());

  test('starts, and has no pages and no doors of accounts', async () => {
    const visitor = newVisitor(desk);
    const missing = await visitor.get('/support/nowhere/at/all');
    for (const path of [
      '',
      '/login',
      '/register',
      '/forgotten',
      '/profile',
      '/mail-sent',
      '/state',
    ]) {
      const page = await visitor.get(`/support/account${path}`);
      expect([path, page.status]).toEqual([path, 404]);
      expect(page.html).toBe(missing.html);
    }
    expect((await visitor.get('/support/assets/login-link.js')).status).toBe(404);
    for (const path of ['profile', 'requests']) {
      const answer = await fetch(`${desk.url}/api/helpdesk/account/${path}`, {
        headers: { Authorization: 'Bearer x' },
      });
      expect(answer.status).toBe(404);
    }
    const home = await visitor.get('/support');
    expect(home.status).toBe(200);
    expect(home.html).not.toContain('/account/login');
  });

  test('takes requests, and opens them by the link in a mail', async () => {
    const opened = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: request(SITE_FORM, 'without-users-submission'),
    });
    const db = desk.strapi.db.connection;
    const contact = await db('helpdesk_contacts as c')
      .join('helpdesk_tickets as t', 't.contact_id', 'c.id')
      .where('t.id', opened.id)
      .first('c.email');
    const token = signLink({
      strapi: desk.strapi,
      ticketKey: opened.key,
      email: contact.email,
      expiresAt: Date.now() + 60_000,
    });
    const visitor = newVisitor(desk);
    const { html } = await visitor.get(`/support/link/${token}`);
    expect((await visitor.post(`/support/link/${token}`, hiddenFields(html))).status).toBe(303);
    expect((await visitor.get(`/support/account/requests/${opened.key}`)).status).toBe(200);
  });

  test('keeps what it had, and gives an account to nobody else when users are back', async () => {
    const db = () => desk.strapi.db.connection;
    const before = await db()('helpdesk_contacts').where({ email }).first();
    expect(before.user_document).toBeTruthy();
    await desk.restart();
    const accounts = accountsAt(desk);
    // Strapi has dropped the users with their plugin: the next one is another.
    const stranger = await accounts.register();
    const seen = await stranger.visitor.get('/support/account');
    expect(seen.html).not.toContain('class="number"');
    const again = await accounts.register(email);
    expect((await again.visitor.get('/support/account')).html).toContain('class="number"');
  });
});
