import { randomUUID } from 'node:crypto';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { Desk } from '../../../../../tests/harness/desk';
import { clock } from '../platform/clock';
import { database, insertRow } from '../platform/database';
import { PNG } from '../platform/files-fixture';
import { newKey, newToken, sha256 } from '../platform/ids';
import { addSiteUser, passwordMark, type SiteUser } from '../platform/site-users';
import { openTicket } from '../tickets/open-ticket';
import { createColleague } from './people-fixture';
import { readDefaultRoles } from './default-roles';

/*
 * A small desk in which every kind of person knocks at every door. `own` is a ticket of the general workflow, given to
 * the agent and asked by the client; `other` is one of another workflow, nobody's yet, asked by the other client. Each
 * client comes as a guest and, logged in, as an account, on our pages and with a token of the site's API.
 * Every text of them carries a mark of its own.
 */

export const WHO = [
  'nobody',
  'editor',
  'withoutRight',
  'agent',
  'supervisor',
  'owner',
  'client',
  'otherClient',
  'account',
  'otherAccount',
] as const;
export type Who = (typeof WHO)[number];
export type Outsider = 'client' | 'otherClient' | 'account' | 'otherAccount';
export const WHICH = ['own', 'other', 'missing'] as const;
export type Which = (typeof WHICH)[number];

/** The mark of a browser, alike for everybody who knocks. */
export const VISITOR = newKey();

export const CANARIES = {
  own: ['CanaryOwnSubject', 'CanaryOwnText', 'CanaryOwnAnswer', 'CanaryClient'],
  other: ['CanaryOtherSubject', 'CanaryOtherText', 'CanaryOtherAnswer', 'CanaryNeighbour'],
  ownInternal: ['CanaryOwnNote', 'canary-own-note.png'],
  otherInternal: ['CanaryOtherNote', 'canary-other-note.png'],
} as const;

export interface DoorTicket {
  id: number;
  number: number;
  key: string;
  contactId: number;
  /** Of an answer to the client. */
  fileKey: string;
  noteFileKey: string;
  mailKey: string;
  email: string;
}

export interface World {
  desk: Desk;
  staff: Record<Exclude<Who, 'nobody' | Outsider>, StaffMember>;
  users: { own: SiteUser; other: SiteUser };
  tickets: Record<Which, DoorTicket>;
}

export async function buildWorld(desk: Desk): Promise<World> {
  const roles = await readDefaultRoles(desk.strapi);
  const staff = {
    editor: await createStaff(desk, { roles: ['strapi-editor'] }),
    withoutRight: await createColleague(desk, {
      permissions: ['ticket.read', 'ticket.perform', 'ticket.assign'],
    }),
    agent: await createColleague(desk, {
      name: 'Ada Agent',
      permissions: [
        'ticket.read',
        'ticket.perform',
        'ticket.assign',
        'outbox.read',
        'outbox.retry',
        'status.read',
      ],
      right: { workflow: 'support', scope: 'own', mayBeAssigned: true },
    }),
    supervisor: await createStaff(desk, { roles: [roles?.supervisor ?? 0] }),
    owner: await createStaff(desk, { roles: ['strapi-super-admin'] }),
  };
  const db = database(desk.strapi);
  const repairs = await db('helpdesk_workflows').where({ key: 'repairs' }).first('id');
  await insertRow(db, 'helpdesk_sources', {
    document_id: newKey(),
    key: 'repairs-form',
    kind: 'form',
    names: JSON.stringify({ en: 'Repairs' }),
    workflow_id: repairs.id,
    locale: 'en',
    is_enabled: true,
    settings: '{}',
  });
  const own = await openWith(desk, staff.owner, {
    source: 'site-form',
    email: 'client@example.com',
    answer: 'reply',
    canaries: [...CANARIES.own, ...CANARIES.ownInternal],
  });
  const other = await openWith(desk, staff.owner, {
    source: 'repairs-form',
    email: 'neighbour@example.com',
    answer: 'write',
    canaries: [...CANARIES.other, ...CANARIES.otherInternal],
  });
  const { body } = await call(desk, staff.agent, 'GET', '/helpdesk/me');
  // The contract of this door.
  const { key } = body.data as { key: string };
  const agent = await db('helpdesk_agents').where({ key }).first('id');
  await db('helpdesk_tickets').where({ id: own.id }).update({ assignee_id: agent.id });
  const missing = {
    ...own,
    id: 0,
    number: 999_999,
    key: newKey(),
    contactId: 0,
    fileKey: newKey(),
    noteFileKey: newKey(),
    mailKey: newKey(),
  };
  const users = { own: await giveAccount(desk, own), other: await giveAccount(desk, other) };
  return { desk, staff, users, tickets: { own, other, missing } };
}

