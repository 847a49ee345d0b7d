import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { hiddenFields, newVisitor, type Visitor } from '../../../../../tests/harness/visitor';
import { clock } from '../platform/clock';
import { readJson } from '../platform/database';
import { signLink } from '../site/links';
import { accountsAt, PASSWORD, type Accounts } from './account-fixture';

const LIST = '/support/account';
const PROFILE = '/support/account/profile';

describe.each(DATABASES)('an account on %s', (database) => {
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

  const numbersIn = (html: string) => [...html.matchAll(/>#(\d+)</g)].map(([, n]) => Number(n));
  const list = async (visitor: Visitor, query = '') => {
    const page = await visitor.get(`${LIST}${query}`);
    expect(page.status).toBe(200);
    return page.html;
  };
  const profile = (visitor: Visitor, action: string, values: Record<string, string> = {}) =>
    accounts.send(visitor, PROFILE, values, action);

  test('is made by the link in our mail, and has what was asked as a guest before', async () => {
    const email = accounts.newEmail();
    const request = await accounts.ask(email);
    const visitor = newVisitor(desk);
    const asked = await accounts.send(visitor, `${LIST}/register`, { email });
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toBe(`${LIST}/mail-sent`);
    expect((await visitor.get(`${LIST}/mail-sent`)).status).toBe(200);
    // Nothing is made before the link is followed.
    expect(await accounts.userOf(email)).toBeNull();

    const mail = await accounts.lastMailTo(email);
    expect(mail.path).toMatch(/^\/support\/account\/confirm\/[0-9a-f]{64}$/);
    const page = await visitor.get(mail.path);
    expect(page.status).toBe(200);
    expect(page.html).toContain(email);
    expect(page.html).toContain('value="Ada Client"');
    const made = await accounts.send(visitor, mail.path, { name: 'Ada L.', password: PASSWORD });
    expect(made.status).toBe(303);
    expect(made.headers.get('location')).toBe(LIST);

    const shown = await visitor.get(LIST);
    expect(shown.headers.get('cache-control')).toBe('private, no-store');
    expect(numbersIn(shown.html)).toEqual([request.number]);
    expect((await visitor.get(request.page)).status).toBe(200);
    const user = await accounts.userOf(email);
    expect(user).toMatchObject({ email, confirmed: true, blocked: false, provider: 'local' });
    const contact = await accounts.contactOf(email);
    expect(contact).toMatchObject({ name: 'Ada L.', user_document: user.documentId });
    expect(Number(contact.verified_at)).toBeGreaterThan(0);
  });

  test('is not made with a password or a name that cannot be taken, and the link still holds', async () => {
    const email = accounts.newEmail();
    const visitor = newVisitor(desk);
    await accounts.send(visitor, `${LIST}/register`, { email });
    const { path } = await accounts.lastMailTo(email);
    for (const [values, words] of [
      [{ name: 'Ada', password: 'short' }, 'too short'],
      [{ name: 'Ada', password: 'x'.repeat(73) }, 'too long'],
      [{ name: ' \u200b ', password: PASSWORD }, 'tell us your name'],
      [{ name: 'x'.repeat(121), password: PASSWORD }, 'at most 120'],
      [{ name: 'A\u202eda', password: PASSWORD }, 'signs in the name'],
    ] as const) {
      const refused = await accounts.send(visitor, path, values);
      expect([words, refused.status]).toEqual([words, 400]);
      expect(refused.html).toContain(words);
      expect(refused.html).not.toContain(`"${values.password}"`);
    }
    expect(await accounts.userOf(email)).toBeNull();
    const made = await accounts.send(visitor, path, { name: 'Ada', password: PASSWORD });
    expect(made.status).toBe(303);
    // Used once.
    expect((await newVisitor(desk).get(path)).status).toBe(404);
  });

  test('is one, however often the link is pressed at once', async () => {
    const email = accounts.newEmail();
    const visitor = newVisitor(desk);
    await accounts.send(visitor, `${LIST}/register`, { email });
    const { path } = await accounts.lastMailTo(email);
    const { html } = await visitor.get(path);
    const values = { ...hiddenFields(html, path), name: 'Ada', password: PASSWORD };
    const answers = await Promise.all([1, 2, 3, 4].map(() => visitor.post(path, values)));
    const made = answers.filter(({ status }) => status === 303);
    expect(made).toHaveLength(1);
    const users = await desk.strapi.db
      .query('plugin::users-permissions.user')
      .count({ where: { email } });
    expect(users).toBe(1);
  });

  test('is not made where the project takes no new users', async () => {
    const email = accounts.newEmail();
    const visitor = newVisitor(desk);
    await accounts.send(visitor, `${LIST}/register`, { email });
    const { path } = await accounts.lastMailTo(email);
    await accounts.setAdvanced({ allow_register: false });
    const closed = await newVisitor(desk).get(`${LIST}/register`);
    expect(closed.status).toBe(403);
    expect(closed.html).toContain('New accounts are not made here');
    expect((await visitor.get(path)).status).toBe(403);
    const late = await visitor.post(`${LIST}/register`, { csrf: '', email });
    expect(late.status).toBe(403);
    expect((await visitor.get(`${LIST}/login`)).html).not.toContain('/account/register');
    await accounts.setAdvanced({ allow_register: true });
    expect((await visitor.get(path)).status).toBe(200);
  });

  test('logs in by address, in any case, and by user name, and logs out', async () => {
    const { email } = await accounts.register();
    const user = await accounts.userOf(email);
    for (const login of [email, ` ${email.toUpperCase()} `, user.username]) {
      const { visitor, answer } = await accounts.logIn(login);
      expect([login, answer.status, answer.headers.get('location')]).toEqual([login, 303, LIST]);
      expect((await visitor.get(LIST)).status).toBe(200);
      await accounts.send(visitor, LIST, {}, `${LIST}/logout`);
    }
  });

  test('sees its requests with what is new, and marks them read only by what it does', async () => {
    const { visitor, email } = await accounts.register();
    const [one, two] = [await accounts.ask(email, 'First'), await accounts.ask(email, 'Second')];
    const unread = async () => (await list(visitor)).match(/class="unread"/g)?.length ?? 0;
    expect(await unread()).toBe(0);
    await accounts.answer(owner, one.number, 'For the staff', 'note');
    await accounts.answer(owner, one.number, '', 'take');
    expect(await unread()).toBe(0);
    await accounts.answer(owner, one.number, 'What colour is it?');
    await accounts.answer(owner, two.number, 'And this one?');
    expect(await unread()).toBe(2);
    expect((await visitor.get(`${LIST}/state`)).html).toContain('"unread":2');

    // Looking is not reading: a page may be fetched by a program.
    const page = await visitor.get(one.page);
    expect(await unread()).toBe(2);
    const seen = hiddenFields(page.html, `${one.page}/read`);
    expect((await visitor.post(`${one.page}/read`, seen)).status).toBe(204);
    expect(await unread()).toBe(1);
    // An older tab takes nothing back.
    await visitor.post(`${one.page}/read`, { ...seen, seq: '1' });
    expect(await unread()).toBe(1);
    expect((await visitor.post(`${one.page}/read`, { ...seen, seq: 'x' })).status).toBe(400);

    const action = `${two.page}/actions/client-reply`;
    expect((await accounts.send(visitor, two.page, { text: 'Yes' }, action)).status).toBe(303);
    expect(await unread()).toBe(0);
    await accounts.answer(owner, one.number, 'Once more', 'reply');
    await accounts.answer(owner, two.number, 'Once more', 'reply');
    expect(await unread()).toBe(2);
    const all = await accounts.send(visitor, LIST, {}, `${LIST}/read`);
    expect(all.headers.get('location')).toBe(`${LIST}?done=read`);
    expect(await unread()).toBe(0);
    expect(await list(visitor, '?done=read')).toContain('Everything is marked as read');
  });

  test('finds by words and by state, and pages without losing or repeating one', async () => {
    const { visitor, email } = await accounts.register();
    const made: Awaited<ReturnType<Accounts['ask']>>[] = [];
    for (let index = 0; index < 28; index += 1) made.push(await accounts.ask(email, `No ${index}`));
    const odd = await accounts.ask(email, 'Übergröße', 'The zebra crossing is बंद');
    await accounts.answer(owner, odd.number, 'canary-note', 'note');
    await accounts.answer(owner, odd.number, 'The <i>giraffe</i> too');
    await accounts.answer(owner, made[3].number, '', 'close');
    const found = async (query: string) => numbersIn(await list(visitor, query));

    for (const q of ['ubergr', 'ZEBRA cross', 'बंद', 'giraff', `${odd.number}`, 'uber zebra']) {
      expect([q, await found(`?q=${encodeURIComponent(q)}`)]).toEqual([q, [odd.number]]);
    }
    for (const q of ['canary', 'canary-note', 'zebra giraffe', '%', '_', "'", '""', '*']) {
      expect([q, await found(`?q=${encodeURIComponent(q)}`)]).toEqual([q, []]);
    }
    expect(await found('?state=closed')).toEqual([made[3].number]);
    const first = await found('?state=open');
    expect(first).toHaveLength(25);
    const next = /href="([^"]*after=[^"]*)"/.exec(await list(visitor, '?state=open'))?.[1] ?? '';
    expect(next).toContain('state=open');
    const rest = numbersIn((await visitor.get(next.replaceAll('&amp;', '&'))).html);
    const all = [...made, odd].map(({ number }) => number).filter((n) => n !== made[3].number);
    expect([...first, ...rest].sort((a, b) => a - b)).toEqual(all);
    // Whatever does not fit is not asked.
    for (const query of ['?state=nonsense', '?filters[id][$gt]=0', '?populate=*', '?locale=all']) {
      expect([query, (await found(query)).length]).toEqual([query, 25]);
    }
    expect(await list(visitor, '?after=nonsense')).toContain('No request fits');
    expect(await found(`?q=${'x'.repeat(5_000)}`)).toEqual([]);
  });

  test('asks again with name and address filled in and proved, without a puzzle', async () => {
    const { visitor, email, name } = await accounts.register();
    const { html } = await visitor.get('/support/request');
    expect(html).toContain(`value="${name}"`);
    expect(html).toContain(`value="${email}"`);
    const hidden = { ...hiddenFields(html, '/support/request'), proof: '' };
    // Nobody fills in a form within a second.
    const later = vi.spyOn(clock, 'now').mockReturnValue(Date.now() + 20_000);
    const form = { ...hidden, name, email, subject: 'Again', text: 'A new thing', website: '' };
    const answer = await visitor.post('/support/request', form);
    later.mockRestore();
    expect(answer.status).toBe(303);
    const [number] = numbersIn(await list(visitor));
    const row = await accounts.db()('helpdesk_tickets').where({ number }).first();
    expect(row.subject).toBe('Again');
    // The receipt of a proved sender is the workflow's own.
    expect((await accounts.lastMailTo(email)).text).toContain('Hello Ada Client');
  });

  test('is called, mailed and shown as the profile says, and keeps the history as it was', async () => {
    const { visitor, email } = await accounts.register();
    const request = await accounts.ask(email);
    const saved = await profile(visitor, PROFILE, {
      name: 'عائشہ <b>خان</b>',
      locale: 'ur',
      timeZone: 'Asia/Karachi',
      receipts: 'on',
    });
    expect(saved.status).toBe(303);
    const page = await visitor.get(PROFILE);
    expect(page.html).toContain('<html lang="ur" dir="rtl">');
    expect(page.html).toContain('عائشہ &lt;b&gt;خان&lt;/b&gt;');
    expect(page.html).toContain('<option value="Asia/Karachi" selected>');
    expect(await accounts.contactOf(email)).toMatchObject({
      name: 'عائشہ <b>خان</b>',
      locale: 'ur',
      time_zone: 'Asia/Karachi',
    });
    // The entry keeps the name that it was written under.
    const entry = await accounts.db()('helpdesk_entries').where({ ticket_id: request.id }).first();
    expect(entry.actor_name).toBe('Ada Client');
    // No mails of answers are wanted any more.
    const before = (await accounts.mailsTo(email)).length;
    await accounts.answer(owner, request.number, 'An answer');
    expect(await accounts.mailsTo(email)).toHaveLength(before);

    for (const [key, value] of [
      ['locale', 'xx'],
      ['timeZone', 'Mars/Phobos'],
      ['answers', 'yes'],
      ['role', '1'],
      ['email', 'eve@example.com'],
    ]) {
      const values = { name: 'Eve', locale: 'ur', timeZone: '', [key]: value };
      const refused = await profile(visitor, PROFILE, values);
      expect([key, refused.status]).toEqual([key, 400]);
    }
    expect((await accounts.contactOf(email)).name).not.toBe('Eve');
  });

  test('changes its password by the present one', async () => {
    const { visitor, email } = await accounts.register();
    const other = await accounts.logIn(email);
    const change = (current: string, password: string) =>
      profile(visitor, `${PROFILE}/password`, { current, password });
    const wrong = await change('not it', 'another long password');
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('This is not your current password');
    expect((await change(PASSWORD, 'short')).html).toContain('too short');
    const before = visitor.cookies.get('helpdesk_session');
    const done = await change(PASSWORD, 'another long password');
    expect(done.headers.get('location')).toBe(`${PROFILE}?done=password`);
    expect(visitor.cookies.get('helpdesk_session')).not.toBe(before);
    expect((await visitor.get(LIST)).status).toBe(200);
    expect((await other.visitor.get(LIST)).status).toBe(303);
    expect((await accounts.logIn(email)).answer.status).toBe(401);
    expect((await accounts.logIn(email, 'another long password')).answer.status).toBe(303);
    expect((await accounts.lastMailTo(email)).subject).toBe('Your password was changed');
  });

  test('sets a new password by the link in our mail, once, and ends every login', async () => {
    const { visitor, email } = await accounts.register();
    const anywhere = newVisitor(desk);
    await accounts.send(anywhere, `${LIST}/forgotten`, { email });
    await accounts.send(anywhere, `${LIST}/forgotten`, { email });
    const mails = (await accounts.mailsTo(email)).filter(({ path }) => path.includes('/reset/'));
    expect(mails).toHaveLength(2);
    const [first, second] = mails;
    expect((await anywhere.get(first.path)).status).toBe(200);
    expect((await visitor.get(LIST)).status).toBe(200);
    const refused = await accounts.send(anywhere, first.path, { password: 'short' });
    expect(refused.status).toBe(400);
    const done = await accounts.send(anywhere, first.path, { password: 'a brand new password' });
    expect(done.headers.get('location')).toBe(LIST);
    expect((await anywhere.get(LIST)).status).toBe(200);
    expect((await visitor.get(LIST)).status).toBe(303);
    for (const { path } of [first, second]) {
      expect((await newVisitor(desk).get(path)).status).toBe(404);
    }
    expect((await accounts.logIn(email)).answer.status).toBe(401);
    expect((await accounts.logIn(email, 'a brand new password')).answer.status).toBe(303);
  });

  test('has several addresses, each with its requests, and lets one go again', async () => {
    const { visitor, email } = await accounts.register();
    const second = accounts.newEmail();
    const [mine, theirs] = [await accounts.ask(email), await accounts.ask(second, 'From work')];
    const about = { name: 'Asha Client', locale: 'sw', timeZone: 'Africa/Nairobi', answers: 'on' };
    expect((await profile(visitor, PROFILE, about)).status).toBe(303);
    expect((await visitor.get(theirs.page)).status).toBe(404);
    await profile(visitor, `${PROFILE}/addresses`, { email: second });
    const { path } = await accounts.lastMailTo(second);
    // A scanner that follows the link changes nothing.
    expect((await visitor.get(path)).status).toBe(200);
    expect((await visitor.get(theirs.page)).status).toBe(404);
    expect((await accounts.send(visitor, path)).headers.get('location')).toContain('done=address');
    expect(numbersIn(await list(visitor)).sort()).toEqual([mine.number, theirs.number].sort());

    // It answers as whom it was asked: staff see one conversation with one address.
    const action = `${theirs.page}/actions/client-message`;
    await accounts.send(visitor, theirs.page, { text: 'From my account' }, action);
    const entry = await accounts.db()('helpdesk_entries').where({ ticket_id: theirs.id, seq: 2 });
    const contact = await accounts.contactOf(second);
    expect(Number(entry[0].actor_contact_id)).toBe(Number(contact.id));
    expect((await visitor.get(theirs.page)).html).toContain('class="entry own"');
    // Either address logs in.
    expect((await accounts.logIn(second)).answer.status).toBe(303);
    // One person under both: the profile holds for each address.
    const { name, locale, timeZone } = about;
    expect(contact).toMatchObject({ name, locale, time_zone: timeZone });
    expect(readJson(contact.mails, {})).toEqual({ answers: true, receipts: false });

    const removed = await profile(visitor, `${PROFILE}/addresses/${contact.key}/remove`);
    expect(removed.headers.get('location')).toContain('done=removed');
    expect((await visitor.get(theirs.page)).status).toBe(404);
    expect(numbersIn(await list(visitor))).toEqual([mine.number]);
    expect((await accounts.logIn(second)).answer.status).toBe(401);
  });

  test('logs in with another address once it says so with its password, and keeps the main one', async () => {
    const { visitor, email } = await accounts.register();
    const second = accounts.newEmail();
    await profile(visitor, `${PROFILE}/addresses`, { email: second });
    await accounts.send(visitor, (await accounts.lastMailTo(second)).path);
    const [first, other] = [await accounts.contactOf(email), await accounts.contactOf(second)];
    expect((await profile(visitor, `${PROFILE}/addresses/${first.key}/remove`)).status).toBe(404);
    const main = `${PROFILE}/addresses/${other.key}/main`;
    const wrong = await profile(visitor, main, { current: 'not it' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('This is not your current password');
    expect((await profile(visitor, main, { current: PASSWORD })).status).toBe(303);
    expect(await accounts.userOf(second)).toMatchObject({ username: second });
    expect(await accounts.userOf(email)).toBeNull();
    expect((await profile(visitor, `${PROFILE}/addresses/${first.key}/remove`)).status).toBe(303);
  });

  test('is left in peace by the pages of another: an address of theirs is not there', async () => {
    const { visitor } = await accounts.register();
    const other = await accounts.register();
    const theirs = await accounts.contactOf(other.email);
    for (const what of ['remove', 'main']) {
      const action = `${PROFILE}/addresses/${theirs.key}/${what}`;
      const more: Record<string, string> = what === 'main' ? { current: PASSWORD } : {};
      expect((await profile(visitor, action, more)).status).toBe(404);
    }
    expect((await accounts.contactOf(other.email)).user_document).toBe(theirs.user_document);
  });

  test('stays open beside a link to a request of its own, and closes for one of another address', async () => {
    const { visitor, email } = await accounts.register();
    const mine = await accounts.ask(email);
    const theirs = await accounts.ask(accounts.newEmail());
    const linkOf = (ticketKey: string, to: string) => {
      const { strapi } = desk;
      const expiresAt = Date.now() + 60_000;
      return `/support/link/${signLink({ strapi, ticketKey, email: to, expiresAt })}`;
    };
    const own = linkOf(mine.key, email);
    const session = visitor.cookies.get('helpdesk_session');
    const opened = await accounts.send(visitor, own);
    expect(opened.headers.get('location')).toBe(mine.page);
    expect(visitor.cookies.get('helpdesk_session')).toBe(session);

    const row = await accounts
      .db()('helpdesk_contacts as c')
      .join('helpdesk_tickets as t', 't.contact_id', 'c.id')
      .where('t.id', theirs.id)
      .first('c.email');
    const foreign = linkOf(theirs.key, row.email);
    const shown = await visitor.get(foreign);
    expect(shown.html).toContain('you are logged out of your account');
    expect(shown.html).not.toContain('data-auto-send');
    expect((await accounts.send(visitor, foreign)).status).toBe(303);
    expect((await visitor.get(theirs.page)).status).toBe(200);
    expect((await visitor.get(mine.page)).status).toBe(404);
    expect((await visitor.get(PROFILE)).headers.get('location')).toBe(`${LIST}/login`);
  });
});
