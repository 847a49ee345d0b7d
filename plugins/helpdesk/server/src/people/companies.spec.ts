import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { CompaniesPage, CompanySharing, CompanyView, ContactView } from '../../../contracts';
import { hiddenFields } from '../../../../../tests/harness/visitor';
import { createColleague } from '../access/people-fixture';
import { accountsAt, type Accounts } from '../account/account-fixture';
import { newKey } from '../platform/ids';

describe.each(DATABASES)('companies of clients on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;
  let accounts: Accounts;
  beforeAll(async () => {
    desk = await startDesk({ database });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Asha Agent' });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
  });
  afterAll(() => desk.stop());

  const ask = async <T>(method: string, path: string, body?: unknown, who = owner) => {
    const answer = await call(desk, who, method, `/helpdesk/companies${path}`, body);
    // Each door's own contract.
    return { ...answer, data: answer.body.data as T };
  };
  const codeOf = ({ body }: { body: Record<string, unknown> }) =>
    (body.error as { details: { code: string } }).details.code;
  const make = async (sharing: CompanySharing = 'all', name = `Company ${newKey()}`) =>
    (await ask<CompanyView>('POST', '', { name, sharing })).data;
  const join = async (company: string, email: string, isManager = false) => {
    const { key } = await accounts.contactOf(email);
    const joined = await ask<CompanyView>('PUT', `/${company}/members/${key}`, { isManager });
    expect(joined.status).toBe(200);
    return String(key);
  };
  /** Two members with an account and a request each, of whom the second is the manager. */
  const people = async (sharing: CompanySharing) => {
    const company = await make(sharing);
    const [member, manager] = [await accounts.register(), await accounts.register()];
    const guest = accounts.newEmail();
    const requests = {
      member: await accounts.ask(member.email, 'Of the member'),
      manager: await accounts.ask(manager.email, 'Of the manager'),
      guest: await accounts.ask(guest, 'Of a guest'),
    };
    const keys = [
      await join(company.key, member.email),
      await join(company.key, manager.email, true),
      await join(company.key, guest),
    ];
    return { company, member, manager, guest, requests, keys };
  };
  type People = Awaited<ReturnType<typeof people>>;
  const sees = async ({ requests }: People, { visitor }: People['member']) => {
    const seen = [];
    for (const [whose, { page }] of Object.entries(requests)) {
      if ((await visitor.get(page)).status === 200) seen.push(whose);
    }
    const { html } = await visitor.get('/support/account');
    const listed = Object.entries(requests).flatMap(([whose, { number }]) =>
      html.includes(`>#${number}<`) ? [whose] : []
    );
    expect(listed).toEqual(seen);
    return seen;
  };

  test('are made, found by their words, renamed and taken away', async () => {
    const name = `Öl & Gas ${newKey()}`;
    const made = await make('managers', name);
    expect(made).toMatchObject({ name, sharing: 'managers', members: 0, people: [] });
    const found = await ask<CompaniesPage>('GET', `?q=${encodeURIComponent('OL & gas')}`);
    expect(found.data.companies.map(({ key }) => key)).toContain(made.key);
    const twice = await ask('POST', '', { name: ` ${name.toUpperCase()} `, sharing: 'none' });
    expect([twice.status, codeOf(twice)]).toEqual([409, 'COMPANY_EXISTS']);
    const renamed = await ask<CompanyView>('PUT', `/${made.key}`, {
      name: `${name} 2`,
      sharing: 'all',
    });
    expect(renamed.data).toMatchObject({ name: `${name} 2`, sharing: 'all' });
    for (const wrong of [
      { name: '', sharing: 'all' },
      { name: ' \u200b', sharing: 'all' },
      { name: 'x'.repeat(121), sharing: 'all' },
      { name: 'A\nB', sharing: 'all' },
      { name: 'A', sharing: 'some' },
      { name: 'A' },
      { name: 'A', sharing: 'all', key: newKey() },
    ]) {
      expect([wrong, (await ask('POST', '', wrong)).status]).toEqual([wrong, 400]);
    }
    expect((await ask('DELETE', `/${made.key}`)).status).toBe(200);
    expect((await ask('GET', `/${made.key}`)).status).toBe(404);
    expect((await ask('PUT', `/${made.key}`, { name: 'A', sharing: 'all' })).status).toBe(404);
  });

  test('are paged in the order of their names, and none is on two pages', async () => {
    const stem = newKey().slice(0, 6);
    const names = Array.from({ length: 60 }, (_none, index) => `${stem} no ${index}`);
    await Promise.all(names.map((name) => make('none', name)));
    const first = await ask<CompaniesPage>('GET', `?q=${stem}`);
    expect(first.data.companies).toHaveLength(50);
    const rest = await ask<CompaniesPage>('GET', `?q=${stem}&after=${first.data.after}`);
    expect(rest.data.after).toBeNull();
    const all = [...first.data.companies, ...rest.data.companies].map(({ name }) => name);
    expect(all).toEqual(names);
    expect((await ask('GET', `?after=${newKey()}`)).status).toBe(400);
    expect((await ask('GET', '?filters[name]=x')).status).toBe(400);
  });

  test('are not taken away while somebody is a member', async () => {
    const { company, keys } = await people('none');
    const refused = await ask('DELETE', `/${company.key}`);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'COMPANY_IN_USE']);
    for (const key of keys) {
      expect((await ask('DELETE', `/${company.key}/members/${key}`)).status).toBe(200);
    }
    expect((await ask('DELETE', `/${company.key}/members/${keys[0]}`)).status).toBe(404);
    expect((await ask('DELETE', `/${company.key}`)).status).toBe(200);
  });

  test.each([
    ['none', ['member'], ['manager']],
    ['managers', ['member'], ['member', 'manager', 'guest']],
    ['all', ['member', 'manager', 'guest'], ['member', 'manager', 'guest']],
  ] as const)('share with %s', async (sharing, member, manager) => {
    const all = await people(sharing);
    expect(await sees(all, all.member)).toEqual(member);
    expect(await sees(all, all.manager)).toEqual(manager);
    const stranger = await accounts.register();
    expect(await sees(all, stranger)).toEqual([]);
  });

  test('share from the next click, and no longer from the next click', async () => {
    const all = await people('none');
    const { company, keys } = all;
    const set = (sharing: CompanySharing) =>
      ask('PUT', `/${company.key}`, { name: company.name, sharing });
    expect(await sees(all, all.member)).toEqual(['member']);
    await set('all');
    expect(await sees(all, all.member)).toEqual(['member', 'manager', 'guest']);
    await set('managers');
    expect(await sees(all, all.member)).toEqual(['member']);
    await ask('PUT', `/${company.key}/members/${keys[0]}`, { isManager: true });
    expect(await sees(all, all.member)).toEqual(['member', 'manager', 'guest']);
    await ask('DELETE', `/${company.key}/members/${keys[0]}`);
    expect(await sees(all, all.member)).toEqual(['member']);
    expect(await sees(all, all.manager)).toEqual(['manager', 'guest']);
  });

  test('let a colleague answer under the own name, see whose it is, and read what is new', async () => {
    const all = await people('all');
    const { member, manager, requests } = all;
    const list = (await manager.visitor.get('/support/account')).html;
    expect(list).toContain('from \u2068Ada Client\u2069');
    const { page, number, id } = requests.member;
    await accounts.answer(owner, number, 'Which one?');
    const action = `${page}/actions/client-reply`;
    const sent = await accounts.send(manager.visitor, page, { text: 'The red one' }, action);
    expect(sent.status).toBe(303);
    const entry = await accounts.db()('helpdesk_entries').where({ ticket_id: id, seq: 3 }).first();
    const contact = await accounts.contactOf(manager.email);
    expect(Number(entry.actor_contact_id)).toBe(Number(contact.id));
    // Each has read what they have read.
    expect((await manager.visitor.get('/support/account')).html).not.toContain('class="unread"');
    expect((await member.visitor.get('/support/account')).html).toContain('class="unread"');
    expect((await manager.visitor.get(page)).html.match(/class="entry own"/g)).toHaveLength(1);
    expect((await member.visitor.get(page)).html.match(/class="entry own"/g)).toHaveLength(1);
  });

  test('leave a rating to whose request it is', async () => {
    const { member, manager, requests } = await people('all');
    const { page, number } = requests.member;
    await accounts.answer(owner, number, 'Like this.', 'reply-close');
    const shown = async ({ visitor }: People['member']) => (await visitor.get(page)).html;
    expect(await shown(member)).toContain('/rating"');
    expect(await shown(manager)).not.toContain('/rating"');
    const { csrf } = hiddenFields(await shown(manager));
    const sent = await manager.visitor.post(`${page}/rating`, { csrf, score: '1' });
    expect(sent.status).toBe(404);
  });

  test('end with the address that made somebody a member', async () => {
    const { member, keys } = await people('all');
    const moved = accounts.newEmail();
    const path = `/helpdesk/contacts/${keys[0]}`;
    expect((await call(desk, owner, 'PUT', path, { email: moved })).status).toBe(200);
    const row = await accounts.contactOf(moved);
    expect([row.member_of_id, Boolean(row.is_company_manager)]).toEqual([null, false]);
    expect(await accounts.contactOf(member.email)).toBeUndefined();
  });

  test('show nothing to a guest of a member, nor to a member who has proved nothing', async () => {
    const all = await people('all');
    const user = await accounts.makeUser();
    await accounts.ask(user.email);
    await join(all.company.key, user.email, true);
    const { visitor } = await accounts.logIn(user.email);
    expect(await sees(all, { visitor, email: user.email, name: '' })).toEqual([]);
  });

  test('count a person with two addresses by the one that belongs to the company', async () => {
    const all = await people('all');
    const { visitor } = await accounts.register();
    const work = accounts.newEmail();
    await accounts.ask(work);
    await join(all.company.key, work);
    const profile = '/support/account/profile';
    await accounts.send(visitor, profile, { email: work }, `${profile}/addresses`);
    await accounts.send(visitor, (await accounts.lastMailTo(work)).path);
    expect(await sees(all, { ...all.member, visitor })).toEqual(['member', 'manager', 'guest']);
    const { page, id } = all.requests.member;
    const action = `${page}/actions/client-message`;
    await accounts.send(visitor, page, { text: 'From work' }, action);
    const entry = await accounts.db()('helpdesk_entries').where({ ticket_id: id, seq: 2 }).first();
    const contact = await accounts.contactOf(work);
    expect(Number(entry.actor_contact_id)).toBe(Number(contact.id));
  });

  test('have each client once: who joins another leaves the first', async () => {
    const [one, two] = [await make(), await make()];
    const { email } = await accounts.register();
    const key = await join(one.key, email, true);
    await join(two.key, email);
    expect((await ask<CompanyView>('GET', `/${one.key}`)).data.people).toEqual([]);
    expect((await ask<CompanyView>('GET', `/${two.key}`)).data.people).toEqual([
      { key, name: 'Ada Client', email, isManager: false, hasAccount: true },
    ]);
    expect((await ask('PUT', `/${two.key}/members/${newKey()}`, { isManager: true })).status).toBe(
      404
    );
  });

  test('stand on the client’s card, and name to staff only whom they may see', async () => {
    const { company, guest, requests } = await people('managers');
    const supervisor = await createColleague(desk, {
      permissions: ['ticket.read', 'settings.read'],
      right: { workflow: 'support', scope: 'own' },
    });
    const seen = await ask<CompanyView>('GET', `/${company.key}`, undefined, supervisor);
    expect(seen.data).toMatchObject({ members: 3, people: [] });
    const card = await call(desk, owner, 'GET', `/helpdesk/tickets/${requests.manager.number}`);
    const { contact } = card.body.data as { contact: ContactView };
    expect(contact).toMatchObject({
      hasAccount: true,
      memberOf: { key: company.key, name: company.name, isManager: true },
    });
    const of = await call(desk, owner, 'GET', `/helpdesk/tickets/${requests.guest.number}`);
    expect((of.body.data as { contact: ContactView }).contact).toMatchObject({
      email: guest,
      hasAccount: false,
      memberOf: { isManager: false },
    });
  });
});
