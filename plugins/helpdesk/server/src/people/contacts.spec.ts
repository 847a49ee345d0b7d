import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { createColleague } from '../access/people-fixture';
import { clock } from '../platform/clock';
import { database, insertRow } from '../platform/database';
import { newKey, newToken, sha256 } from '../platform/ids';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { addressHash } from './contacts';

let desk: Desk;
let owner: StaffMember;
beforeAll(async () => {
  desk = await startDesk();
  owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
});
afterAll(() => desk.stop());

/** A client with one ticket. */
async function client(email = `${newKey()}@example.com`) {
  const { strapi } = desk;
  const { id: ticketId } = await openTicket({
    strapi,
    actor: null,
    input: {
      submission: randomUUID(),
      source: SITE_FORM,
      channel: 'form',
      contact: { name: 'Carla Client', email, locale: 'en', timeZone: null },
      isProven: false,
      locale: 'en',
      subject: 'Question',
      text: { format: 'text', body: 'Text' },
      origin: null,
      wantsReceipt: false,
    },
  });
  const row = await contacts().where({ email }).first();
  return { id: Number(row.id), key: String(row.key), email, ticketId };
}
const contacts = () => database(desk.strapi)('helpdesk_contacts');
const put = (staff: StaffMember, key: string, body: unknown) =>
  call(desk, staff, 'PUT', `/helpdesk/contacts/${key}`, body);
const refused = (code: string) => ({ error: { details: { code } } });

test('are corrected; what is left out stays', async () => {
  const { key, email } = await client();
  await put(owner, key, { phone: '+92 300 1234567', company: 'Example Ltd', note: 'Calls late' });
  const { status, body } = await put(owner, key, { phone: null, timeZone: 'Asia/Karachi' });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    name: 'Carla Client',
    email,
    phone: null,
    company: 'Example Ltd',
    note: 'Calls late',
    timeZone: 'Asia/Karachi',
    ticketCount: 1,
  });
});

test('with another address are not verified any more, and their guests are shown out', async () => {
  const { id, key, ticketId } = await client();
  const db = database(desk.strapi);
  await contacts().where({ id }).update({ verified_at: clock.now() });
  const sessionId = await insertRow(db, 'helpdesk_sessions', {
    document_id: newKey(),
    token_hash: sha256(newToken()),
    contact_id: id,
    csrf: newToken(),
    expires_at: clock.now() + 3_600_000,
    seen_at: clock.now(),
  });
  const opens = { document_id: newKey(), session_id: sessionId, ticket_id: ticketId };
  await insertRow(db, 'helpdesk_session_tickets', opens);
  const sessions = () => db('helpdesk_sessions').where({ id: sessionId });

  await put(owner, key, { name: 'Carla Changed' });
  expect(await sessions()).toHaveLength(1);
  const email = `New.${newKey()}@example.com`;
  const { body } = await put(owner, key, { email });
  expect(body.data).toMatchObject({ email, isVerified: false, name: 'Carla Changed' });
  expect(await sessions()).toHaveLength(0);
  expect(await db('helpdesk_session_tickets').where({ session_id: sessionId })).toHaveLength(0);
  const row = await contacts().where({ id }).first();
  expect(row.email_hash).toBe(addressHash(email.toLowerCase()));
});

test('keep an address that is another client’s for that one, in any spelling, also two at once', async () => {
  const [first, second, third] = [await client(), await client(), await client()];
  const taken = await put(owner, first.key, { email: second.email.toUpperCase() });
  expect(taken.status).toBe(409);
  expect(taken.body).toMatchObject(refused('CONTACT_TAKEN'));
  expect(JSON.stringify(taken.body)).not.toContain(second.key);

  const email = `${newKey()}@example.com`;
  const both = await Promise.all([first, third].map(({ key }) => put(owner, key, { email })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await contacts().where({ email_hash: addressHash(email) })).toHaveLength(1);
});

test('refuse what is no address, no name, no zone and no field of theirs', async () => {
  const { id, key } = await client();
  const before = await contacts().where({ id }).first();
  for (const body of [
    { email: 'a@example.com, b@example.com' },
    { email: 'a@example.com\r\nBcc: b@example.com' },
    { name: '' },
    { name: '\u200b' },
    { name: 'Two\nlines' },
    { timeZone: 'Nowhere/Land' },
    { isBlocked: true },
    { verifiedAt: 1 },
  ]) {
    const answer = await put(owner, key, body);
    expect(answer.body).toMatchObject(refused('INPUT_INVALID'));
  }
  expect(await contacts().where({ id }).first()).toEqual(before);
});

test('of tickets that an agent may not see are not there for that agent', async () => {
  const { id, key } = await client();
  const stranger = await createColleague(desk, {
    permissions: ['ticket.read', 'contact.update'],
    right: { scope: 'own' },
  });
  const before = await contacts().where({ id }).first();
  const read = (contact: string) => call(desk, stranger, 'GET', `/helpdesk/contacts/${contact}`);
  const [hidden, missing] = [await read(key), await read(newKey())];
  expect(hidden).toMatchObject({ status: 404, body: refused('NOT_FOUND') });
  expect(hidden.body).toEqual(missing.body);
  expect((await put(stranger, key, { name: 'Taken over' })).body).toEqual(missing.body);
  expect(await contacts().where({ id }).first()).toEqual(before);
});

test('keep their address for whoever does not see all of their tickets, one opened for them or not', async () => {
  const { key, email } = await client();
  const permissions = ['ticket.read', 'ticket.create', 'contact.update'] as const;
  const right = { scope: 'own' as const, mayCreate: true, mayBeAssigned: true };
  const ada = await createColleague(desk, { permissions, right });
  const me = await call(desk, ada, 'GET', '/helpdesk/me');
  const opened = await call(desk, ada, 'POST', '/helpdesk/tickets', {
    clientId: randomUUID(),
    source: SITE_FORM,
    channel: 'telephone',
    contact: { name: 'Anybody', email, phone: null },
    locale: 'en',
    subject: 'A call',
    text: { format: 'text', body: 'Said by telephone' },
    assignee: { agent: (me.body.data as { key: string }).key },
    sendsReceipt: false,
  });
  expect(opened.status).toBe(200);
  const moved = await put(ada, key, { email: 'elsewhere@example.com' });
  expect(moved.status).toBe(403);
  expect(moved.body).toMatchObject(refused('NOT_ALLOWED'));
  expect((await put(ada, key, { company: 'Example Ltd' })).status).toBe(200);
  expect((await put(owner, key, { email: `${newKey()}@example.com` })).status).toBe(200);
});

test('are not corrected without the permission', async () => {
  const { key } = await client();
  const reader = await createColleague(desk, { permissions: ['ticket.read'], right: {} });
  expect((await put(reader, key, { name: 'Else' })).status).toBe(403);
});
