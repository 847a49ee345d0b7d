import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { eventually } from '../../../../../tests/harness/eventually';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { startSmsPeer, type SmsPeer } from '../../../../../tests/harness/sms-peer';
import { startSmtp, type SmtpHarness } from '../../../../../tests/harness/smtp';
import { createColleague } from '../access/people-fixture';
import { toldAt } from '../notify/told-fixture';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { wakeOutbox, writeOutbox } from '../platform/outbox';

let desk: Desk;
let peer: SmsPeer;
let smtp: SmtpHarness;
beforeAll(async () => {
  [peer, smtp] = [await startSmsPeer(), await startSmtp()];
  const env = { TRUSTED_PROXIES: '127.0.0.1', SMTP_URL: smtp.url, ...peer.env };
  desk = await startDesk({ env });
});
afterAll(async () => {
  await desk.stop();
  await Promise.all([peer.stop(), smtp.stop()]);
});

test('an SMS leaves while every mail waits for a server that does not answer', async () => {
  const at = toldAt(desk);
  await at.workAlways();
  const owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  const right = { scope: 'all' as const, mayBeAssigned: true };
  const permissions = ['ticket.read', 'ticket.perform'] as const;
  const ada: StaffMember = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
  await at.go(ada, 'online');
  const path = `/helpdesk/agents/${await at.keyOf(ada)}`;
  await call(desk, owner, 'PUT', path, { phone: '+923001234567' });
  await at.prefer(ada, { chat: { sms: true } });

  let waiting = 0;
  smtp.behave = () => {
    waiting += 1;
    return 'hang';
  };
  const drafts = Array.from({ length: 12 }, (_, mail) => ({
    kind: 'mail' as const,
    recipient: `client-${mail}@example.com`,
    subject: 'Hello',
    messageId: `<beside-${mail}@example.com>`,
    payload: { subject: 'Hello', text: 'Hello', html: '', headers: {}, references: [], files: [] },
  }));
  await writeOutbox(database(desk.strapi), drafts, {
    ...{ ticketId: null, entryId: null },
    now: clock.now(),
  });
  wakeOutbox();
  await eventually(() => expect(waiting).toBeGreaterThan(0));
  await at.chat('Maria Lind');
  await eventually(() => expect(peer.asked.map(({ to }) => to)).toEqual(['+923001234567']));
});
