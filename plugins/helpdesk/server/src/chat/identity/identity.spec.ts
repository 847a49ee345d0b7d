import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { eventually } from '../../../../../../tests/harness/eventually';
import { createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import { hiddenFields, newVisitor, type Visitor } from '../../../../../../tests/harness/visitor';
import { CHAT_HEADER, type ChatIdentified } from '../../../../contracts';
import { accountsAt, PASSWORD, type Accounts } from '../../account/account-fixture';
import { database } from '../../platform/database';
import { openWindow } from '../../live/visitor-fixture';
import { sha256 } from '../../platform/ids';
import { createChat, said, visitorAt, type TestVisitor } from '../chat-fixture';

const MODES = ['legacy-support', 'refresh'] as const;
const ON_EACH = DATABASES.flatMap((kind) => MODES.map((mode) => [kind, mode] as const));
const SHOP = 'https://shop.example';

describe.each(ON_EACH)('who chats, on %s with tokens of the kind %s', (kind, mode) => {
  let desk: Desk;
  let owner: StaffMember;
  let accounts: Accounts;
  let chat: { key: string; id: number };
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1/32' } });
    desk.strapi.config.set('plugin::users-permissions.jwtManagement', mode);
    desk.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
    chat = await createChat(desk, { allowedOrigins: [SHOP] });
  });
  afterAll(() => desk.stop());

  const jwtOf = async (email: string): Promise<string> => {
    const response = await fetch(`${desk.url}/api/auth/local`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ identifier: email, password: PASSWORD }),
    });
    // What users-permissions documents.
    return ((await response.json()) as { jwt: string }).jwt;
  };
  const client = async () => {
    const { email, visitor: browser } = await accounts.register();
    return { email, browser, jwt: await jwtOf(email) };
  };
  const identify = async (visitor: TestVisitor, jwt: string | null) => {
    const as = visitorAt(desk, chat, {
      address: visitor.address,
      token: visitor.kept.token,
      headers: { Origin: SHOP, ...(jwt ? { Authorization: `Bearer ${jwt}` } : {}) },
    });
    const answer = await as.ask<ChatIdentified>('POST', '/identify', {});
    if (answer.data?.token) visitor.kept.token = answer.data.token;
    return answer;
  };
  const holds = async (token: string | null) =>
    (await visitorAt(desk, chat, { token }).list()).status === 200;
  const contactId = async (email: string) => Number((await accounts.contactOf(email)).id);

  test('a guest who is shown to be a user has another token, and keeps what was written', async () => {
    const { email, jwt } = await client();
    const visitor = visitorAt(desk, chat);
    const { data: started } = await visitor.start({ text: 'As a guest' });
    const before = visitor.kept.token;
    const window = await openWindow(desk, { source: chat.key, token: before });
    const { status, data } = await identify(visitor, jwt);
    expect([status, data.name]).toEqual([200, 'Ada Client']);
    expect(data.token).toMatch(/^[0-9a-f]{64}$/);
    expect(data.token).not.toBe(before);
    expect(await holds(before)).toBe(false);
    // Windows that have the old one are told so, and are cut.
    await eventually(() => expect(window.socket.connected).toBe(false));
    expect(window.over).toEqual(['VISITOR_UNKNOWN']);
    const read = await visitor.read(started.conversation.key);
    expect(said(read.data)).toEqual(['Vera Visitor: As a guest']);
    expect((await visitor.write(started.conversation.key)).status).toBe(200);
    // What begins from now on is the account's own.
    const { data: second } = await visitor.start({ text: 'As a user' });
    const ticket = await database(desk.strapi)('helpdesk_tickets')
      .where({ key: second.conversation.key })
      .first('contact_id');
    expect(Number(ticket.contact_id)).toBe(await contactId(email));
  });

  test('a user sees the chats of the account in another browser, and a guest there does not', async () => {
    const { jwt } = await client();
    const first = visitorAt(desk, chat);
    await identify(first, jwt);
    const { data } = await first.start({ text: 'From my desk' });
    const phone = visitorAt(desk, chat);
    await identify(phone, jwt);
    expect((await phone.list()).data.map(({ key }) => key)).toEqual([data.conversation.key]);
    expect(said((await phone.read(data.conversation.key)).data)).toEqual([
      'Ada Client: From my desk',
    ]);
    const stranger = visitorAt(desk, chat);
    await stranger.start();
    expect((await stranger.read(data.conversation.key)).status).toBe(404);
  });

  test('shown again by the same login it keeps the token, which its other tabs have too', async () => {
    const { jwt } = await client();
    const visitor = visitorAt(desk, chat);
    const { data: first } = await identify(visitor, jwt);
    expect((await identify(visitor, jwt)).data.token).toBe(first.token);
  });

  test('another user of the same browser has nothing of the one before', async () => {
    const [one, other] = [await client(), await client()];
    const visitor = visitorAt(desk, chat);
    await identify(visitor, one.jwt);
    const before = visitor.kept.token;
    const { data } = await visitor.start({ text: 'For my eyes alone' });
    await identify(visitor, other.jwt);
    expect(await holds(before)).toBe(false);
    expect((await visitor.list()).data).toEqual([]);
    expect((await visitor.read(data.conversation.key)).status).toBe(404);
  });

  test('of two tabs that show it at once one is served, and no token is left that opens something', async () => {
    const { jwt } = await client();
    const visitor = visitorAt(desk, chat);
    await visitor.start();
    const tabs = [1, 2, 3].map(() =>
      visitorAt(desk, chat, { address: visitor.address, token: visitor.kept.token })
    );
    const answers = await Promise.all(tabs.map((tab) => identify(tab, jwt)));
    const tokens = answers.flatMap(({ data }) => data?.token ?? []);
    const held = await Promise.all(tokens.map(holds));
    expect(held.filter(Boolean).length).toBeGreaterThanOrEqual(1);
    const known = await database(desk.strapi)('helpdesk_visitors')
      .whereIn('token_hash', tokens.map(sha256))
      .count('id as n')
      .first();
    expect(Number(known?.n)).toBe(held.filter(Boolean).length);
    expect(answers.every(({ status }) => [200, 401].includes(status))).toBe(true);
  });

  test('is nobody by a token that does not hold, a page of another site, or a block', async () => {
    const { email, jwt } = await client();
    const visitor = visitorAt(desk, chat);
    for (const wrong of [null, 'x', owner.token, `${jwt}x`]) {
      expect((await identify(visitor, wrong)).code).toBe('LOGIN_REQUIRED');
    }
    const headers = { Origin: 'https://evil.example', Authorization: `Bearer ${jwt}` };
    const evil = await visitorAt(desk, chat, { headers }).ask('POST', '/identify', {});
    expect(evil.status).toBe(403);
    await accounts.setUser(email, { blocked: true });
    expect((await identify(visitor, jwt)).code).toBe('LOGIN_REQUIRED');
  });

  test('a block, another password and the end of all logins end the token', async () => {
    for (const end of [
      (email: string) => accounts.setUser(email, { blocked: true }),
      (email: string) => accounts.setUser(email, { password: 'Another one 123' }),
      async (email: string) =>
        database(desk.strapi)('helpdesk_contacts').where({ email }).update({ is_blocked: true }),
    ]) {
      const { email, jwt } = await client();
      const visitor = visitorAt(desk, chat);
      await identify(visitor, jwt);
      expect(await holds(visitor.kept.token)).toBe(true);
      await end(email);
      expect(await holds(visitor.kept.token)).toBe(false);
    }
  });

  test('who comes with a token that is over is shown anew, and has nothing of it', async () => {
    const { jwt } = await client();
    const visitor = visitorAt(desk, chat);
    const { data } = await visitor.start();
    const window = await openWindow(desk, { source: chat.key, token: visitor.kept.token });
    expect((await visitor.ask('POST', '/logout', {})).status).toBe(200);
    await eventually(() => expect(window.over).toEqual(['VISITOR_UNKNOWN']));
    expect(await holds(visitor.kept.token)).toBe(false);
    // The same answer to who has logged out already, and to who was never there.
    expect((await visitor.ask('POST', '/logout', {})).status).toBe(200);
    expect((await visitorAt(desk, chat).ask('POST', '/logout', {})).status).toBe(200);
    expect((await identify(visitor, jwt)).status).toBe(200);
    expect((await visitor.read(data.conversation.key)).status).toBe(404);
  });

  describe('who is logged in on our own pages', () => {
    /** An empty origin: the browser says nothing. */
    const tokenFor = async (
      browser: Visitor,
      { origin = desk.url, visitor }: { origin?: string; visitor?: TestVisitor } = {}
    ) => {
      const shown: Record<string, string> = visitor?.kept.token
        ? { [CHAT_HEADER]: visitor.kept.token }
        : {};
      const path = `/support/account/chat-token?source=${chat.key}`;
      const { status, html } = await browser.post(path, {}, { origin, ...shown });
      const { data, error } = JSON.parse(html) as {
        data: ChatIdentified | null;
        error?: { details: { code: string } };
      };
      return { status, data, code: error?.details.code };
    };

    test('is known by itself, with what was written as a guest, until the session ends', async () => {
      const { browser } = await client();
      const visitor = visitorAt(desk, chat);
      const { data: started } = await visitor.start();
      const { status, data } = await tokenFor(browser, { visitor });
      expect([status, data?.name]).toEqual([200, 'Ada Client']);
      const known = visitorAt(desk, chat, { token: data?.token });
      expect((await known.read(started.conversation.key)).status).toBe(200);
      visitor.kept.token = data?.token ?? null;
      expect((await tokenFor(browser, { visitor })).data?.token).toBe(data?.token);
      const page = await browser.get('/support/account/profile');
      const { csrf } = hiddenFields(page.html);
      expect((await browser.post('/support/account/logout', { csrf })).status).toBe(303);
      expect(await holds(data?.token ?? null)).toBe(false);
    });

    test('is asked for by our own pages alone, and given to nobody without a session', async () => {
      const { browser } = await client();
      for (const origin of [SHOP, 'null', 'https://evil.example', '']) {
        expect([origin, (await tokenFor(browser, { origin })).status]).toEqual([origin, 403]);
      }
      // A guest is refused nothing, and given nothing.
      expect(await tokenFor(newVisitor(desk))).toMatchObject({ status: 200, data: null });
    });
  });
});
