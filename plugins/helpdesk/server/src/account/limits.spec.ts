import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { hiddenFields, newVisitor } from '../../../../../tests/harness/visitor';
import { readSettings } from '../site/settings';
import { accountsAt, PASSWORD, type Accounts } from './account-fixture';

const LIST = '/support/account';

describe.each(DATABASES)('the doors of accounts on %s', (database) => {
  let desk: Desk;
  let accounts: Accounts;
  let place = 0;
  beforeAll(async () => {
    // A proxy on loopback is believed, so that a spec can come from many places.
    desk = await startDesk({ database, env: { TRUSTED_PROXIES: '127.0.0.1,::1' } });
    accounts = accountsAt(desk);
  });
  afterAll(() => desk.stop());

  const elsewhere = () => {
    place += 1;
    return { 'x-forwarded-for': `203.0.${Math.floor(place / 250)}.${(place % 250) + 1}` };
  };
  const visitorAt = (headers: Record<string, string>) => newVisitor(desk, { headers });
  const links = async () => {
    const [{ count }] = await accounts.db()('helpdesk_account_links').count({ count: '*' });
    return Number(count);
  };
  const ask = async (page: string, email: string, headers: Record<string, string>) => {
    const visitor = visitorAt(headers);
    return accounts.send(visitor, `${LIST}/${page}`, { email });
  };

  test.each([
    ['forgotten', 3],
    // One of the three went to its registration.
    ['register', 2],
  ])(
    'mail an address three times an hour, however often and from wherever %s is asked',
    async (page, left) => {
      const { email } = await accounts.register();
      const before = (await accounts.mailsTo(email)).length;
      const statuses = new Set<number>();
      for (let round = 0; round < 40; round += 1) {
        const spelt = round % 2 === 0 ? email : email.toUpperCase();
        statuses.add((await ask(page, spelt, elsewhere())).status);
      }
      expect([...statuses]).toEqual([303]);
      expect((await accounts.mailsTo(email)).length - before).toBe(left);
      const nobody = accounts.newEmail();
      for (let round = 0; round < 10; round += 1) await ask(page, nobody, elsewhere());
      expect(await accounts.mailsTo(nobody)).toHaveLength(3);
    }
  );

  test('mail three times although they are asked for at once', async () => {
    const email = accounts.newEmail();
    const visitor = visitorAt(elsewhere());
    const fields = hiddenFields((await visitor.get(`${LIST}/forgotten`)).html);
    await Promise.all(
      Array.from({ length: 20 }, () => visitor.post(`${LIST}/forgotten`, { ...fields, email }))
    );
    expect(await accounts.mailsTo(email)).toHaveLength(3);
  });

  test('take a tenth of what a place may send, and tell others nothing of it', async () => {
    const { limits } = await readSettings(desk.strapi);
    const most = Math.ceil(limits.addressPerHour / 10);
    const here = elsewhere();
    const statuses: number[] = [];
    for (let round = 0; round < most + 3; round += 1) {
      const lied = { ...here, 'x-real-ip': `198.51.100.${round}`, forwarded: `for=198.51.100.1` };
      statuses.push((await ask('register', accounts.newEmail(), lied)).status);
    }
    expect(statuses.slice(0, most).every((status) => status === 303)).toBe(true);
    expect(statuses.slice(most)).toEqual([429, 429, 429]);
    const refused = await ask('forgotten', accounts.newEmail(), here);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('register', accounts.newEmail(), elsewhere())).status).toBe(303);
  });

  test('let nobody guess a password, and lock nobody out of their account', async () => {
    const user = await accounts.makeUser();
    const here = elsewhere();
    const tryAt = async (headers: Record<string, string>, password: string) =>
      (await accounts.logIn(user.email, password, visitorAt(headers))).answer.status;
    const statuses = [];
    for (let round = 0; round < 12; round += 1) statuses.push(await tryAt(here, `guess ${round}`));
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    // Not even with the right one, from here; from another place its owner comes in.
    expect(await tryAt(here, PASSWORD)).toBe(429);
    expect(await tryAt(elsewhere(), PASSWORD)).toBe(303);
    // Nobody's address is guarded in the same way.
    const nobody = accounts.newEmail();
    const there = elsewhere();
    for (let round = 0; round < 10; round += 1) {
      await accounts.logIn(nobody, 'guess', visitorAt(there));
    }
    const last = await accounts.logIn(nobody, 'guess', visitorAt(there));
    expect(last.answer.status).toBe(429);
  });

  test('count what fails, so that who logs in often is not held up', async () => {
    const user = await accounts.makeUser();
    const here = elsewhere();
    for (let round = 0; round < 13; round += 1) {
      const { answer } = await accounts.logIn(user.email, PASSWORD, visitorAt(here));
      expect(answer.status).toBe(303);
    }
  });

  test('let one account ask for ten addresses an hour, and try its password ten times', async () => {
    const { visitor } = await accounts.register();
    const profile = '/support/account/profile';
    const add = async () =>
      (
        await accounts.send(
          visitor,
          profile,
          { email: accounts.newEmail() },
          `${profile}/addresses`
        )
      ).status;
    const asked = [];
    for (let round = 0; round < 12; round += 1) asked.push(await add());
    expect(asked).toEqual([...Array.from({ length: 10 }, () => 303), 429, 429]);
    const guess = async () => {
      const values = { current: 'guess', password: 'a brand new password' };
      return (await accounts.send(visitor, profile, values, `${profile}/password`)).status;
    };
    const guessed = [];
    for (let round = 0; round < 12; round += 1) guessed.push(await guess());
    expect(guessed).toEqual([...Array.from({ length: 10 }, () => 400), 429, 429]);
  });

  // The last one that asks for mails: it takes what all places together may ask for in the hour.
  test('mail three times when a reset is asked for a thousand times, and keep no more of it', async () => {
    const { email } = await accounts.register();
    const before = (await accounts.mailsTo(email)).length;
    const kept = await links();
    const statuses = new Set<number>();
    for (let round = 0; round < 50; round += 1) {
      const visitor = visitorAt(elsewhere());
      const { csrf } = hiddenFields((await visitor.get(`${LIST}/forgotten`)).html);
      const asked = Array.from({ length: 20 }, () =>
        visitor.post(`${LIST}/forgotten`, { csrf, email }, elsewhere())
      );
      for (const { status } of await Promise.all(asked)) statuses.add(status);
    }
    // Whoever asks from so many places is told to wait in the end; of the address it says nothing.
    expect([...statuses].sort()).toEqual([303, 429]);
    expect((await accounts.mailsTo(email)).length - before).toBe(3);
    expect((await links()) - kept).toBe(3);
  });

  // After all others: the server ends the connection of a body that is too large.
  test('take no form that is larger than any of theirs', async () => {
    const visitor = visitorAt(elsewhere());
    const fields = hiddenFields((await visitor.get(`${LIST}/login`)).html);
    const values = { ...fields, login: 'x'.repeat(5_000), password: 'x' };
    expect((await visitor.post(`${LIST}/login`, values)).status).toBe(400);
    const big = { ...fields, login: 'x', password: 'x'.repeat(2_000_000) };
    expect([400, 413]).toContain((await visitor.post(`${LIST}/login`, big)).status);
    const file = { ...fields, login: 'x', password: 'x', photo: new File(['x'], 'a.png') };
    expect((await visitor.post(`${LIST}/login`, file)).status).toBe(400);
  });
});
