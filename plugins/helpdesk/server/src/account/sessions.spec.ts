import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { hiddenFields, newVisitor, type Visitor } from '../../../../../tests/harness/visitor';
import { clock } from '../platform/clock';
import { newToken, sha256 } from '../platform/ids';
import { signLink } from '../site/links';
import { accountsAt, PASSWORD, type Accounts } from './account-fixture';

const LIST = '/support/account';
const PROFILE = '/support/account/profile';

describe.each(DATABASES)('a login on %s', (database) => {
  let desk: Desk;
  let accounts: Accounts;
  beforeAll(async () => {
    desk = await startDesk({ database });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
  });
  afterAll(() => desk.stop());

  const isIn = async (visitor: Visitor) => (await visitor.get(PROFILE)).status === 200;
  const cookieOf = (visitor: Visitor) => visitor.cookies.get('helpdesk_session') ?? '';

  test('is an opaque token, kept as a hash, out of reach of scripts, new each time', async () => {
    const { email } = await accounts.register();
    const visitor = newVisitor(desk);
    const planted = newToken();
    visitor.cookies.set('helpdesk_session', planted);
    const { answer } = await accounts.logIn(email, PASSWORD, visitor);
    const [line] = answer.headers.getSetCookie().filter((one) => one.includes('session'));
    expect(line).toMatch(
      /^helpdesk_session=[0-9a-f]{64}; Path=\/support; .*HttpOnly; SameSite=Lax$/
    );
    const token = cookieOf(visitor);
    expect(token).not.toBe(planted);
    const row = await accounts
      .db()('helpdesk_sessions')
      .where({ token_hash: sha256(token) })
      .first();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await isIn(visitor)).toBe(true);
  });

  test('takes the place of a guest’s session, and of another account’s', async () => {
    const { email } = await accounts.register();
    const other = await accounts.register();
    const guestEmail = accounts.newEmail();
    const request = await accounts.ask(guestEmail);
    const visitor = newVisitor(desk);
    const expiresAt = clock.now() + 60_000;
    const { strapi } = desk;
    const token = signLink({ strapi, ticketKey: request.key, email: guestEmail, expiresAt });
    await accounts.send(visitor, `/support/link/${token}`);
    expect((await visitor.get(request.page)).status).toBe(200);
    const guests = cookieOf(visitor);
    expect((await visitor.get(LIST)).html).toContain(
      'You see the requests whose links you followed'
    );

    await accounts.logIn(email, PASSWORD, visitor);
    expect((await visitor.get(request.page)).status).toBe(404);
    const stale = newVisitor(desk);
    stale.cookies.set('helpdesk_session', guests);
    expect((await stale.get(request.page)).status).toBe(404);

    const first = cookieOf(visitor);
    await accounts.send(visitor, PROFILE, {}, `${LIST}/logout`);
    await accounts.logIn(other.email, PASSWORD, visitor);
    const old = newVisitor(desk);
    old.cookies.set('helpdesk_session', first);
    expect(await isIn(old)).toBe(false);
  });

  test('ends when it is ended, and only that one', async () => {
    const { visitor, email } = await accounts.register();
    const phone = (await accounts.logIn(email)).visitor;
    const token = cookieOf(visitor);
    expect((await accounts.send(visitor, PROFILE, {}, `${LIST}/logout`)).status).toBe(303);
    const stale = newVisitor(desk);
    stale.cookies.set('helpdesk_session', token);
    expect(await isIn(stale)).toBe(false);
    expect(await isIn(phone)).toBe(true);
  });

  test('ends everywhere but here, or here as well', async () => {
    const { visitor, email } = await accounts.register();
    const [phone, desktop] = [await accounts.logIn(email), await accounts.logIn(email)];
    const out = `${PROFILE}/log-out`;
    const kept = await accounts.send(visitor, PROFILE, { keep: 'on' }, out);
    expect(kept.headers.get('location')).toBe(`${PROFILE}?done=loggedOut`);
    expect(await isIn(visitor)).toBe(true);
    expect(await isIn(phone.visitor)).toBe(false);
    expect(await isIn(desktop.visitor)).toBe(false);
    await accounts.send(visitor, PROFILE, {}, out);
    expect(await isIn(visitor)).toBe(false);
  });

  test('ends with the password, also where the project itself sets another', async () => {
    const { visitor, email } = await accounts.register();
    const { id } = await accounts.userOf(email);
    const users = desk.strapi.plugin('users-permissions').service('user');
    await users.edit(id, { password: 'set by the project' });
    expect(await isIn(visitor)).toBe(false);
    expect((await accounts.logIn(email, 'set by the project')).answer.status).toBe(303);
  });

  test('ends at once when the user is blocked, or an agent’s block meets one of the contacts', async () => {
    const { visitor, email } = await accounts.register();
    await accounts.setUser(email, { blocked: true });
    expect(await isIn(visitor)).toBe(false);
    expect((await accounts.logIn(email)).answer.status).toBe(401);
    await accounts.setUser(email, { blocked: false });
    expect(await isIn(visitor)).toBe(true);
    await accounts.db()('helpdesk_contacts').where({ email }).update({ is_blocked: true });
    expect(await isIn(visitor)).toBe(false);
    expect((await accounts.logIn(email)).answer.status).toBe(401);
  });

  test('waits for a confirmed address where the project asks for one, and our mail confirms it', async () => {
    const user = await accounts.makeUser(accounts.newEmail(), { confirmed: false });
    const before = (await accounts.logIn(user.email)).visitor;
    expect(await isIn(before)).toBe(true);
    await accounts.setAdvanced({ email_confirmation: true });
    expect(await isIn(before)).toBe(false);
    const wrong = await accounts.logIn(user.email, 'not the password');
    expect(wrong.answer.status).toBe(401);
    const { answer, visitor } = await accounts.logIn(user.email);
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('please confirm your address');
    const { path } = await accounts.lastMailTo(user.email);
    await accounts.send(visitor, path, { password: PASSWORD });
    expect(await isIn(visitor)).toBe(true);
    expect(await accounts.userOf(user.email)).toMatchObject({ confirmed: true });
    await accounts.setAdvanced({ email_confirmation: false });
  });

  test('is not begun, and does nothing, by a page of another site', async () => {
    const { visitor, email } = await accounts.register();
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${desk.url}.evil.example` },
      { origin: '', referer: 'https://evil.example/form' },
    ];
    const stranger = newVisitor(desk);
    const login = hiddenFields((await stranger.get(`${LIST}/login`)).html);
    const own = hiddenFields((await visitor.get(PROFILE)).html);
    const before = await accounts.contactOf(email);
    for (const headers of foreign) {
      const values = { ...login, login: email, password: PASSWORD };
      expect((await stranger.post(`${LIST}/login`, values, headers)).status).toBe(403);
      for (const [path, more] of [
        ['', { name: 'Eve', locale: 'en', timeZone: '' }],
        ['/password', { current: PASSWORD, password: 'a brand new password' }],
        ['/addresses', { email: 'eve@example.com' }],
        ['/log-out', {}],
      ] as const) {
        const answer = await visitor.post(
          `${PROFILE}${path}`,
          { csrf: own.csrf, ...more },
          headers
        );
        expect([headers, path, answer.status]).toEqual([headers, path, 403]);
      }
      expect((await visitor.post(`${LIST}/read`, { csrf: own.csrf }, headers)).status).toBe(403);
    }
    expect(stranger.cookies.has('helpdesk_session')).toBe(false);
    expect(await accounts.contactOf(email)).toEqual(before);
    expect(await accounts.mailsTo('eve@example.com')).toEqual([]);
    expect(await isIn(visitor)).toBe(true);
  });

  test('is not begun, and does nothing, without the token of its own forms', async () => {
    const { visitor, email } = await accounts.register();
    const other = await accounts.register();
    const theirs = hiddenFields((await other.visitor.get(PROFILE)).html).csrf;
    const strangers = hiddenFields((await newVisitor(desk).get(`${LIST}/login`)).html).csrf;
    for (const csrf of ['', ' ', 'x', theirs, strangers, newToken()]) {
      const values = { csrf, name: 'Eve', locale: 'en', timeZone: '' };
      expect((await visitor.post(PROFILE, values)).status).toBe(400);
      expect((await visitor.post(`${LIST}/read`, { csrf })).status).toBe(400);
      const login = { csrf, login: email, password: PASSWORD };
      const stranger = newVisitor(desk);
      await stranger.get(`${LIST}/login`);
      expect((await stranger.post(`${LIST}/login`, login)).status).toBe(400);
    }
    expect((await accounts.contactOf(email)).name).toBe('Ada Client');
    // A form of ours in a format that other pages can send.
    const body = new URLSearchParams({ csrf: theirs, name: 'Eve', locale: 'en', timeZone: '' });
    const cookie = `helpdesk_session=${cookieOf(other.visitor)}`;
    const headers = { cookie, origin: desk.url };
    const sent = await fetch(desk.url + PROFILE, { method: 'POST', headers, body });
    expect(sent.status).toBe(400);
  });

  test('has no token of an odd kind', async () => {
    await accounts.register();
    const missing = await newVisitor(desk).get(PROFILE);
    for (const token of [
      '',
      'null',
      '0'.repeat(64),
      ' '.repeat(64),
      '%',
      'a'.repeat(65),
      "' or 1=1",
    ]) {
      const visitor = newVisitor(desk);
      visitor.cookies.set('helpdesk_session', token);
      const page = await visitor.get(PROFILE);
      expect([token, page.status, page.html]).toEqual([token, missing.status, missing.html]);
    }
  });

  test('writes nothing by GET or HEAD, whatever is looked at', async () => {
    const { visitor, email } = await accounts.register();
    const request = await accounts.ask(email);
    await accounts.send(visitor, `${LIST}/forgotten`, { email });
    const { path } = await accounts.lastMailTo(email);
    const written: string[] = [];
    const listen = ({ sql }: { sql: string }) => {
      if (/^\s*(insert|update|delete|replace)/i.test(sql) && /helpdesk|up_/.test(sql)) {
        if (!/outbox|drafts|sweep|challenges/.test(sql)) written.push(sql);
      }
    };
    desk.strapi.db.connection.on('query', listen);
    const cookie = `helpdesk_session=${cookieOf(visitor)}`;
    for (const page of [
      LIST,
      `${LIST}?q=printer&state=open`,
      `${LIST}/state`,
      `${LIST}/register`,
      `${LIST}/login`,
      `${LIST}/forgotten`,
      `${LIST}/mail-sent`,
      PROFILE,
      request.page,
      path,
      '/support',
    ]) {
      for (const method of ['GET', 'HEAD']) {
        for (const headers of [{ cookie }, { cookie: '' }]) {
          const answer = await fetch(desk.url + page, { method, headers, redirect: 'manual' });
          await answer.text();
          expect([page, method, answer.status < 400 || page === request.page]).toEqual([
            page,
            method,
            true,
          ]);
        }
      }
    }
    desk.strapi.db.connection.off('query', listen);
    expect(written).toEqual([]);
  });
});
