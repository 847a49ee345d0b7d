import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContactRef, QueuePage } from '../../../contracts';
import { contactRef } from '../../../contracts/people.schema';
import { queuePage } from '../../../contracts/tickets.schema';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { forgetRights } from '../access/load-rights';
import { createColleague } from '../access/people-fixture';
import { contactWords } from '../migrations/002-contact-words';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';

const refused = (code: string) => ({ error: { details: { code } } });

describe.each(DATABASES)('clients, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  });
  afterAll(() => desk.stop());

  const open = async (contact: Partial<ContactRef>) => {
    const { number } = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: {
          name: 'Carla Client',
          email: `${newKey()}@example.com`,
          locale: 'en',
          timeZone: null,
          ...contact,
        },
        isProven: false,
        locale: 'en',
        subject: 'Question',
        text: { format: 'text', body: 'Text' },
        origin: null,
        wantsReceipt: false,
      },
    });
    return number;
  };
  const ask = (q: string, staff = owner) =>
    call(desk, staff, 'GET', `/helpdesk/contacts?q=${encodeURIComponent(q)}`);
  const find = async (q: string, staff = owner) => {
    const { body } = await ask(q, staff);
    return contactRef.array().parse(body.data) satisfies ContactRef[];
  };
  const emails = async (q: string, staff = owner) => (await find(q, staff)).map((c) => c.email);
  const pageOf = async (key: string, query = '', staff = owner) => {
    const { body } = await call(desk, staff, 'GET', `/helpdesk/contacts/${key}/tickets${query}`);
    return queuePage.parse(body.data) satisfies QueuePage;
  };
  /** May open tickets; sees only those of the scope. */
  const opener = async (scope: 'all' | 'own') => {
    const staff = await createColleague(desk, {
      permissions: ['ticket.read', 'ticket.create'],
      right: { scope },
    });
    const user = await database(desk.strapi)('admin_users_roles_lnk')
      .where({ user_id: staff.userId })
      .first('role_id');
    await database(desk.strapi)('helpdesk_rights')
      .where({ role_id: user.role_id })
      .update({ may_create: true });
    forgetRights(desk.strapi);
    return staff;
  };

  test('are found by words of name and company, by address and by telephone', async () => {
    const email = `Zoe.${newKey()}@example.com`;
    await open({ name: 'Zoë Alikhan', company: 'Söhne Ltd', email, phone: '+92 300 777 12 34' });
    for (const q of ['zoe', 'ALI zo', 'sohn', email.toUpperCase(), email.slice(0, 12)]) {
      expect([q, await emails(q)]).toEqual([q, [email]]);
    }
    for (const q of ['0300 777', '77712', '+92 300 7771234', '۷۷۷۱۲']) {
      expect([q, await emails(q)]).toEqual([q, [email]]);
    }
    for (const q of ['oe', 'khan', 'zoe muster', '%%', '__', '\\\\', "' or 1=1 --"]) {
      expect([q, await emails(q)]).toEqual([q, []]);
    }
    // Half a character and a zero byte, as no browser sends them; and the question twice.
    const raw = (query: string) => call(desk, owner, 'GET', `/helpdesk/contacts?${query}`);
    expect(await raw('q=%ED%A0%BD%00x')).toMatchObject({ status: 200, body: { data: [] } });
    expect((await raw('q=zoe&q=ali')).status).toBe(400);
    const [found] = await find('zoe');
    expect(found).toMatchObject({ name: 'Zoë Alikhan', company: 'Söhne Ltd' });
    expect(Object.keys(found).sort()).toEqual(['company', 'email', 'key', 'name', 'phone']);
  });

  test('are found by what they are called now, and those from before too', async () => {
    const [name, next] = [`Before${newKey()}`, `After${newKey()}`];
    await open({ name });
    const [{ key }] = await find(name);
    await call(desk, owner, 'PUT', `/helpdesk/contacts/${key}`, { name: next, phone: '5550001' });
    expect(await find(name)).toEqual([]);
    expect(await find(next)).toMatchObject([{ key, phone: '5550001' }]);

    const db = database(desk.strapi);
    await db('helpdesk_contact_words').delete();
    expect(await find(next)).toEqual([]);
    for (const _again of [1, 2]) await contactWords.run({ strapi: desk.strapi, db });
    expect(await find(next)).toMatchObject([{ key }]);
    const words = await db('helpdesk_contact_words').select('contact_id', 'word');
    const pairs = words.map((row) => `${row.contact_id}:${row.word}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('are at most twenty, each once, and asked for by two to a hundred characters', async () => {
    const word = `Many${newKey().slice(0, 6)}`;
    for (let count = 0; count < 22; count += 1) await open({ name: `${word} ${word}${count}` });
    const keys = (await find(word)).map(({ key }) => key);
    expect(keys).toHaveLength(20);
    expect(new Set(keys).size).toBe(20);
    for (const q of ['', 'a', ' a ', 'a'.repeat(101)]) {
      expect(await ask(q)).toMatchObject({ status: 400, body: refused('INPUT_INVALID') });
    }
    expect((await call(desk, owner, 'GET', '/helpdesk/contacts')).status).toBe(400);
  });

  test('are found by those alone who may open tickets, and only where they see a ticket', async () => {
    const name = `Canary${newKey()}`;
    await open({ name });
    expect(await find(name, await opener('all'))).toMatchObject([{ name }]);
    expect(await find(name, await opener('own'))).toEqual([]);
    const [mayNot, none] = [
      await createColleague(desk, { permissions: ['ticket.read', 'ticket.create'], right: {} }),
      await createColleague(desk, { permissions: ['ticket.read'], right: {} }),
    ];
    expect(await ask(name, mayNot)).toMatchObject({ status: 403, body: refused('NOT_ALLOWED') });
    expect((await ask(name, none)).status).toBe(403);
  });

  test('have their tickets in pages, the latest first, each once, without the trash', async () => {
    const email = `${newKey()}@example.com`;
    const numbers: number[] = [];
    for (let count = 0; count < 5; count += 1) numbers.push(await open({ email }));
    const db = database(desk.strapi);
    // Two of one moment stand in the order of their coming.
    await db('helpdesk_tickets')
      .whereIn('number', numbers.slice(1, 4))
      .update({ last_activity_at: 5 });
    await db('helpdesk_tickets').where({ number: numbers[0] }).update({ last_activity_at: 9 });
    const path = `/helpdesk/tickets/${numbers[4]}/actions/delete`;
    const trash = await call(desk, owner, 'POST', path, { version: 1, clientId: randomUUID() });
    expect(trash.status).toBe(200);
    const [{ key }] = await find(email);
    const shown: number[] = [];
    let after: string | null = null;
    do {
      const page = await pageOf(key, `?limit=2${after ? `&after=${after}` : ''}`);
      expect(page.tickets.length).toBeLessThanOrEqual(2);
      shown.push(...page.tickets.map(({ number }) => number));
      after = page.after;
    } while (after);
    expect(shown).toEqual([numbers[0], numbers[3], numbers[2], numbers[1]]);
    expect((await pageOf(key)).tickets[0]).toMatchObject({ contact: { key }, isUnread: true });
    const wrong = await call(desk, owner, 'GET', `/helpdesk/contacts/${key}/tickets?after=x`);
    expect(wrong.body).toMatchObject(refused('INPUT_INVALID'));
  });

  test('show an agent only the tickets that the agent sees, and nothing where there are none', async () => {
    const email = `${newKey()}@example.com`;
    const [mine] = [await open({ email }), await open({ email })];
    const [{ key }] = await find(email);
    const agent = await opener('own');
    const read = (contact: string) =>
      call(desk, agent, 'GET', `/helpdesk/contacts/${contact}/tickets`);
    const [hidden, missing] = [await read(key), await read(newKey())];
    expect(hidden).toMatchObject({ status: 404, body: refused('NOT_FOUND') });
    expect(hidden.body).toEqual(missing.body);

    const { body } = await call(desk, agent, 'GET', '/helpdesk/me');
    // The contract of this door.
    const me = body.data as { key: string };
    const db = database(desk.strapi);
    const { id } = await db('helpdesk_agents').where({ key: me.key }).first('id');
    await db('helpdesk_tickets').where({ number: mine }).update({ assignee_id: id });
    expect((await pageOf(key, '', agent)).tickets.map(({ number }) => number)).toEqual([mine]);
    expect(await emails(email, agent)).toEqual([email]);
  });
});