/** The session of a guest who followed the link to their ticket. */
export async function openSession(
  { strapi }: Desk,
  { id, contactId }: DoorTicket
): Promise<{ cookie: string; csrf: string }> {
  const db = database(strapi);
  const token = newToken();
  const csrf = newToken();
  const sessionId = await insertRow(db, 'helpdesk_sessions', {
    document_id: newKey(),
    token_hash: sha256(token),
    contact_id: contactId,
    csrf,
    expires_at: clock.now() + 3_600_000,
    seen_at: clock.now(),
  });
  await insertRow(db, 'helpdesk_session_tickets', {
    document_id: newKey(),
    session_id: sessionId,
    ticket_id: id,
  });
  return { cookie: `helpdesk_session=${token}`, csrf };
}

/** A user of the site who has proved the address of this ticket's client. */
async function giveAccount({ strapi }: Desk, { contactId, email }: DoorTicket): Promise<SiteUser> {
  const user = await addSiteUser(strapi, { email, password: newToken() });
  await database(strapi)('helpdesk_contacts')
    .where({ id: contactId })
    .update({ user_document: user.documentId, verified_at: clock.now() });
  return user;
}

/** The account logged in on our pages, with a token for the JSON doors beside. */
export async function openAccount(
  { strapi }: Desk,
  user: SiteUser
): Promise<{ cookie: string; csrf: string; token: string }> {
  const token = newToken();
  const csrf = newToken();
  await insertRow(database(strapi), 'helpdesk_sessions', {
    document_id: newKey(),
    token_hash: sha256(token),
    user_document: user.documentId,
    password_mark: passwordMark(user),
    csrf,
    expires_at: clock.now() + 3_600_000,
    seen_at: clock.now(),
  });
  const jwt = await strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  return { cookie: `helpdesk_session=${token}`, csrf, token: jwt };
}

async function openWith(
  desk: Desk,
  owner: StaffMember,
  told: { source: string; email: string; answer: string; canaries: string[] }
): Promise<DoorTicket> {
  const { strapi } = desk;
  const [subject, text, answer, name, note, noteFile] = told.canaries;
  const { id, number, key } = await openTicket({
    strapi,
    actor: null,
    input: {
      submission: randomUUID(),
      source: told.source,
      channel: 'form',
      contact: { name, email: told.email, locale: 'en', timeZone: null },
      isProven: true,
      locale: 'en',
      subject,
      text: { format: 'text', body: text },
      origin: null,
      wantsReceipt: true,
    },
  });
  const path = `/helpdesk/tickets/${number}`;
  const act = async (action: string, version: number, body: string, fileName: string) => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(PNG)], fileName));
    const headers = { Authorization: `Bearer ${owner.token}` };
    const upload = await fetch(`${desk.url}${path}/files`, { method: 'POST', headers, body: form });
    // The contract of this door.
    const { data } = (await upload.json()) as { data: { key: string } };
    await call(desk, owner, 'POST', `${path}/actions/${action}`, {
      version,
      clientId: randomUUID(),
      text: { format: 'text', body },
      files: [data.key],
    });
    return data.key;
  };
  const fileKey = await act(told.answer, 1, answer, 'answer.png');
  const noteFileKey = await act('note', 2, note, noteFile);
  const db = database(strapi);
  const ticket = await db('helpdesk_tickets').where({ id }).first('contact_id');
  const mail = await db('helpdesk_outbox_items').where({ ticket_id: id }).first('key');
  return {
    id,
    number,
    key,
    contactId: Number(ticket.contact_id),
    fileKey,
    noteFileKey,
    mailKey: String(mail.key),
    email: told.email,
  };
}
