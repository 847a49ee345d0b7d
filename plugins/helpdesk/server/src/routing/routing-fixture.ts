import { randomUUID } from 'node:crypto';
import type { Desk } from '../../../../../tests/harness/desk';
import type {
  Availability,
  Distribution,
  EntryView,
  Settings,
  WeekHours,
} from '../../../contracts';
import { SYSTEM, type AgentActor } from '../access/actor';
import { forgetDirectory, loadDirectory } from '../people/directory';
import { insertAgent } from '../people/insert-agent';
import { database } from '../platform/database';
import { readSettings, writeSettings } from '../site/settings';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket, type OpenInput } from '../tickets/open-ticket';
import { readHistory } from '../tickets/read-history';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from '../tickets/rows';
import { ROUTING_SERIES } from './load-people';
import { setAvailability } from './set-availability';

const ALWAYS: WeekHours = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);

export interface RoutedAgent {
  /** Row of helpdesk_agents. */
  id: number;
  key: string;
  actor: AgentActor;
}

/** What a spec of distribution does again and again. */
export function routingAt(desk: Desk) {
  const { strapi } = desk;
  const db = () => database(strapi);
  const columns = async (agent: RoutedAgent, row: Record<string, unknown>) => {
    await db()('helpdesk_agents').where({ id: agent.id }).update(row);
    forgetDirectory(strapi);
  };
  return {
    /** Owners by their role, so that every one may be responsible everywhere; nobody is online yet. */
    makeAgents: async (names: readonly string[]): Promise<RoutedAgent[]> => {
      const role = await strapi.service('admin::role').getSuperAdmin();
      const made: RoutedAgent[] = [];
      for (const name of names) {
        const user = await strapi.db.query('admin::user').create({
          data: {
            email: `${randomUUID()}@example.com`,
            firstname: name,
            isActive: true,
            blocked: false,
            roles: [role.id],
          },
        });
        await insertAgent(db(), { ...user, username: null });
        forgetDirectory(strapi);
        const { agentByUserId } = await loadDirectory(strapi);
        const agent = agentByUserId.get(Number(user.id));
        if (!agent) throw new Error(`${name} is no agent`);
        const { id, key } = agent;
        const rights = { permissions: new Set<string>(), teamIds: [], supervisedTeamIds: [] };
        made.push({
          id,
          key,
          actor: { kind: 'agent', id, key, name, isOwner: true, grants: [], ...rights },
        });
      }
      return made;
    },
    set: (agent: RoutedAgent, availability: Availability, node = strapi) =>
      setAvailability({ strapi: node, actor: agent.actor, availability }),
    columns,
    /** How many turns have been taken. */
    turns: async () =>
      Number((await db()('helpdesk_counters').where({ name: ROUTING_SERIES }).first()).value),
    /** At all hours; nobody falls silent, unless told: specs set the clock. */
    workAlways: async (presence: Settings['presence'] = { awayAfterMinutes: null }) => {
      const settings = await readSettings(strapi);
      const hours = { ...settings.hours, week: ALWAYS };
      await writeSettings(strapi, { ...settings, hours, presence });
    },
    distribute: (distribution: Partial<Distribution> | null) =>
      db()('helpdesk_sources')
        .where({ key: SITE_FORM })
        .update({
          distribution:
            distribution &&
            JSON.stringify({
              strategy: 'least-loaded',
              limit: null,
              dueHours: null,
              ...distribution,
            }),
        }),
    open: async (more: Partial<OpenInput> = {}, node = strapi) => {
      const { id } = await openTicket({
        strapi: node,
        actor: null,
        input: { ...request(), ...more },
      });
      return id;
    },
    ticket: async (id: number): Promise<TicketRow> =>
      toTicketRow(await db()('helpdesk_tickets').select(TICKET_COLUMNS).where({ id }).first()),
    history: async (id: number): Promise<EntryView[]> => {
      const row = await db()('helpdesk_tickets').select(TICKET_COLUMNS).where({ id }).first();
      return readHistory({ strapi, actor: SYSTEM, ticket: toTicketRow(row), range: {} });
    },
    /** All tickets of the desk are done with. */
    closeAll: async () => {
      const closed = await db()('helpdesk_states').where({ category: 'closed' }).first('id');
      await db()('helpdesk_tickets').update({ state_id: closed.id });
      await db()('helpdesk_waits').delete();
    },
    /** Open tickets of each, in the order of the agents. */
    loads: async (agents: readonly RoutedAgent[]) => {
      const rows = await db()('helpdesk_tickets as k')
        .join('helpdesk_states as s', 's.id', 'k.state_id')
        .whereNotIn('s.category', ['closed', 'trash'])
        .select('k.assignee_id');
      return agents.map(
        ({ id }) => rows.filter(({ assignee_id: owner }) => Number(owner) === id).length
      );
    },
    waiting: async () => {
      const rows = await db()('helpdesk_waits').select('ticket_id').orderBy('ticket_id');
      return rows.map((row) => Number(row.ticket_id));
    },
  };
}

/** A new client every time. */
function request(): OpenInput {
  const submission = randomUUID();
  return {
    submission,
    source: SITE_FORM,
    channel: 'form',
    contact: {
      name: 'Client',
      email: `${submission}@example.com`,
      locale: 'en',
      timeZone: null,
    },
    isProven: false,
    locale: 'en',
    subject: 'Printer',
    text: { format: 'text', body: 'It does not print.' },
    origin: null,
    wantsReceipt: false,
  };
}
