import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type {
  AccountActionDone,
  AccountProfile,
  AccountRequestSent,
  AccountRequestsPage,
  ClientTicketView,
  FileView,
} from '../../../contracts';
import { PNG } from '../platform/files-fixture';
import { newKey } from '../platform/ids';
import { readSettings, writeSettings } from '../site/settings';
import { accountsAt, PASSWORD, type Accounts } from './account-fixture';

const MODES = ['legacy-support', 'refresh'] as const;
const ON_EACH = DATABASES.flatMap((database) => MODES.map((mode) => [database, mode] as const));
const CANARY = 'canary-for-staff-alone';

describe.each(ON_EACH)('the account as JSON on %s with tokens of the kind %s', (database, mode) => {
  let desk: Desk;
  let owner: StaffMember;
  let accounts: Accounts;
  beforeAll(async () => {
    desk = await startDesk({ database });
    // It is asked at every token, so it may be set while the desk runs.
    desk.strapi.config.set('plugin::users-permissions.jwtManagement', mode);
    desk.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Asha Agent' });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
  });
  afterAll(() => desk.stop());

  /** As a front end logs its user in. */
  const tokenOf = async (email: string): Promise<string> => {
    const response = await fetch(`${desk.url}/api/auth/local`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ identifier: email, password: PASSWORD }),
    });
    // What users-permissions documents.
    return ((await response.json()) as { jwt: string }).jwt;
  };
  const ask = async <T>(
    token: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {}
  ) => {
    const response = await fetch(`${desk.url}/api/helpdesk/account${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined || body instanceof FormData
          ? {}
          : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const json = text.startsWith('{') ? JSON.parse(text) : {};
    // Each door's own contract.
    return { status: response.status, data: json.data as T, error: json.error, text, response };
  };
  const client = async () => {
    const { email } = await accounts.register();
    return { email, token: await tokenOf(email) };
  };

  test('reads, asks, answers, sends and saves a file, and keeps what was read', async () => {
    const { email, token } = await client();
    const old = await accounts.ask(email, 'As a guest');
    await accounts.answer(owner, old.number, CANARY, 'note');
    await accounts.answer(owner, old.number, 'What colour?');
    const list = await ask<AccountRequestsPage>(token, 'GET', '/requests');
    expect(list.status).toBe(200);
    expect(list.response.headers.get('cache-control')).toBe('no-store');
    expect(list.data.requests).toMatchObject([
      { number: old.number, subject: 'As a guest', isUnread: true, colleague: null },
    ]);
    const path = `/requests/${old.key}`;
    const read = await ask<ClientTicketView>(token, 'GET', path);
    expect(read.data.entries.map(({ isMine }) => isMine)).toEqual([true, false]);
    expect(read.text).not.toContain(CANARY);
    const seq = read.data.entries[1].seq;
    expect((await ask(token, 'POST', `${path}/read`, { seq })).data).toEqual({ readSeq: seq });
    expect((await ask<AccountProfile>(token, 'GET', '/profile')).data.unread).toBe(0);

    const form = new FormData();
    form.append('file', new File([new Uint8Array(PNG)], 'label.png'));
    const file = await ask<FileView>(token, 'POST', `${path}/files`, form);
    expect(file.data).toMatchObject({ name: 'label.png', mime: 'image/png' });
    const body = { clientId: randomUUID(), text: 'Blue\r\nand red', files: [file.data.key] };
    const action = `${path}/actions/${read.data.reply?.key}`;
    const done = await ask<AccountActionDone>(token, 'POST', action, body);
    expect(done.data).toMatchObject({ isRepeat: false });
    expect((await ask<AccountActionDone>(token, 'POST', action, body)).data).toEqual({
      seq: done.data.seq,
      isRepeat: true,
    });
    const after = await ask<ClientTicketView>(token, 'GET', path);
    expect(after.data.entries.at(-1)).toMatchObject({
      text: { format: 'text', body: 'Blue\nand red' },
      isMine: true,
      files: [{ name: 'label.png' }],
    });
    const saved = await ask(token, 'GET', `${path}/files/${file.data.key}`);
    expect(saved.status).toBe(200);
    expect(saved.response.headers.get('content-disposition')).toContain('label.png');
  });

  test('sends a new request once for one key, as the account and under a proved address', async () => {
    const { email, token } = await client();
    const key = randomUUID();
    const body = { key, fields: { subject: 'New', text: 'A question' } };
    const [one, two] = await Promise.all(
      [1, 2].map(() => ask<AccountRequestSent>(token, 'POST', '/requests', body))
    );
    expect(one.status).toBe(200);
    expect(two.data).toEqual(one.data);
    const ticket = await accounts.db()('helpdesk_tickets').where({ key: one.data.key }).first();
    expect(Number(ticket.contact_id)).toBe(Number((await accounts.contactOf(email)).id));
    const form = new FormData();
    const request = { key: randomUUID(), fields: { subject: 'File', text: 'See the file' } };
    form.append('request', JSON.stringify(request));
    form.append('files', new File([new Uint8Array(PNG)], 'a.png'));
    const withFile = await ask<AccountRequestSent>(token, 'POST', '/requests-with-files', form);
    expect(withFile.status).toBe(200);
    const view = await ask<ClientTicketView>(token, 'GET', `/requests/${withFile.data.key}`);
    expect(view.data.entries[0].files).toMatchObject([{ name: 'a.png' }]);

    for (const fields of [
      { text: 'x', email: 'eve@example.com' },
      { text: 'x', name: 'Eve' },
      { subject: 'No text' },
      { text: 'x', nonsense: 'x' },
    ]) {
      const wrong = await ask(token, 'POST', '/requests', { key: randomUUID(), fields });
      expect([fields, wrong.status]).toEqual([fields, 400]);
    }
  });

  test('reads and changes the profile, and has further addresses', async () => {
    const { email, token } = await client();
    const profile = await ask<AccountProfile>(token, 'GET', '/profile');
    expect(profile.data).toMatchObject({
      email,
      name: 'Ada Client',
      isProven: true,
      addresses: [{ email, isMain: true }],
      mails: { receipts: true, answers: true },
    });
    const change = { name: 'Ada L.', locale: 'ur', timeZone: 'Asia/Karachi' };
    const changed = await ask<AccountProfile>(token, 'PUT', '/profile', change);
    expect(changed.data).toMatchObject(change);
    for (const wrong of [
      { name: '' },
      { name: 5 },
      { locale: 'nonsense' },
      { timeZone: 'Mars' },
      { mails: { answers: true } },
      { mails: 'all' },
      { email: 'eve@example.com' },
      { role: 1 },
      { user_document: 'x' },
      { isProven: true },
    ]) {
      const refused = await ask(token, 'PUT', '/profile', wrong);
      expect([wrong, refused.status]).toEqual([wrong, 400]);
    }
    const second = accounts.newEmail();
    expect((await ask(token, 'POST', '/addresses', { email: second })).data).toBeNull();
    expect((await accounts.lastMailTo(second)).path).toContain('/account/confirm/');
    for (const wrong of ['', 'x', 5, null, ['a@example.com'], { $ne: '' }]) {
      expect((await ask(token, 'POST', '/addresses', { email: wrong })).status).toBe(400);
    }
    const [main] = profile.data.addresses;
    expect((await ask(token, 'DELETE', `/addresses/${main.key}`)).status).toBe(404);
    expect((await ask(token, 'DELETE', `/addresses/${newKey()}`)).status).toBe(404);
  });

  test('shows nothing to a user whose address nobody has proved, and says so', async () => {
    const user = await accounts.makeUser();
    const request = await accounts.ask(user.email);
    const token = await tokenOf(user.email);
    const profile = await ask<AccountProfile>(token, 'GET', '/profile');
    expect(profile.data).toMatchObject({ isProven: false, addresses: [], unread: 0 });
    const list = await ask<AccountRequestsPage>(token, 'GET', '/requests');
    expect(list.data).toEqual({ requests: [], after: null });
    expect((await ask(token, 'GET', `/requests/${request.key}`)).status).toBe(404);
    const put = await ask(token, 'PUT', '/profile', { name: 'Eve' });
    expect(put.error.details.code).toBe('ADDRESS_UNPROVEN');
    const body = { key: randomUUID(), fields: { subject: 'New', text: 'x' } };
    expect((await ask(token, 'POST', '/requests', body)).status).toBe(403);
    expect((await ask(token, 'POST', '/addresses', { email: user.email })).status).toBe(200);
    expect((await accounts.lastMailTo(user.email)).subject).toBe('Confirm your address');
  });

  test('takes no token that does not hold: one answer for all of them', async () => {
    const { email, token } = await client();
    const missing = await ask(null, 'GET', '/profile');
    expect(missing.status).toBe(401);
    const admin = owner.token;
    const [head, body, signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, id: 1, userId: '1' })).toString(
      'base64url'
    );
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    for (const wrong of [
      'x',
      admin,
      `${head}.${body}.`,
      `${head}.${forged}.${signature}`,
      `${none}.${body}.`,
      `${head}.${body}.${signature}x`,
      '0'.repeat(64),
    ]) {
      const refused = await ask(wrong, 'GET', '/profile');
      expect([wrong.slice(0, 20), refused.status, refused.text]).toEqual([
        wrong.slice(0, 20),
        401,
        missing.text,
      ]);
    }
    const basic = await ask(null, 'GET', '/profile', undefined, {
      Authorization: `Basic ${token}`,
    });
    expect(basic.status).toBe(401);
    // The login of our pages is none here.
    const { visitor } = await accounts.logIn(email);
    const cookie = `helpdesk_session=${visitor.cookies.get('helpdesk_session')}`;
    expect((await ask(null, 'GET', '/profile', undefined, { cookie })).status).toBe(401);
  });

  test('is closed at once to who is blocked, unconfirmed where that is asked, or logged out everywhere', async () => {
    const { email, token } = await client();
    const status = async (held = token) => (await ask(held, 'GET', '/profile')).status;
    expect(await status()).toBe(200);
    await accounts.setUser(email, { blocked: true });
    expect(await status()).toBe(401);
    await accounts.setUser(email, { blocked: false, confirmed: false });
    expect(await status()).toBe(200);
    await accounts.setAdvanced({ email_confirmation: true });
    expect(await status()).toBe(401);
    await accounts.setAdvanced({ email_confirmation: false });
    expect(await status()).toBe(200);

    const { visitor } = await accounts.logIn(email);
    const out = '/support/account/profile/log-out';
    await accounts.send(visitor, '/support/account/profile', {}, out);
    expect(await status()).toBe(401);
    await accounts
      .db()('helpdesk_accounts')
      .update({ tokens_after: Date.now() - 5_000 });
    const again = await tokenOf(email);
    expect(await status(again)).toBe(200);

    // A new password by our mail ends it too: also a token of who knew the old one.
    await accounts.send(visitor, '/support/account/forgotten', { email });
    const { path } = await accounts.lastMailTo(email);
    await accounts.send(visitor, path, { password: 'a brand new password' });
    expect(await status(again)).toBe(401);
    await accounts.db()('helpdesk_contacts').where({ email }).update({ is_blocked: true });
    expect(await status(again)).toBe(401);
  });

  test('tells by no parameter of the query more than without', async () => {
    const { email, token } = await client();
    const other = await client();
    const mine = await accounts.ask(email);
    await accounts.ask(other.email, CANARY);
    const paths = ['/requests', '/profile', `/requests/${mine.key}`];
    const queries = [
      'filters[contact][email][$startsWith]=a',
      'where[updatedBy][resetPasswordToken][$startsWith]=a',
      'lookup[contact][email]=a',
      'populate=*',
      'populate[user][populate]=*',
      'fields=*',
      'fields[0]=password',
      'sort=password',
      '_q=a',
      'locale=all',
      'status=draft',
      'pagination[pageSize]=1000',
      'after[$gt]=0',
      'q[$ne]=x',
      'state[]=open',
      'state=open&state=closed',
      'limit=100000',
      'limit[$gt]=1',
      'before[$gt]=1',
    ];
    for (const path of paths) {
      const plain = await ask(token, 'GET', path);
      expect(plain.status).toBe(200);
      for (const secret of ['password', 'resetPasswordToken', 'documentId', 'user_document']) {
        expect(plain.text).not.toContain(secret);
      }
      for (const query of queries) {
        const odd = await ask(token, 'GET', `${path}?${query}`);
        expect([path, query, odd.status === 400 || odd.text === plain.text]).toEqual([
          path,
          query,
          true,
        ]);
        expect(odd.text).not.toContain(CANARY);
      }
    }
  });

  test('takes bodies of its own form alone', async () => {
    const { email, token } = await client();
    const request = await accounts.ask(email);
    const action = `/requests/${request.key}/actions/client-message`;
    const good = { clientId: randomUUID(), text: 'Hello' };
    for (const more of [
      { contactId: 1 },
      { actor: { kind: 'system' } },
      { isInternal: true },
      { version: 1 },
      { assignee: { agent: 'me' } },
      { copyTo: ['eve@example.com'] },
      { text: { format: 'html', body: '<script>' } },
      { text: ['x'] },
      { text: 'x'.repeat(20_001) },
      { text: 'a\u0000b' },
      { fields: 'x' },
      { files: ['../../etc/passwd'] },
      { clientId: 'short' },
    ]) {
      const refused = await ask(token, 'POST', action, { ...good, ...more });
      expect([more, refused.status]).toEqual([more, 400]);
    }
    for (const name of ['note', 'reply', 'close', 'delete', '__proto__', 'constructor']) {
      const path = `/requests/${request.key}/actions/${name}`;
      const { status } = await ask(token, 'POST', path, good);
      expect([name, status >= 400 && status < 500]).toEqual([name, true]);
    }
    expect((await ask(token, 'POST', action, { clientId: randomUUID() })).error.details.code).toBe(
      'TEXT_REQUIRED'
    );
    for (const seq of ['1', -1, 1.5, null, {}]) {
      expect((await ask(token, 'POST', `/requests/${request.key}/read`, { seq })).status).toBe(400);
    }
  });

  test('may be read by pages of our own address and of the allowed origins, and by no other', async () => {
    const { token } = await client();
    const allowed = 'https://shop.example.com';
    const settings = await readSettings(desk.strapi);
    await writeSettings(desk.strapi, { ...settings, allowedOrigins: [allowed] });
    const from = async (origin: string) => {
      const { status, response } = await ask(token, 'GET', '/profile', undefined, {
        Origin: origin,
      });
      return [status, response.headers.get('access-control-allow-origin')];
    };
    expect(await from(allowed)).toEqual([200, allowed]);
    expect(await from(desk.url)).toEqual([200, desk.url]);
    for (const origin of ['https://evil.example', 'null', `${allowed}.evil.example`]) {
      expect([origin, ...(await from(origin))]).toEqual([origin, 403, null]);
    }
    const preflight = async (origin: string) => {
      const response = await fetch(`${desk.url}/api/helpdesk/account/profile`, {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT' },
      });
      const { headers } = response;
      return ['origin', 'methods', 'headers', 'credentials'].map((name) =>
        headers.get(`access-control-allow-${name}`)
      );
    };
    expect(await preflight(allowed)).toEqual([
      allowed,
      'GET, POST, PUT, DELETE',
      'Authorization, Content-Type',
      null,
    ]);
    expect(await preflight('https://evil.example')).toEqual([null, null, null, null]);
  });
});
