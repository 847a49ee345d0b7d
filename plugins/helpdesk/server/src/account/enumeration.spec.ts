import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { hiddenFields, newVisitor, type Visitor } from '../../../../../tests/harness/visitor';
import { stopJobs } from '../platform/jobs';
import { accountsAt, PASSWORD, type Accounts } from './account-fixture';

/** The one that users-permissions and Strapi hash passwords with; it has no types. */
const bcrypt = createRequire(import.meta.url)('bcryptjs') as {
  compare(): Promise<boolean>;
  hash(): Promise<string>;
};
/** Of ours and of users; Strapi's own work goes on beside. */
const OURS = /helpdesk_|up_users/;
/** Read anew when its time is over, whoever asks. */
const REMEMBERED = /from [`"]?helpdesk_(blocks|faq_categories|faq_entries|info_pages)[`"]?/;
/** Of one comparison, which hashes once inside. */
const ONE_COMPARISON = [1, 1];

const LIST = '/support/account';
const PROFILE = '/support/account/profile';

/*
 * Who asks about an address, by whatever form, learns nothing of whether anybody has it: the same status, the same
 * bytes, the same questions to the database, the same number of passwords hashed, the same number of mails.
 */
describe.each(DATABASES)('who asks about an address on %s', (database) => {
  let desk: Desk;
  let accounts: Accounts;
  let known: Record<'registered' | 'unproven' | 'blocked' | 'guest' | 'nobody', string>;
  beforeAll(async () => {
    desk = await startDesk({ database });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
    // What a job does beside would be counted as the door's.
    await stopJobs(desk.strapi);
  });
  // An address has few mails in an hour.
  beforeEach(async () => {
    known = await people();
  });
  afterAll(() => desk.stop());

  const people = async () => {
    const registered = (await accounts.register()).email;
    const unproven = (await accounts.makeUser()).email;
    const blocked = (await accounts.makeUser(accounts.newEmail(), { blocked: true })).email;
    const guest = accounts.newEmail();
    await accounts.ask(guest);
    return { registered, unproven, blocked, guest, nobody: accounts.newEmail() };
  };

  /** What a form costs and answers, apart from what its sender put in. */
  const watch = async (
    visitor: Visitor,
    page: string,
    values: Record<string, string>,
    email: string,
    action = page
  ) => {
    const { html } = await visitor.get(page);
    const form = { ...hiddenFields(html, action), ...values };
    const questions: string[] = [];
    const listen = ({ sql }: { sql: string }) => questions.push(sql);
    const compare = vi.spyOn(bcrypt, 'compare');
    const hash = vi.spyOn(bcrypt, 'hash');
    desk.strapi.db.connection.on('query', listen);
    const answer = await visitor.post(action, form);
    desk.strapi.db.connection.off('query', listen);
    const hashes = [compare.mock.calls.length, hash.mock.calls.length];
    vi.restoreAllMocks();
    const mails = (await accounts.mailsTo(email)).length;
    const plain = answer.html
      .replaceAll(email, 'EMAIL')
      .replace(/value="[0-9a-f]{64}"/g, 'value=""');
    const headers = [...answer.headers].filter(
      ([name]) => !['date', 'content-length', 'set-cookie'].includes(name)
    );
    const { status } = answer;
    const asked = questions.filter((sql) => OURS.test(sql) && !REMEMBERED.test(sql)).sort();
    return { status, html: plain, headers, hashes, questions: asked, mails };
  };

  const compareAll = async (
    ask: (email: string) => ReturnType<typeof watch>,
    who: readonly (keyof typeof known)[]
  ) => {
    const first = known[who[0]];
    const before = new Map<string, number>();
    for (const one of who) before.set(one, (await accounts.mailsTo(known[one])).length);
    const { mails, ...model } = await ask(first);
    const cost = mails - (before.get(who[0]) ?? 0);
    for (const one of who.slice(1)) {
      const { mails: many, ...answer } = await ask(known[one]);
      expect([one, answer]).toEqual([one, model]);
      expect([one, many - (before.get(one) ?? 0)]).toEqual([one, cost]);
    }
    return { ...model, mails: cost };
  };

  test('to register is told to look into a mailbox', async () => {
    const visitor = newVisitor(desk);
    const ask = (email: string) => watch(visitor, `${LIST}/register`, { email }, email);
    const answer = await compareAll(ask, ['registered', 'unproven', 'guest', 'nobody']);
    expect(answer).toMatchObject({ status: 303, hashes: [0, 0], mails: 1 });
    expect(answer.questions.length).toBeGreaterThan(0);
  });

  test('to have a new password is told to look into a mailbox', async () => {
    const visitor = newVisitor(desk);
    const ask = (email: string) => watch(visitor, `${LIST}/forgotten`, { email }, email);
    const answer = await compareAll(ask, ['registered', 'unproven', 'guest', 'nobody']);
    expect(answer).toMatchObject({ status: 303, hashes: [0, 0], mails: 1 });
  });

  test('to add it to an account is told to look into a mailbox', async () => {
    const { visitor } = await accounts.register();
    const ask = (email: string) =>
      watch(visitor, PROFILE, { email }, email, `${PROFILE}/addresses`);
    const answer = await compareAll(ask, ['registered', 'unproven', 'guest', 'nobody']);
    expect(answer).toMatchObject({ status: 303, hashes: [0, 0], mails: 1 });
  });

  test('to log in with a wrong password is told that the two do not fit', async () => {
    const visitor = newVisitor(desk);
    const ask = (login: string) =>
      watch(visitor, `${LIST}/login`, { login, password: 'not the password' }, login);
    const answer = await compareAll(ask, ['registered', 'unproven', 'blocked', 'guest', 'nobody']);
    expect(answer).toMatchObject({ status: 401, hashes: ONE_COMPARISON, mails: 0 });
  });

  test('to log in as a blocked user, even with the password, is told the same', async () => {
    const visitor = newVisitor(desk);
    const ask = (password: string) =>
      watch(visitor, `${LIST}/login`, { login: known.blocked, password }, known.blocked);
    const [right, wrong] = [await ask(PASSWORD), await ask('not the password')];
    expect([right.status, right.html, right.hashes]).toEqual([401, wrong.html, ONE_COMPARISON]);
  });

  test('by a password that is no text, much too long, or empty, is told the same', async () => {
    const visitor = newVisitor(desk);
    for (const password of ['', ' ', 'x'.repeat(73), 'x'.repeat(1_000), '\u0000', '[object]']) {
      const ask = (login: string) => watch(visitor, `${LIST}/login`, { login, password }, login);
      const answer = await compareAll(ask, ['registered', 'nobody']);
      expect(answer.status).toBe(401);
    }
  });

  test('by an address that is none is told so before anybody is looked for', async () => {
    const visitor = newVisitor(desk);
    for (const email of ['', 'x', 'a@b', 'a b@example.com', 'a@example.com, b@example.com']) {
      for (const page of ['register', 'forgotten']) {
        const answer = await accounts.send(visitor, `${LIST}/${page}`, { email });
        expect([email, page, answer.status]).toEqual([email, page, 400]);
      }
    }
  });
});
