import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AgentActor } from '../../plugins/helpdesk/server/src/access/actor';
import { agentActor } from '../../plugins/helpdesk/server/src/access/agent-actor';
import { DEFAULT_ROLES } from '../../plugins/helpdesk/server/src/access/default-roles';
import { forgetDirectory } from '../../plugins/helpdesk/server/src/people/directory';
import { database, insertRow } from '../../plugins/helpdesk/server/src/platform/database';
import { newKey } from '../../plugins/helpdesk/server/src/platform/ids';
import { returnTickets } from '../../plugins/helpdesk/server/src/tickets/return-tickets';
import { AGENTS, EDITOR, FORMER_AGENT, OWNER, PASSWORD, TEAMS, type StaffSpec } from './company';
import { FAQ_LOCALES } from './faq';
import { createFaqRole } from './faq-role';

interface AdminUser {
  id: number;
}

/** Who can act, by e-mail address. */
export type Staff = Map<string, AgentActor>;

/** Makes the logins of the company and the agents behind them, in their teams. */
export async function hireStaff(strapi: Core.Strapi): Promise<Staff> {
  await createUser(strapi, OWNER, await roleBy(strapi, { code: 'strapi-super-admin' }));
  const writes = await createFaqRole(strapi, {
    name: 'FAQ editor',
    locales: FAQ_LOCALES,
    permissions: ['faq.read', 'faq.manage'],
  });
  await createUser(strapi, EDITOR, await roleBy(strapi, { code: 'strapi-editor' }), writes);
  const agentRole = await roleBy(strapi, { name: DEFAULT_ROLES.agent.name });
  const supervisorRole = await roleBy(strapi, { name: DEFAULT_ROLES.supervisor.name });
  const teamIds = await createTeams(strapi);

  const staff: Staff = new Map();
  for (const member of [...AGENTS, FORMER_AGENT]) {
    const role = member.isSupervisor ? supervisorRole : agentRole;
    const user = await createUser(strapi, member, role);
    const { id } = await actorOf(strapi, user.id);
    await joinTeams(strapi, { member, agentId: id, teamIds });
    staff.set(member.email, await actorOf(strapi, user.id));
  }
  return staff;
}

/** The agent's login is deleted, and the open tickets go back to the team. */
export async function dismiss(strapi: Core.Strapi, email: string): Promise<void> {
  const user: AdminUser | null = await strapi.db.query('admin::user').findOne({ where: { email } });
  if (user) await strapi.service('admin::user').deleteById(user.id);
  forgetDirectory(strapi);
  await returnTickets({ strapi });
}

/** As the staff's door makes it, from the user that Strapi would put into the request. */
async function actorOf(strapi: Core.Strapi, userId: number): Promise<AgentActor> {
  const user = await strapi.service('admin::user').findOne(userId);
  const { engine } = strapi.service('admin::permission');
  const state = { user, userAbility: await engine.generateUserAbility(user) };
  // There is no request here; of a context the door reads only this.
  return agentActor(strapi, { state } as unknown as Context);
}

async function createUser(
  strapi: Core.Strapi,
  { email, firstname, lastname }: Pick<StaffSpec, 'email' | 'firstname' | 'lastname'>,
  ...roles: number[]
): Promise<AdminUser> {
  return strapi.service('admin::user').create({
    email,
    firstname,
    lastname,
    password: PASSWORD,
    roles,
    isActive: true,
  });
}

async function roleBy(strapi: Core.Strapi, where: Record<string, string>): Promise<number> {
  const role = await strapi.db.query('admin::role').findOne({ where });
  if (!role) throw new Error(`The role ${Object.values(where)[0]} is missing.`);
  return Number(role.id);
}

// Teams have screens and operations of their own in a later part; until then rows are written as those will.
async function createTeams(strapi: Core.Strapi): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const [position, { key, name }] of TEAMS.entries()) {
    const row = { document_id: newKey(), key, name, position };
    ids.set(key, await insertRow(database(strapi), 'helpdesk_teams', row));
  }
  return ids;
}

async function joinTeams(
  strapi: Core.Strapi,
  { member, agentId, teamIds }: { member: StaffSpec; agentId: number; teamIds: Map<string, number> }
): Promise<void> {
  const db = database(strapi);
  for (const key of member.teams) {
    await insertRow(db, 'helpdesk_memberships', {
      document_id: newKey(),
      team_id: teamIds.get(key),
      agent_id: agentId,
      is_supervisor: member.isSupervisor,
    });
  }
  if (member.locale) {
    await db('helpdesk_agents').where({ id: agentId }).update({ locale: member.locale });
  }
  forgetDirectory(strapi);
}
