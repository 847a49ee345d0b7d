import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import { hiddenFields, newVisitor } from '../../../../../../tests/harness/visitor';
import type { ChatResumed, ChatStartBody } from '../../../../contracts';
import { accountsAt, type Accounts } from '../../account/account-fixture';
import type { MailPayload } from '../../mail/payload';
import { clock } from '../../platform/clock';
import { database, readJson } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { stopJobs } from '../../platform/jobs';
import { changeSettings, readSettings } from '../../site/settings';
import { createChat, said, visitorAt, type TestVisitor } from '../chat-fixture';
import { mailDueChats } from './start-chat-mails';

const SHOP = 'https://shop.example';
const PAGE = `${SHOP}/cup?utm=1#top`;
const MINUTE = 60_000;

describe.each(DATABASES)('mail of a chat, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let accounts: Accounts;
  let chat: { key: string; id: number };
  const realNow = clock.now;
  let at = 0;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1/32' } });
    await stopJobs(desk.strapi);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
    chat = await createChat(desk, { allowedOrigins: [SHOP], mailAfterMinutes: 10 });
  });
  beforeEach(() => {
    at = realNow();
    clock.now = () => at;
  });
  afterEach(() => {
    clock.now = realNow;
  });
  afterAll(() => desk.stop());

  const after = (minutes: number) => {
    at += minutes * MINUTE;
  };
  const work = async () => {
    for (let found = 1; found > 0; ) found = await mailDueChats(desk.strapi);
  };
  const mailsOf = async (email: string) => {
    const rows = await database(desk.strapi)('helpdesk_outbox_items')
      .where({ recipient: email })
      .orderBy('id');
    return rows.map((row) => ({
      ...readJson<MailPayload>(row.payload, {} as MailPayload),
      entryId: row.entry_id,
    }));
  };
  const begin = async (more: Partial<ChatStartBody> = {}, of: { key: string } = chat) => {
    const email = `${newKey()}@example.com`;
    const visitor = visitorAt(desk, of);
    const fields = { name: 'Vera Visitor', email };
    const page = { url: PAGE, title: 'A cup', at };
    const { data } = await visitor.start({ fields, page, text: 'Is it red?', ...more });
    const { key, number } = data.conversation;
    return { email, visitor, key, number };
  };
  const say = (number: number, text: string) => accounts.answer(owner, number, text);
  const sayHtml = async (number: number, body: string) => {
    const { version } = await database(desk.strapi)('helpdesk_tickets').where({ number }).first();
    await call(desk, owner, 'POST', `/helpdesk/tickets/${number}/actions/reply`, {
      version: Number(version),
      clientId: randomUUID(),
      text: { format: 'html', body },
    });
  };
  const linkIn = ({ text }: MailPayload) => /https?:\/\/\S+/.exec(text)?.[0] ?? '';
  const resume = (visitor: TestVisitor, link: string) =>
    visitor.ask<ChatResumed>('POST', '/resume', { link: link.split('#helpdesk-chat=')[1] ?? link });

  test('does not leave while the visitor is there, nor for what they have read', async () => {
    const { email, visitor, key, number } = await begin();
    await say(number, 'Yes, it is red.');
    await work();
    after(9);
    await work();
    expect(await mailsOf(email)).toEqual([]);
    const { data } = await visitor.read(key);
    await visitor.mark(key, data.lastSeq);
    after(60);
    await work();
    expect(await mailsOf(email)).toEqual([]);
  });

  test('is of what they did not see too, though they sent something after it', async () => {
    const { email, number, key, visitor } = await begin();
    await say(number, 'Yes, it is red.');
    // Typed while the line was down, before the answer came.
    await visitor.write(key, { text: 'Hello?' });
    after(11);
    await work();
    expect((await mailsOf(email)).map(({ text }) => text).join()).toContain('Yes, it is red.');
  });

  test('is one of all that was not read, when they have gone', async () => {
    const { email, key, number, visitor } = await begin();
    await sayHtml(number, '<p>It is <b>red</b>.</p>');
    await accounts.answer(owner, number, 'CANARY for staff', 'note');
    after(3);
    await say(number, 'Shall we send it?');
    after(8);
    await work();
    await work();
    const [mail, ...others] = await mailsOf(email);
    expect(others).toEqual([]);
    expect(mail.subject).toBe(`Our answer to your message [#${number}]`);
    expect(mail.text).toMatch(/Olga Owner · .+\(.+\)\nIt is red\.[^]*Shall we send it\?/);
    expect(mail.html).toContain('<b>red</b>');
    expect(JSON.stringify(mail)).not.toMatch(/CANARY|Is it red/);
    expect(mail.headers).toEqual({});
    // The newest message says to whom it was mailed.
    const entry = await database(desk.strapi)('helpdesk_entries')
      .where({ id: mail.entryId })
      .first();
    const { data } = await visitor.read(key);
    expect(Number(entry.seq)).toBe(data.entries.at(-1)?.seq);

    after(60);
    await work();
    expect(await mailsOf(email)).toHaveLength(1);
    await say(number, 'It left today.');
    after(11);
    await work();
    const [, second] = await mailsOf(email);
    expect(second.text).toContain('It left today.');
    expect(second.text).not.toContain('Shall we send it?');
    expect(second.inReplyTo).toBeTruthy();
  });

  test('leads back into the same conversation, from another browser too, as often as it is followed', async () => {
    const { email, key, number, visitor } = await begin();
    await say(number, 'Yes.');
    after(11);
    await work();
    const link = linkIn((await mailsOf(email))[0]);
    expect(link).toMatch(/^https:\/\/shop\.example\/cup#helpdesk-chat=[0-9a-f]{72}$/);
    const phone = visitorAt(desk, chat);
    const { status, data } = await resume(phone, link);
    expect([status, data.conversation]).toEqual([200, key]);
    phone.kept.token = data.token;
    expect(said((await phone.read(key)).data)).toEqual([
      'Vera Visitor: Is it red?',
      'Olga Owner: Yes.',
    ]);
    expect((await phone.write(key, { text: 'From my phone' })).status).toBe(200);
    // It stays open where it began, and once more in the same browser it is the same.
    expect(said((await visitor.read(key)).data)).toContain('Vera Visitor: From my phone');
    expect((await resume(phone, link)).data).toEqual(data);
    expect((await resume(visitor, link)).data.token).toBe(visitor.kept.token);
    const laptop = visitorAt(desk, chat);
    expect((await resume(laptop, link)).status).toBe(200);
    // To have the mail is to have the mailbox.
    expect((await accounts.contactOf(email)).verified_at).not.toBeNull();
    // Of another conversation of the same person it opens nothing.
    const second = await visitor.start({ text: 'Another matter' });
    expect(second.code).toBeNull();
    expect((await phone.read(second.data.conversation.key)).status).toBe(404);
  });

  test('is opened by nobody else, by no link of another kind, and not for ever', async () => {
    const { email, key, number } = await begin();
    await say(number, 'Yes.');
    after(11);
    await work();
    const link = linkIn((await mailsOf(email))[0]);
    const token = link.split('=')[1];
    const stranger = visitorAt(desk, chat);
    const elsewhere = visitorAt(desk, await createChat(desk));
    expect((await resume(elsewhere, token)).code).toBe('LINK_INVALID');
    for (const wrong of ['', 'x', `${token.slice(0, -1)}0`, token.replace(/^.{32}/, newKey())]) {
      expect((await resume(stranger, wrong)).code).toBe(wrong === token ? null : 'LINK_INVALID');
    }
    const site = newVisitor(desk);
    expect((await site.get(`/support/link/${token}`)).status).toBe(404);
    await database(desk.strapi)('helpdesk_contacts').where({ email }).update({ is_blocked: true });
    expect((await resume(stranger, token)).code).toBe('LINK_INVALID');
    await database(desk.strapi)('helpdesk_contacts').where({ email }).update({ is_blocked: false });
    expect((await resume(stranger, token)).status).toBe(200);
    const { linkDays } = await readSettings(desk.strapi);
    after((linkDays + 1) * 24 * 60);
    expect((await resume(visitorAt(desk, chat), token)).code).toBe('LINK_INVALID');
    expect(key).toHaveLength(32);
  });

  test('leads to the page of the request where the page of the chat is not the owner’s', async () => {
    const { email, number, key } = await begin({
      page: { url: 'https://evil.example/shop', title: '', at },
    });
    await say(number, 'Yes.');
    after(11);
    await work();
    const link = linkIn((await mailsOf(email))[0]);
    expect(link).toMatch(new RegExp(`^${desk.url}/support/link/[0-9a-f]{72}$`));
    const guest = newVisitor(desk);
    const path = link.replace(desk.url, '');
    await guest.post(path, hiddenFields((await guest.get(path)).html));
    const page = await guest.get(`/support/account/requests/${key}`);
    expect(page.html).toContain('Is it red?');
    // What is answered there is in the chat.
    const form = hiddenFields(page.html);
    expect(form.csrf).toBeTruthy();
  });

  test('says only that there is an answer where the owner keeps answers out of mails', async () => {
    const { mail: before } = await readSettings(desk.strapi);
    await changeSettings(desk.strapi, () => ({ mail: { ...before, content: 'link' } }));
    const { email, number } = await begin();
    await say(number, 'SECRET');
    after(11);
    await work();
    await changeSettings(desk.strapi, () => ({ mail: before }));
    const [mail] = await mailsOf(email);
    expect(JSON.stringify(mail)).not.toContain('SECRET');
    expect(linkIn(mail)).toContain('#helpdesk-chat=');
  });

  test('is in the reader’s language, from right to left, in the standard layout', async () => {
    const { email, number } = await begin({ locale: 'ur', timeZone: 'Asia/Karachi' });
    await say(number, 'جی ہاں');
    after(11);
    await work();
    const [mail] = await mailsOf(email);
    expect(mail.html).toContain('<html lang="ur" dir="rtl">');
    expect(mail.subject).toContain('\u200e[#');
    expect(mail.text).toContain('(Asia/Karachi)');
  });

  test('goes to nobody where no address is known, and leaves as soon as one is', async () => {
    const open = await createChat(desk, { questionnaire: [], mailAfterMinutes: 10 });
    const { number } = await begin({ fields: {} }, open);
    await say(number, 'Are you there?');
    after(11);
    await work();
    const mails = async () =>
      database(desk.strapi)('helpdesk_outbox_items as o')
        .join('helpdesk_tickets as t', 't.id', 'o.ticket_id')
        .where({ 't.number': number })
        .select('o.recipient');
    expect(await mails()).toEqual([]);
    const email = `${newKey()}@example.com`;
    const ticket = await database(desk.strapi)('helpdesk_tickets').where({ number }).first();
    await database(desk.strapi)('helpdesk_contacts')
      .where({ id: ticket.contact_id })
      .update({ email });
    await say(number, 'Now?');
    after(11);
    await work();
    expect(await mails()).toEqual([{ recipient: email }]);
    expect((await mailsOf(email))[0].text).toMatch(/Are you there\?[^]*Now\?/);
  });

  test('is not sent to who wants none, and nothing that was deleted is in it', async () => {
    const { email, number } = await begin();
    await database(desk.strapi)('helpdesk_contacts')
      .where({ email })
      .update({ mails: JSON.stringify({ receipts: true, answers: false }) });
    await say(number, 'Yes.');
    after(11);
    await work();
    expect(await mailsOf(email)).toEqual([]);

    const deleted = await begin();
    await say(deleted.number, 'A wrong answer.');
    await say(deleted.number, 'The right one.');
    const { data } = await deleted.visitor.read(deleted.key);
    const wrong = data.entries.find(({ text }) => text?.body === 'A wrong answer.');
    const path = `/helpdesk/tickets/${deleted.number}/entries/${wrong?.seq}/delete`;
    expect((await call(desk, owner, 'POST', path, { clientId: randomUUID() })).status).toBe(200);
    after(11);
    await work();
    const [mail] = await mailsOf(deleted.email);
    expect(mail.text).toContain('The right one.');
    expect(mail.text).not.toContain('A wrong answer.');
  });

  test('that has not left is mailed anew without what was taken back, and with all the rest', async () => {
    const { email, visitor, key, number } = await begin();
    await say(number, 'The first answer.');
    after(11);
    await work();
    const outbox = () => database(desk.strapi)('helpdesk_outbox_items').where({ recipient: email });
    await outbox().update({ status: 'sent' });
    for (const text of ['The second answer.', 'A wrong one.', 'A right one.', 'Another slip.']) {
      await say(number, text);
      after(1);
    }
    after(11);
    await work();
    const takeBack = async (words: string) => {
      const { data } = await visitor.read(key);
      const seq = data.entries.find(({ text }) => text?.body === words)?.seq;
      const path = `/helpdesk/tickets/${number}/entries/${seq}/delete`;
      expect((await call(desk, owner, 'POST', path, { clientId: randomUUID() })).status).toBe(200);
    };
    // One of its middle, and the newest, which it is named by.
    for (const words of ['A wrong one.', 'Another slip.']) {
      await takeBack(words);
      expect(JSON.stringify(await mailsOf(email))).not.toContain(words);
      after(11);
      await work();
      const [, again, ...others] = await mailsOf(email);
      expect(others).toEqual([]);
      expect(again.text).toMatch(/The second answer\.[^]*A right one\./);
      expect(JSON.stringify(again)).not.toMatch(/The first answer|A wrong one/);
    }
    await outbox().update({ status: 'sent' });
    // What the desk itself mails is no answer, and leaves.
    const ticket = await database(desk.strapi)('helpdesk_tickets').where({ number }).first('id');
    const opening = { ticket_id: ticket.id, actor_kind: 'contact' };
    const entry = await database(desk.strapi)('helpdesk_entries').where(opening).first('id');
    const [sent] = await outbox();
    const { id: _id, ...row } = sent;
    const own = { document_id: newKey(), key: newKey(), message_id: newKey(), entry_id: entry.id };
    await outbox().insert({
      ...row,
      ...own,
      status: 'waiting',
      queued_at: at,
      subject: 'Reminder',
    });
    await takeBack('A right one.');
    expect((await mailsOf(email)).map(({ entryId }) => entryId)).toContain(entry.id);
    expect(JSON.stringify(await mailsOf(email))).not.toContain('A right one.');
  });

  test('of a copy that has not left nothing stays either', async () => {
    const { email, visitor, key, number } = await begin();
    await say(number, 'A slip.');
    expect((await visitor.ask('POST', `/conversations/${key}/transcript`, {})).status).toBe(200);
    expect(JSON.stringify(await mailsOf(email))).toContain('A slip.');
    const { data } = await visitor.read(key);
    const path = `/helpdesk/tickets/${number}/entries/${data.lastSeq}/delete`;
    expect((await call(desk, owner, 'POST', path, { clientId: randomUUID() })).status).toBe(200);
    expect(JSON.stringify(await mailsOf(email))).not.toContain('A slip.');
  });

  test('who leaves before anybody answers has a receipt, in nothing their own words, and one a day', async () => {
    const { email, visitor } = await begin();
    await work();
    expect(await mailsOf(email)).toEqual([]);
    after(11);
    await work();
    const [mail] = await mailsOf(email);
    expect(mail.subject).toMatch(/^We have your message \[#\d+\]$/);
    expect(JSON.stringify(mail)).not.toMatch(/Vera|Is it red/);
    expect(mail.headers['Auto-Submitted']).toBe('auto-replied');
    await visitor.start({ text: 'And another' });
    after(11);
    await work();
    expect(await mailsOf(email)).toHaveLength(1);
    // Who was answered while they were there needs none.
    const answered = await begin();
    await say(answered.number, 'Yes.');
    const { data } = await answered.visitor.read(answered.key);
    await answered.visitor.mark(answered.key, data.lastSeq);
    after(60);
    await work();
    expect(await mailsOf(answered.email)).toEqual([]);
  });

  test('of many nodes at once one writes it, and what is written meanwhile is not lost', async () => {
    const talks = await Promise.all([1, 2, 3].map(() => begin()));
    for (const { number } of talks) await say(number, 'First.');
    after(11);
    await Promise.all([1, 2, 3, 4].map(work));
    for (const { email } of talks) expect(await mailsOf(email)).toHaveLength(1);
    after(1);
    const [{ number, email }] = talks;
    await Promise.all([work(), say(number, 'Second.'), work()]);
    after(11);
    await work();
    const all = await mailsOf(email);
    const told = all.map(({ text }) => text).join('\n');
    expect(told.match(/First\./g)).toHaveLength(1);
    expect(told.match(/Second\./g)).toHaveLength(1);
  });

  test('survives a restart', async () => {
    const { email, number } = await begin();
    await say(number, 'Yes.');
    await desk.restart();
    await stopJobs(desk.strapi);
    clock.now = () => at;
    after(11);
    await work();
    expect(await mailsOf(email)).toHaveLength(1);
  });
});
