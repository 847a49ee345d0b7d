import type { Desk } from '../../../../../../tests/harness/desk';
import { call, type StaffMember } from '../../../../../../tests/harness/people';
import type { Accepted, ChatList, ChatStartBody, VisitorView } from '../../../../contracts';
import type { PermissionUid } from '../../access/permissions';
import { createColleague } from '../../access/people-fixture';
import { database } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { workAt } from '../../tickets/work-fixture';
import { visitorAt } from '../chat-fixture';

const PERMISSIONS = ['ticket.read', 'ticket.perform', 'ticket.assign'] as const;

/** What a spec of the agents' side of the chat does again and again. */
export function consoleAt(desk: Desk, chat: { key: string }) {
  const work = workAt(desk);
  const ask = async <T>(staff: StaffMember, path: string) => {
    const { status, body } = await call(desk, staff, 'GET', `/helpdesk/${path}`);
    // The contracts of these doors.
    return { status, data: body.data as T };
  };
  return {
    work,
    /** A visitor with a conversation that has just begun. */
    begin: async (more: Partial<ChatStartBody> = {}) => {
      const visitor = visitorAt(desk, chat, { headers: { 'user-agent': 'Firefox/140' } });
      const { data } = await visitor.start(more);
      const { key, number } = data.conversation;
      const row = await database(desk.strapi)('helpdesk_tickets').where({ number }).first('id');
      return { visitor, key, number, id: Number(row.id) };
    },
    colleague: async (
      name: string,
      scope: 'all' | 'own' = 'all',
      permissions: readonly PermissionUid[] = PERMISSIONS
    ) => {
      const right = { scope, mayBeAssigned: true };
      const staff = await createColleague(desk, { permissions, right, name });
      await call(desk, staff, 'GET', '/helpdesk/me');
      return staff;
    },
    list: async (staff: StaffMember, query = '') =>
      (await ask<ChatList>(staff, `chats${query}`)).data.chats,
    visitor: (staff: StaffMember, number: number) =>
      ask<VisitorView>(staff, `tickets/${number}/visitor`),
    accept: async (staff: StaffMember, number: number, clientId = newKey()) => {
      const { status, body } = await work.at(staff, 'POST', number, 'accept', { clientId });
      return { status, data: body.data as Accepted };
    },
    /** Acts on the ticket as it is now. */
    act: async (staff: StaffMember, number: number, action: string, body: string | null) => {
      const { version } = await work.read(staff, number);
      const text = body === null ? {} : { text: { format: 'text', body } };
      return work.perform(staff, number, action, { version, ...text });
    },
    assign: async (staff: StaffMember, number: number, to: StaffMember | null) => {
      const { version } = await work.read(staff, number);
      const agent = to && (await work.keyOf(to));
      const body = { version, clientId: newKey(), agent, team: null };
      return work.at(staff, 'POST', number, 'assign', body);
    },
    /** What is kept of the chat beside the ticket. */
    kept: async (id: number) =>
      database(desk.strapi)('helpdesk_chats').where({ ticket_id: id }).first(),
  };
}
