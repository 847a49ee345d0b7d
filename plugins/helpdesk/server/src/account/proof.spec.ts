import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { hiddenFields, newVisitor, type Visitor } from '../../../../../tests/harness/visitor';
import { clock } from '../platform/clock';
import { newToken, sha256 } from '../platform/ids';
import { accountsAt, PASSWORD, type Accounts } from './account-fixture';
import { sweepAccountLinks } from './send-account-mails';

const LIST = '/support/account';
const ADDRESSES = '/support/account/profile/addresses';
const PROFILE = '/support/account/profile';

/*
 * Whose requests an account sees is decided by who reads a mailbox: nobody's word, and no flag of the project's own,
 * stands in for a link that our mail brought there.
 */
describe.each(DATABASES)('an address on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;
  let accounts: Accounts;
  beforeAll(async () => {
    desk = await startDesk({ database });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
  });
  afterAll(() => desk.stop());

  const sees = async (visitor: Visitor, { page }: { page: string }) =>
    (await visitor.get(page)).status === 200;
  const add = (visitor: Visitor, email: string) =>
    accounts.send(visitor, PROFILE, { email }, ADDRESSES);

  test('of a user whom the project made shows nothing until our mail has proved it', async () => {
    const user = await accounts.makeUser();
    const request = await accounts.ask(user.email);
    const { visitor } = await accounts.logIn(user.email);
    expect(await sees(visitor, request)).toBe(false);
    const list = await visitor.get(LIST);
    expect(list.html).toContain('Confirm your address');
    expect(list.html).not.toContain(`#${request.number}`);
    expect((await visitor.get(PROFILE)).html).toContain('not confirmed yet');
    expect((await accounts.send(visitor, LIST, {}, ADDRESSES)).status).toBe(303);
    const { path } = await accounts.lastMailTo(user.email);
    await visitor.get(path);
    expect(await sees(visitor, request)).toBe(false);
    expect((await accounts.send(visitor, path)).status).toBe(303);
    expect(await sees(visitor, request)).toBe(true);
  });

  test('is not proved by a guest who followed a link, nor by what was proved for somebody else', async () => {
    const user = await accounts.makeUser();
    const request = await accounts.ask(user.email);
    await accounts
      .db()('helpdesk_contacts')
      .where({ email: user.email })
      .update({ verified_at: clock.now() });
    const { visitor } = await accounts.logIn(user.email);
    expect(await sees(visitor, request)).toBe(false);
  });

  test('is not handed over by who presses the button in a mail that another account asked for', async () => {
    const eve = await accounts.register();
    const victim = await accounts.register();
    const email = accounts.newEmail();
    const request = await accounts.ask(email);
    await add(eve.visitor, email);
    const { path } = await accounts.lastMailTo(email);
    // Whoever reads the mailbox is not the account: they are asked for a password that they do not know.
    for (const reader of [newVisitor(desk), victim.visitor]) {
      const page = await reader.get(path);
      expect(page.html).toContain('type="password"');
      const { csrf } = hiddenFields(page.html, path);
      for (const more of [{}, { password: 'guess' }, { password: '' }]) {
        const answer = await reader.post(path, { csrf, ...more } as Record<string, string>);
        expect(answer.status).toBe(401);
      }
    }
    expect(await sees(eve.visitor, request)).toBe(false);
    expect(await sees(victim.visitor, request)).toBe(false);
    expect((await accounts.contactOf(email)).user_document).toBeNull();
  });

  test('is proved from another browser with the password, which logs in there', async () => {
    const { visitor } = await accounts.register();
    const email = accounts.newEmail();
    const request = await accounts.ask(email);
    await add(visitor, email);
    const { path } = await accounts.lastMailTo(email);
    const phone = newVisitor(desk);
    const done = await accounts.send(phone, path, { password: PASSWORD });
    expect(done.headers.get('location')).toBe(`${PROFILE}?done=address`);
    expect(await sees(phone, request)).toBe(true);
    expect(await sees(visitor, request)).toBe(true);
  });

  test('stays with the account that proved it first; its owner is told, and who asks is not', async () => {
    const first = await accounts.register();
    const second = await accounts.register();
    const request = await accounts.ask(first.email);
    const free = await add(second.visitor, accounts.newEmail());
    const taken = await add(second.visitor, first.email);
    expect([taken.status, taken.html, taken.headers.get('location')]).toEqual([
      free.status,
      free.html,
      free.headers.get('location'),
    ]);
    const mail = await accounts.lastMailTo(first.email);
    expect(mail.subject).toBe('Your address stays with your account');
    expect(mail.path).toBe(PROFILE);
    expect(mail.text).not.toContain(second.email);
    expect(await sees(second.visitor, request)).toBe(false);
  });

  test('goes to one of two accounts that prove it at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const email = accounts.newEmail();
      const two = [await accounts.register(), await accounts.register()];
      const posts = [];
      for (const { visitor } of two) {
        await add(visitor, email);
        const { path } = await accounts.lastMailTo(email);
        const { html } = await visitor.get(path);
        posts.push(() => visitor.post(path, hiddenFields(html, path)));
      }
      const answers = await Promise.all(posts.map((post) => post()));
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
      const winner = two[answers.findIndex(({ status }) => status === 303)];
      const user = await accounts.userOf(winner.email);
      expect((await accounts.contactOf(email)).user_document).toBe(user.documentId);
    }
  });

  test('that somebody else registered for by the project’s own door is its reader’s by a new password', async () => {
    // Eve knows the password of a user with the victim's address, as a project without confirmation lets her.
    const eve = await accounts.makeUser();
    const request = await accounts.ask(eve.email);
    const { visitor: hers } = await accounts.logIn(eve.email);
    const reader = newVisitor(desk);
    await accounts.send(reader, `${LIST}/register`, { email: eve.email });
    const known = await accounts.lastMailTo(eve.email);
    expect(known.subject).toBe('You have an account already');
    expect(known.path).toBe(`${LIST}/login`);
    await accounts.send(reader, `${LIST}/forgotten`, { email: eve.email });
    const { path } = await accounts.lastMailTo(eve.email);
    await accounts.send(reader, path, { password: 'only the reader knows' });
    expect(await sees(reader, request)).toBe(true);
    expect((await hers.get(LIST)).status).toBe(303);
    expect((await accounts.logIn(eve.email)).answer.status).toBe(401);
    expect(await sees(hers, request)).toBe(false);
  });

  test('that an account logs in with gets its new password, by whichever it was asked for', async () => {
    const { visitor, email } = await accounts.register();
    const second = accounts.newEmail();
    await add(visitor, second);
    await accounts.send(visitor, (await accounts.lastMailTo(second)).path);
    const before = (await accounts.mailsTo(second)).length;
    await accounts.send(newVisitor(desk), `${LIST}/forgotten`, { email: second });
    const { subject, path } = await accounts.lastMailTo(email);
    expect(subject).toBe('Set a new password');
    expect(await accounts.mailsTo(second)).toHaveLength(before);
    await accounts.send(newVisitor(desk), path, { password: 'a brand new password' });
    expect((await accounts.logIn(second, 'a brand new password')).answer.status).toBe(303);
  });

  test('is not taken back by who had the account before, through an address of their own', async () => {
    const eve = await accounts.makeUser();
    const { visitor: hers } = await accounts.logIn(eve.email);
    const own = accounts.newEmail();
    await add(hers, own);
    await accounts.send(hers, (await accounts.lastMailTo(own)).path);
    const reader = newVisitor(desk);
    await accounts.send(reader, `${LIST}/forgotten`, { email: eve.email });
    await accounts.send(reader, (await accounts.lastMailTo(eve.email)).path, {
      password: 'only the reader knows',
    });
    const before = (await accounts.mailsTo(own)).length;
    await accounts.send(newVisitor(desk), `${LIST}/forgotten`, { email: own });
    expect(await accounts.mailsTo(own)).toHaveLength(before);
  });

  test('that an account has proved is not taken by who registers with it at the project’s own door', async () => {
    const { visitor, email } = await accounts.register();
    const second = accounts.newEmail();
    await add(visitor, second);
    await accounts.send(visitor, (await accounts.lastMailTo(second)).path);
    await accounts.makeUser(second);
    expect((await accounts.logIn(second)).answer.status).toBe(303);
    await accounts.send(newVisitor(desk), `${LIST}/forgotten`, { email: second });
    expect((await accounts.lastMailTo(email)).subject).toBe('Set a new password');
  });

  test('that staff correct belongs to the account no more', async () => {
    const { visitor, email } = await accounts.register();
    const request = await accounts.ask(email);
    expect(await sees(visitor, request)).toBe(true);
    const contact = await accounts.contactOf(email);
    const moved = accounts.newEmail();
    const path = `/helpdesk/contacts/${contact.key}`;
    expect((await call(desk, owner, 'PUT', path, { email: moved })).status).toBe(200);
    expect(await sees(visitor, request)).toBe(false);
    const row = await accounts.contactOf(moved);
    expect([row.user_document, row.verified_at]).toEqual([null, null]);
    expect((await visitor.get(LIST)).html).toContain('Confirm your address');
  });

  test('of a user who is deleted is free again', async () => {
    const { visitor, email } = await accounts.register();
    const request = await accounts.ask(email);
    const { id } = await accounts.userOf(email);
    await desk.strapi.db.query('plugin::users-permissions.user').delete({ where: { id } });
    expect((await visitor.get(LIST)).status).toBe(303);
    const again = await accounts.register(email);
    expect(await sees(again.visitor, request)).toBe(true);
  });

  test('is told apart by what it is, not by what a database takes for the same', async () => {
    const plain = `jose-${accounts.newEmail()}`;
    await accounts.makeUser(plain);
    for (const other of [plain.replace('jose', 'josé'), plain.replace('jose', 'joʂe')]) {
      const visitor = newVisitor(desk);
      await accounts.send(visitor, `${LIST}/forgotten`, { email: other });
      expect((await accounts.mailsTo(plain)).length).toBe(0);
      expect((await accounts.logIn(other)).answer.status).toBe(401);
    }
    // The same mailbox in other letters: it is written to in the one form that we keep.
    const visitor = newVisitor(desk);
    await accounts.send(visitor, `${LIST}/forgotten`, { email: plain.toUpperCase() });
    expect(await accounts.mailsTo(plain)).toHaveLength(1);
  });

  test('that somebody took for a user name is not theirs by it', async () => {
    const victim = accounts.newEmail();
    const eve = await accounts.makeUser(accounts.newEmail(), { username: victim });
    const visitor = newVisitor(desk);
    await accounts.send(visitor, `${LIST}/forgotten`, { email: victim });
    expect((await accounts.lastMailTo(victim)).subject).toBe(
      'There is no account with this address'
    );
    const owner = await accounts.register(victim);
    expect((await accounts.userOf(victim)).username).not.toBe(victim);
    expect((await accounts.logIn(victim)).answer.status).toBe(303);
    await accounts.setUser(eve.email, { blocked: true });
    expect((await owner.visitor.get(LIST)).status).toBe(200);
  });

  test('of a blocked sender is mailed nothing, and whoever asks is told nothing', async () => {
    const email = accounts.newEmail();
    const block = { kind: 'sender', value: email, reason: '', until: null };
    await call(desk, owner, 'POST', '/helpdesk/blocks', block);
    const visitor = newVisitor(desk);
    for (const page of ['register', 'forgotten']) {
      const answer = await accounts.send(visitor, `${LIST}/${page}`, { email });
      expect(answer.headers.get('location')).toBe(`${LIST}/mail-sent`);
    }
    expect(await accounts.mailsTo(email)).toEqual([]);
  });
});

