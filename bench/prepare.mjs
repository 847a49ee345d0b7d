import { randomBytes } from 'node:crypto';
import { AGENTS, PASSWORD, TEAMS } from './people.mjs';

const key = () => randomBytes(16).toString('hex');

/** On a fresh database: agents with their rights on the desk, and plain content that anybody may read and write. */
export async function prepare(strapi) {
  await openRawContent(strapi);
  const db = strapi.db.connection;
  const teamIds = [];
  for (let index = 0; index < TEAMS; index += 1) {
    const row = {
      document_id: key(),
      key: `team-${index}`,
      name: `Team ${index}`,
      position: index,
    };
    teamIds.push(await insert(db, 'helpdesk_teams', row));
  }
  const owner = await strapi.service('admin::role').getSuperAdmin();
  const role = await createRole(strapi);
  const workflows = await db('helpdesk_workflows').select('id', 'key');
  for (const agent of AGENTS) {
    const user = await strapi.service('admin::user').create({
      email: agent.email,
      firstname: 'Agent',
      lastname: String(agent.index),
      password: PASSWORD,
      roles: [agent.isOwner ? owner.id : role.id],
      isActive: true,
    });
    const own = key();
    const { email, name } = agent;
    const row = { document_id: own, key: own, user_id: user.id, name, email };
    const agentId = await insert(db, 'helpdesk_agents', row);
    for (const team of agent.teams) {
      const pair = { team_id: teamIds[team], agent_id: agentId, is_supervisor: false };
      await insert(db, 'helpdesk_memberships', { document_id: key(), ...pair });
    }
    for (const right of agent.rights) {
      await insert(db, 'helpdesk_rights', {
        document_id: key(),
        subject: 'agent',
        agent_id: agentId,
        workflow_id: workflows.find((workflow) => workflow.key === right.workflow)?.id ?? null,
        states: right.states ? JSON.stringify(right.states) : null,
        actions: null,
        scope: right.scope,
        may_create: true,
        may_be_assigned: true,
        may_tag: true,
      });
    }
  }
}

async function createRole(strapi) {
  const role = await strapi.service('admin::role').create({ name: 'Bench agent', description: '' });
  const actions = ['ticket.read', 'ticket.perform', 'ticket.assign'];
  await strapi.service('admin::role').assignPermissions(
    role.id,
    actions.map((uid) => ({ action: `plugin::helpdesk.${uid}`, subject: null }))
  );
  return role;
}

/** The cheapest way to raw Strapi: no token, no login. */
async function openRawContent(strapi) {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const actions = ['find', 'create', 'update'].map((verb) => `raw-ticket.${verb}`);
  const related = ['state', 'team', 'agent', 'contact', 'entry', 'faq'].map(
    (type) => `raw-${type}.find`
  );
  for (const action of [...actions, ...related]) {
    const data = { action: `api::raw.${action}`, role: role.id };
    await strapi.db.query('plugin::users-permissions.permission').create({ data });
  }
}

async function insert(db, table, row) {
  const [{ id }] = await db(table).insert(row).returning('id');
  return id;
}
