import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import type { Availability } from '../../../../contracts';
import { accountsAt, type Accounts } from '../../account/account-fixture';
import { database } from '../../platform/database';
import { stopJobs } from '../../platform/jobs';
import { createChat, visitorAt, type TestVisitor } from '../chat-fixture';

describe.each(DATABASES)('mail to staff of what a visitor says, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let accounts: Accounts;
  let visitor: TestVisitor;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1/32' } });
    await stopJobs(desk.strapi);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    accounts = accountsAt(desk);
    visitor = visitorAt(desk, await createChat(desk));
  });
  afterAll(() => desk.stop());

  const be = (availability: Availability) =>
    call(desk, owner, 'PUT', '/helpdesk/me/availability', { availability });
  const mails = async () => {
    const rows = await database(desk.strapi)('helpdesk_outbox_items')
      .where({ recipient: owner.email })
      .pluck('id');
    return rows.length;
  };

  test('goes to who is not there, once for each answer that the visitor waits for', async () => {
    const { key, number } = (await visitor.start({ text: 'Is it red?' })).data.conversation;
    await be('online');
    await accounts.answer(owner, number, 'Yes, it is red.');
    const before = await mails();
    for (const text of ['How large?', 'As a hand?']) await visitor.write(key, { text });
    expect(await mails()).toBe(before);
    await accounts.answer(owner, number, 'Larger.');
    await be('away');
    for (const text of ['Thank you', 'Do you send it?']) await visitor.write(key, { text });
    expect(await mails()).toBe(before + 1);
  });
});
