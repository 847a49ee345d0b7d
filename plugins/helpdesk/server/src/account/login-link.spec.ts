import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { newVisitor, type Visitor } from '../../../../../tests/harness/visitor';
import { readSettings, writeSettings } from '../site/settings';
import { accountsAt, type Accounts } from './account-fixture';

const STATE = '/support/account/state';
const SHOP = 'https://shop.example.com';

describe.each(DATABASES)('the log-in link on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;
  let accounts: Accounts;
  beforeAll(async () => {
    desk = await startDesk({ database });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
    const settings = await readSettings(desk.strapi);
    await writeSettings(desk.strapi, { ...settings, allowedOrigins: [SHOP] });
  });
  afterAll(() => desk.stop());

  const stateOf = async (visitor: Visitor, query = '', headers: Record<string, string> = {}) => {
    const answer = await visitor.get(`${STATE}${query}`, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    return { ...JSON.parse(answer.html).data, headers: answer.headers };
  };

  test('is a script that any page may load, under an address that stays', async () => {
    const script = await newVisitor(desk).get('/support/assets/login-link.js');
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(script.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  test('says who is logged in and how much is new, in the page’s language', async () => {
    const nobody = await stateOf(newVisitor(desk));
    expect(nobody).toMatchObject({
      isLoggedIn: false,
      unread: 0,
      label: 'Log in',
      url: `${desk.url}/support/en/account/login`,
    });
    const { visitor, email } = await accounts.register();
    expect(await stateOf(visitor)).toMatchObject({
      isLoggedIn: true,
      label: 'My requests',
      url: `${desk.url}/support/en/account`,
    });
    const { number } = await accounts.ask(email);
    await accounts.answer(owner, number, 'An answer');
    expect((await stateOf(visitor)).label).toBe('My requests (\u20681\u2069)');
    const urdu = await stateOf(visitor, '?language=ur');
    expect(urdu).toMatchObject({ unread: 1, language: 'ur', direction: 'rtl' });
    expect(urdu.label).toContain('میری درخواستیں');
    expect(urdu.headers.getSetCookie()).toEqual([]);
    expect((await stateOf(visitor, '?language=nonsense')).language).toBe('en');
  });

  test('tells it to the allowed origins alone, and to another site nothing of anybody', async () => {
    const { visitor } = await accounts.register();
    const cors = ({ headers }: { headers: Headers }) => [
      headers.get('access-control-allow-origin'),
      headers.get('access-control-allow-credentials'),
    ];
    const same = { origin: SHOP, 'sec-fetch-site': 'same-site' };
    const allowed = await stateOf(visitor, '', same);
    expect([allowed.isLoggedIn, ...cors(allowed)]).toEqual([true, SHOP, 'true']);
    for (const origin of ['https://evil.example', 'null', `${SHOP}.evil.example`]) {
      const foreign = await stateOf(visitor, '', { origin, 'sec-fetch-site': 'cross-site' });
      expect([origin, foreign.isLoggedIn, ...cors(foreign)]).toEqual([origin, false, null, null]);
    }
    const across = await stateOf(visitor, '', { origin: SHOP, 'sec-fetch-site': 'cross-site' });
    expect(across).toMatchObject({ isLoggedIn: false, unread: 0, label: 'Log in' });
    for (const path of ['/support/ur/account/state', '/SUPPORT/account/state']) {
      const answer = await visitor.get(path, { origin: 'https://evil.example' });
      expect([path, ...cors(answer)]).toEqual([path, null, null]);
    }
  });
});
