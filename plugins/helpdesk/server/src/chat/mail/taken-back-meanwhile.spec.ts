import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import { accountsAt } from '../../account/account-fixture';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { stopJobs } from '../../platform/jobs';
import { createChat, visitorAt } from '../chat-fixture';
import { readDueChats } from './due-chats';
import { mailChat } from './mail-chat';
import { mailDueChats } from './start-chat-mails';

const HOUR = 3_600_000;

describe.each(DATABASES)('a message that is taken back while a mail is written, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let chat: { key: string; id: number };
  const realNow = clock.now;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1/32' } });
    await stopJobs(desk.strapi);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    chat = await createChat(desk, { mailAfterMinutes: 10 });
  });
  afterAll(async () => {
    clock.now = realNow;
    await desk.stop();
  });

  test('is not in it, and all the rest is', async () => {
    const email = `${newKey()}@example.com`;
    const visitor = visitorAt(desk, chat);
    const { data } = await visitor.start({ fields: { name: 'Vera Visitor', email } });
    const { key, number } = data.conversation;
    const accounts = accountsAt(desk);
    for (const text of ['A slip.', 'It is red.']) await accounts.answer(owner, number, text);
    const { entries } = (await visitor.read(key)).data;
    const slip = entries.find(({ text }) => text?.body === 'A slip.');
    const now = realNow() + HOUR;
    clock.now = () => now;
    const mails = async () => {
      const rows = await database(desk.strapi)('helpdesk_outbox_items').where({ recipient: email });
      return rows.map(({ payload }) => JSON.stringify(payload)).join();
    };

    const due = await readDueChats(desk.strapi, { now, most: 100 });
    const mine = due.find(({ ticket }) => ticket.number === number);
    if (!mine) throw new Error('not due');
    const path = `/helpdesk/tickets/${number}/entries/${slip?.seq}/delete`;
    const { status } = await call(desk, owner, 'POST', path, { clientId: randomUUID() });
    expect(status).toBe(200);
    // What was looked at before that holds no more.
    await mailChat(desk.strapi, mine);
    expect(await mails()).toBe('');
    clock.now = () => now + 1;
    while ((await mailDueChats(desk.strapi)) > 0);
    expect(await mails()).toContain('It is red.');
    expect(await mails()).not.toContain('A slip.');
  });
});
