import { createTeam } from '../people/save-team';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import {
  alike,
  NO_STAFF,
  ofAgents,
  ofPermission,
  ofTicket,
  SEES_BOTH,
  SETTINGS_READERS,
  type Intent,
} from './door-kinds-fixture';
import type { World } from './doors-fixture';

const ofContact =
  (json?: unknown): Intent['knock'] =>
  async ({ desk }, { ticket }) => {
    const row = await database(desk.strapi)('helpdesk_contacts')
      .where({ id: ticket.contactId })
      .first('key');
    return { params: { key: row?.key ?? newKey() }, json };
  };

/** Who may open tickets for clients. */
const OPENERS = { supervisor: 200, owner: 200 } as const;

const newTeam = () => ({ name: `Team ${newKey()}`, members: [] });

const ofTeam =
  (json?: () => unknown): Intent['knock'] =>
  async ({ desk }) => ({
    params: { key: (await createTeam(desk.strapi, newTeam())).key },
    json: json?.(),
  });

/** The agent's profile: by the agent, and by those who change settings. */
const ofProfile = (more: { json?: unknown; form?: Record<string, string> } = {}): Intent => ({
  isOfTicket: false,
  answers: { ...alike(403), ...NO_STAFF, agent: 200, owner: 200 },
  knock: async ({ desk, staff }) => {
    const row = await database(desk.strapi)('helpdesk_agents')
      .where({ user_id: staff.agent.userId })
      .first('key');
    return { params: { key: row.key }, ...more };
  },
});

const newCompany = () => ({ name: `Company ${newKey()}`, sharing: 'managers' as const });

const ofCompany =
  (json?: () => unknown): Intent['knock'] =>
  async ({ desk }) => ({ params: { key: await standingCompany(desk) }, json: json?.() });

async function standingCompany({ strapi }: World['desk']): Promise<string> {
  const key = newKey();
  const row = { document_id: key, key, ...newCompany() };
  await insertRow(database(strapi), 'helpdesk_companies', row);
  return key;
}

/** A client who is in no ticket: what is done to them changes nothing for the others. */
const ofMember =
  (json?: unknown): Intent['knock'] =>
  async ({ desk }) => {
    const [key, contact, db] = [await standingCompany(desk), newKey(), database(desk.strapi)];
    const company = await db('helpdesk_companies').where({ key }).first('id');
    await insertRow(db, 'helpdesk_contacts', {
      document_id: contact,
      key: contact,
      name: 'Member',
      member_of_id: company.id,
    });
    return { params: { key, contact }, json };
  };

/** What `door-intents-fixture` says, of people. */
export const PEOPLE_INTENTS: Record<string, Intent> = {
  'routing.setAvailability': ofAgents(() => ({ json: { availability: 'away' } })),
  'routing.strategies': ofPermission(SETTINGS_READERS),
  'contacts.read': ofTicket(ofContact()),
  'contacts.update': {
    ...ofTicket(ofContact({ company: 'Example Ltd' })),
    answers: {
      ...NO_STAFF,
      withoutRight: 403,
      agent: 403,
      supervisor: SEES_BOTH,
      owner: SEES_BOTH,
    },
  },
  'contacts.find': ofPermission(OPENERS, () => ({ query: '?q=canary' })),
  'contacts.tickets': ofTicket(ofContact()),
  'agents.list': ofAgents(),
  'agents.update': ofProfile({ json: { level: 3 } }),
  'agents.setPhoto': ofProfile({ form: { file: 'picture' } }),
  'agents.removePhoto': ofProfile(),

  'companies.list': ofPermission(SETTINGS_READERS),
  'companies.read': ofPermission(SETTINGS_READERS, ofCompany()),
  'companies.create': ofPermission({ owner: 200 }, () => ({ json: newCompany() })),
  'companies.update': ofPermission({ owner: 200 }, ofCompany(newCompany)),
  'companies.delete': ofPermission({ owner: 200 }, ofCompany()),
  'companies.setMember': ofPermission({ owner: 200 }, ofMember({ isManager: true })),
  'companies.removeMember': ofPermission({ owner: 200 }, ofMember()),

  'teams.list': ofPermission(SETTINGS_READERS),
  'teams.create': ofPermission({ owner: 200 }, () => ({ json: newTeam() })),
  'teams.order': ofPermission({ owner: 200 }, () => ({ json: { keys: [] } })),
  'teams.update': ofPermission({ owner: 200 }, ofTeam(newTeam)),
  'teams.delete': ofPermission({ owner: 200 }, ofTeam()),
};
