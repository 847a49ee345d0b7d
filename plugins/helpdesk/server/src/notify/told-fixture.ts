import type { Desk } from '../../../../../tests/harness/desk';
import { call, type StaffMember } from '../../../../../tests/harness/people';
import type {
  Availability,
  NoticeEvent,
  NoticePreferences,
  NoticeWays,
  ToldNow,
  WeekHours,
} from '../../../contracts';
import { createChat, visitorAt } from '../chat/chat-fixture';
import { forgetDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { readSettings, writeSettings } from '../site/settings';
import { workAt } from '../tickets/work-fixture';
import { NOTICE_DEFAULTS } from './rules/preferences-defaults';
import { runAlarms } from './run-alarms';
import { settleCalls } from './settle-calls';

const ALWAYS: WeekHours = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);

/** What a spec of chats that call does again and again. Needs TRUSTED_PROXIES of loopback. */
export function toldAt(desk: Desk) {
  const { strapi } = desk;
  const db = database(strapi);
  const work = workAt(desk);
  const ticketOf = async (key: string) => {
    const row = await db('helpdesk_tickets').where({ key }).first('id', 'number');
    return { id: Number(row.id), number: Number(row.number), key };
  };
  const idOf = async (staff: StaffMember) => {
    const row = await db('helpdesk_agents').where({ user_id: staff.userId }).first('id');
    return Number(row.id);
  };
  return {
    ...work,
    idOf,
    /** Everybody works at any hour, so that a spec may run at any. */
    workAlways: async () => {
      const settings = await readSettings(strapi);
      await writeSettings(strapi, { ...settings, hours: { ...settings.hours, week: ALWAYS } });
    },
    /** A visitor who begins to chat. */
    chat: async (name = 'Vera Visitor', source?: Record<string, unknown>) => {
      const visitor = visitorAt(desk, await createChat(desk, {}, source));
      const email = `${name.replace(/\W/g, '')}-${Math.random()}@example.com`.toLowerCase();
      const { data } = await visitor.start({ fields: { name, email } });
      const ticket = await ticketOf(data.conversation.key);
      return { ...ticket, write: () => visitor.write(ticket.key) };
    },
    told: async (staff: StaffMember) => {
      const { body } = await call(desk, staff, 'GET', '/helpdesk/notices/told');
      // The contract of this door.
      return body.data as ToldNow;
    },
    go: async (staff: StaffMember, availability: Availability) => {
      await call(desk, staff, 'PUT', '/helpdesk/me/availability', { availability });
    },
    prefer: async (
      staff: StaffMember,
      events: Partial<Record<NoticeEvent, Partial<NoticeWays>>>,
      more: Partial<NoticePreferences> = {}
    ) => {
      const given = { ...NOTICE_DEFAULTS.events };
      for (const [event, ways] of Object.entries(events)) {
        // Keys of the same record.
        const name = event as NoticeEvent;
        given[name] = { ...given[name], ...ways };
      }
      const body = { ...NOTICE_DEFAULTS, ...more, events: given };
      return call(desk, staff, 'PUT', '/helpdesk/notice-preferences', body);
    },
    columns: async (staff: StaffMember, row: Record<string, unknown>) => {
      await db('helpdesk_agents').where({ user_id: staff.userId }).update(row);
      forgetDirectory(strapi);
    },
    assign: async (by: StaffMember, number: number, to: { agent?: string; team?: string }) => {
      const { version } = await work.read(by, number);
      const body = { version, clientId: crypto.randomUUID(), agent: null, team: null, ...to };
      return call(desk, by, 'POST', `/helpdesk/tickets/${number}/assign`, body);
    },
    /** As the door of the console does. */
    accept: async (staff: StaffMember, ticketId: number) => {
      const agentId = await idOf(staff);
      await db('helpdesk_tickets').where({ id: ticketId }).update({ assignee_id: agentId });
      await db('helpdesk_chats')
        .where({ ticket_id: ticketId })
        .update({ accepted_by_id: agentId, accepted_at: clock.now() });
      await settleCalls(strapi, ticketId);
    },
    alarms: () => runAlarms({ strapi }),
    chatRow: async (ticketId: number) =>
      db('helpdesk_chats').where({ ticket_id: ticketId }).first(),
  };
}