describe.each(DATABASES)('a link to an account on %s', (database) => {
  let desk: Desk;
  let accounts: Accounts;
  beforeAll(async () => {
    desk = await startDesk({ database });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
  });
  afterAll(() => desk.stop());

  const links = () => accounts.db()('helpdesk_account_links');

  test('is kept as a hash, and the mail that carried it is forgotten with it', async () => {
    const email = accounts.newEmail();
    const visitor = newVisitor(desk);
    await accounts.send(visitor, `${LIST}/register`, { email });
    const { path } = await accounts.lastMailTo(email);
    const token = path.slice(path.lastIndexOf('/') + 1);
    const row = await links().where({ email }).first();
    expect(row.token_hash).toBe(sha256(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test('is forged, empty, cut, over, used or of another page: one answer, the same bytes', async () => {
    const { email } = await accounts.register();
    const visitor = newVisitor(desk);
    await accounts.send(visitor, `${LIST}/forgotten`, { email });
    const { path } = await accounts.lastMailTo(email);
    const token = path.slice(path.lastIndexOf('/') + 1);
    const missing = await visitor.get(`${LIST}/reset/${'0'.repeat(64)}`);
    expect(missing.status).toBe(404);
    const same = async (address: string) => {
      const page = await visitor.get(address);
      expect([address, page.status, page.html]).toEqual([address, 404, missing.html]);
      const posted = await visitor.post(address, { csrf: '', password: 'a brand new password' });
      expect([address, posted.status]).toEqual([address, 404]);
    };
    // A row that carries no link must not be met by a token that is none.
    await accounts.send(visitor, `${LIST}/forgotten`, { email: accounts.newEmail() });
    await same(`${LIST}/reset/${newToken()}`);
    await same(`${LIST}/confirm/${token}`);
    for (const wrong of [
      '%20',
      'null',
      'undefined',
      '%00',
      '[object%20Object]',
      token.slice(1),
      `${token}0`,
      `%20${token}`,
      token.toUpperCase().replace(/[0-9]/g, 'A'),
    ]) {
      await same(`${LIST}/reset/${wrong}`);
      await same(`${LIST}/confirm/${wrong}`);
    }
    await links().where({ email }).update({ expires_at: clock.now() });
    await same(path);
  });

  test('is swept a day after it ended', async () => {
    const visitor = newVisitor(desk);
    const [old, fresh] = [accounts.newEmail(), accounts.newEmail()];
    for (const email of [old, fresh]) {
      await accounts.send(visitor, `${LIST}/register`, { email });
      await accounts.mailsTo(email);
    }
    const day = 24 * 60 * 60 * 1000;
    await links()
      .where({ email: old })
      .update({ expires_at: clock.now() - day - 1 });
    expect(await sweepAccountLinks(desk.strapi)).toBeGreaterThan(0);
    expect(await links().where({ email: old })).toEqual([]);
    expect(await links().where({ email: fresh })).toHaveLength(1);
  });
});
